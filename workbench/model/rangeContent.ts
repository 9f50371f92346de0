import type { Area, Cell, CellStyle, Worksheet } from "../store/workbook";
import { cellKey } from "../store/address";
import { getCell } from "../store/cells";
import { LAST_COLUMN, LAST_ROW } from "./addressInput";
import { coveringMerge, forEachPosition, restyle } from "./cellAccess";
import type { HostDocument } from "./hostDocument";
import { accessDenied, invalidArgument } from "./hostError";
import { generalText, numberText } from "./numberText";
import { readTyped, type TypedContent } from "./typedInput";

/** One sheet and a rectangle of it, with the document around. */
export interface Place {
  readonly document: HostDocument;
  readonly sheet: Worksheet;
  readonly area: Area;
}

/** Excel gives null instead of the contents of more cells than this (learn.microsoft.com, "Work with large ranges"). */
const MOST_CELLS = 5_000_000;

/** True for whole rows and columns, which have no contents of their own in the API. */
export function isUnbounded(area: Area): boolean {
  return (area.left === 0 && area.right === LAST_COLUMN) || (area.top === 0 && area.bottom === LAST_ROW);
}

/** One entry per cell, or null for whole rows and columns and for more than five million cells. */
export function readGrid<T>(place: Place, read: (cell: Cell | undefined) => T): T[][] | null {
  const { area, sheet } = place;
  const columns = area.right - area.left + 1;
  if (isUnbounded(area) || columns * (area.bottom - area.top + 1) > MOST_CELLS) return null;
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    rows.push(Array.from({ length: columns }, (_, offset) => read(getCell(sheet, row, area.left + offset))));
  }
  return rows;
}

export function valueOf(cell: Cell | undefined): string | number | boolean {
  return cell?.value ?? "";
}

export function formulaOf(cell: Cell | undefined): string | number | boolean {
  return cell?.formula ?? valueOf(cell);
}

export function numberFormatOf(cell: Cell | undefined): string {
  return cell?.style?.numberFormat ?? "General";
}

