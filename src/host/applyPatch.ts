import type { ApplyReport } from "../app/ports";
import type { SheetMarks, SheetPatch, WorkbookPatch } from "../workbook/workbookPatch";
import { markIdsIn, queueMarking, queueMarks, queueRemoval } from "./marks";
import { markFormula, MARK_NAME, unfinishedMarkFormula } from "../workbook/ourMark";
import { queuePrintSetup } from "./printSetup";
import { queueEmptying, queueLayout, writeCells } from "./writeSheet";

/** Marks with the ids of those that they replace. */
interface KnownMarks extends SheetMarks {
  readonly replaces: readonly string[];
}

/** Writes a patch in one round trip; `run` names this run in the marks of sheets that are not finished yet. */
export async function applyPatch(
  context: Excel.RequestContext,
  patch: WorkbookPatch,
  run: string,
): Promise<ApplyReport> {
  const marks = await withKnownMarks(context, patch);
  if (patch.sheets.length > 0) context.application.suspendApiCalculationUntilNextSync();
  const sheets = context.workbook.worksheets;
  const cleared = marks.map((sheetMarks) => {
    const sheet = sheets.getItem(sheetMarks.sheet);
    const removed = queueRemoval(sheet, sheetMarks.replaces, sheetMarks.cells.length === 0);
    queueMarking(sheet, sheetMarks.cells);
    return removed;
  });
  const written: { readonly sheetPatch: SheetPatch; readonly mark: Excel.NamedItem }[] = [];
  for (const sheetPatch of patch.sheets) written.push({ sheetPatch, mark: await writeSheet(context, sheetPatch, run) });
  // All or none: a sheet counts as finished once every other is written too.
  for (const { sheetPatch, mark } of written) mark.formula = finishedMark(sheetPatch);
  // What may be refused without harm comes last: see isHarmless in officeWorkbook.ts.
  for (const sheetPatch of patch.sheets) queuePrintSetup(sheets.getItem(sheetPatch.name), sheetPatch.print);
  if (patch.activate !== null) sheets.getItem(patch.activate).activate();
  await context.sync();
  return { unmarkedSheets: [], cleared: countCleared(cleared) };
}

async function writeSheet(context: Excel.RequestContext, patch: SheetPatch, run: string): Promise<Excel.NamedItem> {
  const { worksheets } = context.workbook;
  const sheet = patch.replaces ? worksheets.getItem(patch.name) : worksheets.add(patch.name);
  const unfinished = unfinishedMarkFormula(patch.kind, patch.replaces ? "" : run);
  const mark = patch.replaces ? sheet.names.getItem(MARK_NAME) : sheet.names.add(MARK_NAME, unfinished);
  mark.visible = false;
  if (patch.replaces) {
    mark.formula = unfinished;
    queueEmptying(sheet);
  }
  await writeCells(sheet, patch);
  queueLayout(sheet, patch);
  return mark;
}

function finishedMark({ kind, digest, name }: SheetPatch): string {
  return markFormula({ kind, digest, writtenAs: name });
}

/** Looks up the marks that stand on the sheets, where the patch does not bring them along. */
async function withKnownMarks(context: Excel.RequestContext, patch: WorkbookPatch): Promise<readonly KnownMarks[]> {
  const all = patch.clearOtherMarks ? [...patch.marks, ...(await otherSheets(context, patch))] : patch.marks;
  if (all.every((marks) => marks.replaces !== undefined))
    return all.map((marks) => ({ ...marks, replaces: marks.replaces ?? [] }));
  const found = all.map((marks) => queueMarks(context.workbook.worksheets.getItem(marks.sheet)));
  await context.sync();
  return all.map((marks, index) => {
    const formats = found[index];
    return { ...marks, replaces: formats === undefined ? [] : markIdsIn(formats) };
  });
}

async function otherSheets(context: Excel.RequestContext, patch: WorkbookPatch): Promise<readonly SheetMarks[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items
    .filter((sheet) => !patch.marks.some((marks) => marks.sheet === sheet.name))
    .map((sheet) => ({ sheet: sheet.name, cells: [] }));
}

function countCleared(removedBySheet: readonly (readonly Excel.RangeAreas[])[]): ApplyReport["cleared"] {
  const sheets = removedBySheet.filter((removed) => removed.length > 0);
  return { sheets: sheets.length, cells: sheets.flat().reduce((sum, areas) => sum + areas.cellCount, 0) };
}

/** Deletes the sheets that a failed run has created: those that still carry its unfinished mark. */
export async function deleteUnfinished(context: Excel.RequestContext, run: string): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/names/items/name,items/names/items/formula");
  await context.sync();
  for (const sheet of worksheets.items) {
    const isOurs = sheet.names.items.some(
      (item) => typeof item.formula === "string" && item.formula.includes(`|${run}|`),
    );
    if (isOurs) sheet.delete();
  }
  await context.sync();
}

/** Names of the sheets that are protected now. */
export async function protectedSheets(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected");
  await context.sync();
  return worksheets.items.filter((sheet) => sheet.protection.protected).map((sheet) => sheet.name);
}
