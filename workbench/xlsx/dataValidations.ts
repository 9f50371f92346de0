import { formatAreas, parseAreas } from "../store/address";
import type { DataValidation, ValidationRule, Worksheet } from "../store/workbook";
import { isComparison } from "./conditionalRules";
import { fromFileFormula, toFileFormula, type OriginalFormulas } from "./formulaText";
import { childOf, childrenOf, element, flagOf, textOf, withAttributes, type XmlElement } from "./xml";
import { decodeCellText } from "./xmlText";

/** Excel repairs a file whose list is longer than this: a longer list has to stand in cells. */
export const LIST_LENGTH_LIMIT = 255;

class ValidationSource {
  constructor(
    readonly validation: XmlElement,
    readonly items: string | undefined,
    /** As the store got them. */
    readonly formulas: readonly string[],
  ) {}
}

const FORMULAS = ["formula1", "formula2"] as const;

const KINDS: Readonly<Record<string, ValidationRule["kind"]>> = {
  none: "any",
  whole: "whole",
  decimal: "decimal",
  list: "list",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};

const isStyle = (style: string | undefined): style is "warning" | "information" =>
  style === "warning" || style === "information";

/** Attributes of ECMA-376 part 1, 18.3.1.32, whose names do not always say what they mean: showDropDown hides the arrow. */
function readRule(validation: XmlElement, originals: OriginalFormulas): ValidationRule {
  const { type, operator, errorStyle, errorTitle, error, promptTitle, prompt } = validation.attributes;
  const message = (title: string | undefined, text: string | undefined): { title: string; text: string } => ({
    title: decodeCellText(title ?? ""),
    text: decodeCellText(text ?? ""),
  });
  const isPrompted = flagOf(validation, "showInputMessage") && (promptTitle ?? prompt ?? "") !== "";
  const style = isStyle(errorStyle) ? errorStyle : "stop";
  return {
    kind: KINDS[type ?? "none"] ?? "any",
    operator: isComparison(operator) ? operator : "between",
    formulas: FORMULAS.flatMap((name) => {
      const formula = childOf(validation, name);
      return formula ? [fromFileFormula(textOf(formula), originals)] : [];
    }),
    isBlankAllowed: flagOf(validation, "allowBlank"),
    isDropDownShown: !flagOf(validation, "showDropDown"),
    error: flagOf(validation, "showErrorMessage") ? { ...message(errorTitle, error), style } : null,
    prompt: isPrompted ? message(promptTitle, prompt) : null,
  };
}

function listItems(validation: XmlElement): string[] | undefined {
  const literal = /^"([\s\S]*)"$/.exec(textOf(childOf(validation, "formula1")).trim());
  return literal?.[1] === undefined
    ? undefined
    : literal[1]
        .replaceAll('""', '"')
        .split(",")
        .map((item) => item.trim());
}

/** True for a rule as Excel makes it when only a list is chosen: its items say everything. */
function isPlain({ isBlankAllowed, isDropDownShown, error, prompt }: ValidationRule): boolean {
  const isErrorPlain = error !== null && error.style === "stop" && error.title === "" && error.text === "";
  return isBlankAllowed && isDropDownShown && isErrorPlain && prompt === null;
}

/** Data validations of a sheet. Lists with their items in the rule give them; lists that point to cells have none. */
export function readDataValidations(root: XmlElement, originals: OriginalFormulas): DataValidation[] {
  return childrenOf(childOf(root, "dataValidations"), "dataValidation").flatMap((validation) => {
    const areas = parseAreas(validation.attributes.sqref ?? "");
    if (areas === null) return [];
    const isList = validation.attributes.type === "list";
    const items = isList ? listItems(validation) : undefined;
    const rule = readRule(validation, originals);
    const source = new ValidationSource(validation, items?.join(","), rule.formulas);
    const read: DataValidation = { areas, type: isList ? "list" : "other", source };
    if (items) read.items = items;
    if (!items || !isPlain(rule)) read.rule = rule;
    return [read];
  });
}

/** The element as the file has it; formulas that followed moved cells are written anew. */
function keptElement(validation: DataValidation, source: ValidationSource, originals: OriginalFormulas): XmlElement {
  const kept = withAttributes(source.validation, { sqref: formatAreas(validation.areas, " ") });
  const formulas = validation.rule?.formulas ?? source.formulas;
  if (formulas.every((formula, index) => formula === source.formulas[index])) return kept;
  const written = formulas.map((formula, index) =>
    element(FORMULAS[index] ?? "formula2", {}, [toFileFormula(formula, originals)]),
  );
  const others = childrenOf(kept).filter(({ name }) => name !== "formula1" && name !== "formula2");
  return { ...kept, children: [...written, ...others] };
}

function toElement(validation: DataValidation, originals: OriginalFormulas): XmlElement | null {
  const sqref = formatAreas(validation.areas, " ");
  const source = validation.source instanceof ValidationSource ? validation.source : null;
  const items = validation.items?.join(",");
  if (source && source.items === items) return keptElement(validation, source, originals);
  if (items === undefined) return null;
  if (items.length > LIST_LENGTH_LIMIT)
    throw new Error(`list of ${items.length} characters at ${sqref}: Excel allows ${LIST_LENGTH_LIMIT}`);
  const attributes = source?.validation.attributes ?? {
    type: "list",
    allowBlank: "1",
    showInputMessage: "1",
    showErrorMessage: "1",
  };
  return element("dataValidation", { ...attributes, type: "list", sqref }, [
    element("formula1", {}, [`"${items.replaceAll('"', '""')}"`]),
  ]);
}

/** The element for the data validations of a sheet; undefined for none. */
export function writeDataValidations(
  sheet: Worksheet,
  original: XmlElement | undefined,
  originals: OriginalFormulas,
): XmlElement | undefined {
  const written = sheet.dataValidations
    .map((validation) => toElement(validation, originals))
    .filter((validation) => validation !== null);
  return written.length > 0
    ? element("dataValidations", { ...original?.attributes, count: written.length }, written)
    : undefined;
}
