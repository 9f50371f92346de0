/** Digits that the General format shows, and those that a number of a workbook can have at all. */
const USUAL_DIGITS = 10;
const ALL_DIGITS = 15;

/** A number as the General format shows it: ten digits, or all digits of a longer whole part; no grouping. */
export function figureText(value: number): string {
  const wholeDigits = Math.trunc(Math.abs(value)).toFixed(0).length;
  const digits = Math.min(ALL_DIGITS, Math.max(USUAL_DIGITS, wholeDigits));
  return String(Number(value.toPrecision(digits)));
}
