import type { FindingOf } from "../core/model/finding";
import type { SoftFinding } from "../core/model/softFinding";
import { formatLimit } from "./readingSentence";
import { formatPlain } from "./numberFormat";

/** 实际 and 标准 of soft findings, for those codes that have something to show there. */
type SoftCells = {
  readonly [Code in SoftFinding["code"]]?: (finding: FindingOf<Code>) => {
    readonly actual: number | string;
    readonly required: string;
  };
};

/** The figure of one school; nothing where many schools are said together. */
function single(count: number, actual: number): number | string {
  return count > 1 ? "" : actual;
}

/** The cells by code; figures per pupil are unrounded, money is in yuan. */
export const SOFT_CELLS: SoftCells = {
  implausibleValue: ({ count, actual, direction, bound }) => ({
    actual: single(count, actual),
    required: `${direction === "low" ? "≥" : "≤"}${formatPlain(bound, 4)}`,
  }),
  zeroAmongPeers: () => ({ actual: 0, required: ">0" }),
  largeClasses: ({ count, average, limit }) => ({
    actual: single(count, average),
    required: `≤${formatPlain(limit)}`,
  }),
  largeSchool: ({ count, pupils, limit }) => ({ actual: single(count, pupils), required: `≤${formatPlain(limit)}` }),
  unitSlip: ({ count, actual, median }) => ({
    actual: single(count, actual),
    required: median === null ? "" : `≈${formatPlain(median)}`,
  }),
  changedSinceLastYear: ({ count, before, after }) => ({
    actual: single(count, after),
    required: count > 1 ? "" : `上年 ${formatPlain(before)}`,
  }),
  wrongRecipe: ({ comparison, count }) =>
    comparison === null || count > 1
      ? { actual: "", required: "" }
      : { actual: comparison.recipeFigure, required: `≤${formatLimit(comparison.limit)}` },
};
