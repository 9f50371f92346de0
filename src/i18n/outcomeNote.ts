import type { Status } from "../core/model/assessment";
import type { FindingLevel } from "../core/model/finding";

/** Why a sheet was not taken as data: the codes of NothingReason in the workbook layer. */
export type NothingFacts =
  | { readonly code: "emptyWorkbook" }
  | { readonly code: "noHeader"; readonly sheet: string }
  | { readonly code: "noRows"; readonly sheet: string }
  /** Report forms: of no school that is judged, or of several schools and without their names. */
  | { readonly code: "noSchoolForms" | "formsUnnamed"; readonly sheet: string }
  | { readonly code: "tooLarge"; readonly sheet: string; readonly rowCount: number; readonly columnCount: number };

/** Refusals of the host, by code. */
export type HostFailureFacts =
  | { readonly code: "structureProtected" | "cellBeingEdited" | "tooLarge" }
  | { readonly code: "sheetGone"; readonly sheet: string }
  | { readonly code: "accessDenied"; readonly sheet: string | null };

/** Why stored settings were not used. */
export type SettingsFaultName = "tooLong" | "notJson" | "unknownVersion" | "invalid";

/**
 * One thing that a command has to say at its end, as code and facts: it is put into words where it is read, in the language
 * of whoever reads it. `sheet` and `sheets` are names of sheets, counts are whole numbers.
 */
export type OutcomeNote =
  | {
      readonly code: "checkDone";
      /** Rows that were read as schools, and how many of them no section is judged of. */
      readonly schools: number;
      readonly outOfScope: number;
      readonly counts: Readonly<Record<FindingLevel, number>>;
      readonly county: Status;
    }
  | { readonly code: "resultsDone"; readonly sheets: readonly string[]; readonly county: Status }
  /** The data were brought together on a sheet of formulas, because they do not stand in columns of one sheet. */
  | { readonly code: "consolidatedDone"; readonly sheet: string }
  /** The sheet holds readings that were computed elsewhere: results need the totals they come from. */
  | { readonly code: "totalsNeeded"; readonly sheet: string }
  | { readonly code: "ledgerDone"; readonly sheet: string; readonly entries: number }
  /** A ledger of ours, blank form or template is there already: nothing was added, nothing was overwritten. */
  | { readonly code: "ledgerExists" | "templateExists"; readonly sheet: string }
  | { readonly code: "ledgerNotNeeded" }
  | {
      readonly code: "ledgerUpdated";
      readonly sheet: string;
      /** Sentences renewed, results proposed and taken back, problems added. */
      readonly renewed: number;
      readonly proposed: number;
      readonly withdrawn: number;
      readonly added: number;
      /** Cells left alone because somebody changed them meanwhile. */
      readonly left: number;
    }
  /** Entries that can be closed, and rows to look at, are shown in the pane. */
  | { readonly code: "ledgerToDecide"; readonly closable: number; readonly notices: number }
  /** There is no ledger of ours to update. */
  | { readonly code: "ledgerMissing" }
  /** ledgerNotRead: no header of a ledger. ledgerKeysMissing: without its hidden columns. ledgerOfOneSchool: the data are of several. */
  | {
      readonly code: "ledgerProtected" | "ledgerNotRead" | "ledgerKeysMissing" | "ledgerOfOneSchool";
      readonly sheet: string;
    }
  /** Entries closed, and those that could not be. */
  | { readonly code: "entriesClosed"; readonly count: number; readonly left: number }
  /** The user stopped the command; nothing was written. */
  | { readonly code: "commandStopped" }
  | { readonly code: "blankLedgerDone" | "templateDone"; readonly sheet: string }
  | { readonly code: "marksCleared"; readonly cells: number }
  /** Protected sheets that kept their marks, or went without. */
  | { readonly code: "marksKept" | "notMarked"; readonly sheets: readonly string[] }
  /** A sheet got another name than wanted, because that name was taken by a sheet that must not be touched. */
  | { readonly code: "sheetRenamed"; readonly wanted: string; readonly sheet: string }
  /** Verdicts stay open where the data have errors. */
  | { readonly code: "dataErrors"; readonly count: number }
  | { readonly code: "settingsIgnored"; readonly fault: SettingsFaultName }
  /** No national standard was in force on that day, YYYY-MM-DD. */
  | { readonly code: "noStandard"; readonly date: string }
  /** The command stopped before any write and waits for answers. */
  | { readonly code: "answersNeeded"; readonly count: number }
  /** Files can only be chosen in the pane. */
  | { readonly code: "filesWanted" }
  | {
      readonly code: "importDone";
      /** Files that gave schools, schools, and files that gave none. */
      readonly files: number;
      readonly schools: number;
      readonly failed: number;
      readonly sheet: string;
      readonly log: string;
    }
  | { readonly code: "importNothing"; readonly failed: number }
  | { readonly code: "importStopped"; readonly read: number; readonly files: number }
  /** A sheet of the wanted name holds data already. */
  | { readonly code: "importBeside"; readonly wanted: string; readonly sheet: string }
  /** Names of schools that stand in several rows. */
  | { readonly code: "importRepeated"; readonly schools: readonly string[] }
  /** Cells that were mended or brought back, and those left alone because they are no longer what was shown. */
  | { readonly code: "fixesApplied" | "fixesUndone"; readonly count: number; readonly left: number }
  /** An explanation of a soft finding was kept in the workbook, or taken back. */
  | { readonly code: "explanationKept" | "explanationTakenBack" }
  /** An error is mended, not explained. */
  | { readonly code: "notExplainable" }
  | { readonly code: "tooManyExplanations" }
  | { readonly code: "nothingFound"; readonly reasons: readonly NothingFacts[] }
  | { readonly code: "hostRefused"; readonly failure: HostFailureFacts }
  /** Nothing more is known than the kind of error. */
  | { readonly code: "unexpectedFailure"; readonly kind: string };

/** Notes of one code, also of those that share their facts with another. */
export type NoteOf<Code extends OutcomeNote["code"]> = OutcomeNote & { readonly code: Code };
