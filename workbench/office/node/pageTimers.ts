import type { DOMWindow } from "jsdom";

/** Knows whether the page waits for something that is to happen soon. */
export interface PageTimers {
  /** Number of one-time timers due within `SOON` that have not gone off. */
  pending(): number;
}

/** Debounced work of an add-in is due within this time; the library's own guards wait for a minute. In milliseconds. */
const SOON = 5_000;

/** Watches setTimeout of a page. To be called before scripts run in it. */
export function watchTimers(window: DOMWindow): PageTimers {
  const waiting = new Set<number>();
  const set = window.setTimeout.bind(window);
  const clear = window.clearTimeout.bind(window);
  const watchedSet = (work: unknown, delay = 0, ...parts: unknown[]): number => {
    const id: number = set(() => {
      waiting.delete(id);
      if (typeof work === "function") (work as (...all: unknown[]) => void)(...parts);
    }, delay);
    if (delay <= SOON) waiting.add(id);
    return id;
  };
  const watchedClear = (id: number): void => {
    waiting.delete(id);
    clear(id);
  };
  Object.defineProperty(window, "setTimeout", { value: watchedSet, configurable: true, writable: true });
  Object.defineProperty(window, "clearTimeout", { value: watchedClear, configurable: true, writable: true });
  return { pending: () => waiting.size };
}
