import type { CellAt } from "../core/model/cellAt";
import type { FindingOf } from "../core/model/finding";
import type { SchoolType } from "../core/model/schoolType";
import type { FormSentences } from "../i18n/formSentences";
import type { Field } from "./schoolTable";

/** One value of a school as a file has it, and the cells of that file that it comes from; no cell where no one cell says it. */
export interface ImportedValue {
  readonly value: string | number;
  readonly cells: readonly CellAt[];
}

/** Something to know of how a school was read; said in Chinese on the sheet 导入来源 (i18n/importNotes.ts). */
export type ImportNote =
  /** The row is hidden or filtered out in the file; it counts all the same. */
  | { readonly code: "hiddenRow" }
  /** Formulas of the file were saved without results: how many, and where the first is. */
  | { readonly code: "uncalculated"; readonly count: number; readonly first: CellAt }
  | { readonly code: "convertedFromYuan" }
  /** A column that is put together from several cells, of which one is blank or no number: it was not written. */
  | { readonly code: "partsUnread"; readonly field: string; readonly cells: readonly CellAt[] }
  /** The equipment value was text that is a number; it is written as a number, as its unit had to be changed. */
  | { readonly code: "equipmentText"; readonly found: string }
  /** No form says whose they are: the name has to be that of the file. */
  | { readonly code: "nameFromFile" }
  /** No cover says the type of the school: it was taken from the forms that count pupils. */
  | { readonly code: "typeFromForms"; readonly type: SchoolType }
  /** What the report forms contradict or lack: how much, and the first of it. */
  | { readonly code: "formFindings"; readonly count: number; readonly first: FindingOf<keyof FormSentences> }
  /** The same school stands in other rows of the sheet; row numbers as Excel shows them. */
  | { readonly code: "repeated"; readonly rows: readonly number[] };

/** One row of 学校基础数据 as it was found in a file: of a school table, or put together from the report forms of a school. */
export interface ImportedSchool {
  /** What is there; a field that is absent was not found, and stays blank. Numbers: 人, 间, 个, ㎡; equipmentValue in yuan. */
  readonly values: Readonly<Partial<Record<Field, ImportedValue>>>;
  readonly notes: readonly ImportNote[];
}

/** The schools of one file, with what the file is called. */
export interface ImportedFile {
  readonly file: string;
  readonly schools: readonly ImportedSchool[];
}
