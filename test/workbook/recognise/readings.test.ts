import { assessCounty } from "../../../src/core/assessment/assessCounty";
import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import { nationalStandard } from "../../../src/standards/registry";
import { sheetOf, workbookOf } from "../../fixtures/sheets";
import { grid } from "./grid";
import { brief, questionsOf, tableIn } from "./recognised";

const STANDARD = nationalStandard("national/2017-quality-balanced")!;
const HEADER =
  "序 号|学校名称|举办者 类型|在校生数|年级数|班级数|每百名学生拥有高于规定学历教师数|每百名学生拥有县级及以上骨干教师数|每百名学生拥有体育、艺术 (美术、音乐)专任教师数|生均教学及辅助用 房面积（ ㎡）|生均体育运动场馆面积（㎡）|生均教学仪器设备值(元)|每百名学生拥有网络多媒体 教室数|该校综合评估是否达标|备注（注 明有哪几项指标达标）";
const INDEX = "L1|L2|L3|L4|L5|L6|L7|L8|L9|L10|L11|L12|L13|L14|";
const GOOD = "5.01|1.21|1.11|6.05|9.75|2400.55|2.81";
interface Row {
  readonly readings?: string;
  readonly pupils?: number | string;
}
const row = (number: number, name: string, { readings = GOOD, pupils = 900 }: Row = {}): string =>
  `${number}|${name}|7|${pupils}|6|20|${readings}|是|`;
const book = (rows: string, name = "表Ⅱ-2") => workbookOf([sheetOf(grid(`${HEADER}\n${INDEX}\n${rows}`), { name })]);
const phases = (records: readonly SchoolRecord[]) => records.map(({ rounded }) => rounded?.phase);

describe("a 表Ⅱ-2 from elsewhere", () => {
  const rows = [
    row(1, "城关小学"),
    row(2, "东街教学点"),
    "…|…|||||||||||||",
    row(1, "城关中学"),
    row(2, "东关学校（初中部）"),
  ];

  it("is recognised as readings, its blocks by the names in them", () => {
    const table = tableIn(book(`${rows.join("\n")}\n注：L7-L13 数值均保留两位小数|||||||||||||`));
    expect(phases(table.records)).toEqual(["primary", "primary", "juniorSecondary", "juniorSecondary"]);
    expect(table.records.map(({ type }) => type)).toEqual([
      "primarySchool",
      "teachingPoint",
      "juniorSecondarySchool",
      "juniorSecondarySchool",
    ]);
    expect(table.records[0]).toMatchObject({
      runBy: 7,
      pupils: { primary: { value: 900, at: { row: 2, column: 3 } } },
      grades: { primary: { value: 6 } },
      classes: { primary: { value: 20 } },
      teachingArea: { kind: "missing" },
      rounded: {
        readings: { teachingArea: { value: 6.05, at: { row: 2, column: 9 } } },
        halfSteps: { teachingArea: 0.005 },
      },
    });
    expect(table).toMatchObject({ decision: { kind: "readings" }, columns: {}, consolidation: null });
    expect(brief(table.findings)).toEqual(["hint roundedReadings B3"]);
  });

  it("is judged as far as rounding allows", () => {
    const { records } = tableIn(
      book(
        [row(1, "城关小学"), row(2, "东街小学", { readings: "5.01|1.21|1.11|4.5|9.75|2400.55|2.81" })].join("\n"),
        "小学",
      ),
    );
    const { sections } = assessCounty(records, STANDARD);
    expect(sections.map(({ status }) => status)).toEqual(["met", "notAssessable"]);
  });

  it("knows how far each column was rounded", () => {
    const { records } = tableIn(
      book(row(1, "城关小学", { readings: "5|1.2|1.234567|6.05|9.75|2400|0.0000000000001" }), "小学"),
    );
    expect(records[0]?.rounded?.halfSteps).toEqual({
      teachersAboveRequiredQualification: 0.5,
      backboneTeachers: 0.05,
      sportsAndArtsTeachers: 0.0000005,
      teachingArea: 0.005,
      sportsArea: 0.005,
      equipmentValue: 0.5,
      multimediaClassrooms: 5e-13,
    });
  });
});

describe("the phase of a row of readings", () => {
  it("is that of the sheet or title", () => {
    expect(phases(tableIn(book(row(1, "实验学校"), "初中")).records)).toEqual(["juniorSecondary"]);
  });

  it("is what the row says of itself before all else", () => {
    const header = `${HEADER}|学段|办学类型`;
    const rows = [
      `${row(1, "甲学校")}|初中|`,
      `${row(2, "乙学校")}||初级中学`,
      `${row(3, "丙学校（小学部）")}||`,
      `${row(4, "丁学校")}||九年一贯制学校`,
    ];
    const sheet = sheetOf(grid([header, ...rows].join("\n")), { name: "小学" });
    expect(phases(tableIn(workbookOf([sheet])).records)).toEqual([
      "juniorSecondary",
      "juniorSecondary",
      "primary",
      "primary",
    ]);
  });

  it("is asked where nothing tells it", () => {
    const id = "tablePhase:表Ⅱ-2";
    const workbook = book([row(1, "甲学校"), row(2, "乙学校")].join("\n"));
    expect(questionsOf(workbook)).toEqual([
      { id, code: "tablePhase", sheet: "表Ⅱ-2", facts: { count: "2" }, choices: ["primary", "juniorSecondary"] },
    ]);
    expect(phases(tableIn(workbook, { [id]: "juniorSecondary" }).records)).toEqual([
      "juniorSecondary",
      "juniorSecondary",
    ]);
  });

  it("is asked for two blocks whose names do not tell them apart", () => {
    const id = "blockPhases:表Ⅱ-2";
    const workbook = book([row(1, "甲学校"), row(2, "乙学校"), row(1, "丙学校")].join("\n"));
    expect(questionsOf(workbook)).toMatchObject([{ id, code: "blockPhases", suggested: "primaryFirst" }]);
    expect(phases(tableIn(workbook, { [id]: "primaryFirst" }).records)).toEqual([
      "primary",
      "primary",
      "juniorSecondary",
    ]);
    expect(phases(tableIn(workbook, { [id]: "juniorFirst" }).records)).toEqual([
      "juniorSecondary",
      "juniorSecondary",
      "primary",
    ]);
  });

  it("may be junior first by the names, and is never guessed for a third block", () => {
    const juniorFirst = book([row(1, "城关中学"), row(1, "城关小学")].join("\n"));
    expect(phases(tableIn(juniorFirst).records)).toEqual(["juniorSecondary", "primary"]);
    const three = book([row(1, "城关小学"), row(1, "城关中学"), row(1, "实验学校")].join("\n"));
    expect(questionsOf(three, { "blockPhases:表Ⅱ-2": "primaryFirst" })).toEqual([]);
    expect(phases(tableIn(three, { "blockPhases:表Ⅱ-2": "primaryFirst" }).records)).toEqual([
      "primary",
      "juniorSecondary",
    ]);
  });
});

