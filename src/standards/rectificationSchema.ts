import * as z from "zod/mini";
import type { DeadlineMonths, RectificationProposals } from "../core/model/rectification";
import type { Reference } from "../core/model/standard";

const text = z.string().check(z.minLength(1));
/** Ten years: nobody plans further ahead. */
const LONGEST_DEADLINE = 120;

const months = z.int().check(z.positive(), z.maximum(LONGEST_DEADLINE));

/** Shape of the months to a deadline; the settings of a workbook may hold others. */
export const deadlineMonthsSchema = z.strictObject({
  hardware: months,
  software: months,
}) satisfies z.ZodMiniType<DeadlineMonths>;

const measures = z.strictObject({
  teachersAboveRequiredQualification: text,
  backboneTeachers: text,
  sportsAndArtsTeachers: text,
  teachingArea: text,
  sportsArea: text,
  equipmentValue: text,
  multimediaClassrooms: text,
});

/** The shape of rectification.json: every indicator has a measure for a school and one for the county. */
export const rectificationSchema = z.strictObject({
  ownReference: z.strictObject({
    document: text,
    number: z.string(),
    clause: z.string(),
  }) satisfies z.ZodMiniType<Reference>,
  deadlineMonths: deadlineMonthsSchema,
  measures: z.strictObject({ school: measures, county: measures }),
}) satisfies z.ZodMiniType<RectificationProposals>;
