import { formatArea } from "../store/address";
import type { Area, Workbook, Worksheet } from "../store/workbook";
import { itemNotFound } from "./hostError";
import type { ModelObject } from "./modelObject";

/** Brings the results of all formulas up to date. Supplied by whoever opens a host. */
export interface Recalculation {
  recalculate(workbook: Workbook): Promise<unknown>;
}

/** An event for add-ins that registered for it. `type` is Excel's number of the event, `target` a sheet id or "Workbook". */
export interface HostEvent {
  readonly category: number;
  readonly type: number;
  readonly target: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Category of the events of workbook, sheets and ranges. */
const EXCEL_EVENTS = 65_536;

/** Excel's numbers of the events this host raises. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
} as const;

/** Who made a change: this add-in, the person at the sheet, or somebody else who has the workbook open. */
export type ChangeOrigin = "addIn" | "user" | "remote";

/** One change of cell contents, told to listeners. */
export interface ContentChange {
  readonly sheet: Worksheet;
  readonly area: Area;
  readonly changeType?:
    "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
  /** Excel's name of where cells went. */
  readonly shiftDirection?: string;
  /** Before and after, where one cell was edited. */
  readonly single?: { readonly before: unknown; readonly after: unknown };
}

/** What stands between the object model and the store: kept references, events to send, calculation that is due. */
export class HostDocument {
  readonly references = new Map<string, ModelObject>();
  /** Selected area of the active sheet. */
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 };
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  origin: ChangeOrigin = "addIn";
  /** Switched off by add-ins that do not want to hear of their own changes. */
  areEventsEnabled = true;
  private events: HostEvent[] = [];
  private isDirty = false;
  private isSuspended = false;
  private lastNumber = 0;

  constructor(
    readonly workbook: Workbook,
    private readonly recalculation: Recalculation | null,
  ) {}

  /** A number that was not given out before in this document. */
  nextNumber(): number {
    this.lastNumber += 1;
    return this.lastNumber;
  }

  /** Keeps an object beyond its batch. */
  keep(object: ModelObject): void {
    if (object.referenceId !== null) return;
    object.referenceId = `ref${String(this.nextNumber())}`;
    this.references.set(object.referenceId, object);
  }

  /** The sheet as it is now. Throws ItemNotFound after it was deleted. */
  requireSheet(sheet: Worksheet): Worksheet {
    if (!this.workbook.sheets.includes(sheet)) throw itemNotFound("The sheet no longer exists.");
    return sheet;
  }

  /** To be called after every change of cell contents: formulas follow, listeners are told. */
  contentChanged(change: ContentChange): void {
    this.isDirty = true;
    this.raise(change.sheet.id, EVENT.changed, {
      changeType: change.changeType ?? "RangeEdited",
      address: formatArea(change.area),
      shiftDirection: change.shiftDirection ?? "None",
      ...(change.single === undefined ? {} : singleDetails(change.single)),
    });
  }

  /** To be called after sheets or names changed: formulas may refer to them. */
  structureChanged(): void {
    this.isDirty = true;
  }

  /** Queues an event for listeners on the sheet and on the workbook's sheets. */
  raise(sheetId: string, type: number, more: Readonly<Record<string, unknown>> = {}): void {
    if (!this.areEventsEnabled) return;
    const details = {
      worksheetId: sheetId,
      source: this.origin === "remote" ? "Remote" : "Local",
      triggerSource: this.origin === "addIn" ? "ThisLocalAddin" : "Unknown",
      ...more,
    };
    this.events.push(
      { category: EXCEL_EVENTS, type, target: sheetId, details },
      { category: EXCEL_EVENTS, type, target: "Workbook", details },
    );
  }

  /** Queues an event of another category. */
  raiseOther(event: HostEvent): void {
    this.events.push(event);
  }

  /** Hands over the queued events. */
  takeEvents(): HostEvent[] {
    const taken = this.events;
    this.events = [];
    return taken;
  }

  /** No calculation until the batch ends. */
  suspendCalculation(): void {
    this.isSuspended = true;
  }

  /** The batch is over: what was suspended goes on. */
  async endBatch(): Promise<void> {
    this.isSuspended = false;
    await this.settle();
  }

  /** Calculates what is due; at once when nothing changed, or when calculation is manual or suspended. */
  async settle(): Promise<void> {
    if (this.isSuspended || this.calculationMode === "Manual") return;
    await this.calculateNow();
  }

  /** Calculates what is due whatever the mode. */
  async calculateNow(): Promise<void> {
    if (!this.isDirty) return;
    this.isDirty = false;
    await this.recalculation?.recalculate(this.workbook);
    for (const sheet of this.workbook.sheets) this.raise(sheet.id, EVENT.calculated);
  }
}

function singleDetails(single: { readonly before: unknown; readonly after: unknown }): Record<string, unknown> {
  return {
    valueBefore: single.before,
    valueAfter: single.after,
    valueTypeBefore: typeName(single.before),
    valueTypeAfter: typeName(single.after),
  };
}

function typeName(value: unknown): string {
  if (value === "" || value === null) return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
