import type { SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import {
  manyPrimarySchools,
  nineYearSchool,
  primarySchool,
  sheetOf,
  templateRows,
  workbookOf,
} from "../../fixtures/sheets";
import { grid } from "./grid";
import { brief, questionsOf, reasonsOf, tableIn } from "./recognised";

const HEADER =
  "学校名称|办学类型|在校生数|高于规定学历教师数|骨干教师数|体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)";
const school = (name: string, type: string, pupils = 900): string =>
  `${name}|${type}|${pupils}|45|10|9|4500|300|6600|190|22`;
const tableSheet = (name: string, ...rows: readonly string[]): SheetSnapshot =>
  sheetOf(grid([HEADER, ...rows].join("\n")), { name });
const PRIMARY = tableSheet("小学", school("城关小学", "小学"));
const JUNIOR = tableSheet("初中", school("城关中学", "初级中学", 750));

describe("one sheet for each phase", () => {
  it("gives a table each, its columns counted for the phase of its name", () => {
    const recognition = recogniseWorkbook(workbookOf([PRIMARY, JUNIOR]), {});
    expect(recognition).toMatchObject({
      kind: "found",
      tables: [
        { sheet: "小学", columns: { primaryPupils: 2 }, records: [{ pupils: { primary: { value: 900 } } }] },
        { sheet: "初中", columns: { juniorPupils: 2 }, records: [{ pupils: { juniorSecondary: { value: 750 } } }] },
      ],
    });
  });

  it("whichever of them the user stands on, or on none", () => {
    for (const active of ["小学", "初中", "封面"]) {
      const sheets = [PRIMARY, JUNIOR, sheetOf([["封面"]], { name: "封面" })];
      const infos = Object.fromEntries(sheets.map(({ name }) => [name, { isActive: name === active }]));
      const recognition = recogniseWorkbook(workbookOf(sheets, infos), {});
      expect(recognition).toMatchObject({ kind: "found", tables: [{ sheet: "小学" }, { sheet: "初中" }] });
    }
  });

  it("or for a type; a title may say it as well as the name of the sheet", () => {
    const nineYear = sheetOf(
      grid(`金城市九年一贯制学校情况
学校名称|小学在校生数|初中在校生数|小学骨干教师数|初中骨干教师数|其中室内体育用房面积
东关学校|600|400|7|5|0`),
      { name: "Sheet3" },
    );
    const recognition = recogniseWorkbook(workbookOf([PRIMARY, nineYear]), {});
    const tables = recognition.kind === "found" ? recognition.tables : [];
    expect(tables.map(({ records }) => records.map(({ type }) => type))).toEqual([
      ["primarySchool"],
      ["nineYearSchool"],
    ]);
    // The type was taken from the title: that is said, and is no error.
    expect(brief(tables[1]!.findings)).toContain("hint missingColumn -");
  });

  it("with two years of one phase: the active one, else it is asked for that phase alone", () => {
    const lastYear = tableSheet("小学2024", school("城关小学", "小学", 870));
    const sheets = [JUNIOR, lastYear, PRIMARY];
    const id = "dataSheet:primary";
    expect(questionsOf(workbookOf(sheets))).toEqual([
      { id, code: "dataSheet", sheet: "小学2024", facts: { count: "2" }, choices: ["小学2024", "小学"] },
    ]);
    const answered = recogniseWorkbook(workbookOf(sheets), { [id]: "小学" });
    expect(answered).toMatchObject({ kind: "found", tables: [{ sheet: "初中" }, { sheet: "小学" }] });
    const onIt = workbookOf(sheets, { 初中: { isActive: false }, 小学2024: { isActive: true } });
    expect(recogniseWorkbook(onIt, {})).toMatchObject({ tables: [{ sheet: "初中" }, { sheet: "小学2024" }] });
  });

  it("beside a table of all schools: where the user stands decides, else it is asked", () => {
    const all = sheetOf(templateRows([primarySchool(), nineYearSchool()]), { name: "全县" });
    const cover = sheetOf([["封面"]], { name: "封面" });
    const sheets = [cover, all, PRIMARY, JUNIOR];
    const on = (active: string) =>
      workbookOf(sheets, Object.fromEntries(sheets.map(({ name }) => [name, { isActive: name === active }])));
    expect(questionsOf(on("封面"))).toMatchObject([{ id: "dataSheet", choices: ["全县", "phases"] }]);
    expect(recogniseWorkbook(on("全县"), {})).toMatchObject({ tables: [{ sheet: "全县" }] });
    expect(recogniseWorkbook(on("初中"), {})).toMatchObject({ tables: [{ sheet: "小学" }, { sheet: "初中" }] });
    expect(recogniseWorkbook(on("封面"), { dataSheet: "phases" })).toMatchObject({
      tables: [{ sheet: "小学" }, { sheet: "初中" }],
    });
    expect(tableIn(on("封面"), { dataSheet: "全县" }).sheet).toBe("全县");
  });

  it("a school that stands in two of them in one phase is said, and counts in neither", () => {
    const again = tableSheet("九年一贯制", school("城关小学", "小学"), school("东街小学", "小学"));
    const recognition = recogniseWorkbook(workbookOf([PRIMARY, again]), {});
    const tables = recognition.kind === "found" ? recognition.tables : [];
    expect(brief(tables.flatMap(({ findings }) => findings))).toEqual(["dataError duplicateSchool A2"]);
    expect(tables[1]!.findings[0]).toMatchObject({ at: { sheet: "九年一贯制" }, first: { sheet: "小学" } });
    const kinds = tables.map(({ records }) =>
      records.map(({ teachingArea, pupils }) => [teachingArea.kind, pupils.primary.kind]),
    );
    expect(kinds).toEqual([
      [["missing", "missing"]],
      [
        ["missing", "missing"],
        ["value", "value"],
      ],
    ]);
  });

  it("a repeat is found by code as well, and phases of one school are none", () => {
    const withCode = (name: string, rows: readonly string[]): SheetSnapshot =>
      sheetOf(grid([`${HEADER}|学校标识码`, ...rows].join("\n")), { name });
    const primary = withCode("小学", [`${school("东关学校（小学部）", "九年一贯制学校")}|'77`]);
    const junior = withCode("初中", [`${school("东关学校（初中部）", "九年一贯制学校")}|'77`]);
    expect(recogniseWorkbook(workbookOf([primary, junior]), {})).toMatchObject({
      tables: [{ findings: [] }, { findings: [] }],
    });
    const renamed = withCode("教学点", [`${school("东关小学部", "小学")}|'77`]);
    const repeated = recogniseWorkbook(workbookOf([primary, renamed]), {});
    expect(repeated).toMatchObject({ tables: [{}, { findings: [{ code: "duplicateSchool", field: "学校标识码" }] }] });
  });
});

describe("several tables that name no phase", () => {
  const town = tableSheet("城关镇", school("城关小学", "小学"));
  const village = tableSheet("东街乡", school("东街小学", "小学"));
  const cover = sheetOf([["封面"]], { name: "封面" });

  it("may be read together where they share no school", () => {
    const workbook = workbookOf([cover, town, village]);
    expect(questionsOf(workbook)).toMatchObject([{ choices: ["城关镇", "东街乡", "all"] }]);
    expect(recogniseWorkbook(workbook, { dataSheet: "all" })).toMatchObject({
      tables: [{ sheet: "城关镇" }, { sheet: "东街乡" }],
    });
  });

  it("never where they do", () => {
    const nextYear = tableSheet("城关镇2025", school("城关小学", "小学", 910));
    const workbook = workbookOf([cover, town, nextYear]);
    expect(questionsOf(workbook, { dataSheet: "all" })).toMatchObject([{ choices: ["城关镇", "城关镇2025"] }]);
  });

  it("nor where one of them is too large to be read", () => {
    const large = { ...village, truncated: { rowCount: 30_000, columnCount: 11 } };
    const workbook = workbookOf([cover, town, large]);
    expect(questionsOf(workbook)).toMatchObject([{ choices: ["城关镇", "东街乡"] }]);
    const chosen = recogniseWorkbook(workbook, { dataSheet: "东街乡" });
    expect(chosen).toMatchObject({ kind: "nothing", reasons: [{ code: "tooLarge", sheet: "东街乡" }] });
  });
});

describe("several tables on one sheet", () => {
  const rows = (first: string, second: string): SheetSnapshot =>
    sheetOf(
      grid(
        `${first}\n${HEADER}\n${school("城关小学", "小学")}\n\n${second}\n${HEADER}\n${school("城关中学", "初级中学")}`,
      ),
    );

  it("below each other, their titles naming the phases", () => {
    const recognition = recogniseWorkbook(workbookOf([rows("一、小学", "二、初中")]), {});
    const tables = recognition.kind === "found" ? recognition.tables : [];
    expect(tables.map(({ firstRow, records }) => [firstRow, records.map(({ name }) => name)])).toEqual([
      [2, ["城关小学"]],
      [6, ["城关中学"]],
    ]);
    expect(tables.every(({ consolidation }) => consolidation !== null)).toBe(true);
    expect(tables[1]!.records[0]?.pupils.juniorSecondary).toMatchObject({ at: { row: 6, column: 2 } });
  });

  it("below each other with the same header and no new phase: one table that goes on", () => {
    const table = tableIn(workbookOf([rows("金城市学校数据", "续表")]));
    expect(table.records.map(({ name }) => name)).toEqual(["城关小学", "城关中学"]);
  });

  it("beside each other, divided by a blank column", () => {
    const left = grid(`${HEADER}\n${school("城关小学", "小学")}`);
    const right = grid(
      `学校名称|办学类型|初中在校生数|初中骨干教师数|其中室内体育用房面积(㎡)\n城关中学|初级中学|750|9|0\n城东中学|初级中学|500|6|0`,
    );
    const sheet = sheetOf([0, 1, 2].map((row) => [...(left[row] ?? Array<string>(11).fill("")), "", ...right[row]!]));
    const questions = questionsOf(workbookOf([sheet]));
    expect(questions).toMatchObject([{ code: "dataSheet", choices: ["学校基础数据!1-1", "学校基础数据!1-13", "all"] }]);
    const recognition = recogniseWorkbook(workbookOf([sheet]), { dataSheet: "all" });
    const tables = recognition.kind === "found" ? recognition.tables : [];
    expect(tables.map(({ records }) => records.map(({ name }) => name))).toEqual([
      ["城关小学"],
      ["城关中学", "城东中学"],
    ]);
    expect(tables[1]!.records[1]?.at).toEqual({ sheet: "学校基础数据", row: 2, column: 12 });
  });

  it("without a blank column between them are one header with columns twice", () => {
    const sheet = sheetOf(
      grid("学校名称|办学类型|小学在校生数|学校名称|办学类型|小学在校生数\n城关小学|小学|900|东街小学|小学|420"),
    );
    expect(brief(tableIn(workbookOf([sheet])).findings)).toContain("dataError duplicateColumn A1");
  });
});

describe("a sheet whose header cannot be read as a whole", () => {
  it("is refused: half of a header would be taken for all of it", () => {
    const rows = grid(`学校名称|小学在校生数||教学及辅助用房面积||运动场地面积||骨干教师数||班级数|
|规划|缺额|规划|缺额|规划|缺额|规划|缺额|规划|缺额
城关小学|900|10|4500|20|6600|30|10|1|20|2`);
    expect(reasonsOf(workbookOf([sheetOf(rows)]))).toEqual([{ code: "noHeader", sheet: "学校基础数据" }]);
    const unnamed = rows.map((row) => row.slice(1));
    expect(reasonsOf(workbookOf([sheetOf(unnamed)]))).toEqual([{ code: "noHeader", sheet: "学校基础数据" }]);
  });

  it("but a table without names that has a whole header is found, and its names are said to be missing", () => {
    const rows = templateRows(manyPrimarySchools(2)).map((row) => row.slice(1));
    expect(brief(tableIn(workbookOf([sheetOf(rows)])).findings)).toEqual(["dataError missingColumn -"]);
  });
});
