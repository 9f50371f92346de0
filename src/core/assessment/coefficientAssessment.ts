import type { CoefficientAssessment, SectionAssessment, Status } from "../model/assessment";
import type { Phase } from "../model/phase";
import type { IndicatorStandard, Standard } from "../model/standard";
import type { Section } from "../phaseSplit/section";
import { readDecimal } from "../statistics/decimal";
import { differenceCoefficient } from "../statistics/differenceCoefficient";
import { compareCoefficientExactly, type CoefficientShare } from "../statistics/exactCoefficient";
import type { Ordering } from "../statistics/rational";
import { isNear, NEAR } from "./amount";
import { coefficientBounds, roundingOf } from "./roundedReading";

/** One phase of the county: its sections as judged, and the rule for them. */
export interface CoefficientContext {
  readonly phase: Phase;
  /** The same sections as split; only asked for when floating point cannot decide. */
  readonly sections: () => readonly Section[];
  readonly judged: readonly SectionAssessment[];
  readonly standard: Standard;
  /** Rows that may be a section of this phase and could not be read. */
  readonly unreadRows: number;
}

function shareOf(section: Section, indicator: IndicatorStandard): CoefficientShare | null {
  const numerator = section.numerators[indicator.indicator];
  const { pupils } = section;
  const share = indicator.isSplit ? section.share : null;
  const divisor = share?.weightedPupils ?? pupils;
  if (numerator.kind === "missing" || pupils.kind === "missing" || divisor.kind === "missing") return null;
  const weight = share?.weight ?? 1;
  return { total: numerator.value, weight, pupils: pupils.value, weightedPupils: divisor.value };
}

/** The exact figures behind a coefficient; only worked out when floating point cannot decide. */
type Shares = () => readonly CoefficientShare[];

function knownShares({ sections }: CoefficientContext, indicator: IndicatorStandard): readonly CoefficientShare[] {
  return sections().flatMap((section) => shareOf(section, indicator) ?? []);
}

/** Totals and pupils of the sections that have one reading. */
interface KnownFigures {
  readonly indicator: IndicatorStandard;
  readonly totals: Float64Array;
  readonly pupils: Float64Array;
}

/** The known figures by indicator, L1 to L7, gathered in one walk over the sections. */
function knownFigures(judged: readonly SectionAssessment[], standard: Standard): readonly KnownFigures[] {
  const columns = standard.indicators.map((indicator) => ({
    indicator,
    totals: new Float64Array(judged.length),
    pupils: new Float64Array(judged.length),
    count: 0,
  }));
  for (const { readings, pupils } of judged) {
    if (pupils === null) continue;
    for (const column of columns) {
      const { total } = readings[column.indicator.indicator];
      if (total === null) continue;
      column.totals[column.count] = total;
      column.pupils[column.count] = pupils;
      column.count += 1;
    }
  }
  return columns.map(({ indicator, totals, pupils, count }) => ({
    indicator,
    totals: totals.subarray(0, count),
    pupils: pupils.subarray(0, count),
  }));
}

/** Compares a coefficient with a limit, in whole numbers where floating point is not sure. */
function compareCoefficient(coefficient: number, shares: Shares, limit: number): Ordering {
  if (isNear(coefficient, limit)) return compareCoefficientExactly(shares(), limit);
  return coefficient > limit ? 1 : -1;
}

/** The coefficient as the forms show it, rounded half-up to `decimals` places; a canonical number. */
function shownCoefficient(coefficient: number, shares: Shares, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = coefficient * scale;
  const below = Math.floor(scaled);
  const half = readDecimal((below + 0.5) / scale);
  const isUp =
    Math.abs(scaled - below - 0.5) <= NEAR * scale
      ? compareCoefficientExactly(shares(), half) >= 0
      : scaled > below + 0.5;
  return readDecimal((isUp ? below + 1 : below) / scale);
}

interface Verdict {
  readonly status: Status;
  readonly coefficient: number;
  readonly isRoundingDecisive: boolean;
}

