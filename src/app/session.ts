import type { CountyAssessment } from "../core/model/assessment";
import type { CellAt } from "../core/model/cellAt";
import type { Finding } from "../core/model/finding";
import type { Answers, Question } from "../core/model/question";
import type { Standard } from "../core/model/standard";
import type { OutcomeNote } from "../i18n/outcomeNote";
import type { FixProposal } from "../workbook/fixes/proposeFixes";
import type { FailedFile } from "../workbook/present/importLog";
import type { FormsDecision, TableDecision } from "../workbook/schoolTable";
import type { ChosenFile } from "./ports";
import type { ImportProgress } from "./readFiles";
import type { LedgerView } from "./ledgerView";
import type { CommandStage } from "./commandContext";

/** The ribbon commands, by the names used in manifest.xml. */
export const COMMAND_NAMES = [
  "checkSheets",
  "clearHighlights",
  "createLedger",
  "updateLedger",
  "insertResults",
  "insertSchoolTemplate",
  "insertBlankLedger",
  "importFiles",
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
  /** After an import: files that gave nothing, and why. */
  readonly failedFiles?: readonly FailedFile[];
  /** Set where the pane shows what has to be decided now. */
  readonly hasMoreInPane?: true;
}

/** What the pane shows. Replaced as a whole on every change. */
export interface SessionState {
  readonly running: CommandName | null;
  /** Where the running command is; null before it began and when none runs. */
  readonly stage: CommandStage | null;
  readonly outcome: CommandOutcome | null;
  /** Last check of this session; null before the first. */
  readonly check: {
    readonly assessment: CountyAssessment;
    readonly findings: readonly Finding[];
    readonly place: string | null;
    readonly standard: Standard;
    /** What can be mended of the findings without guessing. */
    readonly fixes: FixProposal;
    /** Which sheets and forms were read, and what their columns were taken for. */
    readonly recognised?: readonly (TableDecision | FormsDecision)[];
  } | null;
  /** What there is to decide about the ledger after its last update; null before one. */
  readonly ledger: LedgerView | null;
  /** How many cells of the last fixes can be taken back; 0 for none. */
  readonly undoableFixes: number;
  /** True after an edit: marks of the row follow, the county's figures wait for a full check. */
  readonly isStale: boolean;
  /** Set when no data sheet was found: the pane offers to insert the template. */
  readonly offersTemplate: boolean;
  /** How far the files are read that are imported; null while none are. */
  readonly importProgress: ImportProgress | null;
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
  /** Reads the chosen files and writes their schools to the workbook. Never rejects. */
  importFiles(files: readonly ChosenFile[]): Promise<CommandOutcome>;
  /** Stops the running command before its next step; one that writes already goes on to its end. */
  stop(): void;
  /** 忽略并说明: keeps what was typed about a soft finding in the workbook; blank text takes it back. */
  explain(finding: Finding, text: string): Promise<CommandOutcome>;
  /** Applies the fixes of the last check as they were shown, then checks again. */
  applyFixes(): Promise<CommandOutcome>;
  /** Takes the last fixes of this session back, then checks again. */
  undoFixes(): Promise<CommandOutcome>;
  /** 销号: closes these entries of the ledger, by their keys, with today's date. */
  closeEntries(keys: readonly string[]): Promise<CommandOutcome>;
  reveal(at: CellAt): Promise<void>;
}
