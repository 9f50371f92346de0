import fc from "fast-check";
import {
  compositeDifferenceCoefficient,
  differenceCoefficient,
  differenceCoefficientOfReadings,
  unweightedCoefficient,
} from "../../../src/core/statistics/differenceCoefficient";
import composites from "../../golden/coefficients/composites.json";
import jiujiang from "../../golden/coefficients/jiujiang2023.json";
import example from "../../golden/coefficients/workedExample.json";

const readings = example.totals.map((total, index) => total / example.pupils[index]!);

function coefficientOf(totals: readonly number[], pupils: readonly number[]): number {
  const outcome = differenceCoefficient(totals, pupils);
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value.coefficient;
}

describe(differenceCoefficient, () => {
  it("reproduces the circulated worked example: mean, deviation, coefficient and the printed 0.52", () => {
    const outcome = differenceCoefficient(example.totals, example.pupils);
    if (!outcome.ok) throw new Error(outcome.error);
    expect(outcome.value.mean).toBeCloseTo(example.mean, 10);
    expect(outcome.value.standardDeviation).toBeCloseTo(example.standardDeviation, 10);
    expect(outcome.value.coefficient).toBeCloseTo(example.coefficient, 10);
    expect(outcome.value.coefficient).toBeCloseTo(example.printed, 2);
  });

  it.each([
    ["no schools", [], [], "noSchools"],
    ["more totals than pupils", [1, 2], [1], "lengthMismatch"],
    ["a school without pupils", [1, 2], [1, 0], "zeroPupils"],
    ["negative pupils, said before zero ones", [1, 2, 3], [0, 1, -1], "negativePupils"],
    ["a mean of zero", [0, 0], [10, 20], "zeroMean"],
    ["a negative mean", [-5, 1], [10, 20], "negativeMean"],
    ["a figure that is no number", [NaN, 1], [10, 20], "notFinite"],
    ["figures too large to square", [1e300, 1], [10, 20], "notFinite"],
  ] as const)("fails for %s", (...[, totals, pupils, error]) => {
    expect(differenceCoefficient(totals, pupils)).toEqual({ ok: false, error });
    expect(differenceCoefficientOfReadings(totals, pupils)).toEqual({ ok: false, error });
  });

  it("is 0 for a single school and for equal ones", () => {
    expect(coefficientOf([5.5], [3])).toBeLessThan(1e-30);
    const counts = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        counts,
        (pupils) =>
          coefficientOf(
            pupils.map((count) => count * 4.5),
            pupils,
          ) < 1e-15,
      ),
    );
  });

  const school = fc.record({ total: fc.integer({ min: 1, max: 1e7 }), pupils: fc.integer({ min: 1, max: 5000 }) });
  const schools = fc.array(school, { minLength: 2, maxLength: 60 });
  const columns = (list: readonly { total: number; pupils: number }[]): [number[], number[]] => [
    list.map(({ total }) => total),
    list.map(({ pupils }) => pupils),
  ];
  const isSame = (left: number, right: number): boolean => Math.abs(left - right) <= 1e-13 * Math.max(1, left);

  it("does not change with the unit of the totals, nor with that of the pupils", () => {
    fc.assert(
      fc.property(schools, fc.constantFrom(100, 10000, 7, 0.01), (list, factor) => {
        const [totals, pupils] = columns(list);
        const scaled = coefficientOf(
          totals.map((total) => total * factor),
          pupils,
        );
        const crowd = coefficientOf(
          totals,
          pupils.map((count) => count * 3),
        );
        return isSame(coefficientOf(totals, pupils), scaled) && isSame(coefficientOf(totals, pupils), crowd);
      }),
    );
  });

  it("does not change with the order of the schools", () => {
    fc.assert(
      fc.property(schools, (list) =>
        isSame(coefficientOf(...columns(list)), coefficientOf(...columns([...list].reverse()))),
      ),
    );
  });

  it("does not change when a school is parted into two with the same reading", () => {
    fc.assert(
      fc.property(schools, (list) => {
        const parted = list.flatMap(({ total, pupils }) => [
          { total, pupils },
          { total: total * 2, pupils: pupils * 2 },
        ]);
        const tripled = list.map(({ total, pupils }) => ({ total: total * 3, pupils: pupils * 3 }));
        return isSame(coefficientOf(...columns(parted)), coefficientOf(...columns(tripled)));
      }),
    );
  });

  it("is the same from totals as from readings", () => {
    const fromReadings = differenceCoefficientOfReadings(readings, example.pupils);
    expect(fromReadings.ok && fromReadings.value.coefficient).toBeCloseTo(example.coefficient, 10);
    fc.assert(
      fc.property(schools, (list) => {
        const [totals, pupils] = columns(list);
        const outcome = differenceCoefficientOfReadings(
          totals.map((total, i) => total / pupils[i]!),
          pupils,
        );
        return outcome.ok && isSame(outcome.value.coefficient, coefficientOf(totals, pupils));
      }),
    );
  });

  it("keeps its accuracy from readings with a tiny spread", () => {
    const outcome = differenceCoefficientOfReadings([1e9, 1e9 + 1, 1e9 + 2], [0.1, 0.1, 0.1]);
    expect(outcome.ok && outcome.value.standardDeviation).toBeCloseTo(Math.sqrt(2 / 3), 14);
    expect(outcome.ok && outcome.value.mean).toBe(1e9 + 1);
  });

  it("leaves its arguments alone and remembers nothing", () => {
    const totals = new Float64Array(example.totals);
    const pupils = new Float64Array(example.pupils);
    const first = differenceCoefficient(totals, pupils);
    differenceCoefficient([1, 2, 3], [4, 5, 6]);
    expect(differenceCoefficient(totals, pupils)).toEqual(first);
    expect([...totals]).toEqual(example.totals);
  });
});

describe(unweightedCoefficient, () => {
  it("is STDEV.P over AVERAGE, the recipe that turns the example's verdict", () => {
    const outcome = unweightedCoefficient(readings);
    const { standardDeviationOfPopulationOverAverage } = example.wrongRecipes;
    expect(outcome.ok && outcome.value.coefficient).toBeCloseTo(standardDeviationOfPopulationOverAverage, 10);
  });

  it("fails without readings", () => {
    expect(unweightedCoefficient([])).toEqual({ ok: false, error: "noSchools" });
  });
});

describe(compositeDifferenceCoefficient, () => {
  it.each(composites.rows)("reproduces $name to the last printed decimal", ({ coefficients, composite }) => {
    expect(Math.abs(compositeDifferenceCoefficient(coefficients)! - composite)).toBeLessThanOrEqual(0.001);
  });

  it("reproduces a published county to six decimals", () => {
    expect(compositeDifferenceCoefficient(jiujiang.coefficient)).toBeCloseTo(jiujiang.composite, 6);
  });

  it("is unknown when one coefficient is, and when there is none", () => {
    expect(compositeDifferenceCoefficient([0.4, null, 0.3])).toBeNull();
    expect(compositeDifferenceCoefficient([])).toBeNull();
  });
});

describe("a published county", () => {
  it("has each coefficient as its deviation over its mean", () => {
    jiujiang.coefficient.forEach((coefficient, index) => {
      expect(jiujiang.standardDeviation[index]! / jiujiang.mean[index]!).toBeCloseTo(coefficient, 5);
    });
  });
});
