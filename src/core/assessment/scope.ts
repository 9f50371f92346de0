import type { Exclusion, ExclusionReason } from "../model/assessment";
import { PHASES, type Phase } from "../model/phase";
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

/** A vocational school is out; the junior or primary classes attached to it are in, as those of a senior school are. */
function isOutOfScope(unit: SchoolUnit): boolean {
  const { type } = unit.school;
  if (OUT_OF_SCOPE.has(type)) return true;
  const phases =
    type === "vocationalSchool" ? unit.attached.flatMap((record) => PHASES_OF_TYPE[record.type]) : unit.phases;
  return !PHASES.some((phase) => phases.includes(phase));
}

function isTooSmall(section: Section, standard: Standard): boolean {
  const { school, pupils } = section;
  const minimum = standard.scope.teachingPointMinimumPupils;
  return school.type === "teachingPoint" && pupils.kind === "value" && pupils.value < minimum;
}

/** The phases of the school for which 0 pupils are typed in (空壳学校, or a phase that no longer has a class). */
function emptyPhases(unit: SchoolUnit): readonly Phase[] {
  return PHASES.filter((phase) => isZero(unit.figures.pupils[phase]) && unit.phases.includes(phase));
}

/** Applies the scope of the standard to a school: sections to judge, exclusions to say as 提示. */
export function scopeOf(unit: SchoolUnit, standard: Standard): Scope {
  const { school } = unit;
  const exclusion = (reason: ExclusionReason, phase: Phase | null, pupils: number | null): Exclusion => ({
    school,
    phase,
    reason,
    pupils,
    reference: standard.scope.reference,
  });
  if (isOutOfScope(unit)) {
    const reason = school.type === "attachedKindergartenClass" ? "attachedKindergarten" : "outOfScopeType";
    return { sections: [], exclusions: [exclusion(reason, null, null)] };
  }
  const exclusions: Exclusion[] = emptyPhases(unit).map((phase) => exclusion("noPupils", phase, 0));
  const sections: Section[] = [];
  for (const section of splitSchool(unit, standard)) {
    if (!isTooSmall(section, standard)) sections.push(section);
    else
      exclusions.push(
        exclusion(
          "teachingPointTooSmall",
          section.phase,
          section.pupils.kind === "value" ? section.pupils.value : null,
        ),
      );
  }
  return { sections, exclusions };
}
