import { formatAreas } from "../store/address";
import { intersection, removeArea } from "../store/area";
import { formatOver } from "../store/ruleFormulas";
import type { Area, ConditionalFormat, Worksheet } from "../store/workbook";
import type { HostDocument } from "./hostDocument";
import { HostError, invalidArgument, itemNotFound } from "./hostError";
import { ModelCollection, ModelObject } from "./modelObject";
import { requireUnprotected } from "./rangeContent";
import { RangeAreas } from "./rangeAreas";
import { normalColor } from "./rangeFormat";
import { RangeObject } from "./rangeObject";

/** Areas of one sheet with the document around. */
export interface AreasTarget {
  readonly document: HostDocument;
  readonly sheet: Worksheet;
  readonly areas: readonly Area[];
}

/** Conditional formats that touch a range, first priority first. */
export class RangeConditionalFormatCollection extends ModelCollection<ConditionalFormatObject> {
  readonly typeName = "ConditionalFormatCollection";
  constructor(private readonly target: AreasTarget) {
    super();
  }
  items(): readonly ConditionalFormatObject[] {
    return this.target.sheet.conditionalFormats
      .filter((format) => touches(format, this.target.areas))
      .map((format) => this.wrap(format));
  }
  GetItem(id: string | number): ConditionalFormatObject {
    const format = this.GetItemOrNullObject(id);
    if (format === null) throw itemNotFound();
    return format;
  }
  GetItemOrNullObject(id: string | number): ConditionalFormatObject | null {
    const format = this.target.sheet.conditionalFormats.find((one) => one.id === id && touches(one, this.target.areas));
    return format === undefined ? null : this.wrap(format);
  }
  /** A new rule comes first. Rules other than custom formulas are not made here. */
  Add(type: string): ConditionalFormatObject {
    requireUnprotected(this.target.sheet);
    if (type !== "Custom")
      throw new HostError("UnsupportedOperation", `Conditional formats of type ${type} cannot be added in this host.`);
    const format: ConditionalFormat = {
      id: this.freeId(),
      areas: this.target.areas.map((area) => ({ ...area })),
      type: "custom",
      formula: "=FALSE",
      format: {},
      stopIfTrue: false,
    };
    this.target.sheet.conditionalFormats.unshift(format);
    return this.wrap(format);
  }
  /** Rules of an earlier document of the same workbook keep their ids. */
  private freeId(): string {
    const { document, sheet } = this.target;
    for (;;) {
      const id = `{CF-${String(document.nextNumber())}-${sheet.id}}`;
      if (sheet.conditionalFormats.every((format) => format.id !== id)) return id;
    }
  }
  /** Takes the rules off these cells; elsewhere they stay. */
  ClearAll(): void {
    requireUnprotected(this.target.sheet);
    this.target.sheet.conditionalFormats = this.target.sheet.conditionalFormats.flatMap((format) => {
      const areas = this.target.areas.reduce<Area[]>((left, hole) => removeArea(left, hole), format.areas);
      return areas.length === 0 ? [] : [formatOver(format, areas)];
    });
  }
  private wrap(format: ConditionalFormat): ConditionalFormatObject {
    return new ConditionalFormatObject({ document: this.target.document, sheet: this.target.sheet, format });
  }
}

function touches(format: ConditionalFormat, areas: readonly Area[]): boolean {
  return format.areas.some((one) => areas.some((other) => intersection(one, other) !== null));
}

interface FormatPlace {
  readonly document: HostDocument;
  readonly sheet: Worksheet;
  readonly format: ConditionalFormat;
}

