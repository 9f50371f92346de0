import type { CellAt } from "../core/model/cellAt";
import type { Answers } from "../core/model/question";
import { fail } from "../core/result";
import { describeOutcome } from "../i18n/outcomes";
import type { Finding } from "../core/model/finding";
import { applyFixes, undoFixes } from "./applyFixes";
import { checkSheets } from "./checkSheets";
import { clearHighlights } from "./clearHighlights";
import { type CommandContext, type CommandStage, CommandStopped, refused, type UseCaseResult } from "./commandContext";
import { explainFinding } from "./explainFinding";
import { insertBlankLedger } from "./insertBlankLedger";
import { insertSchoolTemplate } from "./insertSchoolTemplate";
import type * as importing from "./importFiles";
import { type ChosenFile, type FilesPort, HostRefusal, type SheetChange, type WorkbookPort } from "./ports";
import { recheckRows } from "./recheckRows";
import type { CommandName, CommandOutcome, Session, SessionState } from "./session";
import { parseSettings, settingsText } from "./settings";
import { wantFiles } from "./wantFiles";

/** Time after an edit before the marks follow, in milliseconds: a user who types on is not interrupted. */
const RECHECK_DELAY = 400;

/** What a session needs from outside. */
export interface SessionNeeds {
  readonly port: WorkbookPort;
  /** Files on the user's machine; without it every file is refused. */
  readonly files?: FilesPort;
  /** Today's date as YYYY-MM-DD. */
  readonly today: () => string;
  /** Calls back once after so many milliseconds; the function it returns calls it off. */
  readonly schedule: (work: () => void, milliseconds: number) => () => void;
  /** Resolves after the pane had a chance to draw; without it nothing waits. */
  readonly pause?: () => Promise<void>;
  /** Told of unexpected errors, for the console of whoever looks for the bug; never contents of cells. */
  readonly report?: (error: unknown) => void;
}

// The ledger's use cases and the result forms are loaded when they are first wanted: a check needs neither.
async function createLedger(context: CommandContext): Promise<UseCaseResult> {
  const ledger = await import(/* webpackChunkName: "ledger" */ "./createLedger");
  return ledger.createLedger(context);
}

async function updateLedger(context: CommandContext): Promise<UseCaseResult> {
  const ledger = await import(/* webpackChunkName: "ledger" */ "./updateLedger");
  return ledger.updateLedger(context);
}

async function closeEntries(context: CommandContext, keys: readonly string[]): Promise<UseCaseResult> {
  const ledger = await import(/* webpackChunkName: "ledger" */ "./closeEntries");
  return ledger.closeEntries(context, keys);
}

async function insertResults(context: CommandContext): Promise<UseCaseResult> {
  const results = await import(/* webpackChunkName: "results" */ "./insertResults");
  return results.insertResults(context);
}

const USE_CASES: Readonly<Record<CommandName, (context: CommandContext) => Promise<UseCaseResult>>> = {
  checkSheets,
  clearHighlights,
  createLedger,
  updateLedger,
  insertResults,
  insertSchoolTemplate,
  insertBlankLedger,
  importFiles: wantFiles,
};

/** What reads and writes the schools of files, loaded when the first are chosen. */
function loadImport(): Promise<typeof importing> {
  return import(/* webpackChunkName: "fileReaderApp" */ "./importFiles");
}

const NO_FILES: FilesPort = {
  read: () => Promise.resolve(fail({ code: "readerStopped" })),
  stop: () => undefined,
};

const INITIAL_STATE: SessionState = {
  running: null,
  stage: null,
  outcome: null,
  check: null,
  ledger: null,
  undoableFixes: 0,
  isStale: false,
  offersTemplate: false,
  importProgress: null,
};

/**
 * Starts the add-in's one session for the open workbook and watches the workbook from now on, so that no command has to pay
 * for that. Commands run one after the other, in the order they came.
 */
