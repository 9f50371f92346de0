import { requireUnprotected, writeContents } from "../../model/rangeContent";
import type { HostDocument } from "../../model/hostDocument";
import { cellKey, keyPosition } from "../../store/address";
import { getCell, setStyle } from "../../store/cells";
import type { Area, Worksheet } from "../../store/workbook";
import { entryOf, type GridCell, isSameContent, isSameLook, lookOf } from "./cellEntry";

/** Cells of one sheet that a person changed in the grid, as the grid has them now, by their keys. */
export type EditedCells = ReadonlyMap<string, GridCell>;

/**
 * Takes over into the store what a person typed, pasted, filled, cleared or formatted, under the rules that office.js has
 * too: entries are read as Excel reads them, protected cells refuse, covered cells of a merge stay empty, one change is
 * told to listeners. Throws HostError before anything is written when the sheet refuses.
 */
export function applyCellEdits(document: HostDocument, sheet: Worksheet, edited: EditedCells): void {
  const typed = [...edited].filter(([key, cell]) => !isSameContent(cell, sheet.cells.get(key)));
  const restyled = [...edited].filter(([key, cell]) => !isSameLook(cell, sheet.cells.get(key)));
  if (restyled.length > 0 && typed.length === 0) requireUnprotected(sheet);
  const area = boundsOf(typed.map(([key]) => key));
  if (area !== null) writeContents({ document, sheet, area }, entries(area, new Map(typed)));
  for (const [key, cell] of restyled) {
    const [row, column] = keyPosition(key);
    setStyle(sheet, [row, column], lookOf(cell, getCell(sheet, row, column)?.style));
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
