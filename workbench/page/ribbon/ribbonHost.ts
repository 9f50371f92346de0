import type { RibbonControl } from "../../manifest/addinManifest";

/** What the controls of the ribbon need from the page around them. */
export interface RibbonHost {
  /** The address from which the page loads what the manifest names. */
  readonly resolveUrl: (url: string) => string;
  /** The control whose command runs; null while none does. One command runs at a time. */
  readonly busyControlId: string | null;
  /** Called with a button or an item of a menu that has an action. */
  readonly onAction: (control: RibbonControl) => void;
}

/** True for the control whose command runs, and for the menu that holds it. */
export function isBusy(control: RibbonControl, { busyControlId }: RibbonHost): boolean {
  return busyControlId !== null && [control, ...control.items].some(({ id }) => id === busyControlId);
}

/** True when a control cannot be used: the manifest says so, it does nothing, or a command runs. */
export function isOff(control: RibbonControl, { busyControlId }: RibbonHost): boolean {
  const doesNothing = control.kind === "menu" ? control.items.length === 0 : control.action === null;
  return !control.isEnabled || doesNothing || busyControlId !== null;
}

/** What stands on a control: its label, or its id where the manifest gives none, so that it can be found and read out. */
export function captionOf({ label, id }: RibbonControl): string {
  return label === "" ? id : label;
}
