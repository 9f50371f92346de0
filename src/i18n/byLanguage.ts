import type { PaneLanguage } from "./paneStrings";

/** The same thing in both languages, side by side: one that lacks a language does not compile. */
export type ByLanguage<T> = Readonly<Record<PaneLanguage, T>>;

/** Languages of the pane. Sheets are written in the first one, whatever the pane speaks. */
export const LANGUAGES = ["zh-CN", "en-US"] as const satisfies readonly PaneLanguage[];

/** A count with its noun as English says it: 1 school, 2 schools. Give the plural where it is not the noun and an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${String(count)} ${count === 1 ? noun : plural}`;
}
