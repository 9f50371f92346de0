import type { FindingOf } from "../core/model/finding";
import type { JudgedProblem } from "../core/rectification/judgedProblems";
import type { Standard } from "../core/model/standard";
import { describeFinding } from "./findingSentences";
import { indicatorName, withUnit } from "./indicatorWords";
import { phaseLabel } from "./labels";
import { formatBeside } from "./numberFormat";
import { indicatorStandard } from "./readingSentence";
import { describeReference } from "./references";

// The ledger is a sheet, and sheets are always Chinese.

/** 发现的问题 in one sentence: phase, indicator, actual, required, shortfalls and clause. */
export function problemSentence(
  finding: FindingOf<"readingShort"> | FindingOf<"coefficientTooHigh">,
  standard: Standard,
): string {
  const phase = phaseLabel(finding.phase);
  const clause = describeReference(finding.reference);
  const source = clause === "" ? "" : `（依据：${clause}）`;
  return `${phase === "" ? "" : `${phase}：`}${describeFinding(finding, standard)}${source}。`;
}

/** What every sentence on this problem begins with, whatever its figures: 初中：生均教学及辅助用房面积 */
export function problemBeginning({ of, indicator, phase }: JudgedProblem, standard: Standard): string {
  const name = indicatorName(indicatorStandard(standard, indicator), "zh-CN");
  return `${phaseLabel(phase)}：${name}${of === "coefficient" ? "的校际差异系数" : ""}`;
}

/** 整改结果 that is proposed for a problem that is gone: 已达标（实际 6.1㎡）; "" where there is no figure. */
export function solvedSentence({ of, indicator, actual, limit }: JudgedProblem, standard: Standard): string {
  if (actual === null) return "";
  const { readingDecimals, coefficientDecimals } = standard.display;
  if (of === "coefficient") return `已达标（实际差异系数 ${formatBeside(actual, [limit], coefficientDecimals)}）`;
  const { unit } = indicatorStandard(standard, indicator);
  return `已达标（实际 ${withUnit(formatBeside(actual, [limit], readingDecimals), unit, "zh-CN")}）`;
}
