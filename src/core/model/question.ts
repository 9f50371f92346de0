/**
 * Something only the user can say. A command that needs an answer stops before any write. The `id` is stable for one
 * workbook (e.g. "equipmentUnit:学校基础数据"), so that an answer can be kept and found again.
 */
export interface Question {
  readonly id: string;
  readonly code: QuestionCode;
  readonly sheet: string;
  /** Facts for the sentence, e.g. { count: "37" }. */
  readonly facts: Readonly<Record<string, string>>;
  /** Values an answer may have; the sentence of each choice lives in i18n by code and value, or is the value itself. */
  readonly choices: readonly string[];
  /** The usual answer, chosen beforehand; absent where none is more likely than the others. */
  readonly suggested?: string;
}

/**
 * dataSheet: which of several sheets, "all" for all of them; equipmentUnit: "yuan" | "tenThousandYuan"; blankIndoorSports:
 * "none" | "missing"; columnMeaning: the name of a column or "none"; headingMeaning: "counts" | "none"; sectionFigures:
 * "section" | "whole"; uncountedRows: "ownRow" | "merged"; artsIncluded: "included" | "separate"; noDoctors: "none" |
 * "missing"; county: the name of a county or "all"; tablePhase: "primary" | "juniorSecondary"; blockPhases:
 * "primaryFirst" | "juniorFirst".
 */
export type QuestionCode =
  | "dataSheet"
  | "equipmentUnit"
  | "blankIndoorSports"
  | "columnMeaning"
  | "headingMeaning"
  | "sectionFigures"
  | "uncountedRows"
  | "artsIncluded"
  | "noDoctors"
  | "county"
  | "tablePhase"
  | "blockPhases";

/** Answers by question id. */
export type Answers = Readonly<Record<string, string>>;
