import { RESOURCE_INDICATORS, type ResourceIndicator } from "../../../core/model/indicator";
import type { Phase } from "../../../core/model/phase";
import type { Standard } from "../../../core/model/standard";
import { cellAddress } from "../../cellAddress";
import type { PatchCell } from "../../workbookPatch";
import { columnRange, numberInFormula, textInFormula, type RowSpan } from "../formulaText";
import { NOT_APPLICABLE } from "./formTexts";
import { indicatorColumn, MISSING, SECTION_COLUMNS, VERDICTS } from "./sectionColumns";

/** Decimals at which a coefficient is compared with its limit: finer than any county's next value, coarser than binary noise. */
const COMPARED_DECIMALS = 12;

/** Said where all schools read 0: a coefficient divides by the mean. */
export const ZERO_MEAN = "无法计算";

const MISSING_TEXT = textInFormula(MISSING);
const NOT_APPLICABLE_TEXT = textInFormula(NOT_APPLICABLE);

/** The cells of 表Ⅱ-2 that one phase's figures come from. */
export interface PhaseSource {
  readonly sheet: string;
  readonly phase: Phase;
  /** Rows of the phase in 表Ⅱ-2; null where it has none. */
  readonly block: RowSpan | null;
  /** Rows of the source that could not be read as a school and may belong to this phase. */
  readonly unreadRows: number;
}

/** Rows of 表Ⅲ that hold one phase: two of the form, five of the working below it. */
export interface PhaseRows {
  readonly mean: number;
  readonly coefficient: number;
  readonly pupils: number;
  readonly sections: number;
  readonly deviation: number;
  readonly limit: number;
  readonly verdict: number;
}

/**
 * 全县平均值: readings weighted by pupils, which is Σx/ΣP; 缺 while one school lacks the reading, a row that could not be
 * read as a school among them.
 */
export function meanCell(source: PhaseSource, indicator: ResourceIndicator): PatchCell {
  const { block, sheet, unreadRows } = source;
  if (block === null) return NOT_APPLICABLE;
  const readings = columnRange(indicatorColumn("firstReading", indicator), block, sheet);
  const pupils = columnRange(SECTION_COLUMNS.pupils, block, sheet);
  const wanted = `COUNT(${columnRange(SECTION_COLUMNS.number, block, sheet)})${unreadRows > 0 ? `+${String(unreadRows)}` : ""}`;
  const mean = `SUMPRODUCT(${readings},${pupils})/SUM(${pupils})`;
  return { formula: `=IF(COUNT(${readings})=${wanted},${mean},${MISSING_TEXT})` };
}

/** 加权标准差: pupil-weighted population form around the county mean; exactly 0 where the phase has one section. */
export function deviationCell(source: PhaseSource, indicator: ResourceIndicator, meanAddress: string): PatchCell {
  const { block, sheet } = source;
  if (block === null) return NOT_APPLICABLE;
  const readings = columnRange(indicatorColumn("firstReading", indicator), block, sheet);
  const pupils = columnRange(SECTION_COLUMNS.pupils, block, sheet);
  const deviation = `SQRT(SUMPRODUCT(${pupils},(${readings}-${meanAddress})^2)/SUM(${pupils}))`;
  const guarded = `IF(COUNT(${readings})=1,0,${deviation})`;
  return { formula: `=IF(ISNUMBER(${meanAddress}),${guarded},${MISSING_TEXT})` };
}

/** 差异系数: deviation divided by the mean; a mean of 0 cannot be divided by. */
export function coefficientCell(meanAddress: string, deviationAddress: string): PatchCell {
  const divided = `IF(${meanAddress}=0,${textInFormula(ZERO_MEAN)},${deviationAddress}/${meanAddress})`;
  return { formula: `=IF(ISNUMBER(${deviationAddress}),${divided},${deviationAddress})` };
}

/** 综合: mean of the seven coefficients, only when all are known; shown, never judged. */
export function compositeCell(row: number): PatchCell {
  const range = `${cellAddress(row, FIRST_COLUMN)}:${cellAddress(row, FIRST_COLUMN + RESOURCE_INDICATORS.length - 1)}`;
  const count = String(RESOURCE_INDICATORS.length);
  const reason = (text: string, otherwise: string): string => `IF(COUNTIF(${range},${text})>0,${text},${otherwise})`;
  const unknown = reason(NOT_APPLICABLE_TEXT, reason(MISSING_TEXT, textInFormula(ZERO_MEAN)));
  return { formula: `=IF(COUNT(${range})=${count},SUM(${range})/${count},${unknown})` };
}

/** First of the seven indicator columns in 表Ⅱ-1 and 表Ⅲ. */
export const FIRST_COLUMN = 2;

/** 在校生总数 of a phase; 缺 while the pupils of one section are. */
export function pupilsCell({ block, sheet }: PhaseSource): PatchCell {
  if (block === null) return NOT_APPLICABLE;
  const pupils = columnRange(SECTION_COLUMNS.pupils, block, sheet);
  const numbers = columnRange(SECTION_COLUMNS.number, block, sheet);
  return { formula: `=IF(COUNT(${pupils})=COUNT(${numbers}),SUM(${pupils}),${MISSING_TEXT})` };
}

/** 参评校（部）数 of a phase. */
export function sectionCountCell({ block, sheet }: PhaseSource): PatchCell {
  return block === null ? 0 : { formula: `=COUNT(${columnRange(SECTION_COLUMNS.number, block, sheet)})` };
}

/** Verdict on one coefficient, right also exactly on the limit: 达标, 不达标, or 无法判定 where there is no figure. */
export function coefficientVerdictCell(source: PhaseSource, standard: Standard, coefficientAddress: string): PatchCell {
  if (source.block === null) return NOT_APPLICABLE;
  const limit = numberInFormula(standard.differenceCoefficient.limits[source.phase].atMost);
  const rounded = `ROUND(${coefficientAddress},${String(COMPARED_DECIMALS)})`;
  const judged = `IF(${rounded}<=${limit},${textInFormula(VERDICTS.met)},${textInFormula(VERDICTS.notMet)})`;
  return { formula: `=IF(ISNUMBER(${coefficientAddress}),${judged},${textInFormula(VERDICTS.notAssessable)})` };
}
