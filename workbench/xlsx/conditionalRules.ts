import type { ComparisonOperator, ConditionalRule, ScalePoint } from "../store/workbook";
import { readColor, type Palette } from "./colors";
import { childOf, childrenOf, flagOf, textOf, type XmlElement } from "./xml";

/** What rules are read with: colours, and what newer versions of Excel say of data bars, by the id of the rule. */
export interface RuleContext {
  readonly palette: Palette;
  readonly dataBars: ReadonlyMap<string, XmlElement>;
}

const OPERATORS: ReadonlySet<string> = new Set<ComparisonOperator>([
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
]);

/** True for the names that files give to comparisons. */
export function isComparison(name: string | undefined): name is ComparisonOperator {
  return name !== undefined && OPERATORS.has(name);
}

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(":") + 1);

/** Elements below a parent by their name without prefix, at any depth. */
export function descendants(parent: XmlElement | undefined, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => [
    ...(localName(child) === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The data bars in the extension list of a sheet (MS-XLSX 2.6.20), by the id of their rule. */
export function readExtendedDataBars(root: XmlElement): Map<string, XmlElement> {
  const found = descendants(childOf(root, "extLst"), "cfRule").flatMap((rule) => {
    const bar = childrenOf(rule).find((child) => localName(child) === "dataBar");
    return bar ? [[rule.attributes.id ?? "", bar] as const] : [];
  });
  return new Map(found);
}

const POINT_TYPES: ReadonlySet<string> = new Set<ScalePoint["type"]>([
  "min",
  "max",
  "num",
  "percent",
  "percentile",
  "formula",
  "autoMin",
  "autoMax",
]);

function readPoint(value: XmlElement | undefined): ScalePoint | null {
  const type = value?.attributes.type ?? "";
  if (!value || !POINT_TYPES.has(type)) return null;
  const text = value.attributes.val ?? descendants(value, "f").map(textOf)[0];
  const point: ScalePoint = { type: type as ScalePoint["type"] };
  return text === undefined ? point : { ...point, value: text };
}

function readColorScale(rule: XmlElement, { palette }: RuleContext): ConditionalRule | null {
  const scale = childOf(rule, "colorScale");
  const colors = childrenOf(scale, "color").map((color) => readColor(color, palette));
  const points = childrenOf(scale, "cfvo").flatMap((value, index) => {
    const [point, color] = [readPoint(value), colors[index]];
    return point && color !== undefined ? [{ ...point, color }] : [];
  });
  const isWhole = points.length === colors.length && (points.length === 2 || points.length === 3);
  return isWhole ? { kind: "colorScale", points } : null;
}

/** A length in percent: as newer versions of Excel have it, as older ones, or the default. */
function lengthOf(bars: readonly (XmlElement | undefined)[], name: string, otherwise: number): number {
  const found = bars.map((bar) => bar?.attributes[name]).find((length) => length !== undefined);
  return found === undefined ? otherwise : Number(found);
}

/** Excel's own colour for bars of negative numbers. */
const NEGATIVE_COLOR = "#FF0000";

function readNegative(extended: XmlElement, color: string, palette: Palette) {
  const own = readColor(descendants(extended, "negativeFillColor")[0], palette) ?? NEGATIVE_COLOR;
  const axis = extended.attributes.axisPosition;
  return {
    color: flagOf(extended, "negativeBarColorSameAsPositive") ? color : own,
    axis: axis === "middle" || axis === "none" ? axis : "automatic",
  } as const;
}

/** A data bar; what Excel 2010 and later say of it in the extension list counts more than the part for older versions. */
function readDataBar(rule: XmlElement, { palette, dataBars }: RuleContext): ConditionalRule | null {
  const bar = childOf(rule, "dataBar");
  const color = readColor(childOf(bar, "color"), palette);
  const extended = dataBars.get(descendants(childOf(rule, "extLst"), "id").map(textOf)[0]?.trim() ?? "");
  const points = (extended ? descendants(extended, "cfvo") : childrenOf(bar, "cfvo")).map(readPoint);
  const [from, to] = points;
  if (!from || !to || color === undefined) return null;
  const read = {
    kind: "dataBar",
    from,
    to,
    color,
    shortest: lengthOf([extended, bar], "minLength", 10),
    longest: lengthOf([extended, bar], "maxLength", 90),
    isGradient: flagOf(extended, "gradient", true),
    isValueShown: flagOf(bar, "showValue", true),
  } as const;
  return extended ? { ...read, negative: readNegative(extended, color, palette) } : read;
}

type RuleReader = (rule: XmlElement, context: RuleContext) => ConditionalRule | null;

/** Texts that the user took from a cell stand in the rule's formula only. */
function readText(kind: "containsText" | "notContainsText" | "beginsWith" | "endsWith"): RuleReader {
  return ({ attributes }) => (attributes.text === undefined ? { kind: "formula" } : { kind, text: attributes.text });
}

const plainRule =
  (rule: ConditionalRule): RuleReader =>
  () =>
    rule;

const READERS: Readonly<Record<string, RuleReader>> = {
  cellIs: ({ attributes: { operator } }) => (isComparison(operator) ? { kind: "cellIs", operator } : null),
  containsText: readText("containsText"),
  notContainsText: readText("notContainsText"),
  beginsWith: readText("beginsWith"),
  endsWith: readText("endsWith"),
  containsBlanks: plainRule({ kind: "containsBlanks" }),
  notContainsBlanks: plainRule({ kind: "notContainsBlanks" }),
  containsErrors: plainRule({ kind: "containsErrors" }),
  notContainsErrors: plainRule({ kind: "notContainsErrors" }),
  duplicateValues: plainRule({ kind: "duplicateValues" }),
  uniqueValues: plainRule({ kind: "uniqueValues" }),
  timePeriod: plainRule({ kind: "formula" }),
  top10: (rule) => ({
    kind: "top10",
    rank: Number(rule.attributes.rank ?? "10"),
    isPercent: flagOf(rule, "percent"),
    isBottom: flagOf(rule, "bottom"),
  }),
  aboveAverage: (rule) => ({
    kind: "aboveAverage",
    isBelow: !flagOf(rule, "aboveAverage", true),
    isEqualIncluded: flagOf(rule, "equalAverage"),
    deviations: Number(rule.attributes.stdDev ?? "0"),
  }),
  colorScale: readColorScale,
  dataBar: readDataBar,
};

/** What a rule of the file asks for; null where that is not understood (icon sets, damaged rules). */
export function readRule(rule: XmlElement, context: RuleContext): ConditionalRule | null {
  return READERS[rule.attributes.type ?? ""]?.(rule, context) ?? null;
}
