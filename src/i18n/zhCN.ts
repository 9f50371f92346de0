import type { Finding, FindingLevel, FindingOf } from "../core/model/finding";
import type { PupilPhase } from "../core/model/phase";
import type { Question } from "../core/model/question";
import type { Reference, Standard } from "../core/model/standard";
import { cellName } from "./cellName";
import { LEVEL_LABELS, PHASE_LABELS, SCHOOL_TYPE_LABELS } from "./labels";
import { formatPlain } from "./numberFormat";
import { coefficientSentence, indicatorStandard, readingShortSentence, roundingSentence } from "./readingSentence";

/** Longer cell contents are cut when they are quoted. */
const LONGEST_QUOTE = 30;
const MOST_DECIMALS = 10;

const HOW_TO_CONVERT = "请选中后用“数据—分列—完成”转成数字，或点单元格左上角的绿色三角选“转换为数字”";

type Sentence<Code extends Finding["code"]> = (finding: FindingOf<Code>, standard: Standard) => string;

/** One sentence per code: a code without a sentence does not compile. */
type Sentences = { readonly [Code in Finding["code"]]: Sentence<Code> };

function quoted(text: string): string {
  const shown = text.replace(/\s+/g, " ").trim();
  return `“${shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE)}…` : shown}”`;
}

function cellOf({ at }: Finding): string {
  return at === null ? "" : `${cellName(at)} 的`;
}

function isErrorText(text: string): boolean {
  return /^#[A-Z/0!?]+$/i.test(text.trim());
}

const FAULT_OF_COLUMN: Readonly<Record<FindingOf<"columnFault">["fault"], (count: number) => string>> = {
  blankCell: (count) => `整列 ${count} 个应填的单元格都是空的。空白不等于 0：请填写，确实没有的填 0`,
  textNumber: (count) => `整列 ${count} 个数都是文本格式，公式不会计入。${HOW_TO_CONVERT}`,
  notANumber: (count) => `整列 ${count} 个单元格都不是数字，请核对列名与内容是否对应`,
};

function rowsText(rows: FindingOf<"hiddenRows">["rows"]): string {
  return rows.map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`)).join("、");
}

function indicatorNames(
  finding: FindingOf<"coefficientsNotAssessable" | "coefficientNote">,
  standard: Standard,
): string {
  return finding.indicators.map((indicator) => indicatorStandard(standard, indicator).name).join("、");
}

const SENTENCES: Sentences = {
  blankCell: (finding) => `${cellOf(finding)}“${finding.field}”是空的。空白不等于 0：请填写，确实没有的填 0`,
  notANumber: (finding) =>
    isErrorText(finding.found)
      ? `${cellOf(finding)}“${finding.field}”公式出错（${finding.found.trim()}），请先改正公式`
      : `${cellOf(finding)}“${finding.field}”应为数字，现为${quoted(finding.found)}，请改成数字`,
  textNumber: (finding) =>
    `${cellOf(finding)}“${finding.field}”${quoted(finding.found)}是文本格式的数字，公式不会计入。${HOW_TO_CONVERT}`,
  negativeNumber: (finding) =>
    `${cellOf(finding)}“${finding.field}”为 ${formatPlain(finding.found, MOST_DECIMALS)}，不能是负数，请核对`,
  notWholeNumber: (finding) =>
    `${cellOf(finding)}“${finding.field}”为 ${formatPlain(finding.found, MOST_DECIMALS)}，应为整数，请核对` +
    (finding.level === "hint" ? "；本次已按原数计入" : ""),
  columnFault: (finding) =>
    `“${finding.field}”${FAULT_OF_COLUMN[finding.fault](finding.count)}${finding.at === null ? "" : `（自 ${cellName(finding.at)} 起）`}`,
  missingColumn: (finding) => `没有找到“${finding.field}”这一列。请补上，列名就写“${finding.field}”`,
  duplicateColumn: (finding) =>
    `“${finding.field}”出现了不止一列（${[finding.at, ...finding.alsoAt].flatMap((at) => (at === null ? [] : [cellName(at)])).join("、")}），无法确定以哪一列为准，请删去或改名多余的列`,
  duplicateSchool: (finding) =>
    `${finding.field}${quoted(finding.found)}与 ${cellName(finding.first)} 重复，两行的数据都不采用。请删去重复的一行，或改正${finding.field}`,
  unknownSchoolType: (finding) =>
    `${cellOf(finding)}办学类型${quoted(finding.found)}无法识别。请填小学、教学点、初级中学、九年一贯制学校、十二年一贯制学校、完全中学等规范名称或代码`,
  unknownRunBy: (finding) =>
    `${cellOf(finding)}举办者类型${quoted(finding.found)}无法识别，表Ⅱ-2 中该项将留空。请填规范名称或代码 1–10`,
  partExceedsWhole: (finding) =>
    `“${finding.part}”${formatPlain(finding.partValue)} 大于“${finding.whole}”${formatPlain(finding.wholeValue)}：部分不能大于总数，两项都不采用，请核对`,
  attachedWithoutHost: (finding) =>
    `${SCHOOL_TYPE_LABELS[finding.type]}没有找到所附的学校。请填所附学校的标识码，或把名称写成“学校名称＋附设××班”`,
  attachedMerged: (finding) => `附设班，已并入${quoted(finding.host)}一并测算`,
  hiddenRows: (finding) => `第 ${rowsText(finding.rows)} 行被隐藏，已计入`,
  protectedSheet: () => "工作表受保护：已全部读取和判定，只是没有在表中作标记。需要标记时请先撤销工作表保护",
  teachingPointTooSmall: (finding) =>
    `教学点在校生 ${formatPlain(finding.pupils)} 人，不足 ${formatPlain(finding.minimum)} 人，不参与七项指标和差异系数的测算`,
  outOfScopeType: (finding) => `${SCHOOL_TYPE_LABELS[finding.type]}不在本项评估范围内，不参与测算`,
  noPupils: () => "在校生数为 0，不参与测算。如已停办，请核实是否应从表中删去",
  attachedKindergarten: () =>
    "附设幼儿班没有规定的拆分系数，未作拆分。如所附学校的用房、设备中含幼儿班部分，请先扣除再填报",
  readingShort: readingShortSentence,
  coefficientTooHigh: coefficientSentence,
  coefficientsNotAssessable: (finding, standard) =>
    `有 ${finding.missingSections} 所学校（部）缺数据，以下差异系数只能暂算，无法判定：${indicatorNames(finding, standard)}。补齐数据后请重新校验`,
  coefficientNote: (finding, standard) =>
    finding.note === "singleSection"
      ? "只有一所学校（部）参与测算，差异系数按公式为 0，没有校际比较的意义"
      : `全县平均值为 0，差异系数无法计算：${indicatorNames(finding, standard)}`,
  roundingDecisive: roundingSentence,
};

