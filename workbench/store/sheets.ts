import { dropSheetFromFormula, renameSheetInFormula } from "./formulaReferences";
import { mapRuleFormulas } from "./ruleFormulas";
import type { DefinedName, Workbook, Worksheet } from "./workbook";

/** A new workbook with one empty sheet, as Excel starts. */
export function createWorkbook(firstSheet = "Sheet1"): Workbook {
  const workbook: Workbook = {
    sheets: [],
    activeSheetId: "",
    names: [],
    settings: new Map(),
    isStructureProtected: false,
  };
  workbook.activeSheetId = addSheet(workbook, firstSheet).id;
  return workbook;
}

/** An empty sheet that belongs to no workbook yet. */
export function createWorksheet(id: string, name: string): Worksheet {
  return {
    id,
    name,
    visibility: "Visible",
    cells: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    conditionalFormats: [],
    names: [],
    frozenRows: 0,
    frozenColumns: 0,
    autoFilter: null,
    dataValidations: [],
    hyperlinks: new Map(),
    notes: new Map(),
    isProtected: false,
    pivotTableNames: [],
    pageLayout: {
      orientation: "portrait",
      paperSize: 9,
      fitToWidth: null,
      fitToHeight: null,
      printArea: null,
      titleRows: null,
      footerCenter: "",
    },
  };
}

/** The sheet of that name in any case, as Excel compares them. */
export function findSheet(workbook: Workbook, name: string): Worksheet | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** Why a name cannot be that of a sheet; null when it can. */
export function sheetNameFault(
  workbook: Workbook,
  name: string,
): "empty" | "tooLong" | "badCharacter" | "taken" | null {
  if (name.trim() === "") return "empty";
  if (name.length > 31) return "tooLong";
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) return "badCharacter";
  return findSheet(workbook, name) ? "taken" : null;
}

function nextSheetId(workbook: Workbook): string {
  const taken = workbook.sheets.map((sheet) => Number(/\d+/.exec(sheet.id)?.[0] ?? "0"));
  return `{sheet-${Math.max(0, ...taken) + 1}}`;
}

/** Adds an empty sheet at the end. Without a name the first free SheetN is taken. Throws on a name that Excel refuses. */
export function addSheet(workbook: Workbook, name?: string): Worksheet {
  let free = workbook.sheets.length + 1;
  while (name === undefined && findSheet(workbook, `Sheet${free}`)) free += 1;
  const sheetName = name ?? `Sheet${free}`;
  const fault = sheetNameFault(workbook, sheetName);
  if (fault) throw new Error(`sheet name ${JSON.stringify(sheetName)}: ${fault}`);
  const sheet = createWorksheet(nextSheetId(workbook), sheetName);
  workbook.sheets.push(sheet);
  return sheet;
}

function mapFormulas(workbook: Workbook, map: (formula: string) => string): void {
  const mapNames = (names: DefinedName[]): DefinedName[] =>
    names.map((name) => ({ ...name, formula: map(name.formula) }));
  workbook.names = mapNames(workbook.names);
  for (const sheet of workbook.sheets) {
    sheet.names = mapNames(sheet.names);
    for (const cell of sheet.cells.values()) if (cell.formula !== undefined) cell.formula = map(cell.formula);
    mapRuleFormulas(sheet, map);
  }
}

/** Deletes a sheet; references to it become #REF!. The last visible sheet stays (Excel refuses): returns false then. */
export function deleteSheet(workbook: Workbook, id: string): boolean {
  const index = workbook.sheets.findIndex((sheet) => sheet.id === id);
  const sheet = workbook.sheets[index];
  const hasOtherVisible = workbook.sheets.some((other) => other.id !== id && other.visibility === "Visible");
  if (!sheet || !hasOtherVisible) return false;
  workbook.sheets.splice(index, 1);
  mapFormulas(workbook, (formula) => dropSheetFromFormula(formula, sheet.name));
  if (workbook.activeSheetId === id) {
    const after = workbook.sheets.slice(index).concat(workbook.sheets.slice(0, index).reverse());
    workbook.activeSheetId = after.find((other) => other.visibility === "Visible")?.id ?? workbook.activeSheetId;
  }
  return true;
}

/** Renames a sheet and every reference to it. Throws on a name that Excel refuses. */
export function renameSheet(workbook: Workbook, id: string, name: string): void {
  const sheet = workbook.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  const isOwnName = sheet.name.toLowerCase() === name.toLowerCase();
  const fault = isOwnName ? null : sheetNameFault(workbook, name);
  if (fault) throw new Error(`sheet name ${JSON.stringify(name)}: ${fault}`);
  const old = sheet.name;
  sheet.name = name;
  mapFormulas(workbook, (formula) => renameSheetInFormula(formula, old, name));
  for (const other of workbook.sheets)
    for (const link of other.hyperlinks.values())
      if (link.location !== undefined) link.location = renameSheetInFormula(link.location, old, name);
}

/** Copies a sheet behind the original as Excel does ("表 (2)"): own references follow, names of the sheet are copied with it, its pivots are not. */
export function copySheet(workbook: Workbook, id: string, name?: string): Worksheet {
  const index = workbook.sheets.findIndex((candidate) => candidate.id === id);
  const original = workbook.sheets[index];
  if (!original) throw new Error(`no sheet ${id}`);
  let number = 2;
  while (name === undefined && findSheet(workbook, copyName(original.name, number))) number += 1;
  const copy = addSheet(workbook, name ?? copyName(original.name, number));
  workbook.sheets.splice(index + 1, 0, ...workbook.sheets.splice(-1));
  Object.assign(copy, cloneContent(original));
  const rename = (formula: string): string => renameSheetInFormula(formula, original.name, copy.name);
  for (const cell of copy.cells.values()) if (cell.formula !== undefined) cell.formula = rename(cell.formula);
  copy.names = copy.names.map((definedName) => ({ ...definedName, formula: rename(definedName.formula) }));
  return copy;
}

/** Styles and sources are immutable and stay shared: the file map knows them by identity. */
function cloneContent(sheet: Worksheet): Omit<Worksheet, "id" | "name"> {
  const { id, name, ...content } = sheet;
  return {
    ...content,
    cells: new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell }])),
    merges: sheet.merges.map((merge) => ({ ...merge })),
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      ...format,
      id: `${format.id} of ${id} ${name}`,
      areas: [...format.areas],
    })),
    names: [...sheet.names],
    autoFilter: sheet.autoFilter && { ...sheet.autoFilter },
    dataValidations: sheet.dataValidations.map((validation) => ({ ...validation })),
    hyperlinks: new Map([...sheet.hyperlinks].map(([key, link]) => [key, { ...link }])),
    notes: new Map(sheet.notes),
    pivotTableNames: [],
    pageLayout: { ...sheet.pageLayout },
  };
}

function copyName(name: string, number: number): string {
  const suffix = ` (${number})`;
  return name.slice(0, 31 - suffix.length) + suffix;
}

/** Moves a sheet to a zero-based position. */
export function moveSheet(workbook: Workbook, id: string, position: number): void {
  const index = workbook.sheets.findIndex((sheet) => sheet.id === id);
  if (index >= 0) workbook.sheets.splice(position, 0, ...workbook.sheets.splice(index, 1));
}
