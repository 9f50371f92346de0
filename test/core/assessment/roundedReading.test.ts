import fc from "fast-check";
import { assessCounty } from "../../../src/core/assessment/assessCounty";
import { findingsOf } from "../../../src/core/assessment/findings";
import { coefficientBounds } from "../../../src/core/assessment/roundedReading";
import { RESOURCE_INDICATORS, type ResourceIndicator } from "../../../src/core/model/indicator";
import type { Figure, RoundedReadings, SchoolRecord } from "../../../src/core/model/schoolRecord";
import { differenceCoefficient } from "../../../src/core/statistics/differenceCoefficient";
import { readDecimal } from "../../../src/core/statistics/decimal";
import { nationalStandard } from "../../../src/standards/registry";
import { runSize } from "../../fixtures/runSize";
import { aSchool, cell, missing, value } from "../../fixtures/schoolRecords";

const STANDARD = nationalStandard("national/2017-quality-balanced")!;
const GOOD: Readonly<Record<ResourceIndicator, number>> = {
  teachersAboveRequiredQualification: 5,
  backboneTeachers: 1.2,
  sportsAndArtsTeachers: 1.1,
  teachingArea: 6,
  sportsArea: 9,
  equipmentValue: 2400,
  multimediaClassrooms: 2.8,
};

function byIndicator<T>(of: (indicator: ResourceIndicator) => T): Readonly<Record<ResourceIndicator, T>> {
  return Object.fromEntries(RESOURCE_INDICATORS.map((one) => [one, of(one)])) as Record<ResourceIndicator, T>;
}

interface Row {
  readonly name?: string;
  readonly pupils?: Figure;
  readonly readings?: Readonly<Partial<Record<ResourceIndicator, number | Figure>>>;
  readonly halfStep?: number;
}

/** A row of 表Ⅱ-2 with readings to two decimals; a good one unless told otherwise. */
function aRow({
  name = "城关小学",
  pupils = value(1000, cell(3, 3)),
  readings = {},
  halfStep = 0.005,
}: Row): SchoolRecord {
  const rounded: RoundedReadings = {
    phase: "primary",
    readings: byIndicator((indicator) => {
      const given = readings[indicator] ?? GOOD[indicator];
      return typeof given === "number" ? value(given, cell(3, 6)) : given;
    }),
    halfSteps: byIndicator(() => halfStep),
  };
  const school = aSchool({ name, type: "primarySchool" });
  return { ...school, pupils: { ...school.pupils, primary: pupils }, rounded };
}

const assess = (...rows: readonly SchoolRecord[]) => assessCounty(rows, STANDARD);
const levelOf = (teachingArea: number, halfStep?: number): string => {
  const row = aRow({ readings: { teachingArea }, ...(halfStep === undefined ? {} : { halfStep }) });
  return assess(row).sections[0]!.readings.teachingArea.level;
};

describe("a reading that was rounded before it was read", () => {
  it.each<[number, string]>([
    [4.51, "met"],
    [4.5, "notAssessable"],
    [4.49, "short"],
    [3.84, "short"],
    [3.83, "short"],
    [3.82, "notAssessable"],
    [3.81, "belowFloor"],
  ])("of %d ㎡ against 4.5 and 3.825 is %s", (reading, level) => {
    expect(levelOf(reading)).toBe(level);
  });

  it("is judged nearer to a limit where it has more decimals, and less near where it has none", () => {
    expect(levelOf(4.5001, 0.00005)).toBe("met");
    expect(levelOf(5, 0.5)).toBe("met");
    expect(levelOf(4, 0.5)).toBe("notAssessable");
  });

  it("on a limit leaves the school open, and says why", () => {
    const section = assess(aRow({ readings: { teachingArea: 4.5 } })).sections[0]!;
    expect(section).toMatchObject({ status: "notAssessable", name: "城关小学" });
    expect(section.readings.teachingArea).toMatchObject({ actual: 4.5, missing: "rounded", shortfall: null });
  });

  it("fails a school all the same where others fail it", () => {
    const readings = { teachingArea: 4.5, equipmentValue: 1900, sportsArea: 7 };
    expect(assess(aRow({ readings })).sections[0]!.status).toBe("notMet");
  });

  it("lacks at most what is said: enough for the lowest figure that rounds to it", () => {
    const row = aRow({ readings: { teachingArea: 4.4, teachersAboveRequiredQualification: 4.1 } });
    const { readings } = assess(row).sections[0]!;
    expect(readings.teachingArea.shortfall).toEqual({ section: 105, school: null, ratio: null });
    // (4.2 − 4.095) × 10 = 1.05 teachers.
    expect(readings.teachersAboveRequiredQualification.shortfall?.section).toBe(2);
  });

  it("that is met lacks nothing, and says the total that it stands for", () => {
    const { readings } = assess(aRow({})).sections[0]!;
    expect(readings.teachingArea).toMatchObject({ level: "met", shortfall: null, total: 6000 });
    expect(readings.teachersAboveRequiredQualification).toMatchObject({ level: "met", shortfall: null, total: 50 });
  });

  it("is a finding with its cell", () => {
    const findings = findingsOf(assess(aRow({ readings: { teachingArea: 4 } })), STANDARD);
    expect(findings).toMatchObject([
      { code: "readingShort", level: "notMet", at: { row: 3, column: 6 }, actual: 4, isSchoolFailing: false },
      { code: "coefficientNote", note: "singleSection" },
    ]);
  });

  it("that is missing, or has no pupils to it, is not assessable", () => {
    const blank = missing("blankCell", cell(3, 6));
    expect(assess(aRow({ readings: { teachingArea: blank } })).sections[0]!.readings.teachingArea).toMatchObject({
      level: "notAssessable",
      missing: "blankCell",
      total: null,
    });
    const { readings } = assess(aRow({ pupils: missing("blankCell", cell(3, 3)) })).sections[0]!;
    expect(readings.teachingArea).toMatchObject({ level: "notAssessable", missing: "blankCell" });
  });

  it("of a section without pupils is left out", () => {
    const { sections, exclusions } = assess(aRow({ pupils: value(0, cell(3, 3)) }));
    expect(sections).toEqual([]);
    expect(exclusions).toMatchObject([{ reason: "noPupils" }]);
  });
});

