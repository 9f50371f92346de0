import type { Question } from "../core/model/question";
import type { OutcomeNote } from "../i18n/outcomeNote";
import type { FailedFile } from "../workbook/present/importLog";
import type { MadeEdit } from "../workbook/fixes/proposeFixes";
import type { OurSheetKind } from "../workbook/sheetSnapshot";
import type { CommandOutcome, SessionState } from "./session";
import type { WorkbookPort } from "./ports";
import type { LedgerView } from "./ledgerView";
import type { PendingImport } from "./importFiles";

/** Which sheets the last check of this session took as data, so that the next one can read them at once. */
export interface KnownSheets {
  readonly data: readonly string[];
  /** Sheets of ours, by kind. */
  readonly own: readonly { readonly name: string; readonly kind: OurSheetKind }[];
  /** Other sheets that are read along: small ones, whose formulas may hold recipes, and those of last year. */
  readonly others: readonly string[];
  /** What the other visible sheets looked like; anything new is looked at before it is left out. */
  readonly layout: string;
}

/** Where a command is. Until "writing" it can be stopped, and nothing was written. */
export type CommandStage = "reading" | "judging" | "writing";

/** Thrown where a command is that the user stopped, before its first write; caught once, in the session. */
export class CommandStopped extends Error {
  constructor() {
    super("stopped");
    this.name = "CommandStopped";
  }
}

/** What the use cases share within one session. */
export interface CommandContext {
  readonly port: WorkbookPort;
  /** Today's date as YYYY-MM-DD; it decides which standard is in force and stands in the ledger. */
  readonly today: () => string;
  /** Says where the command is, lets the pane draw, and throws CommandStopped where the user stopped it meanwhile. */
  readonly enter: (stage: CommandStage) => Promise<void>;
  /** Null before the first check. */
  known: KnownSheets | null;
  /** What the last fixes of this session changed, to be taken back; null where there is nothing to take back. */
  lastFixes: readonly MadeEdit[] | null;
  /** What was read of chosen files while questions about them are open; else null. */
  pendingImport: PendingImport | null;
}

/** How a use case ended, and what the session takes from it. */
export interface UseCaseResult {
  readonly status: CommandOutcome["status"];
  /** What there is to say, in this order. */
  readonly notes: readonly OutcomeNote[];
  readonly questions: readonly Question[];
  /** Set after a check; absent where the command did not check. */
  readonly check?: NonNullable<SessionState["check"]>;
  /** True where no data sheet was found. */
  readonly offersTemplate: boolean;
  /** After an import: files that gave nothing, and why. */
  readonly failedFiles?: readonly FailedFile[];
  /** After the ledger was updated: what there is to decide about it. */
  readonly ledger?: LedgerView;
}

/** A use case that did its work. */
export function done(notes: readonly OutcomeNote[], check?: NonNullable<SessionState["check"]>): UseCaseResult {
  return { status: "done", notes, questions: [], offersTemplate: false, ...(check === undefined ? {} : { check }) };
}

/** A use case that could not do its work, for a reason that the user can change. Nothing was written. */
export function refused(notes: readonly OutcomeNote[], offersTemplate = false): UseCaseResult {
  return { status: "refused", notes, questions: [], offersTemplate };
}
