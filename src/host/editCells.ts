import { HostRefusal, type ApplyReport, type LeftEdit } from "../app/ports";
import { type MadeEdit, undoEdits } from "../workbook/fixes/proposeFixes";
import type { CellEdit, SheetEdits } from "../workbook/workbookPatch";
import { areaAddress } from "../workbook/cellAddress";
import { verticalRuns } from "./addresses";
import { cellInput } from "./cellInput";
import { runBatch } from "./runBatch";

export type Edited = NonNullable<ApplyReport["edited"]>;

/** A number in a cell of this format would become text again. */
const TEXT_FORMAT = "@";
const PLAIN_FORMAT = "General";

/** Cells of one column below each other, as they are looked at and written: one range, whatever their number. */
export interface Run {
  readonly sheet: string;
  readonly worksheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly cells: readonly CellEdit[];
}

/** A cell as it was found, with what to do: write it, or why not. */
export interface Judged {
  readonly edit: CellEdit;
  readonly formatBefore: string;
  readonly reason: LeftEdit["reason"] | null;
}

/**
 * Changes cells of the user's: one round trip to look, one to write. A cell that no longer holds what is expected, a formula,
 * a hidden row or a protected sheet is left alone and told. Where Excel refuses the write half-way, what was written is taken
 * back before the refusal is thrown.
 */
export async function editCells(edits: readonly SheetEdits[]): Promise<Edited> {
  const look: { judged: Edited | null } = { judged: null };
  try {
    return await runBatch(async (context) => {
      const runs = edits.flatMap((sheetEdits) => queueRuns(context, sheetEdits));
      await context.sync();
      const judgedRuns = runs.map((run) => ({ run, judged: judgedCells(run) }));
      const edited = editedOf(judgedRuns);
      look.judged = edited;
      for (const { run, judged } of judgedRuns) queueWrites(run, judged);
      if (edited.made.length > 0) await context.sync();
      return edited;
    });
  } catch (error) {
    const made = look.judged?.made ?? [];
    if (made.length > 0) await takeBack(made);
    throw sheetNamed(error, edits);
  }
}

/** Must not hide the refusal that it cleans up after. Of a cell that still holds its old value the format may be new. */
async function takeBack(made: readonly MadeEdit[]): Promise<void> {
  await runBatch(async (context) => {
    const runs = undoEdits(made).flatMap((sheetEdits) => queueRuns(context, sheetEdits));
    await context.sync();
    for (const run of runs) queueWrites(run, judgedCells(run, true));
    await context.sync();
  }).catch(() => undefined);
}

/** A sheet that is gone is named where there is only one. */
export function sheetNamed(error: unknown, edits: readonly SheetEdits[]): unknown {
  const isGone = error instanceof HostRefusal && error.failure.code === "sheetGone";
  const [first, ...others] = edits;
  return isGone && first !== undefined && others.length === 0
    ? new HostRefusal({ code: "sheetGone", sheet: first.sheet })
    : error;
}

export function queueRuns(context: Excel.RequestContext, { sheet, cells }: SheetEdits): readonly Run[] {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.protection.load("protected");
  const byCell = new Map(cells.map((edit) => [`${edit.row},${edit.column}`, edit]));
  return verticalRuns(cells).map((area) => {
    const range = worksheet.getRange(areaAddress(area));
    range.load("values,formulas,numberFormat");
    const rows = range.getRowProperties({ rowHidden: true });
    const below = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
    return {
      sheet,
      worksheet,
      range,
      rows,
      cells: below.flatMap((row) => byCell.get(`${row},${area.left}`) ?? []),
    };
  });
}

/** `isRestoring`: a cell that holds what it is to hold is written all the same, for the sake of its format. */
export function judgedCells(run: Run, isRestoring = false): readonly Judged[] {
  const { values, formulas, numberFormat } = run.range as {
    values: unknown[][];
    formulas: unknown[][];
    numberFormat: unknown[][];
  };
  return run.cells.map((edit, index) => ({
    edit,
    formatBefore: String(numberFormat[index]?.[0]),
    reason: reasonToLeave(edit, {
      value: values[index]?.[0],
      formula: formulas[index]?.[0],
      isHidden: run.rows.value[index]?.rowHidden === true,
      isProtected: run.worksheet.protection.protected,
      isRestoring,
    }),
  }));
}

interface FoundCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  readonly isRestoring: boolean;
}

function reasonToLeave(edit: CellEdit, found: FoundCell): LeftEdit["reason"] | null {
  if (found.isProtected) return "protectedSheet";
  if (found.isHidden) return "hiddenRow";
  const isFormula = typeof found.formula === "string" && found.formula.startsWith("=") && found.formula !== found.value;
  if (isFormula) return "formula";
  const isExpected = found.value === edit.before || (found.isRestoring && found.value === edit.after);
  return isExpected ? null : "changed";
}

export function editedOf(runs: readonly { readonly run: Run; readonly judged: readonly Judged[] }[]): Edited {
  const all = runs.flatMap(({ run, judged }) =>
    judged.map(({ edit, formatBefore, reason }) => ({
      at: { sheet: run.sheet, row: edit.row, column: edit.column },
      before: edit.before,
      after: edit.after,
      formatBefore,
      reason,
    })),
  );
  return {
    made: all.flatMap(({ reason, ...made }) => (reason === null ? [made] : [])),
    left: all.flatMap(({ reason, at }) => (reason === null ? [] : [{ at, reason }])),
  };
}

/** Formats first: they decide how what is written is understood. */
function queueWrites(run: Run, judged: readonly Judged[]): void {
  const { worksheet } = run;
  const written = judged.filter(({ reason }) => reason === null);
  const byRow = new Map(written.map((cell) => [cell.edit.row, cell]));
  for (const area of verticalRuns(written.map(({ edit }) => edit))) {
    const range = worksheet.getRange(areaAddress(area));
    const cells = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => byRow.get(area.top + index)).filter(
      (cell) => cell !== undefined,
    );
    const formats = cells.map(formatAfter);
    if (cells.some((cell, index) => formats[index] !== cell.formatBefore)) {
      range.numberFormat = formats.map((format) => [format]);
    }
    range.formulas = cells.map(({ edit }) => [cellInput(edit.after)]);
  }
}

function formatAfter({ edit, formatBefore }: Judged): string {
  if (edit.numberFormat !== null) return edit.numberFormat;
  return typeof edit.after === "number" && formatBefore === TEXT_FORMAT ? PLAIN_FORMAT : formatBefore;
}
