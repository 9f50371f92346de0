import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import { sectionNamed } from "../../../src/workbook/recognise/rowFacts";
import { schoolOfSection } from "../../../src/workbook/recognise/sectionGroups";
import { contextOfTable } from "../../../src/workbook/recognise/sheetContext";
import { sheetOf, workbookOf } from "../../fixtures/sheets";
import { grid } from "./grid";
import { brief, questionsOf, tableIn } from "./recognised";

const HEADER =
  "学校名称|办学类型|在校生数|高于规定学历教师数|骨干教师数|体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)";
const workbook = (rows: string, name = "学校基础数据", header = HEADER) =>
  workbookOf([sheetOf(grid(`${header}\n${rows}`), { name })]);

describe("the words of a phase", () => {
  it.each<[string, string | null, string]>([
    ["东关学校（小学部）", "primary", "东关学校"],
    ["东关学校(初中部)", "juniorSecondary", "东关学校"],
    ["东关学校高中部", "seniorSecondary", "东关学校"],
    ["东关学校 小学段 ", "primary", "东关学校"],
    ["城关镇中心小学", null, "城关镇中心小学"],
    ["城关中学本部", null, "城关中学本部"],
  ])("in the name %s: %s of %s", (name, phase, school) => {
    expect([sectionNamed(name), schoolOfSection(name)]).toEqual([phase, school]);
  });

  it.each<[string, string | null, string | null]>([
    ["小学", "primary", null],
    ["2025年初中", "juniorSecondary", null],
    ["初中（含九年一贯制）", "juniorSecondary", null],
    ["九年一贯制", null, "nineYearSchool"],
    ["完全中学", null, "completeSecondarySchool"],
    ["中小学", null, null],
    ["小学、初中", null, null],
    ["Sheet1", null, null],
  ])("in the name of a sheet %s: %s, %s", (name, phase, type) => {
    expect(contextOfTable(name, [])).toEqual({ phase, type });
  });

  it("in titles, where they agree and are no unit lines", () => {
    expect(contextOfTable("", [["金城市小学情况"], ["填报单位：城关初中"]])).toMatchObject({ phase: "primary" });
    expect(contextOfTable("", [["金城市小学情况"], ["初中另表"]])).toEqual({ phase: null, type: null });
  });
});

describe("columns without a phase", () => {
  it("count for the phase of each row's type", () => {
    const table = tableIn(
      workbook("城关小学|小学|900|45|10|9|4500|300|6600|190|22\n城关中学|初级中学|750|44|9|7|4700|350|7500|195|19"),
    );
    expect(table.findings).toEqual([]);
    expect(table.records).toMatchObject([
      { pupils: { primary: { value: 900 }, juniorSecondary: { kind: "missing" } } },
      { pupils: { primary: { kind: "missing" }, juniorSecondary: { value: 750, at: { row: 2, column: 2 } } } },
    ]);
    expect(table.consolidation?.rows[1]?.cells.juniorPupils).toEqual({
      kind: "terms",
      terms: [{ at: { sheet: "学校基础数据", row: 2, column: 2 }, sign: 1 }],
    });
  });

  it("tell nothing of a school with two phases: that is said once", () => {
    const two = tableIn(
      workbook(
        "甲学校|九年一贯制学校|900|45|10|9|4500|300|6600|190|22\n乙学校|完全中学|750|44|9|7|4700|350|7500|195|19",
      ),
    );
    expect(two.findings.filter(({ code }) => code === "phaseNotTold")).toMatchObject([
      { at: { row: 1, column: 0 }, alsoAt: [{ row: 2 }], school: null, count: 2, field: "在校生数" },
    ]);
    const one = tableIn(
      workbook("甲学校|九年一贯制学校|900|45|10|9|4500|300|6600|190|22\n特校|特殊教育学校|9|1|0|0|100|0|100|1|1"),
    );
    expect(one.findings.filter(({ code }) => code === "phaseNotTold")).toMatchObject([{ school: "甲学校", count: 1 }]);
    expect(one.records[0]?.pupils).toMatchObject({
      primary: { kind: "missing" },
      juniorSecondary: { kind: "missing" },
    });
  });

  it("tell the phase of attached classes, and of teaching points that were merged, by their kind: only the host is named", () => {
    const header = `${HEADER}|是否计校数`;
    const rows = [
      "东关学校|九年一贯制学校|900|45|10|9|4500|300|6600|190|22|1",
      "东关学校附设小学班|附设小学班|60|3|1|1|||||||1",
      "东关学校北沟教学点|教学点|30|2|1|1|300|0|500|11|2|0",
      "东关学校附设幼儿班|附设幼儿班|40||||||||||1",
    ];
    const table = tableIn(workbook(rows.join("\n"), "学校", header), { "uncountedRows:学校": "merged" });
    expect(table.records.map(({ type }) => type)).toEqual([
      "nineYearSchool",
      "attachedPrimaryClass",
      "attachedPrimaryClass",
      "attachedKindergartenClass",
    ]);
    expect(table.findings.filter(({ code }) => code === "phaseNotTold")).toMatchObject([
      { at: { row: 1, column: 0 }, alsoAt: [], school: "东关学校", count: 1 },
    ]);
  });

  it("count for the caption above the rows, and give them a type where no column does", () => {
    const header = HEADER.replace("办学类型|", "");
    const rows =
      "一、小学\n城关小学|900|45|10|9|4500|300|6600|190|22\n西沟教学点|60|3|1|1|300|0|500|11|2\n二、初中\n城关中学|750|44|9|7|4700|350|7500|195|19";
    const table = tableIn(workbook(rows, "学校", header));
    expect(table.records.map(({ type }) => type)).toEqual(["primarySchool", "teachingPoint", "juniorSecondarySchool"]);
    expect(table.records[2]?.pupils.juniorSecondary).toMatchObject({ value: 750 });
    expect(brief(table.findings)).toEqual(["hint missingColumn -"]);
  });
});

