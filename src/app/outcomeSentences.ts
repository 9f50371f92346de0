import type { Finding, FindingLevel } from "../core/model/finding";
import type { WrittenSheet } from "../i18n/outcomes";
import type { SheetTarget } from "../workbook/present/sheetContent";
import type { OurSheetKind } from "../workbook/sheetSnapshot";
import type { SettingsFault } from "./settings";
import { SHEET_NAMES } from "./sheetNames";

/** How many findings there are of each level. */
export function countsByLevel(findings: readonly Finding[]): Readonly<Record<FindingLevel, number>> {
  const counts: Record<FindingLevel, number> = { dataError: 0, belowFloor: 0, notMet: 0, hint: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}

/** A sheet as its sentence names it. Refreshing an earlier 「校验结果 (2)」 needs no explanation: nothing was renamed now. */
export function writtenSheet({ name, replaces }: SheetTarget, kind: OurSheetKind): WrittenSheet {
  return { wanted: replaces ? name : SHEET_NAMES[kind], name };
}

/** Says that data errors leave verdicts open; "" where there are none. */
export function dataErrorSentence(findings: readonly Finding[]): string {
  const { dataError } = countsByLevel(findings);
  return dataError === 0 ? "" : `原始数据有 ${String(dataError)} 项错误，受影响的结论暂不能判定；详见“校验年报”。`;
}

const SETTINGS_FAULTS: Readonly<Record<SettingsFault, string>> = {
  tooLong: "过长",
  notJson: "不是有效的数据",
  unknownVersion: "来自其他版本",
  invalid: "内容不符合要求",
};

/** Says that the stored settings were not used; "" where they were, or where there are none. */
export function settingsSentence(fault: SettingsFault | null): string {
  return fault === null ? "" : `工作簿中保存的均衡设置${SETTINGS_FAULTS[fault]}，已按默认设置处理。`;
}

/** No national standard of the registry was in force on that day. */
export function noStandardSentence(isoDate: string): string {
  return `没有 ${isoDate} 适用的国家标准，未作判定，也没有写入任何内容。请检查电脑的日期。`;
}
