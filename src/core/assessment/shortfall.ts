import type { Phase } from "../model/phase";
import type { Shortfall } from "../model/assessment";
import type { IndicatorStandard, SplitRatio } from "../model/standard";
import { ratioText } from "../phaseSplit/splitShare";
import { fail, ok, type Result } from "../result";
import { readDecimal } from "../statistics/decimal";
import {
  ceilRational,
  divideRationals,
  multiplyRationals,
  rationalOf,
  subtractRationals,
  type Rational,
} from "../statistics/rational";
import type { Amount } from "./amount";
import { thresholdOf } from "./threshold";

/** A section's stock of one resource and what is asked of it. */
export interface Demand {
  readonly amount: Amount;
  /** Pupils of the section. */
  readonly pupils: number;
  readonly demanded: { readonly threshold: number; readonly indicator: Pick<IndicatorStandard, "smallestUnit"> };
}

/** Float results this close to a whole number of units are counted again in integers. */
const NEAR_WHOLE = 1e-6;

function unitsExactly(missing: Rational, smallestUnit: number): bigint {
  const units = ceilRational(divideRationals(missing, rationalOf(smallestUnit)));
  return units > 0n ? units : 0n;
}

/** The least multiple of the smallest unit that is not below `missing`; counted exactly where a float cannot tell. */
function roundedUp(missing: number, smallestUnit: number, exactly: () => Rational): number {
  const units = missing / smallestUnit;
  const isSure = Math.abs(units - Math.round(units)) > NEAR_WHOLE && Math.abs(units) < 1e8;
  const count = isSure ? Math.max(0, Math.ceil(units)) : Number(unitsExactly(exactly(), smallestUnit));
  return readDecimal(count * smallestUnit);
}

/** What a section alone lacks to reach the threshold, rounded up to the indicator's smallest unit; 0 when it suffices. */
export function sectionShortfall({ amount, pupils, demanded }: Demand): number {
  const { total, weight, weightedPupils, per } = amount;
  const { threshold, indicator } = demanded;
  const missing = (threshold * pupils) / per - (total * weight * pupils) / weightedPupils;
  return roundedUp(missing, indicator.smallestUnit, () => {
    const exactPupils = rationalOf(pupils);
    const needed = divideRationals(multiplyRationals(rationalOf(threshold), exactPupils), rationalOf(per));
    const stock = multiplyRationals(multiplyRationals(rationalOf(total), rationalOf(weight)), exactPupils);
    return subtractRationals(needed, divideRationals(stock, rationalOf(weightedPupils)));
  });
}

function schoolShortfall({ amount, demanded }: Demand): number {
  const { total, weight, weightedPupils, per } = amount;
  const { threshold, indicator } = demanded;
  const missing = (threshold * weightedPupils) / (per * weight) - total;
  return roundedUp(missing, indicator.smallestUnit, () => {
    const needed = multiplyRationals(rationalOf(threshold), rationalOf(weightedPupils));
    const perWeight = multiplyRationals(rationalOf(per), rationalOf(weight));
    return subtractRationals(divideRationals(needed, perWeight), rationalOf(total));
  });
}

/**
 * What a section lacks to reach the threshold, rounded up to the indicator's smallest unit: adding exactly this much
 * just suffices. Where the resource is split by `ratio`, also what the whole school has to add, because only a part of
 * it falls to the section; null where it is not split.
 */
export function shortfallOf(demand: Demand, ratio: SplitRatio | null): Shortfall {
  const section = sectionShortfall(demand);
  if (ratio === null) return { section, school: null, ratio: null };
  return { section, school: schoolShortfall(demand), ratio: ratioText(ratio) };
}

/** What `total` lacks for `pupils` pupils of a phase, in the indicator's unit, rounded up; 0 when it suffices. */
export function shortfallOfTotal(
  stock: { readonly total: number; readonly pupils: number },
  indicator: IndicatorStandard,
  phase: Phase,
): Result<number, "negativeTotal" | "noPupils"> {
  const { total, pupils } = stock;
  if (total < 0) return fail("negativeTotal");
  if (!(pupils > 0)) return fail("noPupils");
  const amount: Amount = { total, weight: 1, weightedPupils: pupils, per: indicator.per };
  return ok(sectionShortfall({ amount, pupils, demanded: { threshold: thresholdOf(indicator, phase), indicator } }));
}
