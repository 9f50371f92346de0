import { runSize } from "../../fixtures/runSize";
import fc from "fast-check";
import {
  addDecimals,
  fromDecimal,
  multiplyDecimals,
  readDecimal,
  sumDecimals,
  timesPowerOfTen,
  toDecimal,
} from "../../../src/core/statistics/decimal";

const anyFinite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe(readDecimal, () => {
  it.each([
    [(9 / 1000) * 100, 0.9],
    [0.1 + 0.2, 0.3],
    [5.800000000000001, 5.8],
    [0.85 * 2.3, 1.955],
    [0.85 * 4.5, 3.825],
    [1 / 3, 0.333333333333333],
    [2 / 3, 0.666666666666667],
    [-1 / 3, -0.333333333333333],
    [123456789012345680, 123456789012346000],
    [1.2345678901234568e-9, 1.23456789012346e-9],
    [100.005, 100.005],
    [8421.05, 8421.05],
    [999999999999999.9, 1e15],
    [0.1234567, 0.1234567],
  ])("reads %p as %p", (cell, decimal) => {
    expect(readDecimal(cell)).toBe(decimal);
  });

  it("leaves whole numbers alone and has no minus zero", () => {
    expect(readDecimal(42)).toBe(42);
    expect(Object.is(readDecimal(-0), 0)).toBe(true);
  });

  it.each([Infinity, -Infinity, NaN])("returns %p as it is", (cell) => {
    expect(readDecimal(cell)).toBe(cell);
  });

  it("is the double nearest to the fifteen digits, whatever way it takes to get there", () => {
    fc.assert(
      fc.property(anyFinite, (cell) => readDecimal(cell) === Number(cell.toPrecision(15))),
      { numRuns: runSize({ small: 300, usual: 5000, full: 5000 }) },
    );
  });

  it("is that also for numbers with few decimals and the noise of a formula", () => {
    const noisy = fc.record({
      whole: fc.integer({ min: -1e9, max: 1e9 }),
      decimals: fc.integer({ min: 0, max: 7 }),
      ulps: fc.integer({ min: -3, max: 3 }),
    });
    fc.assert(
      fc.property(noisy, ({ whole, decimals, ulps }) => {
        const cell = (whole / 10 ** decimals) * (1 + ulps * 2 ** -52);
        return readDecimal(cell) === Number(cell.toPrecision(15)) + 0;
      }),
      { numRuns: runSize({ small: 300, usual: 5000, full: 5000 }) },
    );
  });

  it("reads once: a second reading changes nothing", () => {
    fc.assert(fc.property(anyFinite, (cell) => readDecimal(readDecimal(cell)) === readDecimal(cell)));
  });
});

describe(toDecimal, () => {
  it.each([
    [0, { coefficient: 0n, exponent: 0 }],
    [1200, { coefficient: 1200n, exponent: 0 }],
    [0.45, { coefficient: 45n, exponent: -2 }],
    [-10.2, { coefficient: -102n, exponent: -1 }],
    [1e21, { coefficient: 1n, exponent: 21 }],
    [0.000001, { coefficient: 1n, exponent: -6 }],
  ])("takes %p apart", (value, decimal) => {
    expect(toDecimal(value)).toEqual(decimal);
  });

  it.each([NaN, Infinity])("refuses %p: that is a bug, not data", (value) => {
    expect(() => toDecimal(value)).toThrow("not a decimal");
  });

  it("comes back as the number that was read", () => {
    fc.assert(fc.property(anyFinite, (value) => fromDecimal(toDecimal(value)) === readDecimal(value)));
  });
});

describe("exact arithmetic of decimals", () => {
  it.each([
    [1000000.1, -1000000, 0.1],
    [0.1, 0.2, 0.3],
    [5400.1, -400.05, 5000.05],
    [0.00001, 0.00002, 0.00003],
    [123456789012.25, 0.00001, 123456789012.25],
    [1e15, 1, 1e15],
    [2e11, 1e11, 3e11],
    [-2e11, -1e11, -3e11],
  ])("%p + %p is %p", (left, right, sum) => {
    expect(addDecimals(left, right)).toBe(sum);
  });

  it("sums without the noise of floating point", () => {
    expect(sumDecimals([0.1, 0.2, 0.3, 0.4, 1e6, -1e6])).toBe(1);
    expect(sumDecimals([])).toBe(0);
  });

  it("multiplies without noise", () => {
    expect(multiplyDecimals(0.85, 2.3)).toBe(1.955);
    expect(multiplyDecimals(0.85, 5.3)).toBe(4.505);
    expect(multiplyDecimals(-1.1, 1.2)).toBe(-1.32);
  });

  it.each([
    [303.16, 4, 3031600],
    [0.0057, 4, 57],
    [1.1, 2, 110],
    [3031600, -4, 303.16],
    [7, 0, 7],
  ])("%p × 10^%p is %p", (value, power, product) => {
    expect(timesPowerOfTen(value, power)).toBe(product);
  });

  it("turns every amount of 万元 with up to six decimals into exact yuan", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (millionths) => {
        const expected = Number(`${millionths}e-2`);
        return timesPowerOfTen(Number(`${millionths}e-6`), 4) === expected;
      }),
    );
  });
});
