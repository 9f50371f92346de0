import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import type { SchoolType } from "../../../src/core/model/schoolType";
import { nameVariants } from "../../../src/core/plausibility/schoolNames";
import {
  aGoodNineYearSchool,
  aGoodPrimarySchool,
  aSchool,
  cell,
  COLUMN,
  missing,
  type SchoolFacts,
  value,
} from "../../fixtures/schoolRecords";
import { codesOf, plausibleSchools, softFindings, withClasses } from "./soft";

describe("class sizes", () => {
  it.each([
    [23, 1035, []],
    [20, 920, [{ size: "overStandard", limit: 45, average: 46 }]],
    [20, 1120, [{ size: "oversized", limit: 55, average: 56 }]],
    [20, 1400, [{ size: "extreme", limit: 65, average: 70 }]],
  ])("of %i classes and %i pupils", (classes, primaryPupils, expected) => {
    const school = withClasses(aGoodPrimarySchool({ primaryPupils }), classes);
    expect(softFindings([school])).toMatchObject(expected.map((one) => ({ code: "largeClasses", ...one })));
  });

  it("rest on the clause of the method and are cited at the classes", () => {
    const [finding] = softFindings([withClasses(aGoodPrimarySchool({ primaryPupils: 920 }), 20)]);
    expect(finding).toMatchObject({ at: cell(1, 10), phase: "primary", reference: { clause: "政府保障程度 第5项" } });
  });

  it("of junior schools have their own standard", () => {
    const school = aSchool({ name: "河东路中学", type: "juniorSecondarySchool", juniorPupils: 480 });
    const withTen = (pupils: number): SchoolRecord => ({
      ...school,
      pupils: { ...school.pupils, juniorSecondary: value(pupils, cell(1, 6)) },
      classes: { ...school.classes, juniorSecondary: value(10, cell(1, 11)) },
    });
    expect(codesOf([withTen(500)])).toEqual([]);
    expect(softFindings([withTen(501)])).toMatchObject([{ code: "largeClasses", limit: 50 }]);
  });

  it("with more classes than pupils are implausible", () => {
    expect(
      softFindings([
        withClasses(
          aGoodPrimarySchool({
            primaryPupils: 60,
            teachingArea: 500,
            sportsGroundArea: 900,
            equipmentValue: 200_000,
            multimediaClassrooms: 6,
            primaryTeachers: [6, 2, 2],
          }),
          61,
        ),
      ]),
    ).toMatchObject([{ code: "implausibleValue", basis: "class", direction: "low" }]);
  });

  it("of an attached class are looked at in its own row", () => {
    const host = aSchool({ name: "城北路中学", type: "juniorSecondarySchool", juniorPupils: 480, row: 1 });
    const attached = withClasses(
      aSchool({ name: "城北路中学附设班", type: "attachedPrimaryClass", primaryPupils: 100, row: 2, host: host.at }),
      2,
    );
    expect(softFindings([host, attached])).toMatchObject([{ code: "largeClasses", at: cell(2, 10) }]);
  });
});

describe("school sizes", () => {
  it("of one phase are doubted over 2,000 pupils, of several over 2,500", () => {
    const primary = (primaryPupils: number) => aGoodPrimarySchool({ primaryPupils, teachingArea: 9000 });
    const nineYear = (juniorPupils: number) => aGoodNineYearSchool({ primaryPupils: 1500, juniorPupils });
    expect(codesOf([primary(2000)])).toEqual([]);
    expect(softFindings([primary(2001)])).toMatchObject([{ code: "largeSchool", pupils: 2001, limit: 2000 }]);
    expect(codesOf([nineYear(1000)])).toEqual([]);
    expect(softFindings([nineYear(1001)])).toMatchObject([
      { code: "largeSchool", pupils: 2501, limit: 2500, phase: null },
    ]);
  });

  it("are not known while a phase is missing", () => {
    const school = aGoodNineYearSchool({ primaryPupils: 2600 });
    expect(
      codesOf([{ ...school, pupils: { ...school.pupils, juniorSecondary: missing("blankCell", cell(1, 6)) } }]),
    ).toEqual([]);
  });
});