describe("a difference coefficient of rounded readings", () => {
  const coefficientOf = (first: number, second: number, halfStep = 0.005) => {
    const row = (teachingArea: number): SchoolRecord => aRow({ readings: { teachingArea }, halfStep });
    const { coefficients } = assess(row(first), row(second));
    return coefficients.find(({ indicator }) => indicator === "teachingArea")!;
  };

  it.each([
    { first: 9, second: 3.1, status: "met", note: null },
    { first: 9, second: 3, status: "notAssessable", note: "rounded" },
    { first: 9, second: 2.9, status: "notMet", note: null },
  ])("of $first and $second is $status", ({ first, second, status, note }) => {
    expect(coefficientOf(first, second)).toMatchObject({ status, note, missingSections: 0 });
  });

  it("is shown as computed from what was given", () => {
    expect(coefficientOf(9, 3)).toMatchObject({ coefficient: 0.5, mean: 6, standardDeviation: 3 });
  });

  it("that may come from readings of nothing is not judged", () => {
    expect(coefficientOf(0.4, 0.2, 0.5)).toMatchObject({ status: "notAssessable", note: "rounded" });
  });

  it("lies between what the deviation and the mean may have been", () => {
    expect(coefficientBounds({ mean: 6, standardDeviation: 3 }, 0.005)).toEqual({
      low: 2.995 / 6.005,
      high: 3.005 / 5.995,
    });
    expect(coefficientBounds({ mean: 6, standardDeviation: 0.001 }, 0.005)).toMatchObject({ low: 0 });
    expect(coefficientBounds({ mean: 0.005, standardDeviation: 0 }, 0.005)).toBeNull();
  });

  it("is said once where rounding decides", () => {
    const rows = [aRow({ readings: { teachingArea: 9 } }), aRow({ name: "东关小学", readings: { teachingArea: 3 } })];
    const notes = findingsOf(assess(...rows), STANDARD).filter(({ code }) => code === "coefficientNote");
    expect(notes).toMatchObject([{ note: "rounded", indicators: ["teachingArea"] }]);
  });
});

describe("whatever the readings were before rounding", () => {
  const reading = fc.double({ min: 0.02, max: 12, noNaN: true });
  const pupils = fc.integer({ min: 50, max: 3000 });
  const rounded = (exact: number): number => readDecimal(Math.round(exact * 100) / 100);

  it("no level tells otherwise than the reading itself", () => {
    fc.assert(
      fc.property(reading, (exact) => {
        const shown = rounded(exact);
        fc.pre(Math.abs(shown - exact) < 0.005);
        const level = levelOf(shown);
        const right = exact >= 4.5 ? "met" : exact >= 3.825 ? "short" : "belowFloor";
        expect(["notAssessable", right]).toContain(level);
      }),
      { numRuns: runSize({ small: 50, usual: 500, full: 2000 }) },
    );
  });

  it("no coefficient is judged otherwise than that of the exact readings", () => {
    const county = fc.array(fc.tuple(reading, pupils), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(county, (schools) => {
        const rows = schools.map(([exact, count], index) =>
          aRow({
            name: `第${index}小学`,
            pupils: value(count, cell(3, 3)),
            readings: { teachingArea: rounded(exact) },
          }),
        );
        const judged = assess(...rows).coefficients.find(({ indicator }) => indicator === "teachingArea")!;
        const exact = differenceCoefficient(
          schools.map(([x, count]) => x * count),
          schools.map(([, count]) => count),
        );
        if (!exact.ok || judged.status === "notAssessable") return;
        expect(judged.status).toBe(exact.value.coefficient <= 0.5 ? "met" : "notMet");
      }),
      { numRuns: runSize({ small: 50, usual: 500, full: 2000 }) },
    );
  });
});
