import { openHost } from "../../workbench/office/node/openHost";
import type { ConformanceCase, ConformanceHost } from "./conformanceCase";
import { type CaseResult, runCase, workbookOf } from "./runCase";

/** Runs a case in a page in Node. */
export async function runInNode(one: ConformanceCase): Promise<CaseResult> {
  const opened = await openHost(workbookOf(one), one.options);
  const host: ConformanceHost = {
    document: opened.document,
    act: (change) => opened.act(change),
    runCommand: (name) => opened.runCommand(name),
    callFunctions: (calls) => opened.callFunctions(calls),
    get isPaneShown() {
      return opened.isPaneShown;
    },
    evaluate: (script) => opened.run(script) as Promise<unknown>,
    settle: () => opened.idle(),
    get used() {
      return opened.used;
    },
    get gaps() {
      return opened.gaps;
    },
  };
  try {
    return await runCase(one, host);
  } finally {
    opened.close();
  }
}
