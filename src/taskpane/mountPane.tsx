import { createRoot } from "react-dom/client";
import type { Session } from "../app/session";
import { Pane } from "./components/Pane";
import type { HostDisplay } from "./hostDisplay";
import { createPaneConnection } from "./paneConnection";

/** The mounted pane: it shows itself at once and waits for its session. */
export interface MountedPane {
  /** Gives the pane its session once Excel answered, and the looks of Excel to follow. */
  connect(session: Session, display: HostDisplay): void;
  /** Says that the page was opened outside of Excel. */
  disconnect(): void;
}

/**
 * Draws the pane into `root` before Office is ready, so that the user sees it at once; buttons work after `connect`.
 * `languageTag` is the language until then, e.g. "zh-CN": the browser's.
 */
export function mountPane(root: HTMLElement, languageTag: string): MountedPane {
  const connection = createPaneConnection();
  createRoot(root).render(<Pane connection={connection} languageTag={languageTag} />);
  return {
    connect: (session, display) => connection.set({ kind: "connected", session, display }),
    disconnect: () => connection.set({ kind: "notInExcel" }),
  };
}
