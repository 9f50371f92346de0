/**
 * Shows a number under an Excel number format: decimals, thousands, percent, exponent, literals, sections by sign, and
 * dates and times. Colours, conditions and fractions are left out of account (ECMA-376 part 1, 18.8.31).
 */
export function numberText(value: number, format: string): string {
  const sections = splitSections(format);
  const section = sectionFor(value, sections);
  const bare = section.replace(/\[[^\]]*\]/g, "");
  if (bare === "" || /^general$/i.test(bare)) return generalText(value);
  if (isDateFormat(bare)) return dateText(value, bare);
  // A section of its own for negative numbers carries its own sign.
  const size = value < 0 && sections.length > 1 && section !== sections[0] ? -value : value;
  return decimalText(size, bare);
}

/** A number as a General cell shows it: at most ten significant digits, an exponent for the very large and small. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [digits = "0", power = "+0"] = value.toExponential(5).split("e");
    return `${String(Number(digits))}E${power.charAt(0)}${power.slice(1).padStart(2, "0")}`;
  }
  return String(Number(value.toPrecision(10)));
}

function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [format];
}

function sectionFor(value: number, sections: readonly string[]): string {
  const [positive = "", negative, zero] = sections;
  if (value < 0) return negative ?? positive;
  return value === 0 ? (zero ?? positive) : positive;
}

const LITERAL = /"[^"]*"|\\.|_.|\*./g;

function isDateFormat(section: string): boolean {
  return /[ymdhs]/i.test(section.replace(LITERAL, "").replace(/e[+-]/gi, ""));
}

function literalText(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith("\\")) return token.slice(1);
  return token.startsWith("_") ? " " : "";
}

function decimalText(value: number, section: string): string {
  const parts = section.match(/"[^"]*"|\\.|_.|\*.|[0#?.,]+(?:E[+-]0+)?|[^0#?.,"\\_*]+/gi) ?? [];
  const isPercent = section.replace(LITERAL, "").includes("%");
  const scaled = isPercent ? value * 100 : value;
  let isNumberDone = false;
  const shown = parts.map((part) => {
    if (/^["\\_*]/.test(part)) return literalText(part);
    if (!/^[0#?.,]/.test(part) || isNumberDone) return part;
    isNumberDone = true;
    return digitsText(Math.abs(scaled), part);
  });
  const text = shown.join("");
  return scaled < 0 && Number(text.replace(/[^\d.]/g, "")) !== 0 ? `-${text}` : text;
}

function digitsText(size: number, pattern: string): string {
  const exponent = /E[+-](0+)$/i.exec(pattern);
  const digits = exponent === null ? pattern : pattern.slice(0, exponent.index);
  const [whole = "", fraction = ""] = digits.split(".");
  if (exponent !== null) return exponentText(size, { places: fraction.length, width: exponent[0].length - 2 });
  const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
  const [integer = "0", decimals = ""] = roundedText(size / 1000 ** thousands, fraction.length).split(".");
  const kept = trimOptional(decimals, fraction);
  const point = kept !== "" || digits.includes(".") ? "." : "";
  return `${wholeText(integer, whole)}${point}${kept}`;
}

function wholeText(integer: string, pattern: string): string {
  const zeros = pattern.replace(/[^0]/g, "").length;
  const padded = (integer === "0" ? "" : integer).padStart(zeros, "0");
  return /[0#?],+[0#?]/.test(pattern) ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
}

/** Rounds half away from zero on the decimal digits that are shown, as Excel does, not on the binary value. */
function roundedText(size: number, places: number): string {
  const shifted = Number(
    `${size.toPrecision(15)}e${String(places)}`.replace(
      /e([+-]?\d+)e(\d+)$/,
      (_match, one: string, two: string) => `e${String(Number(one) + Number(two))}`,
    ),
  );
  return (Math.round(shifted) / 10 ** places).toFixed(places);
}

function trimOptional(decimals: string, pattern: string): string {
  let length = decimals.length;
  while (length > 0 && pattern.charAt(length - 1) === "#" && decimals.charAt(length - 1) === "0") length -= 1;
  return decimals.slice(0, length);
}

function exponentText(size: number, how: { readonly places: number; readonly width: number }): string {
  const [digits = "0", power = "+0"] = size.toExponential(how.places).split("e");
  return `${digits}E${power.charAt(0)}${power.slice(1).padStart(how.width, "0")}`;
}

/** Excel's day 0 for dates after its invented 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function dateText(value: number, section: string): string {
  if (value < 0) return "########";
  const date = new Date(EPOCH + Math.round(value * 86_400) * 1000);
  const tokens = section.match(/"[^"]*"|\\.|_.|\*.|y+|m+|d+|h+|s+|AM\/PM|./gi) ?? [];
  const isTwelve = tokens.some((token) => /^am\/pm$/i.test(token));
  let previous = "";
  return tokens
    .map((token, index) => {
      const isMinutes = /^m+$/i.test(token) && (/^h/i.test(previous) || nextLetter(tokens, index) === "s");
      if (/^[ymdhs]/i.test(token)) previous = token;
      return isMinutes ? padded(date.getUTCMinutes(), token) : dateToken(date, token, isTwelve);
    })
    .join("");
}

function nextLetter(tokens: readonly string[], index: number): string {
  return (
    tokens
      .slice(index + 1)
      .find((token) => /^[ymdhs]/i.test(token))
      ?.charAt(0)
      .toLowerCase() ?? ""
  );
}

function padded(number: number, token: string): string {
  return String(number).padStart(Math.min(token.length, 2), "0");
}

function dateToken(date: Date, token: string, isTwelve: boolean): string {
  if (/^["\\_*]/.test(token)) return literalText(token);
  if (/^am\/pm$/i.test(token)) return date.getUTCHours() < 12 ? "AM" : "PM";
  const write = DATE_TOKENS[token.charAt(0).toLowerCase()];
  return write === undefined ? token : write({ date, token, isTwelve });
}

interface DateToken {
  readonly date: Date;
  readonly token: string;
  readonly isTwelve: boolean;
}

const DATE_TOKENS: Readonly<Record<string, (part: DateToken) => string>> = {
  y: ({ date, token }) =>
    token.length > 2 ? String(date.getUTCFullYear()) : padded(date.getUTCFullYear() % 100, "yy"),
  m: ({ date, token }) =>
    token.length > 2 ? (MONTHS[date.getUTCMonth()] ?? "") : padded(date.getUTCMonth() + 1, token),
  d: ({ date, token }) => padded(date.getUTCDate(), token),
  h: ({ date, token, isTwelve }) => padded(isTwelve ? ((date.getUTCHours() + 11) % 12) + 1 : date.getUTCHours(), token),
  s: ({ date, token }) => padded(date.getUTCSeconds(), token),
};
