import { applyCellEdits } from "../grid/cellEdits";
import { FRAME_EDITS, type FrameParameters, sheetIdOf } from "../grid/frameEdits";
import type { Grid } from "../grid/grid";
import type { HostDocument } from "../../model/hostDocument";
import type { GridCell } from "../grid/cellEntry";

/** What a person did in the grid and the store does not know yet. */
export interface EditBatch {
  /** Cells as the grid had them at the end of the act, by sheet. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, GridCell>>;
  readonly frames: readonly { readonly id: string; readonly parameters: FrameParameters }[];
}

/** Gathers what one act of a person changes in the grid, until it is taken. */
export class PendingEdits {
  /** Keys of cells by sheet, each with whether it was typed. */
  private cells = new Map<string, Map<string, boolean>>();
  private frames: { id: string; parameters: FrameParameters }[] = [];

  addCells(sheetId: string, keys: readonly string[], isTyped = false): void {
    const known = this.cells.get(sheetId) ?? new Map<string, boolean>();
    for (const key of keys) known.set(key, isTyped || known.get(key) === true);
    this.cells.set(sheetId, known);
  }
  addFrame(id: string, parameters: FrameParameters): void {
    this.frames.push({ id, parameters });
  }

  /** Hands over what was gathered, with the cells as they are now. */
  take(grid: Grid): EditBatch {
    const cells = new Map(
      [...this.cells].map(([sheetId, known]) => [sheetId, readCells(grid, sheetId, known)] as const),
    );
    const batch = { cells, frames: this.frames };
    this.cells = new Map();
    this.frames = [];
    return batch;
  }
}

function readCells(grid: Grid, sheetId: string, known: ReadonlyMap<string, boolean>): ReadonlyMap<string, GridCell> {
  const cells = grid.read(sheetId, known.keys());
  for (const [key, cell] of cells) if (known.get(key) === true) cells.set(key, { ...cell, isTyped: true });
  return cells;
}

/** Takes a batch over into the store. Throws HostError when a sheet refuses; what came before it stays. */
export function applyEdits(document: HostDocument, grid: Grid, batch: EditBatch): void {
  for (const { id, parameters } of batch.frames) {
    const sheet = document.workbook.sheets.find((one) => one.id === sheetIdOf(parameters));
    if (sheet !== undefined) FRAME_EDITS.get(id)?.({ document, sheet, parameters, size: grid.sizeOf(sheet.id) });
  }
  for (const [sheetId, cells] of batch.cells) {
    const sheet = document.workbook.sheets.find((one) => one.id === sheetId);
    if (sheet !== undefined) applyCellEdits(document, sheet, cells);
  }
}
