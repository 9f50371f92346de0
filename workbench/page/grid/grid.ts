import {
  ICommandService,
  type IMutationInfo,
  type IRange,
  type Injector,
  IUniverInstanceService,
  LocaleService,
  ThemeService,
  type Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook as GridWorkbook,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { IRenderManagerService } from "@univerjs/engine-render";
import {
  SetSelectionsOperation,
  SheetsSelectionsService,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { ScrollToCellCommand } from "@univerjs/sheets-ui";
import { ILayoutService } from "@univerjs/ui";
import { keyPosition } from "../../store/address";
import type { Area, Workbook, Worksheet } from "../../store/workbook";
import { frameOf, type WorkbookChange } from "../state/workbookChange";
import { attachmentMutations } from "./attachmentMutations";
import type { GridCell } from "./cellEntry";
import { drawLooks, redrawLooks } from "./cellLooks";
import { createUniver, type GridLook } from "./createUniver";
import { FROM_STORE, type GridListener, listenToGrid } from "./gridEvents";
import { cellMutations, mutationsOf } from "./gridMutations";
import { editLineBreaks } from "./lineBreaks";
import { rangeOf, shownSize, worksheetData } from "./sheetData";
import { takeTextPastes } from "./textPaste";
import { LOCALE_TYPES } from "./univerLocales";

/** Room below and to the right of what is used that is kept when a sheet grows. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;

/** The grid on the page: draws a workbook of the store and tells what a person does. It decides nothing. */
export class Grid {
  readonly injector: Injector;
  private readonly univer: Univer;
  private readonly commands: ICommandService;
  private unitNumber = 0;
  private stopListening: (() => void) | null = null;

  constructor(
    container: HTMLElement,
    look: GridLook,
    private readonly listener: GridListener,
  ) {
    const { univer, injector } = createUniver(container, look);
    this.univer = univer;
    this.injector = injector;
    this.commands = injector.get(ICommandService);
  }

  /** Name of the workbook that is shown, as the grid's own services want it. */
  get unitId(): string {
    return `workbook-${String(this.unitNumber)}`;
  }

  /** Shows another workbook from its first cell on. */
  open(workbook: Workbook): void {
    this.stopListening?.();
    const units = this.injector.get(IUniverInstanceService);
    if (this.unitNumber > 0) units.disposeUnit(this.unitId);
    this.unitNumber += 1;
    const data: Partial<IWorkbookData> = {
      id: this.unitId,
      name: "workbook",
      sheetOrder: workbook.sheets.map((sheet) => sheet.id),
      sheets: Object.fromEntries(
        workbook.sheets.map((sheet) => [sheet.id, worksheetData(frameOf(sheet), sheet.cells)]),
      ),
    };
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
    // The parts of the grid start with its first workbook.
    if (this.unitNumber === 1) {
      drawLooks(this.injector, this.listener.lookAt);
      editLineBreaks(this.injector);
      takeTextPastes(this.injector, this.listener.onText);
    }
    for (const sheet of workbook.sheets)
      this.run(attachmentMutations(this.target(sheet.id), { before: null, after: frameOf(sheet) }, workbook));
    this.stopListening = listenToGrid(this.commands, this.listener);
    this.reveal(workbook.activeSheetId, { top: 0, left: 0, bottom: 0, right: 0 });
  }

  /** Shows what changed in the store. */
  show(change: WorkbookChange, workbook: Workbook): void {
    const sheetOrder = this.book.getConfig().sheetOrder;
    for (const { sheetId } of change.sheets) {
      const sheet = workbook.sheets.find((one) => one.id === sheetId);
      if (sheet !== undefined) this.makeRoom(sheet);
    }
    this.run(mutationsOf(change, { unitId: this.unitId, sheetOrder }));
    for (const { sheetId, frame } of change.sheets)
      if (frame !== undefined && frame.after !== null)
        this.run(attachmentMutations(this.target(sheetId), { before: frame.before, after: frame.after }, workbook));
    this.redraw();
  }

  /** Draws the sheet in front again: what conditional formats make of its cells changed. */
  redraw(): void {
    redrawLooks(this.injector, { unitId: this.unitId, sheetId: this.book.getActiveSheet().getSheetId() });
  }

  /** Makes cells show what the store has, whatever was typed over them. */
  restore(sheet: Worksheet, keys: readonly string[]): void {
    const cells = keys.map((key) => ({ key, cell: sheet.cells.get(key) ?? null }));
    this.run(cellMutations(this.target(sheet.id), cells));
  }

  /** What the grid holds in some cells now. */
  read(sheetId: string, keys: Iterable<string>): Map<string, GridCell> {
    const cells = new Map<string, GridCell>();
    const sheet = this.book.getSheetBySheetId(sheetId);
    if (!sheet) return cells;
    const formulas = this.injector.get(FormulaDataModel);
    const styles = this.book.getStyles();
    for (const key of keys) {
      const [row, column] = keyPosition(key);
      const data = sheet.getCellRaw(row, column) ?? null;
      const isShared = typeof data?.si === "string" && data.si !== "";
      const formula = data?.f
        ? data.f
        : isShared
          ? (formulas.getFormulaStringByCell(row, column, sheetId, this.unitId) ?? null)
          : null;
      cells.set(key, { data, formula, style: (data === null ? null : styles.getStyleByCell(data)) ?? null });
    }
    return cells;
  }

  /** Goes to a sheet and selects an area of it. */
  reveal(sheetId: string, area: Area): void {
    const target = this.target(sheetId);
    if (this.book.getActiveSheet().getSheetId() !== sheetId)
      this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, target, FROM_STORE);
    const range = { ...rangeOf(this.shownArea(sheetId, area)), rangeType: 0 };
    const primary = { ...range, endRow: range.startRow, endColumn: range.startColumn };
    const selection = {
      range,
      primary: {
        ...primary,
        actualRow: range.startRow,
        actualColumn: range.startColumn,
        isMerged: false,
        isMergedMainCell: false,
      },
      style: null,
    };
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, { ...target, selections: [selection] }, FROM_STORE);
    // A workbook that was opened just now is drawn a moment later, and from its first cell on.
    if (this.isDrawn) void this.commands.executeCommand(ScrollToCellCommand.id, { range }, FROM_STORE);
  }

  /** What is selected on the sheet in front. */
  selectedRanges(): readonly IRange[] {
    return this.injector
      .get(SheetsSelectionsService)
      .getCurrentSelections()
      .map(({ range }) => range);
  }

  /** Number of rows and columns that a sheet of the grid has. */
  sizeOf(sheetId: string): { rows: number; columns: number } {
    const sheet = this.book.getSheetBySheetId(sheetId);
    return { rows: sheet?.getRowCount() ?? 0, columns: sheet?.getColumnCount() ?? 0 };
  }

  /** Language and colours. */
  setLook({ locale, isDark }: GridLook): void {
    this.injector.get(LocaleService).setLocale(LOCALE_TYPES[locale]);
    this.injector.get(ThemeService).setDarkMode(isDark);
  }

  /** Lets the keyboard reach the cells. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  dispose(): void {
    this.stopListening?.();
    this.univer.dispose();
  }

  /** The workbook as the grid has it. */
  get book(): GridWorkbook {
    const book = this.injector
      .get(IUniverInstanceService)
      .getUnit<GridWorkbook>(this.unitId, UniverInstanceType.UNIVER_SHEET);
    if (!book) throw new Error("The grid shows no workbook.");
    return book;
  }

  private get isDrawn(): boolean {
    const render = this.injector.get(IRenderManagerService).getRenderById(this.unitId);
    return (render?.mainComponent ?? null) !== null;
  }

  private target(subUnitId: string): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.unitId, subUnitId };
  }

  private run(mutations: readonly IMutationInfo[]): void {
    for (const { id, params } of mutations) this.commands.syncExecuteCommand(id, params, FROM_STORE);
  }

  /** Adds rows and columns where the store's sheet has come near the end of what is shown. */
  private makeRoom(sheet: Worksheet): void {
    const shown = this.book.getSheetBySheetId(sheet.id);
    if (!shown) return;
    const { rowCount, columnCount } = shownSize(sheet);
    const target = this.target(sheet.id);
    if (rowCount - SPARE_ROWS > shown.getRowCount())
      this.run([{ id: SetWorksheetRowCountMutation.id, params: { ...target, rowCount } }]);
    if (columnCount - SPARE_COLUMNS > shown.getColumnCount())
      this.run([{ id: SetWorksheetColumnCountMutation.id, params: { ...target, columnCount } }]);
  }

  /** Whole rows and columns end where the grid ends. */
  private shownArea(sheetId: string, area: Area): Area {
    const { rows, columns } = this.sizeOf(sheetId);
    return { ...area, bottom: Math.min(area.bottom, rows - 1), right: Math.min(area.right, columns - 1) };
  }
}
