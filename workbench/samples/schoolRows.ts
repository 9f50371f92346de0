import type { TeacherIndicator } from "../../src/core/model/indicator";
import { PUPIL_PHASES, type Phase, type PupilPhase } from "../../src/core/model/phase";
import type { SchoolType } from "../../src/core/model/schoolType";
import { PHASES_OF_TYPE } from "../../src/core/phaseSplit/schoolUnit";
import { runByName } from "../../src/standards/runBy";
import { schoolTypeName } from "../../src/standards/schoolTypes";
import { PUPIL_FIELDS, TEACHER_FIELDS } from "../../src/workbook/fields";
import type { Field } from "../../src/workbook/schoolTable";
import type { Resources } from "./resources";
import type { Locality, PlannedType, SchoolPlan } from "./schoolPlans";
import type { SchoolCells } from "./schoolSheet";

/** A school with all that its rows say. */
export interface SampleSchool {
  readonly plan: SchoolPlan;
  readonly name: string;
  /** 学校标识码, ten digits. */
  readonly code: string;
  readonly resources: Resources;
}

const COUNTY_EDUCATION_OFFICE = 7;
const PRIVATE = 10;
/** The codes that the national form gives to whoever runs a school. */
const runBy = (isPrivate: boolean): string => runByName(isPrivate ? PRIVATE : COUNTY_EDUCATION_OFFICE) ?? "";

interface PhaseColumns {
  readonly grades: Field;
  readonly classes: Field;
  /** Grades of a full school of that phase. */
  readonly gradeCount: number;
}

const PHASE_COLUMNS: Readonly<Record<Phase, PhaseColumns>> = {
  primary: { grades: "primaryGrades", classes: "primaryClasses", gradeCount: 6 },
  juniorSecondary: { grades: "juniorGrades", classes: "juniorClasses", gradeCount: 3 },
};

const TEACHER_INDICATORS = Object.keys(TEACHER_FIELDS) as readonly TeacherIndicator[];

const CLASS_SIZE: Readonly<Record<Locality, number>> = { 城区: 44, 镇区: 41, 乡村: 33 };
/** A teaching point has the lower grades only, so many pupils or fewer to one of them. */
const PUPILS_PER_POINT_GRADE = 14;
const MOST_POINT_GRADES = 4;

const FIRST_DIGIT: Readonly<Record<PlannedType, string>> = {
  primarySchool: "2",
  teachingPoint: "2",
  juniorSecondarySchool: "3",
  nineYearSchool: "3",
  completeSecondarySchool: "3",
  twelveYearSchool: "3",
  specialEducationSchool: "5",
};

/** A made-up 学校标识码: the digit of the type as the annual report has it, and the number of the school in the county. */
export function schoolCodeOf({ type }: SchoolPlan, index: number): string {
  return `${FIRST_DIGIT[type]}1620${String(index + 1).padStart(5, "0")}`;
}

function phaseCells(phase: PupilPhase, { plan, resources }: SampleSchool): SchoolCells {
  const pupils = plan.pupils[phase];
  if (pupils === undefined) return {};
  if (phase === "seniorSecondary") return { [PUPIL_FIELDS[phase]]: pupils };
  const { grades, classes, gradeCount } = PHASE_COLUMNS[phase];
  const isPoint = plan.type === "teachingPoint";
  const gradesHeld = isPoint ? Math.min(MOST_POINT_GRADES, Math.ceil(pupils / PUPILS_PER_POINT_GRADE)) : gradeCount;
  const staff = TEACHER_INDICATORS.flatMap((indicator) => {
    const count = resources.teachers[indicator][phase];
    return count === undefined ? [] : [[TEACHER_FIELDS[indicator][phase], count] as const];
  });
  return {
    [PUPIL_FIELDS[phase]]: pupils,
    [grades]: gradesHeld,
    [classes]: Math.max(gradesHeld, Math.ceil(pupils / CLASS_SIZE[plan.locality])),
    ...Object.fromEntries(staff),
  };
}

function wordCells(school: SampleSchool, type: SchoolType): SchoolCells {
  const { plan, name, code } = school;
  return {
    schoolName: name,
    schoolCode: code,
    schoolType: schoolTypeName(type),
    runBy: runBy(plan.isPrivate),
    urbanRural: plan.locality,
  };
}

function cellsOfPhases(school: SampleSchool, phases: readonly PupilPhase[]): SchoolCells {
  return Object.assign({}, ...phases.map((phase) => phaseCells(phase, school))) as SchoolCells;
}

/** Attached classes share the code and the premises of their host. */
function attachedRow(school: SampleSchool, type: SchoolType): SchoolCells {
  const words = wordCells({ ...school, name: `${school.name}${schoolTypeName(type)}` }, type);
  return { ...words, ...cellsOfPhases(school, PHASES_OF_TYPE[type]) };
}

/** The row of a school, and below it the row of the classes that it hosts. */
export function rowsOfSchool(school: SampleSchool): readonly SchoolCells[] {
  const { plan, resources } = school;
  const { teachingArea, indoorSportsArea, sportsGroundArea, equipmentValue, multimediaClassrooms } = resources;
  const ofOthers = plan.attached === null ? [] : PHASES_OF_TYPE[plan.attached];
  const own: SchoolCells = {
    ...wordCells(school, plan.type),
    ...cellsOfPhases(
      school,
      PUPIL_PHASES.filter((phase) => !ofOthers.includes(phase)),
    ),
    teachingArea,
    indoorSportsArea,
    sportsGroundArea,
    equipmentValue,
    multimediaClassrooms,
  };
  return plan.attached === null ? [own] : [own, attachedRow(school, plan.attached)];
}