/** 说明: what is wrong with a finding, where, and what to do. */
export function describeFinding(finding: Finding, standard: Standard): string {
  const sentence = SENTENCES[finding.code] as (finding: Finding, standard: Standard) => string;
  return sentence(finding, standard);
}

/** 项目 of a code: a fixed word, or taken from the finding. */
type Items = { readonly [Code in Finding["code"]]: string | Sentence<Code> };

const fieldOf = (finding: { readonly field: string }): string => finding.field;
const indicatorOf = (finding: FindingOf<"readingShort" | "roundingDecisive">, standard: Standard): string =>
  indicatorStandard(standard, finding.indicator).name;

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
  unknownSchoolType: "办学类型",
  unknownRunBy: "举办者类型",
  partExceedsWhole: (finding) => finding.part,
  attachedWithoutHost: "附设班",
  attachedMerged: "附设班",
  hiddenRows: "工作表",
  protectedSheet: "工作表",
  teachingPointTooSmall: "评估范围",
  outOfScopeType: "评估范围",
  noPupils: "评估范围",
  attachedKindergarten: "附设班",
  readingShort: indicatorOf,
  coefficientTooHigh: (finding, standard) => `差异系数·${indicatorStandard(standard, finding.indicator).name}`,
  coefficientsNotAssessable: "差异系数",
  coefficientNote: "差异系数",
  roundingDecisive: indicatorOf,
};

/** 项目: the indicator, 差异系数·<indicator>, or the column of a data error. */
export function findingItem(finding: Finding, standard: Standard): string {
  const item = ITEMS[finding.code] as string | ((finding: Finding, standard: Standard) => string);
  return typeof item === "string" ? item : item(finding, standard);
}

/** 依据: 教督〔2017〕6号 资源配置第4项; "" where a finding rests on no document. */
export function describeReference(reference: Reference | null): string {
  if (reference === null) return "";
  const document = reference.number === "" ? `《${reference.document}》` : reference.number;
  return `${document} ${reference.clause}`.trim();
}

/** 级别 in words. */
export function levelLabel(level: FindingLevel): string {
  return LEVEL_LABELS[level];
}

/** 学段 in words; "" for a finding of no phase. */
export function phaseLabel(phase: PupilPhase | null): string {
  return phase === null ? "" : PHASE_LABELS[phase];
}

const QUESTIONS: Readonly<Record<Question["code"], (question: Question) => string>> = {
  dataSheet: () => "有不止一张学校数据表，请选择以哪一张为准：",
  equipmentUnit: ({ sheet }) => `工作表“${sheet}”没有写明“教学仪器设备值”的单位，表中的数是：`,
  blankIndoorSports: ({ sheet, facts }) =>
    `工作表“${sheet}”有 ${facts.count ?? ""} 所学校的“其中室内体育用房面积”是空的，空白表示：`,
};

const CHOICES: Readonly<Record<string, string>> = {
  "equipmentUnit:yuan": "元",
  "equipmentUnit:tenThousandYuan": "万元",
  "blankIndoorSports:none": "没有室内体育用房（按 0 计）",
  "blankIndoorSports:missing": "还没有填（相关指标暂不判定）",
};

/** A question as the pane asks it. */
export function describeQuestion(question: Question): string {
  return QUESTIONS[question.code](question);
}

/** One choice of a question; names of sheets stand for themselves. */
export function describeChoice(question: Question, choice: string): string {
  return CHOICES[`${question.code}:${choice}`] ?? choice;
}
