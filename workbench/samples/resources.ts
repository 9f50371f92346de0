import type { ResourceIndicator, TeacherIndicator } from "../../src/core/model/indicator";
import { PHASES, PUPIL_PHASES, type Phase } from "../../src/core/model/phase";
import type { IndicatorStandard, Standard } from "../../src/core/model/standard";
import { ratioForPhases, weightedPupilsOf } from "../../src/core/phaseSplit/splitShare";
import type { Chance } from "./chance";
import type { Locality, SchoolPlan } from "./schoolPlans";

/**
 * How a school is to stand: which readings are clearly short (the school fails), and which one is a little short
 * (the one allowed shortfall, not under the floor). All others reach their threshold.
 */
export interface Standing {
  readonly failing: readonly ResourceIndicator[];
  readonly allowed: ResourceIndicator | null;
}

/** What a school has. Areas in ㎡, the equipment in 万元. */
export interface Resources {
  readonly teachers: Readonly<Record<TeacherIndicator, Readonly<Partial<Record<Phase, number>>>>>;
  readonly teachingArea: number;
  readonly indoorSportsArea: number;
  readonly sportsGroundArea: number;
  readonly equipmentValue: number;
  readonly multimediaClassrooms: number;
}

/** What of a sample depends on the school and what on chance. */
export interface ResourceDraw {
  readonly plan: SchoolPlan;
  readonly standing: Standing;
  readonly standard: Standard;
  readonly chance: Chance;
}

/** How far above its threshold a reading lies that is met: median of the surplus as a part of the threshold, and its spread (log-normal). */
interface Surplus {
  readonly median: number;
  readonly spread: number;
}

/** Difference coefficients come out between 0.15 and a little over the limit: backbone teachers and sports areas vary most, as in practice. */
const SURPLUS: Readonly<Record<ResourceIndicator, Surplus>> = {
  teachersAboveRequiredQualification: { median: 0.25, spread: 0.6 },
  backboneTeachers: { median: 0.5, spread: 1.1 },
  sportsAndArtsTeachers: { median: 0.3, spread: 0.8 },
  teachingArea: { median: 0.3, spread: 0.8 },
  sportsArea: { median: 0.5, spread: 1 },
  equipmentValue: { median: 0.4, spread: 0.9 },
  multimediaClassrooms: { median: 0.3, spread: 0.7 },
};
/** Schools in the city are crowded; the rooms of a village school were built for more pupils than it has. */
const ROOMINESS: Readonly<Record<Locality, number>> = { 城区: 0.7, 镇区: 1, 乡村: 1.6 };
/** No school has more than four times of what it needs. */
const MOST_SURPLUS = 3;

/** What usually is short where. */
const WEAK_SPOTS: Readonly<Record<Locality, readonly ResourceIndicator[]>> = {
  城区: ["teachingArea", "sportsArea", "multimediaClassrooms", "sportsAndArtsTeachers"],
  镇区: ["teachingArea", "sportsArea", "backboneTeachers", "equipmentValue"],
  乡村: ["teachersAboveRequiredQualification", "backboneTeachers", "sportsAndArtsTeachers", "equipmentValue"],
};

/** A school that fails in two or three of the readings that are usually short where it stands. */
export function failingStanding(plan: SchoolPlan, chance: Chance): Standing {
  const count = chance.fraction() < 0.6 ? 2 : 3;
  return { failing: chance.shuffled(WEAK_SPOTS[plan.locality]).slice(0, count), allowed: null };
}

/** A school with its one allowed shortfall. */
export function allowedStanding(plan: SchoolPlan, chance: Chance): Standing {
  return { failing: [], allowed: chance.pick(WEAK_SPOTS[plan.locality]) };
}

/** What a reading comes to, as a part of its threshold. The first failing one is under the floor of 0.85: that alone fails a school. */
function level(indicator: ResourceIndicator, { plan, standing, chance }: ResourceDraw): number {
  const rank = standing.failing.indexOf(indicator);
  if (rank === 0) return chance.between(0.55, 0.84);
  if (rank > 0) return chance.between(0.75, 0.98);
  if (standing.allowed === indicator) return chance.between(0.87, 0.99);
  const { median, spread } = SURPLUS[indicator];
  return 1 + Math.min(MOST_SURPLUS, ROOMINESS[plan.locality] * chance.around(median, spread));
}

