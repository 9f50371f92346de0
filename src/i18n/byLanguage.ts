import { formatPlain } from "./numberFormat";
import type { PaneLanguage } from "./paneStrings";

/** The same thing in both languages, side by side: one that lacks a language does not compile. */
export type ByLanguage<T> = Readonly<Record<PaneLanguage, T>>;

/** A count with its noun as English says it: 1 school, 2 schools. */
export function counted(count: number, noun: string): string {
  return `${formatPlain(count)} ${noun}${count === 1 ? "" : "s"}`;
}
