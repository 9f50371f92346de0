import type { CellAt } from "../core/model/cellAt";
import type { Finding } from "../core/model/finding";
import type { Question } from "../core/model/question";
import type { SchoolRecord } from "../core/model/schoolRecord";

/** The columns of a school table (template sheet 学校基础数据), in the order of the template. Headers: workbook/fields.ts. */
export const FIELDS = [
  "schoolName",
  "schoolCode",
  "schoolType",
  "runBy",
  "urbanRural",
  "primaryPupils",
  "juniorPupils",
  "seniorPupils",
  "primaryGrades",
  "juniorGrades",
  "primaryClasses",
  "juniorClasses",
  "primaryQualifiedTeachers",
  "juniorQualifiedTeachers",
  "primaryBackboneTeachers",
  "juniorBackboneTeachers",
  "primarySportsAndArtsTeachers",
  "juniorSportsAndArtsTeachers",
  "teachingArea",
  "indoorSportsArea",
  "sportsGroundArea",
  "equipmentValue",
  "multimediaClassrooms",
] as const;

/** One column of a school table. */
export type Field = (typeof FIELDS)[number];

/** A recognised school table: where it is, what each column means, and the records read from it. */
export interface SchoolTable {
  readonly sheet: string;
  /** Zero-based first and last data row (total rows and notes are outside or skipped). */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Yuan per unit of the equipment column: 1 (元) or 10000 (万元). */
  readonly equipmentUnit: 1 | 10000;
  /** What a blank 其中室内体育用房面积 means: no such rooms, or not filled in. Answered once for the column. */
  readonly blankIndoorSports: "none" | "missing";
  /** The column by which formulas find a school: the code where every school has one of its own, else the name. */
  readonly keyField: "schoolCode" | "schoolName";
  /** County or city named in the title row, e.g. 金城市. */
  readonly place: string | null;
  readonly records: readonly SchoolRecord[];
  /** Name cells of rows that hold a school of unknown type: they have no record, so the county's figures are not complete. */
  readonly unreadRows?: readonly CellAt[];
  /** Data findings, in the order of the cells. */
  readonly findings: readonly Finding[];
}

/** What recognition comes to: the tables of the workbook, what must be asked first, or nothing found. */
export type Recognition =
  | { readonly kind: "found"; readonly tables: readonly SchoolTable[] }
  | { readonly kind: "asks"; readonly questions: readonly Question[] }
  | { readonly kind: "nothing"; readonly reasons: readonly NothingReason[] };

/** Why a sheet was not taken as a school table. */
export type NothingReason =
  | { readonly code: "emptyWorkbook" }
  | { readonly code: "noHeader"; readonly sheet: string }
  | { readonly code: "noRows"; readonly sheet: string }
  | { readonly code: "tooLarge"; readonly sheet: string; readonly rowCount: number; readonly columnCount: number };
