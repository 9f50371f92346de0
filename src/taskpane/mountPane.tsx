import { createRoot } from "react-dom/client";
import type { Session } from "../app/session";
import { paneLanguageOf } from "../i18n/paneStrings";
import { Pane } from "./components/Pane";
import { createPaneConnection } from "./paneConnection";

/** The mounted pane: it shows itself at once and waits for its session. */
export interface MountedPane {
  /** Gives the pane its session once Excel answered. */
  connect(session: Session): void;
  /** Says that the page was opened outside of Excel. */
  disconnect(): void;
}

/**
 * Draws the pane into `root` before Office is ready, so that the user sees it at once; buttons work after `connect`.
 * `languageTag` is the display language of the host, e.g. "zh-CN".
 */
export function mountPane(root: HTMLElement, languageTag: string): MountedPane {
  const connection = createPaneConnection();
  createRoot(root).render(<Pane connection={connection} language={paneLanguageOf(languageTag)} />);
  return {
    connect: (session) => connection.set({ kind: "connected", session }),
    disconnect: () => connection.set({ kind: "notInExcel" }),
  };
}
