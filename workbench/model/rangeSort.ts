import { sortRows } from "../store/rows";
import { invalidArgument } from "./hostError";
import { ModelObject } from "./modelObject";
import { type Place, requireUnprotected } from "./rangeContent";

/** range.sort */
export class RangeSort extends ModelObject {
  readonly typeName = "RangeSort";
  constructor(private readonly place: Place) {
    super();
  }
  /** Sorts the rows; several keys count from the first on. Sorting columns is not available. */
  Apply(...[fields, , hasHeaders]: readonly unknown[]): void {
    requireUnprotected(this.place.sheet);
    if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
    const { area, sheet } = this.place;
    const body = hasHeaders === true ? { ...area, top: area.top + 1 } : area;
    if (body.top > body.bottom) return;
    // Sorting keeps equal rows in order, so the last key goes first.
    for (const field of [
      ...(fields as readonly { readonly key?: unknown; readonly ascending?: unknown }[]),
    ].reverse()) {
      const key = Number(field.key);
      if (!(key >= 0 && key <= area.right - area.left)) throw invalidArgument();
      sortRows(sheet, body, { column: area.left + key, isDescending: field.ascending === false });
    }
    this.place.document.contentChanged({ sheet, area: body });
  }
}
