import type { HostDocument } from "../../model/hostDocument";
import { WorksheetCollection } from "../../model/worksheetObject";
import { RangeObject } from "../../model/rangeObject";
import { areaOfCell } from "../../store/area";
import type { Area, Workbook } from "../../store/workbook";
import { FRAME_EDITS } from "../grid/frameEdits";
import { Grid } from "../grid/grid";
import type { GridLook } from "../grid/createUniver";
import { areaOf } from "../grid/sheetData";
import { pasteText } from "../grid/textPaste";
import { type CommandParameters, USER_COMMANDS } from "../grid/userCommands";
import type { Calculation } from "../../calculation/calculation";
import type { WorkbookChange } from "../state/workbookChange";
import { applyEdits, PendingEdits } from "./pendingEdits";
import { SheetLooks } from "./sheetLooks";

/** What the desk does for its grid. */
export interface GridOwner {
  /** Does an act of the person in the store; false when it was refused (which the owner told the person). */
  act(change: (document: HostDocument) => void): Promise<boolean>;
  undo(): void;
  redo(): void;
  /** What the workbench does not have was tried. */
  onMissing(): void;
  onSelected(): void;
  workbookNow(): Workbook;
}

/** What is selected: an area of a sheet. */
interface Selected {
  readonly sheetId: string;
  readonly area: Area;
}

/** The grid together with the store: what a person does goes into the store, what the store has is shown. */
export class DeskGrid {
  readonly grid: Grid;
  private readonly pending = new PendingEdits();
  private isFlushDue = false;
  /** What the store had selected when it was looked at last. */
  private known: Selected = { sheetId: "", area: { top: 0, left: 0, bottom: 0, right: 0 } };
  private isSelectionDue = false;
  private looks: SheetLooks | null = null;

  constructor(
    container: HTMLElement,
    look: GridLook,
    private readonly owner: GridOwner,
  ) {
    this.grid = new Grid(container, look, {
      lookAt: (sheetId, row, column) => this.looks?.at(sheetId, row, column) ?? null,
      onCommand: (id, parameters) => {
        this.command(id, parameters);
      },
      onHistory: (step) => {
        if (step === "undo") owner.undo();
        else owner.redo();
      },
      onEntry: () => {
        if (this.isFlushDue) void this.flush();
      },
      onCells: (sheetId, keys, isTyped) => {
        if (keys.length === 0) return;
        this.pending.addCells(sheetId, keys, isTyped);
        this.flushSoon();
      },
      onText: (text) => {
        this.paste(text);
      },
      onFrame: (id, parameters) => {
        if (!FRAME_EDITS.has(id)) return;
        this.pending.addFrame(id, parameters);
        this.flushSoon();
      },
      onSelection: () => {
        this.takeSelectionSoon();
      },
    });
  }

