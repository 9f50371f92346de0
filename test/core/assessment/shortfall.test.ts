import { runSize } from "../../fixtures/runSize";
import fc from "fast-check";
import { assessCounty } from "../../../src/core/assessment/assessCounty";
import { shortfallOfTotal } from "../../../src/core/assessment/shortfall";
import { thresholdOf } from "../../../src/core/assessment/threshold";
import type { ReadingAssessment } from "../../../src/core/model/assessment";
import { PHASES, type Phase } from "../../../src/core/model/phase";
import type { IndicatorStandard } from "../../../src/core/model/standard";
import { addDecimals, timesPowerOfTen } from "../../../src/core/statistics/decimal";
import { nationalStandard } from "../../../src/standards/registry";
import units from "../../golden/units/perPupil.json";
import { aGoodNineYearSchool, aGoodPrimarySchool } from "../../fixtures/schoolRecords";

const standard = nationalStandard("national/2017-quality-balanced")!;
const [, , teachers, teachingArea, , equipment, rooms] = standard.indicators as unknown as readonly IndicatorStandard[];

interface Stock {
  readonly total: number;
  readonly pupils: number;
}

function lacking(stock: Stock, indicator: IndicatorStandard, phase: Phase): number {
  const outcome = shortfallOfTotal(stock, indicator, phase);
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

function sufficesExactly({ total, pupils }: Stock, indicator: IndicatorStandard, phase: Phase): boolean {
  // In whole numbers of 1/100,000: typed totals have at most two decimals, thresholds at most one.
  const needed = BigInt(Math.round(indicator.thresholds[phase].atLeast * 10)) * BigInt(pupils) * 10000n;
  return BigInt(Math.round(total * 100)) * 1000n * BigInt(indicator.per) >= needed;
}

describe(shortfallOfTotal, () => {
  it.each([
    [8, 1000, teachers!, "primary", 1],
    [9, 1000, teachers!, "primary", 0],
    [2115.38, 400, teachingArea!, "juniorSecondary", 204.62],
    [0, 62, teachers!, "primary", 1],
    [22, 1000, rooms!, "primary", 1],
    [20, 1000, rooms!, "primary", 3],
    [1999999.99, 1000, equipment!, "primary", 0.01],
    [2000000, 1000, equipment!, "primary", 0],
    [5000000, 1000, equipment!, "primary", 0],
    [1e9, 1000000, equipment!, "primary", 1e9],
  ] as const)("for %p of %p pupils", (...[total, pupils, indicator, phase, expected]) => {
    expect(lacking({ total, pupils }, indicator, phase)).toBe(expected);
  });

  it("just suffices when added, and does not with one smallest unit less", () => {
    const cases = fc.record({
      indicator: fc.constantFrom(...standard.indicators),
      phase: fc.constantFrom(...PHASES),
      pupils: fc.integer({ min: 1, max: 3000 }),
      percent: fc.integer({ min: 0, max: 110 }),
    });
    fc.assert(
      fc.property(cases, ({ indicator, phase, pupils, percent }) => {
        const { smallestUnit, thresholds, per } = indicator;
        const raw = (thresholds[phase].atLeast * pupils * percent) / (100 * per);
        const total = smallestUnit === 1 ? Math.floor(raw) : Math.floor(raw * 100) / 100;
        const lack = lacking({ total, pupils }, indicator, phase);
        if (lack === 0) return sufficesExactly({ total, pupils }, indicator, phase);
        const enough = addDecimals(total, lack);
        return (
          sufficesExactly({ total: enough, pupils }, indicator, phase) &&
          !sufficesExactly({ total: addDecimals(enough, -smallestUnit), pupils }, indicator, phase)
        );
      }),
      { numRuns: runSize({ small: 200, usual: 3000, full: 3000 }) },
    );
  });

  it("refuses a negative total and a school without pupils", () => {
    expect(shortfallOfTotal({ total: -1, pupils: 5 }, teachers!, "primary")).toEqual({
      ok: false,
      error: "negativeTotal",
    });
    expect(shortfallOfTotal({ total: 1, pupils: 0 }, teachers!, "primary")).toEqual({ ok: false, error: "noPupils" });
    expect(shortfallOfTotal({ total: 1, pupils: NaN }, teachers!, "primary")).toEqual({ ok: false, error: "noPupils" });
  });
});

describe("what a whole school has to add because a resource is shared", () => {
  const area = (teachingAreaTotal: number, pupils: [number, number]): readonly ReadingAssessment[] =>
    assessCounty(
      [
        aGoodNineYearSchool({
          primaryPupils: pupils[0],
          juniorPupils: pupils[1],
          teachingArea: teachingAreaTotal,
          indoorSportsArea: 0,
        }),
      ],
      standard,
    ).sections.map((section) => section.readings.teachingArea);

  it("is the section's lack by its weight", () => {
    const [primary, junior] = area(5000, [600, 400]);
    expect(primary!.shortfall).toBeNull();
    expect(junior!.shortfall).toEqual({ section: 204.62, school: 483.64, ratio: "1:1.1" });
  });

  it("just suffices when the school adds it, and does not with a hundredth less", () => {
    const count = fc.integer({ min: 1, max: 2500 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 30, max: 99 }), (primary, junior, percent) => {
        const total = Math.floor((primary * 4.5 + junior * 5.8) * percent) / 100;
        return area(total, [primary, junior]).every((reading, index) => {
          if (reading.shortfall === null) return reading.level === "met";
          const enough = addDecimals(total, reading.shortfall.school!);
          const after = area(enough, [primary, junior])[index];
          const oneLess = area(addDecimals(enough, -0.01), [primary, junior])[index];
          return after!.level === "met" && oneLess!.level !== "met";
        });
      }),
      { numRuns: runSize({ small: 20, usual: 300, full: 300 }) },
    );
  });

  it("is not said where nothing is shared", () => {
    const [section] = assessCounty(
      [aGoodPrimarySchool({ teachingArea: 4000, indoorSportsArea: 0 })],
      standard,
    ).sections;
    expect(section!.readings.teachingArea.shortfall).toEqual({ section: 500, school: null, ratio: null });
  });

  it("is not said of teachers, who are reported by phase", () => {
    const school = aGoodNineYearSchool({ primaryTeachers: [25, 7, 6] });
    const [section] = assessCounty([school], standard).sections;
    const { teachersAboveRequiredQualification } = section!.readings;
    expect(teachersAboveRequiredQualification.shortfall).toEqual({ section: 1, school: null, ratio: null });
  });
});