export async function createSession(needs: SessionNeeds): Promise<Session> {
  const session = new WorkbookSession(needs);
  await session.observe();
  // Functions of their own: React takes `subscribe` and `state` apart from the session.
  return {
    state: () => session.state(),
    subscribe: (listener) => session.subscribe(listener),
    run: (command) => session.run(command),
    answer: (answers) => session.answer(answers),
    importFiles: (files) => session.importFiles(files),
    stop: () => {
      session.stop();
    },
    explain: (finding, text) => session.explain(finding, text),
    applyFixes: () => session.applyFixes(),
    undoFixes: () => session.undoFixes(),
    closeEntries: (keys) => session.closeEntries(keys),
    reveal: (at) => session.reveal(at),
  };
}

class WorkbookSession implements Session {
  private readonly context: CommandContext;
  private readonly listeners = new Set<() => void>();
  private current = INITIAL_STATE;
  private queue: Promise<unknown> = Promise.resolve();
  private cancelRecheck: () => void = () => undefined;
  private isObserving = false;
  private isStopped = false;
  private readonly files: FilesPort;

  constructor(private readonly needs: SessionNeeds) {
    const enter = (stage: CommandStage): Promise<void> => this.enter(stage);
    this.context = { port: needs.port, today: needs.today, enter, known: null, lastFixes: null, pendingImport: null };
    this.files = needs.files ?? NO_FILES;
  }

