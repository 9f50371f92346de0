import type { Question, QuestionCode } from "../../src/core/model/question";
import { describeChoice, describeQuestion } from "../../src/i18n/questionSentences";
import { CHINESE, UNFORMATTED, unquoted } from "../fixtures/words";

const question = (code: QuestionCode, choices: readonly string[]): Question => ({
  id: code,
  code,
  sheet: "年报",
  facts: { count: "37" },
  choices,
});

interface Words {
  readonly choices: readonly string[];
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
};

describe("questions", () => {
  it.each(Object.entries(WORDS))("are asked in words, and so are their choices: %s", (code, words) => {
    const asked = question(code as QuestionCode, words.choices);
    const said = (language: "zh-CN" | "en-US"): readonly string[] => [
      describeQuestion(asked, language),
      ...asked.choices.map((choice) => describeChoice(asked, choice, language)),
    ];
    expect(said("zh-CN")).toEqual(words.chinese);
    expect(said("en-US")).toEqual(words.english);
    expect(unquoted(said("en-US").join())).not.toMatch(CHINESE);
  });

  it("do without a count that nobody gave", () => {
    const asked = { ...question("blankIndoorSports", []), facts: {} };
    expect(describeQuestion(asked, "zh-CN")).toContain("有  所学校");
    expect(describeQuestion(asked, "en-US")).not.toMatch(UNFORMATTED);
  });
});
