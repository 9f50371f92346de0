import { type Cells, entryName, type EntryAt, isBlank, numberOf, readCell, throwErrorCells } from "./cellArgument";
import { CellError, invalidValue } from "./cellError";

/** How many schools one coefficient may have. More is a wrong selection, not a county. */
export const MAXIMUM_ROWS = 20_000;

/** Two areas of the same shape. `pupils` is null only where the coefficient is unweighted and none were given. */
export interface CoefficientAreas {
  readonly values: Cells;
  readonly pupils: Cells | null;
  /** False: every row weighs 1, whatever its pupils. */
  readonly isWeighted: boolean;
}

/** The rows that take part, side by side: values, and their pupils (1 where unweighted). */
export interface CoefficientRows {
  readonly values: Float64Array;
  readonly pupils: Float64Array;
}

/**
 * Reads the rows of the areas. Skipped: a header (first used row, text in both) and rows blank in both, also as the 0
 * and 0 that old Excel builds send for blanks. #VALUE! naming the row: blank in one, text, more than 20,000 rows.
 * #NUM!: negative pupils. An error cell anywhere passes on before any other fault.
 */
export function readCoefficientRows(areas: CoefficientAreas): CoefficientRows {
  try {
    return collectRows(areas);
  } catch (fault) {
    throwErrorCells(areas.pupils === null ? [areas.values] : [areas.values, areas.pupils]);
    throw fault;
  }
}

function collectRows(areas: CoefficientAreas): CoefficientRows {
  const [first, end] = usedRows(areas);
  const columns = areas.values[0]?.length ?? 0;
  const rows = new RowCollector(areas, Math.min((end - first) * columns, MAXIMUM_ROWS));
  for (let row = first; row < end; row += 1) {
    const values = areas.values[row] ?? [];
    const weights = areas.pupils?.[row] ?? [];
    for (let column = 0; column < columns; column += 1) {
      const value = values[column];
      const weight = weights[column];
      // Nearly every entry is a plain pair; this path keeps a county of thousands of rows as fast as the arithmetic.
      if (typeof value === "number" && typeof weight === "number" && weight > 0) rows.add(value, weight);
      else rows.read(row, column);
    }
  }
  return rows.finish();
}

/** Fills two number arrays side by side; `read` sorts out everything that is not a plain pair of numbers. */
class RowCollector {
  private readonly values: Float64Array;
  private readonly pupils: Float64Array;
  private count = 0;
  /** Row (in a single row: column) of the header; null before the first used entry. Only the first can be one. */
  private header: number | null = null;

  constructor(
    private readonly areas: CoefficientAreas,
    capacity: number,
  ) {
    this.values = new Float64Array(capacity);
    this.pupils = new Float64Array(capacity);
  }

  add(value: number, weight: number): void {
    if (this.count === MAXIMUM_ROWS) throw invalidValue("超过 20,000 行，请缩小区域");
    this.values[this.count] = value;
    this.pupils[this.count] = weight;
    this.count += 1;
  }

  read(row: number, column: number): void {
    const { areas } = this;
    const at = { row, column };
    const value = areas.values[row]?.[column];
    const weight = areas.pupils?.[row]?.[column];
    if (isNothing(value, weight) || this.isInHeader(at)) return;
    this.add(valueOf(areas, at, value), weightOf(areas, at, weight));
  }

  private isInHeader(at: EntryAt): boolean {
    if (this.count > 0 || !isHeader(this.areas, at)) return false;
    this.header ??= headerKey(this.areas, at);
    return this.header === headerKey(this.areas, at);
  }

  finish(): CoefficientRows {
    if (this.count === this.values.length) return { values: this.values, pupils: this.pupils };
    return { values: this.values.slice(0, this.count), pupils: this.pupils.slice(0, this.count) };
  }
}

/** Blank in both. A row with 0 pupils takes no part when its value is blank or 0: a blank row as old builds send it. */
function isNothing(value: unknown, weight: unknown): boolean {
  if (typeof weight === "number") return weight === 0 && (value === 0 || isBlank(value));
  return isBlank(value) && isBlank(weight);
}

function isText(cell: unknown): boolean {
  return typeof cell === "string" && readCell(cell).kind === "text";
}

/** Text in both areas, across the whole row of a block. */
function isHeader(areas: CoefficientAreas, { row, column }: EntryAt): boolean {
  const cells = areas.values.length === 1 ? [column] : (areas.values[row] ?? []).map((_, index) => index);
  return cells.every((index) => isText(areas.values[row]?.[index]) && isText(areas.pupils?.[row]?.[index] ?? "表头"));
}

function headerKey(areas: CoefficientAreas, { row, column }: EntryAt): number {
  return areas.values.length === 1 ? column : row;
}

function valueOf(areas: CoefficientAreas, at: EntryAt, value: unknown): number {
  return typeof value === "number" ? value : numberOf(readCell(value), `${entryName(areas.values, at)}的数值`);
}

function weightOf(areas: CoefficientAreas, at: EntryAt, weight: unknown): number {
  if (!areas.isWeighted && isBlank(weight)) return 1;
  const name = entryName(areas.values, at);
  const pupils = numberOf(readCell(weight), `${name}的在校生数`);
  if (pupils < 0) throw new CellError("#NUM!");
  if (pupils === 0 && areas.isWeighted) throw invalidValue(`${name}有数值，在校生数却为 0 或空白`);
  return pupils;
}

/** First and one past the last row that hold anything: whole columns end long before row 1,048,576. */
function usedRows(areas: CoefficientAreas): readonly [number, number] {
  let end = areas.values.length;
  while (end > 0 && isRowBlank(areas, end - 1)) end -= 1;
  let first = 0;
  while (first < end && isRowBlank(areas, first)) first += 1;
  return [first, end];
}

function isRowBlank(areas: CoefficientAreas, row: number): boolean {
  const values = areas.values[row] ?? [];
  const weights = areas.pupils?.[row];
  for (let column = 0; column < values.length; column += 1) {
    if (!isNothing(values[column], areas.pupils === null ? null : weights?.[column])) return false;
  }
  return true;
}
