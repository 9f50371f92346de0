import fc from "fast-check";
import { formatBeside, formatFixed, formatPlain } from "../../src/i18n/numberFormat";

describe("numbers in sentences", () => {
  it.each([
    [5.285, 2, "5.29"],
    [2.345, 2, "2.35"],
    [1.005, 2, "1.01"],
    [0.5152566299, 3, "0.515"],
    [91.1796733, 1, "91.2"],
    [0.1 + 0.2, 2, "0.30"],
    [2526.3333333, 2, "2526.33"],
    [0, 2, "0.00"],
    [-0.001, 2, "0.00"],
    [-2.345, 2, "-2.35"],
    [1e15, 0, "1000000000000000"],
    [1e-7, 2, "0.00"],
    [999.995, 2, "1000.00"],
    [7, 0, "7"],
    [Number.NaN, 2, "NaN"],
  ])("%p with %i decimals is %s, rounded half up", (value, decimals, text) => {
    expect(formatFixed(value, decimals)).toBe(text);
  });

  it("never carry float noise: hundredths come back as they were", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (hundredths) => {
        const digits = String(hundredths).padStart(3, "0");
        expect(formatFixed(hundredths / 100, 2)).toBe(`${digits.slice(0, -2)}.${digits.slice(-2)}`);
      }),
    );
  });

  it("drop needless zeros where they are plain", () => {
    expect(formatPlain(5.8)).toBe("5.8");
    expect(formatPlain(2000)).toBe("2000");
    expect(formatPlain(204.615)).toBe("204.62");
    expect(formatPlain(4.505, 4)).toBe("4.505");
    expect(formatPlain(100, 0)).toBe("100");
  });

  it("show as many decimals as keep them on their side of a limit", () => {
    expect(formatBeside(5.79999, [5.8], 2)).toBe("5.79999");
    expect(formatBeside(5.2, [5.8], 2)).toBe("5.20");
    expect(formatBeside(5.8, [5.8], 2)).toBe("5.80");
    expect(formatBeside(99.97, [100, 85], 1)).toBe("99.97");
    expect(formatBeside(5.8 - 1e-15, [5.8], 2)).toBe(String(5.8 - 1e-15));
  });
});
