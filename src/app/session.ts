import type { CountyAssessment } from "../core/model/assessment";
import type { CellAt } from "../core/model/cellAt";
import type { Finding } from "../core/model/finding";
import type { Answers, Question } from "../core/model/question";
import type { Standard } from "../core/model/standard";
import type { OutcomeNote } from "../i18n/outcomeNote";

/** The ribbon commands, by the names used in manifest.xml. */
export const COMMAND_NAMES = [
  "checkSheets",
  "clearHighlights",
  "createLedger",
  "insertResults",
  "insertSchoolTemplate",
  "insertBlankLedger",
] as const;

/** One ribbon command. */
export type CommandName = (typeof COMMAND_NAMES)[number];

/** How a command ended. "asks": it stopped before any write and waits for answers. */
export interface CommandOutcome {
  readonly command: CommandName;
  readonly status: "done" | "refused" | "asks" | "failed";
  /** What there is to say, for whoever says it in a language of their own. */
  readonly notes: readonly OutcomeNote[];
  /** The notes as Chinese sentences, exactly as a Chinese pane shows them. */
  readonly message: string;
  readonly questions: readonly Question[];
}

/** What the pane shows. Replaced as a whole on every change. */
export interface SessionState {
  readonly running: CommandName | null;
  readonly outcome: CommandOutcome | null;
  /** Last check of this session; null before the first. */
  readonly check: {
    readonly assessment: CountyAssessment;
    readonly findings: readonly Finding[];
    readonly place: string | null;
    readonly standard: Standard;
  } | null;
  /** True after an edit: marks of the row follow, the county's figures wait for a full check. */
  readonly isStale: boolean;
  /** Set when no data sheet was found: the pane offers to insert the template. */
  readonly offersTemplate: boolean;
}

/** The add-in's one session per workbook, used by ribbon commands, pane and workbench alike. */
export interface Session {
  state(): SessionState;
  /** Called after every change of state; returns a function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Runs a command to its end. Never rejects: a refusal or bug becomes an outcome. */
  run(command: CommandName): Promise<CommandOutcome>;
  /** Keeps the answers in the workbook's settings and runs the waiting command again. */
  answer(answers: Answers): Promise<CommandOutcome>;
  reveal(at: CellAt): Promise<void>;
}
