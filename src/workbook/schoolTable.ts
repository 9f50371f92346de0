import type { CellAt } from "../core/model/cellAt";
import type { Finding } from "../core/model/finding";
import type { PupilPhase } from "../core/model/phase";
import type { ColumnUnit } from "../i18n/unitNames";
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

/** One cell that goes into a field of a consolidated row. */
export interface ConsolidatedTerm {
  readonly at: CellAt;
  readonly sign: 1 | -1;
}

/**
 * What a field of a row is made of: cells that are added or taken off (one cell for most fields, text too), cells of which
 * those above zero are counted, or a value that stands in no cell by itself (a blank that is zero by the form's own arithmetic, a
 * type known from the sheet's name). A term whose cell is blank or no number leaves the field without a figure.
 */
export type ConsolidatedCell =
  | { readonly kind: "count"; readonly cells: readonly CellAt[] }
  | { readonly kind: "terms"; readonly terms: readonly ConsolidatedTerm[] }
  | {
      readonly kind: "constant";
      readonly value: string | number;
      /** The cell that says it among other words (学校名称：城关小学); absent where none does. */
      readonly at?: CellAt;
    };

/** One school of a consolidated table; `at` is SchoolRecord.at of its record. Fields that the source has not are left out. */
export interface ConsolidatedRow {
  readonly at: CellAt;
  readonly cells: Readonly<Partial<Record<Field, ConsolidatedCell>>>;
}

/** Where every field of every row comes from, for a table whose fields are not simply columns of one sheet (ADR 0008). */
export interface Consolidation {
  readonly rows: readonly ConsolidatedRow[];
}

/** How sure the meaning of a column is; `unknown` columns mean nothing that is looked for. */
export type ColumnScore = "certain" | "likely" | "answered" | "unknown";

/** A column and what was decided about it. */
export interface ColumnDecision {
  /** Zero-based column of the sheet. */
  readonly column: number;
  /** The words above it, from the top: 校舍建筑面积/教学及辅助用房. */
  readonly header: string;
  /** What it was taken for, in the words of the template or dictionary without unit; null for what is not used. */
  readonly meaning: string | null;
  /** Unit that its figures are read in; null for words and for counts whose header names none. */
  readonly unit: ColumnUnit | null;
  readonly score: ColumnScore;
}

/** What was decided about one table, for the pane. */
export interface TableDecision {
  readonly sheet: string;
  /** School table with totals, or 表Ⅱ-2 with readings that were computed elsewhere. */
  readonly kind: "totals" | "readings";
  /** Zero-based first and last row of the header. */
  readonly headerRows: readonly [number, number];
  /** Phase of all its schools, where the sheet says one. */
  readonly phase: PupilPhase | null;
  readonly equipmentUnit: 1 | 10000;
  /** Columns that mean something, in the order of the sheet. */
  readonly columns: readonly ColumnDecision[];
}

/** What was decided about report forms, for the pane. */
export interface FormsDecision {
  readonly kind: "forms";
  readonly schools: number;
  /** The forms that were found, each once: how many of it there are, and what is taken from it. */
  readonly forms: readonly FormDecision[];
}

/** One kind of report form among those that were found. */
export interface FormDecision {
  readonly code: string;
  readonly title: string;
  readonly count: number;
  /** Columns of the template that it gives; empty for a form that is only checked. */
  readonly fields: readonly string[];
}

/** A recognised school table: where it is, what each column means, and the records read from it. */
export interface SchoolTable {
  readonly sheet: string;
  /** All sheets that it was read from, where they are several. */
  readonly sheets?: readonly string[];
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
  /** Set where a field is not simply a column of the sheet: then formulas refer to a sheet that is written from this. */
  readonly consolidation?: Consolidation | null;
  /** What was decided about sheet, header and columns; absent for tables that were not found by their header. */
  readonly decision?: TableDecision | FormsDecision;
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
  /** Report forms: of no school that is judged, or of several schools and without their names. */
  | { readonly code: "noSchoolForms" | "formsUnnamed"; readonly sheet: string }
  | { readonly code: "tooLarge"; readonly sheet: string; readonly rowCount: number; readonly columnCount: number };
