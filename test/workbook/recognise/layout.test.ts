import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { TEMPLATE_HEADERS } from "../../../src/workbook/fields";
import { FIELDS } from "../../../src/workbook/schoolTable";
import { nineYearSchool, primarySchool, sheetOf, templateRow, templateRows, workbookOf } from "../../fixtures/sheets";
import { brief, questionsOf, reasonsOf, tableOf } from "./recognised";

const SCHOOLS = [primarySchool(), nineYearSchool()];
const PLAIN = templateRows(SCHOOLS);
const DATA = SCHOOLS.map(templateRow);
const ALL_COLUMNS = Object.fromEntries(FIELDS.map((field, index) => [field, index]));

/** The template with some headers written in another way. */
function withHeaders(changed: Readonly<Record<string, string>>): CellValue[][] {
  return [TEMPLATE_HEADERS.map((header) => changed[header] ?? header), ...DATA];
}

describe("the header", () => {
  it("is the template's own", () => {
    expect(tableOf(PLAIN)).toMatchObject({ columns: ALL_COLUMNS, firstRow: 1, lastRow: 2, equipmentUnit: 10000 });
  });

  it.each<[string, Record<string, string>]>([
    ["blanks and line breaks", { 小学在校生数: " 小学\n在校生数 ", 办学类型: "办 学 类 型" }],
    ["breaks as old exports write them", { 小学在校生数: "小学_x000D_\n在校生数" }],
    ["full-width brackets", { "运动场地面积(㎡)": "运动场地面积（㎡）" }],
    ["平方米", { "运动场地面积(㎡)": "运动场地面积（平方米）", "教学及辅助用房面积(㎡)": "教学及辅助用房面积(m²)" }],
    ["no unit", { "运动场地面积(㎡)": "运动场地面积", "网络多媒体教室数(间)": "网络多媒体教室数" }],
    ["a unit without brackets", { "教学仪器设备值(万元)": "教学仪器设备值万元" }],
    ["其中 with a colon", { "其中室内体育用房面积(㎡)": "其中：室内体育用房面积（㎡）" }],
    ["synonyms", { 学校名称: "校名", 初中在校生数: "初中学生数", 学校标识码: "学校代码" }],
    ["the degree in brackets", { 小学高于规定学历教师数: "小学高于规定学历教师数（专科及以上）" }],
    ["marks for required columns", { 学校名称: "*学校名称", 办学类型: "办学类型★" }],
  ])("may be written with %s", (_how, changed) => {
    expect(tableOf(withHeaders(changed))).toMatchObject({ columns: ALL_COLUMNS, findings: [] });
  });

  it("with a unit that cannot be is not the column looked for", () => {
    const table = tableOf(withHeaders({ "运动场地面积(㎡)": "运动场地面积(亩)" }));
    expect(brief(table.findings)).toEqual(["dataError missingColumn -"]);
    const money = tableOf(withHeaders({ "运动场地面积(㎡)": "运动场地面积(元)" }));
    expect(brief(money.findings)).toEqual(["dataError missingColumn -"]);
  });

  it("may have its units in a second row", () => {
    const names = TEMPLATE_HEADERS.map((header) => header.replace(/\(.*\)/, ""));
    const units = TEMPLATE_HEADERS.map((header) => /\((.*)\)/.exec(header)?.[1] ?? "");
    const table = tableOf([names, units, ...DATA]);
    expect(table).toMatchObject({ columns: ALL_COLUMNS, firstRow: 2, lastRow: 3, equipmentUnit: 10000, findings: [] });
  });

  it("may group the phases under one heading, whose text stands in the first cell of a merged area", () => {
    const top: CellValue[] = ["学校名称", "办学类型", "在校生数", "", "高于规定学历教师", "", "骨干教师数", ""];
    const bottom: CellValue[] = ["", "", "小学", "初中", "小学", "初中", "小学", "初中"];
    const rest: CellValue[] = [
      "小学体艺教师数",
      "教学及辅助用房面积",
      "",
      "运动场地面积",
      "教学仪器设备值",
      "多媒体教室数",
    ];
    const restBelow: CellValue[] = ["", "合计", "其中：室内体育用房面积", "", "(元)", ""];
    const row: CellValue[] = ["城关小学", "小学", 900, "", 45, "", 10, "", 9, 4500, 300, 6600, 1_900_000, 22];
    const table = tableOf([["标题"], [...top, ...rest], [...bottom, ...restBelow], row]);
    expect(table.findings).toEqual([]);
    expect(table.equipmentUnit).toBe(1);
    expect(table.columns).toEqual({
      schoolName: 0,
      schoolType: 1,
      primaryPupils: 2,
      juniorPupils: 3,
      primaryQualifiedTeachers: 4,
      juniorQualifiedTeachers: 5,
      primaryBackboneTeachers: 6,
      juniorBackboneTeachers: 7,
      primarySportsAndArtsTeachers: 8,
      teachingArea: 9,
      indoorSportsArea: 10,
      sportsGroundArea: 11,
      equipmentValue: 12,
      multimediaClassrooms: 13,
    });
  });

  it("may group the columns by phase", () => {
    const top: CellValue[] = ["学校名称", "办学类型", "小学", "", "初中", ""];
    const bottom: CellValue[] = ["", "", "在校生数", "班级数", "在校生数", "班级数"];
    const answers = { "blankIndoorSports:学校基础数据": "none" };
    const table = tableOf([top, bottom, ["城关小学", "小学", 900, 20, "", ""]], {}, answers);
    expect(table.columns).toMatchObject({ primaryPupils: 2, primaryClasses: 3, juniorPupils: 4, juniorClasses: 5 });
  });

  it("is found below titles, and anywhere in the sheet", () => {
    const rows = [["金城市2025年义务教育学校基础数据"], ["填报单位：金城市教育局", "", "单位：人"], [], ...PLAIN];
    const table = tableOf(rows, { origin: { row: 4, column: 2 } });
    expect(table).toMatchObject({ firstRow: 8, lastRow: 9, place: "金城市", findings: [] });
    expect(table.columns.schoolName).toBe(2);
    expect(table.records[0]?.at).toEqual({ sheet: "学校基础数据", row: 8, column: 2 });
  });

  it("is the fuller one where a small table stands above the large one", () => {
    const small = [["学校名称", "小学在校生数", "初中在校生数"], ["城关小学", 900, ""], []];
    const table = tableOf([...small, ...PLAIN]);
    expect(table).toMatchObject({ firstRow: 4, lastRow: 5, findings: [] });
  });

  it("is not taken from a list of schools without figures", () => {
    const roster = [
      ["学校名称", "办学类型", "举办者类型", "联系电话"],
      ["城关小学", "小学", "县级教育部门", "123"],
    ];
    expect(reasonsOf(workbookOf([sheetOf(roster)]))).toEqual([{ code: "noHeader", sheet: "学校基础数据" }]);
  });

  it("is skipped where it is repeated, and so is the line of column numbers", () => {
    const numbers: CellValue[] = ["甲", ...TEMPLATE_HEADERS.slice(1).map((_header, index) => index + 1)];
    const table = tableOf([PLAIN[0]!, numbers, PLAIN[1]!, PLAIN[0]!, PLAIN[2]!]);
    expect(table.records.map(({ name }) => name)).toEqual(["城关小学", "东关九年制学校"]);
    expect(table.findings).toEqual([]);
  });
});

