import { answerIn, importQuestionId, importQuestions } from "../../src/app/importQuestions";
import type { Question } from "../../src/core/model/question";

const unit = (sheet: string): Question => ({
  id: `equipmentUnit:${sheet}`,
  code: "equipmentUnit",
  sheet,
  facts: {},
  choices: ["yuan", "tenThousandYuan"],
});
const meaning = (sheet: string, header: string): Question => ({
  id: `columnMeaning:${sheet}:${header}`,
  code: "columnMeaning",
  sheet,
  facts: { header, values: `${sheet} 12、13`, column: "F" },
  choices: ["运动场地面积(㎡)", "none"],
});

describe("questions about files", () => {
  it("that are the same are asked once, those of most files first, with the first file and how many there are", () => {
    const asked = importQuestions([
      { name: "a.xlsx", questions: [meaning("一", "操场")] },
      { name: "b.xlsx", questions: [unit("甲"), meaning("二", "操场")] },
      { name: "c.xlsx", questions: [unit("乙"), meaning("三", "操场"), meaning("三", "场地")] },
    ]);
    expect(asked.map(({ code, sheet, choices }) => [code, sheet, choices.at(-1)])).toEqual([
      ["columnMeaning", "a.xlsx › 一 ×3", "skipFiles"],
      ["equipmentUnit", "b.xlsx › 甲 ×2", "skipFiles"],
      ["columnMeaning", "c.xlsx › 三", "skipFiles"],
    ]);
    expect(asked[0]?.facts).toEqual({ header: "操场", values: "一 12、13", column: "F" });
  });

  it("are answered for every file that raises them, and for no other", () => {
    const answers = { [importQuestionId(meaning("一", "操场"))]: "none" };
    expect(answerIn(answers, meaning("九", "操场"))).toBe("none");
    expect(answerIn(answers, meaning("一", "场地"))).toBeUndefined();
    expect(answerIn(answers, unit("一"))).toBeUndefined();
  });

  it("are six at most; the others are asked next", () => {
    const questions = Array.from({ length: 9 }, (_, index) => meaning("一", `列${String(index)}`));
    expect(importQuestions([{ name: "a.xlsx", questions }])).toHaveLength(6);
  });
});
