/**
 * Numbers as Excel means them. A numeric cell stands for the decimal of its 15 significant digits: that is what Excel
 * shows, stores and compares; the binary noise behind it (5.8000000000000007) is not data. A "canonical" number below
 * is the double nearest to such a decimal.
 */

/** An exact decimal: coefficient × 10^exponent. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const LARGEST_EXACT = 1e15;
/**
 * A double within this relative distance of a short decimal reads as that decimal: 3e-16, plus half an ulp for the
 * short decimal itself, is less than half the smallest step between decimals of 15 digits (5e-16).
 */
const NOISE = 3e-16;

function nearShortDecimal(cell: number, scale: number): number | null {
  const scaled = Math.round(cell * scale);
  if (scaled >= LARGEST_EXACT || scaled <= -LARGEST_EXACT) return null;
  const candidate = scaled / scale;
  return Math.abs(cell - candidate) <= NOISE * Math.abs(cell) ? candidate : null;
}

/**
 * Reads a cell number as the decimal of its 15 significant digits and returns the double nearest to it. The only place
 * where this reading is done, for sheets and for custom functions. NaN and infinities are returned as they are; -0 is 0.
 */
export function readDecimal(cell: number): number {
  if (Number.isInteger(cell) && cell < LARGEST_EXACT && cell > -LARGEST_EXACT) return cell + 0;
  const short = nearShortDecimal(cell, 1e2) ?? nearShortDecimal(cell, 1e6);
  if (short !== null) return short;
  return Number.isFinite(cell) ? Number(cell.toPrecision(15)) : cell;
}

/** The exact decimal of 15 significant digits behind a number. Throws on NaN and infinities: they are never data. */
export function toDecimal(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a decimal: ${value}`);
  if (Number.isInteger(value) && Math.abs(value) < LARGEST_EXACT) return { coefficient: BigInt(value), exponent: 0 };
  const tenths = Math.round(value * 10);
  if (Math.abs(tenths) < LARGEST_EXACT && tenths / 10 === value) return { coefficient: BigInt(tenths), exponent: -1 };
  const hundredths = Math.round(value * 100);
  if (Math.abs(hundredths) < LARGEST_EXACT && hundredths / 100 === value) {
    return { coefficient: BigInt(hundredths), exponent: -2 };
  }
  const [mantissa = "", power = "0"] = value.toExponential(14).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  const fractionDigits = digits.replace("-", "").length - 1;
  return { coefficient: BigInt(digits), exponent: Number(power) - fractionDigits };
}

/** The canonical double of an exact decimal (15 significant digits). */
export function fromDecimal(decimal: Decimal): number {
  return readDecimal(Number(`${decimal.coefficient}e${decimal.exponent}`));
}

/** 10^power as an integer; power ≥ 0. */
export function powerOfTen(power: number): bigint {
  return 10n ** BigInt(power);
}

function plus(left: Decimal, right: Decimal): Decimal {
  const exponent = Math.min(left.exponent, right.exponent);
  const aligned = (term: Decimal): bigint => term.coefficient * powerOfTen(term.exponent - exponent);
  return { coefficient: aligned(left) + aligned(right), exponent };
}

/** Integers of ten-thousandths, when the number is one of at most four decimals; else null. */
function inTenThousandths(value: number): number | null {
  const scaled = Math.round(value * 1e4);
  return scaled < LARGEST_EXACT && scaled > -LARGEST_EXACT && scaled / 1e4 === value ? scaled : null;
}

/** Exact sum of two canonical numbers, as a canonical number. 1000000.1 + (-1000000) is 0.1. */
export function addDecimals(left: number, right: number): number {
  const leftScaled = inTenThousandths(left);
  const rightScaled = inTenThousandths(right);
  if (leftScaled !== null && rightScaled !== null) return (leftScaled + rightScaled) / 1e4;
  return fromDecimal(plus(toDecimal(left), toDecimal(right)));
}

/** Exact sum of canonical numbers, as a canonical number; 0 for none. */
export function sumDecimals(values: readonly number[]): number {
  return fromDecimal(values.reduce((sum, value) => plus(sum, toDecimal(value)), toDecimal(0)));
}

/** Exact product of two canonical numbers, as a canonical number. 0.85 × 2.3 is 1.955. */
export function multiplyDecimals(left: number, right: number): number {
  const a = toDecimal(left);
  const b = toDecimal(right);
  return fromDecimal({ coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent });
}

/** A canonical number times 10^power, exactly: 万元 to 元 is timesPowerOfTen(value, 4). */
export function timesPowerOfTen(value: number, power: number): number {
  return readDecimal(power < 0 ? value / 10 ** -power : value * 10 ** power);
}
