import type { Area } from "../store/workbook";
import { formatArea } from "../store/address";
import { LAST_COLUMN, LAST_ROW } from "./addressInput";
import { apiNotFound } from "./hostError";
import { findMember, ModelObject } from "./modelObject";
import type { Place } from "./rangeContent";
import { RangeObject } from "./rangeObject";

/** getRowProperties: what was asked of each row of the range, one object per row. */
export function rowProperties(place: Place, options: unknown): unknown[] {
  const rows = Array.from({ length: place.area.bottom - place.area.top + 1 }, (_, offset) => place.area.top + offset);
  return rows.map((row) => readProperties(place, options, { top: row, bottom: row, left: 0, right: LAST_COLUMN }));
}

/** getColumnProperties: one object per column of the range. */
export function columnProperties(place: Place, options: unknown): unknown[] {
  const columns = Array.from(
    { length: place.area.right - place.area.left + 1 },
    (_, offset) => place.area.left + offset,
  );
  return columns.map((column) =>
    readProperties(place, options, { top: 0, bottom: LAST_ROW, left: column, right: column }),
  );
}

function readProperties(place: Place, options: unknown, area: Area): unknown {
  const range = new RangeObject(place.document, place.sheet, area);
  return readAsked(range, options, { rowIndex: area.top, columnIndex: area.left, address: formatArea(area) });
}

/** Reads the properties named true; answers in the spelling of the question. */
function readAsked(
  object: ModelObject,
  options: unknown,
  known: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, wanted] of Object.entries((options ?? {}) as Record<string, unknown>)) {
    if (wanted === false || wanted === null) continue;
    if (key in known) {
      result[key] = known[key];
      continue;
    }
    const name = key.charAt(0).toUpperCase() + key.slice(1);
    if (findMember(object, name)?.kind !== "accessor") throw apiNotFound(`${object.typeName}.${name}`);
    const value = Reflect.get(object, name) as unknown;
    result[key] = value instanceof ModelObject ? readAsked(value, wanted, {}) : value;
  }
  return result;
}
