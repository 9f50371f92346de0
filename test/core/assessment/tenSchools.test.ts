import { assessCounty } from "../../../src/core/assessment/assessCounty";
import { findingsOf } from "../../../src/core/assessment/findings";
import { RESOURCE_INDICATORS } from "../../../src/core/model/indicator";
import { PHASES } from "../../../src/core/model/phase";
import { nationalStandard } from "../../../src/standards/registry";
import { COLUMN } from "../../fixtures/schoolRecords";
import { tenSchools } from "../../fixtures/tenSchools";
import golden from "../../golden/county/tenSchools.json";

const standard = nationalStandard("national/2017-quality-balanced")!;
interface ExpectedSection {
  readonly name: string;
  readonly readings: readonly number[];
  readonly met: number;
  readonly status: string;
  readonly failing: Readonly<Record<string, string>>;
}

const county = assessCounty(tenSchools(), standard);
const findings = findingsOf(county, standard);

describe("the golden county of ten schools", () => {
  describe.each(PHASES)("%s", (phase) => {
    const expected = golden.expected[phase];
    const sections = county.sections.filter((section) => section.phase === phase);

    it("has the sections of the form, in the order of the sheet", () => {
      expect(sections.map((section) => section.name)).toEqual(expected.sections.map((section) => section.name));
      expect(sections.reduce((sum, section) => sum + section.pupils!, 0)).toBe(expected.pupils);
    });

    it.each(expected.sections as unknown as readonly ExpectedSection[])(
      "judges $name",
      ({ name, readings, met, status, failing }) => {
        const section = sections.find((candidate) => candidate.name === name)!;
        RESOURCE_INDICATORS.forEach((indicator, index) => {
          expect(section.readings[indicator].actual).toBeCloseTo(readings[index]!, 6);
          const level = failing[`L${index + 1}`] ?? "met";
          expect(section.readings[indicator].level).toBe(level);
        });
        expect(section).toMatchObject({ metCount: met, status });
      },
    );

    it("has the means, standard deviations and coefficients, all within the limits", () => {
      const coefficients = county.coefficients.filter((coefficient) => coefficient.phase === phase);
      coefficients.forEach((coefficient, index) => {
        expect(coefficient.indicator).toBe(RESOURCE_INDICATORS[index]);
        expect(coefficient.mean).toBeCloseTo(expected.mean[index]!, 6);
        expect(coefficient.standardDeviation).toBeCloseTo(expected.standardDeviation[index]!, 6);
        expect(coefficient.coefficient).toBeCloseTo(expected.coefficient[index]!, 6);
        expect(coefficient).toMatchObject({ status: "met", missingSections: 0, note: null });
      });
      expect(coefficients).toHaveLength(7);
      expect(county.composite[phase]).toBeCloseTo(expected.composite, 6);
    });
  });

  it("leaves out the teaching point under 50 pupils and is not met as a county", () => {
    expect(county.exclusions.map(({ school }) => school.name)).toEqual(golden.expected.excluded);
    expect(county.status).toBe(golden.expected.status);
  });

  it("says what the junior section of the nine-year school lacks, for itself and for the whole school", () => {
    const reading = findings.find(
      (finding) =>
        finding.code === "readingShort" &&
        finding.school === "N1 新城九年制学校" &&
        finding.indicator === "teachingArea",
    );
    expect(reading).toMatchObject({
      level: "notMet",
      phase: "juniorSecondary",
      at: { row: 8, column: COLUMN.teachingArea },
      shortfall: { section: 204.62, school: 483.64, ratio: "1:1.1" },
      stillPasses: null,
      isSchoolFailing: true,
    });
  });

  it("has a finding for exactly the failing readings, and a hint for the small teaching point", () => {
    const failing = PHASES.flatMap((phase) =>
      golden.expected[phase].sections.flatMap(({ failing: labels }) => Object.keys(labels)),
    );
    expect(findings.filter((finding) => finding.code === "readingShort")).toHaveLength(failing.length);
    expect(findings.filter((finding) => finding.level === "belowFloor")).toHaveLength(1);
    expect(findings.filter((finding) => finding.school === "P5 高坪教学点")).toEqual([
      expect.objectContaining({ code: "teachingPointTooSmall", level: "hint", pupils: 38, minimum: 50 }),
    ]);
    expect(findings).toHaveLength(failing.length + 1);
  });

  it("says of the one shortfall of a passing school that the school still passes", () => {
    expect(
      findings.find((finding) => finding.code === "readingShort" && finding.school === "T1 育才学校"),
    ).toMatchObject({
      indicator: "teachingArea",
      stillPasses: [6, 7],
      isSchoolFailing: false,
    });
  });
});
