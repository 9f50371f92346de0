import fc from "fast-check";
import {
  addRationals,
  ceilRational,
  compareRationals,
  divideRationals,
  multiplyRationals,
  rationalOf,
  roundRational,
  subtractRationals,
  sumRationals,
  type Rational,
} from "../../../src/core/statistics/rational";

const fraction = (numerator: number, denominator: number): Rational => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

describe("exact fractions", () => {
  it("are the decimal of fifteen digits, not the binary number", () => {
    expect(rationalOf(0.1)).toEqual(fraction(1, 10));
    expect(rationalOf(2500)).toEqual(fraction(2500, 1));
    expect(rationalOf(1e16)).toEqual({ numerator: 10n ** 16n, denominator: 1n });
  });

  it("add, subtract, multiply and divide", () => {
    const [half, third] = [fraction(1, 2), fraction(1, 3)];
    expect(addRationals(half, third)).toEqual(fraction(5, 6));
    expect(subtractRationals(half, third)).toEqual(fraction(1, 6));
    expect(multiplyRationals(half, third)).toEqual(fraction(1, 6));
    expect(divideRationals(half, third)).toEqual(fraction(3, 2));
  });

  it("compare exactly where doubles cannot", () => {
    expect(compareRationals(fraction(1, 3), fraction(333333333333333, 1000000000000000))).toBe(1);
    expect(compareRationals(fraction(2, 6), fraction(1, 3))).toBe(0);
    expect(compareRationals(fraction(-1, 2), fraction(1, 3))).toBe(-1);
  });

  it.each([
    [fraction(7, 2), 4n],
    [fraction(-7, 2), -3n],
    [fraction(6, 2), 3n],
    [fraction(-6, 2), -3n],
    [fraction(0, 5), 0n],
    [fraction(1, 1000), 1n],
  ])("%p is rounded up to %p", (value, ceiling) => {
    expect(ceilRational(value)).toBe(ceiling);
  });

  it.each([
    [rationalOf(4.505), 2, 4.51],
    [rationalOf(1.005), 2, 1.01],
    [rationalOf(4.5049), 2, 4.5],
    [rationalOf(-0.005), 2, 0],
    [rationalOf(-0.006), 2, -0.01],
    [fraction(2, 3), 3, 0.667],
    [rationalOf(0.5005), 3, 0.501],
    [rationalOf(12), 0, 12],
  ])("%p is shown with %p decimals as %p, halves upwards", (value, decimals, shown) => {
    expect(roundRational(value, decimals)).toBe(shown);
  });

  it("sum in any number and order", () => {
    expect(sumRationals([])).toEqual(fraction(0, 1));
    expect(sumRationals([fraction(1, 7)])).toEqual(fraction(1, 7));
    const terms = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 99 })));
    fc.assert(
      fc.property(terms, (pairs) => {
        const fractions = pairs.map(([numerator, denominator]) => fraction(numerator, denominator));
        const oneByOne = fractions.reduce(addRationals, fraction(0, 1));
        return compareRationals(sumRationals(fractions), oneByOne) === 0;
      }),
    );
  });
});
