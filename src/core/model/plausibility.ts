import type { Phase } from "./phase";
import type { IndicatorUnit, Reference } from "./standard";

/** What a figure is put against: each pupil, a hundred pupils, or each class. */
export type BoundBasis = "pupil" | "hundredPupils" | "class";

/** The figures that have plausible bounds; teachers of either phase share theirs. */
export const BOUND_MEASURES = [
  "teachersAboveRequiredQualification",
  "backboneTeachers",
  "sportsAndArtsTeachers",
  "teachingArea",
  "sportsGroundArea",
  "equipmentValue",
  "multimediaClassrooms",
  "pupilsPerClass",
] as const;

/** One of them. */
export type BoundMeasure = (typeof BOUND_MEASURES)[number];

/** Figures that are compared with those of last year; each group has bounds of its own. */
export const YEARLY_GROUPS = ["pupils", "teachers", "areas", "equipment", "rooms"] as const;

/** One of them. */
export type YearlyGroup = (typeof YEARLY_GROUPS)[number];

/** Plausible bounds of a figure; null where every figure on that side is plausible. */
export interface PlausibleBounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly basis: BoundBasis;
  readonly unit: IndicatorUnit;
}

/** What a figure may rise or fall by in a year, as a share of last year's, and the smallest change worth a word. */
export interface YearlyBounds {
  readonly rise: number;
  readonly fall: number;
  readonly smallestChange: number;
}

/**
 * Bounds of 经验校验 (soft checks). Most are this program's own and no rule of anybody's: `ownReference` says so in every
 * finding that rests on them; limits of a document carry theirs. Why each is what it is stands beside it in the data file, for
 * whoever changes it, and is not shipped.
 */
export interface PlausibilityBounds {
  readonly ownReference: Reference;
  /** With fewer pupils than this a figure per pupil says nothing. */
  readonly minimumPupils: number;
  readonly perPupil: Readonly<Record<BoundMeasure, PlausibleBounds>>;
  /**
   * A zero is doubted where at least so many peers are there, this share of them has more than zero, and the school would
   * have at least `smallestExpected` if it had as much per pupil as the median of those.
   */
  readonly zero: {
    readonly fewestPeers: number;
    readonly shareWithValue: number;
    readonly smallestExpected: number;
  };
  /** A figure of money so many times off the median of the others; small schools need the larger factor. */
  readonly unitSlip: { readonly factor: number; readonly factorOfSmallSchools: number };
  /** Pupils per class: the standard's, and what counts as 大班额 and 超大班额 (more than). */
  readonly classSize: {
    readonly standard: Readonly<Record<Phase, number>>;
    readonly reference: Reference;
    readonly oversized: number;
    readonly extreme: number;
  };
  /** Pupils of the compulsory phases of one school. */
  readonly schoolSize: {
    readonly onePhase: number;
    readonly severalPhases: number;
    readonly reference: Reference;
  };
  /** Figures under `smallestFigure` repeat by chance; so do round ones, of fewer significant digits than this. */
  readonly repeated: {
    readonly smallestFigure: number;
    readonly significantDigits: number;
  };
  readonly yearly: Readonly<Record<YearlyGroup, YearlyBounds>>;
}