/** One rule. */
export class ConditionalFormatObject extends ModelObject {
  readonly typeName = "ConditionalFormat";
  constructor(private readonly place: FormatPlace) {
    super();
  }
  override identity(): string {
    return this.place.format.id;
  }
  get Id(): string {
    return this.place.format.id;
  }
  get Type(): string {
    return this.place.format.type === "custom" ? "Custom" : otherType(this.place.format);
  }
  get Priority(): number {
    return this.place.sheet.conditionalFormats.indexOf(this.place.format);
  }
  set Priority(position: number) {
    requireUnprotected(this.place.sheet);
    const all = this.place.sheet.conditionalFormats.filter((format) => format !== this.place.format);
    if (!(position >= 0 && position <= all.length)) throw invalidArgument();
    all.splice(position, 0, this.place.format);
    this.place.sheet.conditionalFormats = all;
  }
  get StopIfTrue(): boolean {
    return this.place.format.stopIfTrue;
  }
  set StopIfTrue(value: boolean) {
    requireUnprotected(this.place.sheet);
    this.place.format.stopIfTrue = value;
  }
  get Custom(): CustomConditionalFormat {
    if (this.place.format.type !== "custom") throw itemNotFound();
    return new CustomConditionalFormat(this.place);
  }
  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.place.format.type === "custom" ? new CustomConditionalFormat(this.place) : null;
  }
  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw itemNotFound();
    return range;
  }
  /** Null object when the rule stands on several areas. */
  GetRangeOrNullObject(): RangeObject | null {
    const [area, second] = this.place.format.areas;
    return area === undefined || second !== undefined
      ? null
      : new RangeObject(this.place.document, this.place.sheet, area);
  }
  GetRanges(): RangeAreas {
    return new RangeAreas({
      document: this.place.document,
      sheet: this.place.sheet,
      areas: this.place.format.areas.map((area) => ({ ...area })),
    });
  }
  Delete(): void {
    requireUnprotected(this.place.sheet);
    const all = this.place.sheet.conditionalFormats;
    if (!all.includes(this.place.format)) throw itemNotFound();
    this.place.sheet.conditionalFormats = all.filter((format) => format !== this.place.format);
  }
}

/** Rules that the store only keeps are called by what the file calls them; a formula-free rule counts as a cell value. */
function otherType(format: ConditionalFormat): string {
  const kind: unknown =
    typeof format.source === "object" && format.source !== null ? Reflect.get(format.source, "type") : undefined;
  const names: Readonly<Record<string, string>> = {
    dataBar: "DataBar",
    colorScale: "ColorScale",
    iconSet: "IconSet",
    top10: "TopBottom",
    containsText: "ContainsText",
  };
  return (typeof kind === "string" ? names[kind] : undefined) ?? "CellValue";
}

/** A rule with a formula of its own. */
export class CustomConditionalFormat extends ModelObject {
  readonly typeName = "CustomConditionalFormat";
  constructor(private readonly place: FormatPlace) {
    super();
  }
  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.place);
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.place);
  }
}

/** The formula of a rule. */
export class ConditionalFormatRule extends ModelObject {
  readonly typeName = "ConditionalFormatRule";
  constructor(private readonly place: FormatPlace) {
    super();
  }
  get Formula(): string {
    return this.place.format.formula ?? "";
  }
  set Formula(value: string) {
    requireUnprotected(this.place.sheet);
    if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument();
    this.place.format.formula = value;
  }
}

/** How cells look where the rule holds. */
export class ConditionalRangeFormat extends ModelObject {
  readonly typeName = "ConditionalRangeFormat";
  constructor(private readonly place: FormatPlace) {
    super();
  }
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.place);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.place);
  }
}

/** Fill of a rule. */
export class ConditionalRangeFill extends ModelObject {
  readonly typeName = "ConditionalRangeFill";
  constructor(private readonly place: FormatPlace) {
    super();
  }
  get Color(): string {
    return this.place.format.format.fill ?? "";
  }
  set Color(value: string) {
    requireUnprotected(this.place.sheet);
    this.place.format.format.fill = normalColor(value);
  }
  Clear(): void {
    requireUnprotected(this.place.sheet);
    delete this.place.format.format.fill;
  }
}

/** Font of a rule; null where the rule leaves it. */
export class ConditionalRangeFont extends ModelObject {
  readonly typeName = "ConditionalRangeFont";
  constructor(private readonly place: FormatPlace) {
    super();
  }
  get Bold(): boolean | null {
    return this.place.format.format.bold ?? null;
  }
  set Bold(value: boolean) {
    this.change({ bold: value });
  }
  get Italic(): boolean | null {
    return this.place.format.format.italic ?? null;
  }
  set Italic(value: boolean) {
    this.change({ italic: value });
  }
  get Strikethrough(): boolean | null {
    return this.place.format.format.strikethrough ?? null;
  }
  set Strikethrough(value: boolean) {
    this.change({ strikethrough: value });
  }
  get Underline(): string | null {
    const underline = this.place.format.format.underline;
    return underline === undefined ? null : underline ? "Single" : "None";
  }
  set Underline(value: string) {
    this.change({ underline: value !== "None" });
  }
  get Color(): string | null {
    return this.place.format.format.fontColor ?? null;
  }
  set Color(value: string) {
    this.change({ fontColor: normalColor(value) });
  }
  private change(change: ConditionalFormat["format"]): void {
    requireUnprotected(this.place.sheet);
    Object.assign(this.place.format.format, change);
  }
}

/** Areas as add-ins read them. */
export function addressOfAreas(target: AreasTarget): string {
  return formatAreas(target.areas);
}
