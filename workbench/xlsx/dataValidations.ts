import { formatAreas, parseAreas } from "../store/address";
import type { DataValidation, Worksheet } from "../store/workbook";
import { childOf, childrenOf, element, textOf, withAttributes, type XmlElement } from "./xml";

/** Excel repairs a file whose list is longer than this: a longer list has to stand in cells. */
export const LIST_LENGTH_LIMIT = 255;

class ValidationSource {
  constructor(
    readonly validation: XmlElement,
    readonly items: string | undefined,
  ) {}
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

/** Data validations of a sheet. Lists with their items in the rule give them; lists that point to cells have none. */
export function readDataValidations(root: XmlElement): DataValidation[] {
  return childrenOf(childOf(root, "dataValidations"), "dataValidation").flatMap((validation) => {
    const areas = parseAreas(validation.attributes.sqref ?? "");
    if (areas === null) return [];
    const isList = validation.attributes.type === "list";
    const items = isList ? listItems(validation) : undefined;
    const source = new ValidationSource(validation, items?.join(","));
    const read: DataValidation = { areas, type: isList ? "list" : "other", source };
    if (items) read.items = items;
    return [read];
  });
}

function toElement(validation: DataValidation): XmlElement | null {
  const sqref = formatAreas(validation.areas, " ");
  const source = validation.source instanceof ValidationSource ? validation.source : null;
  const items = validation.items?.join(",");
  if (source && source.items === items) return withAttributes(source.validation, { sqref });
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
export function writeDataValidations(sheet: Worksheet, original: XmlElement | undefined): XmlElement | undefined {
  const written = sheet.dataValidations.map(toElement).filter((validation) => validation !== null);
  return written.length > 0
    ? element("dataValidations", { ...original?.attributes, count: written.length }, written)
    : undefined;
}
