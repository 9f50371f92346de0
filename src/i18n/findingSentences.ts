import type { CellAt } from "../core/model/cellAt";
import type { Finding, FindingOf } from "../core/model/finding";
import type { Standard } from "../core/model/standard";
import { counted, type ByLanguage } from "./byLanguage";
import { cellName } from "./cellName";
import { FORM_SENTENCES } from "./formSentences";
import { indicatorName } from "./indicatorWords";
import { schoolName, schoolTypeLabel } from "./labels";
import { formatPlain } from "./numberFormat";
import type { PaneLanguage } from "./paneStrings";
import { quoted } from "./quotedText";
import { SOFT_SENTENCES } from "./softSentences";
import {
  coefficientSentence,
  indicatorStandard,
  readingShortSentence,
  roundingSentence,
  type SentenceSetting,
} from "./readingSentence";

const MOST_DECIMALS = 10;

const HOW_TO_CONVERT: ByLanguage<string> = {
  "zh-CN": "请选中后用“数据—分列—完成”转成数字，或点单元格左上角的绿色三角选“转换为数字”",
  "en-US":
    "Select it and use Data > Text to Columns > Finish, or choose Convert to Number at the green triangle in the cell's corner",
};

type Sentence<Code extends Finding["code"]> = (finding: FindingOf<Code>, setting: SentenceSetting) => string;

/** One sentence per code and language: a code or language without its sentence does not compile. */
type Sentences = { readonly [Code in Finding["code"]]: ByLanguage<Sentence<Code>> };

/** The cell in front of a sentence; "" where it is not known. */
function cellBefore({ at }: Finding, after: string): string {
  return at === null ? "" : cellName(at) + after;
}

/** The cell and its column: S7 的“运动场地面积(㎡)” or “运动场地面积(㎡)” in S7. */
const CELL_OF_FIELD: ByLanguage<(finding: Finding & { readonly field: string }) => string> = {
  "zh-CN": (finding) => `${cellBefore(finding, " 的")}“${finding.field}”`,
  "en-US": ({ at, field }) => `“${field}”${at === null ? "" : ` in ${cellName(at)}`}`,
};

function isErrorText(text: string): boolean {
  return /^#[A-Z/0!?]+$/i.test(text.trim());
}

const FAULT_OF_COLUMN: ByLanguage<Readonly<Record<FindingOf<"columnFault">["fault"], (count: number) => string>>> = {
  "zh-CN": {
    blankCell: (count) => `整列 ${count} 个应填的单元格都是空的。空白不等于 0：请填写，确实没有的填 0`,
    textNumber: (count) => `整列 ${count} 个数都是文本格式，公式不会计入。${HOW_TO_CONVERT["zh-CN"]}`,
    notANumber: (count) => `整列 ${count} 个单元格都不是数字，请核对列名与内容是否对应`,
  },
  "en-US": {
    blankCell: (count) =>
      `every cell of the column that needs a figure is blank (${count} in all). A blank is not 0: fill them in, with 0 where there is none`,
    textNumber: (count) =>
      `every number of the column is stored as text (${count} in all), which formulas leave out. ${HOW_TO_CONVERT["en-US"]}`,
    notANumber: (count) =>
      `no cell of the column holds a number (${count} in all). Check whether the column's name fits its contents`,
  },
};

const COEFFICIENT_NOTES: ByLanguage<Readonly<Record<FindingOf<"coefficientNote">["note"], string>>> = {
  "zh-CN": {
    singleSection: "只有一所学校（部）参与测算，差异系数按公式为 0，没有校际比较的意义",
    zeroMean: "全县平均值为 0，差异系数无法计算",
    rounded: "由已四舍五入的数暂算的差异系数离上限太近，取舍会改变结论，无法判定",
  },
  "en-US": {
    singleSection:
      "Only one section was counted: by its formula the difference coefficient is 0, and there is nothing to compare",
    zeroMean: "The mean of the county is 0, and the difference coefficient cannot be computed",
    rounded:
      "Computed from rounded readings, these provisional difference coefficients are so near the limit that rounding decides, and are not assessable",
  },
};

