import type { Question, QuestionCode } from "../../src/core/model/question";
import { describeChoice, describeQuestion, previewText } from "../../src/i18n/questionSentences";
import { CHINESE, UNFORMATTED, unquoted } from "../fixtures/words";

const question = (
  code: QuestionCode,
  choices: readonly string[],
  facts: Question["facts"] = { count: "37" },
): Question => ({ id: code, code, sheet: "年报", facts, choices });

/** Facts of a question on columns. */
const PREVIEW = { column: "I", values: "6600、5100", header: "操场", below: "小学骨干教师数" };

interface Words {
  readonly choices: readonly string[];
  readonly facts?: Question["facts"];
  readonly chinese: readonly string[];
  readonly english: readonly string[];
}

/** Question and choices in words: a code without them does not compile. */
const WORDS: Readonly<Record<QuestionCode, Words>> = {
  dataSheet: {
    choices: ["2024", "2025"],
    chinese: ["有不止一张学校数据表，请选择以哪一张为准：", "2024", "2025"],
    english: ["There is more than one sheet of schools. Which one counts?", "2024", "2025"],
  },
  equipmentUnit: {
    choices: ["yuan", "tenThousandYuan"],
    chinese: ["工作表“年报”没有写明“教学仪器设备值”的单位，表中的数是：", "元", "万元"],
    english: [
      "Sheet “年报” does not say the unit of “教学仪器设备值” (value of teaching equipment). Its figures are in:",
      "Yuan",
      "Ten thousand yuan",
    ],
  },
  blankIndoorSports: {
    choices: ["none", "missing"],
    chinese: [
      "工作表“年报”有 37 所学校的“其中室内体育用房面积”是空的，空白表示：",
      "没有室内体育用房（按 0 计）",
      "还没有填（相关指标暂不判定）",
    ],
    english: [
      "Sheet “年报” leaves “其中室内体育用房面积” (indoor sports area) blank for some schools (37). A blank means:",
      "No indoor sports rooms (counted as 0)",
      "Not filled in yet (what depends on it is not judged for now)",
    ],
  },
  columnMeaning: {
    choices: ["运动场地面积(㎡)", "none"],
    facts: PREVIEW,
    chinese: ["工作表“年报” I 列“操场”是不是下面的某一列？", "运动场地面积(㎡)", "都不是"],
    english: ["Column I “操场” of sheet “年报”: is it one of these?", "运动场地面积(㎡)", "None of these"],
  },
  headingMeaning: {
    choices: ["counts", "none"],
    facts: PREVIEW,
    chinese: [
      "工作表“年报”在“小学骨干教师数”上面有一层表头“操场”（I 列起）。它只是归类，还是说明这些列另有所指（如规划数、租借、往年）？",
      "只是归类，就用这些列",
      "另有所指，不用这些列",
    ],
    english: [
      "Sheet “年报” has the heading “操场” above “小学骨干教师数” (from column I on). Does it only group these columns, or are they something else, such as planned figures or those of another year?",
      "It only groups them: use these columns",
      "They are something else: do not use them",
    ],
  },
  sectionFigures: {
    choices: ["section", "whole"],
    facts: { count: "4", school: "城南学校" },
    chinese: [
      "工作表“年报”只有一个学段，其中 4 所学校（如“城南学校”）另有其他学段。这些行的用房、场地、设备等数是：",
      "本学段的（已拆分，不再拆分）",
      "全校的（未拆分）",
    ],
    english: [
      "Sheet “年报” is of one phase, and some of its schools (4, such as “城南学校”) have others besides. The rooms, grounds and equipment in their rows are those of:",
      "This phase only (split already, not to be split again)",
      "The whole school (not split)",
    ],
  },
  uncountedRows: {
    choices: ["ownRow", "merged"],
    chinese: ["工作表“年报”有 37 个不计校数的教学点，测算时：", "各自作为一行（50人及以上参与测算）", "并入所属学校"],
    english: [
      "Sheet “年报” has teaching points that are not counted as schools (37). They are to be:",
      "Rows of their own (counted from 50 pupils on)",
      "Part of the school they belong to",
    ],
  },
  artsIncluded: {
    choices: ["included", "separate"],
    chinese: [
      "工作表“年报”的“艺术”与“音乐”“美术”并列，“艺术”的人数：",
      "已包含音乐、美术",
      "不含音乐、美术（三者相加）",
    ],
    english: [
      "In sheet “年报” “艺术” (arts) stands beside “音乐” (music) and “美术” (fine arts). The figures of “艺术”:",
      "Include music and fine arts",
      "Do not include them (all three are added)",
    ],
  },
  noDoctors: {
    choices: ["none", "missing"],
    chinese: [
      "工作表“年报”按学历分的各列中没有“博士研究生”：",
      "没有博士（按 0 计）",
      "有，本表没有列（相关指标暂不判定）",
    ],
    english: [
      "The columns by degree of sheet “年报” have none for “博士研究生” (doctors):",
      "There are none (counted as 0)",
      "There are some, not in this sheet (what depends on them is not judged for now)",
    ],
  },
  county: {
    choices: ["金城市", "all"],
    chinese: ["工作表“年报”有 37 个县（市、区）的学校，本次校验哪一个？", "金城市", "都属同一个县，一起校验"],
    english: [
      "Sheet “年报” holds schools of several counties (37). Which one is to be checked?",
      "金城市",
      "All belong to one county: check them together",
    ],
  },
  tablePhase: {
    choices: ["primary", "juniorSecondary"],
    chinese: ["工作表“年报”有 37 行没有写明学段，这些行是：", "小学", "初中"],
    english: ["Sheet “年报” does not say the phase of some rows (37). They are:", "Primary", "Junior secondary"],
  },
  blockPhases: {
    choices: ["primaryFirst", "juniorFirst"],
    chinese: ["工作表“年报”的序号分两段，各从 1 起：", "先小学，后初中", "先初中，后小学"],
    english: [
      "The rows of sheet “年报” are in two blocks, each numbered from 1:",
      "Primary first, then junior secondary",
      "Junior secondary first, then primary",
    ],
  },
};

