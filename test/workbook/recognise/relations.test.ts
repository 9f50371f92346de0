import { manyPrimarySchools, nineYearSchool, primarySchool, type SchoolCells } from "../../fixtures/sheets";
import { brief, templateTable } from "./recognised";

const attached = (schoolName: string, schoolCode: string, rest: SchoolCells = {}): SchoolCells => ({
  schoolName,
  schoolCode,
  schoolType: "附设普通初中班",
  juniorPupils: 60,
  juniorQualifiedTeachers: 4,
  juniorBackboneTeachers: 1,
  juniorSportsAndArtsTeachers: 1,
  ...rest,
});

describe("a school that stands in the table twice", () => {
  it("by its code is said once, with both cells, and no figure of either row is used", () => {
    const table = templateTable([primarySchool(), nineYearSchool(), primarySchool({ schoolName: "城关小学（新）" })]);
    expect(brief(table.findings)).toEqual(["dataError duplicateSchool B4"]);
    expect(table.findings[0]).toMatchObject({
      field: "学校标识码",
      found: "1000000001",
      first: { row: 1, column: 1 },
      alsoAt: [{ row: 1, column: 1 }],
    });
    expect(table.records.map(({ teachingArea }) => teachingArea.kind)).toEqual(["missing", "value", "missing"]);
    expect(table.records[2]?.pupils.primary).toMatchObject({ reason: "duplicateSchool" });
  });

  it("by its name, where codes do not tell the rows apart", () => {
    const schools = [primarySchool({ schoolCode: "" }), primarySchool({ schoolName: "城关 小学", schoolCode: "" })];
    const table = templateTable(schools);
    expect(brief(table.findings)).toEqual(["dataError duplicateSchool A3"]);
    expect(table.findings[0]).toMatchObject({ field: "学校名称", found: "城关 小学" });
  });

  it("by code and name is still said once", () => {
    const schools = [primarySchool(), primarySchool(), primarySchool({ schoolName: "无码小学", schoolCode: "" })];
    expect(brief(templateTable(schools).findings)).toEqual(["dataError duplicateSchool B3"]);
  });

  it("is none where every school has a code of its own, whatever the names", () => {
    expect(templateTable([primarySchool(), primarySchool({ schoolCode: "1000000009" })]).findings).toEqual([]);
  });

  it("has its other errors said as well", () => {
    const table = templateTable([primarySchool(), primarySchool({ primaryPupils: "" })]);
    expect(brief(table.findings)).toEqual(["dataError duplicateSchool B3", "dataError blankCell F3"]);
  });
});

describe("an attached class", () => {
  it.each<[string, SchoolCells]>([
    ["by the code it shares", attached("别的名称", "1000000001")],
    ["by its name without the suffix", attached("城关小学附设初中班", "")],
    ["by the beginning of its name", attached("城关小学初中班", "")],
  ])("finds its host %s", (_how, row) => {
    const table = templateTable([nineYearSchool(), primarySchool(), row]);
    expect(table.records[2]?.host).toEqual({ sheet: "学校基础数据", row: 2, column: 0 });
    expect(table.findings.at(-1)).toMatchObject({ level: "hint", code: "attachedMerged", host: "城关小学" });
  });

  it("belongs to the school with the longest fitting name", () => {
    const schools = [primarySchool({ schoolName: "城关" }), primarySchool({ schoolName: "城关二小", schoolCode: "9" })];
    const table = templateTable([...schools, attached("城关二小初中班", "")]);
    expect(table.findings.at(-1)).toMatchObject({ code: "attachedMerged", host: "城关二小" });
  });

  it("without a host is a data error", () => {
    const table = templateTable([primarySchool(), attached("西关附设初中班", "")]);
    expect(brief(table.findings)).toEqual(["dataError attachedWithoutHost A3"]);
    expect(table.records[1]?.host).toBeNull();
  });

  it("of senior pupils without a host is judged nowhere and needs no word", () => {
    const row = { schoolName: "西关附设高中班", schoolType: "附设普通高中班", seniorPupils: 60 };
    expect(templateTable([primarySchool(), row]).findings).toEqual([]);
  });

  it("of a kindergarten is never merged", () => {
    const row = { schoolName: "城关小学附设幼儿班", schoolCode: "1000000001", schoolType: "附设幼儿班" };
    const table = templateTable([primarySchool(), row]);
    expect(table.findings).toEqual([]);
    expect(table.records[1]?.host).toBeNull();
  });

  it("may share the code of its host, but not with another class of its kind", () => {
    const rows = [primarySchool(), attached("甲班", "1000000001"), attached("乙班", "1000000001")];
    expect(brief(templateTable(rows).findings)).toEqual([
      "hint attachedMerged A3",
      "hint attachedMerged A4",
      "dataError duplicateSchool B4",
    ]);
  });

  it("makes the name the key, since its code is not its own", () => {
    expect(templateTable([...manyPrimarySchools(2), attached("第1小学附设初中班", "2000000001")]).keyField).toBe(
      "schoolName",
    );
  });
});
