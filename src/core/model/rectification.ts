import type { ResourceIndicator } from "./indicator";
import type { IndicatorStandard, Reference } from "./standard";

/** Months from the check to 整改到位时限, by class of indicator. */
export type DeadlineMonths = Readonly<Record<IndicatorStandard["resourceClass"], number>>;

/** What the ledger proposes where no document says it: deadlines and measures. People change it in the sheet or the settings. */
export interface RectificationProposals {
  /** Says that these are proposals of this program, and after what. */
  readonly ownReference: Reference;
  readonly deadlineMonths: DeadlineMonths;
  /** 整改措施 for a reading of a school that is short, and for a coefficient of the county that is too high. */
  readonly measures: Readonly<Record<"school" | "county", Readonly<Record<ResourceIndicator, string>>>>;
}
