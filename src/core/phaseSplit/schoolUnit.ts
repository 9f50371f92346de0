import type { CellAt } from "../model/cellAt";
import type { TeacherIndicator } from "../model/indicator";
import { PUPIL_PHASES, type Phase, type PupilPhase } from "../model/phase";
import type { Figure, SchoolRecord } from "../model/schoolRecord";
import type { SchoolType } from "../model/schoolType";
import { isNotFilledIn, isZero, missingFigure, plusAttached, plusFigure } from "./figures";

/** The phases a school has by its type; none for types that are never judged by themselves. */
export const PHASES_OF_TYPE: Readonly<Record<SchoolType, readonly PupilPhase[]>> = {
  primarySchool: ["primary"],
  teachingPoint: ["primary"],
  juniorSecondarySchool: ["juniorSecondary"],
  nineYearSchool: ["primary", "juniorSecondary"],
  twelveYearSchool: ["primary", "juniorSecondary", "seniorSecondary"],
  completeSecondarySchool: ["juniorSecondary", "seniorSecondary"],
  seniorSecondarySchool: ["seniorSecondary"],
  vocationalSchool: ["seniorSecondary"],
  attachedPrimaryClass: ["primary"],
  attachedJuniorClass: ["juniorSecondary"],
  attachedSeniorClass: ["seniorSecondary"],
  specialEducationSchool: [],
  workStudySchool: [],
  kindergarten: [],
  attachedKindergartenClass: [],
  attachedOtherClass: [],
};

/** A school as it stands for the split: its own row, and the attached classes whose rows belong to it. */
export interface SchoolUnit {
  /** The school's own row. */
  readonly school: SchoolRecord;
  /** The school's figures with those of its attached classes added. */
  readonly figures: SchoolRecord;
  readonly attached: readonly SchoolRecord[];
  /** The phases of its type and its attached classes, and any other that has pupils typed in. */
  readonly phases: readonly PupilPhase[];
}

/** True for the attached classes that a ratio is given for (附设小学班, 附设初中班, 附设高中班). */
export function isAttachedWithShare(type: SchoolType): boolean {
  return type === "attachedPrimaryClass" || type === "attachedJuniorClass" || type === "attachedSeniorClass";
}

type SharedName = "teachingArea" | "indoorSportsArea" | "sportsGroundArea" | "equipmentValue" | "multimediaClassrooms";

function sharedFigures(figureOf: (name: SharedName) => Figure): Record<SharedName, Figure> {
  return {
    teachingArea: figureOf("teachingArea"),
    indoorSportsArea: figureOf("indoorSportsArea"),
    sportsGroundArea: figureOf("sportsGroundArea"),
    equipmentValue: figureOf("equipmentValue"),
    multimediaClassrooms: figureOf("multimediaClassrooms"),
  };
}

function teacherFigures(
  teachers: SchoolRecord["teachers"],
  change: (figure: Figure, indicator: TeacherIndicator) => Figure,
  phase: Phase,
): SchoolRecord["teachers"] {
  const changed = (indicator: TeacherIndicator): Readonly<Record<Phase, Figure>> => ({
    ...teachers[indicator],
    [phase]: change(teachers[indicator][phase], indicator),
  });
  return {
    teachersAboveRequiredQualification: changed("teachersAboveRequiredQualification"),
    backboneTeachers: changed("backboneTeachers"),
    sportsAndArtsTeachers: changed("sportsAndArtsTeachers"),
  };
}

/** A host whose type lacks the phase leaves its own cells of that phase blank: then the classes' figure stands alone. */
function plusHost(host: Figure, classes: Figure, hasPhase: boolean): Figure {
  return !hasPhase && isNotFilledIn(host) ? classes : plusFigure(host, classes);
}

/** Adds the attached classes of one phase to their host. */
function withClasses(host: SchoolRecord, classes: readonly SchoolRecord[], phase: PupilPhase): SchoolRecord {
  const [first, ...others] = classes;
  if (first === undefined) return host;
  const hasPhase = PHASES_OF_TYPE[host.type].includes(phase);
  const total = (own: Figure, figureOf: (record: SchoolRecord) => Figure): Figure =>
    plusHost(own, others.map(figureOf).reduce(plusFigure, figureOf(first)), hasPhase);
  return {
    ...host,
    ...sharedFigures((name) => classes.map((record) => record[name]).reduce(plusAttached, host[name])),
    pupils: { ...host.pupils, [phase]: total(host.pupils[phase], (record) => record.pupils[phase]) },
    teachers:
      phase === "seniorSecondary"
        ? host.teachers
        : teacherFigures(
            host.teachers,
            (own, indicator) => total(own, (record) => record.teachers[indicator][phase]),
            phase,
          ),
  };
}