function judge(computed: number, shares: Shares, standard: { limit: number; decimals: number }): Verdict {
  const { limit, decimals } = standard;
  const ordering = compareCoefficient(computed, shares, limit);
  const coefficient = ordering === 0 ? limit : computed;
  const isClose = Math.abs(coefficient - limit) < 10 ** -decimals;
  const isShownMet = isClose ? shownCoefficient(coefficient, shares, decimals) <= limit : ordering <= 0;
  return {
    status: ordering <= 0 ? "met" : "notMet",
    coefficient,
    isRoundingDecisive: isShownMet !== ordering <= 0,
  };
}

/** Judges a coefficient of readings that were rounded before: only where the rounding cannot take it across the limit. */
function judgeRounded(
  computed: {
    readonly mean: number;
    readonly standardDeviation: number;
    readonly coefficient: number;
    readonly per: number;
  },
  halfStep: number,
  limit: number,
): Pick<CoefficientAssessment, "status" | "coefficient" | "note" | "isRoundingDecisive"> {
  const { mean, standardDeviation, coefficient, per } = computed;
  // Doubles carry noise of their own; it is far smaller than what counts as near.
  const bounds = coefficientBounds(
    { mean: mean * per, standardDeviation: standardDeviation * per },
    halfStep * (1 + NEAR),
  );
  const shown = { coefficient, isRoundingDecisive: false } as const;
  if (bounds !== null && bounds.high * (1 + NEAR) <= limit) return { ...shown, status: "met", note: null };
  if (bounds !== null && bounds.low > limit * (1 + NEAR)) return { ...shown, status: "notMet", note: null };
  return { ...shown, status: "notAssessable", note: "rounded" };
}

/**
 * One difference coefficient of a phase, judged: at most 0.50 primary, 0.45 junior. While a section lacks the reading the
 * figure over the others is provisional (暂算) and never judged. One section: 0, with a note. Mean 0: not assessable.
 */
function assessCoefficient(known: KnownFigures, context: CoefficientContext): CoefficientAssessment {
  const { indicator } = known;
  const { phase, judged, standard, unreadRows } = context;
  const { limits, reference } = standard.differenceCoefficient;
  const limit = limits[phase].atMost;
  const missingSections = judged.length + unreadRows - known.totals.length;
  const base = { phase, indicator: indicator.indicator, limit, missingSections, reference };
  const unknown = { status: "notAssessable", isRoundingDecisive: false } as const;
  const statistics = differenceCoefficient(known.totals, known.pupils);
  if (!statistics.ok) {
    const isZeroMean = statistics.error === "zeroMean";
    const zero = isZeroMean ? 0 : null;
    const note = isZeroMean && missingSections === 0 ? "zeroMean" : null;
    return { ...base, ...unknown, mean: zero, standardDeviation: zero, coefficient: null, note };
  }
  const mean = statistics.value.mean * indicator.per;
  if (known.totals.length === 1) {
    const status = missingSections === 0 ? "met" : "notAssessable";
    const note = missingSections === 0 ? "singleSection" : null;
    return { ...base, status, mean, standardDeviation: 0, coefficient: 0, note, isRoundingDecisive: false };
  }
  const figures = { mean, standardDeviation: statistics.value.standardDeviation * indicator.per, note: null };
  if (missingSections > 0) return { ...base, ...unknown, ...figures, coefficient: statistics.value.coefficient };
  const halfStep = roundingOf(
    judged.map(({ school }) => school),
    indicator.indicator,
  );
  if (halfStep > 0)
    return { ...base, ...figures, ...judgeRounded({ ...statistics.value, per: indicator.per }, halfStep, limit) };
  const decimals = standard.display.coefficientDecimals;
  const shares: Shares = () => knownShares(context, indicator);
  return { ...base, ...figures, ...judge(statistics.value.coefficient, shares, { limit, decimals }) };
}

/** The seven coefficients of a phase, L1 to L7; none where the phase has no sections. */
export function assessCoefficients(context: CoefficientContext): readonly CoefficientAssessment[] {
  const { judged, standard } = context;
  if (judged.length === 0) return [];
  return knownFigures(judged, standard).map((known) => assessCoefficient(known, context));
}
