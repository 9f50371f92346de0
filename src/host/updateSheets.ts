import type { ApplyReport } from "../app/ports";
import { areaAddress } from "../workbook/cellAddress";
import { undoEdits } from "../workbook/fixes/proposeFixes";
import type { CellEdit, RowInsertion, SheetUpdate } from "../workbook/workbookPatch";
import { cellInput, cellInputBlock } from "./cellInput";
import { editCells, editedOf, judgedCells, queueRuns, type Run, sheetNamed } from "./editCells";
import { officeErrorOf } from "./officeErrors";
import { runBatch } from "./runBatch";
import { queueLooks, queueNumberFormats, queueRowHeights } from "./writeSheet";

type Edited = NonNullable<ApplyReport["edited"]>;

/** A cell that was written although something else stood there by then, with what that was. */
interface Overwritten {
  readonly worksheet: Excel.Worksheet;
  readonly address: string;
  readonly content: unknown;
  readonly isFormula: boolean;
  readonly format: unknown;
}

/**
 * Changes sheets of people's in one round trip. What stands in each cell is asked for just before it is written, in the same
 * request: where that is not what was read, it is brought back at once, in a second one, and told. Where Excel refuses the
 * request half-way, what was written is taken back before the refusal is thrown.
 */
export async function updateSheets(updates: readonly SheetUpdate[], activate: string | null): Promise<Edited> {
  try {
    return await runBatch(async (context) => {
      // First, because it may be refused: then nothing was written yet, and all is tried again without it.
      if (activate !== null) context.workbook.worksheets.getItem(activate).activate();
      const runs = updates.flatMap((update) => queueUpdate(context, update));
      await context.sync();
      const judged = runs.map((run) => ({ run, judged: judgedCells(run) }));
      const overwritten = judged.flatMap(({ run, judged: cells }) =>
        cells.flatMap(({ reason }, index) => (reason === null ? [] : [overwrittenCell(run, index, updates)])),
      );
      for (const cell of overwritten) queueBack(cell);
      if (overwritten.length > 0) await context.sync();
      return editedOf(judged);
    });
  } catch (error) {
    if (activate !== null && /^Worksheet\.activate/i.test(officeErrorOf(error)?.location ?? "")) {
      return updateSheets(updates, null);
    }
    await takeBack(updates);
    throw sheetNamed(error, updates);
  }
}

function queueUpdate(context: Excel.RequestContext, { sheet, cells, insertion }: SheetUpdate): readonly Run[] {
  const runs = queueRuns(context, { sheet, cells });
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const run of runs) queueCells(worksheet, run.cells);
  if (insertion !== null) queueInsertion(worksheet, insertion);
  return runs;
}

/** The cells of a run stand below each other. Formats first: they decide how what is written is understood. */
function queueCells(worksheet: Excel.Worksheet, cells: readonly CellEdit[]): void {
  for (const { row, column, numberFormat } of cells) {
    if (numberFormat !== null) worksheet.getCell(row, column).numberFormat = [[numberFormat]];
  }
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return;
  const range = worksheet.getRange(
    areaAddress({ top: first.row, bottom: last.row, left: first.column, right: first.column }),
  );
  range.formulas = cells.map(({ after }) => [cellInput(after)]);
}

function queueInsertion(worksheet: Excel.Worksheet, { at, cells, styles, heights }: RowInsertion): void {
  const block = cellInputBlock(cells);
  const width = block[0]?.length ?? 0;
  if (width === 0) return;
  worksheet.getRange(`${String(at + 1)}:${String(at + block.length)}`).insert("Down");
  queueNumberFormats(worksheet, styles);
  worksheet.getRangeByIndexes(at, 0, block.length, width).formulas = block;
  queueLooks(worksheet, styles);
  queueRowHeights(
    worksheet,
    heights.map((height, index) => [at + index, height]),
  );
}

/** Rows that were put in above it have moved the cell down. */
function overwrittenCell(
  { sheet, range, worksheet, cells }: Run,
  index: number,
  updates: readonly SheetUpdate[],
): Overwritten {
  const { row, column } = cells[index] ?? { row: 0, column: 0 };
  const insertion = updates.find((update) => update.sheet === sheet)?.insertion ?? null;
  const now = insertion !== null && insertion.at <= row ? row + insertion.cells.length : row;
  const { values, formulas, numberFormat } = range as {
    values: unknown[][];
    formulas: unknown[][];
    numberFormat: unknown[][];
  };
  const [value, formula] = [values[index]?.[0], formulas[index]?.[0]];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return {
    worksheet,
    address: areaAddress({ top: now, bottom: now, left: column, right: column }),
    content: isFormula ? formula : value,
    isFormula,
    format: numberFormat[index]?.[0],
  };
}

function queueBack({ worksheet, address, content, isFormula, format }: Overwritten): void {
  const range = worksheet.getRange(address);
  range.numberFormat = [[format]];
  range.formulas = [[typeof content === "string" && !isFormula ? cellInput(content) : content]];
}

/** Must not hide the refusal that it cleans up after: cells that hold what was to be written get back what was read. */
async function takeBack(updates: readonly SheetUpdate[]): Promise<void> {
  const made = updates.flatMap(({ sheet, cells }) =>
    cells.map(({ row, column, before, after }) => ({ at: { sheet, row, column }, before, after, formatBefore: "" })),
  );
  const edits = undoEdits(made).map(({ sheet, cells }) => ({
    sheet,
    cells: cells.map((cell) => ({ ...cell, numberFormat: null })),
  }));
  if (made.length > 0) await editCells(edits).catch(() => undefined);
}
