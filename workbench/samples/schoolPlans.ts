import type { PupilPhase } from "../../src/core/model/phase";
import type { SchoolType } from "../../src/core/model/schoolType";
import type { Chance } from "./chance";

/** Where a school stands, as 城乡类型 says it. */
export type Locality = "城区" | "镇区" | "乡村";

/** The types of schools in a sample county. */
export type PlannedType = Extract<
  SchoolType,
  | "primarySchool"
  | "teachingPoint"
  | "juniorSecondarySchool"
  | "nineYearSchool"
  | "completeSecondarySchool"
  | "twelveYearSchool"
  | "specialEducationSchool"
>;

/** Classes that a school hosts and that have a row of their own. */
export type AttachedType = Extract<
  SchoolType,
  "attachedPrimaryClass" | "attachedJuniorClass" | "attachedKindergartenClass"
>;

/** A school before it has a name and figures. */
export interface SchoolPlan {
  readonly type: PlannedType;
  readonly locality: Locality;
  readonly isPrivate: boolean;
  /** Pupils of each phase, those of attached classes included. */
  readonly pupils: Readonly<Partial<Record<PupilPhase, number>>>;
  readonly attached: AttachedType | null;
}

interface TypeShare {
  readonly type: PlannedType;
  /** Part of all schools; what is left are primary schools. A county has at least one of each type. */
  readonly share: number;
  readonly localities: Readonly<Record<Locality, number>>;
  readonly privateShare: number;
}

/**
 * Near the national proportions of 教育部 2022 (小学 52 %, 教学点 27 %, 初级中学 12 %, 九年一贯制 6 %, 完全中学 2 %, others under 1 %), with
 * fewer teaching points, as most of them have closed since.
 */
const TYPE_SHARES: readonly TypeShare[] = [
  { type: "primarySchool", share: 0, localities: { 城区: 0.18, 镇区: 0.3, 乡村: 0.52 }, privateShare: 0.03 },
  { type: "teachingPoint", share: 0.2, localities: { 城区: 0, 镇区: 0.02, 乡村: 0.98 }, privateShare: 0 },
  { type: "juniorSecondarySchool", share: 0.13, localities: { 城区: 0.25, 镇区: 0.5, 乡村: 0.25 }, privateShare: 0.03 },
  { type: "nineYearSchool", share: 0.07, localities: { 城区: 0.3, 镇区: 0.4, 乡村: 0.3 }, privateShare: 0.15 },
  { type: "completeSecondarySchool", share: 0.02, localities: { 城区: 0.6, 镇区: 0.4, 乡村: 0 }, privateShare: 0.15 },
  { type: "twelveYearSchool", share: 0.01, localities: { 城区: 1, 镇区: 0, 乡村: 0 }, privateShare: 0.7 },
  { type: "specialEducationSchool", share: 0.005, localities: { 城区: 1, 镇区: 0, 乡村: 0 }, privateShare: 0 },
];

const LOCALITIES: readonly Locality[] = ["城区", "镇区", "乡村"];

interface Size {
  readonly phase: PupilPhase;
  /** Half of the schools have fewer pupils. */
  readonly median: Readonly<Record<Locality, number>>;
  readonly spread: number;
  readonly most: number;
}

const sizes = (
  phase: PupilPhase,
  medians: readonly [number, number, number],
  [spread, most]: [number, number],
): Size => ({
  phase,
  median: { 城区: medians[0], 镇区: medians[1], 乡村: medians[2] },
  spread,
  most,
});

