import { formSchools } from "../../../src/workbook/annualForms/formGroups";
import { isSameLabel } from "../../../src/workbook/annualForms/formText";
import { printedChecks } from "../../../src/workbook/annualForms/printedChecks";
import { readForms } from "../../../src/workbook/annualForms/readForms";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { newForms } from "../../corpus/forms/newSchool";
import { NINE_YEAR_OF_2023 } from "../../corpus/forms/schools";
import { sheetOf } from "../../fixtures/sheets";

const BUILDINGS: CellValue[][] = [
  ["中小学校舍情况"],
  ["基础基512          单位：平方米"],
  ["", "", "编号", "校舍建筑面积"],
  ["", "", "", "合计", "框架结构"],
  ["甲", "", "乙", 1, 2],
  ["总计", "", 1, 6000, 6000],
  ["一、教学及辅助用房", "", 4, 4000, 4000],
  ["体育馆", "", 10, 520, 520],
];
const MONEY: CellValue[][] = [
  ["基础教育学校资产等办学条件"],
  ["教基5176"],
  ["指标名称", "计量单位", "代码", "数量"],
  ["甲", "", "乙", 1],
  ["固定资产总值", "万元", "14", 800],
  ["#教学仪器设备资产值", "万元", "15", 130.5],
];

const read = (rows: readonly (readonly CellValue[])[], name = "表") => readForms(sheetOf(rows, { name }));
const money = (rows: readonly (readonly CellValue[])[]) =>
  formSchools([sheetOf(rows, { name: "表" })]).schools[0]?.figures.find(({ field }) => field === "equipmentValue");
const changed = (rows: readonly (readonly CellValue[])[], [row, column]: readonly [number, number], value: CellValue) =>
  rows.map((cells, index) => (index === row ? cells.with(column, value) : cells));

describe("a form is recognised", () => {
  it("by its title where the code is gone, and by the name of its sheet where both are", () => {
    const untitled = BUILDINGS.filter((_cells, row) => row !== 1);
    expect(read(untitled)[0]?.definition.code).toBe("基础基512");
    const bare = BUILDINGS.slice(2);
    expect(read(bare, "基础基512")[0]?.cell(10, 1)).toMatchObject({ kind: "number", value: 520 });
    expect(read(bare, "校舍")).toEqual([]);
  });

  it("one below the other on one sheet", () => {
    const forms = read([...BUILDINGS, [""], ...MONEY]);
    expect(forms.map(({ definition, at }) => [definition.code, at.row])).toEqual([
      ["基础基512", 1],
      ["教基5176", 10],
    ]);
    expect(forms.map((form) => form.cell(form.definition.code === "教基5176" ? 15 : 4, 1)?.raw)).toEqual([4000, 130.5]);
  });

  it("without its line 甲 乙 1 2 by the words of its header", () => {
    const form = read(BUILDINGS.filter((_cells, row) => row !== 4))[0]!;
    expect([form.cell(1, 1)?.raw, form.cell(1, 2)?.raw]).toEqual([6000, 6000]);
  });

  it("with columns in another order by their words: a number that says something else is not used", () => {
    const swapped = BUILDINGS.map((cells, row) => (row === 3 ? cells.with(3, "框架结构").with(4, "合计") : cells));
    const form = read(changed(swapped, [5, 4], 5900))[0]!;
    expect(form.cell(1, 2)?.raw).toBe(6000);
    expect(form.cell(1, 1)?.raw).toBe(5900);
  });

  it("and rows whose number says something else are found by their label, or left out", () => {
    const renumbered = changed(BUILDINGS, [7, 2], 11);
    expect(read(renumbered)[0]?.cell(10, 1)?.raw).toBe(520);
    const renamed = changed(BUILDINGS, [7, 0], "游泳馆");
    const form = read(renamed)[0]!;
    expect(form.cell(10, 1)).toBeNull();
    expect(form.missingRows).toContain(10);
  });
});

describe("a cell of a form", () => {
  it.each([
    ["1,200", { kind: "number", value: 1200, isText: true }],
    ["１２", { kind: "number", value: 12, isText: true }],
    ["*", { kind: "star" }],
    ["—", { kind: "star" }],
    ["", { kind: "blank" }],
    ["约500", { kind: "text" }],
    [true, { kind: "text" }],
  ])("%j is read as exports mean it", (value, expected) => {
    expect(read(changed(BUILDINGS, [7, 3], value))[0]?.cell(10, 1)).toMatchObject(expected);
  });
});

