import "./jitless";
import { createSession } from "../app/createSession";
import type { ConnectedAddin } from "../commands/registerCommands";
import { createOfficeDisplay } from "../host/officeDisplay";
import { createOfficePane } from "../host/officePane";
import { createOfficeWorkbook } from "../host/officeWorkbook";
import type { HostDisplay } from "../taskpane/hostDisplay";
import { startFileWorker } from "./startFileWorker";
import { createWorkerFiles } from "./workerFiles";

/** The add-in with the looks of Excel, which its pane follows. */
export type DisplayedAddin = ConnectedAddin & { readonly display: HostDisplay };

/** Puts session, workbook and pane together; to be called once Excel has answered. */
export async function connectAddin(): Promise<DisplayedAddin> {
  const session = await createSession({
    port: createOfficeWorkbook(),
    files: createWorkerFiles({ start: startFileWorker, schedule }),
    today,
    schedule,
    pause,
    report: (error) => console.error(error),
  });
  return { session, pane: createOfficePane(), display: createOfficeDisplay() };
}

/** Today where the user is, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** Lets the pane draw and take a click. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

function schedule(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}
