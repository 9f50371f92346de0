import { findSheet } from "../store/sheets";
import type { HostDocument } from "./hostDocument";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { ModelObject } from "./modelObject";
import { NamedItemCollection } from "./namedItems";
import { WorkbookProtection } from "./protection";
import { RangeObject } from "./rangeObject";
import { SettingCollection } from "./settings";
import { WorksheetCollection } from "./worksheetObject";

/** What global paths stand for. */
export class WorkbookObject extends ModelObject {
  readonly typeName = "Workbook";
  constructor(
    private readonly document: HostDocument,
    private readonly fileName: string,
  ) {
    super();
  }
  get Name(): string {
    return this.fileName;
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.document);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection({ document: this.document, sheet: null });
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.document.workbook);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.document.workbook);
  }
  get Application(): Application {
    return new Application(this.document);
  }
  GetSelectedRange(): RangeObject {
    const { workbook, selection } = this.document;
    const sheet = workbook.sheets.find((one) => one.id === workbook.activeSheetId);
    if (sheet === undefined) throw itemNotFound();
    return new RangeObject(this.document, sheet, { ...selection });
  }
  GetActiveCell(): RangeObject {
    return this.GetSelectedRange().GetCell(0, 0);
  }
  _RemoveReference(id: string): void {
    this.document.references.delete(id);
  }
  _RemoveAllReferences(): void {
    this.document.references.clear();
  }
  _GetObjectByReferenceId(id: string): ModelObject {
    const object = this.document.references.get(id);
    if (object === undefined) throw new HostError("InvalidReference", "This object is no longer available.");
    return object;
  }
  _GetReferenceCount(): number {
    return this.document.references.size;
  }
  /** Custom functions may be called from now on; asked for by runtimes that share the page. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    return;
  }
}

/** workbook.application */
export class Application extends ModelObject {
  readonly typeName = "Application";
  constructor(private readonly document: HostDocument) {
    super();
  }
  get CalculationMode(): string {
    return this.document.calculationMode;
  }
  set CalculationMode(value: string) {
    if (value !== "Automatic" && value !== "AutomaticExceptTables" && value !== "Manual") throw invalidArgument();
    this.document.calculationMode = value;
  }
  get CalculationState(): string {
    return "Done";
  }
  Calculate(): Promise<void> {
    this.document.structureChanged();
    return this.document.calculateNow();
  }
  SuspendApiCalculationUntilNextSync(): void {
    this.document.suspendCalculation();
  }
  /** There is no screen to keep still. */
  SuspendScreenUpdatingUntilNextSync(): void {
    return;
  }
}

/** Finds the sheet of a name for edits from outside. Throws ItemNotFound. */
export function requireSheetByName(document: HostDocument, name: string): HostDocument["workbook"]["sheets"][number] {
  const sheet = findSheet(document.workbook, name);
  if (sheet === undefined) throw itemNotFound(`There is no sheet "${name}".`);
  return sheet;
}
