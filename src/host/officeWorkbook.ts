import { type ApplyReport, HostRefusal, type WorkbookPort } from "../app/ports";
import type { CellAt } from "../core/model/cellAt";
import type { WorkbookSnapshot } from "../workbook/sheetSnapshot";
import { formulaLimits } from "../workbook/readLimits";
import type { WorkbookPatch } from "../workbook/workbookPatch";
import { applyPatch, deleteUnfinished, protectedSheets } from "./applyPatch";
import { observeChanges } from "./changes";
import { editCells } from "./editCells";
import { officeErrorOf, toHostError } from "./officeErrors";
import type { ContentRequest } from "./readContents";
import { readWorkbook } from "./readWorkbook";
import { runBatch } from "./runBatch";
import { SETTINGS_KEY } from "./settingsKey";
import { updateSheets } from "./updateSheets";

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.9). */
export function createOfficeWorkbook(): WorkbookPort {
  let namesById: ReadonlyMap<string, string> = new Map();

  async function read(contents: readonly string[], own: readonly string[] = []): Promise<WorkbookSnapshot> {
    const data = contents.filter((name) => !own.includes(name));
    const formulas = formulaLimits(data.length);
    const requests: readonly ContentRequest[] = [
      ...data.map((name) => ({ name, formulas })),
      ...own.map((name) => ({ name, formulas: "all" }) as const),
    ];
    const reading = await runBatch((context) => readWorkbook(context, requests));
    namesById = reading.namesById;
    return reading.snapshot;
  }

  async function nameOf(sheetId: string): Promise<string | null> {
    if (!namesById.has(sheetId)) await read([]);
    return namesById.get(sheetId) ?? null;
  }

  return {
    read,
    apply,
    reveal,
    saveSettings: (text) =>
      runBatch(async (context) => {
        context.workbook.settings.add(SETTINGS_KEY, text);
        await context.sync();
      }),
    observeChanges: (listener) => observeChanges(listener, nameOf),
  };
}

const NOTHING_MARKED: ApplyReport = { unmarkedSheets: [], cleared: { sheets: 0, cells: 0 } };

async function apply(patch: WorkbookPatch): Promise<ApplyReport> {
  const { edits = [], updates = [], ...rest } = patch;
  if (updates.length > 0) return { ...NOTHING_MARKED, edited: await updateSheets(updates, rest.activate) };
  if (edits.length === 0) return applyRest(rest);
  const edited = await editCells(edits);
  const isAll = rest.sheets.length === 0 && rest.marks.length === 0 && !rest.clearOtherMarks && rest.activate === null;
  const report = isAll ? NOTHING_MARKED : await applyRest(rest);
  return { ...report, edited };
}

async function applyRest(patch: WorkbookPatch): Promise<ApplyReport> {
  try {
    return await attempt(patch);
  } catch (error) {
    const retry = await withoutWhatFailed(patch, error);
    if (retry === null) throw toHostError(error);
    const report = await attempt(retry.patch).catch((second: unknown) => {
      throw toHostError(second);
    });
    return { ...report, unmarkedSheets: retry.unmarkedSheets };
  }
}

/** One attempt at a patch. When it fails, the sheets that it had created are gone again. */
async function attempt(patch: WorkbookPatch): Promise<ApplyReport> {
  const run = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => applyPatch(context, patch, run));
  } catch (error) {
    if (isHarmless(error)) return afterHarmlessFailure(patch);
    if (patch.sheets.length > 0) await removeUnfinished(run);
    throw error;
  }
}

/** Print set-up and activation come last in a patch; all cells are written when one of them is refused. */
function isHarmless(error: unknown): boolean {
  return /^(PageLayout|HeaderFooter|HeadersFooters|HeaderFooterGroup|Worksheet\.activate)/i.test(
    officeErrorOf(error)?.location ?? "",
  );
}

/** The sheet written is shown if it can be: activating fails while another workbook has the focus. */
async function afterHarmlessFailure(patch: WorkbookPatch): Promise<ApplyReport> {
  const { activate } = patch;
  if (activate !== null) {
    await runBatch(async (context) => {
      context.workbook.worksheets.getItem(activate).activate();
      await context.sync();
    }).catch(() => undefined);
  }
  return { unmarkedSheets: [], cleared: { sheets: 0, cells: 0 } };
}

/** Must not hide the failure that it cleans up after; where it fails too, the mark says that the sheet was never finished. */
async function removeUnfinished(run: string): Promise<void> {
  await runBatch((context) => deleteUnfinished(context, run)).catch(() => undefined);
}

/**
 * What can be tried again after a refusal: marks that have moved since they were read are looked up, and sheets that were
 * protected meanwhile keep their cells unmarked. Null when there is nothing of that kind.
 */
async function withoutWhatFailed(
  patch: WorkbookPatch,
  error: unknown,
): Promise<{ readonly patch: WorkbookPatch; readonly unmarkedSheets: readonly string[] } | null> {
  const code = officeErrorOf(error)?.code;
  if (code === "ItemNotFound" && patch.marks.some((marks) => (marks.replaces ?? []).length > 0)) {
    const marks = patch.marks.map(({ sheet, cells }) => ({ sheet, cells }));
    return { patch: { ...patch, marks }, unmarkedSheets: [] };
  }
  if (code !== "AccessDenied" || patch.marks.length === 0) return null;
  const names = await runBatch(protectedSheets);
  const unmarkedSheets = patch.marks.map((marks) => marks.sheet).filter((sheet) => names.includes(sheet));
  if (unmarkedSheets.length === 0) return null;
  return {
    patch: { ...patch, marks: patch.marks.filter((marks) => !unmarkedSheets.includes(marks.sheet)) },
    unmarkedSheets,
  };
}

async function reveal(at: CellAt): Promise<void> {
  try {
    await runBatch(async (context) => {
      const sheet = context.workbook.worksheets.getItem(at.sheet);
      sheet.activate();
      sheet.getCell(at.row, at.column).select();
      await context.sync();
    });
  } catch (error) {
    if (error instanceof HostRefusal && error.failure.code === "sheetGone")
      throw new HostRefusal({ code: "sheetGone", sheet: at.sheet });
    throw error;
  }
}
