import { addDecimals, readDecimal, sumDecimals } from "../../core/statistics/decimal";
import { conceptEntry } from "../dictionary/dictionary";
import type { CellValue } from "../sheetSnapshot";
import { isBlank } from "../text";
import { isFigure } from "./cellReading";
import type { Layout } from "./layout";
import { columnOf, textAt, type DataRow } from "./schoolRows";

/** Fewer figures could be equal by chance. */
const FEWEST_FIGURES = 3;
const TOLERANCE = 0.005;
const PLACE = /(?:镇|乡|街道|街道办|办事处|苏木|农场|林场|[县市区旗片])$/;

/**
 * Rows without those that only say a town or district and hold its sums: the name of a place, no type, and every figure the sum
 * of the rows that follow, or that stand before, up to the next such row.
 */
export function withoutUnnamedSums(rows: readonly DataRow[], layout: Layout): DataRow[] {
  const [typeColumn, nameColumn] = [columnOf(layout, "schoolType"), columnOf(layout, "schoolName")];
  const columns = layout.columns.flatMap(({ column, concept }) => (isCounted(concept) ? [column] : []));
  if (typeColumn === undefined) return [...rows];
  const isUntyped = (row: DataRow): boolean => textAt(row, typeColumn) === "";
  return rows.filter((row, index) => {
    if (!isUntyped(row) || !PLACE.test(textAt(row, nameColumn))) return true;
    const next = rows.findIndex((other, later) => later > index && isUntyped(other));
    const before = rows.findLastIndex((other, earlier) => earlier < index && isUntyped(other));
    const blocks = [rows.slice(index + 1, next < 0 ? rows.length : next), rows.slice(before + 1, index)];
    return !blocks.some((block) => isSumOf(row, block, columns));
  });
}

function isCounted(concept: Layout["columns"][number]["concept"]): boolean {
  const { kind } = conceptEntry(concept);
  return kind !== "text" && kind !== "reading";
}

function isSumOf({ cells }: DataRow, block: readonly DataRow[], columns: readonly number[]): boolean {
  const figures = columns.filter((column) => !isBlank(cells[column]));
  if (block.length === 0 || figures.length < FEWEST_FIGURES) return false;
  return columns.every((column) => {
    const whole = termOf(cells[column]);
    const parts = block.map((row) => termOf(row.cells[column]));
    if (whole === null || parts.includes(null)) return false;
    const sum = sumDecimals(parts.filter((part) => part !== null));
    return Math.abs(addDecimals(whole, -sum)) <= TOLERANCE;
  });
}

/** A blank adds nothing; null for what is no number. */
function termOf(value: CellValue | undefined): number | null {
  if (isBlank(value)) return 0;
  return isFigure(value) ? readDecimal(value) : null;
}
