import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import { plausibilityBounds } from "../../../src/standards/plausibility";
import { aGoodPrimarySchool, aSchool, cell, COLUMN, value } from "../../fixtures/schoolRecords";
import { plausibleSchools, softFindings, withClasses } from "./soft";

const { ownReference, classSize, schoolSize } = plausibilityBounds();

/** What every soft finding about one school of one phase has. */
const hint = { level: "hint", alsoAt: [], count: 1, phase: null, reference: ownReference };

function only(records: readonly SchoolRecord[], lastYear: readonly SchoolRecord[] | null = null) {
  const [finding, ...others] = softFindings(records, lastYear);
  expect(others).toEqual([]);
  return finding;
}

describe("a soft finding says all that an explanation, a mark and a sentence need", () => {
  it("of a value outside of its bounds", () => {
    expect(only([aGoodPrimarySchool({ primaryTeachers: [501, 20, 12] })])).toEqual({
      ...hint,
      code: "implausibleValue",
      at: cell(1, COLUMN.primaryTeachers[0]),
      school: "城关小学",
      phase: "primary",
      subject: { school: "城关小学", field: "primaryQualifiedTeachers", value: "501/1000" },
      field: "小学高于规定学历教师数",
      direction: "high",
      basis: "hundredPupils",
      unit: "人",
      actual: 50.1,
      bound: 50,
    });
  });

  it("of a zero among peers", () => {
    const schools = plausibleSchools(5, (index) => (index === 4 ? { primaryTeachers: [50, 0, 12] } : {}));
    expect(only(schools)).toEqual({
      ...hint,
      code: "zeroAmongPeers",
      at: cell(5, COLUMN.primaryTeachers[1]),
      school: "建设路小学",
      phase: "primary",
      subject: { school: "建设路小学", field: "primaryBackboneTeachers", value: "0" },
      field: "小学县级以上骨干教师数",
      peers: 4,
      peersWithValue: 4,
    });
  });

  it("of 元 for 万元", () => {
    expect(only([aGoodPrimarySchool({ equipmentValue: 250 })])).toEqual({
      ...hint,
      code: "unitSlip",
      at: cell(1, COLUMN.equipmentValue),
      school: "城关小学",
      subject: { school: "城关小学", field: "equipmentValue", value: "250" },
      field: "教学仪器设备值(万元)",
      direction: "low",
      factor: 10000,
      actual: 0.25,
      median: null,
    });
  });

  it("of large classes, and of more classes than pupils", () => {
    const base = { ...hint, at: cell(1, 10), school: "城关小学", phase: "primary", field: "小学班级数" };
    expect(only([withClasses(aGoodPrimarySchool(), 20)])).toEqual({
      ...base,
      code: "largeClasses",
      reference: classSize.reference,
      subject: { school: "城关小学", field: "primaryClasses", value: "1000/20" },
      size: "overStandard",
      average: 50,
      limit: 45,
    });
    expect(only([withClasses(aGoodPrimarySchool(), 2000)])).toEqual({
      ...base,
      code: "implausibleValue",
      subject: { school: "城关小学", field: "primaryClasses", value: "1000/2000" },
      direction: "low",
      basis: "class",
      unit: "人",
      actual: 0.5,
      bound: 1,
    });
  });

  it("of a large school", () => {
    expect(only([aGoodPrimarySchool({ primaryPupils: 2100 })])).toEqual({
      ...hint,
      code: "largeSchool",
      at: cell(1, COLUMN.primaryPupils),
      school: "城关小学",
      phase: "primary",
      reference: schoolSize.reference,
      subject: { school: "城关小学", field: "schoolSize", value: "2100" },
      field: "小学在校生数",
      pupils: 2100,
      limit: 2000,
    });
  });

  it("of a type that pupils or the name contradict", () => {
    const base = { ...hint, code: "doubtfulType", school: "城关小学" };
    expect(only([aGoodPrimarySchool({ seniorPupils: 30 })])).toEqual({
      ...base,
      at: cell(1, COLUMN.seniorPupils),
      subject: {
        school: "城关小学",
        field: "schoolType:unexpectedPupils",
        value: "primarySchool|seniorSecondary=30",
      },
      type: "primarySchool",
      doubt: "unexpectedPupils",
      pupilPhase: "seniorSecondary",
    });
    expect(only([aSchool({ name: "城关小学", type: "juniorSecondarySchool" })])).toEqual({
      ...base,
      at: cell(1, COLUMN.name),
      subject: { school: "城关小学", field: "schoolType:name", value: "juniorSecondarySchool|城关小学" },
      type: "juniorSecondarySchool",
      doubt: "name",
      pupilPhase: null,
    });
  });

  it("of a name that is another's", () => {
    const schools = plausibleSchools(2, (index) => ({ name: ["第一小学", "第1 小学"][index] ?? "" }));
    expect(only(schools)).toEqual({
      ...hint,
      code: "similarName",
      at: cell(2, COLUMN.name),
      school: "第1 小学",
      subject: { school: "第1小学", field: "schoolName", value: "第1 小学|第一小学" },
      other: "第一小学",
      first: cell(1, COLUMN.name),
    });
  });

  it("of figures that are another row's", () => {
    const figures = { primaryPupils: 913, teachingArea: 5103, sportsGroundArea: 9007 };
    expect(only(plausibleSchools(2, () => figures))).toEqual({
      ...hint,
      code: "repeatedFigures",
      at: cell(2, COLUMN.primaryPupils),
      alsoAt: [cell(2, COLUMN.teachingArea), cell(2, COLUMN.sportsGroundArea)],
      school: "育才路小学",
      subject: {
        school: "育才路小学",
        field: "repeatedFigures",
        value: "primaryPupils=913|teachingArea=5103|sportsGroundArea=9007",
      },
      fields: ["小学在校生数", "教学及辅助用房面积(㎡)", "运动场地面积(㎡)"],
      other: "东方路小学",
      first: cell(1, COLUMN.primaryPupils),
    });
  });

  it("of a change since last year", () => {
    const now = plausibleSchools(1, () => ({ primaryPupils: 1350 }));
    const [old] = plausibleSchools(1);
    const lastYear = { ...old!, pupils: { ...old!.pupils, primary: value(900, { ...cell(7, 5), sheet: "去年" }) } };
    expect(only(now, [lastYear])).toEqual({
      ...hint,
      code: "changedSinceLastYear",
      at: cell(1, COLUMN.primaryPupils),
      school: "东方路小学",
      phase: "primary",
      subject: { school: "东方路小学", field: "primaryPupils", value: "900→1350" },
      field: "小学在校生数",
      before: 900,
      after: 1350,
      change: 0.5,
      lastYear: { sheet: "去年", row: 7, column: 5 },
    });
  });
});
