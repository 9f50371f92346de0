import { formatAbsoluteArea, parseArea, parseReference, quoteSheetName } from "../store/address";
import type { DefinedName, Workbook, Worksheet } from "../store/workbook";
import { fromFileFormula, toFileFormula, type OriginalFormulas } from "./formulaText";
import { childOf, childrenOf, element, flagOf, textOf, type XmlElement } from "./xml";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
const FILTER_DATABASE = "_xlnm._FilterDatabase";

/** Built-in names of a sheet as the file has them, for what the store has no place for (several print areas, title columns). */
export interface PrintNames {
  readonly area: string | null;
  readonly titles: string | null;
}

/** What defined names say beyond the store: attributes such as comments, and the built-in names of each sheet. */
export interface NameExtras {
  readonly attributes: Map<string, Readonly<Record<string, string>>>;
  readonly print: Map<string, PrintNames>;
}

/** The workbook with its tabs in order; a tab that is no worksheet (a chart sheet) is null. */
export interface NamedSheets {
  readonly workbook: Workbook;
  readonly order: readonly (Worksheet | null)[];
  readonly originals: OriginalFormulas;
}

const extrasKey = (sheetId: string, name: string): string => `${sheetId} ${name.toLowerCase()}`;

function withoutSheets(text: string): string {
  return text.replace(/(?:'(?:[^']|'')+'|[^'!,]+)!/g, "");
}

function titleRowsOf(text: string | null): [number, number] | null {
  for (const part of withoutSheets(text ?? "").split(","))
    if (/^\$?\d+:\$?\d+$/.test(part)) {
      const area = parseArea(part);
      if (area) return [area.top, area.bottom];
    }
  return null;
}

function singleArea(text: string | null): Worksheet["pageLayout"]["printArea"] {
  const areas = text === null ? null : parseReference(text)?.areas;
  return areas?.length === 1 ? (areas[0] ?? null) : null;
}

function readPrintName(sheet: Worksheet, name: XmlElement, print: Map<string, PrintNames>): void {
  const known = print.get(sheet.id) ?? { area: null, titles: null };
  const text = textOf(name);
  if (name.attributes.name === PRINT_AREA) {
    print.set(sheet.id, { ...known, area: text });
    sheet.pageLayout.printArea = singleArea(text);
  } else {
    print.set(sheet.id, { ...known, titles: text });
    sheet.pageLayout.titleRows = titleRowsOf(text);
  }
}

/** Reads the names of a workbook into it and its sheets. */
export function readDefinedNames(root: XmlElement, { workbook, order, originals }: NamedSheets): NameExtras {
  const extras: NameExtras = { attributes: new Map(), print: new Map() };
  for (const defined of childrenOf(childOf(root, "definedNames"), "definedName")) {
    const { name = "", localSheetId, ...attributes } = defined.attributes;
    const sheet = order[Number(localSheetId)];
    if ((localSheetId !== undefined && !sheet) || name === FILTER_DATABASE) continue;
    if (sheet && (name === PRINT_AREA || name === PRINT_TITLES)) {
      readPrintName(sheet, defined, extras.print);
      continue;
    }
    const formula = fromFileFormula(textOf(defined), originals);
    (sheet ?? workbook).names.push({ name, formula, visible: !flagOf(defined, "hidden") });
    delete attributes.hidden;
    extras.attributes.set(extrasKey(sheet?.id ?? "", name), attributes);
  }
  return extras;
}

function printArea(sheet: Worksheet, before: PrintNames | undefined): string | null {
  const area = sheet.pageLayout.printArea;
  if (area) return `${quoteSheetName(sheet.name)}!${formatAbsoluteArea(area)}`;
  const isBeyondStore = before?.area !== undefined && singleArea(before.area) === null;
  return isBeyondStore ? before.area : null;
}

function printTitles(sheet: Worksheet, before: PrintNames | undefined): string | null {
  const { titleRows } = sheet.pageLayout;
  const columns = withoutSheets(before?.titles ?? "")
    .split(",")
    .filter((part) => /^\$?[A-Z]+:\$?[A-Z]+$/.test(part));
  const rows = titleRows ? [`$${titleRows[0] + 1}:$${titleRows[1] + 1}`] : [];
  const parts = [...columns, ...rows].map((part) => `${quoteSheetName(sheet.name)}!${part}`);
  return parts.length > 0 ? parts.join(",") : null;
}

function builtInNames(sheet: Worksheet, index: number, extras: NameExtras | null): XmlElement[] {
  const before = extras?.print.get(sheet.id);
  const make = (name: string, text: string | null, hidden?: number): XmlElement[] =>
    text === null ? [] : [element("definedName", { name, localSheetId: index, hidden }, [text])];
  const filter = sheet.autoFilter && `${quoteSheetName(sheet.name)}!${formatAbsoluteArea(sheet.autoFilter.area)}`;
  return [
    ...make(FILTER_DATABASE, filter, 1),
    ...make(PRINT_AREA, printArea(sheet, before)),
    ...make(PRINT_TITLES, printTitles(sheet, before)),
  ];
}

/** The element for all names; undefined for none. Sorted as Excel does, without regard to how they came. */
export function writeDefinedNames(named: NamedSheets, extras: NameExtras | null): XmlElement | undefined {
  const write = (names: readonly DefinedName[], sheetId: string, index?: number): XmlElement[] =>
    names.map(({ name, formula, visible }) => {
      const attributes = extras?.attributes.get(extrasKey(sheetId, name));
      const text = toFileFormula(formula, named.originals);
      return element("definedName", { name, localSheetId: index, ...attributes, hidden: visible ? undefined : 1 }, [
        text,
      ]);
    });
  const all = write(named.workbook.names, "");
  named.order.forEach((sheet, index) => {
    if (sheet) all.push(...builtInNames(sheet, index, extras), ...write(sheet.names, sheet.id, index));
  });
  const key = ({ attributes }: XmlElement): string =>
    `${(attributes.name ?? "").toLowerCase()} ${(attributes.localSheetId ?? "").padStart(5, "0")}`;
  all.sort((one, other) => (key(one) < key(other) ? -1 : 1));
  return all.length > 0 ? element("definedNames", {}, all) : undefined;
}