/** Excel's name for the kind of value: Empty, String, Double, Boolean or Error. */
export function valueTypeOf(cell: Cell | undefined): string {
  const value = cell?.value;
  if (value === undefined || value === null) return "Empty";
  if (cell?.isError === true) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** What the cell shows. General numbers show at most 11 digits. */
export function textOf(cell: Cell | undefined): string {
  const value = valueOf(cell);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const format = numberFormatOf(cell);
  return format === "@" ? generalText(value) : numberText(value, format);
}

/** An array of the area's size, or one value for all cells. Throws InvalidArgument for another size. */
export function entryReader(input: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const rows = input as readonly unknown[];
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const fits = rows.length === height && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => (rows[row - area.top] as readonly unknown[])[column - area.left];
}

/** Throws AccessDenied when a protected sheet locks one of the cells. */
export function requireUnlocked(place: Place): void {
  if (!place.sheet.isProtected) return;
  forEachPosition(place.area, (row, column) => {
    if (getCell(place.sheet, row, column)?.style?.locked !== false) throw accessDenied();
  });
}

/** Throws AccessDenied for anything but contents of unlocked cells on a protected sheet. */
export function requireUnprotected(sheet: Worksheet): void {
  if (sheet.isProtected) throw accessDenied();
}

/** Writes values or formulas: null leaves a cell as it is, "" empties it, text is read as if typed. */
export function writeContents(place: Place, input: unknown): void {
  if (isUnbounded(place.area)) throw invalidArgument("Contents of whole rows or columns cannot be set.");
  const entryAt = entryReader(input, place.area);
  requireUnlocked(place);
  const isSingle = place.area.top === place.area.bottom && place.area.left === place.area.right;
  const before = valueOf(getCell(place.sheet, place.area.top, place.area.left));
  const stamps = new Map<CellStyle | undefined, Map<string, CellStyle>>();
  forEachPosition(place.area, (row, column) => {
    const entry = entryAt(row, column);
    if (entry === null || entry === undefined || coveringMerge(place.sheet, row, column) !== null) return;
    writeEntry({ sheet: place.sheet, row, column, stamps }, entry);
  });
  const after = valueOf(getCell(place.sheet, place.area.top, place.area.left));
  place.document.contentChanged({
    sheet: place.sheet,
    area: place.area,
    ...(isSingle ? { single: { before, after } } : {}),
  });
}

interface Target {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly stamps: Map<CellStyle | undefined, Map<string, CellStyle>>;
}

function writeEntry(target: Target, entry: unknown): void {
  if (typeof entry !== "string" && typeof entry !== "number" && typeof entry !== "boolean") throw invalidArgument();
  const before = getCell(target.sheet, target.row, target.column);
  const content = readTyped(entry, numberFormatOf(before));
  if (before?.formula !== undefined) dropSpill(target.sheet, target.row, target.column);
  const style = styleFor(target, before?.style, content);
  const cell = toCell(content);
  if (style !== undefined) cell.style = style;
  const key = cellKey(target.row, target.column);
  if (content.kind === "blank" && style === undefined) target.sheet.cells.delete(key);
  else target.sheet.cells.set(key, cell);
}

function toCell(content: TypedContent): Cell {
  if (content.kind === "blank") return { value: null };
  if (content.kind === "formula") return { value: null, formula: content.formula };
  return content.kind === "error" ? { value: content.value, isError: true } : { value: content.value };
}

/** The style after an entry: a typed percentage or date formats a General cell, an apostrophe is remembered. */
function styleFor(target: Target, before: CellStyle | undefined, content: TypedContent): CellStyle | undefined {
  const numberFormat = givenFormat(before, content);
  const quotePrefix = content.kind === "text" && content.quotePrefix;
  const wasQuoted = before?.quotePrefix === true;
  if (numberFormat === null && quotePrefix === wasQuoted) return before;
  const stamp = `${numberFormat ?? ""}|${String(quotePrefix)}`;
  const ofStyle = target.stamps.get(before) ?? new Map<string, CellStyle>();
  const style = ofStyle.get(stamp) ?? { ...before, quotePrefix, ...(numberFormat === null ? {} : { numberFormat }) };
  target.stamps.set(before, ofStyle.set(stamp, style));
  return style;
}

/** The number format that an entry gives its cell; null when the cell keeps its own. */
function givenFormat(before: CellStyle | undefined, content: TypedContent): string | null {
  const isGeneral = before?.numberFormat === undefined || before.numberFormat === "General";
  return content.kind === "number" && isGeneral ? (content.numberFormat ?? null) : null;
}

/** Empties the cells that a formula's array had spilled into. */
export function dropSpill(sheet: Worksheet, row: number, column: number): void {
  const anchor = cellKey(row, column);
  const touches =
    getCell(sheet, row + 1, column)?.spilledFrom === anchor || getCell(sheet, row, column + 1)?.spilledFrom === anchor;
  if (!touches) return;
  for (const [key, cell] of sheet.cells) {
    if (cell.spilledFrom !== anchor) continue;
    if (cell.style === undefined) sheet.cells.delete(key);
    else sheet.cells.set(key, { value: null, style: cell.style });
  }
}

/** Sets number formats cell by cell; null leaves one as it is. */
export function writeNumberFormats(place: Place, input: unknown): void {
  requireUnprotected(place.sheet);
  const formatAt = entryReader(input, place.area);
  if (!Array.isArray(input)) {
    setNumberFormat(place, input);
    return;
  }
  forEachPosition(place.area, (row, column) => {
    const format = formatAt(row, column);
    if (format !== null)
      setNumberFormat({ ...place, area: { top: row, bottom: row, left: column, right: column } }, format);
  });
}

function setNumberFormat(place: Place, format: unknown): void {
  if (typeof format !== "string") throw invalidArgument();
  restyle(place.sheet, place.area, (style) => ({ ...style, numberFormat: format }));
}
