import * as z from "zod/mini";
import type { PlausibilityBounds, PlausibleBounds, YearlyBounds } from "../core/model/plausibility";
import type { Reference } from "../core/model/standard";

const text = z.string().check(z.minLength(1));
const positive = z.number().check(z.positive());
const share = z.number().check(z.positive(), z.maximum(1));
const wholeNumber = z.int().check(z.positive());

const reference = z.strictObject({
  document: text,
  number: z.string(),
  clause: z.string(),
}) satisfies z.ZodMiniType<Reference>;

const plausibleBounds = z
  .strictObject({
    low: z.nullable(positive),
    high: z.nullable(positive),
    basis: z.enum(["pupil", "hundredPupils", "class"]),
    unit: z.enum(["人", "㎡", "元", "间"]),
  })
  .check(
    z.refine(({ low, high }) => low !== null || high !== null, "a measure needs a bound"),
    z.refine(({ low, high }) => low === null || high === null || low < high, "low lies above high"),
  ) satisfies z.ZodMiniType<PlausibleBounds>;

const yearlyBounds = z.strictObject({
  rise: positive,
  fall: share,
  smallestChange: positive,
}) satisfies z.ZodMiniType<YearlyBounds>;

const bounds = {
  ownReference: reference,
  minimumPupils: wholeNumber,
  perPupil: z.strictObject({
    teachersAboveRequiredQualification: plausibleBounds,
    backboneTeachers: plausibleBounds,
    sportsAndArtsTeachers: plausibleBounds,
    teachingArea: plausibleBounds,
    sportsGroundArea: plausibleBounds,
    equipmentValue: plausibleBounds,
    multimediaClassrooms: plausibleBounds,
    pupilsPerClass: plausibleBounds,
  }),
  zero: z.strictObject({ fewestPeers: wholeNumber, shareWithValue: share, smallestExpected: positive }),
  unitSlip: z
    .strictObject({ factor: positive, factorOfSmallSchools: positive })
    .check(
      z.refine(({ factor, factorOfSmallSchools }) => factor <= factorOfSmallSchools, "small schools need the larger"),
    ),
  classSize: z
    .strictObject({
      standard: z.strictObject({ primary: wholeNumber, juniorSecondary: wholeNumber }),
      reference,
      oversized: wholeNumber,
      extreme: wholeNumber,
    })
    .check(
      z.refine(
        ({ standard, oversized, extreme }) =>
          Math.max(standard.primary, standard.juniorSecondary) < oversized && oversized < extreme,
        "sizes of classes must grow",
      ),
    ),
  schoolSize: z.strictObject({ onePhase: wholeNumber, severalPhases: wholeNumber, reference }),
  repeated: z.strictObject({ smallestFigure: positive, significantDigits: wholeNumber }),
  yearly: z.strictObject({
    pupils: yearlyBounds,
    teachers: yearlyBounds,
    areas: yearlyBounds,
    equipment: yearlyBounds,
    rooms: yearlyBounds,
  }),
};

/** The bounds that say why they are what they are. */
const REASONED = [
  "minimumPupils",
  ...Object.keys(bounds.perPupil.shape).map((measure) => `perPupil.${measure}`),
  "zero",
  "unitSlip",
  "classSize",
  "repeated",
  ...Object.keys(bounds.yearly.shape).map((group) => `yearly.${group}`),
];

z.strictObject(bounds) satisfies z.ZodMiniType<PlausibilityBounds>;

/** The shape of plausibility.json: the bounds, and for each of them why it is what it is. */
export const plausibilitySchema = z
  .strictObject({ ...bounds, reasons: z.record(z.string(), text) })
  .check(
    z.refine(
      ({ reasons }) => REASONED.length === Object.keys(reasons).length && REASONED.every((key) => key in reasons),
      "every bound needs its reason, and no other",
    ),
  );
