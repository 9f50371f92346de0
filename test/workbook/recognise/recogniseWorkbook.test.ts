import type { SheetInfo } from "../../../src/workbook/sheetSnapshot";
import { TEMPLATE_HEADERS } from "../../../src/workbook/fields";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import {
  infoOf,
  manyPrimarySchools,
  nineYearSchool,
  primarySchool,
  sheetOf,
  templateRows,
  workbookOf,
} from "../../fixtures/sheets";
import { brief, questionsOf, reasonsOf, tableIn, tableOf } from "./recognised";

const PLAIN = templateRows([primarySchool(), nineYearSchool()]);
const mark = (kind: "checkResults" | "schoolTemplate"): Partial<SheetInfo> => ({ mark: { kind, digest: "" } });

describe("sheets that are never data", () => {
  it.each<[string, Partial<SheetInfo>]>([
    ["our own", mark("checkResults")],
    ["hidden", { isVisible: false }],
    ["with a pivot table", { hasPivotTable: true }],
  ])("%s", (_what, info) => {
    const workbook = workbookOf([sheetOf(PLAIN, { name: "甲" }), sheetOf(PLAIN, { name: "乙" })], { 甲: info });
    expect(tableIn(workbook).sheet).toBe("乙");
    expect(reasonsOf(workbookOf([sheetOf(PLAIN, { name: "甲" })], { 甲: info }))).toEqual([{ code: "emptyWorkbook" }]);
  });

  it("but the template of ours is", () => {
    expect(tableIn(workbookOf([sheetOf(PLAIN)], { 学校基础数据: mark("schoolTemplate") })).records).toHaveLength(2);
  });
});

describe("when there is nothing to read", () => {
  it("every sheet says why", () => {
    const sheets = [
      sheetOf([["随便", "什么"]], { name: "甲" }),
      sheetOf([[...TEMPLATE_HEADERS]], { name: "乙" }),
      sheetOf([], { name: "丙" }),
    ];
    expect(reasonsOf(workbookOf(sheets))).toEqual([
      { code: "noHeader", sheet: "甲" },
      { code: "noRows", sheet: "乙" },
    ]);
  });

  it("an empty workbook says so", () => {
    expect(reasonsOf(workbookOf([sheetOf([])]))).toEqual([{ code: "emptyWorkbook" }]);
    expect(reasonsOf({ ...workbookOf([]), sheets: [infoOf("未读")] })).toEqual([{ code: "emptyWorkbook" }]);
  });

  it("a table larger than what was read is refused, not read in part", () => {
    const truncated = { rowCount: 30_000, columnCount: 23 };
    const reason = { code: "tooLarge", sheet: "学校基础数据", ...truncated };
    expect(reasonsOf(workbookOf([sheetOf(PLAIN, { truncated })]))).toEqual([reason]);
    expect(reasonsOf(workbookOf([sheetOf([], { truncated })]))).toEqual([reason]);
    expect(reasonsOf(workbookOf([sheetOf([["随便"]], { truncated })]))).toEqual([
      { code: "noHeader", sheet: "学校基础数据" },
    ]);
  });
});

describe("two data sheets", () => {
  const sheets = [
    sheetOf(PLAIN, { name: "2024" }),
    sheetOf(PLAIN, { name: "2025" }),
    sheetOf([["封面"]], { name: "封面" }),
  ];

  it("the active one is read", () => {
    expect(tableIn(workbookOf(sheets, { "2024": { isActive: false }, "2025": { isActive: true } })).sheet).toBe("2025");
  });

  it("else it is asked, never both summed", () => {
    const workbook = workbookOf(sheets, { "2024": { isActive: false }, 封面: { isActive: true } });
    expect(questionsOf(workbook)).toEqual([
      { id: "dataSheet", code: "dataSheet", sheet: "2024", facts: { count: "2" }, choices: ["2024", "2025"] },
    ]);
    expect(tableIn(workbook, { dataSheet: "2025" }).sheet).toBe("2025");
    expect(questionsOf(workbook, { dataSheet: "封面" })).toHaveLength(1);
  });

  it("a template without rows does not compete", () => {
    const empty = sheetOf([[...TEMPLATE_HEADERS]], { name: "空表" });
    const workbook = workbookOf([empty, sheetOf(PLAIN, { name: "2025" })]);
    expect(tableIn(workbook).sheet).toBe("2025");
  });

  it("one of them too large is not left out silently", () => {
    const large = sheetOf(PLAIN, { name: "大表", truncated: { rowCount: 30_000, columnCount: 23 } });
    const workbook = workbookOf([large, sheetOf(PLAIN, { name: "2025" })]);
    expect(reasonsOf(workbook)).toMatchObject([{ code: "tooLarge", sheet: "大表" }]);
  });
});

