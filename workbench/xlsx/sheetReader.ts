import { parseArea } from "../store/address";
import type { Worksheet } from "../store/workbook";
import { readColumns } from "./columns";
import { readConditionalFormats } from "./conditionalFormats";
import { readDataValidations } from "./dataValidations";
import { readHyperlinks } from "./hyperlinks";
import { readNotes } from "./notes";
import { isOfType, resolveTarget, type OfficePackage, type Relationship } from "./package";
import { readPageLayout } from "./pageLayout";
import { readSheetData, type CellContext } from "./sheetDataReader";
import { SheetSource } from "./sheetSource";
import type { StyleSheet } from "./styleSheet";
import { childOf, childrenOf, flagOf, parseXml, partText, withoutMainPrefix, type XmlElement } from "./xml";

/** What sheets are read with. */
export interface ReadContext extends CellContext {
  readonly package: OfficePackage;
  readonly styles: StyleSheet;
}

/** The sheet part cut into its cells and the rest: cells are many, and read without building elements. */
function splitSheet(xml: string): { readonly rest: string; readonly sheetData: string } {
  const start = xml.search(/<sheetData[\s/>]/);
  if (start < 0) return { rest: xml, sheetData: "" };
  const closing = "</sheetData>";
  const end = xml.indexOf(closing, start);
  const openingEnd = xml.indexOf(">", start);
  if (end < 0 || xml[openingEnd - 1] === "/")
    return { rest: xml.slice(0, start) + xml.slice(openingEnd + 1), sheetData: "" };
  return { rest: xml.slice(0, start) + xml.slice(end + closing.length), sheetData: xml.slice(openingEnd + 1, end) };
}

function readView(root: XmlElement, sheet: Worksheet): void {
  const pane = childOf(childrenOf(childOf(root, "sheetViews"), "sheetView")[0], "pane");
  if (pane?.attributes.state?.startsWith("frozen") !== true) return;
  sheet.frozenRows = Number(pane.attributes.ySplit ?? "0");
  sheet.frozenColumns = Number(pane.attributes.xSplit ?? "0");
}

function readFilter(root: XmlElement, sheet: Worksheet): void {
  const filter = childOf(root, "autoFilter");
  const area = parseArea(filter?.attributes.ref ?? "");
  if (filter && area)
    sheet.autoFilter = { area, isDataFiltered: childrenOf(filter, "filterColumn").length > 0, source: filter };
}

function pivotNames(part: string, relationships: readonly Relationship[], context: ReadContext): string[] {
  return relationships
    .filter((relationship) => isOfType(relationship, "pivotTable"))
    .flatMap((relationship) => {
      const content = context.package.get(resolveTarget(part, relationship.target));
      return content ? [parseXml(partText(content)).attributes.name ?? ""] : [];
    });
}

/** Reads a sheet's part into the store; print names come with the defined names. */
export function readSheet(part: string, sheet: Worksheet, context: ReadContext): void {
  const xml = withoutMainPrefix(partText(context.package.get(part) ?? new Uint8Array()));
  const { rest, sheetData } = splitSheet(xml);
  const root = parseXml(rest);
  const relationships = context.package.relationships(part);
  const extras = readSheetData(sheetData, sheet, context);
  readColumns(root, sheet);
  readView(root, sheet);
  readFilter(root, sheet);
  for (const merge of childrenOf(childOf(root, "mergeCells"), "mergeCell")) {
    const area = parseArea(merge.attributes.ref ?? "");
    if (area) sheet.merges.push(area);
  }
  sheet.conditionalFormats = readConditionalFormats(root, context.styles, context.originalFormulas);
  sheet.dataValidations = readDataValidations(root, context.originalFormulas);
  sheet.isProtected = flagOf(childOf(root, "sheetProtection"), "sheet");
  sheet.pivotTableNames = pivotNames(part, relationships, context);
  sheet.pageLayout = readPageLayout(root);
  const linkRanges = readHyperlinks(root, sheet, relationships);
  const notes = readNotes(sheet, context.package, { part, root });
  sheet.source = new SheetSource({ package: context.package, part, root, extras, linkRanges, notes });
}
