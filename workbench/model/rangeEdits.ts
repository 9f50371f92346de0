import { cellKey } from "../store/address";
import { intersection } from "../store/area";
import { type ClearKind, clearArea, setCell } from "../store/cells";
import type { Area } from "../store/workbook";
import { LAST_COLUMN, LAST_ROW } from "./addressInput";
import { forEachPosition, usedPart } from "./cellAccess";
import { invalidArgument } from "./hostError";
import { dropSpill, type Place, requireUnlocked, requireUnprotected } from "./rangeContent";

/** Merges an area into one cell, or each of its rows into one. The top-left value stays, the others go. */
export function mergeRange(place: Place, across: boolean): void {
  requireUnprotected(place.sheet);
  const areas = across ? rowsOf(place.area) : [{ ...place.area }];
  for (const area of areas) {
    if (area.top === area.bottom && area.left === area.right) continue;
    place.sheet.merges = place.sheet.merges.filter((merge) => intersection(merge, area) === null);
    place.sheet.merges.push(area);
    forEachPosition(area, (row, column) => {
      if (row !== area.top || column !== area.left) emptyCell(place, row, column);
    });
  }
  place.document.contentChanged({ sheet: place.sheet, area: place.area });
}

export function unmergeRange(place: Place): void {
  requireUnprotected(place.sheet);
  place.sheet.merges = place.sheet.merges.filter((merge) => intersection(merge, place.area) === null);
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, offset) => ({
    ...area,
    top: area.top + offset,
    bottom: area.top + offset,
  }));
}

function emptyCell(place: Place, row: number, column: number): void {
  if (!place.sheet.cells.has(cellKey(row, column))) return;
  dropSpill(place.sheet, row, column);
  setCell(place.sheet, [row, column], { value: null });
}

const CLEAR_KINDS: ReadonlyMap<unknown, ClearKind> = new Map([
  ["All", "All"],
  ["Contents", "Contents"],
  ["Formats", "Formats"],
  ["Hyperlinks", "Hyperlinks"],
  ["RemoveHyperlinks", "Hyperlinks"],
]);

/** Empties cells, takes their formats off, or both (then conditional formats, validations and links go too). */
export function clearRange(place: Place, applyTo: unknown): void {
  const kind = CLEAR_KINDS.get(applyTo);
  if (kind === undefined) throw invalidArgument();
  const used = usedPart(place.sheet, place.area);
  if (kind === "Contents")
    requireUnlocked({ ...place, area: used ?? { ...place.area, bottom: place.area.top, right: place.area.left } });
  else requireUnprotected(place.sheet);
  if (used !== null && (kind === "All" || kind === "Contents"))
    forEachPosition(used, (row, column) => dropSpill(place.sheet, row, column));
  clearArea(place.sheet, place.area, kind);
  if (kind === "All" || kind === "Contents") place.document.contentChanged({ sheet: place.sheet, area: place.area });
}

/** Hides rows or shows them again. Hiding every row of a sheet is refused. */
export function setRowsHidden(place: Place, isHidden: boolean): void {
  requireUnprotected(place.sheet);
  if (isHidden && place.area.top === 0 && place.area.bottom === LAST_ROW) throw invalidArgument();
  setMembers(place.sheet.hiddenRows, { first: place.area.top, last: place.area.bottom }, isHidden);
}

/** Hides columns or shows them again. Hiding every column of a sheet is refused. */
export function setColumnsHidden(place: Place, isHidden: boolean): void {
  requireUnprotected(place.sheet);
  if (isHidden && place.area.left === 0 && place.area.right === LAST_COLUMN) throw invalidArgument();
  setMembers(place.sheet.hiddenColumns, { first: place.area.left, last: place.area.right }, isHidden);
}

function setMembers(
  set: Set<number>,
  span: { readonly first: number; readonly last: number },
  isMember: boolean,
): void {
  if (isMember) {
    for (let index = span.first; index <= span.last; index += 1) set.add(index);
    return;
  }
  for (const index of [...set]) if (index >= span.first && index <= span.last) set.delete(index);
}