describe("blank 其中室内体育用房面积", () => {
  const id = "blankIndoorSports:学校基础数据";
  const blanks = manyPrimarySchools(40, (index) => (index < 37 ? { indoorSportsArea: "" } : {}));
  const workbook = workbookOf([sheetOf(templateRows(blanks))]);

  it("37 of them raise one question", () => {
    expect(questionsOf(workbook)).toEqual([
      { id, code: "blankIndoorSports", sheet: "学校基础数据", facts: { count: "37" }, choices: ["none", "missing"] },
    ]);
    expect(questionsOf(workbook, { [id]: "perhaps" })).toHaveLength(1);
  });

  it("none: they count as no such rooms, and nothing is said", () => {
    const table = tableIn(workbook, { [id]: "none" });
    expect(table.findings).toEqual([]);
    expect(table.blankIndoorSports).toBe("none");
    expect(table.records[0]?.indoorSportsArea).toMatchObject({ kind: "value", value: 0, at: { row: 1, column: 19 } });
  });

  it("missing: they are data errors", () => {
    const table = tableIn(workbook, { [id]: "missing" });
    expect(table.findings).toHaveLength(37);
    expect(table.records[0]?.indoorSportsArea).toMatchObject({ kind: "missing", reason: "blankCell" });
    const all = templateRows(manyPrimarySchools(40, () => ({ indoorSportsArea: "" })));
    expect(brief(tableOf(all, {}, { [id]: "missing" }).findings)).toEqual(["dataError columnFault T2"]);
  });

  it("an absent column counts as blank everywhere", () => {
    const rows = PLAIN.map((row) => row.filter((_cell, index) => index !== 19));
    expect(questionsOf(workbookOf([sheetOf(rows)]))).toMatchObject([{ id, facts: { count: "2" } }]);
    expect(tableOf(rows, {}, { [id]: "none" }).records[0]?.indoorSportsArea).toEqual({
      kind: "value",
      value: 0,
      at: null,
    });
    expect(brief(tableOf(rows, {}, { [id]: "missing" }).findings)).toEqual(["dataError missingColumn -"]);
  });

  it("is not asked for schools that are not judged", () => {
    const rows = templateRows([primarySchool(), { schoolName: "特校", schoolCode: "8", schoolType: "特殊教育学校" }]);
    expect(questionsOf(workbookOf([sheetOf(rows)]))).toEqual([]);
  });

  it("a column found twice is refused, not asked about", () => {
    const rows = PLAIN.map((row, index) => [...row, index === 0 ? "室内体育用房面积" : 1]);
    expect(brief(tableOf(rows).findings)).toEqual(["dataError duplicateColumn T1"]);
  });

  it("is asked together with the unit, in one go", () => {
    const rows = templateRows(blanks).map((row) =>
      row.map((cell) => (cell === "教学仪器设备值(万元)" ? "教学仪器设备值" : cell)),
    );
    expect(questionsOf(workbookOf([sheetOf(rows)])).map(({ code }) => code)).toEqual([
      "equipmentUnit",
      "blankIndoorSports",
    ]);
  });
});

describe("hidden rows", () => {
  it("are read like others and said as ranges", () => {
    const rows = templateRows(manyPrimarySchools(6));
    const table = tableOf(rows, { hiddenRows: [2, 3, 5, 40] });
    expect(table.records).toHaveLength(6);
    expect(table.findings).toMatchObject([
      {
        level: "hint",
        code: "hiddenRows",
        rows: [
          [2, 3],
          [5, 5],
        ],
      },
    ]);
  });

  it("without schools are no matter", () => {
    expect(tableOf(PLAIN, { hiddenRows: [0, 9] }).findings).toEqual([]);
  });
});

describe("the standard", () => {
  it("says from how many pupils a teaching point is judged", () => {
    const point = { schoolName: "点", schoolCode: "5", schoolType: "教学点", primaryPupils: 60, indoorSportsArea: 0 };
    const workbook = workbookOf([sheetOf(templateRows([point]))]);
    const scope = { teachingPointMinimumPupils: 100, reference: { document: "", number: "", clause: "" } };
    expect(recogniseWorkbook(workbook, {}, { scope })).toMatchObject({ kind: "found", tables: [{ findings: [] }] });
    expect(tableIn(workbook).findings.length).toBeGreaterThan(0);
  });
});
