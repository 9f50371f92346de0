import type { Status } from "../core/model/assessment";
import type { Finding, FindingOf } from "../core/model/finding";
import type { SoftFinding, WrongRecipe } from "../core/model/softFinding";
import { counted, type ByLanguage } from "./byLanguage";
import { cellName } from "./cellName";
import { indicatorName, withUnit } from "./indicatorWords";
import { phaseLabel, schoolName, schoolTypeLabel } from "./labels";
import { formatBeside, formatPlain } from "./numberFormat";
import { quoted } from "./quotedText";
import { indicatorStandard, type SentenceSetting } from "./readingSentence";

type Soft<Code extends SoftFinding["code"]> = FindingOf<Code>;
type Sentence<Code extends SoftFinding["code"]> = (finding: Soft<Code>, setting: SentenceSetting) => string;

/** Decimals of figures per pupil, per hundred pupils and per class: enough to tell a small one from zero. */
const DECIMALS = 4;
/** Of many cells that share a cause so many are named. */
const MOST_CELLS_NAMED = 5;

const EXPLAIN: ByLanguage<string> = {
  "zh-CN": "确实如此的，请写明说明",
  "en-US": "If it is right, explain it",
};

const BASIS: ByLanguage<Readonly<Record<Soft<"implausibleValue">["basis"], string>>> = {
  "zh-CN": { pupil: "生均", hundredPupils: "每百名学生", class: "每班" },
  "en-US": { pupil: "per pupil", hundredPupils: "per 100 pupils", class: "per class" },
};

function cellList(finding: Finding, language: SentenceSetting["language"]): string {
  const cells = [finding.at, ...finding.alsoAt].flatMap((at) => (at === null ? [] : [cellName(at)]));
  const named = cells.slice(0, MOST_CELLS_NAMED).join(language === "en-US" ? ", " : "、");
  const rest = cells.length > MOST_CELLS_NAMED;
  return language === "en-US" ? `${named}${rest ? " and others" : ""}` : `${named}${rest ? " 等" : ""}`;
}

/** S7 的“列”, or how many schools it is about and their cells. */
function place(finding: Finding & { readonly field: string; readonly count: number }, language: "zh-CN" | "en-US") {
  const { at, field, count } = finding;
  if (language === "en-US") {
    if (count > 1) return `“${field}” of ${counted(count, "school")} (${cellList(finding, language)})`;
    return `“${field}”${at === null ? "" : ` in ${cellName(at)}`}`;
  }
  if (count > 1) return `“${field}”有 ${count} 所学校（${cellList(finding, language)}）`;
  return `${at === null ? "" : `${cellName(at)} 的`}“${field}”`;
}

function bounded(
  { unit, basis, bound, actual, count, direction }: Soft<"implausibleValue">,
  language: "zh-CN" | "en-US",
) {
  const words = BASIS[language][basis];
  const inUnit = (text: string): string =>
    basis === "class" && language === "en-US" ? `${text} pupils` : withUnit(text, unit, language);
  const figure = inUnit(formatBeside(actual, [bound], 2));
  const limit = inUnit(formatPlain(bound, DECIMALS));
  if (language === "en-US") {
    const side = direction === "low" ? `below the usual minimum of ${limit}` : `above the usual maximum of ${limit}`;
    return count > 1 ? `is ${side} ${words}` : `comes to ${figure} ${words}, ${side}`;
  }
  const side = direction === "low" ? `低于常见下限 ${limit}` : `高于常见上限 ${limit}`;
  return count > 1 ? `折合${words}${side}` : `折合${words} ${figure}，${side}`;
}

const CLASS_SIZES: ByLanguage<Readonly<Record<Soft<"largeClasses">["size"], (limit: string) => string>>> = {
  "zh-CN": {
    overStandard: (limit) => `超过 ${limit} 人的标准，至少有一个班超标`,
    oversized: (limit) => `超过 ${limit} 人，至少有一个大班额班级`,
    extreme: (limit) => `超过 ${limit} 人，至少有一个超大班额班级`,
  },
  "en-US": {
    overStandard: (limit) => `over the standard of ${limit}, so that at least one class exceeds it`,
    oversized: (limit) => `over ${limit}, so that at least one class is oversized (“大班额”)`,
    extreme: (limit) => `over ${limit}, so that at least one class is extremely oversized (“超大班额”)`,
  },
};

