import type { Finding, FindingOf } from "../core/model/finding";
import type { Standard } from "../core/model/standard";
import type { ByLanguage } from "./byLanguage";
import { indicatorName } from "./indicatorWords";
import type { PaneLanguage } from "./paneStrings";
import { indicatorStandard, type SentenceSetting } from "./readingSentence";

/** 项目 of a code: a fixed word in both languages, or taken from the finding. */
type Items = {
  readonly [Code in Finding["code"]]:
    ByLanguage<string> | ((finding: FindingOf<Code>, setting: SentenceSetting) => string);
};

const COEFFICIENT: ByLanguage<string> = { "zh-CN": "差异系数", "en-US": "Difference coefficient" };
const ATTACHED_CLASS: ByLanguage<string> = { "zh-CN": "附设班", "en-US": "Attached class" };
const SHEET: ByLanguage<string> = { "zh-CN": "工作表", "en-US": "Sheet" };
const SCOPE: ByLanguage<string> = { "zh-CN": "评估范围", "en-US": "Scope of the assessment" };

/** A column is called what it is called in the sheet. */
const fieldOf = (finding: { readonly field: string }): string => finding.field;

function indicatorOf(
  { indicator }: FindingOf<"readingShort" | "roundingDecisive" | "coefficientTooHigh">,
  { standard, language }: SentenceSetting,
): string {
  return indicatorName(indicatorStandard(standard, indicator), language);
}

const ITEMS: Items = {
  blankCell: fieldOf,
  notANumber: fieldOf,
  textNumber: fieldOf,
  negativeNumber: fieldOf,
  notWholeNumber: fieldOf,
  columnFault: fieldOf,
  missingColumn: fieldOf,
  duplicateColumn: fieldOf,
  duplicateSchool: fieldOf,
  phaseNotTold: fieldOf,
  roundedReadings: SHEET,
  unknownSchoolType: { "zh-CN": "办学类型", "en-US": "School type" },
  unknownRunBy: { "zh-CN": "举办者类型", "en-US": "Run by" },
  partExceedsWhole: (finding) => finding.part,
  formSumMismatch: (finding) => finding.whole.label,
  formPartExceedsWhole: (finding) => finding.part.label,
  formsDisagree: (finding) => finding.what,
  formTextNumbers: (finding) => finding.form,
  formFiguresMissing: ({ form, fields: [field = ""] }) => (form === "" ? field : form),
  formIncomplete: (finding) => finding.form,
  formUnassigned: (finding) => finding.form,
  typeFromForms: { "zh-CN": "办学类型", "en-US": "School type" },
  attachedWithoutHost: ATTACHED_CLASS,
  attachedMerged: ATTACHED_CLASS,
  hiddenRows: SHEET,
  protectedSheet: SHEET,
  teachingPointTooSmall: SCOPE,
  outOfScopeType: SCOPE,
  noPupils: SCOPE,
  attachedKindergarten: ATTACHED_CLASS,
  readingShort: indicatorOf,
  coefficientTooHigh: (finding, setting) =>
    `${COEFFICIENT[setting.language]}${setting.language === "en-US" ? ": " : "·"}${indicatorOf(finding, setting)}`,
  coefficientsNotAssessable: COEFFICIENT,
  coefficientNote: COEFFICIENT,
  roundingDecisive: indicatorOf,
  implausibleValue: fieldOf,
  zeroAmongPeers: fieldOf,
  largeClasses: { "zh-CN": "班额", "en-US": "Class size" },
  largeSchool: { "zh-CN": "学校规模", "en-US": "School size" },
  doubtfulType: { "zh-CN": "办学类型", "en-US": "School type" },
  unitSlip: fieldOf,
  similarName: { "zh-CN": "学校名称", "en-US": "School name" },
  repeatedFigures: { "zh-CN": "重复数据", "en-US": "Repeated figures" },
  changedSinceLastYear: fieldOf,
  wrongRecipe: { "zh-CN": "差异系数算法", "en-US": "Recipe of the coefficient" },
};

/** 项目: the indicator, 差异系数·<indicator>, or the column of a data error. Sheets are always Chinese. */
export function findingItem(finding: Finding, standard: Standard, language: PaneLanguage = "zh-CN"): string {
  const item = ITEMS[finding.code] as ByLanguage<string> | ((finding: Finding, setting: SentenceSetting) => string);
  return typeof item === "function" ? item(finding, { standard, language }) : item[language];
}
