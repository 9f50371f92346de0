import type { DOMWindow } from "jsdom";

/**
 * Makes the page's clock show a day of one's choice: it starts at nine in the morning (local time) of that day and goes
 * on, because office.js measures waiting times with it. Throws for what is no day.
 */
export function fixClock(window: DOMWindow, day: string): void {
  const start = startOf(day);
  const RealDate = window.eval("Date") as DateConstructor;
  const opened = RealDate.now();
  const now = (): number => start + RealDate.now() - opened;
  const Fixed = new Proxy(RealDate, {
    construct: (target, parts: unknown[], newTarget) =>
      Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === "now" ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
  Object.defineProperty(window, "Date", { value: Fixed, configurable: true, writable: true });
}

function startOf(day: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const start = new Date(Number(match?.[1]), Number(match?.[2]) - 1, Number(match?.[3]), 9);
  const isDay = match !== null && start.getMonth() === Number(match[2]) - 1 && start.getDate() === Number(match[3]);
  if (!isDay) throw new RangeError(`"${day}" is not a day like 2026-04-15.`);
  return start.getTime();
}
