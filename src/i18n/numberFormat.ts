const SIGNIFICANT_DIGITS = 15;

/** Moves the decimal point of a decimal text exactly: "2.345e0" by 2 is 234.5. */
function shifted(value: number, power: number): number {
  const [mantissa = "", exponent = "0"] = value.toExponential(SIGNIFICANT_DIGITS - 1).split("e");
  return Number(`${mantissa}e${Number(exponent) + power}`);
}

/** A number with a fixed count of decimals, rounded half up on the decimal that Excel shows: 2.345 is 2.35, never 2.34. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Math.round(shifted(Math.abs(value), decimals));
  const digits = BigInt(rounded)
    .toString()
    .padStart(decimals + 1, "0");
  const sign = value < 0 && rounded !== 0 ? "-" : "";
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** A number with at most so many decimals and no needless zeros: 5.80 is 5.8, 2000.00 is 2000. */
export function formatPlain(value: number, decimals = 2): string {
  const fixed = formatFixed(value, decimals);
  return fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
}

/** What a sentence says of a figure next to limits: the fewest decimals, at least so many, that keep it on its side of each. */
export function formatBeside(value: number, limits: readonly number[], decimals: number): string {
  for (let places = decimals; places < SIGNIFICANT_DIGITS; places += 1) {
    const text = formatFixed(value, places);
    if (limits.every((limit) => Math.sign(Number(text) - limit) === Math.sign(value - limit))) return text;
  }
  return String(value);
}
