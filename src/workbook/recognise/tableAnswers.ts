import type { Answers, Question, QuestionCode } from "../../core/model/question";

/** Questions that are asked once for a table, and the answers that each may have. */
const CHOICES = {
  equipmentUnit: ["yuan", "tenThousandYuan"],
  blankIndoorSports: ["none", "missing"],
  sectionFigures: ["section", "whole"],
  uncountedRows: ["ownRow", "merged"],
  artsIncluded: ["included", "separate"],
  noDoctors: ["none", "missing"],
  tablePhase: ["primary", "juniorSecondary"],
  blockPhases: ["primaryFirst", "juniorFirst"],
} as const satisfies Readonly<Partial<Record<QuestionCode, readonly string[]>>>;

/** A question that is asked once for a table. */
export type TableQuestion = keyof typeof CHOICES;

/** What may be answered to a question. */
export type ChoiceOf<Code extends TableQuestion> = (typeof CHOICES)[Code][number];

/** What is usually right is chosen beforehand; never where a wrong answer would change figures unseen. */
const SUGGESTED: Readonly<Partial<Record<TableQuestion, string>>> = {
  uncountedRows: "ownRow",
  blockPhases: "primaryFirst",
};

/** The answers that were given for one table; `place` is the name of its sheet, with the cell of its header where the sheet has several. */
export class TableAnswers {
  constructor(
    private readonly place: string,
    private readonly answers: Answers,
  ) {}

  /** The answer to a question; null as long as there is none that can be used. */
  get<Code extends TableQuestion>(code: Code): ChoiceOf<Code> | null {
    const answer = this.answers[this.id(code)];
    const choices: readonly ChoiceOf<Code>[] = CHOICES[code];
    return choices.find((choice) => choice === answer) ?? null;
  }

  /** The question itself; none where it was answered. */
  ask(code: TableQuestion, sheet: string, facts: Question["facts"] = {}): readonly Question[] {
    if (this.get(code) !== null) return [];
    const suggested = SUGGESTED[code];
    const question: Question = { id: this.id(code), code, sheet, facts, choices: CHOICES[code] };
    return [suggested === undefined ? question : { ...question, suggested }];
  }

  private id(code: TableQuestion): string {
    return `${code}:${this.place}`;
  }
}
