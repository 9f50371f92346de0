import type { ByLanguage } from "./byLanguage";
import type { HostFailureFacts, NothingFacts, SettingsFaultName } from "./outcomeNote";
import type { PaneLanguage } from "./paneStrings";

/** So many sheets are named; the rest are counted. */
const MOST_REASONS = 5;

type ByCode<Facts extends { readonly code: string }> = {
  readonly [Code in Facts["code"]]: ByLanguage<(facts: Facts & { readonly code: Code }) => string>;
};

const NOTHING_REASONS: ByCode<NothingFacts> = {
  emptyWorkbook: { "zh-CN": () => "工作簿是空的", "en-US": () => "the workbook is empty" },
  noHeader: {
    "zh-CN": ({ sheet }) => `工作表“${sheet}”没有学校数据表的表头`,
    "en-US": ({ sheet }) => `sheet “${sheet}” has no header of school data`,
  },
  noRows: {
    "zh-CN": ({ sheet }) => `工作表“${sheet}”只有表头，还没有学校`,
    "en-US": ({ sheet }) => `sheet “${sheet}” has the header only and no schools yet`,
  },
  noSchoolForms: {
    "zh-CN": ({ sheet }) => `工作表“${sheet}”是年报报表，其中没有小学、初中测算要用的数`,
    "en-US": ({ sheet }) => `sheet “${sheet}” is a report form without figures of primary or junior secondary schools`,
  },
  formsUnnamed: {
    "zh-CN": ({ sheet }) =>
      `工作表“${sheet}”把几所学校的报表排在一起，没有写校名，分不清是哪所学校的；请在每张报表上方写“学校名称：××学校”`,
    "en-US": ({ sheet }) =>
      `sheet “${sheet}” holds report forms of several schools without their names; write “学校名称：…” (school) above each`,
  },
  tooLarge: {
    "zh-CN": ({ sheet, rowCount, columnCount }) =>
      `工作表“${sheet}”的已用区域有 ${rowCount} 行 ${columnCount} 列，超出一次能读的 20000 行 500 列；如数据不多，请删除数据下方、右侧多余的空行空列后保存再试`,
    "en-US": ({ sheet, rowCount, columnCount }) =>
      `the used range of sheet “${sheet}” has ${rowCount} rows and ${columnCount} columns, more than the 20000 by 500 that can be read at once; if the data are few, delete the empty rows below and columns to the right of them, save and try again`,
  },
};

function reasonText(reason: NothingFacts, language: PaneLanguage): string {
  const describe = NOTHING_REASONS[reason.code][language] as (reason: NothingFacts) => string;
  return describe(reason);
}

/** Why sheets were not taken as data, one after the other; the first few in words. */
export const NOTHING_REASONS_LISTED: ByLanguage<(reasons: readonly NothingFacts[]) => string> = {
  "zh-CN": (reasons) => {
    const first = reasons.slice(0, MOST_REASONS).map((reason) => reasonText(reason, "zh-CN"));
    const rest = reasons.length > MOST_REASONS ? [`另有 ${reasons.length - MOST_REASONS} 张工作表同样不是`] : [];
    return [...first, ...rest].join("；");
  },
  "en-US": (reasons) => {
    const first = reasons.slice(0, MOST_REASONS).map((reason) => reasonText(reason, "en-US"));
    const rest =
      reasons.length > MOST_REASONS ? [`other sheets without school data: ${reasons.length - MOST_REASONS}`] : [];
    return [...first, ...rest].join("; ");
  },
};

/** No data was found: why, sheet by sheet, and what to do. */
export const NOTHING_FOUND: ByLanguage<(reasons: readonly NothingFacts[]) => string> = {
  "zh-CN": (reasons) =>
    `没有找到学校数据表：${NOTHING_REASONS_LISTED["zh-CN"](reasons)}。可插入数据模板，按列名填写或粘贴。`,
  "en-US": (reasons) =>
    `No sheet of schools was found: ${NOTHING_REASONS_LISTED["en-US"](reasons)}. Insert the data template and fill it in, or paste your figures under its columns.`,
};

const HOST_REFUSALS: ByCode<HostFailureFacts> = {
  structureProtected: {
    "zh-CN": () => "工作簿结构受保护，不能新建工作表。请先在“审阅—保护工作簿”中撤销保护。尚未写入任何内容。",
    "en-US": () =>
      "The structure of the workbook is protected, so no sheet can be added. Unprotect it with Review > Protect Workbook first. Nothing has been written.",
  },
  cellBeingEdited: {
    "zh-CN": () => "有单元格正在编辑。请按 Enter 或 Esc 结束编辑后再试。尚未写入任何内容。",
    "en-US": () => "A cell is being edited. Press Enter or Esc and try again. Nothing has been written.",
  },
  sheetGone: {
    "zh-CN": ({ sheet }) => `工作表“${sheet}”已不存在，可能已被删除或改名。请重新校验。`,
    "en-US": ({ sheet }) => `Sheet “${sheet}” is gone: it may have been deleted or renamed. Check again.`,
  },
  accessDenied: {
    "zh-CN": ({ sheet }) =>
      sheet === null
        ? "Excel 拒绝了这次写入，工作簿可能是只读的或受保护的。"
        : `Excel 拒绝写入工作表“${sheet}”，它可能受保护。请撤销保护后再试。`,
    "en-US": ({ sheet }) =>
      sheet === null
        ? "Excel refused to write: the workbook may be read-only or protected."
        : `Excel refused to write to sheet “${sheet}”: it may be protected. Unprotect it and try again.`,
  },
  tooLarge: {
    "zh-CN": () => "内容超出 Excel 一次能处理的大小，未能完成。请删除多余的空行空列，或把数据分到较小的工作簿。",
    "en-US": () =>
      "This is more than Excel can take at once, and was not completed. Delete needless empty rows and columns, or split the data into smaller workbooks.",
  },
};

/** Why Excel refused, and what to do. */
export function hostRefused(failure: HostFailureFacts, language: PaneLanguage): string {
  const describe = HOST_REFUSALS[failure.code][language] as (failure: HostFailureFacts) => string;
  return describe(failure);
}

/** What is wrong with stored settings. */
export const SETTINGS_FAULTS: ByLanguage<Readonly<Record<SettingsFaultName, string>>> = {
  "zh-CN": {
    tooLong: "过长",
    notJson: "不是有效的数据",
    unknownVersion: "来自其他版本",
    invalid: "内容不符合要求",
  },
  "en-US": {
    tooLong: "are too long",
    notJson: "are no valid data",
    unknownVersion: "come from another version",
    invalid: "do not hold what they should",
  },
};
