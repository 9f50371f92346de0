import type { Session } from "../../src/app/session";
import { createCalculation } from "../calculation/calculation";
import { callAddinFunctions } from "../office/functionArguments";
import { type Host, openHost } from "../office/node/openHost";
import type { Workbook } from "../store/workbook";
import { addinScript } from "./addinScript";
import { readDeclarations } from "./customFunctions";

/** The add-in in a workbook, as if opened in Excel. */
export interface OpenAddin {
  readonly host: Host;
  readonly session: Session;
}

/** How the add-in is opened. */
export interface AddinOptions {
  /** Day on the page's clock, e.g. "2026-04-15". */
  readonly date?: string;
  readonly fileName?: string;
  /** Console output of the page; default nowhere. */
  readonly onConsole?: (level: string, text: string) => void;
}

const READY_EVENT = "junheng:ready";
const READY_LIMIT_MILLISECONDS = 20_000;

/** Opens a workbook with the add-in in it; formulas are calculated, custom functions by the add-in. Close the host after use. */
export async function openAddin(workbook: Workbook, options: AddinOptions = {}): Promise<OpenAddin> {
  const script = addinScript();
  const holder: { host: Host | null } = { host: null };
  const calculation = createCalculation({
    callFunctions: (calls) => {
      if (holder.host === null) throw new Error("Formulas are calculated before the add-in is open.");
      return callAddinFunctions(holder.host, readDeclarations(), calls);
    },
  });
  const host = await openHost(workbook, { ...options, recalculation: calculation });
  holder.host = host;
  try {
    const session = await startAddin(host, await script);
    await host.act((document) => {
      document.structureChanged();
    });
    return { host, session };
  } catch (error) {
    host.close();
    throw error;
  }
}

/** Runs the add-in's script; resolves with the session that it announces. */
async function startAddin(host: Host, script: string): Promise<Session> {
  let timer: NodeJS.Timeout | undefined;
  const ready = new Promise<Session>((resolve, reject) => {
    host.window.addEventListener(READY_EVENT, (event) => {
      resolve((event as CustomEvent<Session>).detail);
    });
    timer = setTimeout(() => {
      reject(new Error("The add-in did not start."));
    }, READY_LIMIT_MILLISECONDS);
  });
  try {
    host.run(script);
    return await ready;
  } finally {
    clearTimeout(timer);
  }
}