  state(): SessionState {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  run(command: CommandName): Promise<CommandOutcome> {
    return this.enqueue(() => this.execute(command, () => USE_CASES[command](this.context)));
  }

  answer(answers: Answers): Promise<CommandOutcome> {
    return this.enqueue(() => {
      const { outcome } = this.current;
      const accepted = acceptedAnswers(answers, outcome);
      const command = outcome?.command ?? "checkSheets";
      if (command === "importFiles") {
        return this.reading(async (needs) => (await loadImport()).answerImport(this.context, needs, accepted));
      }
      return this.execute(command, async () => {
        await this.keepAnswers(accepted);
        return USE_CASES[command](this.context);
      });
    });
  }

  importFiles(files: readonly ChosenFile[]): Promise<CommandOutcome> {
    return this.enqueue(() =>
      this.reading(async (needs) => (await loadImport()).importChosenFiles(this.context, needs, files)),
    );
  }

  stop(): void {
    if (this.current.running === null || this.current.stage === "writing") return;
    this.isStopped = true;
    this.files.stop();
  }

  explain(finding: Finding, text: string): Promise<CommandOutcome> {
    return this.enqueue(async () => {
      const { check, outcome: former } = this.current;
      const result = await this.attempt(() => explainFinding(this.context, { finding, text }, check));
      const outcome = outcomeOf("checkSheets", result);
      // Questions that are open stay open.
      this.change({
        ...(former?.status === "asks" ? {} : { outcome }),
        ...(result.check === undefined ? {} : { check: result.check }),
      });
      return outcome;
    });
  }

  applyFixes(): Promise<CommandOutcome> {
    return this.enqueue(() =>
      this.execute("checkSheets", async () => {
        const { check } = this.current;
        return check === null ? USE_CASES.checkSheets(this.context) : applyFixes(this.context, check.fixes);
      }),
    );
  }

  undoFixes(): Promise<CommandOutcome> {
    return this.enqueue(() => this.execute("checkSheets", () => undoFixes(this.context)));
  }

  closeEntries(keys: readonly string[]): Promise<CommandOutcome> {
    return this.enqueue(() => this.execute("updateLedger", () => closeEntries(this.context, keys)));
  }

  reveal(at: CellAt): Promise<void> {
    return this.enqueue(async () => {
      const failure = await this.attempt(async () => {
        await this.needs.port.reveal(at);
        return null;
      });
      const { outcome } = this.current;
      if (failure !== null && outcome !== null) {
        this.change({ outcome: { ...outcome, status: failure.status, ...inWords(failure) } });
      }
    });
  }

  /** A recheck after an edit passes here too: nobody waits for it, and nobody can stop it. */
  private async enter(stage: CommandStage): Promise<void> {
    if (this.current.running === null) return;
    this.change({ stage });
    await this.needs.pause?.();
    if (this.isStopped) throw new CommandStopped();
  }

  private change(next: Partial<SessionState>): void {
    this.current = { ...this.current, ...next };
    for (const listener of [...this.listeners]) listener();
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** Runs a step; an expected refusal or a bug becomes the result that the user reads. */
  private async attempt<T>(work: () => Promise<T>): Promise<T | UseCaseResult> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof CommandStopped) return refused([{ code: "commandStopped" }]);
      if (error instanceof HostRefusal) return refused([{ code: "hostRefused", failure: error.failure }]);
      this.needs.report?.(error);
      // Only the kind of error: its text could repeat what stands in the cells.
      const kind = error instanceof Error ? error.name : typeof error;
      return { ...refused([{ code: "unexpectedFailure", kind }]), status: "failed" };
    }
  }

  /** Runs a step of an import; what reading the files took is given back with its end. */
  private async reading(work: (needs: importing.ImportNeeds) => Promise<UseCaseResult>): Promise<CommandOutcome> {
    const watch = {
      isStopped: () => this.isStopped,
      onProgress: (importProgress: SessionState["importProgress"]) => this.change({ importProgress }),
      report: (error: unknown) => this.needs.report?.(error),
    };
    const outcome = await this.execute("importFiles", () => work({ port: this.files, watch }));
    this.files.stop();
    return outcome;
  }

  private async execute(command: CommandName, work: () => Promise<UseCaseResult>): Promise<CommandOutcome> {
    this.cancelRecheck();
    this.isStopped = false;
    this.change({ running: command });
    const result = await this.attempt(work);
    const { check, ledger, offersTemplate } = result;
    const outcome = outcomeOf(command, result);
    this.change({
      running: null,
      stage: null,
      importProgress: null,
      outcome,
      offersTemplate,
      undoableFixes: this.context.lastFixes?.length ?? 0,
      ...(check === undefined ? {} : { check, isStale: false }),
      ...(ledger === undefined ? {} : { ledger }),
    });
    if (check !== undefined) await this.observe();
    return outcome;
  }

  /** A host that cannot be watched, or not just now, is asked again after the next check; it checks when it is told to. */
  async observe(): Promise<void> {
    if (this.isObserving) return;
    this.isObserving = true;
    try {
      await this.needs.port.observeChanges((change) => {
        this.onChange(change);
      });
    } catch (error) {
      this.isObserving = false;
      this.needs.report?.(error);
    }
  }

  private onChange({ sheet, isRemote }: SheetChange): void {
    if (this.context.known?.data.includes(sheet) !== true) return;
    if (!this.current.isStale) this.change({ isStale: true });
    // Whoever typed it has the marks rewritten by their own add-in.
    if (isRemote) return;
    this.cancelRecheck();
    this.cancelRecheck = this.needs.schedule(() => void this.recheck(), RECHECK_DELAY);
  }

  /** Nobody asked for it, so a refusal is not said: the next command says it. */
  private recheck(): Promise<void> {
    return this.enqueue(() => recheckRows(this.context)).catch((error: unknown) => this.needs.report?.(error));
  }

  private async keepAnswers(answers: Answers): Promise<void> {
    const { port } = this.needs;
    const { settings } = parseSettings((await port.read([])).settings);
    await port.saveSettings(settingsText({ ...settings, answers: { ...settings.answers, ...answers } }));
  }
}

/** The notes of a result, and the same as sentences. */
function inWords({ notes }: UseCaseResult): Pick<CommandOutcome, "notes" | "message"> {
  return { notes, message: describeOutcome(notes, "zh-CN") };
}

function outcomeOf(command: CommandName, result: UseCaseResult): CommandOutcome {
  const { status, questions, failedFiles, ledger } = result;
  const failed = failedFiles === undefined ? {} : { failedFiles };
  const isToDecide = ledger !== undefined && ledger.closable.length + ledger.notices.length > 0;
  const more = isToDecide ? ({ hasMoreInPane: true } as const) : {};
  return { command, status, questions, ...inWords(result), ...failed, ...more };
}

/** Answers to the questions that were asked, one of the choices each; anything else is dropped. */
function acceptedAnswers(answers: Answers, outcome: CommandOutcome | null): Answers {
  const questions = outcome?.questions ?? [];
  return Object.fromEntries(
    questions.flatMap(({ id, choices }) => {
      const answer = answers[id];
      return answer !== undefined && choices.includes(answer) ? [[id, answer]] : [];
    }),
  );
}
