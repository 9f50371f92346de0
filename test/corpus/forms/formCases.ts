import {
  also,
  asked,
  joint,
  junior,
  primary,
  recognised,
  recognisedAfterFixes,
  refused,
  without,
  type Cell,
  type CorpusCase,
  type ExpectedSchool,
  type SheetDrawing,
} from "../corpusCase";
import { newForms } from "./newSchool";
import { oldForms } from "./oldSchool";
import type { SchoolFigures } from "./schoolFigures";
import { COMPLETE_SECONDARY, JUNIOR, NINE_YEAR, NINE_YEAR_OF_2023, PRIMARY, TWELVE_YEAR } from "./schools";

const OLD = "annual-report-form-layouts.md; domain-rules §3.2 (generation to 2020), §7.1, §7.3";
const NEW = "domain-rules §3.2 (generation from 2021), §7.2";

/** 城关小学: 2+30+8 of 43 teachers with 专科 and above; 体育 4 + 艺术 1 + 音乐 2 + 美术 2. */
const PRIMARY_SCHOOL = also(
  primary("城关小学", [680, 40, 8, 9, 3300, 260, 5210.5, 1512600, 19]),
  { primaryGrades: 6, primaryClasses: 18 },
  { code: "3361000101", runBy: 7 },
);
/** 城关中学: 4+34 of 41 teachers with 本科 and above; no indoor sports rooms, the cell is empty and the sum closes. */
const JUNIOR_SCHOOL = also(
  junior("城关中学", [610, 38, 7, 7, 3650.75, 0, 6350, 1605000, 17]),
  { juniorGrades: 3, juniorClasses: 14 },
  { code: "3361000201", runBy: 7 },
);
const NINE_YEAR_SCHOOL = also(
  joint("东关学校", "nineYearSchool", {
    primary: [352, 20, 4, 4],
    junior: [233, 16, 3, 5],
    shared: [2888.5, 300, 5000, 1313500, 15],
  }),
  { primaryGrades: 6, primaryClasses: 9, juniorGrades: 3, juniorClasses: 6 },
  { code: "3361000301", runBy: 7 },
);
const COMPLETE_SCHOOL = also(
  joint("西岭中学", "completeSecondarySchool", {
    junior: [495, 31, 6, 6],
    senior: 705,
    shared: [8000, 900, 15000, 4207500, 38],
  }),
  { juniorGrades: 3, juniorClasses: 12 },
  { code: "3361000401", runBy: 7 },
);
const TWELVE_YEAR_SCHOOL = also(
  joint("北原学校", "twelveYearSchool", {
    primary: [295, 14, 3, 3],
    junior: [247, 14, 3, 3],
    senior: 200,
    shared: [3200, 280, 6100, 1552000, 17],
  }),
  { primaryGrades: 6, primaryClasses: 7, juniorGrades: 3, juniorClasses: 6 },
  { code: "3361000501", runBy: 10 },
);
const SCHOOL_OF_2023 = also(
  joint("新城学校", "nineYearSchool", {
    primary: [796, 47, 9, 11],
    junior: [525, 39, 6, 8],
    shared: [6224.6, 600, 10100.4, 3300500, 36],
  }),
  { primaryGrades: 6, primaryClasses: 19, juniorGrades: 3, juniorClasses: 12 },
  { code: "3361000302", runBy: 7 },
);

const oldCase = (name: string, school: SchoolFigures, expected: ExpectedSchool): CorpusCase => ({
  name,
  source: OLD,
  sheets: oldForms(school),
  expect: recognised(expected),
});

const newCase = (name: string, sheets: readonly SheetDrawing[], expected: ExpectedSchool): CorpusCase => ({
  name,
  source: NEW,
  sheets,
  expect: recognised(expected),
});

