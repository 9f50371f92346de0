import { RESOURCE_INDICATORS, type ResourceIndicator } from "../../../core/model/indicator";

/** Columns of 表Ⅱ-2 (A:O as in the national form) and of the working columns to its right, zero-based. */
export const SECTION_COLUMNS = {
  number: 0,
  name: 1,
  runBy: 2,
  pupils: 3,
  grades: 4,
  classes: 5,
  firstReading: 6,
  verdict: 13,
  remark: 14,
  // Q: column P stays empty, so that the working columns are no part of the form's block.
  schoolType: 16,
  key: 17,
  sourceRow: 18,
  weightedPupils: 19,
  teachingArea: 20,
  indoorSports: 21,
  firstTotal: 22,
  firstFlag: 29,
  metCount: 36,
  shortCount: 37,
  belowFloorCount: 38,
  missingCount: 39,
  // From here on a pair of columns (key, source row) for each attached class.
  firstAttached: 40,
} as const;

/** Rows of 表Ⅱ-2 above the schools: title, labels, column codes. */
export const SECTION_HEADER_ROWS = 3;

/** What a verdict flag of one reading can say. */
export const FLAGS = { met: "达标", short: "达85%", belowFloor: "不足85%", missing: "缺" } as const;

/** What a verdict cell can say. */
export const VERDICTS = { met: "达标", notMet: "不达标", notAssessable: "无法判定" } as const;

/** Said where a figure is not there, instead of an error. */
export const MISSING = "缺";

/** Column of an indicator in one of the groups of seven. */
export function indicatorColumn(
  group: "firstReading" | "firstTotal" | "firstFlag",
  indicator: ResourceIndicator,
): number {
  return SECTION_COLUMNS[group] + RESOURCE_INDICATORS.indexOf(indicator);
}