/** Many small schools in the villages, a few large ones in the town: log-normal, cut off at the largest that occur. */
const SIZES: Readonly<Record<PlannedType, readonly Size[]>> = {
  primarySchool: [sizes("primary", [1150, 520, 115], [0.5, 3600])],
  teachingPoint: [sizes("primary", [40, 40, 30], [0.65, 180])],
  juniorSecondarySchool: [sizes("juniorSecondary", [1250, 720, 330], [0.4, 3200])],
  nineYearSchool: [
    sizes("primary", [1000, 520, 210], [0.4, 2800]),
    sizes("juniorSecondary", [560, 330, 130], [0.4, 1800]),
  ],
  completeSecondarySchool: [
    sizes("juniorSecondary", [800, 600, 600], [0.3, 2000]),
    sizes("seniorSecondary", [1300, 1000, 1000], [0.3, 2800]),
  ],
  twelveYearSchool: [
    sizes("primary", [750, 750, 750], [0.3, 2000]),
    sizes("juniorSecondary", [600, 600, 600], [0.3, 1600]),
    sizes("seniorSecondary", [500, 500, 500], [0.3, 1500]),
  ],
  specialEducationSchool: [
    sizes("primary", [60, 60, 60], [0.3, 150]),
    sizes("juniorSecondary", [25, 25, 25], [0.3, 80]),
  ],
};

const FEWEST_PUPILS = 4;
/** One school in so many hosts attached classes, at least one of each kind in a county. */
const SCHOOLS_PER_ATTACHED = 40;

interface AttachedKind {
  readonly type: AttachedType;
  readonly host: PlannedType;
  readonly share: number;
  readonly size: Size | null;
}

const ATTACHED_KINDS: readonly AttachedKind[] = [
  { type: "attachedKindergartenClass", host: "primarySchool", share: 0.5, size: null },
  {
    type: "attachedJuniorClass",
    host: "primarySchool",
    share: 0.3,
    size: sizes("juniorSecondary", [90, 70, 45], [0.3, 150]),
  },
  {
    type: "attachedPrimaryClass",
    host: "juniorSecondarySchool",
    share: 0.2,
    size: sizes("primary", [150, 110, 70], [0.3, 240]),
  },
];

function localityOf(parts: TypeShare["localities"], fraction: number): Locality {
  let reached = 0;
  for (const locality of LOCALITIES) {
    reached += parts[locality];
    if (fraction < reached) return locality;
  }
  return "乡村";
}

function pupilsOf({ median, spread, most }: Size, locality: Locality, chance: Chance): number {
  return Math.min(most, Math.max(FEWEST_PUPILS, Math.round(chance.around(median[locality], spread))));
}

function planOf(share: TypeShare, chance: Chance): SchoolPlan {
  const locality = localityOf(share.localities, chance.fraction());
  const isPrivate = locality !== "乡村" && chance.fraction() < share.privateShare;
  const pupils = Object.fromEntries(
    SIZES[share.type].map((size) => [size.phase, pupilsOf(size, locality, chance)] as const),
  );
  return { type: share.type, locality, isPrivate, pupils, attached: null };
}

/** Gives some schools outside of the city attached classes; a school hosts one kind at most. */
function withAttached(plans: readonly SchoolPlan[], chance: Chance): SchoolPlan[] {
  const result = [...plans];
  for (const { type, host, share, size } of ATTACHED_KINDS) {
    const count = Math.max(1, Math.round((share * plans.length) / SCHOOLS_PER_ATTACHED));
    const hosts = result.flatMap((plan, index) => (plan.type === host && plan.attached === null ? [index] : []));
    for (const index of chance.shuffled(hosts).slice(0, count)) {
      const plan = result[index];
      if (plan === undefined) continue;
      const added = size === null ? {} : { [size.phase]: pupilsOf(size, plan.locality, chance) };
      result[index] = { ...plan, attached: type, pupils: { ...plan.pupils, ...added } };
    }
  }
  return result;
}

/** The schools of a county by type and, within it, from the city to the villages; exactly `count` of them (50 or more). */
export function schoolPlans(count: number, chance: Chance): readonly SchoolPlan[] {
  const counts = TYPE_SHARES.map(({ share }) => (share === 0 ? 0 : Math.max(1, Math.round(share * count))));
  const others = counts.reduce((sum, one) => sum + one, 0);
  const plans = TYPE_SHARES.flatMap((share, index) => {
    const size = share.share === 0 ? count - others : (counts[index] ?? 0);
    const ofType = Array.from({ length: size }, () => planOf(share, chance));
    return LOCALITIES.flatMap((locality) => ofType.filter((plan) => plan.locality === locality));
  });
  return withAttached(plans, chance);
}
