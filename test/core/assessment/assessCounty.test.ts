import { assessCounty } from "../../../src/core/assessment/assessCounty";
import { demandsOf } from "../../../src/core/assessment/sectionAssessment";
import type { CoefficientAssessment } from "../../../src/core/model/assessment";
import type { ResourceIndicator } from "../../../src/core/model/indicator";
import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import { nationalStandard } from "../../../src/standards/registry";
import { aGoodNineYearSchool, aGoodPrimarySchool, aSchool, cell, missing } from "../../fixtures/schoolRecords";

const standard = nationalStandard("national/2017-quality-balanced")!;
const assess = (...records: readonly SchoolRecord[]) => assessCounty(records, standard);

function coefficientOf(records: readonly SchoolRecord[], indicator: ResourceIndicator): CoefficientAssessment {
  return assess(...records).coefficients.find((coefficient) => coefficient.indicator === indicator)!;
}

function withoutRooms(school: SchoolRecord): SchoolRecord {
  return { ...school, multimediaClassrooms: missing("blankCell", cell(1, 22)) };
}

describe("the county", () => {
  it("is met when every section and every coefficient is", () => {
    const county = assess(aGoodPrimarySchool(), aGoodNineYearSchool({ row: 2 }));
    expect(county.status).toBe("met");
    expect(county.standardId).toBe("national/2017-quality-balanced");
    expect(county.sections.map(({ phase }) => phase)).toEqual(["primary", "primary", "juniorSecondary"]);
    expect(county.coefficients).toHaveLength(14);
  });

  it("shows the mean of a phase's own seven coefficients as its composite", () => {
    const county = assess(
      aGoodPrimarySchool(),
      aGoodPrimarySchool({ row: 2, equipmentValue: 2500000, teachingArea: 6000 }),
      aGoodNineYearSchool({ row: 3 }),
    );
    const ofPrimary = county.coefficients.filter(({ phase }) => phase === "primary");
    const mean = ofPrimary.reduce((sum, { coefficient }) => sum + coefficient!, 0) / 7;
    expect(ofPrimary.some(({ coefficient }) => coefficient! > 0)).toBe(true);
    expect(county.composite.primary).toBeCloseTo(mean, 12);
    expect(county.composite.juniorSecondary).toBe(0);
  });

  it("is not assessable when there is nothing to judge", () => {
    const county = assess();
    expect(county).toMatchObject({ status: "notAssessable", sections: [], coefficients: [] });
    expect(county.composite).toEqual({ primary: null, juniorSecondary: null });
  });

  it("is not assessable while a figure is missing and nothing fails", () => {
    expect(assess(aGoodPrimarySchool(), withoutRooms(aGoodPrimarySchool({ row: 2 }))).status).toBe("notAssessable");
  });

  it("is not assessable while a row could not be read as a school, and its coefficients are provisional", () => {
    const county = assessCounty([aGoodPrimarySchool(), aGoodPrimarySchool({ row: 2 })], standard, 1);
    expect(county.status).toBe("notAssessable");
    expect(county.coefficients.map(({ status, missingSections }) => [status, missingSections])).toEqual(
      county.coefficients.map(() => ["notAssessable", 1]),
    );
    expect(assessCounty([], standard, 1).status).toBe("notAssessable");
    expect(assessCounty([aGoodPrimarySchool({ primaryTeachers: [5, 1, 1] })], standard, 1).status).toBe("notMet");
  });

  it("is not met as soon as something fails, whatever is missing", () => {
    const failing = aGoodPrimarySchool({ row: 3, primaryTeachers: [5, 1, 1] });
    expect(assess(withoutRooms(aGoodPrimarySchool()), failing).status).toBe("notMet");
  });

  it("is not met when only a coefficient fails, though every school passes", () => {
    const rich = aGoodPrimarySchool({ row: 2, equipmentValue: 25000000 });
    const county = assess(aGoodPrimarySchool(), rich);
    expect(county.sections.every(({ status }) => status === "met")).toBe(true);
    expect(county.status).toBe("notMet");
    expect(county.coefficients.filter(({ status }) => status === "notMet").map(({ indicator }) => indicator)).toEqual([
      "equipmentValue",
    ]);
  });

  it("refuses a standard that lacks an indicator: that is a bug in the data", () => {
    expect(() => demandsOf({ ...standard, indicators: standard.indicators.slice(1) })).toThrow(
      "national/2017-quality-balanced says nothing about teachersAboveRequiredQualification",
    );
  });
});

