import type { Question } from "../core/model/question";
import type { ByLanguage } from "./byLanguage";
import type { PaneLanguage } from "./paneStrings";

const QUESTIONS: Readonly<Record<Question["code"], ByLanguage<(question: Question) => string>>> = {
  dataSheet: {
    "zh-CN": ({ choices, sheet }) =>
      choices.includes("forms")
        ? `工作簿里既有各校的年报报表，又有学校数据表（如“${sheet}”），请选择以哪一种为准：`
        : "有不止一张学校数据表，请选择以哪一张为准：",
    "en-US": ({ choices, sheet }) =>
      choices.includes("forms")
        ? `There are report forms of schools and sheets of schools besides (such as “${sheet}”). Which count?`
        : "There is more than one sheet of schools. Which one counts?",
  },
  equipmentUnit: {
    "zh-CN": ({ sheet }) => `工作表“${sheet}”没有写明“教学仪器设备值”的单位，表中的数是：`,
    "en-US": ({ sheet }) =>
      `Sheet “${sheet}” does not say the unit of “教学仪器设备值” (value of teaching equipment). Its figures are in:`,
  },
  blankIndoorSports: {
    "zh-CN": ({ sheet, facts }) =>
      `工作表“${sheet}”有 ${said(facts, "count")} 所学校的“其中室内体育用房面积”是空的，空白表示：`,
    "en-US": ({ sheet, facts }) =>
      `Sheet “${sheet}” leaves “其中室内体育用房面积” (indoor sports area) blank for some schools (${said(facts, "count")}). A blank means:`,
  },
  columnMeaning: {
    "zh-CN": ({ sheet, facts }) =>
      `工作表“${sheet}” ${said(facts, "column")} 列“${said(facts, "header")}”是不是下面的某一列？`,
    "en-US": ({ sheet, facts }) =>
      `Column ${said(facts, "column")} “${said(facts, "header")}” of sheet “${sheet}”: is it one of these?`,
  },
  headingMeaning: {
    "zh-CN": ({ sheet, facts }) =>
      `工作表“${sheet}”在“${said(facts, "below")}”上面有一层表头“${said(facts, "header")}”（${said(facts, "column")} 列起）。它只是归类，还是说明这些列另有所指（如规划数、租借、往年）？`,
    "en-US": ({ sheet, facts }) =>
      `Sheet “${sheet}” has the heading “${said(facts, "header")}” above “${said(facts, "below")}” (from column ${said(facts, "column")} on). Does it only group these columns, or are they something else, such as planned figures or those of another year?`,
  },
  sectionFigures: {
    "zh-CN": ({ sheet, facts }) =>
      `工作表“${sheet}”只有一个学段，其中 ${said(facts, "count")} 所学校（如“${said(facts, "school")}”）另有其他学段。这些行的用房、场地、设备等数是：`,
    "en-US": ({ sheet, facts }) =>
      `Sheet “${sheet}” is of one phase, and some of its schools (${said(facts, "count")}, such as “${said(facts, "school")}”) have others besides. The rooms, grounds and equipment in their rows are those of:`,
  },
  uncountedRows: {
    "zh-CN": ({ sheet, facts }) => `工作表“${sheet}”有 ${said(facts, "count")} 个不计校数的教学点，测算时：`,
    "en-US": ({ sheet, facts }) =>
      `Sheet “${sheet}” has teaching points that are not counted as schools (${said(facts, "count")}). They are to be:`,
  },
  artsIncluded: {
    "zh-CN": ({ sheet }) => `工作表“${sheet}”的“艺术”与“音乐”“美术”并列，“艺术”的人数：`,
    "en-US": ({ sheet }) =>
      `In sheet “${sheet}” “艺术” (arts) stands beside “音乐” (music) and “美术” (fine arts). The figures of “艺术”:`,
  },
  noDoctors: {
    "zh-CN": ({ sheet }) => `工作表“${sheet}”按学历分的各列中没有“博士研究生”：`,
    "en-US": ({ sheet }) => `The columns by degree of sheet “${sheet}” have none for “博士研究生” (doctors):`,
  },
  county: {
    "zh-CN": ({ sheet, facts }) => `工作表“${sheet}”有 ${said(facts, "count")} 个县（市、区）的学校，本次校验哪一个？`,
    "en-US": ({ sheet, facts }) =>
      `Sheet “${sheet}” holds schools of several counties (${said(facts, "count")}). Which one is to be checked?`,
  },
  tablePhase: {
    "zh-CN": ({ sheet, facts }) => `工作表“${sheet}”有 ${said(facts, "count")} 行没有写明学段，这些行是：`,
    "en-US": ({ sheet, facts }) =>
      `Sheet “${sheet}” does not say the phase of some rows (${said(facts, "count")}). They are:`,
  },
  blockPhases: {
    "zh-CN": ({ sheet }) => `工作表“${sheet}”的序号分两段，各从 1 起：`,
    "en-US": ({ sheet }) => `The rows of sheet “${sheet}” are in two blocks, each numbered from 1:`,
  },
};

