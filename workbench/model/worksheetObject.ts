import { addSheet, copySheet, deleteSheet, findSheet, moveSheet, renameSheet, sheetNameFault } from "../store/sheets";
import { usedArea } from "../store/cells";
import type { Workbook, Worksheet } from "../store/workbook";
import { isInSheet, LAST_COLUMN, LAST_ROW, requireReference } from "./addressInput";
import { AutoFilter } from "./autoFilter";
import { FreezePanes } from "./freezePanes";
import { EVENT, type HostDocument } from "./hostDocument";
import { accessDenied, HostError, invalidArgument, itemNotFound } from "./hostError";
import { ModelCollection, ModelObject } from "./modelObject";
import { NamedItemCollection } from "./namedItems";
import { PageLayout } from "./pageLayout";
import { PivotTableCollection } from "./pivotTables";
import { WorksheetProtection } from "./protection";
import { RangeAreas } from "./rangeAreas";
import { RangeObject } from "./rangeObject";

/** Throws AccessDenied while the structure of the workbook is protected. */
function requireFreeStructure(workbook: Workbook): void {
  if (workbook.isStructureProtected) throw accessDenied();
}

/** Throws what Excel throws for a name that cannot be a sheet's. */
function requireSheetName(workbook: Workbook, name: unknown): string {
  if (typeof name !== "string") throw invalidArgument();
  const fault = sheetNameFault(workbook, name);
  if (fault === "taken")
    throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  if (fault !== null) throw invalidArgument(`"${name}" cannot be the name of a sheet: ${fault}.`);
  return name;
}

/** Events that this host raises, by their names on the wire. */
const SHEET_EVENTS: ReadonlySet<string> = new Set([
  "DataChanged",
  "Activated",
  "Deactivated",
  "Calculated",
  "SelectionChanged",
]);
const COLLECTION_EVENTS: ReadonlySet<string> = new Set([...SHEET_EVENTS, "Added", "Deleted"]);

