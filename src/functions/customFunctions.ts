import { differenceCoefficientCell } from "./differenceCoefficientCell";
import { passRuleCell } from "./passRuleCell";
import { phaseShareCell } from "./phaseShareCell";
import { shortfallCell } from "./shortfallCell";
import { thresholdCell } from "./thresholdCell";

// The metadata of both languages is generated from this file: English from the comments, Chinese from
// chineseDescriptions.json. A parameter is `unknown` here and `any` there: Excel converts nothing, cellArgument.ts reads it.

/**
 * Difference coefficient between the schools of a county, weighted by pupils (the official formula).
 * @customfunction DIFFCOEF
 * @helpurl https://localhost:3000/assets/help.html#DIFFCOEF
 * @param values One figure per school: per-pupil values, or totals with basis 1.
 * @param [pupils] Pupils of the same schools, an area of the same shape. Required with basis 0 and 1.
 * @param [basis] 0 per-pupil values (default), 1 totals, 2 unweighted: not official, for comparison only.
 * @returns The coefficient, rounded to 12 decimals.
 */
export function diffCoef(values: unknown[][], pupils?: unknown[][], basis?: unknown): number {
  return differenceCoefficientCell(values, pupils, basis);
}

/**
 * Whether a school passes: at most one indicator short of its threshold, and that one at 85 % of it or more.
 * @customfunction PASS_85
 * @helpurl https://localhost:3000/assets/help.html#PASS_85
 * @param values The readings of one school, or a single reading.
 * @param standards The thresholds, an area of the same shape.
 * @param [allowed] How many readings may be short; 1 if omitted.
 * @param [floor] The part of its threshold that a short reading must reach; 0.85 if omitted.
 * @returns TRUE or FALSE.
 */
export function pass85(values: unknown[][], standards: unknown[][], allowed?: unknown, floor?: unknown): boolean {
  return passRuleCell(values, standards, { allowed, floor });
}

/**
 * The part of a shared total that falls to one phase of a school: 1:1.1 nine-year, 1:1.1:1.32 twelve-year, 1:1.2 complete secondary.
 * @customfunction SPLIT
 * @helpurl https://localhost:3000/assets/help.html#SPLIT
 * @param total The total of the whole school: area, equipment value or rooms.
 * @param phase 小学, 初中 or 高中 (also 1, 2, 3, primary, junior, senior).
 * @param primary Primary pupils; blank or 0 where there are none.
 * @param junior Junior-secondary pupils.
 * @param [senior] Senior-secondary pupils; omitted where there are none.
 * @returns The share in the unit of the total.
 */
export function split(total: unknown, phase: unknown, primary: unknown, junior: unknown, senior?: unknown): number {
  return phaseShareCell(total, phase, { primary, junior, senior });
}

/**
 * The threshold of an indicator of quality-balanced education, or a part of it: ratio 0.85 gives the floor.
 * @customfunction THRESHOLD
 * @helpurl https://localhost:3000/assets/help.html#THRESHOLD
 * @param indicator L1 to L7, 1 to 7, or the official Chinese name.
 * @param phase 小学 or 初中 (also 1, 2, primary, junior).
 * @param [ratio] The part of the threshold; 1 if omitted.
 * @returns The figure in the unit of the indicator.
 */
export function threshold(indicator: unknown, phase: unknown, ratio?: unknown): number {
  return thresholdCell(indicator, phase, ratio);
}

/**
 * How much a school lacks to reach the threshold of an indicator; 0 when it is met.
 * @customfunction SHORTFALL
 * @helpurl https://localhost:3000/assets/help.html#SHORTFALL
 * @param total What the school has in this phase: teachers, ㎡, yuan or rooms.
 * @param pupils Pupils of this phase.
 * @param indicator L1 to L7, 1 to 7, or the official Chinese name.
 * @param phase 小学 or 初中 (also 1, 2, primary, junior).
 * @returns The amount, rounded up to whole people and rooms, to 0.01 ㎡ and yuan.
 */
export function shortfall(total: unknown, pupils: unknown, indicator: unknown, phase: unknown): number {
  return shortfallCell(total, pupils, { indicator, phase });
}

/** Every custom function by the id of its metadata. */
export const CUSTOM_FUNCTIONS = {
  DIFFCOEF: diffCoef,
  PASS_85: pass85,
  SPLIT: split,
  THRESHOLD: threshold,
  SHORTFALL: shortfall,
} as const;
