import { useSyncExternalStore } from "react";
import type { Session, SessionState } from "../../app/session";

/** The session's state, following every change. */
export function useSessionState(session: Session): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}