/** One sheet. */
export class WorksheetObject extends ModelObject {
  readonly typeName = "Worksheet";
  private readonly held: Worksheet;
  constructor(
    readonly document: HostDocument,
    sheet: Worksheet,
  ) {
    super();
    this.held = sheet;
  }
  private get sheet(): Worksheet {
    return this.document.requireSheet(this.held);
  }
  override identity(): string {
    return this.held.id;
  }
  protected override get raisedEvents(): ReadonlySet<string> {
    return SHEET_EVENTS;
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(value: string) {
    requireFreeStructure(this.document.workbook);
    if (typeof value === "string" && value.toLowerCase() !== this.sheet.name.toLowerCase())
      requireSheetName(this.document.workbook, value);
    renameSheet(this.document.workbook, this.sheet.id, value);
    this.document.structureChanged();
  }
  get Position(): number {
    return this.document.workbook.sheets.indexOf(this.sheet);
  }
  set Position(value: number) {
    requireFreeStructure(this.document.workbook);
    if (!(value >= 0 && value < this.document.workbook.sheets.length)) throw invalidArgument();
    moveSheet(this.document.workbook, this.sheet.id, value);
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(value: string) {
    requireFreeStructure(this.document.workbook);
    if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument();
    const { sheets } = this.document.workbook;
    const others = sheets.filter((sheet) => sheet !== this.sheet && sheet.visibility === "Visible");
    if (value !== "Visible" && others.length === 0)
      throw new HostError("InvalidOperation", "A workbook has to contain a visible sheet.");
    this.sheet.visibility = value;
    if (value !== "Visible" && this.document.workbook.activeSheetId === this.sheet.id)
      this.document.workbook.activeSheetId = others[0]?.id ?? this.sheet.id;
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection({ document: this.document, sheet: this.sheet });
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.sheet);
  }
  get PivotTables(): PivotTableCollection {
    return new PivotTableCollection(this.sheet.pivotTableNames);
  }
  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.document, this.sheet);
  }
  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.document, this.sheet);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.document, this.sheet);
  }

  GetRange(address: string | null): RangeObject {
    if (address === null || address === "")
      return this.range({ top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN });
    const reference = requireReference(address);
    const [area, second] = reference.areas;
    if (area === undefined || second !== undefined) throw invalidArgument("Several areas need getRanges.");
    return new RangeObject(this.document, this.sheetOf(reference.sheet), area);
  }
  GetRanges(address: string | null): RangeAreas {
    if (address === null || address === "")
      return new RangeAreas({
        document: this.document,
        sheet: this.sheet,
        areas: [{ top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN }],
      });
    const reference = requireReference(address);
    return new RangeAreas({ document: this.document, sheet: this.sheetOf(reference.sheet), areas: reference.areas });
  }
  GetCell(row: number, column: number): RangeObject {
    return this.range({ top: row, left: column, bottom: row, right: column });
  }
  GetRangeByIndexes(...[row, column, rows, columns]: readonly [number, number, number, number]): RangeObject {
    return this.range({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  /** A sheet with nothing on it answers with A1, as Excel does. */
  GetUsedRange(valuesOnly: boolean | null): RangeObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly: boolean | null): RangeObject | null {
    const used = usedArea(this.sheet, valuesOnly === true);
    return used === null ? null : this.range(used);
  }
  Activate(): void {
    const { workbook } = this.document;
    if (this.sheet.visibility !== "Visible")
      throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
    if (workbook.activeSheetId === this.sheet.id) return;
    this.document.raise(workbook.activeSheetId, EVENT.deactivated);
    workbook.activeSheetId = this.sheet.id;
    this.document.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    this.document.raise(this.sheet.id, EVENT.activated);
  }
  Delete(): void {
    requireFreeStructure(this.document.workbook);
    if (this.sheet.visibility === "VeryHidden")
      throw new HostError("InvalidOperation", "A sheet that is hidden for good has to be shown or hidden first.");
    if (!deleteSheet(this.document.workbook, this.sheet.id))
      throw new HostError("InvalidOperation", "A workbook has to contain a visible sheet.");
    this.document.structureChanged();
    this.document.raise(this.held.id, EVENT.deleted);
  }
  Copy(positionType: string | null, relativeTo: unknown): WorksheetObject {
    requireFreeStructure(this.document.workbook);
    const { workbook } = this.document;
    const copy = copySheet(workbook, this.sheet.id);
    const target = relativeTo instanceof WorksheetObject ? relativeTo : this;
    const rest = workbook.sheets.filter((sheet) => sheet !== copy);
    const at = rest.findIndex((sheet) => sheet.id === target.held.id);
    const position =
      { Beginning: 0, Before: at, After: at + 1, End: rest.length }[positionType ?? "End"] ?? rest.length;
    moveSheet(workbook, copy.id, position);
    this.document.structureChanged();
    this.document.raise(copy.id, EVENT.added);
    return new WorksheetObject(this.document, copy);
  }
  Calculate(): Promise<void> {
    this.document.structureChanged();
    return this.document.calculateNow();
  }
  GetNextOrNullObject(visibleOnly: boolean | null): WorksheetObject | null {
    return this.neighbour(this.document.workbook.sheets.slice(this.Position + 1), visibleOnly === true);
  }
  GetPreviousOrNullObject(visibleOnly: boolean | null): WorksheetObject | null {
    return this.neighbour(this.document.workbook.sheets.slice(0, this.Position).reverse(), visibleOnly === true);
  }
  _UnregisterDataChangedEvent(): null {
    return null;
  }
  _UnregisterActivatedEvent(): null {
    return null;
  }
  _UnregisterSelectionChangedEvent(): null {
    return null;
  }
  _UnregisterCalculatedEvent(): null {
    return null;
  }

  private neighbour(sheets: readonly Worksheet[], visibleOnly: boolean): WorksheetObject | null {
    const found = sheets.find((sheet) => !visibleOnly || sheet.visibility === "Visible");
    return found === undefined ? null : new WorksheetObject(this.document, found);
  }

  /** An address may name a sheet; it has to be this one. */
  private sheetOf(name: string | null): Worksheet {
    if (name !== null && name.toLowerCase() !== this.sheet.name.toLowerCase())
      throw invalidArgument("The address names another sheet.");
    return this.sheet;
  }
  private range(area: RangeObject["area"]): RangeObject {
    if (!isInSheet(area)) throw invalidArgument();
    return new RangeObject(this.document, this.sheet, area);
  }
}

/** The sheets of the workbook, by name or id. */
export class WorksheetCollection extends ModelCollection<WorksheetObject> {
  readonly typeName = "WorksheetCollection";
  constructor(private readonly document: HostDocument) {
    super();
  }
  protected override get raisedEvents(): ReadonlySet<string> {
    return COLLECTION_EVENTS;
  }
  items(): readonly WorksheetObject[] {
    return this.document.workbook.sheets.map((sheet) => new WorksheetObject(this.document, sheet));
  }
  GetItem(key: string | number): WorksheetObject {
    const sheet = this.GetItemOrNullObject(key);
    if (sheet === null) throw itemNotFound();
    return sheet;
  }
  GetItemOrNullObject(key: string | number): WorksheetObject | null {
    const { workbook } = this.document;
    const sheet = workbook.sheets.find((one) => one.id === key) ?? findSheet(workbook, String(key));
    return sheet === undefined ? null : new WorksheetObject(this.document, sheet);
  }
  override GetCount(visibleOnly?: boolean | null): number {
    return this.document.workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible")
      .length;
  }
  GetActiveWorksheet(): WorksheetObject {
    return this.GetItem(this.document.workbook.activeSheetId);
  }
  GetFirst(visibleOnly: boolean | null): WorksheetObject {
    return this.first(this.document.workbook.sheets, visibleOnly === true);
  }
  GetLast(visibleOnly: boolean | null): WorksheetObject {
    return this.first([...this.document.workbook.sheets].reverse(), visibleOnly === true);
  }
  Add(name: string | null): WorksheetObject {
    const { workbook } = this.document;
    requireFreeStructure(workbook);
    const sheet =
      name === null || name === "" ? addSheet(workbook) : addSheet(workbook, requireSheetName(workbook, name));
    this.document.structureChanged();
    this.document.raise(sheet.id, EVENT.added);
    return new WorksheetObject(this.document, sheet);
  }
  _UnregisterDataChangedEvent(): null {
    return null;
  }
  _UnregisterActivatedEvent(): null {
    return null;
  }
  _UnregisterAddedEvent(): null {
    return null;
  }
  _UnregisterDeletedEvent(): null {
    return null;
  }
  _UnregisterCalculatedEvent(): null {
    return null;
  }
  _UnregisterSelectionChangedEvent(): null {
    return null;
  }

  private first(sheets: readonly Worksheet[], visibleOnly: boolean): WorksheetObject {
    const found = sheets.find((sheet) => !visibleOnly || sheet.visibility === "Visible");
    if (found === undefined) throw itemNotFound();
    return new WorksheetObject(this.document, found);
  }
}
