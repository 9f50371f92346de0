import type { CellAt } from "./cellAt";
import type { ResourceIndicator } from "./indicator";
import type { Phase } from "./phase";
import type { SchoolType } from "./schoolType";
import type { Explanation, SoftFinding } from "./softFinding";
import type { Shortfall } from "./assessment";
import type { Reference } from "./standard";

/** 级别: 数据错误, 不足85%, 未达标, 提示 — worst first. */
export const FINDING_LEVELS = ["dataError", "belowFloor", "notMet", "hint"] as const;

/** One of the four levels. */
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** What every finding carries. `at` is the cell to mark and link; `alsoAt` further cells that take part in it. */
export interface FindingBase {
  readonly level: FindingLevel;
  readonly at: CellAt | null;
  readonly alsoAt: readonly CellAt[];
  /** 学校; null for a finding of the whole county (全县). */
  readonly school: string | null;
  readonly phase: Phase | null;
  readonly reference: Reference | null;
  /** What the user typed about a soft finding; absent where nothing was. */
  readonly explanation?: Explanation | undefined;
}

/** A figure of a report form with what it is called there and its cell. */
export interface NamedFigure {
  readonly label: string;
  readonly value: number;
  readonly at: CellAt;
}

/** A finding is data: code and facts. Its sentence lives in i18n, keyed by code. `field` is the Chinese column header. */
export type Finding = FindingBase &
  (
    | { readonly code: "blankCell"; readonly field: string }
    | { readonly code: "notANumber"; readonly field: string; readonly found: string }
    | { readonly code: "textNumber"; readonly field: string; readonly found: string }
    | { readonly code: "negativeNumber"; readonly field: string; readonly found: number }
    | { readonly code: "notWholeNumber"; readonly field: string; readonly found: number }
    | {
        readonly code: "columnFault";
        readonly field: string;
        readonly fault: "blankCell" | "textNumber" | "notANumber";
        readonly count: number;
      }
    | { readonly code: "missingColumn"; readonly field: string }
    | { readonly code: "duplicateColumn"; readonly field: string }
    | { readonly code: "duplicateSchool"; readonly field: string; readonly found: string; readonly first: CellAt }
    | {
        /** Schools with several phases under columns that do not say which phase they count. */
        readonly code: "phaseNotTold";
        readonly field: string;
        readonly count: number;
      }
    | {
        /** A table of readings that were computed and rounded elsewhere, for so many sections. */
        readonly code: "roundedReadings";
        readonly count: number;
      }
    | { readonly code: "unknownSchoolType"; readonly found: string }
    | { readonly code: "unknownRunBy"; readonly found: string }
    | {
        readonly code: "partExceedsWhole";
        readonly part: string;
        readonly whole: string;
        readonly partValue: number;
        readonly wholeValue: number;
      }
    | {
        /** A printed total that is not the sum of its parts; `less` is taken off. `place` is the row or column it is in. */
        readonly code: "formSumMismatch";
        readonly form: string;
        readonly place: string;
        readonly whole: NamedFigure;
        readonly parts: readonly NamedFigure[];
        readonly less: readonly NamedFigure[];
        readonly sum: number;
      }
    | {
        readonly code: "formPartExceedsWhole";
        readonly form: string;
        readonly place: string;
        readonly part: NamedFigure;
        readonly whole: NamedFigure;
      }
    | {
        /** The same thing counted in two forms (在校生 of 312 and 331), or one total against totals that make it up. */
        readonly code: "formsDisagree";
        readonly what: string;
        readonly left: readonly (NamedFigure & { readonly form: string })[];
        readonly right: readonly (NamedFigure & { readonly form: string })[];
        readonly leftSum: number;
        readonly rightSum: number;
      }
    | {
        /** Numbers stored as text in a form: `at` is the first of them, `alsoAt` the others. */
        readonly code: "formTextNumbers";
        readonly form: string;
        readonly count: number;
      }
    | {
        /** Figures that are needed and that no form gives, or whose row or column the form that is there has not. */
        readonly code: "formFiguresMissing";
        readonly form: string;
        readonly fields: readonly string[];
        readonly isFormThere: boolean;
      }
    | {
        /** Rows and columns of a form that were not found: what the form says of them is not checked. */
        readonly code: "formIncomplete";
        readonly form: string;
        readonly missing: readonly string[];
      }
    | {
        /** A form that stands among others of its kind and names no school: nobody can tell whose figures it holds. */
        readonly code: "formUnassigned";
        readonly form: string;
      }
    | {
        /** A school without a cover: its type is taken from the phases that its forms count. */
        readonly code: "typeFromForms";
        readonly type: SchoolType;
      }
    | { readonly code: "attachedWithoutHost"; readonly type: SchoolType }
    | { readonly code: "attachedMerged"; readonly host: string }
    | { readonly code: "hiddenRows"; readonly rows: readonly (readonly [number, number])[] }
    | { readonly code: "protectedSheet" }
    | { readonly code: "teachingPointTooSmall"; readonly pupils: number; readonly minimum: number }
    | { readonly code: "outOfScopeType"; readonly type: SchoolType }
    | { readonly code: "noPupils" }
    | { readonly code: "attachedKindergarten" }
    | {
        readonly code: "readingShort";
        readonly indicator: ResourceIndicator;
        readonly actual: number;
        readonly required: number;
        readonly floor: number;
        readonly shortfall: Shortfall;
        readonly isRoundingDecisive: boolean;
        /** The one allowed shortfall of a passing school: [met, all], said as 本校仍达标（6/7）. Null when the school fails. */
        readonly stillPasses: readonly [number, number] | null;
        /** False when the school's verdict is not "not met"; the ledger takes failing schools only. */
        readonly isSchoolFailing: boolean;
      }
    | {
        readonly code: "coefficientTooHigh";
        readonly indicator: ResourceIndicator;
        readonly actual: number;
        readonly limit: number;
        readonly isRoundingDecisive: boolean;
      }
    | {
        readonly code: "coefficientsNotAssessable";
        readonly indicators: readonly ResourceIndicator[];
        readonly missingSections: number;
      }
    | {
        readonly code: "coefficientNote";
        readonly note: "singleSection" | "zeroMean" | "rounded";
        readonly indicators: readonly ResourceIndicator[];
      }
    | {
        readonly code: "roundingDecisive";
        readonly indicator: ResourceIndicator;
        readonly actual: number;
        readonly required: number;
      }
    | SoftFinding
  );

/** Findings of one code. */
export type FindingOf<Code extends Finding["code"]> = Extract<Finding, { code: Code }>;
