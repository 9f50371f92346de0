import type { FindingLevel } from "../core/model/finding";
import type { OurSheetKind } from "./sheetSnapshot";

/** A cell to write: text (never taken as a formula, whatever it starts with), number, formula, or null for empty. */
export type PatchCell = string | number | { readonly formula: string } | null;

/** A rectangle, zero-based, inclusive of both ends. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Look of an area; absent fields are left as they are. Later entries win. */
export interface AreaStyle {
  readonly area: Area;
  readonly bold?: boolean;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  /** Thin black borders round every cell of the area. */
  readonly hasBorders?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  /** Excel number format, e.g. "0.00" or "@" (text). */
  readonly numberFormat?: string;
}

/** How the sheet prints: always A4. */
export interface PrintSetup {
  readonly orientation: "landscape" | "portrait";
  /** Zero-based first and last row repeated on each page. */
  readonly titleRows: readonly [number, number] | null;
  readonly area: Area | null;
  readonly fitToWidth: boolean;
  /** "第 &P 页 / 共 &N 页" in the footer. */
  readonly hasPageNumbers: boolean;
}

/** A sheet of ours: created, or (`replaces` true) refreshed in place after its digest was found untouched. */
export interface SheetPatch {
  readonly name: string;
  readonly kind: OurSheetKind;
  readonly replaces: boolean;
  /** Digest to store in the mark; see workbook/digest.ts. */
  readonly digest: string;
  /** Rows from A1; rows may be of different length. */
  readonly cells: readonly (readonly PatchCell[])[];
  readonly merges: readonly Area[];
  readonly styles: readonly AreaStyle[];
  /** Column widths in characters, from column A; null leaves one as it is. */
  readonly columnWidths: readonly (number | null)[];
  /** Row heights in points by zero-based row. */
  readonly rowHeights: readonly (readonly [number, number])[];
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly autoFilter: Area | null;
  /** In-cell lists, e.g. 办学类型 in the template. */
  readonly lists: readonly { readonly area: Area; readonly items: readonly string[] }[];
  readonly print: PrintSetup;
}

/** What is marked on cells: faults. Hints are listed, not marked: they ask for nothing to be mended. */
export type MarkLevel = Exclude<FindingLevel, "hint">;

/** Marks of one sheet: the complete set; marks of ours that stand there already are replaced by it. */
export interface SheetMarks {
  readonly sheet: string;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly level: MarkLevel }[];
  /** SheetSnapshot.markIds of the read before; saves the host a round trip to look them up. */
  readonly replaces?: readonly string[];
}

/**
 * One cell of the user's to change in place, constants only. It is changed only while `before` stands there as a constant, in
 * a row that is shown, on a sheet that is not protected: the host looks, and says which cells it left alone.
 */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly before: string | number;
  /** Text stays text, whatever it looks like. */
  readonly after: string | number;
  /** Format to set first. Null keeps the one there, except that a number in a cell of the format "@" gets "General". */
  readonly numberFormat: string | null;
}

/** Cells to change on one sheet. */
export interface SheetEdits {
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
}

/** Whole rows to put into a sheet. */
export interface RowInsertion {
  /** Zero-based: the row that is there, and all below it, move down. */
  readonly at: number;
  /** The new rows from column A on. */
  readonly cells: readonly (readonly PatchCell[])[];
  /** Looks of areas as they are with the new rows. */
  readonly styles: readonly AreaStyle[];
  /** Points, by new row. */
  readonly heights: readonly number[];
}

/** What to change on a sheet of people's that was read in the same command, with its formulas. */
export interface SheetUpdate {
  readonly sheet: string;
  /** Judged as those of SheetEdits; no number format is looked up, so null keeps the one there whatever it is. */
  readonly cells: readonly CellEdit[];
  /** Put in after the cells were changed; null for none. */
  readonly insertion: RowInsertion | null;
}

/** Everything to write in one go. */
export interface WorkbookPatch {
  readonly sheets: readonly SheetPatch[];
  /** Sheets not listed keep their marks, except with `clearOtherMarks`. */
  readonly marks: readonly SheetMarks[];
  readonly clearOtherMarks: boolean;
  /** Sheet to activate at the end; null leaves the active sheet. */
  readonly activate: string | null;
  /** Cells of the user's to change; all of them or none. Costs one more round trip, to look before it writes. */
  readonly edits?: readonly SheetEdits[];
  /**
   * Sheets to change at once: the host looks at each cell and writes it in one round trip, and brings back in another what had
   * become different since it was read.
   */
  readonly updates?: readonly SheetUpdate[];
}