function rowsText(rows: FindingOf<"hiddenRows">["rows"], separator: string): string {
  return rows.map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`)).join(separator);
}

/** Cells that stand for one column twice; "" where none is known. */
function cellsText(finding: Finding, separator: string): string {
  return [finding.at, ...finding.alsoAt].flatMap((at) => (at === null ? [] : [cellName(at)])).join(separator);
}

function indicatorNames(
  finding: FindingOf<"coefficientsNotAssessable" | "coefficientNote">,
  { standard, language }: SentenceSetting,
): string {
  return finding.indicators
    .map((indicator) => indicatorName(indicatorStandard(standard, indicator), language))
    .join(language === "en-US" ? ", " : "、");
}

/** The sheet of a cell, where it is another one than that of the finding. */
function otherSheet(cell: CellAt, at: CellAt | null): string {
  return at === null || cell.sheet === "" || cell.sheet === at.sheet ? "" : ` ${quoted(cell.sheet)}`;
}

/** A sentence whose words for either language stand elsewhere. */
function inEither<Code extends Finding["code"]>(sentence: Sentence<Code>): ByLanguage<Sentence<Code>> {
  return { "zh-CN": sentence, "en-US": sentence };
}

const SENTENCES: Sentences = {
  blankCell: {
    "zh-CN": (finding) => `${CELL_OF_FIELD["zh-CN"](finding)}是空的。空白不等于 0：请填写，确实没有的填 0`,
    "en-US": (finding) =>
      `${CELL_OF_FIELD["en-US"](finding)} is blank. A blank is not 0: fill it in, with 0 where there is none`,
  },
  notANumber: {
    "zh-CN": (finding) =>
      isErrorText(finding.found)
        ? `${CELL_OF_FIELD["zh-CN"](finding)}公式出错（${finding.found.trim()}），请先改正公式`
        : `${CELL_OF_FIELD["zh-CN"](finding)}应为数字，现为${quoted(finding.found)}，请改成数字`,
    "en-US": (finding) =>
      isErrorText(finding.found)
        ? `The formula of ${CELL_OF_FIELD["en-US"](finding)} gives an error (${finding.found.trim()}). Correct the formula first`
        : `${CELL_OF_FIELD["en-US"](finding)} should be a number and is ${quoted(finding.found)}. Enter a number`,
  },
  textNumber: {
    "zh-CN": (finding) =>
      `${CELL_OF_FIELD["zh-CN"](finding)}${quoted(finding.found)}是文本格式的数字，公式不会计入。${HOW_TO_CONVERT["zh-CN"]}`,
    "en-US": (finding) =>
      `${CELL_OF_FIELD["en-US"](finding)}: ${quoted(finding.found)} is a number stored as text, which formulas leave out. ${HOW_TO_CONVERT["en-US"]}`,
  },
  negativeNumber: {
    "zh-CN": (finding) =>
      `${CELL_OF_FIELD["zh-CN"](finding)}为 ${formatPlain(finding.found, MOST_DECIMALS)}，不能是负数，请核对`,
    "en-US": (finding) =>
      `${CELL_OF_FIELD["en-US"](finding)} is ${formatPlain(finding.found, MOST_DECIMALS)}. It cannot be negative: check it`,
  },
  notWholeNumber: {
    "zh-CN": (finding) =>
      `${CELL_OF_FIELD["zh-CN"](finding)}为 ${formatPlain(finding.found, MOST_DECIMALS)}，应为整数，请核对` +
      (finding.level === "hint" ? "；本次已按原数计入" : ""),
    "en-US": (finding) =>
      `${CELL_OF_FIELD["en-US"](finding)} is ${formatPlain(finding.found, MOST_DECIMALS)} and should be a whole number: check it` +
      (finding.level === "hint" ? "; it was counted as it stands" : ""),
  },
  columnFault: {
    "zh-CN": (finding) =>
      `“${finding.field}”${FAULT_OF_COLUMN["zh-CN"][finding.fault](finding.count)}${finding.at === null ? "" : `（自 ${cellName(finding.at)} 起）`}`,
    "en-US": (finding) =>
      `“${finding.field}”${finding.at === null ? "" : ` (from ${cellName(finding.at)} on)`}: ${FAULT_OF_COLUMN["en-US"][finding.fault](finding.count)}`,
  },
  missingColumn: {
    "zh-CN": ({ field }) => `没有找到“${field}”这一列。请补上，列名就写“${field}”`,
    "en-US": ({ field }) => `There is no column “${field}”. Add it under that name`,
  },
  duplicateColumn: {
    "zh-CN": (finding) =>
      `“${finding.field}”出现了不止一列（${cellsText(finding, "、")}），无法确定以哪一列为准，请删去或改名多余的列`,
    "en-US": (finding) =>
      `“${finding.field}” is there more than once (${cellsText(finding, ", ")}), so it is not known which one counts. Delete or rename the others`,
  },
  duplicateSchool: {
    "zh-CN": ({ field, found, first, at }) =>
      `${field}${quoted(found)}与${otherSheet(first, at)} ${cellName(first)} 重复，两行的数据都不采用。请删去重复的一行，或改正${field}`,
    "en-US": ({ field, found, first, at }) =>
      `“${field}”: ${quoted(found)} stands in${otherSheet(first, at)} ${cellName(first)} already, and neither row is used. Delete one of them, or correct “${field}”`,
  },
  phaseNotTold: {
    "zh-CN": ({ field, count }) =>
      `${count} 所学校有不止一个学段，但本表的“${field}”等列没有写明是哪个学段的，这些学校的数都未采用。请按小学、初中分列或分行填写`,
    "en-US": ({ field, count }) =>
      `${counted(count, "school")} with more than one phase: “${field}” and other columns do not say which phase they count, so none of their figures is used. Give primary and junior secondary columns or rows of their own`,
  },
  roundedReadings: {
    "zh-CN": ({ count }) =>
      `本表给出的是 ${count} 所学校（部）已算好并四舍五入的指标值：只有取舍不会改变结论的才判定，差异系数为暂算，缺口按最不利的情形估计。有原始数据时请以原始数据校验`,
    "en-US": ({ count }) =>
      `This sheet gives readings of ${counted(count, "section")} that were computed and rounded before: they are judged only where rounding cannot change the answer, coefficients are provisional, and shortfalls are the most that may be lacking. Check the figures they come from where you have them`,
  },
  unknownSchoolType: {
    "zh-CN": (finding) =>
      `${cellBefore(finding, " 的")}办学类型${quoted(finding.found)}无法识别。请填小学、教学点、初级中学、九年一贯制学校、十二年一贯制学校、完全中学等规范名称或代码`,
    "en-US": (finding) =>
      `${cellBefore(finding, ": ")}${quoted(finding.found)} is not a known school type. Enter a standard name, such as “小学”, “教学点”, “初级中学”, “九年一贯制学校”, “十二年一贯制学校” or “完全中学”, or its code`,
  },
  unknownRunBy: {
    "zh-CN": (finding) =>
      `${cellBefore(finding, " 的")}举办者类型${quoted(finding.found)}无法识别，表Ⅱ-2 中该项将留空。请填规范名称或代码 1–10`,
    "en-US": (finding) =>
      `${cellBefore(finding, ": ")}${quoted(finding.found)} does not say by whom the school is run, and “表Ⅱ-2” will leave it blank. Enter a standard name or a code from 1 to 10`,
  },
  partExceedsWhole: {
    "zh-CN": ({ part, whole, partValue, wholeValue }) =>
      `“${part}”${formatPlain(partValue)} 大于“${whole}”${formatPlain(wholeValue)}：部分不能大于总数，两项都不采用，请核对`,
    "en-US": ({ part, whole, partValue, wholeValue }) =>
      `“${part}” is ${formatPlain(partValue)}, more than “${whole}” with ${formatPlain(wholeValue)}: a part cannot exceed its whole, and neither is used. Check both`,
  },
  ...FORM_SENTENCES,
  attachedWithoutHost: {
    "zh-CN": ({ type }) =>
      `${schoolTypeLabel(type, "zh-CN")}没有找到所附的学校。请填所附学校的标识码，或把名称写成“学校名称＋附设××班”`,
    "en-US": ({ type }) =>
      `${schoolTypeLabel(type, "en-US")}: its host school was not found. Enter the code of that school, or write the name as “学校名称＋附设××班” (name of the school, then of the class)`,
  },
  attachedMerged: {
    "zh-CN": ({ host }) => `附设班，已并入${quoted(host)}一并测算`,
    "en-US": ({ host }) => `Attached class, counted with ${quoted(schoolName(host, "en-US"))}`,
  },
  hiddenRows: {
    "zh-CN": ({ rows }) => `第 ${rowsText(rows, "、")} 行被隐藏，已计入`,
    "en-US": ({ rows }) => `Hidden rows were counted as well: ${rowsText(rows, ", ")}`,
  },
  protectedSheet: {
    "zh-CN": () => "工作表受保护：已全部读取和判定，只是没有在表中作标记。需要标记时请先撤销工作表保护",
    "en-US": () =>
      "The sheet is protected: it was read and judged in full, only nothing was marked in it. Unprotect the sheet to have marks",
  },
  teachingPointTooSmall: {
    "zh-CN": ({ pupils, minimum }) =>
      `教学点在校生 ${formatPlain(pupils)} 人，不足 ${formatPlain(minimum)} 人，不参与七项指标和差异系数的测算`,
    "en-US": ({ pupils, minimum }) =>
      `Teaching point with ${counted(pupils, "pupil")}, fewer than ${formatPlain(minimum)}: outside the seven indicators and the difference coefficients`,
  },
  outOfScopeType: {
    "zh-CN": ({ type }) => `${schoolTypeLabel(type, "zh-CN")}不在本项评估范围内，不参与测算`,
    "en-US": ({ type }) => `${schoolTypeLabel(type, "en-US")}: outside the scope of this assessment, not counted`,
  },
  noPupils: {
    "zh-CN": () => "在校生数为 0，不参与测算。如已停办，请核实是否应从表中删去",
    "en-US": () => "No pupils, not counted. If the school was closed, check whether it still belongs in the sheet",
  },
  attachedKindergarten: {
    "zh-CN": () => "附设幼儿班没有规定的拆分系数，未作拆分。如所附学校的用房、设备中含幼儿班部分，请先扣除再填报",
    "en-US": () =>
      "No split ratio is laid down for attached kindergarten classes, so nothing was split. If the figures of the host school include rooms or equipment of the class, deduct them first",
  },
  readingShort: inEither(readingShortSentence),
  coefficientTooHigh: inEither(coefficientSentence),
  coefficientsNotAssessable: {
    "zh-CN": (finding, setting) =>
      `有 ${finding.missingSections} 所学校（部）缺数据，以下差异系数只能暂算，无法判定：${indicatorNames(finding, setting)}。补齐数据后请重新校验`,
    "en-US": (finding, setting) =>
      `Data are missing in ${counted(finding.missingSections, "section")}, so these difference coefficients are provisional and not assessable: ${indicatorNames(finding, setting)}. Complete the data and check again`,
  },
  coefficientNote: {
    "zh-CN": (finding, setting) =>
      `${COEFFICIENT_NOTES["zh-CN"][finding.note]}${finding.note === "singleSection" ? "" : `：${indicatorNames(finding, setting)}`}`,
    "en-US": (finding, setting) =>
      `${COEFFICIENT_NOTES["en-US"][finding.note]}${finding.note === "singleSection" ? "" : `: ${indicatorNames(finding, setting)}`}`,
  },
  roundingDecisive: inEither(roundingSentence),
  ...SOFT_SENTENCES,
};

/** 说明: what is wrong with a finding, where, and what to do. Sheets are always Chinese. */
export function describeFinding(finding: Finding, standard: Standard, language: PaneLanguage = "zh-CN"): string {
  const sentence = SENTENCES[finding.code][language] as (finding: Finding, setting: SentenceSetting) => string;
  return sentence(finding, { standard, language });
}
