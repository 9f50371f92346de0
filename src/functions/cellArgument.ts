import { readDecimal } from "../core/statistics/decimal";
import { CellError, invalidValue, passOn } from "./cellError";

/** What an argument cell holds. Blank is not zero; a data-type object counts as its basic value. */
export type CellArgument =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean" }
  | { readonly kind: "error"; readonly code: string };

/** An argument as Excel hands it over: a scalar, or rows of cells. */
export type Cells = readonly (readonly unknown[])[];

const BLANK: CellArgument = { kind: "blank" };
const ERROR_TEXT = /^#(?:N\/A|NAME\?|GETTING_DATA|[A-Z0-9_/]+!)$/;

/**
 * Reads one argument cell. Excel sends a blank as null, "" or undefined, an error as an object with its code or as a
 * data type ("Error"), a data type as an object with `basicValue`. Text is never taken for a number.
 */
export function readCell(cell: unknown): CellArgument {
  if (typeof cell === "number") return { kind: "number", value: cell };
  if (cell === null || cell === undefined || cell === "") return BLANK;
  if (typeof cell === "string") return ERROR_TEXT.test(cell) ? { kind: "error", code: cell } : readText(cell);
  if (typeof cell === "boolean") return { kind: "boolean" };
  if (typeof cell === "object") return readObject(cell);
  return { kind: "text", value: String(cell) };
}

function readText(text: string): CellArgument {
  return text.trim() === "" ? BLANK : { kind: "text", value: text };
}

function readObject(cell: object): CellArgument {
  if ("basicValue" in cell) return readCell(cell.basicValue);
  if ("code" in cell && typeof cell.code === "string") return { kind: "error", code: cell.code };
  return { kind: "text", value: "" };
}

/** True for a cell that holds nothing. */
export function isBlank(cell: unknown): boolean {
  // Asked a million times for a whole column: the plain blanks first.
  return cell === null || cell === "" || (typeof cell !== "number" && readCell(cell).kind === "blank");
}

/** The argument as rows of cells, not copied; a scalar becomes one row of one cell. Rows of a range have the same length. */
export function readCells(argument: unknown): Cells {
  return isRows(argument) ? argument : [[argument]];
}

function isRows(argument: unknown): argument is Cells {
  return Array.isArray(argument) && Array.isArray(argument[0]);
}

/** The single cell of a scalar argument; an area of several cells is #VALUE!. */
export function readScalar(argument: unknown, name: string): CellArgument {
  const cells = readCells(argument);
  const [row] = cells;
  if (cells.length !== 1 || row?.length !== 1) throw invalidValue(`${name}只能是一个单元格`);
  return readCell(row[0]);
}

/** A required number of one cell, as the decimal of its 15 significant digits. Below zero is #NUM!, blank #VALUE!. */
export function readQuantity(argument: unknown, name: string): number {
  const cell = readScalar(argument, name);
  if (cell.kind === "blank") throw invalidValue(`缺少${name}（空白不等于 0）`);
  return quantityOf(cell, name);
}

/** As `readQuantity`, with null for a blank or omitted argument. */
export function readOptionalQuantity(argument: unknown, name: string): number | null {
  const cell = readScalar(argument, name);
  return cell.kind === "blank" ? null : quantityOf(cell, name);
}

function quantityOf(cell: CellArgument, name: string): number {
  const value = numberOf(cell, name);
  if (value < 0) throw new CellError("#NUM!");
  return value;
}

/** The number of a cell at 15 significant digits; an error cell passes on, anything else is #VALUE! naming the cell. */
export function numberOf(cell: CellArgument, name: string): number {
  switch (cell.kind) {
    case "number":
      return readDecimal(cell.value);
    case "error":
      throw passOn(cell.code);
    case "text":
      throw invalidValue(`${name}是文本，不是数字`);
    case "boolean":
      throw invalidValue(`${name}是逻辑值，不是数字`);
    case "blank":
      throw invalidValue(`缺少${name}（空白不等于 0）`);
  }
}

/** The first error cell of the areas wins over any fault of ours, as in Excel's own functions. */
export function throwErrorCells(areas: readonly Cells[]): void {
  for (const area of areas) {
    for (const row of area) {
      for (const value of row) {
        if (typeof value === "number") continue;
        const cell = readCell(value);
        if (cell.kind === "error") throw passOn(cell.code);
      }
    }
  }
}

/** An entry of an area, counted from 0. */
export interface EntryAt {
  readonly row: number;
  readonly column: number;
}

/** How an entry of an area is named in a message: by its row in a column, by its column in a row, else by both. */
export function entryName(area: Cells, at: EntryAt): string {
  const row = `第 ${String(at.row + 1)} 行`;
  const column = `第 ${String(at.column + 1)} 列`;
  if (area[0]?.length === 1) return row;
  return area.length === 1 ? column : row + column;
}

/** True when two areas have the same number of rows and columns. */
export function isSameShape(one: Cells, other: Cells): boolean {
  return one.length === other.length && one[0]?.length === other[0]?.length;
}
