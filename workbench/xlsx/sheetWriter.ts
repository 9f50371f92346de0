import { formatArea, formatCell } from "../store/address";
import { isSameArea } from "../store/area";
import { usedArea } from "../store/cells";
import type { Workbook, Worksheet } from "../store/workbook";
import { writeColumns } from "./columns";
import { writeConditionalFormats } from "./conditionalFormats";
import { writeDataValidations } from "./dataValidations";
import { withChildren } from "./elementList";
import { withoutLinks, writeHyperlinks } from "./hyperlinks";
import { RELATIONSHIP_TYPES, type Relationship } from "./package";
import { isFitted, writeHeaderFooter, writePageSetup } from "./pageLayout";
import { writeSheetData, type WriteContext } from "./sheetDataWriter";
import { ELEMENTS_WITH_PARTS, SHEET_ORDER, type SheetSource } from "./sheetSource";
import { SHEET_MAIN_NAMESPACE } from "./blankPackage";
import { childOf, childrenOf, element, flagOf, toXml, withAttributes, type XmlElement } from "./xml";

/** A sheet ready to be put into the package. */
export interface WrittenSheet {
  readonly xml: string;
  readonly relationships: readonly Relationship[];
}

/** The sheet of the store with what the file said of it. */
export interface SheetToWrite {
  readonly sheet: Worksheet;
  readonly workbook: Workbook;
  /** Null for new sheets. */
  readonly source: SheetSource["facts"] | null;
  /** True when another sheet already stands for the same part: this one is its copy and cannot have its drawings and tables. */
  readonly isCopy: boolean;
  readonly relationships: readonly Relationship[];
  /** Binds the boxes of notes where the file has no element for them yet. */
  readonly noteBoxes: XmlElement | undefined;
}

function writeProperties(sheet: Worksheet, original: XmlElement | undefined): XmlElement | undefined {
  const before = childOf(original, "pageSetUpPr");
  const fitted = isFitted(sheet.pageLayout);
  if (flagOf(before, "fitToPage") === fitted) return original;
  const setUp = withAttributes(before ?? element("pageSetUpPr"), { fitToPage: fitted ? 1 : undefined });
  const isNeeded = Object.keys(setUp.attributes).length > 0;
  return withChildren(original ?? element("sheetPr"), { pageSetUpPr: isNeeded ? setUp : null }, [
    "tabColor",
    "outlinePr",
    "pageSetUpPr",
  ]);
}

function writePane(sheet: Worksheet): XmlElement | null {
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0) return null;
  const activePane = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  return element("pane", {
    xSplit: frozenColumns || undefined,
    ySplit: frozenRows || undefined,
    topLeftCell: formatCell(frozenRows, frozenColumns),
    activePane,
    state: "frozen",
  });
}

function hasSamePane(sheet: Worksheet, view: XmlElement): boolean {
  const pane = childOf(view, "pane");
  if (pane?.attributes.state?.startsWith("frozen") !== true) return sheet.frozenRows === 0 && sheet.frozenColumns === 0;
  return (
    Number(pane.attributes.ySplit ?? "0") === sheet.frozenRows &&
    Number(pane.attributes.xSplit ?? "0") === sheet.frozenColumns
  );
}

function writeViews(sheet: Worksheet, isActive: boolean, original: XmlElement | undefined): XmlElement {
  const first = childrenOf(original, "sheetView")[0] ?? element("sheetView", { workbookViewId: 0 });
  let view = withAttributes(first, { tabSelected: isActive ? 1 : undefined });
  if (!hasSamePane(sheet, view)) {
    const pane = writePane(sheet);
    const selection = pane ? element("selection", { pane: pane.attributes.activePane }) : null;
    view = withChildren(view, { pane, selection }, ["pane", "selection", "pivotSelection", "extLst"]);
  }
  const others = childrenOf(original).filter((child) => child !== childrenOf(original, "sheetView")[0]);
  return element("sheetViews", original?.attributes, [view, ...others]);
}

function writeFilter(sheet: Worksheet, original: XmlElement | undefined): XmlElement | undefined {
  const filter = sheet.autoFilter;
  if (!filter) return undefined;
  const isKept = original !== undefined && filter.source === original;
  return isKept
    ? withAttributes(original, { ref: formatArea(filter.area) })
    : element("autoFilter", { ref: formatArea(filter.area) });
}

