import { levelsOf, readHeaderPart, type HeaderPart } from "./headerText";
import type { CellValue } from "../sheetSnapshot";

/** The header cells of a row. */
export type HeaderRow = readonly HeaderPart[];

/** A part of a table's header: rows top to bottom and columns left to right, both inclusive, as positions in the snapshot. */
export interface HeaderExtent {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The words above one column, top to bottom. */
export type HeaderPath = readonly HeaderPart[];

const NOTHING: HeaderPart = { key: "", unit: null, isPart: false };

function partAt(rows: readonly HeaderRow[], depth: number, column: number): HeaderPart {
  return rows[depth]?.[column] ?? NOTHING;
}

function hasWords(rows: readonly HeaderRow[], column: number, depths: readonly [number, number]): boolean {
  for (let depth = depths[0]; depth < depths[1]; depth += 1) if (partAt(rows, depth, column).key !== "") return true;
  return false;
}

/**
 * One row of headings, each carried to the right over the blank cells of its merged area: as far as columns have words of
 * their own below it, and no further than where a row above starts something new.
 */
function carried(rows: readonly HeaderRow[], depth: number, extent: HeaderExtent): HeaderPart[] {
  const line: HeaderPart[] = [];
  let last = NOTHING;
  for (let column = extent.left; column <= extent.right; column += 1) {
    const own = partAt(rows, depth, column);
    if (own.key !== "") last = own;
    else if (hasWords(rows, column, [0, depth])) last = NOTHING;
    line[column] = own.key === "" && hasWords(rows, column, [depth + 1, rows.length]) ? last : own;
  }
  return line;
}

/** The header path of each column of the extent, by position: only the first cell of a merged area has its words. */
export function headerPaths(
  values: readonly (readonly CellValue[])[],
  extent: HeaderExtent,
): ReadonlyMap<number, HeaderPath> {
  const rows = values.slice(extent.top, extent.bottom + 1).map((row) => row.map(readHeaderPart));
  const lines = rows.map((_row, depth) => carried(rows, depth, extent));
  const paths = new Map<number, HeaderPath>();
  for (let column = extent.left; column <= extent.right; column += 1) {
    const path = levelsOf(lines.map((line) => line[column] ?? NOTHING));
    // A heading carried over a blank column without words of its own says nothing.
    if (hasWords(rows, column, [0, rows.length])) paths.set(column, path);
  }
  return paths;
}

/** A path as one text: what stands above a column, for questions and for the pane. */
export function pathText(path: HeaderPath): string {
  return path
    .map(({ key }) => key)
    .filter((key, depth, keys) => key !== "" && key !== keys[depth - 1])
    .join("/");
}