/** A fact as text; "" for one that nobody gave. */
function said(facts: Question["facts"], name: string): string {
  return facts[name] ?? "";
}

const CHOICES: Readonly<Record<string, ByLanguage<string>>> = {
  "equipmentUnit:yuan": { "zh-CN": "元", "en-US": "Yuan" },
  "equipmentUnit:tenThousandYuan": { "zh-CN": "万元", "en-US": "Ten thousand yuan" },
  "dataSheet:all": { "zh-CN": "全部一起（没有重复的学校）", "en-US": "All of them together (they share no school)" },
  "dataSheet:phases": { "zh-CN": "分学段的各张表", "en-US": "The sheets of the single phases" },
  "dataSheet:forms": { "zh-CN": "各校的年报报表", "en-US": "The report forms of the schools" },
  "dataSheet:tables": { "zh-CN": "学校数据表", "en-US": "The sheet of schools" },
  "columnMeaning:none": { "zh-CN": "都不是", "en-US": "None of these" },
  "headingMeaning:counts": { "zh-CN": "只是归类，就用这些列", "en-US": "It only groups them: use these columns" },
  "headingMeaning:none": { "zh-CN": "另有所指，不用这些列", "en-US": "They are something else: do not use them" },
  "sectionFigures:section": {
    "zh-CN": "本学段的（已拆分，不再拆分）",
    "en-US": "This phase only (split already, not to be split again)",
  },
  "sectionFigures:whole": { "zh-CN": "全校的（未拆分）", "en-US": "The whole school (not split)" },
  "uncountedRows:ownRow": {
    "zh-CN": "各自作为一行（50人及以上参与测算）",
    "en-US": "Rows of their own (counted from 50 pupils on)",
  },
  "uncountedRows:merged": { "zh-CN": "并入所属学校", "en-US": "Part of the school they belong to" },
  "artsIncluded:included": { "zh-CN": "已包含音乐、美术", "en-US": "Include music and fine arts" },
  "artsIncluded:separate": {
    "zh-CN": "不含音乐、美术（三者相加）",
    "en-US": "Do not include them (all three are added)",
  },
  "noDoctors:none": { "zh-CN": "没有博士（按 0 计）", "en-US": "There are none (counted as 0)" },
  "noDoctors:missing": {
    "zh-CN": "有，本表没有列（相关指标暂不判定）",
    "en-US": "There are some, not in this sheet (what depends on them is not judged for now)",
  },
  "county:all": { "zh-CN": "都属同一个县，一起校验", "en-US": "All belong to one county: check them together" },
  "tablePhase:primary": { "zh-CN": "小学", "en-US": "Primary" },
  "tablePhase:juniorSecondary": { "zh-CN": "初中", "en-US": "Junior secondary" },
  "blockPhases:primaryFirst": { "zh-CN": "先小学，后初中", "en-US": "Primary first, then junior secondary" },
  "blockPhases:juniorFirst": { "zh-CN": "先初中，后小学", "en-US": "Junior secondary first, then primary" },
  "blankIndoorSports:none": {
    "zh-CN": "没有室内体育用房（按 0 计）",
    "en-US": "No indoor sports rooms (counted as 0)",
  },
  "blankIndoorSports:missing": {
    "zh-CN": "还没有填（相关指标暂不判定）",
    "en-US": "Not filled in yet (what depends on it is not judged for now)",
  },
};

/** A choice that any question may have when it is asked for files that are imported. */
const SKIP: Readonly<Record<string, ByLanguage<string>>> = {
  skipFiles: { "zh-CN": "不清楚（先不导入这些文件）", "en-US": "Not known (leave these files out for now)" },
};

/** A question as the pane asks it. */
export function describeQuestion(question: Question, language: PaneLanguage): string {
  return QUESTIONS[question.code][language](question);
}

const PREVIEW: ByLanguage<(column: string, values: string) => string> = {
  "zh-CN": (column, values) => `${column} 列前几个值：${values}`,
  "en-US": (column, values) => `First values of column ${column}: “${values}”`,
};

/** The first values of the column that a question is about; null where it is about none. */
export function previewText({ facts }: Question, language: PaneLanguage): string | null {
  const { column, values } = facts;
  return column === undefined || values === undefined ? null : PREVIEW[language](column, values);
}

/** One choice of a question; names of sheets stand for themselves. */
export function describeChoice(question: Question, choice: string, language: PaneLanguage): string {
  return (CHOICES[`${question.code}:${choice}`] ?? SKIP[choice])?.[language] ?? choice;
}
