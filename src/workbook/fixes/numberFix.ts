/** What is done to a text to make a number of it, in the order it is done. */
export const FIX_STEPS = ["trim", "halfWidth", "separators", "textToNumber"] as const;

/** One of them. */
export type FixStep = (typeof FIX_STEPS)[number];

/** A text that is safely a number. */
export interface NumberFix {
  readonly number: number;
  readonly steps: readonly FixStep[];
}

/** Blanks of all kinds and invisible marks at the ends. */
const ENDS = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g;
/** Digits, with separators in groups of three or none; no needless zero in front, which would make it a code. */
const PLAIN_NUMBER = /^[+-]?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?$/;
/** More digits than this Excel does not keep. */
const MOST_DIGITS = 15;
const LONGEST_TEXT = 40;

/**
 * The number that a text says when it is trimmed, made half-width and rid of thousands separators; null where that would be
 * a guess: signs of currency, exponents, zeros in front, blanks inside, groups that are not of three, too many digits.
 */
export function numberFixOf(text: string): NumberFix | null {
  if (text.length > LONGEST_TEXT) return null;
  const trimmed = text.replace(ENDS, "");
  const halfWidth = trimmed.normalize("NFKC").replace(ENDS, "");
  if (!PLAIN_NUMBER.test(halfWidth)) return null;
  const digits = halfWidth.replaceAll(",", "");
  if (digits.replace(/\D/g, "").length > MOST_DIGITS) return null;
  const steps: FixStep[] = [];
  if (trimmed !== text) steps.push("trim");
  if (halfWidth !== trimmed) steps.push("halfWidth");
  if (digits !== halfWidth) steps.push("separators");
  return { number: Number(digits), steps: [...steps, "textToNumber"] };
}