function typeDoubt({ doubt, type, pupilPhase, at }: Soft<"doubtfulType">, language: "zh-CN" | "en-US"): string {
  const cell = at === null ? "" : cellName(at);
  const label = schoolTypeLabel(type, language);
  const phase = phaseLabel(pupilPhase, language);
  if (language === "en-US") {
    const inCell = cell === "" ? "" : ` in ${cell}`;
    switch (doubt) {
      case "unexpectedPupils":
        return `Pupils are entered${inCell} (${phase}), which the school type “${label}” does not have`;
      case "missingPupils":
        return `There are no pupils${inCell} (${phase}), which the school type “${label}” has`;
      case "name":
        return `The school type “${label}”${inCell} does not fit the name of the school`;
    }
  }
  const inCell = cell === "" ? "" : `${cell} `;
  switch (doubt) {
    case "unexpectedPupils":
      return `${inCell}填有${phase}在校生，而办学类型是${label}`;
    case "missingPupils":
      return `${inCell}没有${phase}在校生，而办学类型是${label}`;
    case "name":
      return `${cell === "" ? "" : `${inCell}的`}办学类型是${label}，与校名不符`;
  }
}

function slip({ actual, median, factor, count, direction }: Soft<"unitSlip">, language: "zh-CN" | "en-US"): string {
  const isHigh = direction === "high";
  const figure = formatPlain(actual, DECIMALS);
  if (language === "en-US") {
    if (count > 1) return `is some ${factor} times too ${isHigh ? "large" : "small"} per pupil`;
    const than =
      median === null
        ? "what is usual"
        : `the median of the other schools, ${withUnit(formatPlain(median), "元", language)}`;
    return `comes to ${withUnit(figure, "元", language)} per pupil, some ${factor} times ${isHigh ? "more" : "less"} than ${than}`;
  }
  const times = isHigh ? `约大了 ${factor} 倍` : `约小了 ${factor} 倍`;
  if (count > 1) return `折合生均${times}`;
  const than = median === null ? "与常见数值相比" : `与其余学校的中位数 ${formatPlain(median)} 元相比`;
  return `折合生均 ${figure} 元，${than}${times}`;
}

function yearly({ before, after, change, count }: Soft<"changedSinceLastYear">, language: "zh-CN" | "en-US"): string {
  const share = change === null ? "" : `${formatPlain(Math.abs(change) * 100, 1)}%`;
  const isRise = after > before;
  if (language === "en-US") {
    if (count > 1) return `${isRise ? "rose" : "fell"} more since last year than is usual`;
    const by = share === "" ? "" : ` (${isRise ? "up" : "down"} ${share})`;
    return `was ${formatPlain(before)} last year and is ${formatPlain(after)} now${by}, more of a change than is usual`;
  }
  if (count > 1) return `比上年${isRise ? "增加" : "减少"}过多`;
  const by = share === "" ? "" : `（${isRise ? "增加" : "减少"} ${share}）`;
  return `上年为 ${formatPlain(before)}，本年为 ${formatPlain(after)}${by}，变动超出常见范围`;
}

const RECIPES: ByLanguage<Readonly<Record<WrongRecipe, string>>> = {
  "zh-CN": {
    sampleDeviation: "用样本标准差除以平均数（STDEV/AVERAGE）",
    populationDeviation: "用不加权的标准差除以平均数（STDEV.P/AVERAGE）",
    variance: "用方差除以平均数（VAR/AVERAGE）",
    roundedInputs: "用四舍五入后的学校数值",
  },
  "en-US": {
    sampleDeviation: "by the sample deviation over the average (STDEV/AVERAGE)",
    populationDeviation: "by the unweighted deviation over the average (STDEV.P/AVERAGE)",
    variance: "by the variance over the average (VAR/AVERAGE)",
    roundedInputs: "from readings of schools that were rounded first",
  },
};

const VERDICTS: ByLanguage<Readonly<Record<Status, string>>> = {
  "zh-CN": { met: "达标", notMet: "不达标", notAssessable: "无法判定" },
  "en-US": { met: "met", notMet: "not met", notAssessable: "not assessable" },
};