describe("a part", () => {
  it("is never larger than its whole", () => {
    const findings = read(changed(BUILDINGS, [7, 3], 4001)).flatMap(printedChecks);
    expect(findings).toEqual([]);
    const more = read(changed(MONEY, [5, 3], 800.01)).flatMap(printedChecks);
    expect(more).toMatchObject([
      {
        code: "formPartExceedsWhole",
        form: "教基5176",
        part: { value: 800.01 },
        whole: { value: 800 },
        at: { row: 5, column: 3 },
        alsoAt: [{ row: 4, column: 3 }],
      },
    ]);
  });
});

describe("money", () => {
  it("has the unit that its row or header names, and none where nothing does", () => {
    expect(money(MONEY)).toMatchObject({ value: 130.5, unit: "tenThousandYuan" });
    expect(money(changed(MONEY, [5, 1], "元"))).toMatchObject({ unit: "yuan" });
    expect(money(changed(MONEY, [5, 1], ""))).toMatchObject({ unit: null });
  });

  it("is missing where its cell is empty, starred or words", () => {
    expect(money(changed(MONEY, [5, 3], ""))).toMatchObject({ value: null, reason: "blankCell" });
    expect(money(changed(MONEY, [5, 3], "无数据"))).toMatchObject({ value: null, reason: "notANumber" });
    expect(money(changed(MONEY, [5, 3], "*"))).toMatchObject({ value: 0, reason: null });
  });
});

describe("a cover", () => {
  it("that is not filled in gives no name, and another line may", () => {
    const cover: CellValue[][] = [
      ["学校（机构）基本情况"],
      ["教基1001"],
      ["学校（机构）名称（章）", "02", ""],
      ["学校（机构）办学类型", "23", ""],
    ];
    const [school] = formSchools([
      sheetOf(cover, { name: "教基1001" }),
      sheetOf([["填报单位：东街小学"], ...MONEY], { name: "教基5176" }),
    ]).schools;
    expect(school?.cover.name).toMatchObject({ text: "东街小学", at: { sheet: "教基5176", row: 0, column: 0 } });
    expect(school?.cover.type).toBeNull();
    expect(formSchools([sheetOf(MONEY, { name: "教基5176" })]).schools[0]?.cover.name).toBeNull();
  });
});

describe("lines above a form", () => {
  it.each([
    ["学校名称：东街小学", "东街小学"],
    ["填报单位（盖章）：东街小学", "东街小学"],
    ["单位名称：东街小学", "东街小学"],
    ["单位：所、人、平方米", undefined],
    ["单位：平方米", undefined],
    ["学校：", undefined],
  ])("%s: the school's name is %s", (line, name) => {
    const [school] = formSchools([sheetOf([["", line], ...MONEY], { name: "教基5176" })]).schools;
    expect(school?.cover.name?.text).toBe(name);
  });
});

describe("艺术 of 2023, which holds 音乐 and 美术", () => {
  it("counts once where its heading was wiped as well", () => {
    const wiped = newForms(NINE_YEAR_OF_2023, 2023).map(({ name, rows }) =>
      sheetOf(
        rows.map((cells) => cells.map((cell) => (cell === "艺术" ? "" : cell))),
        { name },
      ),
    );
    const figures = formSchools(wiped).schools[0]?.figures ?? [];
    const values = figures.filter(({ field }) => /SportsAndArts/.test(field)).map(({ value }) => value);
    expect(values.filter((value) => value !== null && value > 11)).toEqual([]);
  });
});

describe("a sheet that names a form and has nothing of it", () => {
  it("is none, whatever else stands on it", () => {
    const list: CellValue[][] = [
      ["基础基111", "基础教育学校（机构）统计调查表", "已交"],
      ["基础基312", "小学学生数", "已交"],
      ["教基5176", "基础教育学校资产等办学条件", "未交"],
    ];
    expect(formSchools([sheetOf(list, { name: "目录" })])).toMatchObject({ schools: [], unassigned: [] });
  });
});

describe("labels", () => {
  it.each([
    ["一、教学及辅助用房", "教学及辅助用房", true],
    ["其中：女", "#女", true],
    ["在校学生数", "在校生数", true],
    ["本科毕业", "本科", true],
    ["运动场地面积（平方米）", "运动场地面积", true],
    ["数", "面积", false],
    ["", "女", false],
    ["教室", "教师", false],
  ])("%s and %s mean the same: %s", (one, other, isSame) => {
    expect(isSameLabel(one, other)).toBe(isSame);
  });
});
