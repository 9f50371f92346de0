import type { Status } from "../model/assessment";
import type { Standard } from "../model/standard";
import { fail, ok, type Result } from "../result";
import { compareRationals, multiplyRationals, rationalOf } from "../statistics/rational";
import { isNear } from "./amount";

/** How many of a section's readings stand where. */
export interface ReadingCounts {
  readonly short: number;
  readonly belowFloor: number;
  readonly notAssessable: number;
}

/**
 * The school rule (每所学校至少6项指标达到要求，余项不能低于要求的85%) with three values. Not met as soon as too many readings
 * are short or one is below the floor, whatever the missing ones are; met only when every reading is known, because a
 * missing one could still be below the floor.
 */
export function schoolStatus(counts: ReadingCounts, rule: Standard["schoolRule"]): Status {
  const notMet = counts.short + counts.belowFloor;
  if (counts.belowFloor > 0 || notMet > rule.allowedShortfalls) return "notMet";
  return counts.notAssessable > 0 ? "notAssessable" : "met";
}

/** value ≥ ratio × standard, in whole numbers near the limit. */
function isAtLeast(value: number, standard: number, ratio: number): boolean {
  const limit = ratio * standard;
  if (!isNear(value, limit)) return value > limit;
  return compareRationals(rationalOf(value), multiplyRationals(rationalOf(ratio), rationalOf(standard))) >= 0;
}

/**
 * The school rule over a row of readings and a row of thresholds, read as decimals of 15 significant digits: at most
 * `allowedShortfalls` readings may be short of their threshold, and none below `floorRatio` of it.
 */
export function passesSchoolRule(
  readings: readonly number[],
  thresholds: readonly number[],
  rule: { readonly allowedShortfalls: number; readonly floorRatio: number },
): Result<boolean, "lengthMismatch" | "noReadings"> {
  if (readings.length !== thresholds.length) return fail("lengthMismatch");
  if (readings.length === 0) return fail("noReadings");
  let shortfalls = 0;
  for (const [index, reading] of readings.entries()) {
    const threshold = thresholds[index];
    if (threshold === undefined || isAtLeast(reading, threshold, 1)) continue;
    shortfalls += 1;
    if (shortfalls > rule.allowedShortfalls || !isAtLeast(reading, threshold, rule.floorRatio)) return ok(false);
  }
  return ok(true);
}
