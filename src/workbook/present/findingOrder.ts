import type { Finding, FindingLevel } from "../../core/model/finding";

/** 数据错误, 不足85%, 未达标, 提示. */
export const LEVELS_WORST_FIRST = [
  "dataError",
  "belowFloor",
  "notMet",
  "hint",
] as const satisfies readonly FindingLevel[];

/**
 * Findings as 校验结果 lists them: worst level first; within a level by sheet (in the order in which the sheets first
 * appear), row and column; findings without a cell (the county's) last, in the order given.
 */
export function inSheetOrder(findings: readonly Finding[]): readonly Finding[] {
  const sheets = [...new Set(findings.flatMap(({ at }) => (at === null ? [] : [at.sheet])))];
  return [...findings].sort(
    (left, right) =>
      LEVELS_WORST_FIRST.indexOf(left.level) - LEVELS_WORST_FIRST.indexOf(right.level) ||
      compareCells(left, right, sheets),
  );
}

function compareCells(left: Finding, right: Finding, sheets: readonly string[]): number {
  if (left.at === null || right.at === null) return Number(left.at === null) - Number(right.at === null);
  return (
    sheets.indexOf(left.at.sheet) - sheets.indexOf(right.at.sheet) ||
    left.at.row - right.at.row ||
    left.at.column - right.at.column
  );
}
