import type { Finding, FindingOf } from "../core/model/finding";
import type { Standard } from "../core/model/standard";
import { formatPlain } from "./numberFormat";
import { formatLimit, indicatorStandard } from "./readingSentence";
import { SOFT_CELLS } from "./softCells";

/** What 校验结果 says of a finding in its columns 实际 and 标准: unrounded numbers, or text. */
export interface FindingCells {
  readonly actual: number | string;
  readonly required: string;
}

/** Codes that have something to show there. The others say all they have in 说明. */
type CellsByCode = { readonly [Code in Finding["code"]]?: (finding: FindingOf<Code>) => FindingCells };

const foundOf = ({ found }: { readonly found: string }): FindingCells => ({ actual: found, required: "" });
const reading = ({ actual, required }: FindingOf<"readingShort" | "roundingDecisive">): FindingCells => ({
  actual,
  required: `≥${formatPlain(required, 4)}`,
});

const CELLS: CellsByCode = {
  blankCell: () => ({ actual: "空", required: "数字" }),
  notANumber: ({ found }) => ({ actual: found, required: "数字" }),
  textNumber: ({ found }) => ({ actual: found, required: "数字" }),
  negativeNumber: ({ found }) => ({ actual: found, required: "≥0" }),
  notWholeNumber: ({ found }) => ({ actual: found, required: "整数" }),
  duplicateSchool: foundOf,
  unknownSchoolType: foundOf,
  unknownRunBy: foundOf,
  partExceedsWhole: ({ partValue, wholeValue }) => ({ actual: partValue, required: `≤${formatPlain(wholeValue)}` }),
  formSumMismatch: ({ whole, sum }) => ({ actual: whole.value, required: `=${formatPlain(sum, 4)}` }),
  formPartExceedsWhole: ({ part, whole }) => ({ actual: part.value, required: `≤${formatPlain(whole.value, 4)}` }),
  formsDisagree: ({ leftSum, rightSum }) => ({ actual: leftSum, required: `=${formatPlain(rightSum, 4)}` }),
  teachingPointTooSmall: ({ pupils, minimum }) => ({ actual: pupils, required: `≥${formatPlain(minimum)}` }),
  readingShort: reading,
  roundingDecisive: reading,
  coefficientTooHigh: ({ actual, limit }) => ({ actual, required: `≤${formatLimit(limit)}` }),
  ...SOFT_CELLS,
};

/** 实际 and 标准 of a finding. Numbers are unrounded; the sheet shows them under `actualFormat`. */
export function findingCells(finding: Finding): FindingCells {
  const cells = CELLS[finding.code] as ((finding: Finding) => FindingCells) | undefined;
  return cells === undefined ? { actual: "", required: "" } : cells(finding);
}

/** Excel number format of 实际: readings with two decimals, coefficients with three, as the forms show them. */
export function actualFormat(finding: Finding, standard: Standard): string {
  const places = (decimals: number): string => (decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`);
  if (finding.code === "coefficientTooHigh") return places(standard.display.coefficientDecimals);
  if (finding.code === "readingShort" || finding.code === "roundingDecisive") {
    return places(standard.display.readingDecimals);
  }
  return "General";
}

/** 差异系数·… and readings alike: the unit of the actual figure, "" for coefficients and data errors. */
export function findingUnit(finding: Finding, standard: Standard): string {
  return finding.code === "readingShort" || finding.code === "roundingDecisive"
    ? indicatorStandard(standard, finding.indicator).unit
    : "";
}