describe("rows of one phase of a school", () => {
  const SECTIONS =
    "东关学校（小学部）|九年一贯制学校|600|30|7|6|3000|200|5000|130|14\n东关学校（初中部）|九年一贯制学校|400|23|5|4|2400|200|3600|110|10";

  it("are sections as they stand, never split again", () => {
    const table = tableIn(workbook(SECTIONS));
    expect(table.findings).toEqual([]);
    expect(table.records).toMatchObject([
      { name: "东关学校（小学部）", type: "primarySchool", teachingArea: { value: 3000 } },
      { name: "东关学校（初中部）", type: "juniorSecondarySchool", pupils: { juniorSecondary: { value: 400 } } },
    ]);
  });

  it("may share a code, and get the phase into their name where nothing else tells them apart", () => {
    const header = `${HEADER}|学段|学校标识码`;
    const rows =
      "东关学校|九年一贯制学校|600|30|7|6|3000|200|5000|130|14|小学|'77\n东关学校|九年一贯制学校|400|23|5|4|2400|200|3600|110|10|初中|'77";
    const table = tableIn(workbook(rows, "学校", header));
    expect(table.findings).toEqual([]);
    expect(table.keyField).toBe("schoolName");
    expect(table.records.map(({ name, type }) => [name, type])).toEqual([
      ["东关学校（小学部）", "primarySchool"],
      ["东关学校（初中部）", "juniorSecondarySchool"],
    ]);
    expect(table.consolidation?.rows[0]?.cells).toMatchObject({
      schoolName: { kind: "constant", value: "东关学校（小学部）" },
      schoolType: { kind: "constant", value: "小学" },
    });
  });

  it("that count the other phase as well are the whole school", () => {
    const header = HEADER.replace("在校生数", "小学在校生数|初中在校生数");
    const row = "东关学校（小学部）|九年一贯制学校|600|400|30|7|6|3000|200|5000|130|14";
    expect(tableIn(workbook(row, "学校", header)).records[0]).toMatchObject({ type: "nineYearSchool" });
  });

  describe("with premises in common", () => {
    const id = "sectionFigures:学校基础数据";
    const ask = {
      id,
      code: "sectionFigures",
      facts: { count: "1", school: "东关学校" },
      choices: ["section", "whole"],
    };
    const merged = SECTIONS.replace("2400|200|3600|110|10", "||||");
    const repeated = SECTIONS.replace("2400|200|3600|110|10", "3000|200|5000|130|14");

    it.each([merged, repeated])("are asked about", (rows) => {
      expect(questionsOf(workbook(rows))).toMatchObject([
        ask,
        ...(rows === merged ? [{ code: "blankIndoorSports" }] : []),
      ]);
    });

    it.each([merged, repeated])("of the whole school they are one school again, split by us", (rows) => {
      const table = tableIn(workbook(rows), { [id]: "whole" });
      expect(table.findings).toEqual([]);
      expect(table.records).toMatchObject([
        {
          name: "东关学校",
          type: "nineYearSchool",
          pupils: { primary: { value: 600, at: { row: 1 } }, juniorSecondary: { value: 400, at: { row: 2 } } },
          teachers: { backboneTeachers: { primary: { value: 7 }, juniorSecondary: { value: 5 } } },
          teachingArea: { value: 3000, at: { row: 1 } },
          indoorSportsArea: { value: 200 },
        },
      ]);
    });

    it("of each section they are taken as they stand", () => {
      const table = tableIn(workbook(repeated), { [id]: "section" });
      expect(table.records.map(({ type }) => type)).toEqual(["primarySchool", "juniorSecondarySchool"]);
    });
  });
});

