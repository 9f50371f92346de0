import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { CommandName, CommandOutcome, Session } from "../../src/app/session";
import type { Answers, Question } from "../../src/core/model/question";
import { HostError } from "../model/hostError";
import { writeContents } from "../model/rangeContent";
import { countersSince } from "../office/counters";
import type { Host } from "../office/node/openHost";
import { getCell } from "../store/cells";
import { findSheet } from "../store/sheets";
import type { Workbook } from "../store/workbook";
import { readWorkbook } from "../xlsx/readWorkbook";
import { UnreadableWorkbook } from "../xlsx/unreadable";
import { writeWorkbook } from "../xlsx/writeWorkbook";
import { openAddin } from "./openAddin";
import { parseEdit, parseSheetArea, type Step } from "./steps";
import { UsageError } from "./usageError";

/** A headless run: what `npm run headless` is told, in one object. */
export interface HeadlessOptions {
  /** Path of a workbook, or one that is open already. */
  readonly input: string | Workbook;
  readonly steps: readonly Step[];
  /** Day on the add-in's clock, e.g. "2026-04-15"; default today. */
  readonly date?: string;
  /** Answers to questions by their id, or by the part before ":" for all questions of that kind. */
  readonly answers?: Answers;
  /** Where to save; default nowhere. */
  readonly out?: string;
  /** Console output of the page; default nowhere. */
  readonly onConsole?: (level: string, text: string) => void;
}

/** How one command ended. */
export interface CommandReport {
  readonly name: string;
  readonly ok: boolean;
  /** As the pane shows it. */
  readonly message: string;
  /** What it still asks. */
  readonly questions: readonly Question[];
  readonly syncs: number;
  readonly requestBytes: number;
  readonly milliseconds: number;
}

/** A cell as printed: null is blank, an error is its text. */
export type PrintedValue = string | number | boolean | null;

/** What the run prints. */
export interface HeadlessOutput {
  readonly commands: readonly CommandReport[];
  /** Values by address as given; an address printed twice shows the later values. */
  readonly printed: Readonly<Record<string, readonly (readonly PrintedValue[])[]>>;
  readonly sheets: readonly string[];
  readonly gaps: Readonly<Record<string, number>>;
}

/** A finished run with the workbook as it is then. */
export interface HeadlessRun {
  readonly output: HeadlessOutput;
  readonly workbook: Workbook;
  /** 0, or 1 when a command was refused, failed or lacks an answer. */
  readonly exitCode: 0 | 1;
}

/** Opens a workbook with the add-in, does the steps in order and saves. Throws UsageError for what the caller can put right. */
export async function runHeadless(options: HeadlessOptions): Promise<HeadlessRun> {
  const workbook = typeof options.input === "string" ? await openFile(options.input) : options.input;
  const addin = await openAddin(workbook, {
    fileName: typeof options.input === "string" ? basename(options.input) : "book.xlsx",
    ...(options.date === undefined ? {} : { date: options.date }),
    ...(options.onConsole === undefined ? {} : { onConsole: options.onConsole }),
  });
  const { host, session } = addin;
  try {
    const commands: CommandReport[] = [];
    const printed: Record<string, readonly (readonly PrintedValue[])[]> = {};
    for (const step of options.steps) {
      if ("run" in step) commands.push(await runCommand({ host, session, answers: options.answers ?? {} }, step.run));
      else if ("set" in step) await edit(host, step.set);
      else printed[step.print] = await print(host, step.print);
    }
    await host.idle();
    if (options.out !== undefined) await save(workbook, options.out);
    const sheets = workbook.sheets.map((sheet) => sheet.name);
    const exitCode = commands.every((command) => command.ok) ? 0 : 1;
    return { output: { commands, printed, sheets, gaps: host.gaps }, workbook, exitCode };
  } finally {
    host.close();
  }
}

async function openFile(path: string): Promise<Workbook> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(`"${path}" cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw new UsageError(`"${path}"：${error.message}`);
    throw error;
  }
}

async function save(workbook: Workbook, path: string): Promise<void> {
  const bytes = await writeWorkbook(workbook);
  await writeFile(path, bytes).catch((error: unknown) => {
    throw new UsageError(`"${path}" cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  });
}

interface Running {
  readonly host: Host;
  readonly session: Session;
  readonly answers: Answers;
}

/** Presses the ribbon button; answers what it asks where all answers are known. */
async function runCommand({ host, session, answers }: Running, name: string): Promise<CommandReport> {
  await host.idle();
  const before = host.counters;
  const started = performance.now();
  const completion = await host.runCommand(name);
  let outcome = completion === "completed" ? outcomeOf(session, name) : null;
  if (outcome?.status === "asks") {
    const known = answersTo(outcome.questions, answers);
    if (known !== null) outcome = await session.answer(known);
  }
  const milliseconds = Math.round(performance.now() - started);
  const { syncs, requestBytes } = countersSince(before, host.counters);
  return {
    name,
    ok: outcome?.status === "done",
    message: outcome?.message ?? `加载项没有名为 ${name} 的命令`,
    questions: outcome?.questions ?? [],
    syncs,
    requestBytes,
    milliseconds,
  };
}

function outcomeOf(session: Session, name: string): CommandOutcome | null {
  const { outcome } = session.state();
  return outcome?.command === (name as CommandName) ? outcome : null;
}

/** The answers to all questions; null when one is missing. */
function answersTo(questions: readonly Question[], answers: Answers): Answers | null {
  const entries = questions.map(({ id, code }) => [id, answers[id] ?? answers[code]] as const);
  if (entries.some(([, answer]) => answer === undefined)) return null;
  return Object.fromEntries(entries.flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])));
}

/** Types into a cell as a person would: events are raised, formulas follow, marks are rechecked. */
async function edit(host: Host, text: string): Promise<void> {
  const typed = parseEdit(text);
  if (typed === null) throw new UsageError(`"${text}" is not like 'sheet'!B2=12`);
  const { sheet: name, row, column, entry } = typed;
  await host.act((document) => {
    const sheet = findSheet(document.workbook, name);
    if (sheet === undefined) throw new UsageError(`there is no sheet "${name}"`);
    try {
      writeContents({ document, sheet, area: { top: row, bottom: row, left: column, right: column } }, [[entry]]);
    } catch (error) {
      if (error instanceof HostError) throw new UsageError(`"${text}" is refused: ${error.message}`);
      throw error;
    }
  });
}

async function print(host: Host, text: string): Promise<PrintedValue[][]> {
  await host.idle();
  const place = parseSheetArea(text);
  if (place === null) throw new UsageError(`"${text}" is not like sheet!A1:C9`);
  const sheet = findSheet(host.document.workbook, place.sheet);
  if (sheet === undefined) throw new UsageError(`there is no sheet "${place.sheet}"`);
  const { top, bottom, left, right } = place.area;
  if ((bottom - top + 1) * (right - left + 1) > MOST_PRINTED) throw new UsageError(`"${text}" is too large to print`);
  const width = right - left + 1;
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: width }, (_column, across) => getCell(sheet, top + down, left + across)?.value ?? null),
  );
}

const MOST_PRINTED = 1_000_000;
