import type { Question } from "../core/model/question";
import type { ByLanguage } from "./byLanguage";
import type { PaneLanguage } from "./paneStrings";

const QUESTIONS: Readonly<Record<Question["code"], ByLanguage<(question: Question) => string>>> = {
  dataSheet: {
    "zh-CN": () => "有不止一张学校数据表，请选择以哪一张为准：",
    "en-US": () => "There is more than one sheet of schools. Which one counts?",
  },
  equipmentUnit: {
    "zh-CN": ({ sheet }) => `工作表“${sheet}”没有写明“教学仪器设备值”的单位，表中的数是：`,
    "en-US": ({ sheet }) =>
      `Sheet “${sheet}” does not say the unit of “教学仪器设备值” (value of teaching equipment). Its figures are in:`,
  },
  blankIndoorSports: {
    "zh-CN": ({ sheet, facts }) =>
      `工作表“${sheet}”有 ${facts.count ?? ""} 所学校的“其中室内体育用房面积”是空的，空白表示：`,
    "en-US": ({ sheet, facts }) =>
      `Sheet “${sheet}” leaves “其中室内体育用房面积” (indoor sports area) blank for some schools (${facts.count ?? ""}). A blank means:`,
  },
};

const CHOICES: Readonly<Record<string, ByLanguage<string>>> = {
  "equipmentUnit:yuan": { "zh-CN": "元", "en-US": "Yuan" },
  "equipmentUnit:tenThousandYuan": { "zh-CN": "万元", "en-US": "Ten thousand yuan" },
  "blankIndoorSports:none": {
    "zh-CN": "没有室内体育用房（按 0 计）",
    "en-US": "No indoor sports rooms (counted as 0)",
  },
  "blankIndoorSports:missing": {
    "zh-CN": "还没有填（相关指标暂不判定）",
    "en-US": "Not filled in yet (what depends on it is not judged for now)",
  },
};

/** A question as the pane asks it. */
export function describeQuestion(question: Question, language: PaneLanguage): string {
  return QUESTIONS[question.code][language](question);
}

/** One choice of a question; names of sheets stand for themselves. */
export function describeChoice(question: Question, choice: string, language: PaneLanguage): string {
  return CHOICES[`${question.code}:${choice}`]?.[language] ?? choice;
}
