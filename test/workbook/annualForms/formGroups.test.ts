import { formSchools } from "../../../src/workbook/annualForms/formGroups";
import type { CellValue, SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { drawForm, type FormLayout, type FormValues } from "../../corpus/forms/formLayout";
import {
  FORM_1102,
  FORM_3112,
  FORM_4149,
  FORM_4155_OF_2023,
  FORM_5170,
  FORM_5176,
} from "../../corpus/forms/newLayouts";
import { FORM_112, FORM_312, FORM_331, FORM_412, FORM_423, FORM_512, FORM_522 } from "../../corpus/forms/oldLayouts";
import { sheetOf } from "../../fixtures/sheets";

const drawn = (layout: FormLayout, values: FormValues, name = layout.code): SheetSnapshot =>
  sheetOf(drawForm(layout, values), { name });

/** Old covers print a value below its label. */
const OLD_COVER: CellValue[][] = [
  ["A", "B", "C", "D"],
  [1, "基础教育学校（机构）统计调查表"],
  [2, "基础基111"],
  [3, "学校标识码", "学校（机构）名称（章）", "学校（机构）英文名称"],
  [4, "2161000001", "城关小学", ""],
  [5, "", "学校（机构）办学类型", "学校（机构）举办者"],
  [6, "名称", "小学", "县级教育部门"],
  [7, "代码", "211", "831"],
];
const NEW_COVER: CellValue[][] = [
  ["学校（机构）基本情况"],
  ["教基1001"],
  ["学校（机构）标识码", "01", "3161000001"],
  ["学校（机构）名称（章）", "02", "东街小学"],
  ["学校（机构）办学类型", "23", "小学"],
  ["学校（机构）举办者", "25", "县级教育部门"],
];

/** 在校 600: six grades of 100; 520㎡ of 4,000 are indoor; 艺术 of the old form stands beside 音乐 and 美术. */
const OLD_SCHOOL: readonly SheetSnapshot[] = [
  sheetOf(OLD_COVER, { name: "基础基111" }),
  drawn(FORM_112, { 26: [7], 27: [""] }),
  drawn(FORM_312, {
    1: [95, 101, 99, 600, 290, 101, 99, 100, 100, 100, 100, 100],
    2: [45, 50, 49, 290, "", 50, 48, 48, 48, 48, 48, 50],
  }),
  drawn(FORM_331, { 4: [594, 106, 101, "", 5, "", 100, 95, "", "", "", "", 5, "", 600] }),
  drawn(FORM_412, { 1: [48, 40, 3, 3, 2, ""] }),
  drawn(FORM_423, {
    1: [40, 30, 2, 12, 11, 3, 3, "", "", 3, 1, 2, 2, 2],
    4: [1],
    5: [30, 30, 2, 12, 11, 3, 3, "", "", 3, 1, 2, 2, 2],
    6: [8],
    7: [1],
    8: [""],
  }),
  drawn(FORM_512, {
    1: [6000, 6000],
    4: [4000, 4000],
    5: [2600, 2600],
    6: [300, 300],
    7: [300, 300],
    8: [280, 280],
    9: ["", ""],
    10: [520, 520],
    11: [500, 500],
    13: [1200, 1200],
    14: [1200, 1200],
    20: [300, 300],
  }),
  drawn(FORM_522, { 1: [20000, 3000, 7000, 18000, 120, 100, "", 24, 20, 4, 2, 130.5] }),
];

const figuresOf = (sheets: readonly SheetSnapshot[]) =>
  formSchools(sheets).schools.map(({ cover, figures }) => ({
    name: cover.name?.text,
    code: cover.code?.text,
    type: cover.type?.text,
    runBy: cover.runBy?.text,
    figures: Object.fromEntries(figures.map(({ field, value, reason }) => [field, value ?? reason])),
  }));

describe("the forms of one school up to 2020", () => {
  it("say who it is, and give its figures by the rules of combination", () => {
    expect(figuresOf(OLD_SCHOOL)).toEqual([
      {
        name: "城关小学",
        code: "2161000001",
        type: "小学",
        runBy: "县级教育部门",
        figures: {
          primaryPupils: 600,
          primaryGrades: 6,
          seniorPupils: "blankCell",
          primaryQualifiedTeachers: 39,
          primaryBackboneTeachers: 7,
          juniorBackboneTeachers: "blankCell",
          primarySportsAndArtsTeachers: 8,
          teachingArea: 4000,
          indoorSportsArea: 520,
          sportsGroundArea: 7000,
          equipmentValue: 130.5,
          multimediaClassrooms: 22,
        },
      },
    ]);
  });

  it("keep the cells that a figure is the sum of, and the unit of money", () => {
    const [school] = formSchools(OLD_SCHOOL).schools;
    const figure = (field: string) => school?.figures.find((one) => one.field === field);
    expect(figure("primaryQualifiedTeachers")?.cells.map(({ sheet, row }) => [sheet, row])).toEqual([
      ["基础基423", expect.any(Number)],
      ["基础基423", expect.any(Number)],
      ["基础基423", expect.any(Number)],
    ]);
    expect(figure("equipmentValue")?.unit).toBe("tenThousandYuan");
  });

  it("agree with each other, or say which ones do not", () => {
    const [school] = formSchools(OLD_SCHOOL).schools;
    expect(school?.findings).toEqual([]);
    const wrong = OLD_SCHOOL.map((sheet) =>
      sheet.name === "基础基331"
        ? drawn(FORM_331, { 4: [595, 106, 101, "", 5, "", 100, 95, "", "", "", "", 5, "", 601] })
        : sheet,
    );
    expect(formSchools(wrong).schools[0]?.findings).toMatchObject([
      {
        code: "formsDisagree",
        school: "城关小学",
        what: "小学在校生数",
        leftSum: 600,
        rightSum: 601,
        at: { sheet: "基础基312" },
        alsoAt: [{ sheet: "基础基331" }],
      },
    ]);
  });

  it("take an empty cell for zero where a filled total closes with it, else as missing", () => {
    const without = (row: number) =>
      OLD_SCHOOL.map((sheet) =>
        sheet.name === "基础基512"
          ? drawn(FORM_512, { 1: [6000, 6000], 4: [4000, 4000], 5: [row === 10 ? 4000 : 3480, 3480], [row]: ["", ""] })
          : sheet,
      );
    expect(figuresOf(without(10))[0]?.figures["indoorSportsArea"]).toBe(0);
    expect(figuresOf(without(9))[0]?.figures["indoorSportsArea"]).toBe("blankCell");
  });
});

/** 艺术 of the form of 2023 includes 音乐 and 美术: 体育 3 and 艺术 5 are 8. */
const TEACHERS: readonly number[] = [40, 30, 2, 12, 11, 3, 3, 0, 0, 0, 0, 2, 0, 0, 0, 0, 3, 5, 3, 2, 0, 0, 2, 0];
const DEGREES: FormValues = {
  6: [1, 0, "", 1],
  7: [30, 30, 2, 11, 2, 3, 3, "", "", "", "", 2, "", "", "", "", 3, 5, 3, 2, "", "", 2],
  8: [8, "", "", "", 8],
  9: [1, "", "", "", 1],
};
const newSchool = (name: string, pupils: number): readonly SheetSnapshot[] => [
  sheetOf(
    NEW_COVER.map((cells) => cells.map((cell) => (cell === "东街小学" ? name : cell))),
    { name: "教基1001_小学" },
  ),
  drawn(FORM_1102, { 8: [6], 9: [""], 10: [""] }, "教基1102续_小学"),
  drawn(
    FORM_3112,
    { 1: [90, 100, "", "", "", 100, pupils, 290, 100, 100, 100, 100, 100, pupils - 500, 100] },
    "教基3112_小学",
  ),
  drawn(FORM_4149, { 1: [48, 40, 3, 3, 2, 0] }, "教基4149_小学"),
  drawn(FORM_4155_OF_2023, { 1: TEACHERS, 2: TEACHERS, ...DEGREES }, "教基4155_小学"),
  drawn(
    FORM_5170,
    {
      1: [6000, 0, 0, 6000],
      5: [4000, 0, 0, 4000],
      6: [2600, 0, 0, 2600],
      7: [500, 0, 0, 500],
      8: [500, 0, 0, 500],
      10: [900, 0, 0, 900],
      11: [300, 0, 0, 300],
      12: [600, 0, 0, 600],
    },
    "教基5170_小学",
  ),
  drawn(FORM_5176, { 1: [20000], 3: [7000], 12: [24], 13: [22], 14: [800], 15: [130.5] }, "教基5176_小学"),
];

describe("the forms of schools from 2021 on", () => {
  it("count 艺术 with 音乐 and 美术 nested in it once", () => {
    expect(figuresOf(newSchool("东街小学", 600))[0]?.figures).toMatchObject({
      primaryPupils: 600,
      primaryQualifiedTeachers: 39,
      primarySportsAndArtsTeachers: 8,
      primaryBackboneTeachers: 6,
      teachingArea: 4000,
      indoorSportsArea: 600,
      sportsGroundArea: 7000,
      equipmentValue: 130.5,
      multimediaClassrooms: 22,
    });
  });

  it("of several schools in one workbook are told apart by their covers", () => {
    const schools = figuresOf([...newSchool("东街小学", 600), ...newSchool("西街小学", 590)]);
    expect(schools.map(({ name, figures }) => [name, figures["primaryPupils"]])).toEqual([
      ["东街小学", 600],
      ["西街小学", 590],
    ]);
  });

  it("without covers are told apart by forms that come again, and take type and name from where they stand", () => {
    const named = (name: string, pupils: number) => {
      const [, , form] = newSchool(name, pupils);
      return { ...form!, values: [[`学校名称：${name}`], ...form!.values] };
    };
    const schools = figuresOf([named("东街小学", 600), named("西街小学", 590)]);
    expect(schools.map(({ name, type, figures }) => [name, type, figures["primaryPupils"]])).toEqual([
      ["东街小学", "小学", 600],
      ["西街小学", "小学", 590],
    ]);
  });

  it("are none where no sheet is a report form", () => {
    expect(
      formSchools([
        sheetOf(
          [
            ["学校名称", "在校生数"],
            ["一小", 5],
          ],
          { name: "表" },
        ),
      ]).schools,
    ).toEqual([]);
  });
});