/** The total that just reaches the threshold of every phase: for shared resources by weighted pupils, as the standard splits them. */
function requiredTotal({ per, thresholds }: IndicatorStandard, { plan, standard }: ResourceDraw): number {
  const { pupils } = plan;
  const present = PUPIL_PHASES.filter((phase) => pupils[phase] !== undefined);
  const ratio = ratioForPhases(present, standard) ?? {};
  const isShared = present.length > 1;
  const weighted = isShared
    ? weightedPupilsOf(pupils, ratio)
    : present.reduce((sum, phase) => sum + (pupils[phase] ?? 0), 0);
  const needs = PHASES.filter((phase) => present.includes(phase)).map(
    (phase) => thresholds[phase].atLeast / (isShared ? (ratio[phase] ?? 1) : 1),
  );
  return (weighted * Math.max(...needs)) / per;
}

/** Rounds to whole steps so that a reading meant to be met is met and one meant to be short is short. */
function rounded(amount: number, isFailing: boolean, step = 1): number {
  // Freed of the noise of binary fractions: 4.2 % of 500 pupils are 21 teachers, not 22.
  const steps = Number((amount / step).toPrecision(12));
  return (isFailing ? Math.floor(steps) : Math.ceil(steps)) * step;
}

function standardOf(name: ResourceIndicator, { standard }: ResourceDraw): IndicatorStandard {
  const found = standard.indicators.find(({ indicator }) => indicator === name);
  if (found === undefined) throw new Error(`the standard ${standard.id} does not know ${name}`);
  return found;
}

function totalOf(name: ResourceIndicator, draw: ResourceDraw, step = 1): number {
  const required = requiredTotal(standardOf(name, draw), draw);
  return rounded(required * level(name, draw), draw.standing.failing.includes(name), step);
}

function teachersOf(indicator: IndicatorStandard, draw: ResourceDraw): Partial<Record<Phase, number>> {
  const isFailing = draw.standing.failing.includes(indicator.indicator);
  const part = level(indicator.indicator, draw);
  const counts = PHASES.flatMap((phase) => {
    const pupils = draw.plan.pupils[phase];
    if (pupils === undefined) return [];
    const required = (indicator.thresholds[phase].atLeast * pupils) / indicator.per;
    // The second phase of a school is staffed a little differently from the first.
    const own = part < 1 ? part : 1 + (part - 1) * draw.chance.between(0.8, 1.2);
    return [[phase, rounded(required * own, isFailing)] as const];
  });
  return Object.fromEntries(counts);
}

/** Sports halls are found in larger schools outside of the villages; no more than a third of the sports area. */
function indoorArea(sportsArea: number, { plan, chance }: ResourceDraw): number {
  const pupils = PUPIL_PHASES.reduce((sum, phase) => sum + (plan.pupils[phase] ?? 0), 0);
  if (plan.locality === "乡村" || pupils < 500 || chance.fraction() < 0.4) return 0;
  return Math.round(Math.min(sportsArea / 3, chance.between(0.3, 0.9) * pupils));
}

const YUAN_PER_UNIT = 10000;

/** Draws what a school has, so that its readings stand as `standing` says. */
export function drawResources(draw: ResourceDraw): Resources {
  const teachers = (indicator: TeacherIndicator): Partial<Record<Phase, number>> =>
    teachersOf(standardOf(indicator, draw), draw);
  const sportsArea = totalOf("sportsArea", draw);
  const indoorSportsArea = indoorArea(sportsArea, draw);
  return {
    teachers: {
      teachersAboveRequiredQualification: teachers("teachersAboveRequiredQualification"),
      backboneTeachers: teachers("backboneTeachers"),
      sportsAndArtsTeachers: teachers("sportsAndArtsTeachers"),
    },
    teachingArea: totalOf("teachingArea", draw) + indoorSportsArea,
    indoorSportsArea,
    sportsGroundArea: sportsArea - indoorSportsArea,
    // To the hundred yuan, so that two decimals of 万元 hold it.
    equipmentValue: totalOf("equipmentValue", draw, 100) / YUAN_PER_UNIT,
    multimediaClassrooms: totalOf("multimediaClassrooms", draw),
  };
}
