import type { FindingOf } from "../core/model/finding";
import type { ResourceIndicator } from "../core/model/indicator";
import type { Phase } from "../core/model/phase";
import type { IndicatorStandard, Standard } from "../core/model/standard";
import { formatBeside, formatFixed, formatPlain } from "./numberFormat";

const PERCENT = 100;
const SMALLEST_PERCENT_DECIMALS = 1;
/** Official texts write the limits of the coefficient with two decimals: 0.50, 0.45. */
const LIMIT_DECIMALS = 2;

const SECTION_NAMES: Readonly<Record<Phase, string>> = { primary: "小学部", juniorSecondary: "初中部" };
const DECIMALS_IN_WORDS = ["整数", "一位小数", "两位小数", "三位小数", "四位小数"] as const;

/** The indicator as the standard names and counts it. Throws when the standard lacks it: that is a bug in the data. */
export function indicatorStandard(standard: Standard, indicator: ResourceIndicator): IndicatorStandard {
  const found = standard.indicators.find((one) => one.indicator === indicator);
  if (found === undefined) throw new Error(`standard ${standard.id} lacks ${indicator}`);
  return found;
}

function roundingRemark(actual: number, decimals: number): string {
  const places = DECIMALS_IN_WORDS[decimals] ?? `${decimals} 位小数`;
  return `按${places}显示为 ${formatFixed(actual, decimals)}，会误判；判定以未取舍的数为准`;
}

function shortfallText({ shortfall, phase }: FindingOf<"readingShort">, unit: string): string {
  const own = `缺 ${formatPlain(shortfall.section)}${unit}`;
  if (shortfall.school === null || shortfall.ratio === null) return own;
  const section = phase === null ? "" : SECTION_NAMES[phase];
  return `${section}${own}；按 ${shortfall.ratio} 拆分，全校需增加 ${formatPlain(shortfall.school)}${unit}`;
}

/** 生均教学及辅助用房面积 5.29㎡，低于标准 5.8㎡，达到标准的91.2%；初中部缺 204.62㎡；按 1:1.1 拆分，全校需增加 483.64㎡ */
export function readingShortSentence(finding: FindingOf<"readingShort">, standard: Standard): string {
  const { name, unit } = indicatorStandard(standard, finding.indicator);
  const { readingDecimals } = standard.display;
  const { floorRatio } = standard.schoolRule;
  const actual = formatBeside(finding.actual, [finding.required, finding.floor], readingDecimals);
  const ratio = (finding.actual / finding.required) * PERCENT;
  const floorPercent = floorRatio * PERCENT;
  const isBelowFloor = finding.actual < finding.floor;
  // Exactly on the floor the quotient may carry noise to either side; what it is compared with then is the other limit.
  const limits = finding.actual === finding.floor ? [PERCENT] : [PERCENT, floorPercent];
  const percent = formatBeside(ratio, limits, SMALLEST_PERCENT_DECIMALS);
  const floorRemark = isBelowFloor ? `，不足${formatPlain(floorPercent)}%` : "";
  return [
    `${name} ${actual}${unit}，低于标准 ${formatPlain(finding.required, 4)}${unit}，达到标准的${percent}%${floorRemark}`,
    shortfallText(finding, unit),
    ...(finding.isRoundingDecisive ? [roundingRemark(finding.actual, readingDecimals)] : []),
    ...(finding.stillPasses === null ? [] : [`本校仍达标（${finding.stillPasses[0]}/${finding.stillPasses[1]}）`]),
  ].join("；");
}

/** 每百名学生拥有县级以上骨干教师数的校际差异系数 0.502，高于上限 0.50 */
export function coefficientSentence(finding: FindingOf<"coefficientTooHigh">, standard: Standard): string {
  const { name } = indicatorStandard(standard, finding.indicator);
  const { coefficientDecimals } = standard.display;
  const actual = formatBeside(finding.actual, [finding.limit], coefficientDecimals);
  const limit = formatLimit(finding.limit);
  const remark = finding.isRoundingDecisive ? `；${roundingRemark(finding.actual, coefficientDecimals)}` : "";
  return `${name}的校际差异系数 ${actual}，高于上限 ${limit}${remark}`;
}

/** A figure on its limit's good side that would be shown on the other one. */
export function roundingSentence(finding: FindingOf<"roundingDecisive">, standard: Standard): string {
  const { name, unit } = indicatorStandard(standard, finding.indicator);
  const { readingDecimals } = standard.display;
  const actual = formatBeside(finding.actual, [finding.required], readingDecimals);
  const required = formatPlain(finding.required, 4);
  return `${name} ${actual}${unit}，标准 ${required}${unit}；${roundingRemark(finding.actual, readingDecimals)}`;
}

/** The limit of a difference coefficient with the decimals of the document: 0.50. */
export function formatLimit(limit: number): string {
  const plain = formatPlain(limit, 4);
  return (plain.split(".")[1]?.length ?? 0) > LIMIT_DECIMALS ? plain : formatFixed(limit, LIMIT_DECIMALS);
}
