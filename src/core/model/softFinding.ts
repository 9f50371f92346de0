import type { Status } from "./assessment";
import type { CellAt } from "./cellAt";
import type { ResourceIndicator } from "./indicator";
import type { PupilPhase } from "./phase";
import type { BoundBasis } from "./plausibility";
import type { SchoolType } from "./schoolType";
import type { IndicatorUnit } from "./standard";

/**
 * What a soft finding (经验校验) is about, so that an explanation typed for it is found again after sorting: the school by
 * its code, else its name, "" where many schools or no school are meant; the field by a name that never changes; and the
 * figures in doubt as text. Once `value` is another, the explanation no longer holds.
 */
export interface SoftSubject {
  readonly school: string;
  readonly field: string;
  readonly value: string;
}

/** What the user typed about a soft finding (忽略并说明). `date` is YYYY-MM-DD. */
export interface Explanation {
  readonly text: string;
  readonly date: string;
  /** The figures it was given for, as `SoftSubject.value`. */
  readonly value: string;
  /** False once the figures are others: it is still shown, as lapsed. */
  readonly isCurrent: boolean;
}

/** How a coefficient was worked out in a cell in place of the official way. */
export type WrongRecipe =
  | "sampleDeviation" // STDEV, STDEV.S / AVERAGE
  | "populationDeviation" // STDEV.P, STDEVP / AVERAGE
  | "variance" // VAR… / AVERAGE
  | "roundedInputs"; // readings rounded before the coefficient

/** What a cell with a wrong recipe says against the official figure of that indicator and phase. */
export interface RecipeComparison {
  readonly indicator: ResourceIndicator;
  /** The figure by the cell's recipe, unrounded. */
  readonly recipeFigure: number;
  /** The official coefficient; null where it cannot be computed. */
  readonly official: number | null;
  readonly limit: number;
  readonly recipeStatus: Exclude<Status, "notAssessable">;
  /** Status of the official coefficient. */
  readonly officialStatus: Status;
}

/** Facts of every soft finding. */
interface SoftFacts {
  readonly subject: SoftSubject;
  /** 1, or the number of cells that share the cause and are said together: `at` is the first, `alsoAt` holds the others. */
  readonly count: number;
}

/**
 * Findings of 经验校验, by code: doubts that may be explained, never errors. `field` is the Chinese header of the column;
 * figures of money are in yuan whatever the unit of the column. With `count` > 1 facts of one school are those of the first.
 */
export type SoftFinding = SoftFacts &
  (
    | {
        /** A figure per pupil, per hundred pupils or per class outside of its plausible bounds. */
        readonly code: "implausibleValue";
        readonly field: string;
        readonly direction: "low" | "high";
        readonly basis: BoundBasis;
        readonly unit: IndicatorUnit;
        readonly actual: number;
        readonly bound: number;
      }
    | {
        readonly code: "zeroAmongPeers";
        readonly field: string;
        readonly peers: number;
        readonly peersWithValue: number;
      }
    | {
        /** Average class size over the standard (45/50), so that at least one class is; over 55: 大班额; over 65: 超大班额. */
        readonly code: "largeClasses";
        readonly field: string;
        readonly size: "overStandard" | "oversized" | "extreme";
        readonly average: number;
        readonly limit: number;
      }
    | { readonly code: "largeSchool"; readonly field: string; readonly pupils: number; readonly limit: number }
    | {
        /** Pupils of a phase that the type has not, none of one that it has, or a name that says another type. */
        readonly code: "doubtfulType";
        readonly type: SchoolType;
        readonly doubt: "unexpectedPupils" | "missingPupils" | "name";
        readonly pupilPhase: PupilPhase | null;
      }
    | {
        /** 元 typed in a column of 万元, or the other way round. `median` is that of the other schools; null without any. */
        readonly code: "unitSlip";
        readonly field: string;
        readonly direction: "low" | "high";
        readonly factor: 1000 | 10000;
        readonly actual: number;
        readonly median: number | null;
      }
    | { readonly code: "similarName"; readonly other: string; readonly first: CellAt }
    | {
        /** Three large figures that are the same in another school's row. */
        readonly code: "repeatedFigures";
        readonly fields: readonly string[];
        readonly other: string;
        readonly first: CellAt;
      }
    | {
        /** `change` is the relative one, (after − before) / before; null where nothing was there before. */
        readonly code: "changedSinceLastYear";
        readonly field: string;
        readonly before: number;
        readonly after: number;
        readonly change: number | null;
        readonly lastYear: CellAt | null;
      }
    | {
        /** A coefficient that a formula of the user's works out in another way than the official one. */
        readonly code: "wrongRecipe";
        readonly recipe: WrongRecipe;
        readonly formula: string;
        readonly comparison: RecipeComparison | null;
      }
  );
