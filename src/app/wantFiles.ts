import type { CommandContext, UseCaseResult } from "./commandContext";

/** 批量导入 as the ribbon starts it: files can only be chosen in the pane, so it asks for them. */
export function wantFiles(context: CommandContext): Promise<UseCaseResult> {
  context.pendingImport = null;
  return Promise.resolve({ status: "asks", notes: [{ code: "filesWanted" }], questions: [], offersTemplate: false });
}
