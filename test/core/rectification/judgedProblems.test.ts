import { assessCounty } from "../../../src/core/assessment/assessCounty";
import { findingsOf } from "../../../src/core/assessment/findings";
import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import { type JudgedProblem, judgedProblems } from "../../../src/core/rectification/judgedProblems";
import { nationalStandard } from "../../../src/standards/registry";
import { aSchool } from "../../fixtures/schoolRecords";

const standard = nationalStandard("national/2017-quality-balanced")!;

/** A primary school of 100 pupils that meets every indicator, or not, by what is changed. */
function primary(name: string, row: number, changes: Partial<Parameters<typeof aSchool>[0]> = {}): SchoolRecord {
  return aSchool({
    name,
    type: "primarySchool",
    row,
    primaryPupils: 100,
    primaryTeachers: [6, 3, 2],
    teachingArea: 800,
    indoorSportsArea: 0,
    sportsGroundArea: 1200,
    equipmentValue: 400_000,
    multimediaClassrooms: 4,
    ...changes,
  });
}

function judged(schools: readonly SchoolRecord[]): readonly JudgedProblem[] {
  const assessment = assessCounty(schools, standard);
  return judgedProblems(assessment, findingsOf(assessment, standard));
}

function keysByName(schools: readonly SchoolRecord[]): readonly (readonly [string | null, readonly string[]])[] {
  return judged(schools)
    .filter(({ of, indicator }) => of === "reading" && indicator === "teachingArea")
    .map(({ school, keys }) => [school, keys]);
}

const FAILING = { sportsGroundArea: 10, equipmentValue: 100_000 };

describe("what a check says of every possible entry", () => {
  it("is one for each reading of each section and each coefficient", () => {
    const all = judged([primary("甲", 1), primary("乙", 2)]);
    expect(all.map(({ of }) => of)).toEqual([...Array(14).fill("reading"), ...Array(7).fill("coefficient")]);
    expect(all.slice(0, 7).every(({ school, phase }) => school === "甲" && phase === "primary")).toBe(true);
  });

  it("is required where the school fails, with the finding, its figure and what is required", () => {
    const assessment = assessCounty([primary("甲", 1, FAILING)], standard);
    const findings = findingsOf(assessment, standard);
    const required = judgedProblems(assessment, findings).filter(({ status }) => status === "required");
    expect(required.map(({ indicator, actual, limit }) => [indicator, actual, limit])).toEqual([
      ["sportsArea", 0.1, 7.5],
      ["equipmentValue", 1000, 2000],
    ]);
    for (const { finding } of required) expect(findings).toContain(finding);
    expect(required.map(({ finding }) => finding?.indicator)).toEqual(["sportsArea", "equipmentValue"]);
  });

  it("is not required where the one shortfall is allowed; the finding is there all the same", () => {
    const [short] = judged([primary("甲", 1, { sportsGroundArea: 700 })]).filter(({ status }) => status !== "met");
    expect(short).toMatchObject({ status: "notRequired", indicator: "sportsArea" });
    expect(short?.finding?.code).toBe("readingShort");
  });

  it("is met with its figure and without a finding, or not assessable where the figure is missing", () => {
    const { multimediaClassrooms, ...blank } = primary("甲", 1);
    const school = { ...blank, multimediaClassrooms: { kind: "missing", reason: "blankCell", at: null } } as const;
    expect(multimediaClassrooms.kind).toBe("value");
    const readings = judged([school, primary("乙", 2)]).filter(({ indicator }) => indicator === "multimediaClassrooms");
    expect(readings.map(({ of, school: name, status, finding }) => [of, name, status, finding])).toEqual([
      ["reading", "甲", "notAssessable", null],
      ["reading", "乙", "met", null],
      ["coefficient", null, "notAssessable", null],
    ]);
    expect(readings.map(({ actual }) => actual)).toEqual([null, 4, 0]);
  });

  it("is required of the county where a coefficient is above its limit", () => {
    const all = judged([primary("甲", 1), primary("乙", 2, { primaryTeachers: [60, 3, 2] })]);
    const [high] = all.filter(({ of, status }) => of === "coefficient" && status === "required");
    expect(high).toMatchObject({
      indicator: "teachersAboveRequiredQualification",
      phase: "primary",
      school: null,
      limit: 0.5,
      keys: ["JH1|teachersAboveRequiredQualification|primary|county|"],
    });
    expect(high?.finding?.code).toBe("coefficientTooHigh");
    expect(high?.actual).toBeCloseTo(27 / 33, 12);
    expect(all.find(({ of, indicator }) => of === "coefficient" && indicator === "sportsArea")?.status).toBe("met");
  });

  it("tells schools of one name apart by the cell of the finding", () => {
    const schools = [
      primary("甲", 1, FAILING),
      { ...primary("甲", 2, { ...FAILING, sportsGroundArea: 20 }), code: "2" },
    ];
    const found = judged(schools).filter(({ indicator, of }) => indicator === "sportsArea" && of === "reading");
    expect(found.map(({ finding }) => finding?.at?.row)).toEqual([1, 2]);
    expect(found.map(({ finding }) => finding?.actual)).toEqual([0.1, 0.2]);
  });
});

describe("the keys of an entry", () => {
  it("are by code, then by name, where the school has both", () => {
    expect(keysByName([{ ...primary("甲 小学", 1), code: "316" }, primary("乙", 2)])).toEqual([
      ["甲 小学", ["JH1|teachingArea|primary|code|316", "JH1|teachingArea|primary|name|甲小学"]],
      ["乙", ["JH1|teachingArea|primary|name|乙"]],
    ]);
  });

  it("leave out a name or code that two schools have", () => {
    const schools = [
      { ...primary("甲", 1), code: "1" },
      { ...primary("甲", 2), code: "2" },
      { ...primary("乙", 3), code: "3" },
      { ...primary("丙", 4), code: "3" },
    ];
    expect(keysByName(schools).map(([, keys]) => keys)).toEqual([
      ["JH1|teachingArea|primary|code|1"],
      ["JH1|teachingArea|primary|code|2"],
      ["JH1|teachingArea|primary|name|乙"],
      ["JH1|teachingArea|primary|name|丙"],
    ]);
    expect(keysByName([primary("甲", 1), primary("甲", 2), primary("甲", 3)]).map(([, keys]) => keys)).toEqual([
      [],
      [],
      [],
    ]);
  });

  it("are two of a school with two phases, each with its own", () => {
    const school = aSchool({
      name: "育才",
      type: "nineYearSchool",
      primaryPupils: 100,
      juniorPupils: 100,
      primaryTeachers: [6, 3, 2],
      juniorTeachers: [9, 3, 2],
      teachingArea: 2000,
      indoorSportsArea: 0,
      sportsGroundArea: 3000,
      equipmentValue: 1_000_000,
      multimediaClassrooms: 8,
    });
    expect(keysByName([school]).map(([, keys]) => keys)).toEqual([
      ["JH1|teachingArea|primary|name|育才"],
      ["JH1|teachingArea|juniorSecondary|name|育才"],
    ]);
  });
});