/** An attached class whose host is not in the table: what it belongs to is unknown, so it cannot be judged by itself. */
function withoutHost(record: SchoolRecord): SchoolRecord {
  const unknown = (figure: Figure): Figure => (isZero(figure) ? figure : missingFigure("notAsked", figure.at));
  const { primary, juniorSecondary, seniorSecondary } = record.pupils;
  return {
    ...record,
    pupils: {
      primary: unknown(primary),
      juniorSecondary: unknown(juniorSecondary),
      seniorSecondary: unknown(seniorSecondary),
    },
  };
}

const NO_CLASSES: readonly SchoolRecord[] = [];

function rowKey(at: CellAt): string {
  return `${at.row}@${at.sheet}`;
}

function classesByHost(records: readonly SchoolRecord[]): ReadonlyMap<string, readonly SchoolRecord[]> {
  const classes = new Map<string, SchoolRecord[]>();
  for (const record of records) {
    if (record.host === null || !isAttachedWithShare(record.type)) continue;
    const key = rowKey(record.host);
    classes.set(key, [...(classes.get(key) ?? []), record]);
  }
  return classes;
}

function hasPupils({ pupils }: SchoolRecord, phase: PupilPhase): boolean {
  const figure = pupils[phase];
  return figure.kind === "value" && figure.value > 0;
}

function hasPhase(phase: PupilPhase, figures: SchoolRecord, attached: readonly SchoolRecord[]): boolean {
  if (PHASES_OF_TYPE[figures.type].includes(phase) || hasPupils(figures, phase)) return true;
  return attached.length > 0 && attached.some((record) => PHASES_OF_TYPE[record.type].includes(phase));
}

function phasesOf(figures: SchoolRecord, attached: readonly SchoolRecord[]): readonly PupilPhase[] {
  const own = PHASES_OF_TYPE[figures.type];
  let count = 0;
  for (const phase of PUPIL_PHASES) if (hasPhase(phase, figures, attached)) count += 1;
  return count === own.length ? own : PUPIL_PHASES.filter((phase) => hasPhase(phase, figures, attached));
}

function unitOf(school: SchoolRecord, attached: readonly SchoolRecord[]): SchoolUnit {
  const figures = PUPIL_PHASES.reduce(
    (host, phase) =>
      withClasses(
        host,
        attached.filter((record) => PHASES_OF_TYPE[record.type].includes(phase)),
        phase,
      ),
    school,
  );
  return { school, figures, attached, phases: phasesOf(figures, attached) };
}

/**
 * Rows to schools, one after another in the order of the sheet: attached classes (附设班) are merged into the school that
 * hosts them. A class whose host is not among the rows stays by itself and cannot be assessed.
 */
export function* eachSchoolUnit(records: readonly SchoolRecord[]): Generator<SchoolUnit> {
  const classes = classesByHost(records);
  const merged = new Set<SchoolRecord>();
  for (const record of classes.size === 0 ? [] : records) {
    if (isAttachedWithShare(record.type)) continue;
    for (const attachedClass of classes.get(rowKey(record.at)) ?? []) merged.add(attachedClass);
  }
  for (const record of records) {
    if (merged.has(record)) continue;
    const isHost = classes.size > 0 && !isAttachedWithShare(record.type);
    const attached = isHost ? classes.get(rowKey(record.at)) : undefined;
    yield attached === undefined ? loneUnit(record) : unitOf(record, attached);
  }
}

/** All schools at once. */
export function schoolUnits(records: readonly SchoolRecord[]): readonly SchoolUnit[] {
  return [...eachSchoolUnit(records)];
}

function loneUnit(school: SchoolRecord): SchoolUnit {
  const figures = isAttachedWithShare(school.type) ? withoutHost(school) : school;
  return { school, figures, attached: NO_CLASSES, phases: phasesOf(figures, NO_CLASSES) };
}
