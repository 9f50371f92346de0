import type { Area } from "./workbook";

/** The area of one cell. */
export function areaOfCell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** True when the area holds the cell. */
export function hasCell(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** True when both have the same corners. */
export function isSameArea(one: Area, other: Area): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** The common part of two areas; null when there is none. */
export function intersection(one: Area, other: Area): Area | null {
  const common = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

/** The smallest area that holds all of them; null for none. */
export function boundingArea(areas: readonly Area[]): Area | null {
  const [first, ...rest] = areas;
  if (!first) return null;
  const bounds = { ...first };
  for (const area of rest) {
    bounds.top = Math.min(bounds.top, area.top);
    bounds.left = Math.min(bounds.left, area.left);
    bounds.bottom = Math.max(bounds.bottom, area.bottom);
    bounds.right = Math.max(bounds.right, area.right);
  }
  return bounds;
}

/** What is left of an area without another: up to four areas. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const left: Area[] = [];
  if (common.top > area.top) left.push({ ...area, bottom: common.top - 1 });
  if (common.left > area.left)
    left.push({ top: common.top, bottom: common.bottom, left: area.left, right: common.left - 1 });
  if (common.right < area.right)
    left.push({ top: common.top, bottom: common.bottom, left: common.right + 1, right: area.right });
  if (common.bottom < area.bottom) left.push({ ...area, top: common.bottom + 1 });
  return left;
}

/** The same area moved. */
export function moveArea(area: Area, rows: number, columns: number): Area {
  return { top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns };
}

function tryJoin(one: Area, other: Area): Area | null {
  if (
    one.left === other.left &&
    one.right === other.right &&
    one.top <= other.bottom + 1 &&
    other.top <= one.bottom + 1
  )
    return { ...one, top: Math.min(one.top, other.top), bottom: Math.max(one.bottom, other.bottom) };
  if (
    one.top === other.top &&
    one.bottom === other.bottom &&
    one.left <= other.right + 1 &&
    other.left <= one.right + 1
  )
    return { ...one, left: Math.min(one.left, other.left), right: Math.max(one.right, other.right) };
  return null;
}

/** Adds an area to a list as Excel extends the range of a rule: parts that stand there already are left out, neighbours are joined. */
export function addArea(areas: readonly Area[], added: Area): Area[] {
  let parts = [added];
  for (const area of areas) parts = parts.flatMap((part) => subtractArea(part, area));
  const result = areas.map((area) => ({ ...area }));
  for (const part of parts) {
    const index = result.findIndex((area) => tryJoin(area, part) !== null);
    const joined = index < 0 ? null : tryJoin(result[index] ?? part, part);
    if (joined) result[index] = joined;
    else result.push(part);
  }
  return result;
}

/** Takes an area out of a list. */
export function removeArea(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => subtractArea(area, hole));
}
