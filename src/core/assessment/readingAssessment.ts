import type { ReadingAssessment, ReadingLevel } from "../model/assessment";
import type { Figure } from "../model/schoolRecord";
import type { IndicatorStandard } from "../model/standard";
import type { Section } from "../phaseSplit/section";
import { compareReading, readingOf, shownReading, type Amount } from "./amount";
import { shortfallOf } from "./shortfall";

/** An indicator with its figures for one phase, worked out once for the county. */
export interface Demanded {
  readonly indicator: IndicatorStandard;
  readonly threshold: number;
  readonly floor: number;
  /** Decimal places that the forms show of a reading. */
  readonly shownDecimals: number;
  /** One unit of the last place shown: 0.01 for two decimals. */
  readonly shownStep: number;
}

interface Judged {
  readonly level: ReadingLevel;
  readonly actual: number;
}

function judge(amount: Amount, demanded: Demanded): Judged {
  const { threshold, floor } = demanded;
  const reading = readingOf(amount);
  const toThreshold = compareReading(amount, reading, threshold);
  if (toThreshold >= 0) return { level: "met", actual: toThreshold === 0 ? threshold : reading };
  const toFloor = compareReading(amount, reading, floor);
  return { level: toFloor >= 0 ? "short" : "belowFloor", actual: toFloor === 0 ? floor : reading };
}

/** Whether the figure as shown would be judged differently. Only possible within one shown step of a limit. */
function isRoundingDecisive(amount: Amount, judged: Judged, demanded: Demanded): boolean {
  const { threshold, floor, shownStep } = demanded;
  const isClose = Math.abs(judged.actual - threshold) < shownStep || Math.abs(judged.actual - floor) < shownStep;
  if (!isClose) return false;
  const shown = shownReading(amount, demanded.shownDecimals);
  const shownLevel = shown >= threshold ? "met" : shown >= floor ? "short" : "belowFloor";
  return shownLevel !== judged.level;
}

function notAssessable(numerator: Figure, cause: Figure & { kind: "missing" }, demanded: Demanded): ReadingAssessment {
  return {
    indicator: demanded.indicator.indicator,
    level: "notAssessable",
    actual: null,
    required: demanded.threshold,
    floor: demanded.floor,
    total: null,
    shortfall: null,
    isRoundingDecisive: false,
    missing: cause.reason,
    at: numerator.at,
    reference: demanded.indicator.reference,
  };
}

/** Judges one reading of a section: level, unrounded figure, what it lacks, and the cell of its numerator. */
export function assessReading(numerator: Figure, section: Section, demanded: Demanded): ReadingAssessment {
  const { indicator, threshold, floor } = demanded;
  const { pupils } = section;
  if (numerator.kind === "missing") return notAssessable(numerator, numerator, demanded);
  if (pupils.kind === "missing") return notAssessable(numerator, pupils, demanded);
  const share = indicator.isSplit ? section.share : null;
  const divisor = share === null ? pupils : share.weightedPupils;
  if (divisor.kind === "missing") return notAssessable(numerator, divisor, demanded);
  const amount: Amount = {
    total: numerator.value,
    weight: share === null ? 1 : share.weight,
    weightedPupils: divisor.value,
    per: indicator.per,
  };
  const judged = judge(amount, demanded);
  return {
    indicator: indicator.indicator,
    level: judged.level,
    actual: judged.actual,
    required: threshold,
    floor,
    total: share === null ? numerator.value : (numerator.value * (share.weight * pupils.value)) / divisor.value,
    shortfall:
      judged.level === "met" ? null : shortfallOf({ amount, pupils: pupils.value, demanded }, share?.ratio ?? null),
    isRoundingDecisive: isRoundingDecisive(amount, judged, demanded),
    missing: null,
    at: numerator.at,
    reference: indicator.reference,
  };
}
