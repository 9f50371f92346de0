import type { BoundMeasure, YearlyGroup } from "../model/plausibility";
import type { PupilPhase } from "../model/phase";
import type { Figure, SchoolRecord } from "../model/schoolRecord";

/** A figure of a school record that is looked at, in the order of the template; the names are those of its columns. */
export interface NamedColumn {
  readonly name: FigureName;
  /** Phase whose pupils, classes or teachers it counts; null for what the school's phases share. */
  readonly phase: PupilPhase | null;
  /** Bounds per pupil; null for what has none. */
  readonly measure: BoundMeasure | null;
  /** Bounds from year to year. */
  readonly yearly: YearlyGroup | null;
  /** A zero is doubted where the peers have some. */
  readonly isZeroDoubtful: boolean;
  readonly of: (record: SchoolRecord) => Figure;
}

/** Name of a figure: that of its column in 学校基础数据, so that it never changes. */
export type FigureName =
  | "primaryPupils"
  | "juniorPupils"
  | "seniorPupils"
  | "primaryClasses"
  | "juniorClasses"
  | "primaryQualifiedTeachers"
  | "juniorQualifiedTeachers"
  | "primaryBackboneTeachers"
  | "juniorBackboneTeachers"
  | "primarySportsAndArtsTeachers"
  | "juniorSportsAndArtsTeachers"
  | "teachingArea"
  | "indoorSportsArea"
  | "sportsGroundArea"
  | "equipmentValue"
  | "multimediaClassrooms";

const PUPILS = { measure: null, yearly: "pupils", isZeroDoubtful: false } as const;
const CLASSES = { measure: null, yearly: null, isZeroDoubtful: true } as const;
const QUALIFIED = {
  measure: "teachersAboveRequiredQualification",
  yearly: "teachers",
  isZeroDoubtful: true,
} as const;
const BACKBONE = { measure: "backboneTeachers", yearly: "teachers", isZeroDoubtful: true } as const;
const SPORTS_AND_ARTS = { measure: "sportsAndArtsTeachers", yearly: "teachers", isZeroDoubtful: true } as const;
const PRIMARY = "primary";
const JUNIOR = "juniorSecondary";

/** The figures in the order of the template. */
export const NAMED_COLUMNS: readonly NamedColumn[] = [
  { name: "primaryPupils", phase: PRIMARY, ...PUPILS, of: ({ pupils }) => pupils.primary },
  { name: "juniorPupils", phase: JUNIOR, ...PUPILS, of: ({ pupils }) => pupils.juniorSecondary },
  { name: "seniorPupils", phase: "seniorSecondary", ...PUPILS, of: ({ pupils }) => pupils.seniorSecondary },
  { name: "primaryClasses", phase: PRIMARY, ...CLASSES, of: ({ classes }) => classes.primary },
  { name: "juniorClasses", phase: JUNIOR, ...CLASSES, of: ({ classes }) => classes.juniorSecondary },
  {
    name: "primaryQualifiedTeachers",
    phase: PRIMARY,
    ...QUALIFIED,
    of: ({ teachers }) => teachers.teachersAboveRequiredQualification.primary,
  },
  {
    name: "juniorQualifiedTeachers",
    phase: JUNIOR,
    ...QUALIFIED,
    of: ({ teachers }) => teachers.teachersAboveRequiredQualification.juniorSecondary,
  },
  {
    name: "primaryBackboneTeachers",
    phase: PRIMARY,
    ...BACKBONE,
    of: ({ teachers }) => teachers.backboneTeachers.primary,
  },
  {
    name: "juniorBackboneTeachers",
    phase: JUNIOR,
    ...BACKBONE,
    of: ({ teachers }) => teachers.backboneTeachers.juniorSecondary,
  },
  {
    name: "primarySportsAndArtsTeachers",
    phase: PRIMARY,
    ...SPORTS_AND_ARTS,
    of: ({ teachers }) => teachers.sportsAndArtsTeachers.primary,
  },
  {
    name: "juniorSportsAndArtsTeachers",
    phase: JUNIOR,
    ...SPORTS_AND_ARTS,
    of: ({ teachers }) => teachers.sportsAndArtsTeachers.juniorSecondary,
  },
  {
    name: "teachingArea",
    phase: null,
    measure: "teachingArea",
    yearly: "areas",
    isZeroDoubtful: true,
    of: ({ teachingArea }) => teachingArea,
  },
  {
    // A school without such rooms is common.
    name: "indoorSportsArea",
    phase: null,
    measure: null,
    yearly: "areas",
    isZeroDoubtful: false,
    of: ({ indoorSportsArea }) => indoorSportsArea,
  },
  {
    name: "sportsGroundArea",
    phase: null,
    measure: "sportsGroundArea",
    yearly: "areas",
    isZeroDoubtful: true,
    of: ({ sportsGroundArea }) => sportsGroundArea,
  },
  {
    name: "equipmentValue",
    phase: null,
    measure: "equipmentValue",
    yearly: "equipment",
    isZeroDoubtful: true,
    of: ({ equipmentValue }) => equipmentValue,
  },
  {
    name: "multimediaClassrooms",
    phase: null,
    measure: "multimediaClassrooms",
    yearly: "rooms",
    isZeroDoubtful: true,
    of: ({ multimediaClassrooms }) => multimediaClassrooms,
  },
];

/** The value of a figure; null where it is missing. A typed zero is 0. */
export function valueOf(figure: Figure): number | null {
  return figure.kind === "value" ? figure.value : null;
}
