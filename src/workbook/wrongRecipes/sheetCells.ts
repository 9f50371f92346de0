import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import type { Area } from "../workbookPatch";

/** The value of a cell by its place in the sheet; undefined outside of what was read. */
export function valueAt({ values, origin }: SheetSnapshot, row: number, column: number): CellValue | undefined {
  return values[row - origin.row]?.[column - origin.column];
}

/** The formula of a cell by its place in the sheet; null for a constant, or where formulas were not read. */
export function formulaTextAt({ formulas, origin }: SheetSnapshot, row: number, column: number): string | null {
  const content = formulas?.[row - origin.row]?.[column - origin.column];
  return typeof content === "string" && content.startsWith("=") ? content : null;
}

/** The part of an area that was read. */
function readPart({ values, origin }: SheetSnapshot, area: Area): Area {
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    top: Math.max(area.top, origin.row),
    left: Math.max(area.left, origin.column),
    bottom: Math.min(area.bottom, origin.row + values.length - 1),
    right: Math.min(area.right, origin.column + width - 1),
  };
}

/** The numbers of an area, row by row, as a function of Excel sees them: text and blanks are passed over. */
export function numbersIn(sheet: SheetSnapshot, area: Area): readonly number[] {
  const part = readPart(sheet, area);
  const numbers: number[] = [];
  for (let row = part.top; row <= part.bottom; row += 1) {
    for (let column = part.left; column <= part.right; column += 1) {
      const value = valueAt(sheet, row, column);
      if (typeof value === "number" && Number.isFinite(value)) numbers.push(value);
    }
  }
  return numbers;
}
