import { requireUnlocked, requireUnprotected, writeContents } from "../../model/rangeContent";
import type { HostDocument } from "../../model/hostDocument";
import { cellKey, keyPosition } from "../../store/address";
import { areaOfCell } from "../../store/area";
import { getCell, setStyle } from "../../store/cells";
import type { Area, Worksheet } from "../../store/workbook";
import { entryOf, type GridCell, isSameContent } from "./cellEntry";
import { changedLook, lookChange } from "./cellLookEntry";

/** Cells of one sheet that a person changed in the grid, as the grid has them now, by their keys. */
export type EditedCells = ReadonlyMap<string, GridCell>;

/**
 * Takes over into the store what a person typed, pasted, filled, cleared or formatted, under the rules that office.js has
 * too: entries are read as Excel reads them, protected cells refuse, covered cells of a merge stay empty, one change is
 * told to listeners. Throws HostError before anything is written when the sheet refuses.
 */
export function applyCellEdits(document: HostDocument, sheet: Worksheet, edited: EditedCells): void {
  const typed = [...edited].filter(([key, cell]) => !isSameContent(cell, sheet.cells.get(key)));
  const restyled = [...edited].flatMap(([key, cell]) => {
    const change = lookChange(cell, sheet.cells.get(key));
    return change === null ? [] : [[key, change] as const];
  });
  if (restyled.length > 0 && typed.length === 0) requireUnprotected(sheet);
  const places = areasOf(
    sheet,
    typed.map(([key]) => key),
  ).map((area) => ({ document, sheet, area }));
  places.forEach(requireUnlocked);
  const written = new Map(typed);
  for (const place of places) writeContents(place, entries(place.area, written));
  for (const [key, change] of restyled) {
    const [row, column] = keyPosition(key);
    setStyle(sheet, [row, column], changedLook(getCell(sheet, row, column)?.style, change));
  }
}

/** One entry for each cell of the area; null leaves a cell as it is. */
function entries(area: Area, typed: ReadonlyMap<string, GridCell>): unknown[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (_column, across) => {
      const cell = typed.get(cellKey(area.top + down, area.left + across));
      return cell === undefined ? null : entryOf(cell);
    }),
  );
}

/** All in one, so that listeners hear of one change; cell by cell where a locked cell between them would refuse for all. */
function areasOf(sheet: Worksheet, keys: readonly string[]): Area[] {
  if (sheet.isProtected) return keys.map((key) => areaOfCell(...keyPosition(key)));
  const area = boundsOf(keys);
  return area === null ? [] : [area];
}

function boundsOf(keys: readonly string[]): Area | null {
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const key of keys) {
    const [row, column] = keyPosition(key);
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  }
  return bounds.bottom < 0 ? null : bounds;
}
