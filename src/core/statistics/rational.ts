import { fromDecimal, powerOfTen, toDecimal } from "./decimal";

/** An exact fraction; the denominator is positive. Not kept in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The sign of a comparison: -1 less, 0 equal, 1 greater. */
export type Ordering = -1 | 0 | 1;

/** A number as the exact fraction of its 15 significant digits. Throws on NaN and infinities. */
export function rationalOf(value: number): Rational {
  const { coefficient, exponent } = toDecimal(value);
  return exponent >= 0
    ? { numerator: coefficient * powerOfTen(exponent), denominator: 1n }
    : { numerator: coefficient, denominator: powerOfTen(-exponent) };
}

/** left + right. */
export function addRationals(left: Rational, right: Rational): Rational {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

/** left − right. */
export function subtractRationals(left: Rational, right: Rational): Rational {
  return addRationals(left, { numerator: -right.numerator, denominator: right.denominator });
}

/** left × right. */
export function multiplyRationals(left: Rational, right: Rational): Rational {
  return { numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator };
}

/** left ÷ right; right must be positive. */
export function divideRationals(left: Rational, right: Rational): Rational {
  return { numerator: left.numerator * right.denominator, denominator: left.denominator * right.numerator };
}

/** Compares exactly, by cross multiplication. */
export function compareRationals(left: Rational, right: Rational): Ordering {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference > 0n ? 1 : -1;
}

function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

/** The smallest integer not below the fraction. */
export function ceilRational(value: Rational): bigint {
  return -floorDivide(-value.numerator, value.denominator);
}

/** The fraction rounded to `decimals` places, halves upwards, as forms do (四舍五入); a canonical number. */
export function roundRational(value: Rational, decimals: number): number {
  const scaled = 2n * value.numerator * powerOfTen(decimals);
  const rounded = floorDivide(scaled + value.denominator, 2n * value.denominator);
  return fromDecimal({ coefficient: rounded, exponent: -decimals });
}

/** Adds up many fractions pairwise, so that the numbers grow as slowly as they can; 0 for none. */
export function sumRationals(terms: readonly Rational[]): Rational {
  let level = terms;
  while (level.length > 1) {
    const next: Rational[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]];
      if (left !== undefined) next.push(right === undefined ? left : addRationals(left, right));
    }
    level = next;
  }
  return level[0] ?? { numerator: 0n, denominator: 1n };
}
