import * as z from "zod/mini";
import { RESOURCE_INDICATORS } from "../core/model/indicator";
import type { SchoolType } from "../core/model/schoolType";
import type { IndicatorStandard, LocalOverlay, Reference, SplitRatio, Standard } from "../core/model/standard";

// The core declares the types, these schemas prove the data: a field that drifts apart does not compile.

const text = z.string().check(z.minLength(1));
const id = z.string().check(z.regex(/^[a-z]+\/[a-z0-9-]+$/));
const positive = z.number().check(z.positive());
const decimals = z.int().check(z.nonnegative(), z.maximum(6));
const ratio = z.number().check(z.positive(), z.maximum(1));

const reference = z.strictObject({ document: text, number: text, clause: text }) satisfies z.ZodMiniType<Reference>;
const atLeast = z.strictObject({ atLeast: positive });
const atMost = z.strictObject({ atMost: positive });

const indicatorStandard = z.strictObject({
  indicator: z.enum(RESOURCE_INDICATORS),
  label: z.string().check(z.regex(/^L[1-7]$/)),
  name: text,
  unit: z.enum(["人", "㎡", "元", "间"]),
  per: z.union([z.literal(1), z.literal(100)]),
  resourceClass: z.enum(["hardware", "software"]),
  isSplit: z.boolean(),
  smallestUnit: z.union([z.literal(1), z.literal(0.01)]),
  thresholds: z.strictObject({ primary: atLeast, juniorSecondary: atLeast }),
  reference,
}) satisfies z.ZodMiniType<IndicatorStandard>;

const splitRatio = {
  nineYearSchool: z.strictObject({ primary: positive, juniorSecondary: positive }),
  completeSecondarySchool: z.strictObject({ juniorSecondary: positive, seniorSecondary: positive }),
  twelveYearSchool: z.strictObject({ primary: positive, juniorSecondary: positive, seniorSecondary: positive }),
} satisfies Record<string, z.ZodMiniType<SplitRatio>>;

/** The shape of a national standard file; strict, so that a misspelt field is an error. */
export const standardSchema = z
  .strictObject({
    id,
    title: text,
    number: text,
    effectiveFrom: z.iso.date(),
    effectiveTo: z.nullable(z.iso.date()),
    lastVerifiedOn: z.iso.date(),
    indicators: z.array(indicatorStandard),
    schoolRule: z.strictObject({ allowedShortfalls: z.int().check(z.nonnegative()), floorRatio: ratio, reference }),
    differenceCoefficient: z.strictObject({
      limits: z.strictObject({ primary: atMost, juniorSecondary: atMost }),
      reference,
    }),
    phaseSplit: z.strictObject({ ratios: z.strictObject(splitRatio), reference }),
    scope: z.strictObject({ teachingPointMinimumPupils: z.int().check(z.nonnegative()), reference }),
    indoorSports: z.strictObject({ countedAsSportsArea: z.boolean(), reference }),
    display: z.strictObject({
      readingDecimals: decimals,
      meanDecimals: decimals,
      coefficientDecimals: decimals,
      ratioDecimals: decimals,
    }),
  })
  .check(
    z.refine(
      ({ indicators }) =>
        RESOURCE_INDICATORS.length === indicators.length &&
        indicators.every(({ indicator, label }, i) => indicator === RESOURCE_INDICATORS[i] && label === `L${i + 1}`),
      "the seven indicators must stand in the order of the form, L1 to L7",
    ),
    z.refine(
      ({ effectiveFrom, effectiveTo }) => effectiveTo === null || effectiveFrom <= effectiveTo,
      "effectiveTo lies before effectiveFrom",
    ),
  ) satisfies z.ZodMiniType<Standard>;

/** The shape of a local overlay file. */
export const overlaySchema = z.strictObject({
  id,
  extends: id,
  title: text,
  place: text,
  effectiveFrom: z.iso.date(),
  leadOffices: z.strictObject({
    teachersAboveRequiredQualification: text,
    backboneTeachers: text,
    sportsAndArtsTeachers: text,
    teachingArea: text,
    sportsArea: text,
    equipmentValue: text,
    multimediaClassrooms: text,
    differenceCoefficient: text,
  }),
  reference,
}) satisfies z.ZodMiniType<LocalOverlay>;

/** One type of school in schoolTypes.json: official name, codes of the annual report, and what people write instead. */
export interface SchoolTypeEntry {
  readonly type: SchoolType;
  readonly name: string;
  readonly codes: readonly string[];
  readonly synonyms: readonly string[];
}

const SCHOOL_TYPES = {
  primarySchool: "primarySchool",
  teachingPoint: "teachingPoint",
  juniorSecondarySchool: "juniorSecondarySchool",
  nineYearSchool: "nineYearSchool",
  twelveYearSchool: "twelveYearSchool",
  completeSecondarySchool: "completeSecondarySchool",
  seniorSecondarySchool: "seniorSecondarySchool",
  specialEducationSchool: "specialEducationSchool",
  vocationalSchool: "vocationalSchool",
  workStudySchool: "workStudySchool",
  kindergarten: "kindergarten",
  attachedPrimaryClass: "attachedPrimaryClass",
  attachedJuniorClass: "attachedJuniorClass",
  attachedSeniorClass: "attachedSeniorClass",
  attachedKindergartenClass: "attachedKindergartenClass",
  attachedOtherClass: "attachedOtherClass",
} as const satisfies { readonly [Type in SchoolType]: Type };

const schoolTypeEntry = z.strictObject({
  type: z.enum(SCHOOL_TYPES),
  name: text,
  codes: z.array(z.string().check(z.regex(/^\d{3}$/))).check(z.minLength(1)),
  synonyms: z.array(text),
}) satisfies z.ZodMiniType<SchoolTypeEntry>;

/** The shape of schoolTypes.json: every type once. */
export const schoolTypesSchema = z
  .strictObject({ source: text, types: z.array(schoolTypeEntry) })
  .check(
    z.refine(
      ({ types }) =>
        Object.keys(SCHOOL_TYPES).every((type) => types.filter((entry) => entry.type === type).length === 1),
      "every school type must stand there once",
    ),
  );

/** One kind of founder (举办者类型) in runBy.json. */
export interface RunByEntry {
  readonly code: number;
  readonly name: string;
  readonly synonyms: readonly string[];
}

const runByEntry = z.strictObject({
  code: z.int().check(z.minimum(1), z.maximum(10)),
  name: text,
  synonyms: z.array(text),
}) satisfies z.ZodMiniType<RunByEntry>;

/** The shape of runBy.json: codes 1 to 10 in order. */
export const runBySchema = z
  .strictObject({ source: text, runBy: z.array(runByEntry) })
  .check(
    z.refine(
      ({ runBy }) => runBy.length === 10 && runBy.every((entry, index) => entry.code === index + 1),
      "codes must be 1 to 10 in order",
    ),
  );
