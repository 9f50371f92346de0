import data from "./data/runBy.json";
import { plainText } from "./plainText";
import type { RunByEntry } from "./schema";

const ENTRIES: readonly RunByEntry[] = data.runBy;

const CODE_BY_TEXT: ReadonlyMap<string, number> = new Map(
  ENTRIES.flatMap(({ code, name, synonyms }) =>
    [String(code), String(code).padStart(2, "0"), name, ...synonyms].map((text) => [plainText(text), code] as const),
  ),
);

/** The code 1–10 of the founder (举办者类型) that a cell means: code, name or synonym; undefined when unknown. */
export function runByOf(text: string): number | undefined {
  const plain = plainText(text);
  return CODE_BY_TEXT.get(plain) ?? CODE_BY_TEXT.get(plain.replace(/^\d{1,2}[-—_.、:]*/, ""));
}

/** The name of a founder code; undefined for codes that the form does not have. */
export function runByName(code: number): string | undefined {
  return ENTRIES.find((entry) => entry.code === code)?.name;
}