function comparison(finding: Soft<"wrongRecipe">, { standard, language }: SentenceSetting): string {
  const { comparison: compared, count } = finding;
  if (compared === null || count > 1) return "";
  const { indicator, recipeFigure, official, limit, recipeStatus, officialStatus } = compared;
  const name = indicatorName(indicatorStandard(standard, indicator), language);
  const show = (figure: number): string => formatBeside(figure, [limit], standard.display.coefficientDecimals);
  const isOpposite = officialStatus !== "notAssessable" && officialStatus !== recipeStatus;
  const verdict = VERDICTS[language];
  if (language === "en-US") {
    const officially = official === null ? verdict.notAssessable : `${show(official)}, ${verdict[officialStatus]}`;
    const opposite = isOpposite ? ": the opposite verdict" : "";
    return ` For “${name}” it gives ${show(recipeFigure)}, ${verdict[recipeStatus]}; the official figure is ${officially} (limit ${formatPlain(limit)})${opposite}.`;
  }
  const officially = official === null ? verdict.notAssessable : `为 ${show(official)}，${verdict[officialStatus]}`;
  const opposite = isOpposite ? "，结论相反" : "";
  return `“${name}”按此得 ${show(recipeFigure)}，${verdict[recipeStatus]}；按官方算法${officially}（限 ${formatPlain(limit)}）${opposite}。`;
}

function formulaPlace(finding: Soft<"wrongRecipe">, language: "zh-CN" | "en-US"): string {
  const { count, formula } = finding;
  const cells = cellList(finding, language);
  if (language === "en-US") return count > 1 ? `${count} cells (${cells}) work` : `${cells} (${quoted(formula)}) works`;
  return count > 1 ? `${count} 个单元格（${cells}）` : `${cells}（${quoted(formula)}）`;
}

