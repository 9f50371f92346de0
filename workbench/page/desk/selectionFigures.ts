import { hasCell } from "../../store/area";
import { cellKey, keyPosition } from "../../store/address";
import type { Area, Cell, Worksheet } from "../../store/workbook";
import type { SelectionFigures } from "../shell/StatusBar";

/** Count, sum and average of what is selected, as Excel's status bar has them; null when one cell is selected. */
export function selectionFigures(sheet: Worksheet, area: Area): SelectionFigures | null {
  if (area.top === area.bottom && area.left === area.right) return null;
  let count = 0;
  let sum = 0;
  let numbers = 0;
  for (const { value } of cellsIn(sheet, area)) {
    if (value === null || value === "") continue;
    count += 1;
    if (typeof value !== "number") continue;
    numbers += 1;
    sum += value;
  }
  return { count, numbers: numbers === 0 ? null : { average: sum / numbers, sum } };
}

function* cellsIn(sheet: Worksheet, area: Area): Generator<Cell> {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size > sheet.cells.size) {
    for (const [key, cell] of sheet.cells) if (hasCell(area, ...keyPosition(key))) yield cell;
    return;
  }
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell !== undefined) yield cell;
    }
}
