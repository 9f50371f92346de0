import { presentBlankLedger } from "../workbook/present/ledger";
import { type CommandContext, done, type UseCaseResult } from "./commandContext";
import { insertForm } from "./insertForm";
import { renamedNote } from "./outcomeNotes";
import { parseSettings } from "./settings";

/** 空白台账: adds an empty ledger to print or fill in by hand. One that is still empty is used again. */
export async function insertBlankLedger(context: CommandContext): Promise<UseCaseResult> {
  const target = await insertForm(context, "blankLedger", (blank, snapshot) =>
    presentBlankLedger({ place: parseSettings(snapshot.settings).settings.place ?? null, target: blank }),
  );
  return done([{ code: "blankLedgerDone", sheet: target.name }, ...renamedNote(target, "blankLedger")]);
}