describe("rows that are no schools", () => {
  const withRows = (...extra: CellValue[][]): string[] => {
    const table = tableOf([PLAIN[0]!, PLAIN[1]!, ...extra, PLAIN[2]!, ...extra]);
    expect(table.findings).toEqual([]);
    return table.records.map(({ name }) => name);
  };

  it.each<[string, CellValue[]]>([
    ["合计", ["合计", "", "", "", "", 1500]],
    ["总 计", ["总 计", "", "", "", "", 1500]],
    ["全县", ["全县", "", "", "", "", 1500]],
    ["小学小计", ["小学小计", "", "", "", "", 1500]],
    ["金城市合计", ["金城市合计", "", "", "", "", 1500]],
    ["平均值", ["平均值", "", "", "", "", 750]],
    ["a total whose word stands beside the name", ["", "合计", "", "", "", 1500]],
    ["a note", ["注：1.数据截至2025年9月1日"]],
    ["signatures", ["填表人：张三", "", "审核人：李四"]],
    ["a caption", ["一、小学"]],
    ["a caption in brackets", ["（二）初中"]],
    ["a type of school alone", ["九年一贯制学校"]],
    ["a sentence", ["本表数据来自学校填报。"]],
    ["a blank row", []],
    ["blanks", [" ", "　"]],
  ])("%s", (_what, row) => {
    expect(withRows(row)).toEqual(["城关小学", "东关九年制学校"]);
  });

  it("lines under a note that go on with it", () => {
    const table = tableOf([...PLAIN, ["注：一"], ["2.教学点不足50人的不计"], ["其余见附件"]]);
    expect(table.records).toHaveLength(2);
    expect(table).toMatchObject({ firstRow: 1, lastRow: 2, findings: [] });
  });

  it("text beside the table", () => {
    expect(tableOf([...PLAIN, [...Array<string>(25).fill(""), "备忘"]]).records).toHaveLength(2);
  });

  it("but a school with nothing filled in is one, and is said", () => {
    const table = tableOf([...PLAIN, ["北关小学"]]);
    expect(brief(table.findings)).toEqual(["dataError blankCell C4"]);
    expect(table.unreadRows).toHaveLength(1);
  });

  it("and a school whose name begins like a note is one when it has figures", () => {
    const table = tableOf([PLAIN[0]!, templateRow(primarySchool({ schoolName: "日期路小学" }))]);
    expect(table.records).toHaveLength(1);
  });
});

