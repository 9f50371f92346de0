import fc from "fast-check";
import { toChineseDate, toExcelDate } from "../../../src/workbook/present/excelDate";
import { decimalProduct, numberInFormula, textInFormula } from "../../../src/workbook/present/formulaText";
import { rowHeightFor } from "../../../src/workbook/present/textHeight";

describe("dates", () => {
  it("become the serial numbers of Excel", () => {
    expect(toExcelDate("2026-04-15")).toBe(46127);
    expect(toExcelDate("1900-03-01")).toBe(61);
    expect(toExcelDate("2024-02-29") + 1).toBe(toExcelDate("2024-03-01"));
  });

  it("are said as in Chinese documents", () => {
    expect(toChineseDate("2026-04-05")).toBe("2026年4月5日");
  });

  it("that are none are a bug", () => {
    expect(() => toExcelDate("2026-4-5")).toThrow("not a date");
    expect(() => toChineseDate("2026-13-01")).toThrow("not a date");
  });
});

describe("numbers in formulas", () => {
  it("are typed as decimals, never with an exponent", () => {
    expect([4.2, 2000, 0.85, 1e-7].map(numberInFormula)).toEqual(["4.2", "2000", "0.85", "0.0000001"]);
  });

  it("multiply as decimals: the floor of 5.3 at 85 % is 4.505", () => {
    expect(0.85 * 2.3).not.toBe(1.955);
    expect([decimalProduct(0.85, 5.3), decimalProduct(0.85, 2.3), decimalProduct(0.85, 4.5)]).toEqual([
      "4.505",
      "1.955",
      "3.825",
    ]);
    expect([decimalProduct(0.85, 2000), decimalProduct(1, 2), decimalProduct(0.5, 0.5)]).toEqual(["1700", "2", "0.25"]);
  });

  it("multiply right for every pair of hundredths", () => {
    fc.assert(
      fc.property(fc.nat(100000), fc.nat(1000), (left, right) => {
        const exact = (BigInt(left) * BigInt(right)).toString().padStart(5, "0");
        const expected = `${exact.slice(0, -4)}.${exact.slice(-4)}`.replace(/\.?0+$/, "");
        expect(decimalProduct(left / 100, right / 100)).toBe(expected === "" ? "0" : expected);
      }),
    );
  });

  it("stand beside texts with doubled quotes", () => {
    expect(textInFormula('他说"好"')).toBe('"他说""好"""');
  });
});

describe("row heights", () => {
  it("count Chinese characters twice and grow by whole lines", () => {
    expect(rowHeightFor([{ text: "短", width: 20 }])).toBe(18.5);
    expect(rowHeightFor([{ text: "汉".repeat(10), width: 20 }])).toBe(32);
    expect(rowHeightFor([{ text: "a".repeat(19), width: 20 }])).toBe(18.5);
    expect(rowHeightFor([])).toBe(18.5);
  });

  it("never go beyond what Excel allows", () => {
    expect(rowHeightFor([{ text: "汉".repeat(5000), width: 10 }])).toBe(409);
  });
});
