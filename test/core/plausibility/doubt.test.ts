import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import { aGoodPrimarySchool, aSchool, cell, COLUMN, value } from "../../fixtures/schoolRecords";
import { plausibleSchools, softFindings } from "./soft";

function counts(records: readonly SchoolRecord[], lastYear: readonly SchoolRecord[] | null = null): string[] {
  return softFindings(records, lastYear).map(
    (finding) => `${finding.code} ${String("count" in finding ? finding.count : null)}`,
  );
}

/** Half of twelve schools one way, half the other. */
function halves(count: number, ...[low, high]: readonly [Partial<SchoolRecord>, Partial<SchoolRecord>]) {
  return plausibleSchools(count).map((school, index) => ({ ...school, ...(index % 2 === 0 ? low : high) }));
}

describe("doubts of one cause", () => {
  it("are said one by one up to five, and together from six on", () => {
    const small = (count: number) => plausibleSchools(count, () => ({ primaryTeachers: [1, 20, 12] }));
    expect(counts(small(5))).toEqual(Array.from({ length: 5 }, () => "implausibleValue 1"));
    expect(counts(small(6))).toEqual(["implausibleValue 6"]);
  });

  it("said together have the phase of all, or none where they differ", () => {
    const primary = plausibleSchools(3, (index) => ({ primaryPupils: 2100 + index }));
    const junior = ["甲", "乙", "丙"].map((name, index) =>
      aSchool({ name: `${name}中学`, type: "juniorSecondarySchool", juniorPupils: 2200 + index, row: 20 + index }),
    );
    const more = plausibleSchools(6, (index) => ({ primaryPupils: 2100 + index }));
    expect(softFindings(more)).toMatchObject([{ code: "largeSchool", count: 6, phase: "primary" }]);
    expect(softFindings([...primary, ...junior])).toMatchObject([{ code: "largeSchool", count: 6, phase: null }]);
    expect(softFindings([...junior, ...primary])).toMatchObject([{ code: "largeSchool", count: 6, phase: null }]);
  });

  it("said together leave out figures that stand in no cell", () => {
    const schools = plausibleSchools(6).map((school, index) => ({
      ...school,
      teachingArea: value(98 + index, cell(index + 1, COLUMN.teachingArea)),
    }));
    const [first, second, ...others] = schools;
    const summed = { ...second!, teachingArea: { kind: "value", value: 99, at: null } as const };
    const [finding] = softFindings([first!, summed, ...others]);
    expect(finding).toMatchObject({ count: 6, at: { row: 1 } });
    expect(finding?.alsoAt.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
  });

  it("keep the same subject from version to version: explanations are kept by it", () => {
    const [finding] = softFindings(plausibleSchools(6, (index) => ({ teachingArea: 98 + index })));
    // FNV-1a, 32 bits, over the UTF-16 units of 东方路小学=98/900 and so on, sorted, each closed by U+001F; by hand in Python.
    expect(finding).toMatchObject({ subject: { school: "", field: "teachingArea", value: "6:b9f39861" } });
  });
});

describe("doubts of different causes are never said together:", () => {
  it("values under and over their bounds, and those of two columns", () => {
    const low = { teachingArea: value(98, cell(1, 18)) };
    expect(counts(halves(12, low, { teachingArea: value(900_000, cell(1, 18)) }))).toEqual([
      "implausibleValue 6",
      "implausibleValue 6",
    ]);
    expect(counts(halves(12, low, { sportsGroundArea: value(900_000, cell(1, 20)) }))).toEqual([
      "implausibleValue 6",
      "implausibleValue 6",
    ]);
  });

  it("zeros of two columns", () => {
    const schools = plausibleSchools(62, (index) => {
      if (index >= 12) return {};
      return index % 2 === 0 ? { multimediaClassrooms: 0 } : { sportsGroundArea: 0 };
    });
    expect(counts(schools)).toEqual(["zeroAmongPeers 6", "zeroAmongPeers 6"]);
  });

  it("slips of the unit upwards and downwards", () => {
    const slipped = (equipmentValue: number) => ({ equipmentValue: value(equipmentValue, cell(1, 21)) });
    expect(counts([...halves(12, slipped(250), slipped(25_000_000_000))])).toEqual(["unitSlip 6", "unitSlip 6"]);
  });

  it("classes of two sizes", () => {
    const classes = (count: number) => ({
      classes: { primary: value(count, cell(1, 10)), juniorSecondary: value(0, cell(1, 11)) },
    });
    expect(counts(halves(12, classes(19), classes(10)))).toEqual(["largeClasses 6", "largeClasses 6"]);
    expect(counts(halves(12, classes(19), classes(2000)))).toEqual(["largeClasses 6", "implausibleValue 6"]);
  });

  it("schools of one phase and of several", () => {
    const schools = plausibleSchools(12, (index) => ({ primaryPupils: 2600 + index })).map((school, index) => {
      if (index % 2 === 0) return school;
      const pupils = { ...school.pupils, juniorSecondary: value(10, cell(index + 1, 6)) };
      return { ...school, name: school.name.replace("小学", "学校"), type: "nineYearSchool", pupils } as const;
    });
    expect(counts(schools)).toEqual(["largeSchool 6", "largeSchool 6"]);
  });

  it("types that the pupils and that the name contradict", () => {
    const schools = halves(12, { type: "juniorSecondarySchool" }, { type: "teachingPoint" }).map((school, index) => {
      const juniorSecondary = value(index % 2 === 0 ? 300 : 5, cell(index + 1, 6));
      const primary = value(index % 2 === 0 ? 0 : 300, cell(index + 1, 5));
      return { ...school, pupils: { ...school.pupils, primary, juniorSecondary } };
    });
    expect(counts(schools).filter((one) => one.startsWith("doubtfulType"))).toEqual([
      "doubtfulType 6",
      "doubtfulType 6",
    ]);
  });

  it("three figures of two kinds", () => {
    const schools = plausibleSchools(26, (index) => {
      const first = { primaryPupils: 913, teachingArea: 5103, sportsGroundArea: 9007 };
      const second = { teachingArea: 5107, sportsGroundArea: 9011, equipmentValue: 2_500_177 };
      return index % 2 === 0 ? first : second;
    });
    expect(counts(schools)).toEqual(["repeatedFigures 12", "repeatedFigures 12"]);
  });

  it("rises and falls since last year, and those of two columns", () => {
    const area = (teachingArea: number) => ({ teachingArea: value(teachingArea, cell(1, 18)) });
    const ground = { sportsGroundArea: value(20_000, cell(1, 20)) };
    const lastYear = plausibleSchools(12);
    expect(counts(halves(12, area(8000), area(2000)), lastYear)).toEqual([
      "changedSinceLastYear 6",
      "changedSinceLastYear 6",
    ]);
    expect(counts(halves(12, area(8000), ground), lastYear)).toEqual([
      "changedSinceLastYear 6",
      "changedSinceLastYear 6",
    ]);
  });
});

describe("a school is found again", () => {
  it("by its name without any blanks, else by its code", () => {
    const named = (name: string, code: string | null) => {
      const [finding] = softFindings([{ ...aGoodPrimarySchool({ name, teachingArea: 98 }), code }]);
      return finding !== undefined && "subject" in finding ? finding.subject.school : null;
    };
    expect(named("城关　 小 学", null)).toBe("城关小学");
    expect(named("城关小学", " ３６２1 ")).toBe("3621");
  });
});
