import { characterOf } from "./xmlText";

/** Entities that tables of offices and their systems hold; others stay as they are written. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["ensp", "\u2002"],
  ["emsp", "\u2003"],
  ["thinsp", "\u2009"],
  ["middot", "·"],
  ["sup2", "²"],
  ["sup3", "³"],
  ["times", "×"],
  ["divide", "÷"],
  ["plusmn", "±"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["yen", "¥"],
  ["copy", "©"],
  ["deg", "°"],
]);

/** Text of a page with its references replaced. */
export function decodeHtmlText(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(#?\w{1,10});?/g, (all, reference: string) => {
    return characterOf(reference) ?? ENTITIES.get(reference.toLowerCase()) ?? all;
  });
}

/** Text of a cell as a page shows it: blanks of the source run together, line breaks are those of `<br>`. */
export function shownText(lines: readonly string[]): string {
  return lines
    .map((line) => decodeHtmlText(line.replace(/[ \t\r\n\f]+/g, " ")).replace(/^ | $/g, ""))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}
