import type { PatchCell } from "../workbook/workbookPatch";

/** What Excel would take for a formula, a number, a percentage, an amount, a date, a time or an error when typed. */
const NOT_TAKEN_AS_TEXT =
  /^\s*[=+\-@'\t\r\0#$¥￥€£%.,(（\d０-９＋－＝＠]|^\s*(true|false|真|假)\s*$|^\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d/i;

/**
 * A cell as it is assigned to `Range.formulas`: text that Excel would read as anything else gets the apostrophe that makes
 * it text (and is not part of the value), so that text taken from the workbook never becomes a formula.
 */
export function cellInput(cell: PatchCell): string | number {
  if (cell === null) return "";
  if (typeof cell === "number") return cell;
  if (typeof cell === "string") return NOT_TAKEN_AS_TEXT.test(cell) ? `'${cell}` : cell;
  return cell.formula;
}

/** The cells as a rectangle, as Excel wants it; short rows are filled with empty cells. */
export function cellInputBlock(cells: readonly (readonly PatchCell[])[]): (string | number)[][] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  return cells.map((row) => Array.from({ length: width }, (_, column) => cellInput(row[column] ?? null)));
}
