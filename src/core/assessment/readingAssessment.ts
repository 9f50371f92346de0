import type { ReadingAssessment, ReadingLevel, Shortfall } from "../model/assessment";
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
  /** Farther than this from threshold and floor, floating point is sure and rounding changes nothing. */
  readonly margin: number;
}

interface Judged {
  readonly level: ReadingLevel;
  readonly actual: number;
  readonly isRoundingDecisive: boolean;
}

function levelOf(figure: number, { threshold, floor }: Demanded): Exclude<ReadingLevel, "notAssessable"> {
  if (figure >= threshold) return "met";
  return figure >= floor ? "short" : "belowFloor";
}

function isClear(reading: number, { threshold, floor, margin }: Demanded): boolean {
  return Math.abs(reading - threshold) > margin && Math.abs(reading - floor) > margin;
}

/** A reading that stands on a limit is that limit, whatever the division left over. */
function settled(amount: Amount, demanded: Demanded): Judged {
  const reading = readingOf(amount);
  const toThreshold = compareReading(amount, reading, demanded.threshold);
  const toFloor = compareReading(amount, reading, demanded.floor);
  const level = toThreshold >= 0 ? "met" : toFloor >= 0 ? "short" : "belowFloor";
  const actual = toThreshold === 0 ? demanded.threshold : toFloor === 0 ? demanded.floor : reading;
  const shownLevel = levelOf(shownReading(amount, demanded.shownDecimals), demanded);
  return { level, actual, isRoundingDecisive: shownLevel !== level };
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

/** A figure that is there. */
type Known = Figure & { readonly kind: "value" };

/** The known figures that a section's reading is made of. */
interface Stock {
  readonly numerator: Known;
  readonly pupils: number;
  readonly weightedPupils: number;
  /** Null where the resource is not split. */
  readonly share: PhaseShare | null;
}

function amountOf({ numerator, share, weightedPupils }: Stock, per: Amount["per"]): Amount {
  return { total: numerator.value, weight: share === null ? 1 : share.weight, weightedPupils, per };
}

function lackOf(stock: Stock, demanded: Demanded): Shortfall {
  const amount = amountOf(stock, demanded.indicator.per);
  return shortfallOf({ amount, pupils: stock.pupils, demanded }, stock.share === null ? null : stock.share.ratio);
}

/** Most readings are far from a limit: for them nothing is made but the assessment itself. */
function judged(stock: Stock, reading: number, demanded: Demanded): ReadingAssessment {
  const { indicator, threshold, floor } = demanded;
  const { numerator, share } = stock;
  const close = isClear(reading, demanded) ? null : settled(amountOf(stock, indicator.per), demanded);
  const level = close === null ? levelOf(reading, demanded) : close.level;
  return {
    indicator: indicator.indicator,
    level,
    actual: close === null ? reading : close.actual,
    required: threshold,
    floor,
    total: share === null ? numerator.value : (numerator.value * (share.weight * stock.pupils)) / stock.weightedPupils,
    shortfall: level === "met" ? null : lackOf(stock, demanded),
    isRoundingDecisive: close !== null && close.isRoundingDecisive,
    missing: null,
    at: numerator.at,
    reference: indicator.reference,
  };
}

/** Judges one reading of a section: level, unrounded figure, what it lacks, and the cell of its numerator. */
export function assessReading(numerator: Figure, section: Section, demanded: Demanded): ReadingAssessment {
  const { indicator } = demanded;
  const { pupils } = section;
  if (numerator.kind === "missing") return notAssessable(numerator, numerator, demanded);
  if (pupils.kind === "missing") return notAssessable(numerator, pupils, demanded);
  const share = indicator.isSplit ? section.share : null;
  const divisor = share === null ? pupils : share.weightedPupils;
  if (divisor.kind === "missing") return notAssessable(numerator, divisor, demanded);
  const weight = share === null ? 1 : share.weight;
  const reading = (indicator.per * numerator.value * weight) / divisor.value;
  return judged({ numerator, pupils: pupils.value, weightedPupils: divisor.value, share }, reading, demanded);
}
