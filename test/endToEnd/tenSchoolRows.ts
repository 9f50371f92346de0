import type { SchoolType } from "../../src/core/model/schoolType";
import type { CellValue } from "../../src/workbook/sheetSnapshot";
import { templateRows, type SchoolCells } from "../fixtures/sheets";
import golden from "../golden/county/tenSchools.json";

const TYPE_NAMES: Readonly<Partial<Record<SchoolType, string>>> = {
  primarySchool: "小学",
  teachingPoint: "教学点",
  juniorSecondarySchool: "初级中学",
  nineYearSchool: "九年一贯制学校",
  twelveYearSchool: "十二年一贯制学校",
  completeSecondarySchool: "完全中学",
};

type GoldenSchool = (typeof golden.schools)[number];

const blank = (figure: number | undefined): CellValue => figure ?? "";

function teachers([qualified, backbone, sportsAndArts]: readonly number[] = []): CellValue[] {
  return [blank(qualified), blank(backbone), blank(sportsAndArts)];
}

function schoolCells(school: GoldenSchool): SchoolCells {
  const [primaryQualifiedTeachers = "", primaryBackboneTeachers = "", primarySportsAndArtsTeachers = ""] = teachers(
    school.primaryTeachers,
  );
  const [juniorQualifiedTeachers = "", juniorBackboneTeachers = "", juniorSportsAndArtsTeachers = ""] = teachers(
    school.juniorTeachers,
  );
  return {
    schoolName: school.name,
    schoolType: TYPE_NAMES[school.type as SchoolType] ?? school.type,
    primaryPupils: blank(school.primaryPupils),
    juniorPupils: blank(school.juniorPupils),
    seniorPupils: blank(school.seniorPupils),
    primaryQualifiedTeachers,
    primaryBackboneTeachers,
    primarySportsAndArtsTeachers,
    juniorQualifiedTeachers,
    juniorBackboneTeachers,
    juniorSportsAndArtsTeachers,
    teachingArea: school.teachingArea,
    indoorSportsArea: school.indoorSportsArea,
    sportsGroundArea: school.sportsGroundArea,
    equipmentValue: school.equipmentTenThousandYuan,
    multimediaClassrooms: school.multimediaClassrooms,
  };
}

/** The golden county of ten schools as the rows of the template sheet, header first. */
export function tenSchoolRows(): CellValue[][] {
  return templateRows(golden.schools.map(schoolCells));
}
