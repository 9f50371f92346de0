import { formatAreas, parseAreas } from "../store/address";
import type { ConditionalFormat } from "../store/workbook";
import { fromFileFormula, toFileFormula, type OriginalFormulas } from "./formulaText";
import { argbOf } from "./lookFields";
import { readColor } from "./colors";
import { readExtendedDataBars, readRule, type RuleContext } from "./conditionalRules";
import { BORDER_SIDES, flagOfChild, type StyleSheet } from "./styleSheet";
import type { StyleWriter } from "./styleWriter";
import { childOf, childrenOf, element, flagOf, textOf, withAttributes, type XmlElement } from "./xml";

interface RuleFacts {
  /** Stands for the styles that the rule's dxfId counts in. */
  readonly owner: object;
  readonly rule: XmlElement;
  readonly format: ConditionalFormat["format"];
  /** As the store got them; a rule whose formulas are still these keeps its element. */
  readonly formulas: readonly string[];
}

/** The rule as the file has it. */
class RuleSource {
  constructor(readonly facts: RuleFacts) {}
}

const FLAGS = [
  ["bold", "b"],
  ["italic", "i"],
  ["strikethrough", "strike"],
] as const;

function readFormat(differential: XmlElement | undefined, styles: StyleSheet): ConditionalFormat["format"] {
  const format: ConditionalFormat["format"] = {};
  const font = childOf(differential, "font");
  const fill = readColor(fillColor(childOf(childOf(differential, "fill"), "patternFill")), styles.palette);
  if (fill !== undefined) format.fill = fill;
  const fontColor = readColor(childOf(font, "color"), styles.palette);
  if (fontColor !== undefined) format.fontColor = fontColor;
  for (const [field, name] of FLAGS) if (flagOfChild(font, name)) format[field] = true;
  const underline = childOf(font, "u");
  if (underline && underline.attributes.val !== "none") format.underline = true;
  if (BORDER_SIDES.some((side) => hasLine(childOf(childOf(differential, "border"), side)))) format.hasBorders = true;
  return format;
}