describe("school types", () => {
  it("are doubted with pupils of a phase that they have not", () => {
    const school = aGoodPrimarySchool({ juniorPupils: 30 });
    expect(softFindings([school])).toMatchObject([
      {
        code: "doubtfulType",
        doubt: "unexpectedPupils",
        pupilPhase: "juniorSecondary",
        at: cell(1, COLUMN.juniorPupils),
      },
    ]);
  });

  it("of several phases are doubted without pupils in one of them; a blank is a data error instead", () => {
    expect(softFindings([aGoodNineYearSchool({ juniorPupils: 0 })])).toMatchObject([
      { code: "doubtfulType", doubt: "missingPupils", pupilPhase: "juniorSecondary" },
    ]);
    expect(codesOf([aSchool({ name: "东关学校", type: "nineYearSchool", primaryPupils: 600 })])).toEqual([]);
  });

  it("are not doubted for a zero that is typed in a phase that they have not", () => {
    expect(codesOf([aGoodPrimarySchool({ juniorPupils: 0, seniorPupils: 0 })])).toEqual([]);
  });

  it("are doubted by the name only where the pupils say nothing", () => {
    const school = aSchool({ name: "城关小学", type: "juniorSecondarySchool", primaryPupils: 30, juniorPupils: 300 });
    expect(softFindings([school])).toMatchObject([{ code: "doubtfulType", doubt: "unexpectedPupils" }]);
  });

  it.each<[string, SchoolType, boolean]>([
    ["东关九年一贯制学校", "primarySchool", true],
    ["东关九年制学校", "nineYearSchool", false],
    ["东关九年制学校", "twelveYearSchool", false],
    ["东关十二年一贯制学校", "twelveYearSchool", false],
    ["东关完全中学", "completeSecondarySchool", false],
    ["东关完全中学", "twelveYearSchool", false],
    ["城关小学 ", "juniorSecondarySchool", true],
    ["东关十二年一贯制学校", "nineYearSchool", true],
    ["东关完全中学", "juniorSecondarySchool", true],
    ["沟口教学点", "primarySchool", true],
    ["城关小学（南校区）", "juniorSecondarySchool", true],
    ["城关小学", "nineYearSchool", false],
    ["城关初级中学", "primarySchool", true],
    ["城关中学", "juniorSecondarySchool", false],
    ["城关小学", "specialEducationSchool", false],
    ["城关小学附设班", "attachedJuniorClass", false],
    ["城关小学", "attachedJuniorClass", false],
    ["城关小学", "attachedKindergartenClass", false],
  ])("%s of type %s: doubted by its name %s", (name, type, isDoubted) => {
    expect(codesOf([aSchool({ name, type })])).toEqual(isDoubted ? ["doubtfulType"] : []);
  });
});

describe("names", () => {
  it.each([
    ["城关第一小学", "城关第1小学"],
    ["第十二小学", "12小"],
    ["城关 小学", "城关小学"],
    ["金城市城关小学", "城关小学"],
    ["第二十小学", "20小学"],
    ["十小", "10小学"],
    ["三中", "第三中学"],
    ["十二中", "第十二中学"],
    ["第一零一小学", "第101小学"],
    ["甘肃省金城市城关小学", "城关小学"],
  ])("%s and %s may be one school", (left, right) => {
    const [first, second] = [left, right].map((name, index) =>
      aGoodPrimarySchool({ name, row: index + 1, primaryPupils: 900 + index, teachingArea: 5103 + index }),
    );
    const found = softFindings([first!, second!]);
    expect(found).toMatchObject([{ code: "similarName", level: "hint" }]);
  });

  it.each([
    ["城东小学", "城西小学"],
    ["东区第一小学", "西区第一小学"],
    ["第一小学", "第十一小学"],
    ["城关小学（小学部）", "城关小学"],
  ])("%s and %s are two", (left, right) => {
    const schools = [left, right].map((name, index) =>
      aGoodPrimarySchool({ name, row: index + 1, teachingArea: 5103 + index }),
    );
    expect(codesOf(schools)).toEqual([]);
  });

  it("of two phases are no doubt: one school may stand in a row per phase", () => {
    const primary = aSchool({ name: "东关学校", type: "primarySchool", primaryPupils: 300, row: 1 });
    const junior = aSchool({ name: "东关学校", type: "juniorSecondarySchool", juniorPupils: 300, row: 2 });
    expect(codesOf([primary, junior])).toEqual([]);
  });

  it("share a phase where its pupils are not known, and share none that has no pupils", () => {
    const blank = (name: string, row: number) => aSchool({ name, type: "primarySchool", row });
    expect(codesOf([blank("第一小学", 1), blank("第1小学", 2)])).toEqual(["similarName"]);
    const primary = aSchool({ name: "东关学校", type: "primarySchool", primaryPupils: 300, row: 1 });
    const facts = { name: "东关 学校", type: "nineYearSchool", primaryPupils: 0, juniorPupils: 300, row: 2 } as const;
    expect(codesOf([primary, aSchool(facts)])).toEqual(["doubtfulType"]);
  });

  it("of attached classes are those of their school", () => {
    const host = aGoodNineYearSchool({ name: "东关学校", row: 1 });
    const facts = { name: "东关学校", type: "attachedPrimaryClass", primaryPupils: 40, row: 2 } as const;
    expect(codesOf([host, aSchool({ ...facts, host: host.at })])).toEqual([]);
  });

  it("of rows that are repeated for certain are data errors already", () => {
    const twice = [1, 2].map((row) => {
      const school = aSchool({ name: "东关小学", type: "primarySchool", row });
      return { ...school, pupils: { ...school.pupils, primary: missing("duplicateSchool", cell(row, 5)) } };
    });
    expect(codesOf(twice)).toEqual([]);
  });

  it("keep what is left of them when a place is taken off", () => {
    expect(nameVariants("甘肃省金城市城关区实验小学")).toEqual([
      "甘肃省金城市城关区实验小学",
      "金城市城关区实验小学",
      "城关区实验小学",
      "实验小学",
    ]);
    expect(nameVariants("市中")).toEqual(["市中"]);
  });

  it("lose three places at most", () => {
    expect(nameVariants("甘肃省金城市城关区河口镇村市实验小学")).toHaveLength(4);
  });
});