describe("a school with several phases on a sheet of one phase", () => {
  const rows =
    "城关小学|小学|900|45|10|9|4500|300|6600|190|22\n东关学校|九年一贯制学校|600|30|7|6|5400|400|8600|240|24";
  const id = "sectionFigures:小学";

  it("is asked about: its figures are of that phase, or of the whole school", () => {
    expect(questionsOf(workbook(rows, "小学"))).toMatchObject([{ id, facts: { count: "1", school: "东关学校" } }]);
    const section = tableIn(workbook(rows, "小学"), { [id]: "section" });
    expect(section.records[1]).toMatchObject({ type: "primarySchool", pupils: { primary: { value: 600 } } });
    const whole = tableIn(workbook(rows, "小学"), { [id]: "whole" });
    expect(whole.records[1]).toMatchObject({
      type: "nineYearSchool",
      pupils: { primary: { value: 600 }, juniorSecondary: { kind: "missing" } },
    });
    expect(whole.findings.length).toBeGreaterThan(0);
  });
});

describe("teaching points that are not counted as schools", () => {
  const header = `${HEADER}|是否计校数`;
  const rows = "城关小学|小学|900|45|10|9|4500|300|6600|190|22|1\n城关小学西沟教学点|教学点|60|3|1|1|300|0|500|11|2|0";
  const id = "uncountedRows:学校基础数据";
  const book = workbook(rows, "学校基础数据", header);

  it("are asked about once, a row of their own being the usual answer", () => {
    expect(questionsOf(book)).toMatchObject([{ id, facts: { count: "1" }, suggested: "ownRow" }]);
    expect(tableIn(book, { [id]: "ownRow" }).records[1]).toMatchObject({ type: "teachingPoint", host: null });
  });

  it("may be part of the school they belong to", () => {
    const table = tableIn(book, { [id]: "merged" });
    expect(table.records[1]).toMatchObject({ type: "attachedPrimaryClass", host: { row: 1 } });
    expect(brief(table.findings)).toEqual(["hint attachedMerged A3"]);
  });

  it("raise no question where they are counted", () => {
    expect(questionsOf(workbook(rows.replace(/0$/, "是"), "学校基础数据", header))).toEqual([]);
  });
});

describe("campuses", () => {
  it("carry the code of their school and are rows of their own", () => {
    const header = `${HEADER}|学校标识码`;
    const rows =
      "城关小学|小学|900|45|10|9|4500|300|6600|190|22|'7\n城关小学东校区|小学|300|15|3|3|1500|0|2600|70|8|'7";
    const table = tableIn(workbook(rows, "学校", header));
    expect(table.findings).toEqual([]);
    expect(table.records).toHaveLength(2);
  });
});

describe("rows of several counties", () => {
  const header = `统计三级|${HEADER}`;
  const row = (county: string, name: string): string => `${county}|${name}|小学|900|45|10|9|4500|300|6600|190|22`;

  it("are never judged together unasked", () => {
    const book = workbook([row("金城区", "城关小学"), row("银川县", "东街小学")].join("\n"), "学校", header);
    expect(questionsOf(book)).toMatchObject([
      { id: "county:学校", code: "county", choices: ["金城区", "银川县", "all"] },
    ]);
    const one = tableIn(book, { "county:学校": "银川县" });
    expect(one.records.map(({ name }) => name)).toEqual(["东街小学"]);
    expect(tableIn(book, { "county:学校": "all" }).records).toHaveLength(2);
  });

  it("of one county say its name, and towns are no counties", () => {
    expect(tableIn(workbook(row("金城区", "城关小学"), "学校", header)).place).toBe("金城区");
    const towns = workbook([row("城关镇", "城关小学"), row("东街乡", "东街小学")].join("\n"), "学校", header);
    expect(recogniseWorkbook(towns, {})).toMatchObject({ kind: "found", tables: [{ place: null }] });
  });
});