/** In a differential format the background colour is the one of a solid fill. */
function fillColor(pattern: XmlElement | undefined): XmlElement | undefined {
  const isSolid = (pattern?.attributes.patternType ?? "solid") === "solid";
  return isSolid ? (childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor")) : undefined;
}

function hasLine(line: XmlElement | undefined): boolean {
  return line?.attributes.style !== undefined && line.attributes.style !== "none";
}

/** Conditional formats of a sheet, the one that wins first. */
export function readConditionalFormats(
  root: XmlElement,
  styles: StyleSheet,
  originals: OriginalFormulas,
): ConditionalFormat[] {
  const found = childrenOf(root, "conditionalFormatting").flatMap((group) => {
    const areas = parseAreas(group.attributes.sqref ?? "");
    return areas === null ? [] : childrenOf(group, "cfRule").map((rule) => ({ areas, rule }));
  });
  const context: RuleContext = { palette: styles.palette, dataBars: readExtendedDataBars(root) };
  const priority = ({ rule }: { rule: XmlElement }): number => Number(rule.attributes.priority ?? "0");
  return found
    .sort((one, other) => priority(one) - priority(other))
    .map(({ areas, rule }, index): ConditionalFormat => {
      const format = readFormat(styles.differentialFormats[Number(rule.attributes.dxfId ?? "-1")], styles);
      const formulas = childrenOf(rule, "formula").map((formula) => fromFileFormula(textOf(formula), originals));
      const source = new RuleSource({ owner: styles.token, rule, format: { ...format }, formulas });
      const stopIfTrue = flagOf(rule, "stopIfTrue");
      const base = { id: `file-${index + 1}`, areas: areas.map((area) => ({ ...area })), format, stopIfTrue, source };
      if (rule.attributes.type === "expression") return { ...base, type: "custom", formula: formulas[0] ?? "=" };
      const read: ConditionalFormat = { ...base, type: "other" };
      if (formulas.length > 0) read.formulas = formulas;
      const understood = readRule(rule, context);
      if (understood) read.rule = understood;
      return read;
    });
}

function toDifferential(format: ConditionalFormat["format"]): XmlElement | null {
  const parts: XmlElement[] = [];
  const font = FLAGS.filter(([field]) => format[field] === true).map(([, name]) => element(name));
  if (format.underline === true) font.push(element("u"));
  const fontColor = argbOf(format.fontColor);
  if (fontColor !== undefined) font.push(element("color", { rgb: fontColor }));
  if (font.length > 0) parts.push(element("font", {}, font));
  const fill = argbOf(format.fill);
  if (fill !== undefined)
    parts.push(element("fill", {}, [element("patternFill", {}, [element("bgColor", { rgb: fill })])]));
  const line = (side: string): XmlElement => element(side, { style: "thin" }, [element("color", { auto: 1 })]);
  if (format.hasBorders === true) parts.push(element("border", {}, BORDER_SIDES.map(line)));
  return parts.length > 0 ? element("dxf", {}, parts) : null;
}

function sameFormat(one: ConditionalFormat["format"], other: ConditionalFormat["format"]): boolean {
  return JSON.stringify(toDifferential(one)) === JSON.stringify(toDifferential(other));
}

function formatIndex(
  conditional: ConditionalFormat,
  source: RuleFacts | null,
  styles: StyleWriter,
): string | undefined {
  if (source && sameFormat(source.format, conditional.format)) return source.rule.attributes.dxfId;
  const differential = toDifferential(conditional.format);
  return differential ? String(styles.differentialFormats.indexOf(differential)) : undefined;
}

/** The element as the file has it; formulas that followed moved cells are written anew. */
function otherRule(conditional: ConditionalFormat, source: RuleFacts, originals: OriginalFormulas): XmlElement {
  const formulas = conditional.formulas ?? [];
  if (formulas.length !== source.formulas.length) return source.rule;
  let index = -1;
  const children = source.rule.children.map((child) => {
    if (typeof child === "string" || child.name !== "formula") return child;
    index += 1;
    const formula = formulas[index] ?? "=";
    return formula === source.formulas[index] ? child : element("formula", {}, [toFileFormula(formula, originals)]);
  });
  return { ...source.rule, children };
}

function customRule(
  conditional: ConditionalFormat,
  source: RuleFacts | null,
  how: { readonly attributes: Parameters<typeof element>[1]; readonly originals: OriginalFormulas },
): XmlElement {
  const formula =
    conditional.formula === undefined
      ? []
      : [element("formula", {}, [toFileFormula(conditional.formula, how.originals)])];
  return element("cfRule", { ...source?.rule.attributes, type: "expression", ...how.attributes }, formula);
}

/** Elements for the conditional formats of a sheet; their order gives the priorities, which stay as in the file where they can. */
export function writeConditionalFormats(
  formats: readonly ConditionalFormat[],
  styles: StyleWriter,
  originals: OriginalFormulas,
): XmlElement[] {
  let lastPriority = 0;
  return formats
    .filter((conditional) => conditional.areas.length > 0)
    .map((conditional) => {
      const facts = conditional.source instanceof RuleSource ? conditional.source.facts : null;
      const source = facts?.owner === styles.sheet.token ? facts : null;
      lastPriority = Math.max(lastPriority + 1, Number(source?.rule.attributes.priority ?? "1"));
      const attributes = {
        dxfId: formatIndex(conditional, source, styles),
        priority: lastPriority,
        stopIfTrue: conditional.stopIfTrue ? 1 : undefined,
      };
      const rule = source && conditional.type === "other" ? otherRule(conditional, source, originals) : null;
      const written = rule
        ? withAttributes(rule, attributes)
        : customRule(conditional, source, { attributes, originals });
      return element("conditionalFormatting", { sqref: formatAreas(conditional.areas, " ") }, [written]);
    });
}