describe("a section", () => {
  it("carries reading, threshold, floor, total, cell and clause", () => {
    const { readings } = assess(aGoodNineYearSchool()).sections[0]!;
    expect(readings.teachingArea).toMatchObject({
      level: "met",
      required: 4.5,
      floor: 3.825,
      missing: null,
      shortfall: null,
      isRoundingDecisive: false,
      at: cell(1, 18),
      reference: { number: "教督〔2017〕6号", clause: "资源配置 第4项" },
    });
    expect(readings.teachingArea.actual).toBeCloseTo(6000 / 1040, 12);
    expect(readings.teachingArea.total).toBeCloseTo((6000 * 600) / 1040, 9);
    expect(readings.backboneTeachers.total).toBe(7);
  });

  it("is not assessable with one reading missing, which says why and where", () => {
    const [section] = assess(withoutRooms(aGoodPrimarySchool())).sections;
    expect(section).toMatchObject({ status: "notAssessable", metCount: 6, shortCount: 0 });
    expect(section!.readings.multimediaClassrooms).toMatchObject({
      level: "notAssessable",
      actual: null,
      total: null,
      shortfall: null,
      isRoundingDecisive: false,
      missing: "blankCell",
      at: cell(1, 22),
      required: 2.3,
      floor: 1.955,
    });
  });

  it("with blank pupils has no reading at all: blank is not zero", () => {
    const school = aGoodPrimarySchool();
    const blank = { ...school, pupils: { ...school.pupils, primary: missing("blankCell", cell(1, 5)) } };
    const county = assess(blank, aGoodPrimarySchool({ row: 2 }));
    expect(county.sections[0]).toMatchObject({ pupils: null, metCount: 0, status: "notAssessable" });
    expect(county.sections[0]!.readings.backboneTeachers.missing).toBe("blankCell");
    expect(county.coefficients.every(({ missingSections }) => missingSections === 1)).toBe(true);
    expect(county.exclusions).toEqual([]);
  });

  it("of a school that cannot be split keeps its teachers' readings", () => {
    const school = aGoodNineYearSchool();
    const blank = { ...school, pupils: { ...school.pupils, juniorSecondary: missing("negative", cell(1, 6)) } };
    const { readings } = assess(blank).sections[0]!;
    expect(readings.backboneTeachers.level).toBe("met");
    expect(readings.sportsArea).toMatchObject({ level: "notAssessable", missing: "negative", at: cell(1, 20) });
  });

  it("typed as zero teachers is below the floor, not missing", () => {
    const [section] = assess(aGoodPrimarySchool({ primaryTeachers: [50, 20, 0] })).sections;
    expect(section!.readings.sportsAndArtsTeachers).toMatchObject({
      level: "belowFloor",
      actual: 0,
      shortfall: { section: 9 },
    });
    expect(section!.status).toBe("notMet");
  });

  it.each([
    [4.4996, "short", true],
    [4.4949, "short", false],
    [4.495, "short", true],
    [3.8249, "belowFloor", false],
    [3.8149, "belowFloor", false],
    [4.5, "met", false],
    [3.825, "short", false],
    [4.504, "met", false],
  ] as const)("with %p ㎡ per pupil is %s; rounding tells the opposite: %p", (reading, level, isRoundingDecisive) => {
    const school = aGoodPrimarySchool({ primaryPupils: 10000, teachingArea: reading * 10000, indoorSportsArea: 0 });
    const [section] = assess({ ...school }).sections;
    expect(section!.readings.teachingArea).toMatchObject({ level, actual: reading, isRoundingDecisive });
  });

  it.each([
    [35.696, "belowFloor", true],
    [35.65, "belowFloor", true],
    [35.64, "belowFloor", false],
    [35.7, "short", false],
  ] as const)(
    "with %p qualified teachers of 1,000 pupils is %s; rounding hides the floor: %p",
    (teachers, level, isDecisive) => {
      const [section] = assess(aGoodPrimarySchool({ primaryTeachers: [teachers, 20, 12] })).sections;
      const { teachersAboveRequiredQualification } = section!.readings;
      expect(teachersAboveRequiredQualification).toMatchObject({ level, isRoundingDecisive: isDecisive });
    },
  );

  it("shows a half exactly as the form rounds it, upwards", () => {
    // 4.495 ㎡ shows as 4.50, though the double 4.495 lies under the half.
    const school = aGoodPrimarySchool({ teachingArea: 4495, indoorSportsArea: 0 });
    expect(assess(school).sections[0]!.readings.teachingArea).toMatchObject({
      level: "short",
      isRoundingDecisive: true,
    });
  });
});

