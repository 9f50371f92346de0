import { judgedProblems } from "../core/rectification/judgedProblems";
import type { WordedProblem } from "../core/rectification/knownRows";
import { type LedgerEntry, ledgerEntries } from "../core/rectification/ledgerEntries";
import type { RectificationProposals } from "../core/model/rectification";
import { fail, ok, type Result } from "../core/result";
import type { OutcomeNote } from "../i18n/outcomeNote";
import { rectificationProposals } from "../standards/rectification";
import type { EntryBasis } from "../workbook/ledgerSheet/entryCells";
import { wordedProblems } from "../workbook/ledgerSheet/ledgerUpdate";
import { onlySchool } from "../workbook/ledgerSheet/onlySchool";
import { type LedgerSheet, readLedgerSheet } from "../workbook/ledgerSheet/readLedgerSheet";
import type { SheetInfo, WorkbookSnapshot } from "../workbook/sheetSnapshot";
import type { County } from "./county";
import type { Settings } from "./settings";
import { ownSheets } from "./sheetTarget";

/** The ledger of a workbook together with what a check says of its entries. */
export interface OpenLedger {
  readonly ledger: LedgerSheet;
  readonly problems: readonly WordedProblem[];
  readonly entries: readonly LedgerEntry[];
  readonly basis: EntryBasis;
}

/** Deadlines and measures that are proposed, with what the settings of the workbook say of them. */
export function proposalsOf({ deadlineMonths }: Settings): RectificationProposals {
  const proposals = rectificationProposals();
  return deadlineMonths === undefined ? proposals : { ...proposals, deadlineMonths };
}

/** Opens the ledger that was read with the county; the error says why it cannot be updated. */
export function openLedger(county: County, today: string): Result<OpenLedger, OutcomeNote> {
  const { assessment, findings, overlay, snapshot, standard, tables } = county;
  const info = ledgerInFront(snapshot);
  if (info === null) return fail({ code: "ledgerMissing" });
  const { name: sheet } = info;
  if (info.isProtected) return fail({ code: "ledgerProtected", sheet });
  const content = snapshot.contents.find(({ name }) => name === sheet);
  const ledger = content === undefined || content.truncated !== null ? null : readLedgerSheet(content);
  if (ledger === null) return fail({ code: "ledgerNotRead", sheet });
  const { key, school: schoolColumn, written } = ledger.columns;
  if (key === undefined || written === undefined) return fail({ code: "ledgerKeysMissing", sheet });
  const hasSchoolColumn = schoolColumn !== undefined;
  const school = hasSchoolColumn ? null : onlySchool(tables);
  if (!hasSchoolColumn && school === null) return fail({ code: "ledgerOfOneSchool", sheet });
  const judged = judgedProblems(assessment, findings);
  const proposals = proposalsOf(county.settings.settings);
  return ok({
    ledger,
    problems: wordedProblems(judged, standard, hasSchoolColumn),
    entries: ledgerEntries(findings, { standard, overlay }),
    basis: { standard, proposals, school, today, judged },
  });
}

/** The ledger that the user stands on, else the one that bears its own name, else the first; copies are ledgers too. */
function ledgerInFront({ sheets }: WorkbookSnapshot): SheetInfo | null {
  const names = ownSheets(sheets, ["ledger"]);
  const ledgers = sheets.filter(({ name }) => names.includes(name));
  const original = ledgers.find(({ name, mark }) => mark?.writtenAs === name);
  return ledgers.find(({ isActive }) => isActive) ?? original ?? ledgers[0] ?? null;
}
