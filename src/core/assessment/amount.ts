import { readDecimal } from "../statistics/decimal";
import {
  compareRationals,
  divideRationals,
  multiplyRationals,
  rationalOf,
  roundRational,
  type Ordering,
  type Rational,
} from "../statistics/rational";

/**
 * A reading before division, in exact decimals: per × total × weight / weightedPupils. A resource that is not split has
 * weight 1 and the section's own pupils as weightedPupils. weightedPupils is positive.
 */
export interface Amount {
  readonly total: number;
  readonly weight: number;
  readonly weightedPupils: number;
  readonly per: number;
}

/**
 * Floating point decides where it is sure: its error here is below 1e-14, so that beyond this relative distance the
 * double tells the same as the integers.
 */
export const NEAR = 1e-9;

/** The reading in floating point, unrounded. */
export function readingOf({ total, weight, weightedPupils, per }: Amount): number {
  return (per * total * weight) / weightedPupils;
}

/** The reading as an exact fraction. */
export function exactReading({ total, weight, weightedPupils, per }: Amount): Rational {
  const numerator = multiplyRationals(multiplyRationals(rationalOf(total), rationalOf(weight)), rationalOf(per));
  return divideRationals(numerator, rationalOf(weightedPupils));
}

/** True when a figure is so close to a limit that only whole numbers can tell on which side it is. */
export function isNear(figure: number, limit: number): boolean {
  return Math.abs(figure - limit) <= NEAR * Math.max(Math.abs(figure), Math.abs(limit));
}

/**
 * Compares the reading with a limit (a decimal), in whole numbers where floating point is not sure. `reading` is
 * readingOf(amount), passed because it is at hand.
 */
export function compareReading(amount: Amount, reading: number, limit: number): Ordering {
  if (isNear(reading, limit)) return compareRationals(exactReading(amount), rationalOf(limit));
  return reading > limit ? 1 : -1;
}

/** The reading as the forms show it: rounded half-up to `decimals` places; a canonical number. */
export function shownReading(amount: Amount, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = readingOf(amount) * scale;
  const distanceToHalf = Math.abs(scaled - Math.floor(scaled) - 0.5);
  if (distanceToHalf <= NEAR * Math.max(1, Math.abs(scaled))) return roundRational(exactReading(amount), decimals);
  return readDecimal(Math.round(scaled) / scale);
}
