import type { Finding, FindingOf, NamedFigure } from "../core/model/finding";
import type { ByLanguage } from "./byLanguage";
import { cellName } from "./cellName";
import { schoolTypeLabel } from "./labels";
import { formatPlain } from "./numberFormat";
import type { PaneLanguage } from "./paneStrings";

/** Sentences on the printed arithmetic of report forms. Labels are the form's own words and stay Chinese. */
export interface FormSentences {
  readonly formSumMismatch: ByLanguage<(finding: FindingOf<"formSumMismatch">) => string>;
  readonly formPartExceedsWhole: ByLanguage<(finding: FindingOf<"formPartExceedsWhole">) => string>;
  readonly formsDisagree: ByLanguage<(finding: FindingOf<"formsDisagree">) => string>;
  readonly formTextNumbers: ByLanguage<(finding: FindingOf<"formTextNumbers">) => string>;
  readonly formFiguresMissing: ByLanguage<(finding: FindingOf<"formFiguresMissing">) => string>;
  readonly formIncomplete: ByLanguage<(finding: FindingOf<"formIncomplete">) => string>;
  readonly formUnassigned: ByLanguage<(finding: FindingOf<"formUnassigned">) => string>;
  readonly typeFromForms: ByLanguage<(finding: FindingOf<"typeFromForms">) => string>;
}

const MOST_DECIMALS = 4;
/** More parts than this are not listed one by one. */
const MOST_PARTS = 12;

const figure = ({ label, value, at }: NamedFigure): string =>
  `${label} ${formatPlain(value, MOST_DECIMALS)}（${cellName(at)}）`;
const englishFigure = ({ label, value, at }: NamedFigure): string =>
  `“${label}” ${formatPlain(value, MOST_DECIMALS)} (${cellName(at)})`;

function terms(
  { parts, less }: FindingOf<"formSumMismatch">,
  one: (figure: NamedFigure) => string,
  more: string,
): string {
  const shown = [...parts.slice(0, MOST_PARTS).map(one)].join(" + ") + (parts.length > MOST_PARTS ? more : "");
  const added = shown === "" ? "0" : shown;
  return less.length === 0 ? added : `${added} − ${less.map(one).join(" − ")}`;
}

type Side = FindingOf<"formsDisagree">["left"];

/** With the sheet: the two sides stand on different ones. */
const placed = ({ value, at }: NamedFigure): string =>
  `${formatPlain(value, MOST_DECIMALS)}（${at.sheet}!${cellName(at)}）`;
const side = (figures: Side): string => figures.map((one) => `${one.form} ${one.label} ${placed(one)}`).join(" + ");
const englishSide = (figures: Side): string =>
  figures
    .map(
      (one) =>
        `“${one.form} ${one.label}” ${formatPlain(one.value, MOST_DECIMALS)} (“${one.at.sheet}”!${cellName(one.at)})`,
    )
    .join(" + ");

/** More rows and columns than this are not named one by one. */
const MOST_NAMED = 6;

function named(words: readonly string[], one: (word: string) => string, separator: string): string {
  const shown = words.slice(0, MOST_NAMED).map(one).join(separator);
  return words.length > MOST_NAMED ? `${shown}…` : shown;
}

const quote = (word: string): string => `“${word}”`;

/** True for what is said of report forms, which needs no standard to be put into words. */
export function isFormFinding(finding: Finding): finding is FindingOf<keyof FormSentences> {
  return Object.hasOwn(FORM_SENTENCES, finding.code);
}

/** A finding on report forms in words. */
export function describeFormFinding(finding: FindingOf<keyof FormSentences>, language: PaneLanguage): string {
  const describe = FORM_SENTENCES[finding.code][language] as (finding: FindingOf<keyof FormSentences>) => string;
  return describe(finding);
}

