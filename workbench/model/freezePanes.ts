import type { Worksheet } from "../store/workbook";
import { LAST_COLUMN, LAST_ROW, requireArea } from "./addressInput";
import type { HostDocument } from "./hostDocument";
import { invalidArgument } from "./hostError";
import { ModelObject } from "./modelObject";
import { RangeObject } from "./rangeObject";

/** worksheet.freezePanes */
export class FreezePanes extends ModelObject {
  readonly typeName = "WorksheetFreezePanes";
  constructor(
    private readonly document: HostDocument,
    private readonly sheet: Worksheet,
  ) {
    super();
  }
  FreezeRows(count: number | null): void {
    this.freeze(count ?? 1, 0);
  }
  FreezeColumns(count: number | null): void {
    this.freeze(0, count ?? 1);
  }
  FreezeAt(range: unknown): void {
    const area = range instanceof RangeObject ? range.area : requireArea(range);
    this.freeze(area.bottom === LAST_ROW ? 0 : area.bottom + 1, area.right === LAST_COLUMN ? 0 : area.right + 1);
  }
  Unfreeze(): void {
    this.freeze(0, 0);
  }
  /** Null object when nothing is frozen. */
  GetLocationOrNullObject(): RangeObject | null {
    const { frozenRows, frozenColumns } = this.sheet;
    if (frozenRows === 0 && frozenColumns === 0) return null;
    const area = {
      top: 0,
      left: 0,
      bottom: frozenRows === 0 ? LAST_ROW : frozenRows - 1,
      right: frozenColumns === 0 ? LAST_COLUMN : frozenColumns - 1,
    };
    return new RangeObject(this.document, this.sheet, area);
  }
  private freeze(rows: number, columns: number): void {
    if (!(rows >= 0 && rows <= LAST_ROW && columns >= 0 && columns <= LAST_COLUMN)) throw invalidArgument();
    this.sheet.frozenRows = rows;
    this.sheet.frozenColumns = columns;
  }
}
