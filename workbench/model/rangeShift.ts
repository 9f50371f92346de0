import { cellKey, keyPosition } from "../store/address";
import { removeArea } from "../store/area";
import { formatOver, mapRuleFormulas, validationOver } from "../store/ruleFormulas";
import type { Area, DefinedName, Worksheet } from "../store/workbook";
import { LAST_COLUMN, LAST_ROW } from "./addressInput";
import { invalidArgument } from "./hostError";
import type { ContentChange, HostDocument } from "./hostDocument";
import { type Place, requireUnprotected } from "./rangeContent";
import { type Shift, shiftedArea, shiftedIndex } from "./shift";
import { shiftedFormula } from "./shiftedFormula";

/** Deletes the cells of a range; those below ("Up") or to the right ("Left") take their place. */
export function deleteCells(place: Place, direction: unknown): void {
  if (direction !== "Up" && direction !== "Left") throw invalidArgument();
  apply(place, shiftOf(place.area, direction === "Up" ? "row" : "column", "delete"));
}

/** Makes room for a range by moving its cells "Down" or "Right". */
export function insertCells(place: Place, direction: unknown): void {
  if (direction !== "Down" && direction !== "Right") throw invalidArgument();
  apply(place, shiftOf(place.area, direction === "Down" ? "row" : "column", "insert"));
}

function shiftOf(area: Area, axis: Shift["axis"], kind: Shift["kind"]): Shift {
  return axis === "row"
    ? { axis, kind, start: area.top, count: area.bottom - area.top + 1, crossFirst: area.left, crossLast: area.right }
    : { axis, kind, start: area.left, count: area.right - area.left + 1, crossFirst: area.top, crossLast: area.bottom };
}

function apply(place: Place, shift: Shift): void {
  requireUnprotected(place.sheet);
  const { sheet, document } = place;
  sheet.cells = movedEntries(sheet.cells, shift);
  for (const cell of sheet.cells.values()) {
    if (cell.spilledFrom !== undefined) cell.spilledFrom = movedKey(cell.spilledFrom, shift) ?? cell.spilledFrom;
  }
  sheet.hyperlinks = movedEntries(sheet.hyperlinks, shift);
  sheet.notes = movedEntries(sheet.notes, shift);
  moveAreas(sheet, shift);
  moveLines(sheet, shift);
  moveReferences(document, sheet, shift);
  document.contentChanged({ sheet, area: place.area, ...changeOf(shift) });
}

function movedKey(key: string, shift: Shift): string | null {
  const [row, column] = keyPosition(key);
  const cross = shift.axis === "row" ? column : row;
  if (cross < shift.crossFirst || cross > shift.crossLast) return key;
  const index = shiftedIndex(shift.axis === "row" ? row : column, shift);
  if (index === null) return null;
  return shift.axis === "row" ? cellKey(index, column) : cellKey(row, index);
}

function movedEntries<T>(entries: ReadonlyMap<string, T>, shift: Shift): Map<string, T> {
  const moved = new Map<string, T>();
  for (const [key, value] of entries) {
    const target = movedKey(key, shift);
    if (target === null) continue;
    const [row, column] = keyPosition(target);
    if (row > LAST_ROW || column > LAST_COLUMN)
      throw invalidArgument("Cells with contents would be pushed off the sheet.");
    moved.set(target, value);
  }
  return moved;
}

function moveAreas(sheet: Worksheet, shift: Shift): void {
  const move = (areas: readonly Area[]): Area[] => areas.flatMap((area) => shiftedArea(area, shift) ?? []);
  sheet.merges = move(sheet.merges);
  const isLeft = ({ areas }: { readonly areas: readonly Area[] }): boolean => areas.length > 0;
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) =>
      Object.assign(format, formatOver(format, areasLeft(format.areas, shift)), { areas: move(format.areas) }),
    )
    .filter(isLeft);
  sheet.dataValidations = sheet.dataValidations
    .map((rule) => ({ ...validationOver(rule, areasLeft(rule.areas, shift)), areas: move(rule.areas) }))
    .filter(isLeft);
  const filtered = sheet.autoFilter === null ? null : shiftedArea(sheet.autoFilter.area, shift);
  sheet.autoFilter = sheet.autoFilter === null || filtered === null ? null : { ...sheet.autoFilter, area: filtered };
  const { printArea } = sheet.pageLayout;
  if (printArea !== null) sheet.pageLayout.printArea = shiftedArea(printArea, shift);
}

