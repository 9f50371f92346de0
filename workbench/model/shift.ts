import type { Area } from "../store/workbook";
import { LAST_COLUMN, LAST_ROW } from "./addressInput";

/** Cells moved by inserting or deleting: along one axis, within the rows or columns that the edit covers. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly kind: "insert" | "delete";
  /** First row (column) inserted or deleted, and how many. */
  readonly start: number;
  readonly count: number;
  /** Columns (rows) that the edit covers, inclusive. */
  readonly crossFirst: number;
  readonly crossLast: number;
}

/** Where a row (column) is afterwards; null when it was deleted. */
export function shiftedIndex(index: number, shift: Shift): number | null {
  if (index < shift.start) return index;
  if (shift.kind === "insert") return index + shift.count;
  return index < shift.start + shift.count ? null : index - shift.count;
}

/** Where an area is afterwards: it grows, shrinks or moves when the edit covers its whole width; null when it is gone. */
export function shiftedArea(area: Area, shift: Shift): Area | null {
  const isRow = shift.axis === "row";
  // Whole columns stay whole when rows are inserted, and whole rows when columns are.
  if (isRow ? area.top === 0 && area.bottom === LAST_ROW : area.left === 0 && area.right === LAST_COLUMN) return area;
  const [crossFirst, crossLast] = isRow ? [area.left, area.right] : [area.top, area.bottom];
  if (crossFirst < shift.crossFirst || crossLast > shift.crossLast) return area;
  const span = shiftedSpan(isRow ? [area.top, area.bottom] : [area.left, area.right], shift);
  if (span === null) return null;
  return isRow ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}

function shiftedSpan([first, last]: readonly [number, number], shift: Shift): readonly [number, number] | null {
  if (shift.kind === "insert") return [shiftedIndex(first, shift) ?? first, shiftedIndex(last, shift) ?? last];
  const end = shift.start + shift.count - 1;
  if (first >= shift.start && last <= end) return null;
  const newFirst = shiftedIndex(first, shift) ?? shift.start;
  const newLast = shiftedIndex(last, shift) ?? shift.start - 1;
  return [newFirst, newLast];
}