describe("readings of several counties", () => {
  const sheet = sheetOf(
    grid(
      [
        `统计三级|${HEADER}`,
        `金城区|${row(1, "城关小学")}`,
        `银川县|${row(2, "东街小学")}`,
        `银川县|${row(3, "西街小学")}`,
      ].join("\n"),
    ),
    { name: "小学" },
  );

  it("are never judged together unasked", () => {
    const id = "county:小学";
    expect(questionsOf(workbookOf([sheet]))).toMatchObject([{ id, choices: ["金城区", "银川县", "all"] }]);
    const one = tableIn(workbookOf([sheet]), { [id]: "银川县" });
    expect(one).toMatchObject({ firstRow: 2, lastRow: 3, records: [{ name: "东街小学" }, { name: "西街小学" }] });
    expect(one.records).toHaveLength(2);
    expect(tableIn(workbookOf([sheet]), { [id]: "all" }).records).toHaveLength(3);
  });
});

describe("what is wrong with readings", () => {
  it("is said with its cell", () => {
    const rows = [
      row(1, "城关小学", { readings: "5.01|约1|1.11||9.75|2400.55|2.81", pupils: "" }),
      row(2, "城关小学"),
      row(3, "", { pupils: 10.5 }),
    ];
    const table = tableIn(book(rows.join("\n"), "小学"));
    expect(brief(table.findings)).toEqual([
      "hint roundedReadings B3",
      "dataError blankCell D3",
      "dataError notANumber H3",
      "dataError blankCell J3",
      "dataError notWholeNumber D5",
      "dataError duplicateSchool B4",
    ]);
    expect(table.findings[1]).toMatchObject({ field: "在校生数", school: "城关小学", phase: "primary" });
    expect(table.records[2]?.name).toBe("第 5 行（未填校名）");
  });

  it("a column that is missing or there twice among them", () => {
    const cells = grid(`${HEADER}\n${row(1, "城关小学")}`).map((cells) => cells.filter((_cell, index) => index !== 12));
    const twice = cells.map((cells, index) => [...cells, index === 0 ? "生均教学及辅助用房面积" : 6]);
    const table = tableIn(workbookOf([sheetOf(twice, { name: "小学" })]));
    expect(brief(table.findings)).toEqual([
      "hint roundedReadings B2",
      "dataError duplicateColumn J1",
      "dataError missingColumn -",
    ]);
    expect(table.findings[2]).toMatchObject({ field: "每百名学生拥有网络多媒体教室数" });
  });

  it("names that are missing", () => {
    const cells = grid(`${HEADER}\n${row(1, "城关小学")}`).map((cells) => cells.filter((_cell, index) => index !== 1));
    const table = tableIn(workbookOf([sheetOf(cells, { name: "小学" })]));
    expect(brief(table.findings)).toEqual(["hint roundedReadings A2", "dataError missingColumn -"]);
    expect(table.findings[1]).toMatchObject({ field: "学校名称" });
  });

  it.each([
    ["as text", "'5.01", "textNumber"],
    ["wide", "５．０１", "textNumber"],
    ["below zero", "-1", "negativeNumber"],
    ["an error of a formula", "#DIV/0!", "notANumber"],
  ])("a figure that is %s is not taken for one", (_what, reading, code) => {
    const table = tableIn(book(row(1, "城关小学", { readings: GOOD.replace("5.01", reading) }), "小学"));
    expect(brief(table.findings)).toEqual(["hint roundedReadings B3", `dataError ${code} G3`]);
    expect(table.records[0]?.rounded?.readings.teachersAboveRequiredQualification).toMatchObject({ kind: "missing" });
  });

  it("but readings beside the totals they come from are left aside", () => {
    const rows = grid(
      "学校名称|办学类型|小学在校生数|生均教学及辅助用房面积|生均体育运动场馆面积|生均教学仪器设备值|教学及辅助用房面积|其中室内体育用房面积\n城关小学|小学|900|5|7|2111|4500|0",
    );
    const table = tableIn(workbookOf([sheetOf(rows)]));
    expect(table.records[0]).toMatchObject({ teachingArea: { value: 4500 } });
    expect(table.records[0]?.rounded).toBeUndefined();
  });
});
