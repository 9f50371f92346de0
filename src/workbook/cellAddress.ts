import type { CellAt } from "../core/model/cellAt";
import { cellName, columnName } from "../i18n/cellName";
import type { Area } from "./workbookPatch";

/** A1 address of a zero-based row and column, without sheet: (6, 18) is S7. */
export function cellAddress(row: number, column: number): string {
  return cellName({ row, column });
}

/** Absolute A1 address of a zero-based row and column: (6, 18) is $S$7. */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** Address of a rectangle: S7 for one cell, else S7:T9. */
export function areaAddress(area: Area): string {
  const from = cellAddress(area.top, area.left);
  const to = cellAddress(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

/** Absolute address of a rectangle, always with both ends: $S$7:$T$9. */
export function absoluteAreaAddress(area: Area): string {
  return `${absoluteAddress(area.top, area.left)}:${absoluteAddress(area.bottom, area.right)}`;
}

/**
 * A sheet name as it stands in a formula, always in quotes: a name may hold blanks, signs or look like a cell, and quotes
 * that are not needed do no harm.
 */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Reference to a cell of another sheet: 'a''b'!A1. */
export function sheetCellAddress(at: CellAt): string {
  return `${quoteSheetName(at.sheet)}!${cellName(at)}`;
}

/** Reference to an area of another sheet, absolute: 'a''b'!$A$1:$B$9. */
export function sheetAreaAddress(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${absoluteAreaAddress(area)}`;
}

/** The cell as it is printed in a list next to the name of its sheet: S7; "" where a finding has no cell. */
export function printedAddress(at: CellAt | null): string {
  return at === null ? "" : cellName(at);
}