/** What a deletion leaves of the areas of a rule, before it moves: its formulas have to be read from a cell that stays. */
function areasLeft(areas: readonly Area[], { axis, kind, start, count, ...cross }: Shift): Area[] {
  const end = start + count - 1;
  const deleted =
    axis === "row"
      ? { top: start, bottom: end, left: cross.crossFirst, right: cross.crossLast }
      : { left: start, right: end, top: cross.crossFirst, bottom: cross.crossLast };
  return kind === "delete" ? removeArea(areas, deleted) : [...areas];
}

/** Heights, widths and hiding go along only when whole rows or columns move. */
function moveLines(sheet: Worksheet, shift: Shift): void {
  const last = shift.axis === "row" ? LAST_COLUMN : LAST_ROW;
  if (shift.crossFirst !== 0 || shift.crossLast !== last) return;
  const moveSizes = (sizes: ReadonlyMap<number, number>): Map<number, number> =>
    new Map([...sizes].flatMap(([index, size]) => movedEntry(shiftedIndex(index, shift), size)));
  const moveFlags = (flags: ReadonlySet<number>): Set<number> =>
    new Set([...flags].flatMap((index) => shiftedIndex(index, shift) ?? []));
  if (shift.axis === "row") {
    sheet.rowHeights = moveSizes(sheet.rowHeights);
    sheet.hiddenRows = moveFlags(sheet.hiddenRows);
  } else {
    sheet.columnWidths = moveSizes(sheet.columnWidths);
    sheet.hiddenColumns = moveFlags(sheet.hiddenColumns);
  }
}

function movedEntry(index: number | null, size: number): [number, number][] {
  return index === null ? [] : [[index, size]];
}

function moveReferences(document: HostDocument, moved: Worksheet, shift: Shift): void {
  const { workbook } = document;
  const inSheet = (ownSheet: string) => (formula: string) =>
    shiftedFormula(formula, { movedSheet: moved.name, ownSheet }, shift);
  const inNames = (names: readonly DefinedName[], ownSheet: string): DefinedName[] =>
    names.map((name) => ({ ...name, formula: inSheet(ownSheet)(name.formula) }));
  workbook.names = inNames(workbook.names, "");
  for (const sheet of workbook.sheets) {
    const move = inSheet(sheet.name);
    sheet.names = inNames(sheet.names, sheet.name);
    for (const cell of sheet.cells.values()) if (cell.formula !== undefined) cell.formula = move(cell.formula);
    mapRuleFormulas(sheet, move);
  }
}

/** What listeners are told: whole rows and columns by their name, else cells and where they went. */
function changeOf(shift: Shift): Pick<ContentChange, "changeType" | "shiftDirection"> {
  const isRow = shift.axis === "row";
  const isInsert = shift.kind === "insert";
  if (shift.crossFirst === 0 && shift.crossLast === (isRow ? LAST_COLUMN : LAST_ROW)) {
    if (isRow) return { changeType: isInsert ? "RowInserted" : "RowDeleted" };
    return { changeType: isInsert ? "ColumnInserted" : "ColumnDeleted" };
  }
  if (isInsert) return { changeType: "CellInserted", shiftDirection: isRow ? "ShiftCellDown" : "ShiftCellRight" };
  return { changeType: "CellDeleted", shiftDirection: isRow ? "ShiftCellUp" : "ShiftCellLeft" };
}
