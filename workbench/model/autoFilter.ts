import { usedArea } from "../store/cells";
import { intersection } from "../store/area";
import type { Worksheet } from "../store/workbook";
import { requireArea } from "./addressInput";
import type { HostDocument } from "./hostDocument";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { ModelObject } from "./modelObject";
import { requireUnprotected } from "./rangeContent";
import { RangeObject } from "./rangeObject";

/** worksheet.autoFilter: the buttons over a table. Filtering by criteria is done by the person at the sheet. */
export class AutoFilter extends ModelObject {
  readonly typeName = "AutoFilter";
  constructor(
    private readonly document: HostDocument,
    private readonly sheet: Worksheet,
  ) {
    super();
  }
  get Enabled(): boolean {
    return this.sheet.autoFilter !== null;
  }
  get IsDataFiltered(): boolean {
    return this.sheet.autoFilter?.isDataFiltered === true;
  }
  Apply(range: unknown, columnIndex: unknown, criteria: unknown): void {
    requireUnprotected(this.sheet);
    if ((columnIndex !== null && columnIndex !== undefined) || (criteria !== null && criteria !== undefined)) {
      throw new HostError("UnsupportedOperation", "Filtering by criteria is not available in this host.");
    }
    const asked = range instanceof RangeObject ? range.area : requireArea(range);
    const used = usedArea(this.sheet, true);
    const area = used === null ? null : intersection(asked, used);
    if (area === null) throw invalidArgument("There is nothing to filter.");
    this.sheet.autoFilter = { area: asked, isDataFiltered: false };
  }
  ClearCriteria(): void {
    requireUnprotected(this.sheet);
    const filter = this.sheet.autoFilter;
    if (filter === null || !filter.isDataFiltered) return;
    for (let row = filter.area.top + 1; row <= filter.area.bottom; row += 1) this.sheet.hiddenRows.delete(row);
    this.sheet.autoFilter = { area: filter.area, isDataFiltered: false };
  }
  Remove(): void {
    if (this.sheet.autoFilter === null) return;
    this.ClearCriteria();
    this.sheet.autoFilter = null;
  }
  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }
  GetRangeOrNullObject(): RangeObject | null {
    const filter = this.sheet.autoFilter;
    return filter === null ? null : new RangeObject(this.document, this.sheet, filter.area);
  }
}
