import { PUPIL_PHASES, type PupilPhase } from "../model/phase";
import type { SchoolRecord } from "../model/schoolRecord";
import type { SchoolType } from "../model/schoolType";
import { isAttachedWithShare, PHASES_OF_TYPE } from "../phaseSplit/schoolUnit";
import { baseOf, type Doubt, type PlausibilityContext, schoolKey } from "./doubt";
import { valueOf } from "./figureNames";

/** Schools of these types have pupils of the compulsory phases without being schools of a phase. */
const ANY_PUPILS: ReadonlySet<SchoolType> = new Set<SchoolType>([
  "specialEducationSchool",
  "workStudySchool",
  "attachedOtherClass",
]);

const SEVERAL_PHASES: ReadonlySet<SchoolType> = new Set<SchoolType>([
  "nineYearSchool",
  "twelveYearSchool",
  "completeSecondarySchool",
]);

/** A campus or part in brackets at the end of a name. */
const BRACKETS_AT_END = /[（(][^（）()]*[)）]$/;

/** What a name says about the type, by its end or middle; only words that leave no doubt. */
const NAME_RULES: readonly { readonly says: RegExp; readonly fits: (type: SchoolType) => boolean }[] = [
  { says: /九年一贯制|九年制/, fits: (type) => type === "nineYearSchool" || type === "twelveYearSchool" },
  { says: /十二年一贯制|十二年制/, fits: (type) => type === "twelveYearSchool" },
  { says: /完全中学$/, fits: (type) => type === "completeSecondarySchool" || type === "twelveYearSchool" },
  { says: /教学点$/, fits: (type) => type === "teachingPoint" },
  { says: /小学$/, fits: (type) => PHASES_OF_TYPE[type].includes("primary") },
  { says: /(?:初级中学|初中)$/, fits: (type) => PHASES_OF_TYPE[type].includes("juniorSecondary") },
];

type Cause = Pick<Extract<Doubt["finding"], { code: "doubtfulType" }>, "doubt" | "pupilPhase">;

function doubtOf(school: SchoolRecord, cause: Cause, { bounds }: PlausibilityContext): Doubt {
  const { doubt, pupilPhase } = cause;
  const figure = pupilPhase === null ? null : school.pupils[pupilPhase];
  const pupils = figure === null ? school.name : `${pupilPhase}=${String(valueOf(figure))}`;
  return {
    group: `doubtfulType|${doubt}|${school.type}|${String(pupilPhase)}`,
    finding: {
      ...baseOf(school, figure?.at ?? school.at, { phase: pupilPhase, reference: bounds.ownReference }),
      ...cause,
      code: "doubtfulType",
      subject: { school: schoolKey(school), field: `schoolType:${doubt}`, value: `${school.type}|${pupils}` },
      type: school.type,
    },
  };
}

function pupilsOf(school: SchoolRecord, phase: PupilPhase): number | null {
  return valueOf(school.pupils[phase]);
}

function pupilCauses(school: SchoolRecord): readonly Cause[] {
  const own = PHASES_OF_TYPE[school.type];
  return PUPIL_PHASES.flatMap((phase): Cause[] => {
    const pupils = pupilsOf(school, phase);
    if (pupils === null) return [];
    if (!own.includes(phase)) return pupils > 0 ? [{ doubt: "unexpectedPupils", pupilPhase: phase }] : [];
    return pupils === 0 && SEVERAL_PHASES.has(school.type) ? [{ doubt: "missingPupils", pupilPhase: phase }] : [];
  });
}

function isNamedOtherwise({ name, type }: SchoolRecord): boolean {
  // Classes attached to a school carry its name.
  if (isAttachedWithShare(type) || type === "attachedKindergartenClass") return false;
  const plainName = name.trim().replace(BRACKETS_AT_END, "");
  return NAME_RULES.some(({ says, fits }) => says.test(plainName) && !fits(type));
}

function causesOf(school: SchoolRecord): readonly Cause[] {
  if (ANY_PUPILS.has(school.type)) return [];
  const causes = pupilCauses(school);
  return causes.length === 0 && isNamedOtherwise(school) ? [{ doubt: "name", pupilPhase: null }] : causes;
}

/**
 * Schools that look like another type: pupils of a phase that the type has not, a typed zero in one that makes it a school
 * of several phases, or a name that says another type. Blank cells are data errors and no doubt.
 */
export function typeDoubts(records: readonly SchoolRecord[], context: PlausibilityContext): readonly Doubt[] {
  return records.flatMap((school) => causesOf(school).map((cause) => doubtOf(school, cause, context)));
}