/** The sentences of 经验校验, one per code and language. A doubt is worded as one, and says that it may be explained. */
export const SOFT_SENTENCES: { readonly [Code in SoftFinding["code"]]: ByLanguage<Sentence<Code>> } = {
  implausibleValue: {
    "zh-CN": (finding) =>
      `${place(finding, "zh-CN")}${bounded(finding, "zh-CN")}。请核对数值、单位和在校生数；${EXPLAIN["zh-CN"]}`,
    "en-US": (finding) =>
      `${place(finding, "en-US")} ${bounded(finding, "en-US")}. Check the figure, its unit and the pupils. ${EXPLAIN["en-US"]}`,
  },
  zeroAmongPeers: {
    "zh-CN": (finding) =>
      `${place(finding, "zh-CN")}为 0，而同学段其余 ${finding.peers} 所学校中有 ${finding.peersWithValue} 所有数。漏填的请补上；${EXPLAIN["zh-CN"]}`,
    "en-US": (finding) =>
      `${place(finding, "en-US")} is 0, while ${finding.peersWithValue} of the other ${finding.peers} schools of the phase have some. Fill in what was left out. ${EXPLAIN["en-US"]}`,
  },
  largeClasses: {
    "zh-CN": (finding) =>
      `${place(finding, "zh-CN")}：平均班额${finding.count > 1 ? "" : ` ${formatBeside(finding.average, [finding.limit], 1)} 人，`}${CLASS_SIZES["zh-CN"][finding.size](formatPlain(finding.limit))}。请核对班级数和在校生数；${EXPLAIN["zh-CN"]}`,
    "en-US": (finding) =>
      `${place(finding, "en-US")}: the average class ${finding.count > 1 ? "is" : `has ${formatBeside(finding.average, [finding.limit], 1)} pupils,`} ${CLASS_SIZES["en-US"][finding.size](formatPlain(finding.limit))}. Check classes and pupils. ${EXPLAIN["en-US"]}`,
  },
  largeSchool: {
    "zh-CN": (finding) =>
      `${place(finding, "zh-CN")}：义务教育阶段在校生${finding.count > 1 ? "" : ` ${formatPlain(finding.pupils)} 人，`}超过 ${formatPlain(finding.limit)} 人的规模要求。请核对在校生数和办学类型；${EXPLAIN["zh-CN"]}`,
    "en-US": (finding) =>
      `${place(finding, "en-US")}: ${finding.count > 1 ? "the pupils of the compulsory phases are" : `${counted(finding.pupils, "pupil")} in the compulsory phases,`} over the size of ${formatPlain(finding.limit)} that is laid down. Check pupils and school type. ${EXPLAIN["en-US"]}`,
  },
  doubtfulType: {
    "zh-CN": (finding) => `${typeDoubt(finding, "zh-CN")}。请核对办学类型和在校生数；${EXPLAIN["zh-CN"]}`,
    "en-US": (finding) => `${typeDoubt(finding, "en-US")}. Check school type and pupils. ${EXPLAIN["en-US"]}`,
  },
  unitSlip: {
    "zh-CN": (finding) =>
      `${place(finding, "zh-CN")}${slip(finding, "zh-CN")}，疑似${finding.factor === 10000 ? "元与万元混淆" : "小数点错位或单位混淆"}。请核对单位；${EXPLAIN["zh-CN"]}`,
    "en-US": (finding) =>
      `${place(finding, "en-US")} ${slip(finding, "en-US")}: ${finding.factor === 10000 ? "“元” and “万元” (ten thousand yuan) may have been mixed up" : "the decimal point or the unit may be wrong"}. Check the unit. ${EXPLAIN["en-US"]}`,
  },
  similarName: {
    "zh-CN": ({ at, other, first }) =>
      `${at === null ? "校名" : `${cellName(at)} 的校名`}与 ${cellName(first)} 的${quoted(other)}相近，可能是同一所学校填了两次。是同一所的请删去一行；不是的，请写明说明`,
    "en-US": ({ at, other, first }) =>
      `The name${at === null ? "" : ` in ${cellName(at)}`} is close to ${quoted(schoolName(other, "en-US"))} in ${cellName(first)}: one school may stand there twice. Delete one of the rows if so, or explain it`,
  },
  repeatedFigures: {
    "zh-CN": (finding) =>
      finding.count > 1
        ? `${finding.fields.map((field) => `“${field}”`).join("")}有 ${finding.count} 所学校（${cellList(finding, "zh-CN")}）与别的学校完全相同，像是复制后没有改。请核对；${EXPLAIN["zh-CN"]}`
        : `${finding.fields.map((field) => `“${field}”`).join("")}（${cellList(finding, "zh-CN")}）与${quoted(finding.other)}（${cellName(finding.first)}）完全相同，像是复制后没有改。请核对；${EXPLAIN["zh-CN"]}`,
    "en-US": (finding) =>
      finding.count > 1
        ? `${finding.fields.map((field) => `“${field}”`).join(", ")} of ${counted(finding.count, "school")} (${cellList(finding, "en-US")}) are the same as another school's: they may have been copied and not changed. Check them. ${EXPLAIN["en-US"]}`
        : `${finding.fields.map((field) => `“${field}”`).join(", ")} (${cellList(finding, "en-US")}) are the same as those of ${quoted(schoolName(finding.other, "en-US"))} in ${cellName(finding.first)}: they may have been copied and not changed. Check them. ${EXPLAIN["en-US"]}`,
  },
  changedSinceLastYear: {
    "zh-CN": (finding) => `${place(finding, "zh-CN")}${yearly(finding, "zh-CN")}。请核对；${EXPLAIN["zh-CN"]}`,
    "en-US": (finding) => `${place(finding, "en-US")} ${yearly(finding, "en-US")}. Check it. ${EXPLAIN["en-US"]}`,
  },
  wrongRecipe: {
    "zh-CN": (finding, setting) =>
      `${formulaPlace(finding, "zh-CN")}${RECIPES["zh-CN"][finding.recipe]}算差异系数，不是官方算法（按在校生数加权、以全县平均值为准、不先取整）。${comparison(finding, setting)}请以“测算结果”为准`,
    "en-US": (finding, setting) =>
      `${formulaPlace(finding, "en-US")} out a difference coefficient ${RECIPES["en-US"][finding.recipe]}, which is not the official way (weighted by pupils, around the mean of the county, nothing rounded first).${comparison(finding, setting)} Go by the result forms`,
  },
};
