import type { Phase } from "../../core/model/phase";
import { PHASES } from "../../core/model/phase";
import type { Figure } from "../../core/model/schoolRecord";
import type { SchoolType } from "../../core/model/schoolType";
import { isAttachedWithShare, PHASES_OF_TYPE } from "../../core/phaseSplit/schoolUnit";
import { PUPIL_FIELDS, SHARED_FIELDS, TEACHER_FIELDS } from "../fields";
import { FIELDS, type Field } from "../schoolTable";

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

/** What decides which cells of a row have to be filled in. */
export interface NeedFacts {
  readonly type: SchoolType;
  /** Another row is an attached class (附设班) of this school: then what it shares has to be known, whatever its type. */
  readonly isHost: boolean;
  /** A teaching point with fewer pupils has a standard of its own (教督〔2017〕6号: 不含不足50人的教学点). */
  readonly teachingPointMinimumPupils: number;
}

/** For each field by its position in FIELDS, whether a row has to fill it in. */
export type NeededFields = readonly boolean[];

/** A county has many rows and few kinds of them: what a kind needs is worked out once. */
const worked = new Map<string, NeededFields>();

function remembered(key: string, work: () => readonly Field[]): NeededFields {
  const known = worked.get(key);
  if (known !== undefined) return known;
  const fields = new Set(work());
  const needed = FIELDS.map((field) => fields.has(field));
  worked.set(key, needed);
  return needed;
}

/** The columns of pupils that a row has to fill in. */
export function neededPupilFields({ type, isHost }: NeedFacts): NeededFields {
  return remembered(`${type}|${isHost}`, () =>
    NEVER_JUDGED.has(type) && !isHost ? [] : PHASES_OF_TYPE[type].map((phase) => PUPIL_FIELDS[phase]),
  );
}

/** A phase with a typed zero of pupils is not judged; one without a figure may be. */
function mayHavePupils(pupils: Figure): boolean {
  return pupils.kind === "missing" || pupils.value > 0;
}

/** The other columns that a row has to fill in, once its pupils are read: the numerators of the phases that are judged. */
export function neededNumeratorFields(facts: NeedFacts, pupilsOf: (phase: Phase) => Figure): NeededFields {
  const { type, isHost } = facts;
  const pupils = pupilsOf("primary");
  const judged = {
    isHost,
    primary: mayHavePupils(pupils),
    juniorSecondary: mayHavePupils(pupilsOf("juniorSecondary")),
    isSmallPoint:
      type === "teachingPoint" && pupils.kind === "value" && pupils.value < facts.teachingPointMinimumPupils,
  };
  const key = `${type}|${isHost}|${judged.primary}|${judged.juniorSecondary}|${judged.isSmallPoint}`;
  return remembered(key, () => numeratorFields(type, judged));
}

interface JudgedPhases extends Readonly<Record<Phase, boolean>> {
  readonly isHost: boolean;
  readonly isSmallPoint: boolean;
}

function numeratorFields(type: SchoolType, judged: JudgedPhases): readonly Field[] {
  if (NEVER_JUDGED.has(type)) return judged.isHost ? SHARED_FIELDS : [];
  if (judged.isSmallPoint && !judged.isHost) return [];
  const phases = PHASES.filter((phase) => PHASES_OF_TYPE[type].includes(phase) && judged[phase]);
  const teachers = phases.flatMap((phase) => Object.values(TEACHER_FIELDS).map((byPhase) => byPhase[phase]));
  // An attached class uses the premises of its host, which reports them.
  const isShared = (phases.length > 0 && !isAttachedWithShare(type)) || judged.isHost;
  return isShared ? [...teachers, ...SHARED_FIELDS] : teachers;
}
