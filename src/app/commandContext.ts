import type { Question } from "../core/model/question";
import type { OutcomeNote } from "../i18n/outcomeNote";
import type { OurSheetKind } from "../workbook/sheetSnapshot";
import type { CommandOutcome, SessionState } from "./session";
import type { WorkbookPort } from "./ports";

/** Which sheets the last check of this session took as data, so that the next one can read them at once. */
export interface KnownSheets {
  readonly data: readonly string[];
  /** Sheets of ours, by kind. */
  readonly own: readonly { readonly name: string; readonly kind: OurSheetKind }[];
  /** What the other visible sheets looked like; anything new is looked at before it is left out. */
  readonly layout: string;
}

/** What the use cases share within one session. */
export interface CommandContext {
  readonly port: WorkbookPort;
  /** Today's date as YYYY-MM-DD; it decides which standard is in force and stands in the ledger. */
  readonly today: () => string;
  /** Null before the first check. */
  known: KnownSheets | null;
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
}

/** A use case that did its work. */
export function done(notes: readonly OutcomeNote[], check?: NonNullable<SessionState["check"]>): UseCaseResult {
  return { status: "done", notes, questions: [], offersTemplate: false, ...(check === undefined ? {} : { check }) };
}

/** A use case that could not do its work, for a reason that the user can change. Nothing was written. */
export function refused(notes: readonly OutcomeNote[], offersTemplate = false): UseCaseResult {
  return { status: "refused", notes, questions: [], offersTemplate };
}
