import type { Cell } from "../corpusCase";
import { numbersTo, partsIn, rowsOf, starsOf, sumsIn, widthOf, type FormLayout, type FormValues } from "./formLayout";

/** How large the figures of a sample are, and what is made so that they fit, though no form prints it. */
export interface Filling {
  readonly layout: FormLayout;
  readonly seed: number;
  /** Smallest and largest figure of a cell that is not the sum of others. */
  readonly range: readonly [number, number];
  /** Two decimals, as areas and money have. */
  readonly hasCents?: true;
  /** Columns of other sizes: the year before of a movement table. */
  readonly columnRanges?: Readonly<Record<number, readonly [number, number]>>;
  /** Rows of other sizes; they are no share of their whole then. */
  readonly rowRanges?: Readonly<Record<number, readonly [number, number]>>;
  /** More sums and parts that the figures keep to. */
  readonly madeRowSums?: string;
  readonly madeRowParts?: string;
  /** Rows and cells that hold words. */
  readonly words?: Readonly<Record<number, string>>;
}

/** Parts are this much of their whole; less than half, so that a part of a part fits too. */
const PART = { row: 0.45, column: 0.4 };
/** Courses are many: all of them together are less than the whole. */
const SMALL_PART = 0.055;
const MANY_PARTS = 10;

/** Figures for a whole form that keep to all its sums and parts; totals are added up here. */
export function fillForm(filling: Filling): FormValues {
  const { layout } = filling;
  const figure = figures(filling);
  const stars = starsOf(layout);
  return Object.fromEntries(
    rowsOf(layout).map(({ number: row }) => [
      row,
      numbersTo(widthOf(layout)).map((column): Cell => {
        const words = filling.words?.[row];
        if (words !== undefined) return words;
        return stars.has(`${row},${column}`) ? "" : shown(figure(row, column), filling);
      }),
    ]),
  );
}

/** Figures are counted in cents or in ones: whole numbers, so that sums are exact. */
function shown(value: number, { hasCents }: Filling): number {
  return hasCents === true ? value / 100 : value;
}

function figures(filling: Filling): (row: number, column: number) => number {
  const { layout } = filling;
  const rowSums = [...sumsIn(layout.rowSums), ...sumsIn(filling.madeRowSums)];
  const columnSums = sumsIn(layout.columnSums);
  const rowParts = new Map([...partsIn(layout.rowParts), ...partsIn(filling.madeRowParts)]);
  // A part that is a term of the sum of its whole is no share of it.
  const terms = new Set(columnSums.flatMap(({ parts }) => parts));
  const columnParts = new Map([...partsIn(layout.columnParts)].filter(([part]) => !terms.has(part)));
  const columnPart = columnParts.size >= MANY_PARTS ? SMALL_PART : PART.column;
  const stars = starsOf(layout);
  const known = new Map<string, number>();

  const find = (row: number, column: number): number => {
    if (stars.has(`${row},${column}`)) return 0;
    const inColumn = rowSums.find(({ whole }) => whole === row);
    if (inColumn !== undefined) return total(inColumn.parts, (part) => at(part, column));
    const inRow = columnSums.find(({ whole, only }) => whole === column && (only === null || only.includes(row)));
    if (inRow !== undefined)
      return total(inRow.parts, (part) => at(row, part)) - total(inRow.less, (part) => at(row, part));
    if (filling.rowRanges?.[row] !== undefined) return seeded(filling, row, column);
    const wholeRow = rowParts.get(row);
    if (wholeRow !== undefined) return Math.floor(at(wholeRow, column) * PART.row);
    const wholeColumn = columnParts.get(column);
    const isOfCourse = wholeColumn !== undefined && columnParts.has(wholeColumn);
    if (wholeColumn !== undefined) {
      return Math.floor(at(row, wholeColumn) * (isOfCourse ? PART.column : columnPart));
    }
    return seeded(filling, row, column);
  };
  const at = (row: number, column: number): number => {
    const key = `${row},${column}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = find(row, column);
    known.set(key, value);
    return value;
  };
  return at;
}

function total(numbers: readonly number[], figure: (number: number) => number): number {
  return numbers.reduce((sum, number) => sum + figure(number), 0);
}

/** A figure of its own for each cell, the same for the same seed. */
function seeded({ seed, range, columnRanges, rowRanges, hasCents }: Filling, row: number, column: number): number {
  const [from, to] = rowRanges?.[row] ?? columnRanges?.[column] ?? range;
  const scale = hasCents === true ? 100 : 1;
  const mixed = Math.imul(seed * 7919 + row * 104729 + column * 1299709, 2654435761) >>> 0;
  return from * scale + (mixed % ((to - from) * scale + 1));
}
