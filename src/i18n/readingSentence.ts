import type { FindingOf } from "../core/model/finding";
import type { ResourceIndicator } from "../core/model/indicator";
import type { IndicatorStandard, Standard } from "../core/model/standard";
import { indicatorName, withUnit } from "./indicatorWords";
import { formatBeside, formatFixed, formatPlain } from "./numberFormat";
import type { PaneLanguage } from "./paneStrings";
import { READING_WORDS, type ReadingWords } from "./readingWords";

const PERCENT = 100;
const SMALLEST_PERCENT_DECIMALS = 1;
const REQUIRED_DECIMALS = 4;
/** Official texts write the limits of the coefficient with two decimals: 0.50, 0.45. */
const LIMIT_DECIMALS = 2;

/** What a sentence is said from: the standard it is judged by, and the language. */
export interface SentenceSetting {
  readonly standard: Standard;
  readonly language: PaneLanguage;
}

/** The indicator as the standard names and counts it. Throws when the standard lacks it: that is a bug in the data. */
export function indicatorStandard(standard: Standard, indicator: ResourceIndicator): IndicatorStandard {
  const found = standard.indicators.find((one) => one.indicator === indicator);
  if (found === undefined) throw new Error(`standard ${standard.id} lacks ${indicator}`);
  return found;
}

function roundingRemark(words: ReadingWords, actual: number, decimals: number): string {
  return words.rounding(decimals, formatFixed(actual, decimals));
}

function shortfallText(
  { shortfall, phase }: FindingOf<"readingShort">,
  words: ReadingWords,
  inUnit: (figure: string) => string,
): string {
  const amount = inUnit(formatPlain(shortfall.section));
  if (shortfall.school === null || shortfall.ratio === null) return words.lacks(amount);
  return words.splitLacks(phase, { amount, ratio: shortfall.ratio, whole: inUnit(formatPlain(shortfall.school)) });
}

/** How much of the standard is reached, with the fewest decimals that keep it on its side of floor and standard. */
function percentText(finding: FindingOf<"readingShort">, floorPercent: number): string {
  const ratio = (finding.actual / finding.required) * PERCENT;
  // Exactly on the floor the quotient may carry noise to either side; what it is compared with then is the other limit.
  const limits = finding.actual === finding.floor ? [PERCENT] : [PERCENT, floorPercent];
  return formatBeside(ratio, limits, SMALLEST_PERCENT_DECIMALS);
}

/** 生均教学及辅助用房面积 5.29㎡，低于标准 5.8㎡，达到标准的91.2%；初中部缺 204.62㎡；按 1:1.1 拆分，全校需增加 483.64㎡ */
export function readingShortSentence(finding: FindingOf<"readingShort">, setting: SentenceSetting): string {
  const { standard, language } = setting;
  const words = READING_WORDS[language];
  const indicator = indicatorStandard(standard, finding.indicator);
  const inUnit = (figure: string): string => withUnit(figure, indicator.unit, language);
  const { readingDecimals } = standard.display;
  const floorPercent = standard.schoolRule.floorRatio * PERCENT;
  const short = words.short({
    name: indicatorName(indicator, language),
    actual: inUnit(formatBeside(finding.actual, [finding.required, finding.floor], readingDecimals)),
    required: inUnit(formatPlain(finding.required, REQUIRED_DECIMALS)),
    percent: percentText(finding, floorPercent),
  });
  return [
    finding.actual < finding.floor ? short + words.belowFloor(formatPlain(floorPercent)) : short,
    shortfallText(finding, words, inUnit),
    ...(finding.isRoundingDecisive ? [roundingRemark(words, finding.actual, readingDecimals)] : []),
    ...(finding.stillPasses === null ? [] : [words.stillPasses(...finding.stillPasses)]),
  ].join(words.separator);
}

/** 每百名学生拥有县级以上骨干教师数的校际差异系数 0.502，高于上限 0.50 */
export function coefficientSentence(finding: FindingOf<"coefficientTooHigh">, setting: SentenceSetting): string {
  const { standard, language } = setting;
  const words = READING_WORDS[language];
  const { coefficientDecimals } = standard.display;
  const sentence = words.coefficient({
    name: indicatorName(indicatorStandard(standard, finding.indicator), language),
    actual: formatBeside(finding.actual, [finding.limit], coefficientDecimals),
    limit: formatLimit(finding.limit),
  });
  if (!finding.isRoundingDecisive) return sentence;
  return sentence + words.separator + roundingRemark(words, finding.actual, coefficientDecimals);
}

/** A figure on its limit's good side that would be shown on the other one. */
export function roundingSentence(finding: FindingOf<"roundingDecisive">, setting: SentenceSetting): string {
  const { standard, language } = setting;
  const words = READING_WORDS[language];
  const indicator = indicatorStandard(standard, finding.indicator);
  const { readingDecimals } = standard.display;
  const sentence = words.nearStandard({
    name: indicatorName(indicator, language),
    actual: withUnit(formatBeside(finding.actual, [finding.required], readingDecimals), indicator.unit, language),
    required: withUnit(formatPlain(finding.required, REQUIRED_DECIMALS), indicator.unit, language),
  });
  return sentence + words.separator + roundingRemark(words, finding.actual, readingDecimals);
}

/** The limit of a difference coefficient with the decimals of the document: 0.50. */
export function formatLimit(limit: number): string {
  const plain = formatPlain(limit, REQUIRED_DECIMALS);
  return (plain.split(".")[1]?.length ?? 0) > LIMIT_DECIMALS ? plain : formatFixed(limit, LIMIT_DECIMALS);
}
