import type { Area } from "./workbook";

/** Rows and columns of a sheet in Excel 2007 and later (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13). */
export const ROW_LIMIT = 1048576;
export const COLUMN_LIMIT = 16384;

/** Areas as typed, with the sheet they name (null: the sheet at hand). */
export interface Reference {
  readonly sheet: string | null;
  readonly areas: Area[];
}

/** Column letters of a zero-based column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** Zero-based column of its letters in either case; null when they are none. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= COLUMN_LIMIT ? index - 1 : null;
}

/** Key of a cell in Worksheet.cells. */
export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

/** Row and column of a cell key. */
export function keyPosition(key: string): readonly [row: number, column: number] {
  const comma = key.indexOf(",");
  return [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
}

/** A1 text of a cell, e.g. "B7". */
export function formatCell(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1 text of an area: "B7", "B7:C9", whole columns "B:C", whole rows "7:9". */
export function formatArea(area: Area): string {
  if (area.top === area.bottom && area.left === area.right) return formatCell(area.top, area.left);
  const isWholeColumns = area.top === 0 && area.bottom === ROW_LIMIT - 1;
  const isWholeRows = area.left === 0 && area.right === COLUMN_LIMIT - 1;
  if (isWholeColumns && !isWholeRows) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isWholeRows && !isWholeColumns) return `${area.top + 1}:${area.bottom + 1}`;
  return `${formatCell(area.top, area.left)}:${formatCell(area.bottom, area.right)}`;
}

/** A1 text with dollar signs, as defined names have it: "$B$7:$C$9", "$1:$3". */
export function formatAbsoluteArea(area: Area): string {
  return formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if (match[1] !== undefined && column === null) return null;
  return row !== null && (row < 0 || row >= ROW_LIMIT) ? null : { row, column };
}

function spanOf(first: number | null, last: number | null, limit: number): readonly [number, number] | null {
  if (first === null || last === null) return first === last ? [0, limit - 1] : null;
  return [Math.min(first, last), Math.max(first, last)];
}

/** The area that A1 text without a sheet names, corners in any order, with or without "$"; null when it names none. */
export function parseArea(text: string): Area | null {
  const parts = text.trim().split(":");
  const first = parseCorner(parts[0] ?? "");
  const last = parts.length === 1 ? first : parseCorner(parts[1] ?? "");
  if (!first || !last || parts.length > 2) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  const rows = spanOf(first.row, last.row, ROW_LIMIT);
  const columns = spanOf(first.column, last.column, COLUMN_LIMIT);
  return rows && columns && { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
}

/** Areas listed with commas or blanks ("A1:B2,C3", or "A1:B2 C3" as files have it); null when one of them is none. */
export function parseAreas(text: string): Area[] | null {
  const areas = text
    .trim()
    .split(/\s*,\s*|\s+/)
    .map(parseArea);
  return areas.every((area) => area !== null) ? areas : null;
}

/** Areas as A1 text, comma-separated as office.js has them; pass " " for files. */
export function formatAreas(areas: readonly Area[], separator = ","): string {
  return areas.map(formatArea).join(separator);
}

/** A sheet name as formulas need it: quoted where Excel would quote it. */
export function quoteSheetName(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    parseArea(name) === null &&
    !/^(?:R\d*C?\d*|C\d*)$/i.test(name) &&
    !/[Ⅰ-ⅿ]/.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Sheet and areas of text such as "'表Ⅱ-2'!A1:B2,C3" or "A1"; a sheet named again before a later area is skipped. Null when it names no area. */
export function parseReference(text: string): Reference | null {
  const match = /^\s*(?:'((?:[^']|'')+)'|([^'!:,]+))!/.exec(text);
  const sheet = match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null;
  const rest = match ? text.slice(match[0].length).replaceAll(match[0].trim(), "") : text;
  const areas = parseAreas(rest);
  return areas && { sheet, areas };
}

/** A1 text of an area with its sheet, as office.js gives `range.address`. */
export function formatReference(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${formatArea(area)}`;
}
