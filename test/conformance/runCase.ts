import { createWorkbook } from "../../workbench/store/sheets";
import type { Workbook } from "../../workbench/store/workbook";
import type { ConformanceCase, ConformanceHost, Json, Refusal, Step } from "./conformanceCase";

/** What a step came to: a value, a refusal of Excel, or an error that is none. */
export type StepOutcome = { readonly value: Json } | { readonly refusal: Refusal } | { readonly failure: string };

/** What a case came to in one host. */
export interface CaseResult {
  readonly outcomes: readonly StepOutcome[];
  readonly used: Readonly<Record<string, number>>;
  readonly gaps: Readonly<Record<string, number>>;
}

/** The workbook of a case before it starts. */
export function workbookOf(one: ConformanceCase): Workbook {
  const workbook = createWorkbook("表1");
  one.prepare?.(workbook);
  return workbook;
}

/** Runs the steps in order, in a host that was opened on the workbook of the case. */
export async function runCase(one: ConformanceCase, host: ConformanceHost): Promise<CaseResult> {
  const outcomes: StepOutcome[] = [];
  for (const step of one.steps) {
    outcomes.push(await runStep(step, host));
    await host.settle();
  }
  return { outcomes, used: host.used, gaps: host.gaps };
}

/** What the outcomes of a case have to be. */
export function expectedOutcomes(one: ConformanceCase): readonly StepOutcome[] {
  return one.steps.map((step) =>
    "refuses" in step && step.refuses !== undefined ? { refusal: step.refuses } : { value: step.gives },
  );
}

/** Text of the functions that a case runs in the page. */
export function pageText(one: ConformanceCase): string {
  return one.steps.map((step) => ("host" in step ? "" : stepFunction(step).toString())).join("\n");
}

function stepFunction(step: Exclude<Step, { readonly host: unknown }>): (...args: never[]) => unknown {
  return "excel" in step ? step.excel : step.page;
}

async function runStep(step: Step, host: ConformanceHost): Promise<StepOutcome> {
  if ("host" in step) {
    try {
      return { value: plain(await step.host(host)) };
    } catch (error) {
      return { failure: String(error) };
    }
  }
  const text = `(${stepFunction(step).toString()})`;
  const run = "excel" in step ? `Excel.run(async (context) => ${text}(context))` : `${text}()`;
  const outcome = JSON.parse(String(await host.evaluate(inPage(run)))) as StepOutcome;
  const isPlaceAsked = step.refuses?.location !== undefined;
  return "refusal" in outcome && !isPlaceAsked ? { refusal: { code: outcome.refusal.code } } : outcome;
}

/** A script that resolves to the outcome as JSON, whatever happens. */
function inPage(expression: string): string {
  return `Promise.resolve().then(() => ${expression}).then(
    (value) => ({ value: value === undefined ? null : value }),
    (error) => error && error.code && error.debugInfo
      ? { refusal: { code: error.code, location: error.debugInfo.errorLocation || "" } }
      : { failure: String(error) },
  ).then((outcome) => JSON.stringify(outcome))`;
}

function plain(value: unknown): Json {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json);
}
