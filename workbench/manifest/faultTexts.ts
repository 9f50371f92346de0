import type { ManifestLocale } from "./addinManifest";

const zhCN = {
  notXml: "清单不是完整的 XML，无法读取（{what}）",
  notManifest: "这不是 Office 加载项清单：根元素是 {what}，应为 OfficeApp",
  noWorkbookHost: '清单里没有 Excel 部分（Host xsi:type="Workbook"），Excel 不会显示功能区',
  noRibbon: '清单里没有功能区按钮（ExtensionPoint xsi:type="PrimaryCommandSurface"）',
  missingElement: "{where}：缺少 {what}",
  unknownElement: "{where}：这里不能有 {what}",
  unknownType: "{where}：Excel 不认识 {what}",
  notDrawn: "{where}：{what} 在 Excel 中有效，但工作台不显示",
  unknownTab: "Excel 没有选项卡 {what}",
  missingId: "{where}：{what} 没有 id",
  duplicateId: "{where}：id 重复",
  empty: "{where}：{what} 是空的",
  missingReference: "{where}：{what} 没有指定资源（resid）",
  missingResource: "{where}：{what} 所指的资源没有定义",
  wrongResource: "{where}：{what} 所指的资源类型不对",
  duplicateResource: "{where}：资源重复定义",
  insecureUrl: "{where}：网址应以 https:// 开头，现为 {what}",
  missingSize: "{where}：图标缺少尺寸 {what}",
} as const;

/** Kinds of faults, one per rule. */
export type FaultCode = keyof typeof zhCN;

const enUS: Readonly<Record<FaultCode, string>> = {
  notXml: "The manifest is not well-formed XML and cannot be read ({what})",
  notManifest: "This is no manifest of an Office add-in: its root is {what}, not OfficeApp",
  noWorkbookHost: 'The manifest has no part for Excel (Host xsi:type="Workbook"), so Excel shows no ribbon',
  noRibbon: 'The manifest has no ribbon (ExtensionPoint xsi:type="PrimaryCommandSurface")',
  missingElement: "{where}: {what} is missing",
  unknownElement: "{where}: {what} is not allowed here",
  unknownType: "{where}: Excel does not know {what}",
  notDrawn: "{where}: {what} works in Excel, but the workbench does not show it",
  unknownTab: "Excel has no tab {what}",
  missingId: "{where}: {what} has no id",
  duplicateId: "{where}: the id is used twice",
  empty: "{where}: {what} is empty",
  missingReference: "{where}: {what} names no resource (resid)",
  missingResource: "{where}: the resource of {what} is not defined",
  wrongResource: "{where}: the resource of {what} is of the wrong kind",
  duplicateResource: "{where}: the resource is defined twice",
  insecureUrl: "{where}: an address has to begin with https://, not {what}",
  missingSize: "{where}: the icon lacks the sizes {what}",
};

const TEXTS: Readonly<Record<ManifestLocale, Readonly<Record<FaultCode, string>>>> = { "zh-CN": zhCN, "en-US": enUS };

/** One thing that the manifest gets wrong: where (element and id) and what (element, attribute, value), in the manifest's own words. */
export interface ManifestFault {
  readonly code: FaultCode;
  readonly where: string;
  readonly what: string;
}

/** A fault as a sentence. */
export function faultText({ code, where, what }: ManifestFault, locale: ManifestLocale): string {
  return TEXTS[locale][code].replace("{where}", () => where).replace("{what}", () => what);
}