/** One sentence for each kind, with both sides and both cells. */
export const FORM_SENTENCES: FormSentences = {
  formSumMismatch: {
    "zh-CN": (finding) =>
      `${finding.form}“${finding.place}”：${figure(finding.whole)} 应等于 ${terms(finding, figure, " + …")}，合计 ${formatPlain(finding.sum, MOST_DECIMALS)}。请核对原始报表`,
    "en-US": (finding) =>
      `“${finding.form}”, “${finding.place}”: ${englishFigure(finding.whole)} should be ${terms(finding, englishFigure, " + …")}, which is ${formatPlain(finding.sum, MOST_DECIMALS)}. Check the report`,
  },
  formPartExceedsWhole: {
    "zh-CN": ({ form, place, part, whole }) =>
      `${form}“${place}”：其中项 ${figure(part)} 大于 ${figure(whole)}，请核对原始报表`,
    "en-US": ({ form, place, part, whole }) =>
      `“${form}”, “${place}”: the part ${englishFigure(part)} is more than its whole ${englishFigure(whole)}. Check the report`,
  },
  formsDisagree: {
    "zh-CN": ({ what, left, right, leftSum, rightSum }) =>
      `${what}在两张表中不一致：${side(left)}，计 ${formatPlain(leftSum, MOST_DECIMALS)}；${side(right)}，计 ${formatPlain(rightSum, MOST_DECIMALS)}。请核对原始报表`,
    "en-US": ({ what, left, right, leftSum, rightSum }) =>
      `“${what}” differs between two forms: ${englishSide(left)} make ${formatPlain(leftSum, MOST_DECIMALS)}, ${englishSide(right)} make ${formatPlain(rightSum, MOST_DECIMALS)}. Check the reports`,
  },
  formTextNumbers: {
    "zh-CN": ({ form, count, at }) =>
      `${form}有 ${count} 个数是文本格式（第一个在${at === null ? "" : ` ${cellName(at)}`}），公式不会计入：请转换为数字`,
    "en-US": ({ form, count, at }) =>
      `“${form}” has numbers stored as text, which formulas leave out (${count} in all${at === null ? "" : `, the first in ${cellName(at)}`}): convert them to numbers`,
  },
  formFiguresMissing: {
    "zh-CN": ({ form, fields, isFormThere }) => {
      if (form === "")
        return `认得的报表都没有${named(fields, quote, "")}：请先“批量导入”，在写出的“学校基础数据”里补填后再校验`;
      return isFormThere
        ? `${form}中没有找到${named(fields, quote, "")}所在的行或列，请核对表样`
        : `没有找到${form}，因此没有${named(fields, quote, "")}：请把这张表放进工作簿，再校验一次`;
    },
    "en-US": ({ form, fields, isFormThere }) => {
      if (form === "")
        return `None of the forms that are known gives ${named(fields, quote, ", ")}. Import the files first, complete the sheet that is written (“学校基础数据”) and check it`;
      return isFormThere
        ? `“${form}” has no row or column for ${named(fields, quote, ", ")}. Check its layout`
        : `“${form}” is not there, and so there is no ${named(fields, quote, ", ")}. Add that form and check again`;
    },
  },
  formIncomplete: {
    "zh-CN": ({ form, missing }) =>
      `${form}与表样不同：没有找到${named(missing, quote, "")}，与它们有关的勾稽关系没有核对`,
    "en-US": ({ form, missing }) =>
      `“${form}” differs from its printed layout: ${named(missing, quote, ", ")} not found, and their arithmetic was not checked`,
  },
  formUnassigned: {
    "zh-CN": ({ form }) =>
      `这张${form}与别校的排在同一张工作表上，却没有写校名，分不清是哪所学校的，没有使用：请在表上方写“学校名称：××学校”`,
    "en-US": ({ form }) =>
      `This “${form}” stands on one sheet with those of other schools and names no school, so it was not used: write “学校名称：…” (school) above it`,
  },
  typeFromForms: {
    "zh-CN": ({ type }) =>
      `没有找到封面上的办学类型，按有学生数的报表认作“${schoolTypeLabel(type, "zh-CN")}”；如是教学点或附设班，请补上封面`,
    "en-US": ({ type }) =>
      `No cover says the school type: by the forms that count pupils it is taken for “${schoolTypeLabel(type, "en-US")}”. Add the cover if it is a teaching point or an attached class`,
  },
};
