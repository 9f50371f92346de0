import { intersection, isSameArea, removeArea } from "../store/area";
import { validationOver } from "../store/ruleFormulas";
import type { Area, DataValidation as StoredValidation, Worksheet } from "../store/workbook";
import { HostError, invalidArgument } from "./hostError";
import { ModelObject } from "./modelObject";
import { requireUnprotected } from "./rangeContent";

/** Longest list that a rule may spell out (support.microsoft.com, "Excel specifications and limits"). */
const LONGEST_LIST = 255;

/** range.dataValidation: lists are understood, other rules of a file are kept. */
export class DataValidation extends ModelObject {
  readonly typeName = "DataValidation";
  private readonly sheet: Worksheet;
  private readonly areas: readonly Area[];
  constructor(target: { readonly sheet: Worksheet; readonly area?: Area; readonly areas?: readonly Area[] }) {
    super();
    this.sheet = target.sheet;
    this.areas = target.areas ?? (target.area === undefined ? [] : [target.area]);
  }

  /** None, List, Custom for other rules, or null when the cells differ. */
  get Type(): string | null {
    const found = this.touching();
    const [first] = found;
    if (first === undefined) return "None";
    const coversAll = this.areas.every((area) =>
      first.areas.some((one) => isSameArea(intersection(one, area) ?? EMPTY, area)),
    );
    if (found.length > 1 || !coversAll) return null;
    return first.type === "list" ? "List" : "Custom";
  }
  get Rule(): unknown {
    const [first, second] = this.touching();
    if (first?.type !== "list" || second !== undefined) return {};
    return { list: { inCellDropDown: true, source: (first.items ?? []).join(",") } };
  }
  set Rule(value: unknown) {
    requireUnprotected(this.sheet);
    const source = listSource(value);
    if (source.length > LONGEST_LIST)
      throw invalidArgument(`The list is longer than ${String(LONGEST_LIST)} characters.`);
    this.Clear();
    this.sheet.dataValidations.push({
      areas: this.areas.map((area) => ({ ...area })),
      type: "list",
      items: source.split(",").map((item) => item.trim()),
    });
  }
  get IgnoreBlanks(): boolean {
    return true;
  }
  Clear(): void {
    requireUnprotected(this.sheet);
    this.sheet.dataValidations = this.sheet.dataValidations.flatMap((rule) => {
      const areas = this.areas.reduce<Area[]>((left, hole) => removeArea(left, hole), rule.areas);
      return areas.length === 0 ? [] : [validationOver(rule, areas)];
    });
  }

  private touching(): StoredValidation[] {
    return this.sheet.dataValidations.filter((rule) =>
      rule.areas.some((one) => this.areas.some((area) => intersection(one, area) !== null)),
    );
  }
}

const EMPTY: Area = { top: -1, left: -1, bottom: -1, right: -1 };

function listSource(rule: unknown): string {
  const list: unknown = typeof rule === "object" && rule !== null ? Reflect.get(rule, "list") : undefined;
  if (typeof list !== "object" || list === null)
    throw new HostError("UnsupportedOperation", "Only lists can be set as validation in this host.");
  const source: unknown = Reflect.get(list, "source");
  if (typeof source !== "string" || source === "" || source.startsWith("="))
    throw invalidArgument("The list has to be spelled out, with commas.");
  return source;
}
