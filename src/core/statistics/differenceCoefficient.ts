import { fail, ok, type Result } from "../result";

/** Mean, standard deviation and difference coefficient (校际差异系数) of one indicator, unrounded. */
export interface DifferenceCoefficient {
  /** Σx / ΣP: the county's mean per pupil (not the mean of the schools' readings). */
  readonly mean: number;
  /** √(Σ P(x/P − mean)² / ΣP): pupil-weighted, population form. */
  readonly standardDeviation: number;
  /** standardDeviation / mean. */
  readonly coefficient: number;
}

/**
 * Why there is no coefficient. `zeroPupils`: some school has no pupils. `negativeMean`: a negative coefficient would
 * pass under every limit. `notFinite`: a figure is NaN or infinite, or the sums overflow.
 */
export type DifferenceCoefficientError =
  "noSchools" | "lengthMismatch" | "zeroPupils" | "negativePupils" | "zeroMean" | "negativeMean" | "notFinite";

type Outcome = Result<DifferenceCoefficient, DifferenceCoefficientError>;

/** A sum kept as high + low part, about 32 significant digits. */
interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

const SPLITTER = 134217729; // 2^27 + 1: splits a double into two halves of 26 bits (Dekker 1971)

function pupilsFault(pupils: ArrayLike<number>): DifferenceCoefficientError | null {
  let isZeroSeen = false;
  for (let i = 0; i < pupils.length; i += 1) {
    const count = pupils[i] as number;
    if (count < 0) return "negativePupils";
    if (count === 0) isZeroSeen = true;
  }
  return isZeroSeen ? "zeroPupils" : null;
}

/** Σ values with Neumaier's compensation. */
function sumOf(values: ArrayLike<number>): DoubleDouble {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return { high: sum, low: lost };
}

/** What x·y loses when it is rounded to `product` (Dekker's product). */
function productLoss(x: number, y: number, product: number): number {
  const bigX = SPLITTER * x;
  const highX = bigX - (bigX - x);
  const lowX = x - highX;
  const bigY = SPLITTER * y;
  const highY = bigY - (bigY - y);
  const lowY = y - highY;
  return highX * highY - product + highX * lowY + lowX * highY + lowX * lowY;
}

/** Σ x·y with the products' losses kept. */
function sumOfProducts(left: ArrayLike<number>, right: ArrayLike<number>): DoubleDouble {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < left.length; i += 1) {
    const x = left[i] as number;
    const y = right[i] as number;
    const product = x * y;
    const next = sum + product;
    lost += Math.abs(sum) >= Math.abs(product) ? sum - next + product : product - next + sum;
    lost += productLoss(x, y, product);
    sum = next;
  }
  return { high: sum, low: lost };
}

/** (dividend.high + dividend.low) / (divisor.high + divisor.low), again as high + low. */
function divide(dividend: DoubleDouble, divisor: DoubleDouble): DoubleDouble {
  const high = (dividend.high + dividend.low) / (divisor.high + divisor.low);
  const product = high * divisor.high;
  const loss = productLoss(high, divisor.high, product);
  const rest = dividend.high - product - loss + dividend.low - high * divisor.low;
  return { high, low: rest / divisor.high };
}

/** Σ (x − mean·P)² / P. The residual is taken before any division, with mean·P exact and the mean in two parts. */
function weightedSquaresOfTotals(totals: ArrayLike<number>, pupils: ArrayLike<number>, mean: DoubleDouble): number {
  const { high, low } = mean;
  const bigMean = SPLITTER * high;
  const highMean = bigMean - (bigMean - high);
  const lowMean = high - highMean;
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < totals.length; i += 1) {
    const count = pupils[i] as number;
    const product = high * count;
    const bigCount = SPLITTER * count;
    const highCount = bigCount - (bigCount - count);
    const lowCount = count - highCount;
    const loss = highMean * highCount - product + highMean * lowCount + lowMean * highCount + lowMean * lowCount;
    const residual = (totals[i] as number) - product - loss - low * count;
    const term = (residual * residual) / count;
    const next = sum + term;
    lost += sum >= term ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** Σ P·(y − mean)², with the mean in two parts. */
function weightedSquaresOfReadings(readings: ArrayLike<number>, pupils: ArrayLike<number>, mean: DoubleDouble): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < readings.length; i += 1) {
    const residual = (readings[i] as number) - mean.high - mean.low;
    const term = (pupils[i] as number) * residual * residual;
    const next = sum + term;
    lost += sum >= term ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

function outcomeOf(mean: DoubleDouble, variance: number): Outcome {
  const average = mean.high + mean.low;
  const standardDeviation = Math.sqrt(variance);
  if (average === 0) return fail("zeroMean");
  if (average < 0) return fail("negativeMean");
  const coefficient = standardDeviation / average;
  return Number.isFinite(coefficient) ? ok({ mean: average, standardDeviation, coefficient }) : fail("notFinite");
}

function inputFault(values: ArrayLike<number>, pupils: ArrayLike<number>): DifferenceCoefficientError | null {
  if (values.length !== pupils.length) return "lengthMismatch";
  if (values.length === 0) return "noSchools";
  return pupilsFault(pupils);
}

/**
 * Difference coefficient from the schools' totals x and pupils P, the official way (县域义务教育校际差异系数):
 *
 *   CV = √(Σ (P/ΣP)·(x/P − Σx/ΣP)²) / (Σx/ΣP)
 *
 * Population form, weighted by pupils, around the county mean: neither STDEV.S/AVERAGE nor STDEV.P/AVERAGE. Two passes,
 * compensated sums, residual in double-double: at most 2 units in the last place. Keeps no state between calls.
 */
export function differenceCoefficient(totals: ArrayLike<number>, pupils: ArrayLike<number>): Outcome {
  const fault = inputFault(totals, pupils);
  if (fault !== null) return fail(fault);
  const allPupils = sumOf(pupils);
  const mean = divide(sumOf(totals), allPupils);
  return outcomeOf(mean, weightedSquaresOfTotals(totals, pupils, mean) / (allPupils.high + allPupils.low));
}

/** The same coefficient from readings per pupil (y = x/P) and pupils; a factor such as 每百名 cancels. */
export function differenceCoefficientOfReadings(readings: ArrayLike<number>, pupils: ArrayLike<number>): Outcome {
  const fault = inputFault(readings, pupils);
  if (fault !== null) return fail(fault);
  const allPupils = sumOf(pupils);
  const mean = divide(sumOfProducts(readings, pupils), allPupils);
  return outcomeOf(mean, weightedSquaresOfReadings(readings, pupils, mean) / (allPupils.high + allPupils.low));
}

/**
 * STDEV.P/AVERAGE of the readings, every school counting the same. Not the official coefficient (非官方口径); offered
 * for comparison only.
 */
export function unweightedCoefficient(readings: ArrayLike<number>): Outcome {
  return differenceCoefficientOfReadings(readings, new Float64Array(readings.length).fill(1));
}

/**
 * Composite difference coefficient (综合差异系数): the arithmetic mean of the unrounded single coefficients. Shown, never
 * judged by the national standard. Null when there is none or one of them is unknown.
 */
export function compositeDifferenceCoefficient(coefficients: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const coefficient of coefficients) {
    if (coefficient === null) return null;
    sum += coefficient;
  }
  return coefficients.length === 0 ? null : sum / coefficients.length;
}
