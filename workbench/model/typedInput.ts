/**
 * What Excel makes of something typed into a cell (Chinese and English spellings of numbers and dates). Sources: the
 * behaviour described in Microsoft's support pages on entering data, "Convert dates stored as text", "Percentage format".
 */

/** The content that results. `numberFormat` is what Excel gives a cell that was General. */
export type TypedContent =
  | { readonly kind: "blank" }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "text"; readonly value: string; readonly quotePrefix: boolean }
  | { readonly kind: "number"; readonly value: number; readonly numberFormat?: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string };

/** Error values that can be typed. */
export const ERROR_TEXTS: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

/** Reads an entry; `numberFormat` is that of the cell before ("@" keeps everything as text). */
export function readTyped(entry: string | number | boolean, numberFormat: string): TypedContent {
  if (typeof entry === "number") return { kind: "number", value: entry };
  if (typeof entry === "boolean") return { kind: "boolean", value: entry };
  if (entry === "") return { kind: "blank" };
  if (entry.startsWith("'")) return { kind: "text", value: entry.slice(1), quotePrefix: true };
  if (numberFormat === "@") return { kind: "text", value: entry, quotePrefix: false };
  if (entry.startsWith("=") && entry.length > 1) return { kind: "formula", formula: entry };
  return readConstant(entry);
}

function readConstant(entry: string): TypedContent {
  const text = entry.trim();
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "boolean", value: upper === "TRUE" };
  if (ERROR_TEXTS.has(upper)) return { kind: "error", value: upper };
  const constant = readNumber(text) ?? readDate(text) ?? readTime(text);
  if (constant !== null) return constant;
  if (SIGNED_FORMULA.test(text)) return { kind: "formula", formula: `=${text}` };
  return { kind: "text", value: entry, quotePrefix: false };
}

/** A sign before a cell, a name, a function, a bracket or a quotation mark starts a formula: "+A1" becomes "=+A1". */
const SIGNED_FORMULA = /^[+-]+[\p{L}_$("']/u;

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

function readNumber(text: string): TypedContent | null {
  const isPercent = text.endsWith("%");
  const bare = (isPercent ? text.slice(0, -1) : text).trim();
  const isBracketed = /^\([^()]+\)$/.test(bare);
  const inner = isBracketed ? bare.slice(1, -1) : bare;
  const isGrouped = GROUPED_NUMBER.test(inner);
  if (!isGrouped && !PLAIN_NUMBER.test(inner)) return null;
  const size = fifteenDigits(Number(inner.replaceAll(",", "")));
  if (!Number.isFinite(size)) return null;
  const value = (isBracketed ? -size : size) / (isPercent ? 100 : 1);
  const format = formatOfNumber(inner, { isPercent, isGrouped });
  return { kind: "number", value, ...(format === null ? {} : { numberFormat: format }) };
}

function formatOfNumber(
  text: string,
  how: { readonly isPercent: boolean; readonly isGrouped: boolean },
): string | null {
  const hasDecimals = /\.\d/.test(text);
  if (how.isPercent) return hasDecimals ? "0.00%" : "0%";
  if (how.isGrouped) return hasDecimals ? "#,##0.00" : "#,##0";
  return /e/i.test(text) ? "0.00E+00" : null;
}

/** A typed number keeps 15 significant digits; the rest becomes zero. */
function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;

function readDate(text: string): TypedContent | null {
  const chinese = CHINESE_DATE.exec(text);
  if (chinese !== null)
    return dateContent(chinese.slice(1), chinese[3] === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"');
  const full = YEAR_FIRST.exec(text);
  // 2026.4.15 is text for Excel: the separator is "-" or "/".
  if (full !== null && !text.includes(".")) return dateContent(full.slice(1), "yyyy/m/d");
  const month = YEAR_MONTH.exec(text);
  return month === null ? null : dateContent(month.slice(1), "mmm-yy");
}

const MILLISECONDS_OF_DAY = 86_400_000;
/** Excel's day 0 for dates after its invented 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

function dateContent(parts: readonly (string | undefined)[], numberFormat: string): TypedContent | null {
  const [year, month, day] = [Number(parts[0]), Number(parts[1]), parts[2] === undefined ? 1 : Number(parts[2])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1901 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { kind: "number", value: (time - EPOCH) / MILLISECONDS_OF_DAY, numberFormat };
}

const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/;

function readTime(text: string): TypedContent | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? "0");
  return { kind: "number", value: seconds / 86_400, numberFormat: match[3] === undefined ? "h:mm" : "h:mm:ss" };
}
