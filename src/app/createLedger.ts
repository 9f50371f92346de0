import { judgedProblems } from "../core/rectification/judgedProblems";
import { ledgerEntries } from "../core/rectification/ledgerEntries";
import type { OutcomeNote } from "../i18n/outcomeNote";
import { presentLedger } from "../workbook/present/ledger";
import { checkOf } from "./checkSheets";
import { type CommandContext, done, type UseCaseResult } from "./commandContext";
import type { County } from "./county";
import { proposalsOf } from "./openLedger";
import { dataErrorsNote, renamedNote, settingsNote } from "./outcomeNotes";
import { ownSheets, placeSheet } from "./sheetTarget";
import { withCounty } from "./withCounty";
import { EMPTY_PATCH, writePatch } from "./writePatch";

/**
 * 整改台账: writes the ledger from the failing findings. Where the workbook has a ledger of ours, filled in by now or not,
 * nothing is added; nor where there is nothing to put right.
 */
export function createLedger(context: CommandContext): Promise<UseCaseResult> {
  return withCounty(context, [], async (county) => {
    const written = await writeLedger(context, county);
    const notes = [...written, ...dataErrorsNote(county.findings), ...settingsNote(county.settings.fault)];
    return done(notes, checkOf(county));
  });
}

async function writeLedger(context: CommandContext, county: County): Promise<readonly OutcomeNote[]> {
  const { snapshot, standard, overlay, place, tables } = county;
  const [present] = ownSheets(snapshot.sheets, ["ledger"]);
  if (present !== undefined) return showLedger(context, county, present);
  const entries = ledgerEntries(county.findings, { standard, overlay });
  if (entries.length === 0) return [{ code: "ledgerNotNeeded" }];
  const target = placeSheet(snapshot, "ledger");
  const judged = judgedProblems(county.assessment, county.findings);
  const proposals = proposalsOf(county.settings.settings);
  const today = context.today();
  await writePatch(context, snapshot, {
    ...EMPTY_PATCH,
    sheets: [presentLedger(entries, { place, standard, tables, judged, proposals, today, target })],
    activate: target.name,
  });
  return [{ code: "ledgerDone", sheet: target.name, entries: entries.length }, ...renamedNote(target, "ledger")];
}

async function showLedger(
  context: CommandContext,
  { snapshot }: County,
  name: string,
): Promise<readonly OutcomeNote[]> {
  const isVisible = snapshot.sheets.some((sheet) => sheet.name === name && sheet.isVisible);
  if (isVisible) await context.port.apply({ ...EMPTY_PATCH, activate: name });
  return [{ code: "ledgerExists", sheet: name }];
}
