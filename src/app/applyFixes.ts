import type { OutcomeNote } from "../i18n/outcomeNote";
import { fixEdits, type FixProposal, undoEdits } from "../workbook/fixes/proposeFixes";
import { checkSheets } from "./checkSheets";
import { type CommandContext, CommandStopped, done, type UseCaseResult } from "./commandContext";
import { type ApplyReport, HostRefusal } from "./ports";
import { EMPTY_PATCH } from "./writePatch";

/**
 * Applies the fixes that the user was shown, remembers what stood in the cells, and checks again, so that marks, 校验结果 and
 * pane say what is there now. A cell that is no longer what was shown is left alone, and told.
 */
export async function applyFixes(context: CommandContext, { fixes }: FixProposal): Promise<UseCaseResult> {
  await context.enter("writing");
  const { edited } = await context.port.apply({ ...EMPTY_PATCH, edits: fixEdits(fixes) });
  const made = edited?.made ?? [];
  if (made.length > 0) context.lastFixes = made;
  return checkedAfter(context, { code: "fixesApplied", count: made.length, left: leftCount(edited) });
}

/**
 * Brings back what the last fixes of this session changed, text and format, and checks again. A cell that was changed since
 * is left alone, and told: it is the user's.
 */
export async function undoFixes(context: CommandContext): Promise<UseCaseResult> {
  const { lastFixes } = context;
  if (lastFixes === null) return done([]);
  await context.enter("writing");
  const { edited } = await context.port.apply({ ...EMPTY_PATCH, edits: undoEdits(lastFixes) });
  context.lastFixes = null;
  const count = edited?.made.length ?? 0;
  return checkedAfter(context, { code: "fixesUndone", count, left: leftCount(edited) });
}

function leftCount(edited: ApplyReport["edited"]): number {
  return edited?.left.length ?? 0;
}

/** The cells are written whatever becomes of the check; so neither a refusal nor a stop of the check may hide it. */
async function checkedAfter(context: CommandContext, note: OutcomeNote): Promise<UseCaseResult> {
  try {
    const checked = await checkSheets(context);
    return { ...checked, notes: [note, ...checked.notes] };
  } catch (error) {
    if (error instanceof CommandStopped) return done([note]);
    if (!(error instanceof HostRefusal)) throw error;
    return done([note, { code: "hostRefused", failure: error.failure }]);
  }
}
