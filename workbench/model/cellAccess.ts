import { cellKey } from "../store/address";
import { hasCell, intersection } from "../store/area";
import { usedArea } from "../store/cells";
import type { Area, CellStyle, Worksheet } from "../store/workbook";

/** Part of an area within the used one; formats of whole rows and columns are kept only there. */
export function usedPart(sheet: Worksheet, area: Area): Area | null {
  const used = usedArea(sheet, false);
  return used === null ? null : intersection(used, area);
}

/** Calls back for each position of an area, row by row. */
export function forEachPosition(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(row, column);
  }
}

/** Changes the look of every cell of an area. Cells that looked alike share their style afterwards too. */
export function restyle(sheet: Worksheet, area: Area, change: (style: CellStyle) => CellStyle): void {
  const renewed = new Map<CellStyle | undefined, CellStyle>();
  forEachPosition(area, (row, column) => {
    const key = cellKey(row, column);
    const cell = sheet.cells.get(key);
    let style = renewed.get(cell?.style);
    if (style === undefined) {
      style = change(cell?.style ?? {});
      renewed.set(cell?.style, style);
    }
    if (cell === undefined) sheet.cells.set(key, { value: null, style });
    else cell.style = style;
  });
}

/** The merged area that covers a cell without being its top-left one; writing there goes nowhere. */
export function coveringMerge(sheet: Worksheet, row: number, column: number): Area | null {
  return (
    sheet.merges.find((merge) => hasCell(merge, row, column) && (merge.top !== row || merge.left !== column)) ?? null
  );
}
