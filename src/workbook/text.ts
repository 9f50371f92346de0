import type { CellValue } from "./sheetSnapshot";

/** Blanks of all kinds, invisible marks, and the carriage return as old exports spell it. */
const BLANKS = /_x000d_|[\s\u200b-\u200f\u2060\ufeff]+/gi;

/** Signs that people put into headers and names without meaning anything by them. */
const PUNCTUATION = /[、，,。:;*★☆·•"“”'‘’\-–—－_#/\\.]/g;

/** Longer text is prose, not a header, a name or a code. */
const LONGEST_LABEL = 200;

/** Nothing in such text changes when it is made compact; nearly every name is of this kind. */
const COMPACT_ALREADY = /^[\u4e00-\u9fffa-z0-9]*$/;

/** Text without blanks, full-width letters, digits and brackets made half-width (so ㎡ and m² become m2), lower case. */
export function compactText(text: string): string {
  if (COMPACT_ALREADY.test(text)) return text;
  return text.normalize("NFKC").replace(BLANKS, "").toLowerCase();
}

/** Text as labels are compared: compact and without punctuation. "" for what is too long to be a label. */
export function labelKey(text: string): string {
  return text.length > LONGEST_LABEL ? "" : compactText(text).replace(PUNCTUATION, "");
}

/** Whether a cell holds nothing but blanks. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || value === "" || (typeof value === "string" && value.trim() === "");
}

/** What a cell says as trimmed text; numbers in their shortest form, "" for a blank. */
export function cellText(value: CellValue | undefined): string {
  return value === undefined ? "" : String(value).trim();
}

/** A number typed as text: full-width digits, blanks, thousands separators, an apostrophe or a currency sign in front. */
const NUMBER_AS_TEXT = /^[+-]?(?:\d+(?:,\d{3})*|\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** No number that means something is longer than this. */
const LONGEST_NUMBER = 40;

/** The number that a text says after full-width to half-width, trimming and removing separators; null when it is none. */
export function numberInText(text: string): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  const plain = compactText(text).replace(/^['¥￥]/, "");
  if (!/\d/.test(plain) || !NUMBER_AS_TEXT.test(plain)) return null;
  return Number(plain.replaceAll(",", ""));
}