  open(workbook: Workbook): void {
    this.looks = null;
    this.grid.open(workbook);
    this.known = { sheetId: workbook.activeSheetId, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  /** Draws conditional formats from now on, by the formulas of this calculation. */
  drawFormats(workbook: Workbook, calculation: Calculation): void {
    this.looks = new SheetLooks(workbook, calculation, () => {
      this.grid.redraw();
    });
    this.grid.redraw();
  }

  /** Shows a change of the store, and goes where the add-in went. */
  show(change: WorkbookChange | null, document: HostDocument): void {
    if (change !== null) {
      this.looks?.forget();
      this.grid.show(change, document.workbook);
    }
    const now = { sheetId: document.workbook.activeSheetId, area: document.selection };
    if (JSON.stringify(now) === JSON.stringify(this.known)) return;
    this.known = { sheetId: now.sheetId, area: { ...now.area } };
    this.grid.reveal(now.sheetId, now.area);
    this.owner.onSelected();
  }

  /** Everything that was typed so far is in the store when this resolves. */
  async settle(): Promise<void> {
    if (this.isFlushDue) await this.flush();
  }

  /** One act may come in several parts: pasting sets cells, merges and widths. */
  private flushSoon(): void {
    if (this.isFlushDue) return;
    this.isFlushDue = true;
    setTimeout(() => {
      if (this.isFlushDue) void this.flush();
    }, 0);
  }

  private async flush(): Promise<void> {
    this.isFlushDue = false;
    const batch = this.pending.take(this.grid);
    const isTaken = await this.owner.act((document) => {
      applyEdits(document, this.grid, batch);
    });
    if (!isTaken && batch.frames.length > 0) {
      this.showAnew();
      return;
    }
    // Shows what became of it: a number for typed text, the result of a formula, what stood there before a refusal.
    for (const [sheetId, cells] of batch.cells) {
      const sheet = this.owner.workbookNow().sheets.find((one) => one.id === sheetId);
      if (sheet !== undefined) this.grid.restore(sheet, [...cells.keys()]);
    }
  }

  /** What the grid did already and the sheet refused (a width, a merge, a note) is gone when all is drawn anew. */
  private showAnew(): void {
    const { sheetId, area } = this.known;
    this.grid.open(this.owner.workbookNow());
    this.grid.reveal(sheetId, area);
  }

  private command(id: string, parameters: CommandParameters): void {
    const act = USER_COMMANDS.get(id);
    if (act === null || act === undefined) {
      this.owner.onMissing();
      return;
    }
    const sheetId = parameters.subUnitId ?? this.grid.book.getActiveSheet().getSheetId();
    const areas = this.areasOf(sheetId, parameters);
    void this.owner.act((document) => {
      const sheet = document.workbook.sheets.find((one) => one.id === sheetId);
      if (sheet !== undefined) act({ document, sheet, areas, parameters });
    });
    this.focusLater();
  }

  /** Whoever clicked on a tab or chose from a menu types into cells next. The browser gives the focus to the tab first. */
  private focusLater(): void {
    setTimeout(() => {
      this.grid.focus();
    }, 0);
  }

  private paste(text: string): void {
    const sheetId = this.grid.book.getActiveSheet().getSheetId();
    const [selected] = this.areasOf(sheetId, {});
    void this.owner.act((document) => {
      const sheet = document.workbook.sheets.find((one) => one.id === sheetId);
      if (sheet !== undefined && selected !== undefined) pasteText(document, sheet, { selected, text });
    });
  }

  /** The areas that a command means, or else what is selected. */
  private areasOf(sheetId: string, { range, ranges }: CommandParameters): Area[] {
    const size = this.grid.sizeOf(sheetId);
    const meant = range === undefined ? (ranges ?? this.grid.selectedRanges()) : [range];
    return meant.map((one) => areaOf(one, size)).sort((one, other) => other.top - one.top || other.left - one.left);
  }

  /** The grid tells of selections that the workbench made itself, too, and of some on the way: what counts is where it ends. */
  private takeSelectionSoon(): void {
    if (this.isSelectionDue) return;
    this.isSelectionDue = true;
    setTimeout(() => {
      this.isSelectionDue = false;
      void this.takeSelection();
    }, 0);
  }

  private async takeSelection(): Promise<void> {
    await this.owner.act((document) => {
      const { sheetId, area } = this.selected();
      const sheet = document.workbook.sheets.find((one) => one.id === sheetId);
      if (sheet === undefined) return;
      const isActive = document.workbook.activeSheetId === sheet.id;
      if (isActive && JSON.stringify(document.selection) === JSON.stringify(area)) return;
      new WorksheetCollection(document).GetItem(sheet.id).Activate();
      new RangeObject(document, sheet, area).Select();
      this.known = { sheetId, area: { ...area } };
      if (!isActive) this.focusLater();
    });
    this.owner.onSelected();
  }

  /** What is selected in the grid now: a sheet that was never looked at has its first cell selected. */
  private selected(): Selected {
    const sheetId = this.grid.book.getActiveSheet().getSheetId();
    const [range] = this.grid.selectedRanges();
    return { sheetId, area: range === undefined ? areaOfCell(0, 0) : areaOf(range, this.grid.sizeOf(sheetId)) };
  }
}
