import {
  BooleanNumber,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IMutationInfo,
  type IStyleData,
  type Workbook as GridWorkbook,
  type Worksheet as GridSheet,
} from "@univerjs/core";
import { DataValidationModel, UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { SheetsNoteModel, UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { worksheetData } from "../../../../workbench/page/grid/sheetData";
import { frameOf } from "../../../../workbench/page/state/workbookChange";
import type { Workbook } from "../../../../workbench/store/workbook";

/** What a grid shows of a sheet, without what nobody sees. */
export interface ShownSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Value, type, formula and look by cell key. */
  readonly cells: Readonly<Record<string, unknown>>;
  readonly merges: readonly string[];
  readonly rows: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly frozen: readonly number[];
  readonly notes: Readonly<Record<string, string>>;
}

const UNIT = "workbook-1";

/** Univer with its sheets and without anything to draw on: shows a workbook and does mutations. */
export function openHeadlessGrid(workbook: Workbook) {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} }, logLevel: LogLevel.WARN });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  const injector = univer.__getInjector();
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, worksheetData(frameOf(sheet), sheet.cells)])),
  });
  const book = injector.get(IUniverInstanceService).getUnit<GridWorkbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
  if (!book) throw new Error("no workbook");
  const notes = injector.get(SheetsNoteModel);
  const validations = injector.get(DataValidationModel);
  const commands = injector.get(ICommandService);
  return {
    unitId: UNIT,
    order: (): readonly string[] => [...book.getConfig().sheetOrder],
    run: (mutations: readonly IMutationInfo[]): void => {
      for (const { id, params } of mutations)
        if (!commands.syncExecuteCommand(id, params)) throw new Error(`the grid refused ${id}`);
    },
    shown: (): ShownSheet[] =>
      book.getConfig().sheetOrder.map((id) => {
        const sheet = book.getSheetBySheetId(id);
        if (!sheet) throw new Error(`no sheet ${id}`);
        return { ...shownSheet(book, sheet), notes: textsOf(notes.getSheetNotes(UNIT, id)?.values() ?? []) };
      }),
    validations: (sheetId: string) => validations.getRules(UNIT, sheetId),
    noteNumbers: (sheetId: string): string[] => [...(notes.getSheetNotes(UNIT, sheetId)?.keys() ?? [])],
    close: (): void => {
      univer.dispose();
    },
  };
}

function textsOf(notes: Iterable<{ readonly row: number; readonly col: number; readonly note: string }>) {
  return Object.fromEntries([...notes].map(({ row, col, note }) => [`${String(row)},${String(col)}`, note]));
}

function shownSheet(book: GridWorkbook, sheet: GridSheet): Omit<ShownSheet, "notes"> {
  const cells: Record<string, unknown> = {};
  sheet.getCellMatrix().forValue((row, column, data) => {
    const look: IStyleData = (data ? book.getStyles().getStyleByCell(data) : null) ?? {};
    const shown = withoutNothing({ v: data?.v, t: data?.t, f: data?.f, ...withoutNothing({ ...look }) });
    if (Object.keys(shown).length > 0) cells[`${String(row)},${String(column)}`] = shown;
  });
  const { rowData, columnData, freeze, hidden, defaultRowHeight, defaultColumnWidth } = sheet.getConfig();
  return {
    name: sheet.getName(),
    isHidden: hidden === BooleanNumber.TRUE,
    cells,
    merges: sheet
      .getMergeData()
      .map(({ startRow, endRow, startColumn, endColumn }) => [startRow, startColumn, endRow, endColumn].join())
      .sort(),
    rows: linesOf(rowData, "h", defaultRowHeight),
    columns: linesOf(columnData, "w", defaultColumnWidth),
    frozen: [freeze.xSplit, freeze.ySplit, freeze.startRow, freeze.startColumn],
  };
}

function withoutNothing(entries: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined && value !== null));
}

/** Sizes other than the default, and what is hidden. */
function linesOf(lines: object, size: "h" | "w", usual: number): Record<string, unknown> {
  const shown = Object.entries(lines as Record<string, { h?: number; w?: number; hd?: BooleanNumber }>).map(
    ([index, line]) => [
      index,
      withoutNothing({
        size: line[size] === usual ? undefined : line[size],
        isHidden: line.hd === BooleanNumber.TRUE ? true : undefined,
      }),
    ],
  );
  return Object.fromEntries(shown.filter(([, line]) => Object.keys(line as object).length > 0)) as Record<
    string,
    unknown
  >;
}
