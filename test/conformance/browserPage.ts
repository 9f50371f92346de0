/** Script of a page in which a browser runs the conformance cases, each in a frame of its own. */
import { type AddinFrame, openAddinFrame } from "../../workbench/page/frame/addinFrame";
import { CASES } from "./cases";
import type { ConformanceHost } from "./conformanceCase";
import { type CaseResult, runCase, workbookOf } from "./runCase";

/** Messages between page and frame take a turn each way: so many rounds without a request mean that none is under way. */
const QUIET_ROUNDS = 3;
const ROUND_MILLISECONDS = 8;

/** Runs a case in a frame of this page. */
export async function runInFrame(name: string): Promise<CaseResult> {
  const one = CASES.find((candidate) => candidate.name === name);
  if (one === undefined) throw new Error(`there is no case "${name}"`);
  const opened = openAddinFrame({
    container: document.body,
    url: "/addin.html",
    title: "add-in",
    workbook: workbookOf(one),
    options: { locale: "zh-CN", ...one.options },
  });
  try {
    await opened.ready;
    return await runCase(one, hostOf(opened));
  } finally {
    opened.close();
  }
}

function hostOf({ frame, host }: AddinFrame): ConformanceHost {
  return {
    document: host.document,
    act: (change) => host.act(change),
    runCommand: (name) => host.runCommand(name),
    callFunctions: (calls) => host.callFunctions(calls),
    get isPaneShown() {
      return host.runtime.visibility === "Visible";
    },
    evaluate: (script) => (frame.contentWindow as unknown as { eval(text: string): Promise<unknown> }).eval(script),
    settle: () => becomeQuiet(host),
    get used() {
      return host.used;
    },
    get gaps() {
      return host.gaps;
    },
  };
}

async function becomeQuiet(host: AddinFrame["host"]): Promise<void> {
  for (let quiet = 0; quiet < QUIET_ROUNDS;) {
    const before = host.requestCount;
    await host.idle();
    await new Promise((resolve) => setTimeout(resolve, ROUND_MILLISECONDS));
    quiet = host.requestCount === before ? quiet + 1 : 0;
  }
}

Object.assign(window, { runInFrame });
