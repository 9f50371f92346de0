import { assessCounty } from "../../../src/core/assessment/assessCounty";
import { findingsOf } from "../../../src/core/assessment/findings";
import type { CountyAssessment } from "../../../src/core/model/assessment";
import type { Finding } from "../../../src/core/model/finding";
import type { Standard } from "../../../src/core/model/standard";
import { nationalStandard } from "../../../src/standards/registry";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import type { SchoolTable } from "../../../src/workbook/schoolTable";
import type { SheetPatch } from "../../../src/workbook/workbookPatch";
import { presentResults } from "../../../src/workbook/present/results/presentResults";
import golden from "../../golden/county/tenSchools.json";
import { sheetOf, templateRows, workbookOf, type SchoolCells } from "../../fixtures/sheets";

/** The national standard that the tests judge by. */
export const STANDARD: Standard = nationalStandard("national/2017-quality-balanced")!;

/** A county read from a template sheet and judged. */
export interface CheckedCounty {
  readonly tables: readonly SchoolTable[];
  readonly assessment: CountyAssessment;
  readonly findings: readonly Finding[];
}

/** Reads and judges a template sheet of these schools; a blank 其中室内体育用房面积 means none unless told. */
export function checkedCounty(schools: readonly SchoolCells[], blankIndoorSports = "none"): CheckedCounty {
  const sheet = sheetOf(templateRows(schools));
  const recognition = recogniseWorkbook(workbookOf([sheet]), {
    [`blankIndoorSports:${sheet.name}`]: blankIndoorSports,
  });
  if (recognition.kind !== "found") throw new Error(`not recognised: ${recognition.kind}`);
  const { tables } = recognition;
  const assessment = assessCounty(
    tables.flatMap(({ records }) => records),
    STANDARD,
  );
  return {
    tables,
    assessment,
    findings: [...tables.flatMap(({ findings }) => findings), ...findingsOf(assessment, STANDARD)],
  };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  primarySchool: "小学",
  teachingPoint: "教学点",
  juniorSecondarySchool: "初中",
  nineYearSchool: "九年一贯制学校",
  completeSecondarySchool: "完全中学",
  twelveYearSchool: "十二年一贯制学校",
};

/** The golden county of ten schools as rows of the template. */
export function tenSchoolRows(): readonly SchoolCells[] {
  return golden.schools.map((school) => {
    const facts: Partial<Record<string, number | string | readonly number[]>> = school;
    const figure = (name: string): number | "" => (typeof facts[name] === "number" ? facts[name] : "");
    const teachers = (name: string, kind: number): number | "" =>
      (facts[name] as readonly number[] | undefined)?.[kind] ?? "";
    return {
      schoolName: school.name,
      schoolType: TYPE_NAMES[school.type] ?? school.type,
      primaryPupils: figure("primaryPupils"),
      juniorPupils: figure("juniorPupils"),
      seniorPupils: figure("seniorPupils"),
      primaryQualifiedTeachers: teachers("primaryTeachers", 0),
      juniorQualifiedTeachers: teachers("juniorTeachers", 0),
      primaryBackboneTeachers: teachers("primaryTeachers", 1),
      juniorBackboneTeachers: teachers("juniorTeachers", 1),
      primarySportsAndArtsTeachers: teachers("primaryTeachers", 2),
      juniorSportsAndArtsTeachers: teachers("juniorTeachers", 2),
      teachingArea: figure("teachingArea"),
      indoorSportsArea: figure("indoorSportsArea"),
      sportsGroundArea: figure("sportsGroundArea"),
      equipmentValue: figure("equipmentTenThousandYuan"),
      multimediaClassrooms: figure("multimediaClassrooms"),
    };
  });
}

/** The three result forms of a county. */
export interface ResultForms {
  readonly byPhase: SheetPatch;
  readonly bySchool: SheetPatch;
  readonly county: SheetPatch;
}

/** Presents the three forms under their usual names, or 表Ⅱ-2 under another. */
export function resultForms({ tables, assessment }: CheckedCounty, schoolForm = "表Ⅱ-2"): ResultForms {
  const target = (name: string): { name: string; replaces: boolean } => ({ name, replaces: false });
  const [byPhase, bySchool, county] = presentResults({
    assessment,
    tables,
    standard: STANDARD,
    targets: { resultsByPhase: target("表Ⅱ-1"), resultsBySchool: target(schoolForm), countyBalance: target("表Ⅲ") },
  });
  return { byPhase: byPhase!, bySchool: bySchool!, county: county! };
}