/** Every form of every school in one workbook, school by school; names of sheets are made different as Excel does. */
export function stacked(schools: readonly (readonly SheetDrawing[])[]): SheetDrawing[] {
  return schools.flatMap((sheets, index) =>
    index === 0 ? sheets : sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} (${index + 1})` })),
  );
}

/** One sheet a form, the schools below each other, a blank row between them and the school's name above each form. */
export function belowEachOther(schools: readonly SchoolFigures[]): SheetDrawing[] {
  const forms = schools.map((school) => oldForms(school));
  return (forms[0] ?? []).map(({ name }, form) => ({
    name,
    rows: schools.flatMap((school, index): Cell[][] => [
      ["", `学校名称：${school.name}`],
      ...(forms[index]?.[form]?.rows ?? []).slice(1).map((row) => [...row]),
      [],
    ]),
  }));
}

/** One sheet changed by a function of its cells. */
export function changed(sheets: readonly SheetDrawing[], name: RegExp, change: (cell: Cell) => Cell): SheetDrawing[] {
  return sheets.map((sheet) =>
    name.test(sheet.name) ? { ...sheet, rows: sheet.rows.map((row) => row.map(change)) } : sheet,
  );
}

const typedAsText = (cell: Cell): Cell =>
  typeof cell === "number" && cell > 20
    ? ` ${String(cell).replace(/\d/g, (digit) => "０１２３４５６７８９"[Number(digit)] ?? digit)}`
    : cell;

const withoutCover = oldForms(PRIMARY)
  .slice(1)
  .map((sheet) => ({
    ...sheet,
    rows: [...sheet.rows.slice(0, 1), ["", "学校名称：城关小学"], ...sheet.rows.slice(1)],
  }));

/** Trailing blanks behind every word, tabs and full-width blanks in front of labels. */
const padded = (cell: Cell): Cell => (typeof cell === "string" && cell !== "" ? `\u3000${cell} \t ` : cell);

/** 总计 of the pupils one too many: 681 for 680. */
const BROKEN_SUM = changed(oldForms(PRIMARY), /312/, (cell) => (cell === 680 ? 681 : cell));

export const FORM_CASES: readonly CorpusCase[] = [
  oldCase(
    "the forms to 2020 of a primary school, with index row and column, stars and empty cells",
    PRIMARY,
    PRIMARY_SCHOOL,
  ),
  oldCase("the forms to 2020 of a junior secondary school without indoor sports rooms", JUNIOR, JUNIOR_SCHOOL),
  oldCase("the forms to 2020 of a nine-year school", NINE_YEAR, NINE_YEAR_SCHOOL),
  oldCase("the forms to 2020 of a complete secondary school", COMPLETE_SECONDARY, COMPLETE_SCHOOL),
  oldCase("the forms to 2020 of a twelve-year private school", TWELVE_YEAR, TWELVE_YEAR_SCHOOL),
  newCase("the forms of 2021 of a primary school, sheets like 教基3112_小学", newForms(PRIMARY, 2021), PRIMARY_SCHOOL),
  newCase("the forms of 2021 of a junior secondary school", newForms(JUNIOR, 2021), JUNIOR_SCHOOL),
  newCase("the forms of 2021 of a nine-year school, 4155 and 4156", newForms(NINE_YEAR, 2021), NINE_YEAR_SCHOOL),
  newCase(
    "the forms of 2023 of a nine-year school: one 4155 of both phases, 艺术 holds 音乐 and 美术",
    newForms(NINE_YEAR_OF_2023, 2023),
    SCHOOL_OF_2023,
  ),
  newCase(
    "the forms of 2021 of a twelve-year school: no form of them counts senior pupils",
    newForms(TWELVE_YEAR, 2021),
    without(TWELVE_YEAR_SCHOOL, "seniorPupils"),
  ),
  {
    name: "a stack of three schools to 2020 in one workbook, school after school",
    source: OLD,
    sheets: stacked([oldForms(PRIMARY), oldForms(JUNIOR), oldForms(NINE_YEAR)]),
    expect: recognised(PRIMARY_SCHOOL, JUNIOR_SCHOOL, NINE_YEAR_SCHOOL),
  },
  {
    name: "a stack of two schools of 2021 and 2023 in one workbook",
    source: NEW,
    sheets: stacked([newForms(PRIMARY, 2021), newForms(NINE_YEAR_OF_2023, 2023)]),
    expect: recognised(PRIMARY_SCHOOL, SCHOOL_OF_2023),
  },
  {
    name: "a stack the other way round: one sheet a form, the schools below each other on it",
    source: OLD,
    sheets: belowEachOther([PRIMARY, JUNIOR]),
    expect: recognised(PRIMARY_SCHOOL, JUNIOR_SCHOOL),
  },
  {
    name: "the forms to 2020 of a primary school without their cover: the name stands above each form, nobody says the type",
    source: OLD,
    sheets: withoutCover,
    expect: {
      kind: "recognised",
      schools: [{ name: "城关小学", type: null, figures: PRIMARY_SCHOOL.figures }],
      orSchools: [[]],
    },
  },
  {
    name: "the forms to 2020 of a primary school, its figures typed as text with full-width digits",
    source: "domain-rules §8.2",
    sheets: changed(oldForms(PRIMARY), /312|423|512|522/, typedAsText),
    expect: recognisedAfterFixes(PRIMARY_SCHOOL),
  },
  {
    name: "the forms to 2020 of a nine-year school with blanks before and behind every word, stars too",
    source: "annual-report-form-layouts.md (trailing spaces)",
    sheets: changed(oldForms(NINE_YEAR), /./, padded),
    expect: recognised(NINE_YEAR_SCHOOL),
  },
  {
    name: "the forms to 2020 of a primary school whose total of pupils is not the sum of the grades: read as printed",
    source: "domain-rules §7.4",
    sheets: BROKEN_SUM,
    expect: recognised(also(PRIMARY_SCHOOL, { primaryPupils: 681 })),
  },
  {
    name: "the forms to 2020 of a primary school whose 522 says no unit of money",
    source: "design §4; description of 522: the unit is read from the header",
    sheets: changed(oldForms(PRIMARY), /522/, (cell) =>
      typeof cell === "string" && cell.startsWith("教学仪器设备") ? "教学仪器设备\n资产值" : cell,
    ),
    expect: asked([{ code: "equipmentUnit", answer: "tenThousandYuan" }], PRIMARY_SCHOOL),
  },
  {
    name: "the forms to 2020 of a primary school whose 522 counts money in yuan",
    source: "domain-rules §3.1 L6: detect the unit from the header",
    sheets: changed(oldForms(PRIMARY), /522/, (cell) => {
      if (typeof cell === "string") return cell.replace("（万元）", "（元）");
      return cell === 151.26 ? 1512600 : cell;
    }),
    expect: recognised(PRIMARY_SCHOOL),
  },
  {
    name: "forms of a kindergarten and nothing else: no school of compulsory education",
    source: "annual-report-form-layouts.md (the real export)",
    sheets: [
      {
        name: "基础基511",
        rows: [
          ["A", "B", "C", "D", "E", "F"],
          [1, "幼儿园校舍情况"],
          [2, `基础基511${" ".repeat(150)}单位：平方米`],
          [3, "", "", "编号", "校舍建筑面积", ""],
          [4, "", "", "", "合计", "框架结构"],
          [5, "甲", "", "乙", 1, 2],
          [6, "总     计", "", 1, 2670, 2670],
          [9, "一、教学及辅助用房", "", 4, 1550, 1550],
        ],
      },
    ],
    expect: refused(),
  },
  {
    name: "the forms of 2021 of a primary school with a hidden sheet of last year's 3112 beside them",
    source: NEW,
    sheets: [
      ...newForms(PRIMARY, 2021),
      ...newForms(
        {
          ...PRIMARY,
          ...(PRIMARY.primary === undefined ? {} : { primary: { ...PRIMARY.primary, grades: [1, 2, 3, 4, 5, 6] } }),
        },
        2021,
      )
        .filter(({ name }) => name.startsWith("教基3112"))
        .map((sheet) => ({ ...sheet, name: "上年3112", isVisible: false })),
    ],
    expect: recognised(PRIMARY_SCHOOL),
  },
];