it("may be whether forms or tables count, not which table", () => {
  const asked = question("dataSheet", ["forms", "tables"]);
  const said = (language: "zh-CN" | "en-US"): readonly string[] => [
    describeQuestion(asked, language),
    ...asked.choices.map((choice) => describeChoice(asked, choice, language)),
  ];
  expect(said("zh-CN")).toEqual([
    "工作簿里既有各校的年报报表，又有学校数据表（如“年报”），请选择以哪一种为准：",
    "各校的年报报表",
    "学校数据表",
  ]);
  expect(said("en-US")).toEqual([
    "There are report forms of schools and sheets of schools besides (such as “年报”). Which count?",
    "The report forms of the schools",
    "The sheet of schools",
  ]);
});

it("of files that are imported can be left open, in words", () => {
  const asked = question("equipmentUnit", ["skipFiles"]);
  expect(describeChoice(asked, "skipFiles", "zh-CN")).toBe("不清楚（先不导入这些文件）");
  expect(describeChoice(asked, "skipFiles", "en-US")).toBe("Not known (leave these files out for now)");
});

describe("questions", () => {
  it.each(Object.entries(WORDS))("are asked in words, and so are their choices: %s", (code, words) => {
    const asked = question(code as QuestionCode, words.choices, words.facts);
    const said = (language: "zh-CN" | "en-US"): readonly string[] => [
      describeQuestion(asked, language),
      ...asked.choices.map((choice) => describeChoice(asked, choice, language)),
    ];
    expect(said("zh-CN")).toEqual(words.chinese);
    expect(said("en-US")).toEqual(words.english);
    // Names of sheets, columns and counties stand for themselves.
    const own = said("en-US").filter((text) => !words.choices.includes(text));
    expect(unquoted(own.join())).not.toMatch(CHINESE);
  });

  it("on columns come with the first values that stand in them", () => {
    const asked = question("columnMeaning", [], PREVIEW);
    expect(previewText(asked, "zh-CN")).toBe("I 列前几个值：6600、5100");
    expect(previewText(asked, "en-US")).toBe("First values of column I: “6600、5100”");
    expect(previewText(question("equipmentUnit", []), "zh-CN")).toBeNull();
  });

  it("do without a count that nobody gave", () => {
    const asked = { ...question("blankIndoorSports", []), facts: {} };
    expect(describeQuestion(asked, "zh-CN")).toContain("有  所学校");
    expect(describeQuestion(asked, "en-US")).not.toMatch(UNFORMATTED);
  });
});
