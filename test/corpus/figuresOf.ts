import type { Figure, SchoolRecord } from "../../src/core/model/schoolRecord";
import type { FigureName } from "./corpusCase";

/** The figures of a record by the names of the corpus. */
export function figuresOf(record: SchoolRecord): Readonly<Record<FigureName, Figure>> {
  const { pupils, grades, classes, teachers } = record;
  const qualified = teachers.teachersAboveRequiredQualification;
  const { backboneTeachers: backbone, sportsAndArtsTeachers: arts } = teachers;
  return {
    primaryPupils: pupils.primary,
    juniorPupils: pupils.juniorSecondary,
    seniorPupils: pupils.seniorSecondary,
    primaryGrades: grades.primary,
    juniorGrades: grades.juniorSecondary,
    primaryClasses: classes.primary,
    juniorClasses: classes.juniorSecondary,
    primaryQualifiedTeachers: qualified.primary,
    juniorQualifiedTeachers: qualified.juniorSecondary,
    primaryBackboneTeachers: backbone.primary,
    juniorBackboneTeachers: backbone.juniorSecondary,
    primarySportsAndArtsTeachers: arts.primary,
    juniorSportsAndArtsTeachers: arts.juniorSecondary,
    teachingArea: record.teachingArea,
    indoorSportsArea: record.indoorSportsArea,
    sportsGroundArea: record.sportsGroundArea,
    equipmentValue: record.equipmentValue,
    multimediaClassrooms: record.multimediaClassrooms,
  };
}
