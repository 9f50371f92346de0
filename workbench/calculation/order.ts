/** How Excel puts values in order; no engine is needed for it. */

const COLLATOR = new Intl.Collator("zh-CN");
/** Further apart than this, relative to their size, two numbers differ within 15 significant digits. */
const CLEARLY_APART = 1e-13;

/** A value that can be compared; errors cannot. */
export type Scalar = string | number | boolean;

/** Excel compares numbers as it shows them at most: by 15 significant digits. */
function compareNumbers(one: number, other: number): number {
  if (one === other) return 0;
  if (Math.abs(one - other) > CLEARLY_APART * Math.max(Math.abs(one), Math.abs(other))) return one - other;
  return Number(one.toPrecision(15)) - Number(other.toPrecision(15));
}

function compareTexts(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return left === right ? 0 : COLLATOR.compare(left, right) || (left < right ? -1 : 1);
}

/** A blank counts as the empty value of what it is compared with. */
function filled(value: Scalar | null, beside: Scalar | null): Scalar {
  if (value !== null) return value;
  if (typeof beside === "string") return "";
  return typeof beside === "boolean" ? false : 0;
}

const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };
const rank = (value: Scalar): number => RANKS[typeof value] ?? 0;

/** Below, at or above zero as one value stands before, with or after the other: numbers, then texts, then booleans. */
export function compareValues(left: Scalar | null, right: Scalar | null): number {
  const [one, other] = [filled(left, right), filled(right, left)];
  if (typeof one === "number" && typeof other === "number") return compareNumbers(one, other);
  if (typeof one === "string" && typeof other === "string") return compareTexts(one, other);
  return rank(one) - rank(other) || Number(one) - Number(other);
}
