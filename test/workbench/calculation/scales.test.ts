import fc from "fast-check";
import { dataBar, pointNumber, scaleColor } from "../../../workbench/calculation/scales";
import type { ConditionalRule, ScalePoint } from "../../../workbench/store/workbook";

type BarRule = Extract<ConditionalRule, { kind: "dataBar" }>;
type ColorRule = Extract<ConditionalRule, { kind: "colorScale" }>;

describe("a point of a scale", () => {
  const numbers = [-4, 0, 1, 16];
  it.each<[ScalePoint["type"], number, number]>([
    ["min", 99, -4],
    ["max", 99, 16],
    ["num", 7, 7],
    ["formula", 7, 7],
    ["percent", 0, -4],
    ["percent", 50, 6],
    ["percent", 100, 16],
    ["percentile", 0, -4],
    ["percentile", 50, 0.5],
    ["percentile", 90, 11.5],
    ["percentile", 100, 16],
    ["percentile", 120, 16],
    ["percentile", -5, -4],
    ["autoMin", 99, -4],
    ["autoMax", 99, 16],
  ])("of type %s and value %d is %d", (type, value, expected) => {
    expect(pointNumber({ type }, value, numbers)).toBeCloseTo(expected, 12);
  });

  it("chosen by Excel never leaves zero out", () => {
    expect(pointNumber({ type: "autoMin" }, 0, [3, 5])).toBe(0);
    expect(pointNumber({ type: "autoMax" }, 0, [-5, -3])).toBe(0);
  });

  it("is 0 where there are no numbers", () => {
    expect((["min", "max", "percent", "percentile"] as const).map((type) => pointNumber({ type }, 50, []))).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe("a colour scale", () => {
  const point = (color: string) => ({ type: "num", color }) as const;
  const rule: ColorRule = { kind: "colorScale", points: [point("#F8696B"), point("#FFEB84"), point("#63BE7B")] };
  const limits = [0, 10, 30];

  it.each([
    [-1, "#F8696B"],
    [0, "#F8696B"],
    [5, "#FCAA78"],
    [10, "#FFEB84"],
    [20, "#B1D580"],
    [30, "#63BE7B"],
    [31, "#63BE7B"],
  ])("colours %d %s", (value, color) => {
    expect(scaleColor(value, rule, limits)).toBe(color);
  });

  it("has the lowest colour for all where all limits are the same", () => {
    expect([4, 5].map((value) => scaleColor(value, rule, [5, 5, 5]))).toEqual(["#F8696B", "#F8696B"]);
  });

  it("gives a colour for any number and any limits", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(number, fc.tuple(number, number, number), (value, any) => {
        expect(scaleColor(value, rule, any)).toMatch(/^#[0-9A-F]{6}$/);
      }),
    );
  });
});

const blue: BarRule = {
  kind: "dataBar",
  from: { type: "autoMin" },
  to: { type: "autoMax" },
  color: "#638EC6",
  shortest: 0,
  longest: 100,
  isGradient: true,
  isValueShown: true,
};
const withAxis = (axis: "automatic" | "middle" | "none", more: Partial<BarRule> = {}): BarRule => ({
  ...blue,
  ...more,
  negative: { color: "#FF0000", axis },
});
const ends = (value: number, rule: BarRule, limits: readonly [number, number]): readonly number[] => {
  const { from, to, axis } = dataBar(value, rule, limits);
  return axis === undefined ? [from, to] : [from, to, axis];
};

describe("a data bar", () => {
  it.each<[string, number, BarRule, readonly [number, number], readonly number[]]>([
    ["grows from the left edge", 5, blue, [0, 10], [0, 0.5]],
    ["ends at the edges", 12, blue, [0, 10], [0, 1]],
    ["has no length below the lowest", -1, blue, [0, 10], [0, 0]],
    ["keeps Excel 2007's 10 to 90 percent", 0, { ...blue, shortest: 10, longest: 90 }, [0, 10], [0, 0.1]],
    ["reaches Excel 2007's 90 percent", 10, { ...blue, shortest: 10, longest: 90 }, [0, 10], [0, 0.9]],
    ["is full where all numbers are the same", 5, blue, [5, 5], [0, 1]],
    ["has no axis where nothing is negative", 5, withAxis("automatic"), [0, 10], [0, 0.5]],
    ["grows right from the axis", 6, withAxis("automatic"), [-2, 8], [0.2, 0.8, 0.2]],
    ["grows left from the axis", -2, withAxis("automatic"), [-2, 8], [0, 0.2, 0.2]],
    ["grows left from the right edge where all are negative", -3, withAxis("automatic"), [-4, -1], [0.25, 1, 1]],
    ["starts at the left edge without an axis", -2, withAxis("none"), [-4, 4], [0, 0.25]],
    ["grows from the middle, both sides to one scale", 4, withAxis("middle"), [-8, 4], [0.5, 0.75, 0.5]],
    ["grows from the middle to the left", -8, withAxis("middle"), [-8, 4], [0, 0.5, 0.5]],
    ["grows from the middle where nothing is negative", 5, withAxis("middle"), [0, 10], [0.5, 0.75, 0.5]],
    ["is nothing in the middle where all are zero", 0, withAxis("middle"), [0, 0], [0.5, 0.5, 0.5]],
    ["is nothing at zero", 0, withAxis("automatic"), [-5, 5], [0.5, 0.5, 0.5]],
  ])("%s", (_what, value, ...[rule, limits, expected]) => {
    expect(ends(value, rule, limits)).toEqual(expected.map((end) => expect.closeTo(end, 12) as number));
  });

  it("of a negative number has the colour for these", () => {
    const colours = [-1, 0, 1].map((value) => dataBar(value, withAxis("automatic"), [-1, 1]).color);
    expect(colours).toEqual(["#FF0000", "#638EC6", "#638EC6"]);
    expect(dataBar(-1, blue, [-1, 1]).color).toBe("#638EC6");
  });

  it("hands on how it is to be drawn", () => {
    const bar = dataBar(1, { ...blue, isGradient: false, isValueShown: false }, [0, 1]);
    expect([bar.isGradient, bar.isValueShown]).toEqual([false, false]);
  });

  const number = fc.integer({ min: -100, max: 100 });
  const anyRule = fc
    .tuple(fc.constantFrom("automatic", "middle", "none"), fc.boolean())
    .map(([axis, isOld]) => withAxis(axis, isOld ? { shortest: 10, longest: 90 } : {}));

  it("stays in its cell, and a higher number never ends further left", () => {
    fc.assert(
      fc.property(anyRule, fc.array(number, { minLength: 2 }), (rule, values) => {
        const sorted = values.sort((one, other) => one - other);
        const limits = [sorted[0] ?? 0, sorted.at(-1) ?? 0] as const;
        const bars = sorted.map((value) => dataBar(value, rule, limits));
        for (const { from, to } of bars) expect(from >= 0 && to <= 1 && from <= to).toBe(true);
        const tips = bars.map(({ from, to, axis }) => (axis === undefined || to > axis ? to : from));
        expect(tips).toEqual([...tips].sort((one, other) => one - other));
      }),
    );
  });
});
