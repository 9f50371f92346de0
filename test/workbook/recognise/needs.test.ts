import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { manyPrimarySchools, nineYearSchool, primarySchool, type SchoolCells } from "../../fixtures/sheets";
import { brief, templateTable } from "./recognised";

const bare = (schoolType: CellValue, rest: SchoolCells = {}): SchoolCells => ({
  schoolName: "某校",
  schoolCode: "3000000001",
  schoolType,
  indoorSportsArea: 0,
  ...rest,
});

/** Columns of the template that the school in row 2 is told to fill in. */
function askedOf(school: SchoolCells, others: readonly SchoolCells[] = []): string {
  const { findings } = templateTable([school, ...others]);
  return brief(findings)
    .filter((text) => text.includes("blankCell"))
    .map((text) => text.replace(/^.* ([A-Z]+)\d+$/, "$1"))
    .join("");
}

const SHARED = "SUVW";

describe("what a school has to fill in", () => {
  it.each<[string, CellValue, string]>([
    ["a primary school", "小学", `FMOQ${SHARED}`],
    ["a junior secondary school", "初级中学", `GNPR${SHARED}`],
    ["a nine-year school", "九年一贯制学校", `FGMNOPQR${SHARED}`],
    ["a twelve-year school", "十二年一贯制学校", `FGHMNOPQR${SHARED}`],
    ["a complete secondary school", "完全中学", `GHNPR${SHARED}`],
    ["a teaching point", "教学点", `FMOQ${SHARED}`],
    ["a type given by code", 312, `FGMNOPQR${SHARED}`],
    ["a senior secondary school", "高级中学", ""],
    ["a special-education school", "特殊教育学校", ""],
    ["a vocational school", "中等职业学校", ""],
    ["a kindergarten", "幼儿园", ""],
    ["a kindergarten class", "附设幼儿班", ""],
  ])("%s", (_what, type, columns) => {
    expect(askedOf(bare(type))).toBe(columns);
  });

  it("a teaching point of fewer than 50 pupils: nothing but its pupils", () => {
    expect(askedOf(bare("教学点", { primaryPupils: 49 }))).toBe("");
    expect(askedOf(bare("教学点", { primaryPupils: 50 }))).toBe(`MOQ${SHARED}`);
  });

  it("a phase with a typed zero of pupils: nothing of that phase", () => {
    expect(askedOf(bare("小学", { primaryPupils: 0 }))).toBe("");
    expect(askedOf(bare("九年一贯制学校", { primaryPupils: 500, juniorPupils: 0 }))).toBe(`MOQ${SHARED}`);
  });

  it("an attached class: its own pupils and teachers, not the premises of its host", () => {
    const host = primarySchool({ schoolName: "某校", schoolCode: "3000000009" });
    const attached = bare("附设小学班", { schoolName: "某校附设小学班", indoorSportsArea: "" });
    expect(askedOf(attached, [host])).toBe("FMOQ");
  });

  it("a school of another kind that hosts classes: its pupils and premises too, since they are shared", () => {
    const attached = bare("附设普通初中班", {
      schoolCode: "3000000002",
      schoolName: "某校附设初中班",
      juniorPupils: 60,
      juniorQualifiedTeachers: 4,
      juniorBackboneTeachers: 1,
      juniorSportsAndArtsTeachers: 1,
    });
    expect(askedOf(bare("高级中学"), [attached])).toBe(`H${SHARED}`);
  });
});

describe("figures", () => {
  it("of money come in yuan, whatever the unit of the column", () => {
    const [record] = templateTable([primarySchool({ equipmentValue: 303.16 })]).records;
    // 303.16 万元 is 3031600 元: published worked example (unit test of a county collection system).
    expect(record?.equipmentValue).toMatchObject({ kind: "value", value: 3_031_600 });
  });

  it("are the decimals that Excel shows, without binary noise", () => {
    const [record] = templateTable([
      primarySchool({ teachingArea: 0.1 + 0.2, indoorSportsArea: 0, equipmentValue: 1.1 * 3 }),
    ]).records;
    expect(record?.teachingArea).toMatchObject({ value: 0.3 });
    expect(record?.equipmentValue).toMatchObject({ value: 33_000 });
  });

  it.each<[CellValue]>([["-"], ["*"], ["—"], ["－"], ["无"], ["——"], [" - "]])(
    "%p in the 其中 column means none",
    (mark) => {
      const table = templateTable([primarySchool({ indoorSportsArea: mark })]);
      expect(table.findings).toEqual([]);
      expect(table.records[0]?.indoorSportsArea).toMatchObject({ kind: "value", value: 0 });
    },
  );

  it("of a phase that the school has not are neither asked nor said", () => {
    const table = templateTable([primarySchool({ juniorPupils: "-", seniorPupils: "", juniorClasses: "无" })]);
    expect(table.findings).toEqual([]);
    expect(table.records[0]?.pupils.juniorSecondary.kind).toBe("missing");
  });

  it("keep the cell that they came from", () => {
    const [, record] = templateTable([primarySchool(), nineYearSchool()]).records;
    expect(record?.pupils.juniorSecondary).toEqual({
      kind: "value",
      value: 400,
      at: { sheet: "学校基础数据", row: 2, column: 6 },
    });
  });
});

describe("identities", () => {
  it("keep names as typed, trimmed, and codes as text", () => {
    const [record] = templateTable([primarySchool({ schoolName: " P1 城关小学 ", schoolCode: 3_611_000_001 })]).records;
    expect(record).toMatchObject({ name: "P1 城关小学", code: "3611000001", type: "primarySchool", host: null });
  });

  it("take the code as key where every school has one of its own, else the name", () => {
    expect(templateTable(manyPrimarySchools(3)).keyField).toBe("schoolCode");
    expect(templateTable(manyPrimarySchools(3, (index) => (index === 1 ? { schoolCode: "" } : {}))).keyField).toBe(
      "schoolName",
    );
    expect(templateTable(manyPrimarySchools(3, () => ({ schoolCode: "" }))).records[0]?.code).toBeNull();
  });
});
