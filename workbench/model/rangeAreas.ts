import { formatReference } from "../store/address";
import { intersection } from "../store/area";
import { LAST_COLUMN, LAST_ROW } from "./addressInput";
import { type AreasTarget, RangeConditionalFormatCollection } from "./conditionalFormats";
import { DataValidation } from "./dataValidation";
import { invalidArgument } from "./hostError";
import { ModelCollection, ModelObject } from "./modelObject";
import { clearRange } from "./rangeEdits";
import { RangeFormat } from "./rangeFormat";
import { RangeObject } from "./rangeObject";
import { WorksheetObject } from "./worksheetObject";

/** Several areas of one sheet at once. */
export class RangeAreas extends ModelObject {
  readonly typeName = "RangeAreas";
  constructor(private readonly target: AreasTarget) {
    super();
  }
  _KeepReference(): void {
    this.target.document.keep(this);
  }
  get Address(): string {
    return this.target.areas.map((area) => formatReference(this.target.sheet.name, area)).join(",");
  }
  get AddressLocal(): string {
    return this.Address;
  }
  get AreaCount(): number {
    return this.target.areas.length;
  }
  /** -1 beyond the largest 32-bit number, as Excel answers. */
  get CellCount(): number {
    const count = this.target.areas.reduce(
      (sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
      0,
    );
    return count > 2_147_483_647 ? -1 : count;
  }
  get IsEntireRow(): boolean {
    return this.target.areas.every((area) => area.left === 0 && area.right === LAST_COLUMN);
  }
  get IsEntireColumn(): boolean {
    return this.target.areas.every((area) => area.top === 0 && area.bottom === LAST_ROW);
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.ranges());
  }
  get ConditionalFormats(): RangeConditionalFormatCollection {
    return new RangeConditionalFormatCollection(this.target);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this.target);
  }
  get Worksheet(): WorksheetObject {
    return new WorksheetObject(this.target.document, this.target.sheet);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this.target);
  }
  Clear(applyTo: string | null): void {
    for (const area of this.target.areas) clearRange({ ...this.target, area }, applyTo ?? "All");
  }
  GetIntersectionOrNullObject(other: unknown): RangeAreas | null {
    if (!(other instanceof RangeObject)) throw invalidArgument();
    const areas = this.target.areas.flatMap((area) => intersection(area, other.area) ?? []);
    return areas.length === 0 ? null : new RangeAreas({ ...this.target, areas });
  }
  private ranges(): RangeObject[] {
    return this.target.areas.map((area) => new RangeObject(this.target.document, this.target.sheet, area));
  }
}

/** The areas one by one. */
export class RangeCollection extends ModelCollection<RangeObject> {
  readonly typeName = "RangeCollection";
  constructor(private readonly ranges: readonly RangeObject[]) {
    super();
  }
  items(): readonly RangeObject[] {
    return this.ranges;
  }
  GetItem(key: string | number): RangeObject {
    return this.GetItemAt(Number(key));
  }
}