describe("repeated figures", () => {
  it("are said at the later row with the earlier one", () => {
    const schools = plausibleSchools(3);
    const copy = { ...plausibleSchools(4)[3]!, teachingArea: value(5103, cell(4, COLUMN.teachingArea)) };
    const same = {
      ...copy,
      sportsGroundArea: value(9007, cell(4, COLUMN.sportsGroundArea)),
      equipmentValue: value(2_500_100, cell(4, COLUMN.equipmentValue)),
    };
    expect(softFindings([...schools, same])).toMatchObject([
      {
        code: "repeatedFigures",
        at: cell(4, COLUMN.teachingArea),
        alsoAt: [cell(4, COLUMN.sportsGroundArea), cell(4, COLUMN.equipmentValue)],
        other: "东方路小学",
        first: cell(1, COLUMN.teachingArea),
      },
    ]);
    expect(codesOf([...schools, copy])).toEqual([]);
  });

  it("that are round or small repeat by chance", () => {
    const round = { primaryPupils: 900, teachingArea: 4500, sportsGroundArea: 6600, equipmentValue: 1_900_000 };
    expect(codesOf(plausibleSchools(4, () => round))).toEqual([]);
  });

  it("of a whole copied sheet are one finding", () => {
    const figures = { primaryPupils: 913, teachingArea: 5103, sportsGroundArea: 9007, equipmentValue: 2_500_100 };
    expect(softFindings(plausibleSchools(9, () => figures))).toMatchObject([{ code: "repeatedFigures", count: 8 }]);
  });

  it("are doubted where three are the same, one of which may be round; small ones do not count", () => {
    const two = (facts: Partial<SchoolFacts>) => codesOf(plausibleSchools(2, () => facts));
    const areas = { teachingArea: 5103, sportsGroundArea: 9007 };
    expect(two(areas)).toEqual([]);
    expect(two({ ...areas, primaryPupils: 900 })).toEqual(["repeatedFigures"]);
    expect(two({ ...areas, primaryPupils: 100 })).toEqual(["repeatedFigures"]);
    expect(two({ teachingArea: 5130, sportsGroundArea: 9070, primaryPupils: 900 })).toEqual(["repeatedFigures"]);
    expect(two({ ...areas, primaryPupils: 99, primaryTeachers: [5, 2, 2], multimediaClassrooms: 4 })).toEqual([]);
    expect(two({ ...areas, teachingArea: 5100, primaryPupils: 900 })).toEqual([]);
  });

  it("may have zeros in them", () => {
    const facts = { primaryPupils: 1002, teachingArea: 9003, sportsGroundArea: 20_004 };
    expect(codesOf(plausibleSchools(2, () => facts))).toEqual(["repeatedFigures"]);
  });

  it("are always put against the first row that has them", () => {
    const facts = { primaryPupils: 913, teachingArea: 5103, sportsGroundArea: 9007 };
    expect(softFindings(plausibleSchools(3, () => facts))).toMatchObject([
      { at: { row: 2 }, first: { row: 1 } },
      { at: { row: 3 }, first: { row: 1 } },
    ]);
  });

  it("that stand in no cell are left out of the marks", () => {
    const [first, second] = plausibleSchools(2, () => ({ primaryPupils: 913, sportsGroundArea: 9007 }));
    const area = { teachingArea: { kind: "value", value: 5103, at: null } } as const;
    const found = softFindings([
      { ...first!, ...area },
      { ...second!, ...area },
    ]);
    expect(found).toMatchObject([{ code: "repeatedFigures", alsoAt: [cell(2, COLUMN.sportsGroundArea)] }]);
  });
});
