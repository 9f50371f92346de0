import type { ResourceIndicator } from "../model/indicator";
import type { Phase } from "../model/phase";
import type { Figure, RoundedReadings, SchoolRecord } from "../model/schoolRecord";
import type { SplitRatio } from "../model/standard";

/** How a section takes part in what its school shares: weight × pupils of the section / weightedPupils of the school. */
export interface PhaseShare {
  readonly weight: number;
  /** Σ weight × pupils over the phases of the school; missing as soon as the pupils of one phase are. */
  readonly weightedPupils: Figure;
  readonly ratio: SplitRatio;
}

/** A section: the primary or the junior part of a school, the unit that is judged. */
export interface Section {
  readonly school: SchoolRecord;
  readonly phase: Phase;
  /** 学校名称, with （小学部）/（初中部） where the school has more than one phase. */
  readonly name: string;
  readonly pupils: Figure;
  /** Numerators in the indicator's unit: of the section where reported by phase, of the whole school where split. */
  readonly numerators: Readonly<Record<ResourceIndicator, Figure>>;
  /** Null where the school has only this phase: nothing to split. */
  readonly share: PhaseShare | null;
  readonly attached: readonly SchoolRecord[];
  /** Set where the section's readings were computed and rounded elsewhere: then `numerators` hold nothing. */
  readonly rounded?: RoundedReadings;
}
