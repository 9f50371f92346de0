import { formatAreas, parseAreas } from "../store/address";
import type { ConditionalFormat } from "../store/workbook";
import { fromFileFormula, toFileFormula, type OriginalFormulas } from "./formulaText";
import { argbOf } from "./lookFields";
import { readColor } from "./colors";
import { BORDER_SIDES, flagOfChild, type StyleSheet } from "./styleSheet";
import type { StyleWriter } from "./styleWriter";
import { childOf, childrenOf, element, flagOf, textOf, withAttributes, type XmlElement } from "./xml";

/** The rule as the file has it, with the styles that its dxfId counts in. */
class RuleSource {
  constructor(
    readonly owner: object,
    readonly rule: XmlElement,
    readonly format: ConditionalFormat["format"],
  ) {}
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
  const priority = ({ rule }: { rule: XmlElement }): number => Number(rule.attributes.priority ?? "0");
  return found
    .sort((one, other) => priority(one) - priority(other))
    .map(({ areas, rule }, index) => {
      const format = readFormat(styles.differentialFormats[Number(rule.attributes.dxfId ?? "-1")], styles);
      const isCustom = rule.attributes.type === "expression";
      const conditional: ConditionalFormat = {
        id: `file-${index + 1}`,
        areas: areas.map((area) => ({ ...area })),
        type: isCustom ? "custom" : "other",
        format,
        stopIfTrue: flagOf(rule, "stopIfTrue"),
        source: new RuleSource(styles.token, rule, { ...format }),
      };
      if (isCustom) conditional.formula = fromFileFormula(textOf(childOf(rule, "formula")), originals);
      return conditional;
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
  source: RuleSource | null,
  styles: StyleWriter,
): string | undefined {
  if (source && sameFormat(source.format, conditional.format)) return source.rule.attributes.dxfId;
  const differential = toDifferential(conditional.format);
  return differential ? String(styles.differentialFormats.indexOf(differential)) : undefined;
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
      const isOwn = conditional.source instanceof RuleSource && conditional.source.owner === styles.sheet.token;
      const source = isOwn && conditional.source instanceof RuleSource ? conditional.source : null;
      lastPriority = Math.max(lastPriority + 1, Number(source?.rule.attributes.priority ?? "1"));
      const attributes = {
        dxfId: formatIndex(conditional, source, styles),
        priority: lastPriority,
        stopIfTrue: conditional.stopIfTrue ? 1 : undefined,
      };
      const formula =
        conditional.formula === undefined
          ? []
          : [element("formula", {}, [toFileFormula(conditional.formula, originals)])];
      const base = source?.rule ?? element("cfRule", { type: "expression" });
      const isCustom = conditional.type === "custom";
      const rule = isCustom
        ? element("cfRule", { ...base.attributes, type: "expression", ...attributes }, formula)
        : withAttributes(base, attributes);
      return element("conditionalFormatting", { sqref: formatAreas(conditional.areas, " ") }, [rule]);
    });
}
