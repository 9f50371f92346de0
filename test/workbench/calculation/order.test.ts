import fc from "fast-check";
import { compareValues, type Scalar } from "../../../workbench/calculation/order";

const sign = (left: Scalar | null, right: Scalar | null): number => Math.sign(compareValues(left, right));

describe("the order of values", () => {
  it.each<[Scalar | null, string, Scalar | null]>([
    [1, "before", 2],
    [-1, "before", 0],
    [1e14, "before", 1e14 + 1],
    [1e15, "with", 1e15 + 1],
    [9, "before", "0"],
    ["zz", "before", false],
    [false, "before", true],
    [1e300, "before", ""],
    ["甲", "before", "乙"],
    ["ABC", "with", "abc"],
    [0.1 + 0.2, "with", 0.3],
    [1, "with", 1],
    [0, "with", -0],
    [true, "with", true],
    [null, "with", 0],
    [null, "with", ""],
    [null, "with", false],
    [null, "with", null],
    [null, "before", 1],
    [null, "before", "a"],
    [null, "before", true],
  ])("%j stands %s %j", (left, place, right) => {
    const expected = { before: -1, with: 0 }[place];
    expect(sign(left, right)).toBe(expected);
    expect(sign(right, left) + Number(expected)).toBe(0);
  });

  it("puts Chinese texts by their sound, as Excel in Chinese does", () => {
    expect(["张", "李", "安", "B", "a"].sort(compareValues)).toEqual(["安", "李", "张", "a", "B"]);
  });
});

/** Numbers that differ beyond the fifteenth digit only are what makes an order hard. */
const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
  fc
    .tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.integer({ min: -40, max: 40 }))
    .map(([value, ulps]) => value * (1 + ulps * Number.EPSILON)),
);
const scalar: fc.Arbitrary<Scalar> = fc.oneof(number, fc.string(), fc.constantFrom("a", "A", "甲", "乙"), fc.boolean());

describe("the order is total", () => {
  it("every value stands with itself", () => {
    fc.assert(
      fc.property(scalar, (value) => {
        expect(sign(value, value)).toBe(0);
      }),
    );
  });

  it("what stands before another has the other behind it", () => {
    fc.assert(
      fc.property(scalar, scalar, (left, right) => {
        expect(sign(left, right) + sign(right, left)).toBe(0);
      }),
    );
  });

  it("three values in a row stand in a row", () => {
    fc.assert(
      fc.property(fc.tuple(scalar, scalar, scalar), (values) => {
        const [first, second, third] = values.sort(compareValues);
        expect(compareValues(first, second)).toBeLessThanOrEqual(0);
        expect(compareValues(second, third)).toBeLessThanOrEqual(0);
        expect(compareValues(first, third)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it("numbers stand before texts, texts before truth values", () => {
    fc.assert(
      fc.property(number, fc.string(), fc.boolean(), (figure, text, truth) => {
        expect([sign(figure, text), sign(text, truth), sign(figure, truth)]).toEqual([-1, -1, -1]);
      }),
    );
  });
});
