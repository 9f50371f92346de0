import type { Figure, SchoolRecord } from "../../src/core/model/schoolRecord";
import type { CellValue } from "../../src/workbook/sheetSnapshot";
import { setCell } from "../../workbench/store/cells";
import { addSheet, createWorkbook } from "../../workbench/store/sheets";
import type { Workbook, Worksheet } from "../../workbench/store/workbook";
import { bigCounty } from "../fixtures/bigCounty";
import { templateRows, type SchoolCells } from "../fixtures/sheets";
import { tenSchoolRows } from "./tenSchoolRows";

/** Fills a sheet with these rows from A1 on. */
export function fillRows(sheet: Worksheet, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((row, at) =>
    row.forEach((value, column) => {
      if (value !== "") setCell(sheet, [at, column], { value });
    }),
  );
}

/** A workbook of one sheet with these rows. */
export function workbookOf(name: string, rows: readonly (readonly CellValue[])[]): Workbook {
  const workbook = createWorkbook(name);
  for (const sheet of workbook.sheets) fillRows(sheet, rows);
  return workbook;
}

/** Adds a sheet with these rows at the end. */
export function addRows(workbook: Workbook, name: string, rows: readonly (readonly CellValue[])[]): Worksheet {
  const sheet = addSheet(workbook, name);
  fillRows(sheet, rows);
  return sheet;
}

/** The golden county of ten schools in the template: header in row 1, P1 in row 2, T1 in row 11. */
export function tenSchoolWorkbook(): Workbook {
  return workbookOf("学校基础数据", tenSchoolRows());
}

const figure = (one: Figure): number | "" => (one.kind === "value" ? one.value : "");
const TYPES: Readonly<Record<string, string>> = {
  primarySchool: "小学",
  juniorSecondarySchool: "初级中学",
  nineYearSchool: "九年一贯制学校",
};

function cellsOf(school: SchoolRecord): SchoolCells {
  const { teachersAboveRequiredQualification, backboneTeachers, sportsAndArtsTeachers } = school.teachers;
  return {
    schoolName: school.name,
    schoolType: TYPES[school.type] ?? school.type,
    primaryPupils: figure(school.pupils.primary),
    juniorPupils: figure(school.pupils.juniorSecondary),
    primaryQualifiedTeachers: figure(teachersAboveRequiredQualification.primary),
    juniorQualifiedTeachers: figure(teachersAboveRequiredQualification.juniorSecondary),
    primaryBackboneTeachers: figure(backboneTeachers.primary),
    juniorBackboneTeachers: figure(backboneTeachers.juniorSecondary),
    primarySportsAndArtsTeachers: figure(sportsAndArtsTeachers.primary),
    juniorSportsAndArtsTeachers: figure(sportsAndArtsTeachers.juniorSecondary),
    teachingArea: figure(school.teachingArea),
    indoorSportsArea: figure(school.indoorSportsArea),
    sportsGroundArea: figure(school.sportsGroundArea),
    equipmentValue: Number(figure(school.equipmentValue)) / 10000,
    multimediaClassrooms: figure(school.multimediaClassrooms),
  };
}

/** A county of any size in the template. */
export function countyWorkbook(schools: number): Workbook {
  return workbookOf("学校基础数据", templateRows(bigCounty(schools).map(cellsOf)));
}
