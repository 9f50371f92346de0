import type { CellAt } from "./cellAt";
import type { ResourceIndicator, TeacherIndicator } from "./indicator";
import type { Phase, PupilPhase } from "./phase";
import type { SchoolType } from "./schoolType";

/**
 * Why a figure cannot be used. `duplicateSchool`: the row repeats another school, so none of its figures can be trusted.
 * `rounded`: it was rounded before it was read, and stands so close to a limit that nobody can tell on which side.
 */
export type MissingReason =
  | "blankCell"
  | "notANumber"
  | "negative"
  | "notWhole"
  | "missingColumn"
  | "partExceedsWhole"
  | "duplicateSchool"
  | "notAsked"
  | "rounded";

/**
 * One figure as read: the decimal of its 15 significant digits (see core/statistics/decimal.ts) with its cell, or the
 * reason why there is none. A blank is never zero.
 */
export type Figure =
  | { readonly kind: "value"; readonly value: number; readonly at: CellAt | null }
  | { readonly kind: "missing"; readonly reason: MissingReason; readonly at: CellAt | null };

/**
 * Readings of one section that were computed and rounded elsewhere (a 表Ⅱ-2 of another year or program): its totals are not
 * known. `halfStep` is half of the last decimal place that the column shows, in the indicator's unit: the reading before
 * rounding is within it.
 */
export interface RoundedReadings {
  readonly phase: Phase;
  readonly readings: Readonly<Record<ResourceIndicator, Figure>>;
  readonly halfSteps: Readonly<Record<ResourceIndicator, number>>;
}

/** One row of 学校基础数据: a school (or campus, or attached class) with all its phases. */
export interface SchoolRecord {
  readonly name: string;
  /** 学校标识码; null when the column is absent or the cell blank. */
  readonly code: string | null;
  readonly type: SchoolType;
  /** 举办者类型, codes 1–10 of the national form; null when not given. */
  readonly runBy: number | null;
  /** The cell of the school's name; its row is the row of the record. */
  readonly at: CellAt;
  readonly pupils: Readonly<Record<PupilPhase, Figure>>;
  readonly grades: Readonly<Record<Phase, Figure>>;
  readonly classes: Readonly<Record<Phase, Figure>>;
  readonly teachers: Readonly<Record<TeacherIndicator, Readonly<Record<Phase, Figure>>>>;
  /** 教学及辅助用房面积, ㎡, as reported (indoor sports rooms included). */
  readonly teachingArea: Figure;
  /** 其中室内体育用房面积, ㎡. */
  readonly indoorSportsArea: Figure;
  /** 运动场地面积, ㎡ (outdoor). */
  readonly sportsGroundArea: Figure;
  /** 教学仪器设备值 in yuan, whatever the unit of the column. */
  readonly equipmentValue: Figure;
  /** 网络多媒体教室数. */
  readonly multimediaClassrooms: Figure;
  /** Host row of an attached class (附设班), found by code or name; null for a school of its own. */
  readonly host: CellAt | null;
  /** Set where the row gives readings instead of totals: then it is one section, judged as far as rounding allows. */
  readonly rounded?: RoundedReadings;
}
