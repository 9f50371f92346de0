import { createOfficeWorkbook } from "../../src/host/officeWorkbook";
import type { FindingLevel } from "../../src/core/model/finding";
import type { CellValue } from "../../src/workbook/sheetSnapshot";
import type { Host } from "../../workbench/office/node/openHost";
import { openHost } from "../../workbench/office/node/openHost";
import { getCell, setCell, setStyle } from "../../workbench/store/cells";
import { addSheet, createWorkbook, findSheet, renameSheet } from "../../workbench/store/sheets";
import type { Workbook, Worksheet } from "../../workbench/store/workbook";
import { markText, type SheetSpec, type TestWorkbook, trimmed, type WorkbookSpec } from "../fakes/workbookSpec";

/** A workbook under test behind the unmodified office.js. */
export interface OfficeTestWorkbook extends TestWorkbook {
  readonly host: Host;
  readonly workbook: Workbook;
}

/** Opens a workbook in a page with office.js; the adapter under test sees that page's Excel and Office as its own. */
export async function openOfficeWorkbook(spec: WorkbookSpec): Promise<OfficeTestWorkbook> {
  const workbook = workbookOf(spec);
  const host = await openHost(workbook);
  Object.assign(globalThis, { Excel: host.window["Excel"] as unknown, Office: host.window["Office"] as unknown });
  let syncs = host.counters.syncs;
  const sheetOf = (name: string): Worksheet => findSheet(workbook, name) ?? fail(name);
  return {
    host,
    workbook,
    port: createOfficeWorkbook(),
    sheetNames: () => workbook.sheets.map((sheet) => sheet.name),
    activeSheet: () => workbook.sheets.find((sheet) => sheet.id === workbook.activeSheetId)?.name ?? "",
    content: (name) => contentOf(sheetOf(name)),
    marks: (name) => marksOf(sheetOf(name)),
    numberFormat: (name, [row, column]) => getCell(sheetOf(name), row, column)?.style?.numberFormat ?? "General",
    userRules: (name) => sheetOf(name).conditionalFormats.filter((format) => levelOf(format.formula) === null).length,
    settings: () => settingText(workbook),
    type: (name, [row, column], value) =>
      host.act((document) => {
        const sheet = sheetOf(name);
        setCell(sheet, [row, column], inputCell(value));
        document.contentChanged({ sheet, area: { top: row, left: column, bottom: row, right: column } });
      }),
    rename: (name, to) => {
      renameSheet(workbook, sheetOf(name).id, to);
    },
    protect: (name) => {
      sheetOf(name).isProtected = true;
    },
    takeRoundTrips: () => {
      const taken = host.counters.syncs - syncs;
      syncs = host.counters.syncs;
      return taken;
    },
    close: () => {
      host.close();
    },
  };
}

function fail(name: string): never {
  throw new Error(`no sheet ${name}`);
}

function workbookOf(spec: WorkbookSpec): Workbook {
  const [first, ...others] = spec.sheets;
  const workbook = createWorkbook(first?.name);
  for (const { name } of others) addSheet(workbook, name);
  spec.sheets.forEach((sheetSpec, index) => {
    const sheet = workbook.sheets[index];
    if (sheet !== undefined) fillSheet(sheet, sheetSpec);
  });
  const active = workbook.sheets.find((sheet) => sheet.name === spec.active);
  if (active !== undefined) workbook.activeSheetId = active.id;
  workbook.isStructureProtected = spec.isStructureProtected ?? false;
  if (spec.settings !== undefined) workbook.settings.set("junheng", JSON.stringify(spec.settings));
  return workbook;
}

function fillSheet(sheet: Worksheet, spec: SheetSpec): void {
  (spec.rows ?? []).forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== "") setCell(sheet, [row, column], inputCell(value));
    });
  });
  for (const [row, column, numberFormat] of spec.formats ?? []) setStyle(sheet, [row, column], { numberFormat });
  if (spec.isHidden === true) sheet.visibility = "Hidden";
  sheet.isProtected = spec.isProtected ?? false;
  if (spec.hasPivotTable === true) sheet.pivotTableNames.push("透视表1");
  for (const row of spec.hiddenRows ?? []) sheet.hiddenRows.add(row);
  const areas = (spec.userRuleCells ?? []).map(([row, column]) => ({
    top: row,
    left: column,
    bottom: row,
    right: column,
  }));
  if (areas.length > 0) {
    sheet.conditionalFormats.push({
      id: "user",
      areas,
      type: "custom",
      formula: "=A1>0",
      format: { fill: "#00FF00" },
      stopIfTrue: false,
    });
    sheet.conditionalFormats.push({ id: "bars", areas, type: "other", format: {}, stopIfTrue: false });
  }
}

function inputCell(value: CellValue): { value: CellValue; formula?: string } {
  return typeof value === "string" && value.startsWith("=") ? { value: 0, formula: value } : { value };
}

function settingText(workbook: Workbook): string | null {
  const stored = workbook.settings.get("junheng");
  return stored === undefined ? null : String(JSON.parse(stored));
}

function contentOf(sheet: Worksheet): readonly (readonly CellValue[])[] {
  const rows: CellValue[][] = [];
  for (const [key, cell] of sheet.cells) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push("");
    cells[column] = cell.formula ?? cell.value ?? "";
  }
  return trimmed(rows);
}

function levelOf(formula: string | undefined): FindingLevel | null {
  return (/^=?N\("JH:(\w+)"\)=0$/.exec(formula ?? "")?.[1] ?? null) as FindingLevel | null;
}

function marksOf(sheet: Worksheet): readonly string[] {
  const marks: string[] = [];
  for (const { formula, areas } of sheet.conditionalFormats) {
    const level = levelOf(formula);
    if (level === null) continue;
    for (const area of areas) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) marks.push(markText(row, column, level));
      }
    }
  }
  return marks.sort();
}
