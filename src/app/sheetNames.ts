import type { OurSheetKind } from "../workbook/sheetSnapshot";

/** The usual name of each sheet that this add-in writes. */
export const SHEET_NAMES: Readonly<Record<OurSheetKind, string>> = {
  checkResults: "校验结果",
  resultsByPhase: "表Ⅱ-1",
  resultsBySchool: "表Ⅱ-2",
  countyBalance: "表Ⅲ",
  ledger: "整改台账",
  blankLedger: "整改台账（空表）",
  schoolTemplate: "学校基础数据",
  importLog: "导入来源",
  consolidatedData: "学校基础数据（整理）",
};
