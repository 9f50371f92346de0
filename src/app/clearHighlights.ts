import type { OutcomeNote } from "../i18n/outcomeNote";
import { type CommandContext, done, refused, type UseCaseResult } from "./commandContext";
import type { WorkbookPort } from "./ports";
import { EMPTY_PATCH } from "./writePatch";

/**
 * 清除标记: takes every mark of ours away, on every sheet, found by its rule; the user's own rules and colours stay. Marks
 * on protected sheets stay too, and that is said.
 */
export async function clearHighlights({ port }: CommandContext): Promise<UseCaseResult> {
  const { sheets } = await port.read([]);
  const locked = sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name);
  const { cleared, unmarkedSheets } = await port.apply({
    ...EMPTY_PATCH,
    marks: sheets.filter((sheet) => !sheet.isProtected).map((sheet) => ({ sheet: sheet.name, cells: [] })),
  });
  const left = [...(await markedSheets(port, locked)), ...unmarkedSheets];
  const notes: readonly OutcomeNote[] = [
    { code: "marksCleared", cells: cleared.cells },
    ...(left.length === 0 ? [] : [{ code: "marksKept", sheets: left } as const]),
  ];
  return left.length > 0 && cleared.cells === 0 ? refused(notes) : done(notes);
}

async function markedSheets(port: WorkbookPort, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const { contents } = await port.read(names);
  return contents.filter(({ markIds }) => markIds !== undefined && markIds.length > 0).map(({ name }) => name);
}
