import { COLUMN_LIMIT, cellKey } from "./address";
import { addArea, boundingArea, intersection, moveArea, removeArea } from "./area";
import { clearArea } from "./cells";
import { shiftFormula } from "./formulaReferences";
import type { Area, Cell, ConditionalFormat, DataValidation, Worksheet } from "./workbook";

/** The cell of a conditional format's first row and column, from which its formula is read. */
function anchorOf(areas: readonly Area[]): readonly [row: number, column: number] {
  const bounds = boundingArea(areas);
  return bounds ? [bounds.top, bounds.left] : [0, 0];
}

/** The format over other areas; its formula is written anew from their first cell so that it means the same in each cell. */
function withAreas(format: ConditionalFormat, areas: Area[]): ConditionalFormat {
  if (format.formula === undefined || areas.length === 0) return { ...format, areas };
  const [oldRow, oldColumn] = anchorOf(format.areas);
  const [row, column] = anchorOf(areas);
  return { ...format, areas, formula: shiftFormula(format.formula, row - oldRow, column - oldColumn) };
}

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
    .map((format) => withAreas(format, pasteAreas(format.areas)))
    .filter((format) => format.areas.length > 0);
  sheet.dataValidations = sheet.dataValidations
    .map((validation): DataValidation => ({ ...validation, areas: pasteAreas(validation.areas) }))
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
  const rules = { conditionalFormats: sheet.conditionalFormats, dataValidations: sheet.dataValidations };
  clearArea(sheet, moveArea(from, offset[0], offset[1]));
  Object.assign(sheet, rules);
  for (const copy of copies) sheet.cells.set(copy.key, copy.cell);
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
  const links = rows.map((from) => linksOfRow(sheet, area, from));
  for (const { row, column } of cellsOf(sheet, area)) sheet.cells.delete(cellKey(row, column));
  moved.forEach((cells, index) => {
    for (const { column, cell } of cells) sheet.cells.set(cellKey(area.top + index, column), cell);
  });
  for (const row of rows)
    for (const [column] of linksOfRow(sheet, area, row)) sheet.hyperlinks.delete(cellKey(row, column));
  links.forEach((row, index) => {
    for (const [column, link] of row) sheet.hyperlinks.set(cellKey(area.top + index, column), link);
  });
}

type Link = Parameters<Worksheet["hyperlinks"]["set"]>[1];

function linksOfRow(sheet: Worksheet, area: Area, row: number): (readonly [column: number, link: Link])[] {
  const found: (readonly [number, Link])[] = [];
  for (let column = area.left; column <= area.right && sheet.hyperlinks.size > 0; column++) {
    const link = sheet.hyperlinks.get(cellKey(row, column));
    if (link) found.push([column, link]);
  }
  return found;
}
