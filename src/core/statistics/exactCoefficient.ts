import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  rationalOf,
  sumRationals,
  type Ordering,
  type Rational,
} from "./rational";

/**
 * One section's part in a coefficient, as exact decimals: its numerator is total × weight × pupils / weightedPupils. A
 * resource that is not split has weight 1 and weightedPupils = pupils.
 */
export interface CoefficientShare {
  readonly total: number;
  readonly weight: number;
  readonly pupils: number;
  readonly weightedPupils: number;
}

const ONE: Rational = { numerator: 1n, denominator: 1n };

/** Σ over shares of equal weightedPupils: Σ T·w·P and Σ (T·w)²·P. */
interface ShareGroup {
  readonly amounts: Rational[];
  readonly squares: Rational[];
}

function groupByWeightedPupils(shares: readonly CoefficientShare[]): Map<number, ShareGroup> {
  const groups = new Map<number, ShareGroup>();
  for (const share of shares) {
    const group = groups.get(share.weightedPupils) ?? { amounts: [], squares: [] };
    groups.set(share.weightedPupils, group);
    const weighted = multiplyRationals(rationalOf(share.total), rationalOf(share.weight));
    const amount = multiplyRationals(weighted, rationalOf(share.pupils));
    group.amounts.push(amount);
    group.squares.push(multiplyRationals(amount, weighted));
  }
  return groups;
}

/**
 * Compares the difference coefficient with a limit L ≥ 0 in whole numbers: CV ≤ L ⇔ ΣP·Σ(x²/P) ≤ (1 + L²)·(Σx)². For
 * shares with a positive mean; slow, so only asked when the floating-point coefficient is close to the limit.
 */
export function compareCoefficientExactly(shares: readonly CoefficientShare[], limit: number): Ordering {
  const amounts: Rational[] = [];
  const squares: Rational[] = [];
  for (const [weightedPupils, group] of groupByWeightedPupils(shares)) {
    const divisor = rationalOf(weightedPupils);
    amounts.push(divideRationals(sumRationals(group.amounts), divisor));
    squares.push(divideRationals(sumRationals(group.squares), multiplyRationals(divisor, divisor)));
  }
  const sum = sumRationals(amounts);
  const allPupils = sumRationals(shares.map((share) => rationalOf(share.pupils)));
  const exactLimit = rationalOf(limit);
  const bound = addRationals(ONE, multiplyRationals(exactLimit, exactLimit));
  return compareRationals(
    multiplyRationals(allPupils, sumRationals(squares)),
    multiplyRationals(bound, multiplyRationals(sum, sum)),
  );
}
