import type { ReadingAssessment, ReadingLevel } from "../model/assessment";
import type { Figure } from "../model/schoolRecord";
import type { IndicatorStandard } from "../model/standard";
import type { PhaseShare, Section } from "../phaseSplit/section";
import { compareReading, readingOf, shownReading, type Amount } from "./amount";
import { shortfallOf } from "./shortfall";

/** An indicator with its figures for one phase, worked out once for the county. */
export interface Demanded {
  readonly indicator: IndicatorStandard;
  readonly threshold: number;
  readonly floor: number;
  /** Decimal places that the forms show of a reading. */
  readonly shownDecimals: number;
}

interface Judged {
  readonly level: ReadingLevel;
  readonly actual: number;
}

function judge(amount: Amount, { threshold, floor }: Demanded): Judged {
  const toThreshold = compareReading(amount, threshold);
  if (toThreshold >= 0) return { level: "met", actual: toThreshold === 0 ? threshold : readingOf(amount) };
  const toFloor = compareReading(amount, floor);
  return { level: toFloor >= 0 ? "short" : "belowFloor", actual: toFloor === 0 ? floor : readingOf(amount) };
}

/** Whether the figure as shown would be judged differently. Only possible within one shown step of a limit. */
function isRoundingDecisive(amount: Amount, judged: Judged, demanded: Demanded): boolean {
  const { threshold, floor, shownDecimals } = demanded;
  const step = 10 ** -shownDecimals;
  const isClose = Math.abs(judged.actual - threshold) < step || Math.abs(judged.actual - floor) < step;
  if (!isClose) return false;
  const shown = shownReading(amount, shownDecimals);
  const shownLevel = shown >= threshold ? "met" : shown >= floor ? "short" : "belowFloor";
  return shownLevel !== judged.level;
}

function notAssessable(numerator: Figure, cause: Figure, demanded: Demanded): ReadingAssessment {
  return {
    indicator: demanded.indicator.indicator,
    level: "notAssessable",
    actual: null,
    required: demanded.threshold,
    floor: demanded.floor,
    total: null,
    shortfall: null,
    isRoundingDecisive: false,
    missing: cause.kind === "missing" ? cause.reason : null,
    at: numerator.at,
    reference: demanded.indicator.reference,
  };
}

/** What the section's part of a school's total is computed from. */
interface Divisor {
  readonly weight: number;
  readonly weightedPupils: Figure;
  readonly ratio: string | null;
}

function divisorOf(section: Section, share: PhaseShare | null): Divisor {
  return share ?? { weight: 1, weightedPupils: section.pupils, ratio: null };
}

/** Judges one reading of a section: level, unrounded figure, what it lacks, and the cell it comes from. */
export function assessReading(section: Section, demanded: Demanded): ReadingAssessment {
  const { indicator, threshold, floor } = demanded;
  const numerator = section.numerators[indicator.indicator];
  const { weight, weightedPupils, ratio } = divisorOf(section, indicator.isSplit ? section.share : null);
  const { pupils } = section;
  if (numerator.kind === "missing") return notAssessable(numerator, numerator, demanded);
  if (pupils.kind === "missing") return notAssessable(numerator, pupils, demanded);
  if (weightedPupils.kind === "missing") return notAssessable(numerator, weightedPupils, demanded);
  const stock = { total: numerator.value, weight, weightedPupils: weightedPupils.value };
  const amount: Amount = { ...stock, per: indicator.per };
  const judged = judge(amount, demanded);
  return {
    indicator: indicator.indicator,
    level: judged.level,
    actual: judged.actual,
    required: threshold,
    floor,
    total: ratio === null ? stock.total : (stock.total * (weight * pupils.value)) / stock.weightedPupils,
    shortfall:
      judged.level === "met" ? null : shortfallOf({ ...stock, pupils: pupils.value, threshold, indicator }, ratio),
    isRoundingDecisive: isRoundingDecisive(amount, judged, demanded),
    missing: null,
    at: numerator.at,
    reference: indicator.reference,
  };
}
