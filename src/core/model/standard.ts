import type { ResourceIndicator } from "./indicator";
import type { Phase, PupilPhase } from "./phase";

/** Where a figure or rule is written: document, number and clause. */
export interface Reference {
  readonly document: string;
  readonly number: string;
  readonly clause: string;
}

/** A figure to hold, with its comparison said in words: at least, at most, or strictly less than. */
export type Limit = { readonly atLeast: number } | { readonly atMost: number } | { readonly lessThan: number };

/** What indicators are counted in: people, area, money, rooms. */
export type IndicatorUnit = "人" | "㎡" | "元" | "间";

/** One resource indicator as the document demands it. */
export interface IndicatorStandard {
  readonly indicator: ResourceIndicator;
  /** Column label of the national form, "L1" … "L7". */
  readonly label: string;
  /** Official name, e.g. 生均教学及辅助用房面积. */
  readonly name: string;
  /** What the numerator is counted in. */
  readonly unit: IndicatorUnit;
  /** The reading is numerator × `per` / pupils: 100 for "每百名学生", 1 for "生均". */
  readonly per: 1 | 100;
  /** Hardware comes before software in a ledger. */
  readonly resourceClass: "hardware" | "software";
  /** True where a school with several phases shares one total that has to be split by weighted pupils. */
  readonly isSplit: boolean;
  /** The smallest unit a school can add: 1 for people and rooms, 0.01 for ㎡ and 元. */
  readonly smallestUnit: number;
  readonly thresholds: Readonly<Record<Phase, Extract<Limit, { atLeast: number }>>>;
  readonly reference: Reference;
}

/** Weights of the phases of one school type when shared resources are split, e.g. 1 : 1.1. */
export type SplitRatio = Readonly<Partial<Record<PupilPhase, number>>>;

/** A national standard: one official document as data. */
export interface Standard {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly lastVerifiedOn: string;
  readonly indicators: readonly IndicatorStandard[];
  /** A school passes with at most `allowedShortfalls` readings short, none of them under `floorRatio` of its threshold. */
  readonly schoolRule: {
    readonly allowedShortfalls: number;
    readonly floorRatio: number;
    readonly reference: Reference;
  };
  /** Every single coefficient is judged; the composite is only shown. */
  readonly differenceCoefficient: {
    readonly limits: Readonly<Record<Phase, Extract<Limit, { atMost: number }>>>;
    readonly reference: Reference;
  };
  readonly phaseSplit: {
    readonly ratios: {
      readonly nineYearSchool: SplitRatio;
      readonly completeSecondarySchool: SplitRatio;
      readonly twelveYearSchool: SplitRatio;
    };
    readonly reference: Reference;
  };
  readonly scope: { readonly teachingPointMinimumPupils: number; readonly reference: Reference };
  /** Whether indoor sports rooms are taken out of the teaching area and counted as sports area. */
  readonly indoorSports: { readonly countedAsSportsArea: boolean; readonly reference: Reference };
  /** Decimal places the official forms show. Never used to compare. */
  readonly display: {
    readonly readingDecimals: number;
    readonly meanDecimals: number;
    readonly coefficientDecimals: number;
    readonly ratioDecimals: number;
  };
}

/** What a place decides for itself on top of a national standard: the lead office (牵头科室) of each indicator. */
export interface LocalOverlay {
  readonly id: string;
  readonly extends: string;
  readonly title: string;
  /** Name of the county or city as it stands in titles, e.g. 金城市. */
  readonly place: string;
  readonly effectiveFrom: string;
  readonly leadOffices: Readonly<Record<ResourceIndicator | "differenceCoefficient", string>>;
  readonly reference: Reference;
}
