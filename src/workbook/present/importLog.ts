import type { CellAt } from "../../core/model/cellAt";
import { describeFileFault } from "../../i18n/fileFaultSentences";
import type { FileFault } from "../../i18n/fileFault";
import { describeImportNote } from "../../i18n/importNotes";
import { printedAddress } from "../cellAddress";
import { fieldDefinition } from "../fields";
import type { ImportedSchool } from "../importedSchool";
import { FIELDS } from "../schoolTable";
import type { AreaStyle, PatchCell, SheetPatch } from "../workbookPatch";
import { area, headerStyle, titleStyle, toSheetPatch, type SheetTarget } from "./sheetContent";

/** A file that gave nothing, and why. */
export interface FailedFile {
  readonly file: string;
  readonly fault: FileFault;
}

/** One row of the written sheet: which it is (as Excel counts), the file it comes from, and the school. */
export interface LoggedSchool {
  readonly row: number;
  readonly file: string;
  readonly school: ImportedSchool;
}

/** What 导入来源 is made from. */
export interface ImportLog {
  /** The sheet of the rows, 学校基础数据 or the name it was written under. */
  readonly dataSheet: string;
  readonly schools: readonly LoggedSchool[];
  readonly failed: readonly FailedFile[];
  readonly target: SheetTarget;
}

/** Headers before those of the fields. */
export const IMPORT_LOG_HEADERS = ["行号", "学校名称", "文件", "工作表", "说明"] as const;
const FAILED_HEADERS = ["序号", "文件", "未导入的原因"] as const;

const HEADER_ROW = 2;
const LAST_COLUMN = IMPORT_LOG_HEADERS.length + FIELDS.length - 1;
const WIDTHS: readonly number[] = [6, 24, 30, 16, 40, ...FIELDS.map(() => 12)];
const BETWEEN = "；";

/**
 * 导入来源: for each row of the written sheet its file, and for each figure the cell of that file it was read from
 * (文件 › 工作表!单元格); below, the files that gave nothing, with the reason.
 */
export function presentImportLog({ dataSheet, schools, failed, target }: ImportLog): SheetPatch {
  const rows = schools.map(schoolRow);
  const failedRows = failed.map(({ file, fault }, index) => [index + 1, file, describeFileFault(fault)]);
  const failedTop = HEADER_ROW + rows.length + 2;
  const cells: readonly (readonly PatchCell[])[] = [
    ["导入来源"],
    [guide(dataSheet)],
    [...IMPORT_LOG_HEADERS, ...FIELDS.map((field) => fieldDefinition(field).name)],
    ...rows,
    ...(failedRows.length === 0 ? [] : [[], FAILED_HEADERS, ...failedRows]),
  ];
  const lastRow = HEADER_ROW + rows.length;
  return toSheetPatch(target, "importLog", {
    cells,
    styles: [
      { ...titleStyle(area([0, 0], [0, 0])), horizontal: "left" },
      { area: area([1, 0], [1, 0]), fontColor: "#595959" },
      ...tableStyles(area([HEADER_ROW, 0], [lastRow, LAST_COLUMN])),
      ...(failedRows.length === 0
        ? []
        : tableStyles(area([failedTop, 0], [failedTop + failedRows.length, FAILED_HEADERS.length - 1]))),
    ],
    columnWidths: WIDTHS,
    rowHeights: [[0, 28]],
    frozenRows: HEADER_ROW + 1,
    autoFilter: area([HEADER_ROW, 0], [lastRow, LAST_COLUMN]),
    print: { titleRows: [HEADER_ROW, HEADER_ROW] },
  });
}

function guide(dataSheet: string): string {
  return `工作表“${dataSheet}”每一行取自哪个文件，每个数取自其中哪个单元格（文件 › 工作表!单元格）。本表只供查对，不参与测算。`;
}

function schoolRow({ row, file, school }: LoggedSchool): readonly PatchCell[] {
  const { values, notes } = school;
  const sheets = new Set(Object.values(values).flatMap(({ cells }) => cells.map(({ sheet }) => sheet)));
  const name = values.schoolName?.value ?? "";
  return [
    row,
    String(name),
    file,
    [...sheets].join("、"),
    notes.map(describeImportNote).join(BETWEEN),
    ...FIELDS.map((field) => (values[field]?.cells ?? []).map(placeOf).join("、")),
  ];
}

function placeOf(at: CellAt): string {
  return `${at.sheet}!${printedAddress(at)}`;
}

function tableStyles(table: SheetPatch["styles"][number]["area"]): readonly AreaStyle[] {
  return [
    { area: table, hasBorders: true, fontSize: 10, vertical: "center", horizontal: "left" },
    { ...headerStyle({ ...table, bottom: table.top }), hasBorders: true, fontSize: 10 },
  ];
}
