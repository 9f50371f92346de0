import type { FindingOf, NamedFigure } from "../core/model/finding";
import type { ByLanguage } from "./byLanguage";
import { cellName } from "./cellName";
import { formatPlain } from "./numberFormat";

/** Sentences on the printed arithmetic of report forms. Labels are the form's own words and stay Chinese. */
export interface FormSentences {
  readonly formSumMismatch: ByLanguage<(finding: FindingOf<"formSumMismatch">) => string>;
  readonly formPartExceedsWhole: ByLanguage<(finding: FindingOf<"formPartExceedsWhole">) => string>;
  readonly formsDisagree: ByLanguage<(finding: FindingOf<"formsDisagree">) => string>;
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
};