describe("the unit of 教学仪器设备值", () => {
  const unnamed = withHeaders({ "教学仪器设备值(万元)": "教学仪器设备值" });
  const value = (rows: CellValue[][]): unknown => tableOf(rows).records[0]?.equipmentValue;

  it.each<[string, CellValue[][], number]>([
    ["万元 in the header", PLAIN, 1_900_000],
    ["元 in the header", withHeaders({ "教学仪器设备值(万元)": "教学仪器设备值（元）" }), 190],
    ["万元 in a unit line", [["单位：万元"], ...unnamed], 1_900_000],
    ["元 in a unit line", [["单位：人、平方米、元"], ...unnamed], 190],
    [
      "元 in the header against 万元 in the unit line",
      [["单位：万元"], ...withHeaders({ "教学仪器设备值(万元)": "教学仪器设备值(元)" })],
      190,
    ],
  ])("is taken from %s", (_where, rows, expected) => {
    expect(value(rows)).toMatchObject({ kind: "value", value: expected });
  });

  it.each<[string, CellValue[][]]>([
    ["nowhere", unnamed],
    ["both ways in the unit line", [["单位：元、万元"], ...unnamed]],
    ["only for people", [["单位：人"], ...unnamed]],
  ])("is asked where it is named %s, never guessed", (_where, rows) => {
    const id = "equipmentUnit:学校基础数据";
    const workbook = workbookOf([sheetOf(rows)]);
    expect(questionsOf(workbook)).toEqual([
      { id, code: "equipmentUnit", sheet: "学校基础数据", facts: {}, choices: ["yuan", "tenThousandYuan"] },
    ]);
    expect(questionsOf(workbook, { [id]: "dollar" })).toHaveLength(1);
    const answered = (unit: string) => tableOf(rows, {}, { [id]: unit }).records[0]?.equipmentValue;
    expect(answered("yuan")).toMatchObject({ value: 190 });
    expect(answered("tenThousandYuan")).toMatchObject({ value: 1_900_000 });
  });
});

describe("the place", () => {
  it.each<[string, string | null]>([
    ["金城市2025年义务教育学校基础数据", "金城市"],
    ["2025年金城县义务教育学校基础数据", "金城县"],
    ["2024-2025学年度金城区学校基础数据表", "金城区"],
    ["陕西省安康市汉滨区2025年学校数据", "汉滨区"],
    ["锦州市义务教育数据", "锦州市"],
    ["玉屏侗族自治县学校情况", "玉屏侗族自治县"],
    ["附件1：金城市学校基础数据", "金城市"],
    ["填报单位：金城市教育局", "金城市"],
    ["全州县2025年学校数据", "全州县"],
    ["全县2025年学校数据", null],
    ["各县义务教育学校数据", null],
    ["义务教育学校区域分布", null],
    ["学校基础数据", null],
    ["", null],
  ])("of %p is %p", (title, place) => {
    expect(tableOf([[title], ...PLAIN]).place).toBe(place);
  });
});
