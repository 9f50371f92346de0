import { type DOMWindow, JSDOM, VirtualConsole } from "jsdom";
import { Script } from "node:vm";
import type { Workbook } from "../../store/workbook";
import type { Counters } from "../counters";
import type { FunctionCall, FunctionOutcome } from "../functionCalls";
import { type CommandCompletion, HostCore, type HostCoreOptions } from "../hostCore";
import type { HostDocument } from "../../model/hostDocument";
import { pageName } from "../pageName";
import { LIBRARY_ADDRESS, officeScript } from "./officeScripts";
import { fixClock } from "./clock";
import { type PageTimers, watchTimers } from "./pageTimers";

/** What a host in Node may be told. */
export interface HostOptions extends HostCoreOptions {
  /** Day that the page's clock shows, e.g. "2026-04-15"; the time of day goes on. */
  readonly date?: string;
  /** Script of the add-in, run after the library. */
  readonly script?: string;
  /** Where console output of the page goes; default nowhere. */
  readonly onConsole?: (level: string, text: string) => void;
}

/** A page with the unmodified office.js in it, in a workbook of this host. */
export interface Host {
  readonly window: DOMWindow;
  readonly document: HostDocument;
  runCommand(name: string): Promise<CommandCompletion>;
  callFunctions(calls: readonly FunctionCall[]): Promise<FunctionOutcome[]>;
  /** Does what a person would do at the sheet: formulas and listeners follow. */
  act<T>(change: (document: HostDocument) => T): Promise<T>;
  /** Runs a script in the page. */
  run(script: string): unknown;
  /** Resolves once every request so far is answered and nothing is due soon in the page (at most ten seconds). */
  idle(): Promise<void>;
  readonly counters: Counters;
  /** Members asked for and not there, with how often. */
  readonly gaps: Record<string, number>;
  /** Members asked for and there, with how often. */
  readonly used: Record<string, number>;
  readonly isPaneShown: boolean;
  /** True once the pane has been shown. */
  readonly wasPaneShown: boolean;
  close(): void;
}

const ORIGIN = "https://localhost";
const PAGE = `<!doctype html><html lang="zh-CN"><head><script src="${LIBRARY_ADDRESS}office.js"></script></head><body><div id="root"></div></body></html>`;
/** Starting takes under half a second; more means that the library did not find its host. */
const START_LIMIT_MILLISECONDS = 15_000;

/** Opens a workbook in a page with office.js. Rejects when the library does not start. */
export async function openHost(workbook: Workbook, options: HostOptions = {}): Promise<Host> {
  const dom = createPage(options);
  const { window } = dom;
  const core = new HostCore(workbook, (text) => deliver(window, text), options);
  connect(window, core);
  const timers = watchTimers(window);
  if (options.date !== undefined) fixClock(window, options.date);
  runLibrary(dom);
  await started(window);
  if (options.script !== undefined) runInPage(dom, options.script);
  return hostOf({ dom, core, timers });
}

function createPage(options: HostOptions): JSDOM {
  const virtualConsole = new VirtualConsole();
  const { onConsole } = options;
  if (onConsole !== undefined) {
    const tell =
      (level: string) =>
      (...parts: unknown[]) => {
        onConsole(level, parts.map(consoleText).join(" "));
      };
    virtualConsole.on("log", tell("log"));
    virtualConsole.on("info", tell("info"));
    virtualConsole.on("warn", tell("warn"));
    virtualConsole.on("error", tell("error"));
    virtualConsole.on("jsdomError", tell("error"));
  }
  return new JSDOM(PAGE, {
    url: `${ORIGIN}/taskpane.html`,
    runScripts: "outside-only",
    pretendToBeVisual: true,
    virtualConsole,
  });
}

/** An error of the page belongs to the page's realm, so that it is known by its stack only. */
function consoleText(part: unknown): string {
  const stack: unknown = typeof part === "object" && part !== null ? Reflect.get(part, "stack") : undefined;
  return typeof stack === "string" ? stack : String(part);
}

