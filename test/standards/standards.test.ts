import type { LocalOverlay, Standard } from "../../src/core/model/standard";
import {
  localOverlays,
  nationalStandard,
  nationalStandards,
  overlayFor,
  standardInForce,
} from "../../src/standards/registry";
import { runByName, runByOf } from "../../src/standards/runBy";
import { schoolTypeName, schoolTypeOf, schoolTypes } from "../../src/standards/schoolTypes";
import { assertStandardsValid, parseOverlay, parseStandard, standardsFaults } from "../../src/standards/validation";

const standard = nationalStandard("national/2017-quality-balanced")!;
const [overlay] = localOverlays() as unknown as readonly [LocalOverlay];

/** A deep copy to spoil. */
function copy(): Record<string, unknown> & Standard {
  return JSON.parse(JSON.stringify(standard)) as Record<string, unknown> & Standard;
}

describe("the standards data", () => {
  it("is valid", () => {
    expect(assertStandardsValid).not.toThrow();
    expect(standardsFaults(nationalStandards(), localOverlays())).toEqual([]);
  });

  it("gives a clause of a document for every figure", () => {
    const { schoolRule, differenceCoefficient, phaseSplit, scope, indoorSports } = standard;
    const sources = [...standard.indicators, schoolRule, differenceCoefficient, phaseSplit, scope, indoorSports];
    for (const { reference } of sources) expect(reference.number).toMatch(/〔\d{4}〕\d+号$/);
    expect(new Set(standard.indicators.map(({ reference }) => reference.clause)).size).toBe(7);
  });

  it("counts L4 to L7 as hardware, which is split, and L1 to L3 as software, which is not", () => {
    expect(standard.indicators.map(({ resourceClass, isSplit }) => [resourceClass, isSplit])).toEqual([
      ...Array.from({ length: 3 }, () => ["software", false]),
      ...Array.from({ length: 4 }, () => ["hardware", true]),
    ]);
  });

  it("rounds people and rooms to 1, ㎡ and 元 to 0.01", () => {
    for (const { unit, smallestUnit } of standard.indicators) {
      expect(smallestUnit).toBe(unit === "人" || unit === "间" ? 1 : 0.01);
    }
  });

  const spoilt: readonly (readonly [string, (data: ReturnType<typeof copy>) => unknown])[] = [
    ["an unknown field", (data) => ({ ...data, extra: 1 })],
    ["a missing field", (data) => ({ ...data, scope: undefined })],
    [
      "a threshold of zero",
      (data) => ({
        ...data,
        indicators: data.indicators.map((i) => ({
          ...i,
          thresholds: { primary: { atLeast: 0 }, juniorSecondary: { atLeast: 1 } },
        })),
      }),
    ],
    ["six indicators", (data) => ({ ...data, indicators: data.indicators.slice(0, 6) })],
    ["indicators in another order", (data) => ({ ...data, indicators: [...data.indicators].reverse() })],
    ["a label twice", (data) => ({ ...data, indicators: data.indicators.map((i) => ({ ...i, label: "L1" })) })],
    ["a floor over 1", (data) => ({ ...data, schoolRule: { ...data.schoolRule, floorRatio: 1.85 } })],
    ["a date that is none", (data) => ({ ...data, effectiveFrom: "2017-13-01" })],
    ["an end before the start", (data) => ({ ...data, effectiveTo: "2016-01-01" })],
    [
      "a figure without its clause",
      (data) => ({ ...data, scope: { ...data.scope, reference: { document: "x", number: "y", clause: "" } } }),
    ],
  ];
  it.each(spoilt)("does not pass with %s", (_case, spoil) => {
    const result = parseStandard(spoil(copy()));
    expect(result).toMatchObject({ ok: false, error: expect.stringMatching(/./) });
  });

  it("passes as it is, and with an end after the start", () => {
    expect(parseStandard(copy())).toEqual({ ok: true, value: standard });
    expect(parseStandard({ ...copy(), effectiveTo: "2027-12-31" }).ok).toBe(true);
    expect(parseOverlay(overlay)).toEqual({ ok: true, value: overlay });
    expect(parseOverlay({ ...overlay, place: "" }).ok).toBe(false);
  });

  it("says all that is wrong, file by file", () => {
    const faults = standardsFaults(
      [standard, standard, { ...standard, id: "Bad Id" }],
      [
        { ...overlay, extends: "national/none" },
        { ...overlay, id: "x", place: "" },
      ],
    );
    expect(faults.join("\n")).toMatch(/Bad Id: /);
    expect(faults.join("\n")).toMatch(/shaanxi\/jincheng-2023 extends a standard unknown here/);
    expect(faults.join("\n")).toMatch(/national\/2017-quality-balanced twice/);
    expect(faults.join("\n")).toMatch(/^x: /m);
  });
});

