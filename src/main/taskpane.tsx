import { registerCommands } from "../commands/registerCommands";
import { mountPane } from "../taskpane/mountPane";
import type { DisplayedAddin } from "./connectAddin";

/** Told to whoever develops or tests the add-in: the session is there, as `detail` of the event. */
const READY_EVENT = "junheng:ready";

/** Waits for Excel, then loads what only a connected add-in needs. Null outside of Excel. */
async function connect(): Promise<DisplayedAddin | null> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return null;
  const { connectAddin } = await import("./connectAddin");
  return connectAddin();
}

function start(root: HTMLElement): void {
  // The pane is drawn first: what Excel takes to answer is time that the user looks at it.
  const pane = mountPane(root, navigator.language);
  if (typeof Office === "undefined") {
    pane.disconnect();
    return;
  }
  const connecting = connect();
  const connected = connecting.then((addin) => addin ?? Promise.reject(new Error("not opened in Excel")));
  registerCommands({ connected, associate: (name, run) => Office.actions.associate(name, run) });
  connected.then(
    ({ session, display }) => {
      pane.connect(session, display);
      window.dispatchEvent(new CustomEvent(READY_EVENT, { detail: session }));
    },
    (error: unknown) => {
      console.error(error);
      pane.disconnect();
    },
  );
}

const root = document.getElementById("root");
if (root !== null) start(root);