describe("a coefficient", () => {
  const other = aGoodPrimarySchool({ row: 2, multimediaClassrooms: 40 });

  it("is judged against the limit of its phase, with mean and deviation in the reading's unit", () => {
    expect(coefficientOf([aGoodPrimarySchool(), other], "multimediaClassrooms")).toMatchObject({
      phase: "primary",
      status: "met",
      mean: expect.closeTo(3.5, 12),
      standardDeviation: expect.closeTo(0.5, 12),
      limit: 0.5,
      missingSections: 0,
      note: null,
      isRoundingDecisive: false,
      reference: { number: "教督〔2017〕6号" },
    });
    expect(assess(aGoodNineYearSchool()).coefficients.at(-1)!.limit).toBe(0.45);
  });

  it("over the known sections is provisional and never judged while one is missing", () => {
    const records = [aGoodPrimarySchool(), other, withoutRooms(aGoodPrimarySchool({ row: 3 }))];
    const coefficient = coefficientOf(records, "multimediaClassrooms");
    expect(coefficient).toMatchObject({
      status: "notAssessable",
      missingSections: 1,
      mean: expect.closeTo(3.5, 12),
      note: null,
    });
    expect(coefficient.coefficient).toBeCloseTo(1 / 7, 15);
    expect(assess(...records).composite.primary).toBeNull();
    expect(coefficientOf(records, "equipmentValue").status).toBe("met");
  });

  it("is not judged even when the provisional figure is far over the limit", () => {
    const records = [aGoodPrimarySchool(), withoutRooms(aGoodPrimarySchool({ row: 2 })), { ...other }];
    const huge = aGoodPrimarySchool({ row: 4, multimediaClassrooms: 4000 });
    expect(coefficientOf([...records, huge], "multimediaClassrooms")).toMatchObject({ status: "notAssessable" });
  });

  it("of one section is 0, with a note", () => {
    expect(coefficientOf([aGoodPrimarySchool()], "teachingArea")).toMatchObject({
      status: "met",
      coefficient: 0,
      standardDeviation: 0,
      mean: 5.2,
      note: "singleSection",
    });
  });

  it("of one known and one unknown section is provisional, without the note", () => {
    expect(coefficientOf([aGoodPrimarySchool(), withoutRooms(other)], "multimediaClassrooms")).toMatchObject({
      status: "notAssessable",
      coefficient: 0,
      missingSections: 1,
      note: null,
    });
  });

  it("of no known section is unknown", () => {
    expect(coefficientOf([withoutRooms(other)], "multimediaClassrooms")).toMatchObject({
      status: "notAssessable",
      mean: null,
      standardDeviation: null,
      coefficient: null,
      missingSections: 1,
      note: null,
    });
  });

  it("with a mean of zero cannot be computed", () => {
    const none = (row: number): SchoolRecord => aGoodPrimarySchool({ row, multimediaClassrooms: 0 });
    expect(coefficientOf([none(1), none(2)], "multimediaClassrooms")).toMatchObject({
      status: "notAssessable",
      mean: 0,
      standardDeviation: 0,
      coefficient: null,
      note: "zeroMean",
      isRoundingDecisive: false,
    });
    expect(coefficientOf([none(1), withoutRooms(other)], "multimediaClassrooms").note).toBeNull();
    expect(assess(none(1), none(2)).composite.primary).toBeNull();
  });

  it("just over the limit that would be shown as the limit says so; further off it does not", () => {
    const pair = (rooms: number) => [
      aGoodPrimarySchool({ row: 1, multimediaClassrooms: 1000 }),
      aGoodPrimarySchool({ row: 2, multimediaClassrooms: rooms }),
    ];
    expect(coefficientOf(pair(3000), "multimediaClassrooms")).toMatchObject({
      status: "met",
      coefficient: 0.5,
      isRoundingDecisive: false,
    });
    expect(coefficientOf(pair(3001), "multimediaClassrooms")).toMatchObject({
      status: "notMet",
      isRoundingDecisive: true,
    });
    expect(coefficientOf(pair(3005), "multimediaClassrooms")).toMatchObject({
      status: "notMet",
      isRoundingDecisive: false,
    });
    expect(coefficientOf(pair(3010), "multimediaClassrooms")).toMatchObject({
      status: "notMet",
      isRoundingDecisive: false,
    });
  });

  it("exactly half a thousandth over the limit is shown as one more: 0.5005 is 0.501", () => {
    const pair = [
      aGoodPrimarySchool({ row: 1, multimediaClassrooms: 4995 }),
      aGoodPrimarySchool({ row: 2, multimediaClassrooms: 15005 }),
    ];
    expect(coefficientOf(pair, "multimediaClassrooms")).toMatchObject({ status: "notMet", isRoundingDecisive: false });
  });
});