describe(thresholdOf, () => {
  it.each([
    [0, "primary", 0.85, 3.57],
    [0, "juniorSecondary", 0.85, 4.505],
    [2, "primary", 0.85, 0.765],
    [3, "primary", 0.85, 3.825],
    [3, "juniorSecondary", 0.85, 4.93],
    [4, "juniorSecondary", 0.85, 8.67],
    [6, "primary", 0.85, 1.955],
    [6, "juniorSecondary", 0.85, 2.04],
    [5, "juniorSecondary", undefined, 2500],
  ] as const)("of indicator %i, %s, times %p is exactly %p", (...[index, phase, ratio, expected]) => {
    expect(thresholdOf(standard.indicators[index]!, phase, ratio)).toBe(expected);
  });
});

describe("readings in the form's units", () => {
  it("are per pupil, of ㎡ and of 万元 turned into yuan", () => {
    const { pupils, teachingArea: area, equipment: value } = units;
    expect(timesPowerOfTen(value.tenThousandYuan, 4)).toBe(value.yuan);
    const school = aGoodPrimarySchool({
      primaryPupils: pupils,
      teachingArea: area.total,
      indoorSportsArea: 0,
      equipmentValue: timesPowerOfTen(value.tenThousandYuan, 4),
    });
    const [section] = assessCounty([school], standard).sections;
    expect(section!.readings.teachingArea.actual).toBeCloseTo(area.perPupil, 4);
    expect(section!.readings.equipmentValue.actual).toBeCloseTo(value.perPupil, 6);
  });
});
