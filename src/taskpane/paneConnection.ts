import type { Session } from "../app/session";
import type { HostDisplay } from "./hostDisplay";

/** Whether the pane has its session yet. */
export type PaneConnectionState =
  | { readonly kind: "starting" }
  | { readonly kind: "notInExcel" }
  | { readonly kind: "connected"; readonly session: Session; readonly display: HostDisplay };

/** A single value that React can watch. */
export interface PaneConnection {
  get(): PaneConnectionState;
  set(state: PaneConnectionState): void;
  subscribe(listener: () => void): () => void;
}

/** A connection that starts as "starting". */
export function createPaneConnection(): PaneConnection {
  let state: PaneConnectionState = { kind: "starting" };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (next) => {
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
