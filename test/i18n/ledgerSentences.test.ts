import type { JudgedProblem } from "../../src/core/rectification/judgedProblems";
import { problemBeginning, problemSentence, solvedSentence } from "../../src/i18n/ledgerSentences";
import { judgedProblems } from "../../src/core/rectification/judgedProblems";
import { checkedCounty, STANDARD, tenSchoolRows } from "../workbook/present/checkedCounty";

const problem: JudgedProblem = {
  keys: [],
  of: "reading",
  indicator: "teachingArea",
  phase: "juniorSecondary",
  school: "甲",
  status: "met",
  actual: 6.1,
  limit: 5.8,
  finding: null,
};

describe("sentences of the ledger", () => {
  it("propose the result with the figure in its unit, on its side of the limit", () => {
    expect(solvedSentence(problem, STANDARD)).toBe("已达标（实际 6.10㎡）");
    expect(solvedSentence({ ...problem, actual: 5.8 }, STANDARD)).toBe("已达标（实际 5.80㎡）");
    expect(solvedSentence({ ...problem, actual: 5.80001 }, STANDARD)).toBe("已达标（实际 5.80001㎡）");
    expect(solvedSentence({ ...problem, indicator: "backboneTeachers", actual: 1 }, STANDARD)).toBe(
      "已达标（实际 1.00人）",
    );
  });

  it("propose the result of a coefficient with its decimals", () => {
    const coefficient: JudgedProblem = { ...problem, of: "coefficient", school: null, actual: 0.4321, limit: 0.45 };
    expect(solvedSentence(coefficient, STANDARD)).toBe("已达标（实际差异系数 0.432）");
    expect(solvedSentence({ ...coefficient, actual: 0.4499 }, STANDARD)).toBe("已达标（实际差异系数 0.4499）");
  });

  it("propose nothing without a figure", () => {
    expect(solvedSentence({ ...problem, actual: null }, STANDARD)).toBe("");
  });

  it("begin as the problem does, whatever the figures are", () => {
    const { assessment, findings } = checkedCounty(tenSchoolRows());
    const judged = judgedProblems(assessment, findings).filter(({ finding }) => finding !== null);
    expect(judged.length).toBeGreaterThan(10);
    for (const one of judged) {
      expect(problemSentence(one.finding!, STANDARD).startsWith(problemBeginning(one, STANDARD))).toBe(true);
    }
    expect(problemBeginning({ ...problem, of: "coefficient" }, STANDARD)).toBe(
      "初中：生均教学及辅助用房面积的校际差异系数",
    );
  });
});
