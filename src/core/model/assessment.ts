import type { CellAt } from "./cellAt";
import type { ResourceIndicator } from "./indicator";
import type { Phase } from "./phase";
import type { MissingReason, SchoolRecord } from "./schoolRecord";
import type { Reference } from "./standard";

/** Three values all the way up: met, not met, or not assessable while something needed is missing. */
export type Status = "met" | "notMet" | "notAssessable";

/** How a reading stands to its threshold: short is under the threshold but not under the floor. */
export type ReadingLevel = "met" | "short" | "belowFloor" | "notAssessable";

/** What it takes to reach the threshold, in the indicator's unit, rounded up to its smallest unit. */
export interface Shortfall {
  /** For this section alone. */
  readonly section: number;
  /** For the whole school, because a split resource is shared; null where the resource is not split. */
  readonly school: number | null;
  /** The split as it is said in the finding, e.g. "1:1.1"; null where the resource is not split. */
  readonly ratio: string | null;
}

/** One of the seven readings of a section, judged. */
export interface ReadingAssessment {
  readonly indicator: ResourceIndicator;
  readonly level: ReadingLevel;
  /** Unrounded reading; null when not assessable. */
  readonly actual: number | null;
  readonly required: number;
  readonly floor: number;
  /** Unrounded numerator of this section after split (teachers, ㎡, 元, rooms); null when not assessable. */
  readonly total: number | null;
  readonly shortfall: Shortfall | null;
  /** True when the figure rounded as the forms show it would tell the opposite. */
  readonly isRoundingDecisive: boolean;
  readonly missing: MissingReason | null;
  /** The cell a finding cites and marks: the numerator. Null when its column is missing. */
  readonly at: CellAt | null;
  readonly reference: Reference;
}

/** A section (小学部/初中部 or a whole single-phase school): the unit that is judged. */
export interface SectionAssessment {
  readonly school: SchoolRecord;
  readonly phase: Phase;
  /** 学校名称, with （小学部）/（初中部） where the school has more than one phase. */
  readonly name: string;
  /** Pupils of this section; null when missing. */
  readonly pupils: number | null;
  readonly readings: Readonly<Record<ResourceIndicator, ReadingAssessment>>;
  readonly metCount: number;
  /** Readings that are short but not below the floor. */
  readonly shortCount: number;
  readonly status: Status;
  /** Attached classes (附设班) merged into this section. */
  readonly attached: readonly SchoolRecord[];
}

/** Why a row, or a phase of it, is not judged. */
export type ExclusionReason = "teachingPointTooSmall" | "outOfScopeType" | "noPupils" | "attachedKindergarten";

/** A school or phase left out of the assessment, said as a 提示. */
export interface Exclusion {
  readonly school: SchoolRecord;
  readonly phase: Phase | null;
  readonly reason: ExclusionReason;
  readonly pupils: number | null;
  readonly reference: Reference;
}

/** One of the 14 difference coefficients, judged. */
export interface CoefficientAssessment {
  readonly phase: Phase;
  readonly indicator: ResourceIndicator;
  readonly status: Status;
  /** Σx/ΣP × per; over the known sections. Null when there is none. */
  readonly mean: number | null;
  /** Pupil-weighted population standard deviation, same unit as the mean. */
  readonly standardDeviation: number | null;
  /** Unrounded; when `missingSections` > 0 a provisional figure (暂算) that is never judged. Null when it cannot be computed. */
  readonly coefficient: number | null;
  readonly limit: number;
  readonly missingSections: number;
  /** `rounded`: computed from readings that were rounded before, and so near the limit that nobody can tell. */
  readonly note: "singleSection" | "zeroMean" | "noSections" | "rounded" | null;
  readonly isRoundingDecisive: boolean;
  readonly reference: Reference;
}

/** The judged county: sections in the order of the form, 14 coefficients, and the roll-up. */
export interface CountyAssessment {
  readonly standardId: string;
  /** Primary sections first, then junior; each in the order of the sheet. */
  readonly sections: readonly SectionAssessment[];
  readonly exclusions: readonly Exclusion[];
  /** L1–L7 primary, then L1–L7 junior. Phases without sections have none. */
  readonly coefficients: readonly CoefficientAssessment[];
  /** Mean of the seven coefficients (综合); shown, never judged. Null where one is unknown. */
  readonly composite: Readonly<Record<Phase, number | null>>;
  readonly status: Status;
}
