import type { HostDocument } from "../../workbench/model/hostDocument";
import type { FunctionCall, FunctionOutcome } from "../../workbench/office/functionCalls";
import type { CommandCompletion, HostCoreOptions } from "../../workbench/office/hostCore";
import type { Workbook } from "../../workbench/store/workbook";

/** Plain data as it comes out of a page. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a host of either kind offers to a case: the same whether its page lives in Node or in a browser. */
export interface ConformanceHost {
  readonly document: HostDocument;
  /** What a person does at the sheet. */
  act<T>(change: (document: HostDocument) => T): Promise<T>;
  runCommand(name: string): Promise<CommandCompletion>;
  callFunctions(calls: readonly FunctionCall[]): Promise<FunctionOutcome[]>;
  readonly isPaneShown: boolean;
  /** Runs a script in the page and gives what it resolves to. */
  evaluate(script: string): Promise<unknown>;
  /** Resolves once messages that are under way have arrived. */
  settle(): Promise<void>;
  readonly used: Readonly<Record<string, number>>;
  readonly gaps: Readonly<Record<string, number>>;
}

/** A refusal of Excel as add-ins see it: `error.code` and, where it is known, `error.debugInfo.errorLocation`. */
export interface Refusal {
  readonly code: string;
  /** Not compared where it is left out. */
  readonly location?: string;
}

/** What has to come of a step; `gives: null` is for a function that returns nothing. */
export type Expectation =
  { readonly gives: Json; readonly refuses?: never } | { readonly refuses: Refusal; readonly gives?: never };

/**
 * One step of a case. Functions of `excel` and `page` are sent to the page as text: they know nothing of the file they stand
 * in. What `host` does is what a person does, or what Excel keeps of it.
 */
export type Step =
  | ({ readonly excel: (context: Excel.RequestContext) => Promise<unknown> } & Expectation)
  | ({ readonly page: () => unknown } & Expectation)
  | { readonly host: (host: ConformanceHost) => unknown; readonly gives: Json };

/**
 * What Excel is known to do, as data: run in Node and in a browser. The results are Excel's as its documentation states
 * them (learn.microsoft.com, reference of the Excel JavaScript API) unless a comment names another source. Where that says
 * of a refusal only that it happens, the code is the one that fits in the table of codes of "Error handling with the
 * application-specific JavaScript APIs". Nothing here was compared with a running Excel.
 */
export interface ConformanceCase {
  /** A sentence. */
  readonly name: string;
  /** Members it exercises, in the add-ins' spelling, e.g. "Range.values"; a test holds the case to it. */
  readonly members: readonly string[];
  /** Fills the workbook before the page opens; it has one empty sheet, "表1". */
  readonly prepare?: (workbook: Workbook) => void;
  readonly options?: Pick<HostCoreOptions, "requirements" | "locale" | "recalculation">;
  readonly steps: readonly Step[];
  /** Members that the case asks for in vain, with how often; none unless it is about them. */
  readonly gaps?: Readonly<Record<string, number>>;
}
