import type { ReadingAssessment, ReadingLevel, Shortfall } from "../model/assessment";
import type { Figure, RoundedReadings } from "../model/schoolRecord";
import { addDecimals, multiplyDecimals } from "../statistics/decimal";
import type { Demanded } from "./readingAssessment";
import { sectionShortfall } from "./shortfall";

/** Between what and what a reading was before it was rounded; both ends are canonical decimals. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A reading between low and high, either end included (programs round halves up or down), is on one side of a limit, or nobody can tell. */
function sideOf({ low, high }: Bounds, limit: number): "reached" | "missed" | "open" {
  if (low >= limit) return "reached";
  return high < limit ? "missed" : "open";
}

function levelOf(bounds: Bounds, { threshold, floor }: Demanded): ReadingLevel {
  const toThreshold = sideOf(bounds, threshold);
  if (toThreshold !== "missed") return toThreshold === "reached" ? "met" : "notAssessable";
  const toFloor = sideOf(bounds, floor);
  if (toFloor === "open") return "notAssessable";
  return toFloor === "reached" ? "short" : "belowFloor";
}

/** What surely suffices: counted from the lowest reading that may have been rounded to what is shown. */
function lackOf({ low }: Bounds, pupils: number, demanded: Demanded): Shortfall {
  const { per } = demanded.indicator;
  const total = (Math.max(low, 0) * pupils) / per;
  const amount = { total, weight: 1, weightedPupils: pupils, per };
  return { section: sectionShortfall({ amount, pupils, demanded }), school: null, ratio: null };
}

/**
 * Judges a reading that was rounded before it was read (表Ⅱ-2 from elsewhere): met, short or below the floor only where the
 * rounding cannot change the answer, else not assessable. `total` is reading × pupils / per, as exact as the reading.
 */
export function assessRounded(rounded: RoundedReadings, pupils: Figure, demanded: Demanded): ReadingAssessment {
  const { indicator, threshold, floor } = demanded;
  const figure = rounded.readings[indicator.indicator];
  const base = {
    indicator: indicator.indicator,
    required: threshold,
    floor,
    isRoundingDecisive: false,
    at: figure.at,
    reference: indicator.reference,
  };
  const unknown = { level: "notAssessable", actual: null, total: null, shortfall: null } as const;
  if (figure.kind === "missing") return { ...base, ...unknown, missing: figure.reason };
  if (pupils.kind === "missing") return { ...base, ...unknown, missing: pupils.reason };
  const halfStep = rounded.halfSteps[indicator.indicator];
  const bounds = { low: addDecimals(figure.value, -halfStep), high: addDecimals(figure.value, halfStep) };
  const total = multiplyDecimals(figure.value, pupils.value) / indicator.per;
  const level = levelOf(bounds, demanded);
  if (level === "notAssessable") return { ...base, ...unknown, actual: figure.value, total, missing: "rounded" };
  const shortfall = level === "met" ? null : lackOf(bounds, pupils.value, demanded);
  return { ...base, level, actual: figure.value, total, shortfall, missing: null };
}

/**
 * How far the mean and the standard deviation of rounded readings may be from those of the readings before rounding: no
 * further than the largest half step (the deviation of a sum is at most the sum of the deviations). Zero for exact ones.
 */
export function roundingOf(
  sections: readonly { readonly rounded?: RoundedReadings }[],
  indicator: keyof RoundedReadings["halfSteps"],
): number {
  return sections.reduce((largest, { rounded }) => Math.max(largest, rounded?.halfSteps[indicator] ?? largest), 0);
}

/** Where a coefficient may have been before its readings were rounded; null where the mean may have been zero. */
export function coefficientBounds(
  figures: { readonly mean: number; readonly standardDeviation: number },
  halfStep: number,
): Bounds | null {
  const { mean, standardDeviation } = figures;
  if (mean <= halfStep) return null;
  return {
    low: Math.max(0, standardDeviation - halfStep) / (mean + halfStep),
    high: (standardDeviation + halfStep) / (mean - halfStep),
  };
}
