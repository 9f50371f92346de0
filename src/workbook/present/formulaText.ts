import { absoluteAreaAddress, quoteSheetName } from "../cellAddress";

/** Rows of a sheet, zero-based and inclusive. */
export interface RowSpan {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Text inside a formula; quotes inside are doubled. Excel allows 255 characters per text. */
export function textInFormula(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Absolute reference to the rows of one column: $S$3:$S$12, with its sheet in front where one is given. */
export function columnRange(column: number, { firstRow, lastRow }: RowSpan, sheet?: string): string {
  const range = absoluteAreaAddress({ top: firstRow, left: column, bottom: lastRow, right: column });
  return sheet === undefined ? range : `${quoteSheetName(sheet)}!${range}`;
}

/**
 * A number as formulas spell it: plain decimals, no exponent, so that 4.505 is typed as it stands in the document.
 * Bounded to 15 decimals, like everything Excel compares.
 */
export function numberInFormula(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(15).replace(/\.?0+$/, "") : text;
}

/**
 * Product of two decimals as written, e.g. 0.85 × 5.3 is 4.505. Binary arithmetic would give 4.5049999…; a floor that
 * is off by one bit judges a school exactly on it wrong.
 */
export function decimalProduct(left: number, right: number): string {
  const [leftDigits, leftScale] = toInteger(left);
  const [rightDigits, rightScale] = toInteger(right);
  const scale = leftScale + rightScale;
  const digits = (leftDigits * rightDigits).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

/** Digits and number of decimals of a non-negative decimal. */
function toInteger(value: number): readonly [bigint, number] {
  const [whole, fraction = ""] = numberInFormula(value).split(".");
  return [BigInt(`${whole ?? ""}${fraction}`), fraction.length];
}
