import { RESOURCE_INDICATORS } from "../../../core/model/indicator";
import type { Phase } from "../../../core/model/phase";
import type { IndicatorStandard, Standard } from "../../../core/model/standard";
import { indicatorStandard } from "../../../i18n/readingSentence";
import { cellAddress } from "../../cellAddress";
import type { PatchCell } from "../../workbookPatch";
import { decimalProduct, numberInFormula, textInFormula } from "../formulaText";
import { FLAGS, indicatorColumn, MISSING, SECTION_COLUMNS, VERDICTS } from "./sectionColumns";

/**
 * Decimals at which a reading is compared with its threshold: far finer than any real difference (one ㎡ or 元 among
 * 100,000 pupils), far coarser than the noise of binary division, so that a school exactly on a limit is judged right.
 */
const COMPARED_DECIMALS = 9;

const FLAG_TEXTS = {
  met: textInFormula(FLAGS.met),
  short: textInFormula(FLAGS.short),
  belowFloor: textInFormula(FLAGS.belowFloor),
  missing: textInFormula(FLAGS.missing),
};

/** Verdict flag of one reading: 达标, 达85%, 不足85% or 缺. */
export function flagCell(
  row: number,
  indicator: IndicatorStandard,
  rule: { readonly phase: Phase; readonly floorRatio: number },
): PatchCell {
  const reading = cellAddress(row, indicatorColumn("firstReading", indicator.indicator));
  const threshold = indicator.thresholds[rule.phase].atLeast;
  const rounded = `ROUND(${reading},${String(COMPARED_DECIMALS)})`;
  const short = `IF(${rounded}>=${decimalProduct(rule.floorRatio, threshold)},${FLAG_TEXTS.short},${FLAG_TEXTS.belowFloor})`;
  const judged = `IF(${rounded}>=${numberInFormula(threshold)},${FLAG_TEXTS.met},${short})`;
  return { formula: `=IF(ISNUMBER(${reading}),${judged},${FLAG_TEXTS.missing})` };
}

/** Numbers of met, short, below-floor and missing readings of one row, in the order of their columns. */
export function countCells(row: number): readonly PatchCell[] {
  const flags = `${flagAddress(row, 0)}:${flagAddress(row, RESOURCE_INDICATORS.length - 1)}`;
  return [FLAGS.met, FLAGS.short, FLAGS.belowFloor, FLAGS.missing].map((flag) => ({
    formula: `=COUNTIF(${flags},${textInFormula(flag)})`,
  }));
}

/**
 * 该校综合评估是否达标: 不达标 as soon as one reading is below the floor or more than the allowed number are short,
 * 达标 only when nothing is missing, else 无法判定 (教督〔2017〕6号 资源配置).
 */
export function verdictCell(row: number, standard: Standard): PatchCell {
  const { shortCount, belowFloorCount, missingCount } = countAddresses(row);
  const fails = `OR(${belowFloorCount}>0,${shortCount}>${String(standard.schoolRule.allowedShortfalls)})`;
  const known = `IF(${missingCount}=0,${textInFormula(VERDICTS.met)},${textInFormula(VERDICTS.notAssessable)})`;
  return { formula: `=IF(${fails},${textInFormula(VERDICTS.notMet)},${known})` };
}

/** 备注: how many indicators are met, and which reached 85 %, did not, or are missing, e.g. 「6项达标；L4 达到85%」. */
export function remarkCell(row: number, standard: Standard): PatchCell {
  const { metCount, shortCount, belowFloorCount, missingCount } = countAddresses(row);
  const percent = `${String(Math.round(standard.schoolRule.floorRatio * 100))}%`;
  const parts = [
    `${metCount}&"项达标"`,
    named(row, { count: shortCount, flag: FLAGS.short, said: ` 达到${percent}` }, standard),
    named(row, { count: belowFloorCount, flag: FLAGS.belowFloor, said: ` 不足${percent}` }, standard),
    named(row, { count: missingCount, flag: FLAGS.missing, said: ` ${MISSING}` }, standard),
  ];
  return { formula: `=${parts.join("&")}` };
}

interface NamedGroup {
  readonly count: string;
  readonly flag: string;
  readonly said: string;
}

function named(row: number, { count, flag, said }: NamedGroup, standard: Standard): string {
  const labels = RESOURCE_INDICATORS.map((indicator, index) => {
    const label = textInFormula(`、${indicatorStandard(standard, indicator).label}`);
    return `IF(${flagAddress(row, index)}=${textInFormula(flag)},${label},"")`;
  });
  return `IF(${count}>0,"；"&MID(${labels.join("&")},2,99)&${textInFormula(said)},"")`;
}

function flagAddress(row: number, index: number): string {
  return cellAddress(row, SECTION_COLUMNS.firstFlag + index);
}

function countAddresses(
  row: number,
): Readonly<Record<"metCount" | "shortCount" | "belowFloorCount" | "missingCount", string>> {
  return {
    metCount: cellAddress(row, SECTION_COLUMNS.metCount),
    shortCount: cellAddress(row, SECTION_COLUMNS.shortCount),
    belowFloorCount: cellAddress(row, SECTION_COLUMNS.belowFloorCount),
    missingCount: cellAddress(row, SECTION_COLUMNS.missingCount),
  };
}
