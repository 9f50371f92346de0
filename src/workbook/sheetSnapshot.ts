/** What a cell holds as the host gives it: "" is a blank cell, error cells are their text ("#DIV/0!"). */
export type CellValue = string | number | boolean;

/** Kinds of sheets that this add-in writes; the kind is part of the mark on the sheet. */
export type OurSheetKind =
  | "checkResults" // 校验结果
  | "resultsByPhase" // 表Ⅱ-1
  | "resultsBySchool" // 表Ⅱ-2
  | "countyBalance" // 表Ⅲ
  | "ledger" // 整改台账
  | "blankLedger" // 整改台账（空表）
  | "schoolTemplate" // 学校基础数据 — a template is data: it is read like a sheet of the user's
  | "importLog" // 导入来源
  | "consolidatedData"; // 学校基础数据（整理）

/** The mark a sheet of ours carries: what it is and the digest of what was written (see workbook/digest.ts). */
export interface OurMark {
  readonly kind: OurSheetKind;
  readonly digest: string;
  /** The sheet's name when it was written: a copy or a renamed sheet is the user's and is never refreshed. */
  readonly writtenAs?: string;
}

/** What is known of a sheet without reading its cells. */
export interface SheetInfo {
  readonly name: string;
  readonly isVisible: boolean;
  readonly isActive: boolean;
  readonly isProtected: boolean;
  readonly hasPivotTable: boolean;
  readonly mark: OurMark | null;
}

/** The used part of one sheet. Merged areas are not known: only the top-left cell of one has a value. */
export interface SheetSnapshot {
  readonly name: string;
  /** Zero-based position of values[0][0]. */
  readonly origin: { readonly row: number; readonly column: number };
  readonly values: readonly (readonly CellValue[])[];
  /**
   * Same shape as values: formulas start with "=", constants stand as they are. Always there for the sheets of ours that were
   * asked for with formulas; of other sheets only where they are small. Null where they were not read.
   */
  readonly formulas: readonly (readonly CellValue[])[] | null;
  /** Zero-based sheet rows that are hidden or filtered out. */
  readonly hiddenRows: readonly number[];
  /** Set when the used area was larger than what is read (20,000 rows × 500 columns); nothing beyond it is in `values`. */
  readonly truncated: { readonly rowCount: number; readonly columnCount: number } | null;
  /** Marks of ours that stand on the sheet, as the host names them; handed back in SheetMarks.replaces. */
  readonly markIds?: readonly string[];
}

/** Everything read in one go. `contents` holds the sheets that were asked for and exist. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetInfo[];
  readonly isStructureProtected: boolean;
  /** Text of the add-in's settings as stored in the workbook; null when there are none. Parsed in app/settings.ts. */
  readonly settings: string | null;
  readonly contents: readonly SheetSnapshot[];
}
