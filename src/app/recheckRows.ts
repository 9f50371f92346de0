import { presentMarks } from "../workbook/present/marks";
import type { CommandContext } from "./commandContext";
import { judgeCounty } from "./county";
import { EMPTY_PATCH, marksToWrite } from "./writePatch";

/**
 * After an edit of the checked data: the marks of the data sheets follow what stands there now, in one read and one write.
 * 校验结果 and the county's figures wait for a full check. Does nothing before the first check of the session, and nothing
 * where the data can no longer be read without asking.
 */
export async function recheckRows(context: CommandContext): Promise<void> {
  const { known } = context;
  if (known === null) return;
  const snapshot = await context.port.read(known.data);
  const reading = judgeCounty(context, snapshot);
  if (reading.kind !== "ready") return;
  const { marks } = marksToWrite(snapshot, presentMarks(reading.county.findings));
  if (marks.length > 0) await context.port.apply({ ...EMPTY_PATCH, marks });
}
