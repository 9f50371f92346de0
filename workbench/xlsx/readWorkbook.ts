import { createWorksheet } from "../store/sheets";
import type { Workbook, Worksheet } from "../store/workbook";
import { readPalette } from "./colors";
import { readDefinedNames } from "./definedNames";
import type { OriginalFormulas } from "./formulaText";
import { OfficePackage, isOfType, resolveTarget } from "./package";
import { readSharedStrings } from "./sharedStrings";
import { readSheet } from "./sheetReader";
import { readStyleSheet, type StyleSheet } from "./styleSheet";
import { UnreadableWorkbook } from "./unreadable";
import { readSettings } from "./webExtension";
import { WorkbookSource, type Tab } from "./workbookSource";
import {
  childOf,
  childrenOf,
  element,
  flagOf,
  parseXml,
  partText,
  prefixedAttribute,
  withoutMainPrefix,
  type XmlElement,
} from "./xml";

/**
 * Opens an .xlsx (or .xlsm) into the store. What the store has no place for stays in `source` and is written back.
 * Rejects with UnreadableWorkbook, whose message tells the user what to do, for anything else.
 */
export function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  return new Promise((resolve) => {
    const workbook = openPackage(OfficePackage.open(bytes));
    if (workbook.sheets.length === 0) throw new UnreadableWorkbook("noSheets");
    resolve(workbook);
  });
}

/** Reads a package. Broken parts are reported as a damaged file: which one stands in `cause`. */
export function openPackage(opened: OfficePackage): Workbook {
  const part = workbookPart(opened);
  try {
    return readParts(opened, part);
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? error : new UnreadableWorkbook("damaged", { cause: error });
  }
}

function workbookPart(opened: OfficePackage): string {
  const main = opened.relationships("").find((relationship) => isOfType(relationship, "officeDocument"));
  const part = main ? resolveTarget("", main.target) : "";
  if (part.endsWith(".bin")) throw new UnreadableWorkbook("binaryXlsb");
  const isWorkbook = /spreadsheetml|ms-excel/.test(opened.contentType(part) ?? "");
  if (!opened.get(part)) throw new UnreadableWorkbook(main ? "damaged" : "otherOffice");
  if (!isWorkbook) throw new UnreadableWorkbook("otherOffice");
  return part;
}

function relatedXml(opened: OfficePackage, part: string, kind: string): string | undefined {
  const found = opened.relationships(part).find((relationship) => isOfType(relationship, kind));
  const content = found && opened.get(resolveTarget(part, found.target));
  return content && withoutMainPrefix(partText(content));
}

function readStyles(opened: OfficePackage, part: string): StyleSheet {
  const stylesXml = relatedXml(opened, part, "styles");
  const themeXml = relatedXml(opened, part, "theme");
  const root = stylesXml === undefined ? element("styleSheet") : parseXml(stylesXml);
  return readStyleSheet(root, readPalette(themeXml === undefined ? undefined : parseXml(themeXml), root));
}

const VISIBILITIES: Readonly<Record<string, Worksheet["visibility"]>> = { hidden: "Hidden", veryHidden: "VeryHidden" };

function readTabs(opened: OfficePackage, part: string, root: XmlElement): Tab[] {
  const relationships = opened.relationships(part);
  return childrenOf(childOf(root, "sheets"), "sheet").flatMap((entry): Tab[] => {
    const relationship = relationships.find(({ id }) => id === prefixedAttribute(entry, "id"));
    if (!relationship) return [];
    const target = resolveTarget(part, relationship.target);
    if (!isOfType(relationship, "worksheet")) return [{ entry, part: target, sheet: null }];
    const sheet = createWorksheet(`{sheet-${entry.attributes.sheetId ?? ""}}`, entry.attributes.name ?? "");
    sheet.visibility = VISIBILITIES[entry.attributes.state ?? ""] ?? "Visible";
    return [{ entry, part: target, sheet }];
  });
}

function activeSheet(root: XmlElement, tabs: readonly Tab[]): Worksheet | undefined {
  const view = childrenOf(childOf(root, "bookViews"), "workbookView")[0];
  const active = tabs[Number(view?.attributes.activeTab ?? "0")]?.sheet;
  const sheets = tabs.map((tab) => tab.sheet).filter((sheet) => sheet !== null);
  return active?.visibility === "Visible"
    ? active
    : (sheets.find((sheet) => sheet.visibility === "Visible") ?? sheets[0]);
}

function readParts(opened: OfficePackage, part: string): Workbook {
  const root = parseXml(partText(opened.get(part) ?? new Uint8Array()));
  const styles = readStyles(opened, part);
  const strings = readSharedStrings(relatedXml(opened, part, "sharedStrings") ?? "");
  const originalFormulas: OriginalFormulas = new Map();
  const tabs = readTabs(opened, part, root);
  const sheets = tabs.map((tab) => tab.sheet).filter((sheet) => sheet !== null);
  for (const tab of tabs)
    if (tab.sheet)
      readSheet(tab.part, tab.sheet, { package: opened, styles, strings, looks: styles.looks, originalFormulas });
  const workbook: Workbook = {
    sheets,
    activeSheetId: activeSheet(root, tabs)?.id ?? "",
    names: [],
    settings: readSettings(opened),
    isStructureProtected: flagOf(childOf(root, "workbookProtection"), "lockStructure"),
  };
  const order = tabs.map((tab) => tab.sheet);
  const names = readDefinedNames(root, { workbook, order, originals: originalFormulas });
  workbook.source = new WorkbookSource({ package: opened, part, root, styles, tabs, names, originalFormulas });
  return workbook;
}
