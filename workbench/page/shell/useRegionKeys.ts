import { useCallback, useEffect, useRef, type RefObject } from "react";
import { attachToWindows } from "./frameWindows";

/** A part of the window that F6 goes to. */
export interface Region {
  readonly ref: RefObject<HTMLElement | null>;
  /** Takes the focus in its own way, e.g. a grid that draws on a canvas. Returns false when it cannot at the moment. */
  readonly focus?: (() => boolean) | undefined;
}

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, iframe, [contenteditable="true"], [tabindex]';

function isShown(element: Element): boolean {
  return element.closest("[hidden]") === null;
}

/** The first thing inside a region that Tab would reach, or null. */
function firstStop(region: HTMLElement): HTMLElement | null {
  const stops = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return stops.find((stop) => stop.tabIndex >= 0 && isShown(stop)) ?? null;
}

/** Regions that are on the page, visible and not empty. */
function present(regions: readonly Region[]): readonly Region[] {
  return regions.filter(({ ref }) => {
    const element = ref.current;
    const shownChildren = [...(element?.children ?? [])].filter(isShown);
    return element !== null && isShown(element) && shownChildren.length > 0;
  });
}

/** The region to go to; from outside of all of them the first one, or the last one backwards. */
function nextRegion(regions: readonly Region[], isBackwards: boolean): Region | undefined {
  const at = regions.findIndex(({ ref }) => ref.current?.contains(document.activeElement) === true);
  if (at === -1) return isBackwards ? regions.at(-1) : regions[0];
  return regions.at((at + (isBackwards ? -1 : 1)) % regions.length);
}

function enter(region: Region, lastStops: WeakMap<HTMLElement, HTMLElement>): void {
  const element = region.ref.current;
  if (element === null || region.focus?.() === true) return;
  const last = lastStops.get(element);
  const stop = last?.isConnected === true && isShown(last) ? last : firstStop(element);
  (stop ?? element).focus();
}

/** Goes on to the next region, or back to the one before. */
export type GoRound = (isBackwards: boolean) => void;

/**
 * Lets F6 and Shift+F6 move the focus round the regions as in Excel, back to where it was in each; returns what does the same
 * without a key. `frame` is the frame of the task pane: F6 pressed inside of its page counts too.
 */
export function useRegionKeys(regions: readonly Region[], frame: HTMLIFrameElement | null): GoRound {
  const latest = useRef(regions);
  const lastStops = useRef(new WeakMap<HTMLElement, HTMLElement>());
  useEffect(() => {
    latest.current = regions;
  });
  const go = useCallback<GoRound>((isBackwards) => {
    const region = nextRegion(present(latest.current), isBackwards);
    if (region !== undefined) enter(region, lastStops.current);
  }, []);
  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      const target = event.target;
      if (!(target instanceof HTMLElement)) return;
      const region = latest.current.find(({ ref }) => ref.current?.contains(target) === true)?.ref.current;
      if (region !== undefined && region !== null && region !== target) lastStops.current.set(region, target);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      go(event.shiftKey);
    };
    document.addEventListener("focusin", remember);
    // In the capture phase, before the grid or office.js can swallow the key.
    const detach = attachToWindows(frame, (target) => {
      target.addEventListener("keydown", onKey, true);
      return () => target.removeEventListener("keydown", onKey, true);
    });
    return () => {
      document.removeEventListener("focusin", remember);
      detach();
    };
  }, [frame, go]);
  return go;
}