function writeMerges(sheet: Worksheet): XmlElement | undefined {
  const merges = sheet.merges
    .filter((area, index) => sheet.merges.findIndex((other) => isSameArea(area, other)) === index)
    .map((area) => element("mergeCell", { ref: formatArea(area) }));
  return merges.length > 0 ? element("mergeCells", { count: merges.length }, merges) : undefined;
}

function writeProtection(sheet: Worksheet, original: XmlElement | undefined): XmlElement | undefined {
  if (!sheet.isProtected) return undefined;
  return flagOf(original, "sheet") ? original : element("sheetProtection", { sheet: 1, objects: 1, scenarios: 1 });
}

type Parts = Readonly<Record<string, XmlElement | readonly XmlElement[] | undefined>>;

function ownedParts(
  { sheet, workbook, source }: SheetToWrite,
  context: WriteContext,
  links: XmlElement | undefined,
): Parts {
  const before = (name: string): XmlElement | undefined => childOf(source?.root, name);
  const used = usedArea(sheet, false);
  return {
    sheetPr: writeProperties(sheet, before("sheetPr")),
    dimension: element("dimension", { ref: used ? formatArea(used) : "A1" }),
    sheetViews: writeViews(sheet, workbook.activeSheetId === sheet.id, before("sheetViews")),
    sheetFormatPr: before("sheetFormatPr") ?? element("sheetFormatPr", { defaultRowHeight: 15 }),
    cols: writeColumns(sheet, source?.root),
    sheetProtection: writeProtection(sheet, before("sheetProtection")),
    autoFilter: writeFilter(sheet, before("autoFilter")),
    sortState: sheet.autoFilter ? before("sortState") : undefined,
    mergeCells: writeMerges(sheet),
    conditionalFormatting: writeConditionalFormats(sheet.conditionalFormats, context.styles, context.originalFormulas),
    dataValidations: writeDataValidations(sheet, before("dataValidations"), context.originalFormulas),
    hyperlinks: links,
    pageSetup: writePageSetup(sheet.pageLayout, before("pageSetup")),
    headerFooter: writeHeaderFooter(sheet.pageLayout, before("headerFooter")),
  };
}

function copiedElement(child: XmlElement): XmlElement | null {
  if (ELEMENTS_WITH_PARTS.has(child.name)) return null;
  const kept = Object.entries(child.attributes).filter(([name]) => !name.endsWith(":id") && name !== "codeName");
  return { ...child, attributes: Object.fromEntries(kept) };
}

/** Writes a sheet: what the store holds, and everything else as the file had it. */
export function writeSheet(toWrite: SheetToWrite, context: WriteContext): WrittenSheet {
  const { sheet, source, isCopy, noteBoxes } = toWrite;
  const relationships = withoutLinks(toWrite.relationships);
  const links = writeHyperlinks(sheet, source?.linkRanges ?? null, relationships);
  const owned = ownedParts(toWrite, context, links);
  const kept = childrenOf(source?.root).filter((child) => !(child.name in owned));
  const parts = [...kept, ...Object.values(owned).flat()].filter((child) => child !== undefined);
  const copied = isCopy ? parts.map((part) => (part === links ? part : copiedElement(part))) : parts;
  const written = [...copied, noteBoxes].filter((part) => part !== null && part !== undefined);
  const rank = ({ name }: XmlElement): number =>
    SHEET_ORDER.includes(name) ? SHEET_ORDER.indexOf(name) : SHEET_ORDER.length - 1.5;
  written.sort((one, other) => rank(one) - rank(other));
  const before = written.filter((part) => rank(part) < SHEET_ORDER.indexOf("sheetData"));
  const namespaces = { xmlns: SHEET_MAIN_NAMESPACE, "xmlns:r": RELATIONSHIP_TYPES };
  const unique = isCopy ? { "xr:uid": undefined } : {};
  const start = toXml(element("worksheet", { ...namespaces, ...source?.root.attributes, ...unique })).replace(
    /\/>$/,
    ">",
  );
  const data = writeSheetData(sheet, source?.extras ?? null, context);
  const after = written.slice(before.length);
  return { xml: `${start}${before.map(toXml).join("")}${data}${after.map(toXml).join("")}</worksheet>`, relationships };
}
