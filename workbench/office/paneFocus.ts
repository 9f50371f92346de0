/**
 * What host and page say to each other about the keyboard (the library's OSF.AgaveHostAction): in Excel on the web office.js
 * moves the focus itself when Tab is pressed in the pane, and tells the host when it comes to an end.
 */

/** Where the focus goes that leaves the pane: on, back, or out to the sheet (Esc). */
export type PaneExit = "forward" | "backward" | "out";

/** Name of the host's call to the page, and what it says for either direction. */
export const NOTIFY_PAGE = "Office_notifyAgave";
export const ENTER_PANE = { forward: 11, backward: 12 } as const;

const EXITS: ReadonlyMap<unknown, PaneExit> = new Map([
  [5, "forward"],
  [6, "backward"],
  [13, "forward"],
  [14, "backward"],
  [15, "out"],
  // Nothing in the page takes the focus.
  [17, "forward"],
  [18, "backward"],
]);

/** How the focus leaves the pane by a notification of the page, which is [id, action]; null where it says something else. */
export function paneExitOf(data: unknown): PaneExit | null {
  const action: unknown = typeof data === "object" && data !== null ? Reflect.get(data, "1") : undefined;
  return EXITS.get(action) ?? null;
}
