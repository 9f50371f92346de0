import { act } from "@testing-library/react";
import axe from "axe-core";
import type { SessionState } from "../../src/app/session";
import { mountPane, type MountedPane } from "../../src/taskpane/mountPane";
import { sessionIn, type SessionLog } from "../fixtures/paneStates";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A pane on the page. */
export interface ShownPane {
  readonly root: HTMLElement;
  /** What it did with its session. */
  readonly log: SessionLog;
}

/** Shows a session that stands still in one state, in an Excel of that language. */
export async function showPane(state: SessionState, languageTag = "zh-CN"): Promise<ShownPane> {
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  let pane: MountedPane | undefined;
  act(() => {
    pane = mountPane(root, languageTag);
  });
  const { session, log } = sessionIn(state);
  await act(async () => pane!.connect(session, { languageTag, isDark: () => null }));
  await settled();
  return { root, log };
}

/** The parts loaded on use have arrived. */
async function settled(): Promise<void> {
  await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
}

/** What axe finds wrong; colours need a browser. */
export async function accessibilityFaults({ root }: ShownPane): Promise<readonly string[]> {
  const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
  return violations.map((violation) => `${violation.id}: ${violation.help}`);
}