describe("the scope", () => {
  const point = (pupils: number): SchoolRecord => aGoodPrimarySchool({ type: "teachingPoint", primaryPupils: pupils });

  it("takes teaching points with 50 pupils or more and leaves out smaller ones", () => {
    expect(assess(point(50)).exclusions).toEqual([]);
    expect(assess(point(50)).sections).toHaveLength(1);
    expect(assess(point(49))).toMatchObject({
      sections: [],
      exclusions: [{ reason: "teachingPointTooSmall", phase: "primary", pupils: 49 }],
    });
  });

  it("takes a small school that is not a teaching point", () => {
    expect(assess(aGoodPrimarySchool({ primaryPupils: 12 })).sections).toHaveLength(1);
  });

  it("takes private schools", () => {
    expect(assess({ ...aGoodPrimarySchool(), runBy: 10 }).sections).toHaveLength(1);
  });

  it.each([
    ["specialEducationSchool", "outOfScopeType"],
    ["vocationalSchool", "outOfScopeType"],
    ["seniorSecondarySchool", "outOfScopeType"],
    ["workStudySchool", "outOfScopeType"],
    ["kindergarten", "outOfScopeType"],
    ["attachedOtherClass", "outOfScopeType"],
    ["attachedSeniorClass", "outOfScopeType"],
    ["attachedKindergartenClass", "attachedKindergarten"],
  ] as const)("leaves out %s as %s", (type, reason) => {
    const { sections, exclusions } = assess(aSchool({ name: "校", type, seniorPupils: 300 }));
    expect(sections).toEqual([]);
    expect(exclusions).toMatchObject([{ reason, phase: null, pupils: null, reference: { number: "教督〔2017〕6号" } }]);
  });

  it("leaves out special schools whatever pupils they have", () => {
    expect(assess(aGoodPrimarySchool({ type: "specialEducationSchool" })).sections).toEqual([]);
    expect(assess(aGoodPrimarySchool({ type: "vocationalSchool", juniorPupils: 80 })).sections).toEqual([]);
  });

  it("takes the junior classes attached to a vocational or senior school", () => {
    const host = aSchool({ name: "职校", type: "vocationalSchool", seniorPupils: 900 });
    const attached = aSchool({
      name: "附设初中班",
      type: "attachedJuniorClass",
      row: 2,
      juniorPupils: 90,
      host: host.at,
    });
    const { sections, exclusions } = assess(host, attached);
    expect(sections.map(({ name, attached: classes }) => [name, classes.length])).toEqual([["职校（初中部）", 1]]);
    expect(exclusions).toEqual([]);
  });

  it("leaves out a school with 0 pupils typed in, but not one with blank pupils", () => {
    expect(assess(aGoodPrimarySchool({ primaryPupils: 0 }))).toMatchObject({
      sections: [],
      exclusions: [{ reason: "noPupils", phase: "primary", pupils: 0 }],
      status: "notAssessable",
    });
  });

  it("leaves out the empty phase of a school and judges the other", () => {
    const county = assess(aGoodNineYearSchool({ juniorPupils: 0 }));
    expect(county.sections.map(({ phase }) => phase)).toEqual(["primary"]);
    expect(county.exclusions).toMatchObject([{ reason: "noPupils", phase: "juniorSecondary" }]);
  });
});
