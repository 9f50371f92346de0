import type { Exclusion } from "../model/assessment";
import { PHASES, type Phase } from "../model/phase";
import type { SchoolRecord } from "../model/schoolRecord";
import type { SchoolType } from "../model/schoolType";
import type { Standard } from "../model/standard";
import { isZero } from "../phaseSplit/figures";
import { PHASES_OF_TYPE, type SchoolUnit } from "../phaseSplit/schoolUnit";
import type { Section } from "../phaseSplit/section";
import { splitSchool } from "../phaseSplit/splitSchool";

/** What of a school is judged, and what is left out and why. */
export interface Scope {
  readonly sections: readonly Section[];
  readonly exclusions: readonly Exclusion[];
}

/** Never judged by the seven resource indicators, whatever pupils are typed in. */
const OUT_OF_SCOPE: ReadonlySet<SchoolType> = new Set<SchoolType>([
  "specialEducationSchool",
  "workStudySchool",
  "kindergarten",
  "attachedKindergartenClass",
  "attachedOtherClass",
]);

const NO_SECTIONS: readonly Section[] = [];
const NO_EXCLUSIONS: readonly Exclusion[] = [];

/** A vocational school is out; the junior or primary classes attached to it are in, as those of a senior school are. */
function isOutOfScope(unit: SchoolUnit): boolean {
  const { type } = unit.school;
  if (OUT_OF_SCOPE.has(type)) return true;
  const phases =
    type === "vocationalSchool" ? unit.attached.flatMap((record) => PHASES_OF_TYPE[record.type]) : unit.phases;
  return !phases.includes("primary") && !phases.includes("juniorSecondary");
}

/** The pupils of a teaching point that is too small for the seven indicators; null for every other section. */
function pupilsIfTooSmall({ school, pupils }: Section, standard: Standard): number | null {
  if (school.type !== "teachingPoint" || pupils.kind === "missing") return null;
  return pupils.value < standard.scope.teachingPointMinimumPupils ? pupils.value : null;
}

/** True when 0 pupils are typed in for a phase of the school (空壳学校, or a phase that no longer has a class). */
function isEmpty(unit: SchoolUnit, phase: Phase): boolean {
  return isZero(unit.figures.pupils[phase]) && unit.phases.includes(phase);
}

function exclude(
  school: SchoolRecord,
  standard: Standard,
  cause: Pick<Exclusion, "phase" | "reason" | "pupils">,
): Exclusion {
  return { school, ...cause, reference: standard.scope.reference };
}

/** Applies the scope of the standard to a school: sections to judge, exclusions to say as 提示. */
export function scopeOf(unit: SchoolUnit, standard: Standard): Scope {
  const { school } = unit;
  if (isOutOfScope(unit)) {
    const reason = school.type === "attachedKindergartenClass" ? "attachedKindergarten" : "outOfScopeType";
    return { sections: NO_SECTIONS, exclusions: [exclude(school, standard, { phase: null, reason, pupils: null })] };
  }
  const sections = splitSchool(unit, standard);
  if (!isEmpty(unit, "primary") && !isEmpty(unit, "juniorSecondary") && school.type !== "teachingPoint")
    return { sections, exclusions: NO_EXCLUSIONS };
  const empty = PHASES.filter((phase) => isEmpty(unit, phase)).map((phase) =>
    exclude(school, standard, { phase, reason: "noPupils", pupils: 0 }),
  );
  const small = sections.flatMap((section) => {
    const pupils = pupilsIfTooSmall(section, standard);
    const { phase } = section;
    return pupils === null ? [] : exclude(school, standard, { phase, reason: "teachingPointTooSmall", pupils });
  });
  return {
    sections: sections.filter((section) => pupilsIfTooSmall(section, standard) === null),
    exclusions: [...empty, ...small],
  };
}
