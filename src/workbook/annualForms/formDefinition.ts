import type { Phase } from "../../core/model/phase";

/** The two generations of the national report forms: 基础基… (国统制〔2018〕86号, to 2020) and 教基… (from 2021). */
export type FormGeneration = "2018" | "2021";

/** What the figures of a form, a row or a column count. */
export type FormUnit =
  "person" | "room" | "item" | "squareMetre" | "tenThousandYuan" | "yuan" | "volume" | "set" | "class";

/** A column of figures. Numbers are those of the line 甲 | 乙 | 1 | 2 | 3 … of the form. */
export interface FormColumn {
  readonly number: number;
  /** Header cells from the top down, as the form prints them, without blanks and line breaks. */
  readonly path: readonly string[];
  /** Where it differs from the form's. */
  readonly unit?: FormUnit;
  /** Number of the column of which this is a part (其中): never larger. */
  readonly partOf?: number;
}

/** A row of figures; the number is its 编号. */
export interface FormRow {
  readonly number: number;
  /** As the form prints it, without blanks: 其中：女. */
  readonly label: string;
  /** Words above it in the label column that it belongs to, outermost first: 一、教学及辅助用房. */
  readonly group?: readonly string[];
  readonly unit?: FormUnit;
  /** 编号 of the row of which this is a part (其中): never larger. */
  readonly partOf?: number;
}

/** Printed arithmetic: the whole is the sum of its parts, in every row (or column) that is not excepted. */
export interface FormSum {
  readonly whole: number;
  readonly parts: readonly number[];
  /** Numbers that are taken off the parts: 学年初 = 上学年初 + 增加 − 减少. */
  readonly less?: readonly number[];
  /** Rows of a sum of columns, or columns of a sum of rows, for which it holds; all where absent. */
  readonly only?: readonly number[];
}

/** Cells that the form prints with a star: [row, column]. They hold no figure. */
export type StarredCell = readonly [row: number, column: number];

/** One report form as its generation prints it. */
export interface FormDefinition {
  /** As it is printed: 基础基312, 教基3112. */
  readonly code: string;
  readonly generation: FormGeneration;
  readonly title: string;
  /** Phase that its figures belong to; null for a form of the whole school. */
  readonly phase: Phase | null;
  /** Unit that the form prints; null where each row or column says its own. */
  readonly unit: FormUnit | null;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** Sums of columns within a row. */
  readonly columnSums: readonly FormSum[];
  /** Sums of rows within a column. */
  readonly rowSums: readonly FormSum[];
  readonly starred: readonly StarredCell[];
  /** Where the layout is known from, and what of it is not certain. */
  readonly source: string;
  readonly uncertain?: string;
}
