import type { Phase } from "../../core/model/phase";
import { PHASES } from "../../core/model/phase";
import type { Figure } from "../../core/model/schoolRecord";
import type { SchoolType } from "../../core/model/schoolType";
import { isAttachedWithShare, PHASES_OF_TYPE } from "../../core/phaseSplit/schoolUnit";
import { PUPIL_FIELDS, TEACHER_FIELDS } from "../fields";
import type { Field } from "../schoolTable";

/** Types that are never judged, whatever their figures: their cells may stay blank. */
const NEVER_JUDGED: ReadonlySet<SchoolType> = new Set([
  "seniorSecondarySchool",
  "specialEducationSchool",
  "vocationalSchool",
  "workStudySchool",
  "kindergarten",
  "attachedKindergartenClass",
  "attachedOtherClass",
]);

const SHARED_FIELDS = [
  "teachingArea",
  "indoorSportsArea",
  "sportsGroundArea",
  "equipmentValue",
  "multimediaClassrooms",
] as const satisfies readonly Field[];

/** What decides which cells of a row have to be filled in. */
export interface RowFacts {
  readonly type: SchoolType;
  /** Another row is an attached class (附设班) of this school: then what it shares has to be known, whatever its type. */
  readonly isHost: boolean;
  /** A teaching point with fewer pupils has a standard of its own (教督〔2017〕6号: 不含不足50人的教学点). */
  readonly teachingPointMinimumPupils: number;
}

/** The columns of pupils that a row has to fill in. */
export function neededPupilFields({ type, isHost }: RowFacts): readonly Field[] {
  if (NEVER_JUDGED.has(type) && !isHost) return [];
  return PHASES_OF_TYPE[type].map((phase) => PUPIL_FIELDS[phase]);
}

/** A phase with a typed zero of pupils is not judged; one without a figure may be. */
function mayHavePupils(pupils: Figure): boolean {
  return pupils.kind === "missing" || pupils.value > 0;
}

function teacherFields(phase: Phase): readonly Field[] {
  return Object.values(TEACHER_FIELDS).map((byPhase) => byPhase[phase]);
}

/** The other columns that a row has to fill in, once its pupils are read: the numerators of the phases that are judged. */
export function neededNumeratorFields(facts: RowFacts, pupilsOf: (phase: Phase) => Figure): readonly Field[] {
  const { type, isHost } = facts;
  if (NEVER_JUDGED.has(type)) return isHost ? SHARED_FIELDS : [];
  const phases = PHASES.filter((phase) => PHASES_OF_TYPE[type].includes(phase) && mayHavePupils(pupilsOf(phase)));
  const pupils = pupilsOf("primary");
  const isSmallPoint =
    type === "teachingPoint" && pupils.kind === "value" && pupils.value < facts.teachingPointMinimumPupils;
  if (isSmallPoint && !isHost) return [];
  const teachers = phases.flatMap(teacherFields);
  // An attached class uses the premises of its host, which reports them.
  const isShared = (phases.length > 0 && !isAttachedWithShare(type)) || isHost;
  return isShared ? [...teachers, ...SHARED_FIELDS] : teachers;
}
