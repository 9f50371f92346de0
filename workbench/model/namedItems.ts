import { formatAbsoluteArea, parseReference, quoteSheetName } from "../store/address";
import { findSheet } from "../store/sheets";
import type { DefinedName, Worksheet } from "../store/workbook";
import type { HostDocument } from "./hostDocument";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { ModelCollection, ModelObject } from "./modelObject";
import { RangeObject } from "./rangeObject";

/** Where names live: on a sheet, or in the workbook (`sheet` null). */
interface NameScope {
  readonly document: HostDocument;
  readonly sheet: Worksheet | null;
}

function namesOf(scope: NameScope): DefinedName[] {
  return scope.sheet === null ? scope.document.workbook.names : scope.sheet.names;
}

/** Names of a sheet or of the workbook. */
export class NamedItemCollection extends ModelCollection<NamedItem> {
  readonly typeName = "NamedItemCollection";
  constructor(private readonly scope: NameScope) {
    super();
  }
  items(): readonly NamedItem[] {
    return namesOf(this.scope).map((name) => new NamedItem(this.scope, name));
  }
  GetItem(key: string | number): NamedItem {
    const found = this.GetItemOrNullObject(key);
    if (found === null) throw itemNotFound();
    return found;
  }
  GetItemOrNullObject(key: string | number): NamedItem | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => item.Name.toLowerCase() === wanted) ?? null;
  }
  Add(name: unknown, reference: unknown): NamedItem {
    const text = requireName(name);
    if (this.GetItemOrNullObject(text) !== null)
      throw new HostError("ItemAlreadyExists", "There is a name like that already.");
    const added: DefinedName = { name: text, formula: formulaOfReference(reference), visible: true };
    namesOf(this.scope).push(added);
    this.scope.document.structureChanged();
    return new NamedItem(this.scope, added);
  }
}

/** Throws InvalidArgument for what Excel does not take as a name: cell references, blanks, a digit in front, over 255 characters. */
function requireName(name: unknown): string {
  const isName = typeof name === "string" && name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name);
  if (!isName || parseReference(name) !== null || /^[rc]\d*(c\d*)?$/i.test(name))
    throw invalidArgument(`"${String(name)}" cannot be a name.`);
  return name;
}

function formulaOfReference(reference: unknown): string {
  if (reference instanceof RangeObject)
    return `=${quoteSheetName(reference.sheet.name)}!${formatAbsoluteArea(reference.area)}`;
  return requireFormula(reference);
}

function requireFormula(formula: unknown): string {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula.length < 2)
    throw invalidArgument("A name needs a formula.");
  return formula;
}

/** One defined name. */
export class NamedItem extends ModelObject {
  readonly typeName = "NamedItem";
  constructor(
    private readonly scope: NameScope,
    private readonly held: DefinedName,
  ) {
    super();
  }
  override identity(): string {
    return this.held.name;
  }
  /** The stored name; renaming or deleting a sheet puts new objects in its place. */
  private get definedName(): DefinedName {
    const found = namesOf(this.scope).find((one) => one.name === this.held.name);
    if (found === undefined) throw itemNotFound();
    return found;
  }
  get Name(): string {
    return this.held.name;
  }
  get Formula(): string {
    return this.definedName.formula;
  }
  set Formula(value: string) {
    this.definedName.formula = requireFormula(value);
    this.scope.document.structureChanged();
  }
  get Visible(): boolean {
    return this.definedName.visible;
  }
  set Visible(value: boolean) {
    this.definedName.visible = value;
  }
  get Scope(): string {
    return this.scope.sheet === null ? "Workbook" : "Worksheet";
  }
  get Type(): string {
    if (this.GetRangeOrNullObject() !== null) return "Range";
    return typeof this.Value === "number" ? "Double" : "String";
  }
  /** The constant a name stands for; the formula where it is none. */
  get Value(): unknown {
    const formula = this.definedName.formula;
    const text = /^="(.*)"$/s.exec(formula)?.[1];
    if (text !== undefined) return text.replaceAll('""', '"');
    const number = Number(formula.slice(1));
    return formula.length > 1 && Number.isFinite(number) ? number : formula;
  }
  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }
  GetRangeOrNullObject(): RangeObject | null {
    const reference = parseReference(this.definedName.formula.slice(1));
    const [area, second] = reference?.areas ?? [];
    if (reference === null || area === undefined || second !== undefined) return null;
    const sheet =
      reference.sheet === null ? this.scope.sheet : findSheet(this.scope.document.workbook, reference.sheet);
    return sheet === null || sheet === undefined ? null : new RangeObject(this.scope.document, sheet, area);
  }
  Delete(): void {
    const names = namesOf(this.scope);
    names.splice(names.indexOf(this.definedName), 1);
    this.scope.document.structureChanged();
  }
}
