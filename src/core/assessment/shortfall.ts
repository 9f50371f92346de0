import type { Phase } from "../model/phase";
import type { Shortfall } from "../model/assessment";
import type { IndicatorStandard } from "../model/standard";
import { fail, ok, type Result } from "../result";
import { fromDecimal, toDecimal } from "../statistics/decimal";
import {
  ceilRational,
  divideRationals,
  multiplyRationals,
  rationalOf,
  subtractRationals,
  type Rational,
} from "../statistics/rational";
import { thresholdOf } from "./threshold";

/** A section's stock of one resource and what is asked of it. */
export interface Demand {
  /** What the school (where split) or the section has, in the indicator's unit. */
  readonly total: number;
  /** 1 where the resource is not split. */
  readonly weight: number;
  /** Pupils of the section. */
  readonly pupils: number;
  /** Σ weight × pupils of the school; the section's pupils where the resource is not split. */
  readonly weightedPupils: number;
  readonly threshold: number;
  readonly indicator: IndicatorStandard;
}

/** Float results this close to a whole number of units are counted again in integers. */
const NEAR_WHOLE = 1e-6;

function unitsExactly(missing: Rational, smallestUnit: number): bigint {
  const units = ceilRational(divideRationals(missing, rationalOf(smallestUnit)));
  return units > 0n ? units : 0n;
}

function amountOf(units: bigint, smallestUnit: number): number {
  const unit = toDecimal(smallestUnit);
  return fromDecimal({ coefficient: units * unit.coefficient, exponent: unit.exponent });
}

/** The least multiple of the smallest unit that is not below `missing`; counted exactly where a float cannot tell. */
function roundedUp(missing: number, smallestUnit: number, exactly: () => Rational): number {
  const units = missing / smallestUnit;
  const isSure = Math.abs(units - Math.round(units)) > NEAR_WHOLE && Math.abs(units) < 1e8;
  return amountOf(isSure ? BigInt(Math.max(0, Math.ceil(units))) : unitsExactly(exactly(), smallestUnit), smallestUnit);
}

function sectionShortfall(demand: Demand): number {
  const { total, weight, pupils, weightedPupils, threshold, indicator } = demand;
  const missing = (threshold * pupils) / indicator.per - (total * weight * pupils) / weightedPupils;
  return roundedUp(missing, indicator.smallestUnit, () => {
    const [exactPupils, exactPer] = [rationalOf(pupils), rationalOf(indicator.per)];
    const needed = divideRationals(multiplyRationals(rationalOf(threshold), exactPupils), exactPer);
    const stock = multiplyRationals(multiplyRationals(rationalOf(total), rationalOf(weight)), exactPupils);
    return subtractRationals(needed, divideRationals(stock, rationalOf(weightedPupils)));
  });
}

function schoolShortfall({ total, weight, weightedPupils, threshold, indicator }: Demand): number {
  const missing = (threshold * weightedPupils) / (indicator.per * weight) - total;
  return roundedUp(missing, indicator.smallestUnit, () => {
    const needed = multiplyRationals(rationalOf(threshold), rationalOf(weightedPupils));
    const perWeight = multiplyRationals(rationalOf(indicator.per), rationalOf(weight));
    return subtractRationals(divideRationals(needed, perWeight), rationalOf(total));
  });
}

/**
 * What a section lacks to reach the threshold, rounded up to the indicator's smallest unit: adding exactly this much
 * just suffices. Where the resource is split, also what the whole school has to add (only a part of it falls to the
 * section). `ratio` says the split; null where there is none.
 */
export function shortfallOf(demand: Demand, ratio: string | null): Shortfall {
  return { section: sectionShortfall(demand), school: ratio === null ? null : schoolShortfall(demand), ratio };
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
  const threshold = thresholdOf(indicator, phase);
  return ok(sectionShortfall({ total, weight: 1, pupils, weightedPupils: pupils, threshold, indicator }));
}
