import { cellKey, keyPosition } from "./address";
import { hasCell, removeArea } from "./area";
import { formatOver, validationOver } from "./ruleFormulas";
import type { Area, Cell, CellStyle, Worksheet } from "./workbook";

/** The cell, or undefined when it has neither value, formula nor style. */
export function getCell(sheet: Worksheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** What setCell takes: a constant, a formula with its calculated value, or null to empty the cell. The style stays. */
export type CellContent = Pick<Cell, "value"> & Partial<Pick<Cell, "formula" | "isError" | "spilledFrom">>;

/** Puts a constant or a formula into a cell and keeps its look. A cell left with nothing is removed. */
export function setCell(sheet: Worksheet, at: readonly [row: number, column: number], content: CellContent): void {
  const key = cellKey(at[0], at[1]);
  const style = sheet.cells.get(key)?.style;
  const cell: Cell = { value: content.value };
  if (content.formula !== undefined) cell.formula = content.formula;
  if (content.isError === true) cell.isError = true;
  if (content.spilledFrom !== undefined) cell.spilledFrom = content.spilledFrom;
  if (style) cell.style = style;
  putCell(sheet, key, cell);
}

/** Replaces the look of a cell; undefined makes it plain. */
export function setStyle(
  sheet: Worksheet,
  at: readonly [row: number, column: number],
  style: CellStyle | undefined,
): void {
  const key = cellKey(at[0], at[1]);
  const cell = withoutStyle(sheet.cells.get(key) ?? { value: null });
  putCell(sheet, key, style && Object.keys(style).length > 0 ? { ...cell, style } : cell);
}

function putCell(sheet: Worksheet, key: string, cell: Cell): void {
  if (cell.value === null && cell.formula === undefined && cell.style === undefined) sheet.cells.delete(key);
  else sheet.cells.set(key, cell);
}

/** What Range.clear of office.js takes away. */
export type ClearKind = "All" | "Contents" | "Formats" | "Hyperlinks";

function keysIn(sheet: Worksheet, area: Area): string[] {
  const cellCount = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (cellCount > sheet.cells.size)
    return [...sheet.cells.keys()].filter((key) => {
      const [row, column] = keyPosition(key);
      return hasCell(area, row, column);
    });
  const keys: string[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const key = cellKey(row, column);
      if (sheet.cells.has(key)) keys.push(key);
    }
  return keys;
}

/** Clears an area as Excel does: formats take the conditional formats of the area with them, everything also merges, lists, links and notes. */
export function clearArea(sheet: Worksheet, area: Area, kind: ClearKind = "All"): void {
  if (kind !== "Hyperlinks") clearCells(sheet, area, kind);
  if (kind === "All" || kind === "Formats") clearFormatsOfArea(sheet, area);
  if (kind === "All" || kind === "Hyperlinks") clearEntries(sheet.hyperlinks, area);
  if (kind !== "All") return;
  clearEntries(sheet.notes, area);
  sheet.dataValidations = sheet.dataValidations
    .map((validation) => validationOver(validation, removeArea(validation.areas, area)))
    .filter((validation) => validation.areas.length > 0);
}

function clearCells(sheet: Worksheet, area: Area, kind: ClearKind): void {
  for (const key of keysIn(sheet, area)) {
    const cell = sheet.cells.get(key);
    if (!cell || kind === "All") sheet.cells.delete(key);
    else if (kind === "Formats") putCell(sheet, key, withoutStyle(cell));
    else putCell(sheet, key, cell.style ? { value: null, style: cell.style } : { value: null });
  }
}

function clearEntries(map: Map<string, unknown>, area: Area): void {
  for (const key of [...map.keys()]) {
    const [row, column] = keyPosition(key);
    if (hasCell(area, row, column)) map.delete(key);
  }
}

function withoutStyle(cell: Cell): Cell {
  const rest = { ...cell };
  delete rest.style;
  return rest;
}

function clearFormatsOfArea(sheet: Worksheet, area: Area): void {
  sheet.merges = sheet.merges.filter(
    (merge) => !hasCell(area, merge.top, merge.left) || !hasCell(area, merge.bottom, merge.right),
  );
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => formatOver(format, removeArea(format.areas, area)))
    .filter((format) => format.areas.length > 0);
}

/** The smallest area that holds every cell with a value or formula (or also a style); null for an empty sheet. */
export function usedArea(sheet: Worksheet, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    const [row, column] = keyPosition(key);
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