describe("the registry", () => {
  it.each([
    ["2017-04-18", undefined],
    ["2017-04-19", "national/2017-quality-balanced"],
    ["2026-04-15", "national/2017-quality-balanced"],
  ])("on %s has %s in force", (isoDate, id) => {
    expect(standardInForce(isoDate)?.id).toBe(id);
  });

  it("knows a standard by its id and an overlay by its place", () => {
    expect(nationalStandard("national/none")).toBeUndefined();
    expect(overlayFor(" 金城市 ")?.id).toBe("shaanxi/jincheng-2023");
    expect(overlayFor("银城市")).toBeUndefined();
  });

  it("has the lead offices of the place, not of the country", () => {
    expect(Object.values(overlayFor("金城市")!.leadOffices)).toEqual([
      "人事科",
      "人事科",
      "人事科",
      "项目办",
      "项目办",
      "电教中心",
      "电教中心",
      "计财科",
    ]);
    expect(JSON.stringify(standard)).not.toContain('科"');
  });
});

describe(schoolTypeOf, () => {
  it.each([
    ["小学", "primarySchool"],
    ["211", "primarySchool"],
    ["２１１", "primarySchool"],
    ["教学点", "teachingPoint"],
    ["小学教学点", "teachingPoint"],
    ["初中", "juniorSecondarySchool"],
    [" 初级 中学 ", "juniorSecondarySchool"],
    ["九年一贯制", "nineYearSchool"],
    ["九年一贯制(学校)", "nineYearSchool"],
    ["九年一贯制（学校）", "nineYearSchool"],
    ["312-九年一贯制学校", "nineYearSchool"],
    ["312 九年一贯制学校", "nineYearSchool"],
    ["十二年一贯制学校", "twelveYearSchool"],
    ["完全中学", "completeSecondarySchool"],
    ["高级中学", "seniorSecondarySchool"],
    ["特殊教育(学校)", "specialEducationSchool"],
    ["中等职业学校", "vocationalSchool"],
    ["职业高中", "vocationalSchool"],
    ["工读学校", "workStudySchool"],
    ["专门学校", "workStudySchool"],
    ["幼儿园", "kindergarten"],
    ["附设小学班", "attachedPrimaryClass"],
    ["附设普通初中班", "attachedJuniorClass"],
    ["附设普通高中班", "attachedSeniorClass"],
    ["附设幼儿班", "attachedKindergartenClass"],
    ["附设特教班", "attachedOtherClass"],
  ])("reads %p as %s", (text, type) => {
    expect(schoolTypeOf(text)).toBe(type);
  });

  it.each(["", "大学", "999", "学校", "小学初中"])("does not guess at %p", (text) => {
    expect(schoolTypeOf(text)).toBeUndefined();
  });

  it("reads every official name, code and synonym back as its type", () => {
    for (const { type, name, codes, synonyms } of schoolTypes()) {
      for (const text of [name, ...codes, ...synonyms]) expect([text, schoolTypeOf(text)]).toEqual([text, type]);
      expect(schoolTypeName(type)).toBe(name);
    }
    expect(schoolTypes()).toHaveLength(16);
  });

  it("refuses a type that no data knows: that is a bug", () => {
    expect(() => schoolTypeName("university" as never)).toThrow("schoolTypes.json has no university");
  });
});

describe(runByOf, () => {
  it.each([
    ["7", 7],
    ["07", 7],
    ["10", 10],
    ["县级教育部门", 7],
    ["县级教育", 7],
    ["7-县级教育部门", 7],
    ["7 县级教育部门", 7],
    ["县级其它部门", 8],
    ["民办", 10],
    ["10民办", 10],
    ["地方企业", 9],
    ["１", 1],
  ])("reads %p as %p", (text, code) => {
    expect(runByOf(text)).toBe(code);
  });

  it.each(["", "公办", "11", "0", "其他"])("does not guess at %p", (text) => {
    expect(runByOf(text)).toBeUndefined();
  });

  it("names the ten codes of the form", () => {
    expect(runByName(1)).toBe("中央教育部门");
    expect(runByName(10)).toBe("民办");
    expect(runByName(11)).toBeUndefined();
  });
});
