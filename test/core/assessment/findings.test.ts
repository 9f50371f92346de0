import { assessCounty } from "../../../src/core/assessment/assessCounty";
import { findingsOf } from "../../../src/core/assessment/findings";
import type { Finding } from "../../../src/core/model/finding";
import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import type { Standard } from "../../../src/core/model/standard";
import { nationalStandard } from "../../../src/standards/registry";
import { aGoodPrimarySchool, aSchool, cell, missing } from "../../fixtures/schoolRecords";

const standard = nationalStandard("national/2017-quality-balanced")!;

function findings(records: readonly SchoolRecord[], by: Standard = standard): readonly Finding[] {
  return findingsOf(assessCounty(records, by), by);
}

const good = aGoodPrimarySchool();
const second = aGoodPrimarySchool({ name: "二小", row: 2 });

describe(findingsOf, () => {
  it("has nothing to say about a county where all is well", () => {
    expect(findings([good, second])).toEqual([]);
  });

  it("cites the numerator of a reading under the floor, with clause and shortfall", () => {
    const poor = aGoodPrimarySchool({ name: "三小", row: 3, sportsGroundArea: 5000 });
    expect(findings([good, second, poor])).toEqual([
      {
        code: "readingShort",
        level: "belowFloor",
        at: cell(3, 20),
        alsoAt: [],
        school: "三小",
        phase: "primary",
        reference: { document: standard.title, number: "教督〔2017〕6号", clause: "资源配置 第5项" },
        indicator: "sportsArea",
        actual: 5.3,
        required: 7.5,
        floor: 6.375,
        shortfall: { section: 2200, school: null, ratio: null },
        isRoundingDecisive: false,
        stillPasses: null,
        isSchoolFailing: true,
      },
    ]);
  });

  it("does not call a school failing that cannot be assessed", () => {
    const unknown = {
      ...aGoodPrimarySchool({ name: "三小", row: 3, primaryTeachers: [41, 20, 12] }),
      equipmentValue: missing("blankCell", cell(3, 21)),
    };
    const short = findings([good, second, unknown]).filter(({ code }) => code === "readingShort");
    expect(short).toMatchObject([{ level: "notMet", stillPasses: null, isSchoolFailing: false }]);
  });

  it("says a coefficient over its limit of the whole county", () => {
    const rich = aGoodPrimarySchool({ name: "三小", row: 3, equipmentValue: 25000000 });
    const [finding, ...others] = findings([good, second, rich]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "coefficientTooHigh",
      level: "notMet",
      at: null,
      alsoAt: [],
      school: null,
      phase: "primary",
      indicator: "equipmentValue",
      limit: 0.5,
      isRoundingDecisive: false,
      reference: standard.differenceCoefficient.reference,
    });
  });

  it("says once for the phase which coefficients wait for how many schools", () => {
    const blank = missing("blankCell", cell(3, 21));
    const unknown = { ...aGoodPrimarySchool({ row: 3 }), equipmentValue: blank, multimediaClassrooms: blank };
    const partly = { ...aGoodPrimarySchool({ row: 4 }), equipmentValue: blank };
    expect(findings([good, unknown, partly])).toMatchObject([
      {
        code: "coefficientsNotAssessable",
        level: "hint",
        school: null,
        phase: "primary",
        indicators: ["equipmentValue", "multimediaClassrooms"],
        missingSections: 2,
      },
    ]);
  });

  it("notes a single section and a mean of zero", () => {
    expect(findings([good])).toMatchObject([
      { code: "coefficientNote", level: "hint", note: "singleSection", phase: "primary" },
    ]);
    const none = (row: number): SchoolRecord => aGoodPrimarySchool({ row, multimediaClassrooms: 0 });
    expect(findings([none(1), none(2)]).filter(({ code }) => code === "coefficientNote")).toMatchObject([
      { note: "zeroMean", indicators: ["multimediaClassrooms"] },
    ]);
  });

  it("marks the pupils of what was left out for its pupils, and the name of what was left out for its type", () => {
    const point = aGoodPrimarySchool({ name: "点", type: "teachingPoint", row: 3, primaryPupils: 30 });
    const empty = aGoodPrimarySchool({ name: "空", row: 4, primaryPupils: 0 });
    const special = aSchool({ name: "特", type: "specialEducationSchool", row: 5 });
    const nursery = aSchool({ name: "附", type: "attachedKindergartenClass", row: 6 });
    const base = { level: "hint", alsoAt: [], reference: standard.scope.reference };
    expect(findings([good, second, point, empty, special, nursery])).toEqual([
      {
        ...base,
        code: "teachingPointTooSmall",
        at: cell(3, 5),
        school: "点",
        phase: "primary",
        pupils: 30,
        minimum: 50,
      },
      { ...base, code: "noPupils", at: cell(4, 5), school: "空", phase: "primary" },
      { ...base, code: "outOfScopeType", at: cell(5, 0), school: "特", phase: null, type: "specialEducationSchool" },
      { ...base, code: "attachedKindergarten", at: cell(6, 0), school: "附", phase: null },
    ]);
  });

  it("falls back to the name where the pupils have no cell", () => {
    const pupils = { ...good.pupils, primary: { kind: "value", value: 0, at: null } } as const;
    expect(findings([{ ...good, pupils }])).toMatchObject([{ code: "noPupils", at: cell(1, 0) }]);
  });

  it("warns of a met figure that the form would show as missing the mark", () => {
    const fine: Standard = {
      ...standard,
      indicators: standard.indicators.map((indicator) =>
        indicator.indicator === "teachingArea"
          ? { ...indicator, thresholds: { ...indicator.thresholds, primary: { atLeast: 4.504 } } }
          : indicator,
      ),
    };
    const school = aGoodPrimarySchool({ teachingArea: 4504, indoorSportsArea: 0 });
    expect(findings([school, { ...school, at: cell(2, 0) }], fine)).toMatchObject([
      {
        code: "roundingDecisive",
        level: "hint",
        indicator: "teachingArea",
        actual: 4.504,
        required: 4.504,
        at: cell(1, 18),
      },
      { code: "roundingDecisive" },
    ]);
  });

  it("warns of a met coefficient that the form would show over the limit", () => {
    const { limits } = standard.differenceCoefficient;
    const fine: Standard = {
      ...standard,
      differenceCoefficient: { ...standard.differenceCoefficient, limits: { ...limits, primary: { atMost: 0.4997 } } },
    };
    const pair = [
      aGoodPrimarySchool({ row: 1, multimediaClassrooms: 5003 }),
      aGoodPrimarySchool({ row: 2, multimediaClassrooms: 14997 }),
    ];
    expect(findings(pair, fine)).toMatchObject([
      {
        code: "roundingDecisive",
        level: "hint",
        school: null,
        indicator: "multimediaClassrooms",
        actual: 0.4997,
        required: 0.4997,
      },
    ]);
  });
});
