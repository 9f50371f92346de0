import type { IRange } from "@univerjs/core";
import type { HostDocument } from "../../model/hostDocument";
import { WorksheetCollection } from "../../model/worksheetObject";
import { RangeObject } from "../../model/rangeObject";
import type { Area, Workbook } from "../../store/workbook";
import { FRAME_EDITS } from "../grid/frameEdits";
import { Grid } from "../grid/grid";
import type { GridLook } from "../grid/createUniver";
import { areaOf } from "../grid/sheetData";
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
  private chosen: Selected | null = null;
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
      onCells: (sheetId, keys) => {
        this.pending.addCells(sheetId, keys);
        this.flushSoon();
      },
      onFrame: (id, parameters) => {
        if (!FRAME_EDITS.has(id)) return;
        this.pending.addFrame(id, parameters);
        this.flushSoon();
      },
      onSelect: (sheetId, ranges) => {
        this.choose(sheetId, ranges);
      },
      onActivate: (sheetId) => {
        this.choose(sheetId, [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }]);
      },
    });
  }

  open(workbook: Workbook): void {
    this.looks = null;
    this.grid.open(workbook);
    this.known = { sheetId: workbook.activeSheetId, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    this.chosen = null;
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
  }

  /** The areas that a command means, or else what is selected. */
  private areasOf(sheetId: string, { range, ranges }: CommandParameters): Area[] {
    const size = this.grid.sizeOf(sheetId);
    const meant = range === undefined ? (ranges ?? this.grid.selectedRanges()) : [range];
    return meant.map((one) => areaOf(one, size)).sort((one, other) => other.top - one.top || other.left - one.left);
  }

  private choose(sheetId: string, ranges: readonly IRange[]): void {
    const [first] = ranges;
    if (first === undefined) return;
    const isQueued = this.chosen !== null;
    this.chosen = { sheetId, area: areaOf(first, this.grid.sizeOf(sheetId)) };
    if (isQueued) return;
    setTimeout(() => {
      void this.takeSelection();
    }, 0);
  }

  private async takeSelection(): Promise<void> {
    const { chosen } = this;
    this.chosen = null;
    if (chosen === null) return;
    await this.owner.act((document) => {
      const sheet = document.workbook.sheets.find((one) => one.id === chosen.sheetId);
      if (sheet === undefined) return;
      const isActive = document.workbook.activeSheetId === sheet.id;
      if (isActive && JSON.stringify(document.selection) === JSON.stringify(chosen.area)) return;
      new WorksheetCollection(document).GetItem(sheet.id).Activate();
      new RangeObject(document, sheet, chosen.area).Select();
      this.known = { sheetId: sheet.id, area: { ...chosen.area } };
    });
    this.owner.onSelected();
  }
}
