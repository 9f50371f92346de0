import type { CellAt } from "../core/model/cellAt";
import type { Answers } from "../core/model/question";
import { describeOutcome } from "../i18n/outcomes";
import { checkSheets } from "./checkSheets";
import { clearHighlights } from "./clearHighlights";
import { type CommandContext, refused, type UseCaseResult } from "./commandContext";
import { createLedger } from "./createLedger";
import { insertBlankLedger } from "./insertBlankLedger";
import { insertResults } from "./insertResults";
import { insertSchoolTemplate } from "./insertSchoolTemplate";
import { HostRefusal, type SheetChange, type WorkbookPort } from "./ports";
import { recheckRows } from "./recheckRows";
import type { CommandName, CommandOutcome, Session, SessionState } from "./session";
import { parseSettings, settingsText } from "./settings";

/** Time after an edit before the marks follow, in milliseconds: a user who types on is not interrupted. */
const RECHECK_DELAY = 400;

/** What a session needs from outside. */
export interface SessionNeeds {
  readonly port: WorkbookPort;
  /** Today's date as YYYY-MM-DD. */
  readonly today: () => string;
  /** Calls back once after so many milliseconds; the function it returns calls it off. */
  readonly schedule: (work: () => void, milliseconds: number) => () => void;
  /** Told of unexpected errors, for the console of whoever looks for the bug; never contents of cells. */
  readonly report?: (error: unknown) => void;
}

const USE_CASES: Readonly<Record<CommandName, (context: CommandContext) => Promise<UseCaseResult>>> = {
  checkSheets,
  clearHighlights,
  createLedger,
  insertResults,
  insertSchoolTemplate,
  insertBlankLedger,
};

const INITIAL_STATE: SessionState = {
  running: null,
  outcome: null,
  check: null,
  isStale: false,
  offersTemplate: false,
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

  constructor(private readonly needs: SessionNeeds) {
    this.context = { port: needs.port, today: needs.today, known: null };
  }

  state(): SessionState {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  run(command: CommandName): Promise<CommandOutcome> {
    return this.enqueue(() => this.execute(command, () => Promise.resolve()));
  }

  answer(answers: Answers): Promise<CommandOutcome> {
    return this.enqueue(() => {
      const { outcome } = this.current;
      const accepted = acceptedAnswers(answers, outcome);
      return this.execute(outcome?.command ?? "checkSheets", () => this.keepAnswers(accepted));
    });
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
      if (error instanceof HostRefusal) return refused([{ code: "hostRefused", failure: error.failure }]);
      this.needs.report?.(error);
      // Only the kind of error: its text could repeat what stands in the cells.
      const kind = error instanceof Error ? error.name : typeof error;
      return { ...refused([{ code: "unexpectedFailure", kind }]), status: "failed" };
    }
  }

  private async execute(command: CommandName, before: () => Promise<void>): Promise<CommandOutcome> {
    this.cancelRecheck();
    this.change({ running: command });
    const result = await this.attempt(async () => {
      await before();
      return USE_CASES[command](this.context);
    });
    const { check, offersTemplate, status, questions } = result;
    const outcome: CommandOutcome = { command, status, questions, ...inWords(result) };
    this.change({ running: null, outcome, offersTemplate, ...(check === undefined ? {} : { check, isStale: false }) });
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