/** The library takes window.opener for the host and trusts it when its name equals document.domain. */
function connect(window: DOMWindow, core: HostCore): void {
  window.name = pageName({ locale: core.locale, conversation: "workbench", origin: ORIGIN });
  Object.defineProperty(window.document, "domain", { value: "localhost", configurable: true });
  const opener = {
    postMessage: (text: unknown) => {
      core.receive(text);
    },
  };
  Object.defineProperty(window.navigator, "language", { value: core.locale, configurable: true });
  Object.defineProperty(window, "opener", { value: opener, configurable: true });
}

function deliver(window: DOMWindow, text: string): void {
  setTimeout(() => {
    if (window.closed) return;
    window.dispatchEvent(new window.MessageEvent("message", { data: text, origin: ORIGIN }));
  }, 0);
}

/** jsdom fetches no scripts here: those that the library appends are run from the installed package. */
function runLibrary(dom: JSDOM): void {
  const { window } = dom;
  const append = window.Node.prototype.appendChild;
  window.Node.prototype.appendChild = function appendAndRun<T extends Node>(this: Node, node: T): T {
    append.call(this, node);
    if (node instanceof window.HTMLScriptElement && node.src !== "") runAppended(dom, node);
    return node;
  };
  const library = officeScript(`${LIBRARY_ADDRESS}office.js`);
  library?.runInContext(dom.getInternalVMContext());
}

function runAppended(dom: JSDOM, element: HTMLScriptElement): void {
  const script = officeScript(element.src);
  setTimeout(() => {
    if (dom.window.closed) return;
    if (script === null) {
      element.onerror?.(new dom.window.Event("error"));
      return;
    }
    script.runInContext(dom.getInternalVMContext());
    element.onload?.(new dom.window.Event("load"));
  }, 0);
}

async function started(window: DOMWindow): Promise<void> {
  const office = window["Office"] as { onReady(callback: () => void): void };
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    new Promise<void>((resolve) => {
      office.onReady(() => {
        resolve();
      });
    }),
    new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error("office.js did not start in this host."));
      }, START_LIMIT_MILLISECONDS);
    }),
  ]);
  clearTimeout(timer);
}

function runInPage(dom: JSDOM, script: string): unknown {
  return new Script(script, { filename: "add-in.js" }).runInContext(dom.getInternalVMContext()) as unknown;
}

const IDLE_LIMIT_MILLISECONDS = 10_000;
/** Messages between page and host take a turn each way; this many quiet turns in a row mean that nothing is under way. */
const QUIET_TURNS = 5;

async function becomeIdle(core: HostCore, timers: PageTimers): Promise<void> {
  const limit = performance.now() + IDLE_LIMIT_MILLISECONDS;
  for (let quiet = 0; quiet < QUIET_TURNS && performance.now() < limit;) {
    const before = core.requestCount;
    await core.idle();
    await new Promise((resolve) => setTimeout(resolve, timers.pending() > 0 ? 10 : 1));
    quiet = timers.pending() === 0 && core.requestCount === before ? quiet + 1 : 0;
  }
}

function hostOf({ dom, core, timers }: { dom: JSDOM; core: HostCore; timers: PageTimers }): Host {
  return {
    window: dom.window,
    document: core.document,
    runCommand: (name) => core.runCommand(name),
    callFunctions: (calls) => core.callFunctions(calls),
    act: (change) => core.act(change),
    run: (script) => runInPage(dom, script),
    idle: () => becomeIdle(core, timers),
    get counters() {
      return core.counters;
    },
    get gaps() {
      return core.gaps;
    },
    get used() {
      return core.used;
    },
    get isPaneShown() {
      return core.runtime.visibility === "Visible";
    },
    get wasPaneShown() {
      return core.runtime.wasPaneShown;
    },
    close: () => {
      core.close();
      dom.window.close();
    },
  };
}
