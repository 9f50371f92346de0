import { COLUMN_LIMIT, cellKey, keyPosition } from "./address";
import { addArea, hasCell, intersection, moveArea, removeArea } from "./area";
import { clearArea } from "./cells";
import { shiftFormula } from "./formulaReferences";
import { formatOver, validationOver } from "./ruleFormulas";
import type { Area, Cell, Worksheet } from "./workbook";

function copyRules(sheet: Worksheet, from: Area, offset: readonly [number, number]): void {
  const to = moveArea(from, offset[0], offset[1]);
  const pasteAreas = (areas: readonly Area[]): Area[] => {
    const sources = areas.map((area) => intersection(area, from)).filter((area) => area !== null);
    return sources.reduce<Area[]>(
      (pasted, area) => addArea(pasted, moveArea(area, offset[0], offset[1])),
      removeArea(areas, to),
    );
  };
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => formatOver(format, pasteAreas(format.areas)))
    .filter((format) => format.areas.length > 0);
  sheet.dataValidations = sheet.dataValidations
    .map((validation) => validationOver(validation, pasteAreas(validation.areas)))
    .filter((validation) => validation.areas.length > 0);
}

function cellsOf(
  sheet: Worksheet,
  area: Area,
): { readonly row: number; readonly column: number; readonly cell: Cell }[] {
  const found = [];
  const lastColumn = Math.min(area.right, COLUMN_LIMIT - 1);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= lastColumn; column++) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell) found.push({ row, column, cell });
    }
  return found;
}

function movedCell(cell: Cell, rows: number, columns: number): Cell {
  return cell.formula === undefined ? { ...cell } : { ...cell, formula: shiftFormula(cell.formula, rows, columns) };
}

/** Copies an area and pastes it elsewhere as Excel does: formulas follow, merges, lists and conditional formats are extended to the copy. */
export function copyArea(sheet: Worksheet, from: Area, to: readonly [row: number, column: number]): void {
  const offset = [to[0] - from.top, to[1] - from.left] as const;
  const copies = cellsOf(sheet, from).map(({ row, column, cell }) => ({
    key: cellKey(row + offset[0], column + offset[1]),
    cell: movedCell(cell, offset[0], offset[1]),
  }));
  const merges = sheet.merges.filter(
    (merge) => intersection(merge, from)?.bottom === merge.bottom && merge.top >= from.top,
  );
  const notes = entriesIn(sheet.notes, from).map(
    ({ row, column, value }) => [cellKey(row + offset[0], column + offset[1]), value] as const,
  );
  const rules = { conditionalFormats: sheet.conditionalFormats, dataValidations: sheet.dataValidations };
  clearArea(sheet, moveArea(from, offset[0], offset[1]));
  Object.assign(sheet, rules);
  for (const copy of copies) sheet.cells.set(copy.key, copy.cell);
  for (const [key, note] of notes) sheet.notes.set(key, note);
  sheet.merges.push(...merges.map((merge) => moveArea(merge, offset[0], offset[1])));
  copyRules(sheet, from, offset);
}

/** Copies a whole row over another, with its height. */
export function copyRow(sheet: Worksheet, from: number, to: number): void {
  copyArea(sheet, { top: from, bottom: from, left: 0, right: COLUMN_LIMIT - 1 }, [to, 0]);
  const height = sheet.rowHeights.get(from);
  if (height !== undefined) sheet.rowHeights.set(to, height);
}

function sortRank(cell: Cell | undefined): number {
  if (!cell || cell.value === null) return 4;
  if (cell.isError === true) return 3;
  return typeof cell.value === "number" ? 0 : typeof cell.value === "string" ? 1 : 2;
}

function compareCells(one: Cell | undefined, other: Cell | undefined): number {
  const ranks = sortRank(one) - sortRank(other);
  if (ranks !== 0 || !one || !other) return ranks;
  if (typeof one.value === "number" && typeof other.value === "number") return one.value - other.value;
  return String(one.value).localeCompare(String(other.value), "zh-CN");
}

/**
 * Sorts the rows of an area (without its header) by one column of the sheet, as Excel does: numbers, texts, logical values, errors, blanks
 * always last; cells move with their look, conditional formats, lists and heights stay with the place.
 */
export function sortRows(
  sheet: Worksheet,
  area: Area,
  key: { readonly column: number; readonly isDescending?: boolean },
): void {
  const keyCell = (row: number): Cell | undefined => sheet.cells.get(cellKey(row, key.column));
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  const direction = key.isDescending === true ? -1 : 1;
  rows.sort((one, other) => {
    const isBlank = [one, other].map((row) => sortRank(keyCell(row)) === 4);
    const sign = isBlank.includes(true) ? 1 : direction;
    return sign * compareCells(keyCell(one), keyCell(other)) || one - other;
  });
  const moved = rows.map((from, index) =>
    cellsOf(sheet, { ...area, top: from, bottom: from }).map(({ column, cell }) => ({
      column,
      cell: movedCell(cell, area.top + index - from, 0),
    })),
  );
  for (const { row, column } of cellsOf(sheet, area)) sheet.cells.delete(cellKey(row, column));
  moved.forEach((cells, index) => {
    for (const { column, cell } of cells) sheet.cells.set(cellKey(area.top + index, column), cell);
  });
  sortEntries(sheet.hyperlinks, area, rows);
  sortEntries(sheet.notes, area, rows);
}

/** What stands at cells of an area, whatever the size of the area. */
function entriesIn<Value>(
  map: ReadonlyMap<string, Value>,
  area: Area,
): { readonly row: number; readonly column: number; readonly value: Value }[] {
  return [...map].flatMap(([key, value]) => {
    const [row, column] = keyPosition(key);
    return hasCell(area, row, column) ? [{ row, column, value }] : [];
  });
}

/** Moves links and notes with the cells of sorted rows; `rows` are the old rows in their new order. */
function sortEntries(map: Map<string, unknown>, area: Area, rows: readonly number[]): void {
  const found = entriesIn(map, area);
  if (found.length === 0) return;
  const newRows = new Map(rows.map((row, index) => [row, area.top + index]));
  for (const { row, column } of found) map.delete(cellKey(row, column));
  for (const { row, column, value } of found) map.set(cellKey(newRows.get(row) ?? row, column), value);
}
