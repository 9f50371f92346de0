import { also, primary, recognised, without, type CorpusCase, type SheetDrawing } from "../corpusCase";
import { drawForm, type FormLayout } from "../forms/formLayout";
import { stacked } from "../forms/formCases";
import { newForms } from "../forms/newSchool";
import { oldForms } from "../forms/oldSchool";
import { FORM_312 } from "../forms/oldLayouts";
import type { SchoolFigures } from "../forms/schoolFigures";
import { PRIMARY } from "../forms/schools";

const SCHOOL = also(
  primary("城关小学", [680, 40, 8, 9, 3300, 260, 5210.5, 1512600, 19]),
  { primaryGrades: 6, primaryClasses: 18 },
  { code: "3361000101", runBy: 7 },
);

/** 312 with a column more in front of 在校生数, as the note on its cell H7 allows: all numbers after it are one larger. */
const WIDER_312: FormLayout = {
  ...FORM_312,
  columns: FORM_312.columns.replace("|在校生数/合计", "|招生数/其中：女|在校生数/合计"),
  stars: "2,4 2,6",
};

const wider312: SheetDrawing = {
  name: "基础基312",
  rows: drawForm(WIDER_312, {
    1: [101, 120, 120, 58, 680, 330, 120, 118, 115, 112, 110, 105, 105],
    2: ["", 60, 60, "", 330, "", 60, 54, 54, 54, 54, 54, ""],
  }),
};

/** Rows that a form does not know stand between its own: 编号 and label still agree below them. */
const longer5176 = newForms(PRIMARY, 2021).map((sheet) =>
  sheet.name.startsWith("教基5176")
    ? {
        ...sheet,
        rows: sheet.rows.flatMap((row) =>
          row[0] === "图书" ? [["#学校产权面积", "平方米", "071", 12000], [...row]] : [[...row]],
        ),
      }
    : sheet,
);

/** The year before: other pupils, the same school. */
const lastYear: SchoolFigures = {
  ...PRIMARY,
  ...(PRIMARY.primary === undefined
    ? {}
    : { primary: { ...PRIMARY.primary, grades: [119, 116, 113, 111, 106, 101], girls: 324 } }),
};
const NOT_TRUSTED = { name: "城关小学", type: "primarySchool", figures: {} };

export const LATE_FORM_CASES: readonly CorpusCase[] = [
  {
    name: "the forms to 2020 of a primary school whose 312 has one column more before 在校生数",
    source: "description of 312: column 4 or 5 in two printings (domain-rules §3.2)",
    sheets: oldForms(PRIMARY).map((sheet) => (sheet.name === "基础基312" ? wider312 : sheet)),
    expect: {
      kind: "recognised",
      schools: [SCHOOL],
      orSchools: [[without(SCHOOL, "primaryPupils", "primaryGrades")], [without(SCHOOL, "primaryGrades")]],
    },
  },
  {
    name: "the forms of 2021 of a primary school with a row more in 5176",
    source: "description of 5176: later rows were not seen",
    sheets: longer5176,
    expect: recognised(SCHOOL),
  },
  {
    name: "the forms of 2021 of a primary school on one sheet, one below the other",
    source: "issue: a stack of them",
    sheets: [
      {
        name: "城关小学",
        rows: newForms(PRIMARY, 2021).flatMap(({ rows }) => [...rows.map((row) => [...row]), []]),
      },
    ],
    expect: recognised(SCHOOL),
  },
  {
    name: "the forms to 2020 of one school of two years in one workbook: never summed, neither taken in silence",
    source: "design §5: never two years summed",
    sheets: stacked([oldForms(PRIMARY), oldForms(lastYear)]),
    expect: {
      kind: "recognised",
      schools: [NOT_TRUSTED, NOT_TRUSTED],
      orSchools: [[SCHOOL], [SCHOOL, NOT_TRUSTED]],
      orRefused: true,
    },
  },
];
