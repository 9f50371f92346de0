import fc from "fast-check";
import { numberFixOf } from "../../../src/workbook/fixes/numberFix";

describe("a number stored as text", () => {
  it.each([
    ["1200", 1200, ["textToNumber"]],
    [" 1200 ", 1200, ["trim", "textToNumber"]],
    ["\u3000１２．５\u00a0", 12.5, ["trim", "halfWidth", "textToNumber"]],
    ["1,234,567.5", 1234567.5, ["separators", "textToNumber"]],
    ["１，２００", 1200, ["halfWidth", "separators", "textToNumber"]],
    ["\u200b0", 0, ["trim", "textToNumber"]],
    ["-5", -5, ["textToNumber"]],
    ["0.25", 0.25, ["textToNumber"]],
  ])("%j becomes %d by %j", (text, number, steps) => {
    expect(numberFixOf(text)).toEqual({ number, steps });
  });

  it.each([
    "",
    " ",
    "约500",
    "1 200",
    "12,00",
    "1,2345",
    "007",
    "00",
    "1e5",
    "¥1,200",
    "'1200",
    "1.2.3",
    "1.200,5",
    "5%",
    "1234567890123456",
    "9".repeat(50),
    "=1+1",
    "3/4",
    "#N/A",
  ])("%j is left to the user", (text) => {
    expect(numberFixOf(text)).toBeNull();
  });

  it("is the very number that was typed, however it is dressed", () => {
    const dressed = fc.record({
      number: fc.double({ min: 0, max: 1e9, noNaN: true, noDefaultInfinity: true }).map((x) => Number(x.toFixed(2))),
      isWide: fc.boolean(),
      hasSeparators: fc.boolean(),
      blanks: fc.constantFrom("", " ", "\u3000", "\u00a0 "),
    });
    fc.assert(
      fc.property(dressed, ({ number, isWide, hasSeparators, blanks }) => {
        const plain = hasSeparators ? number.toLocaleString("en-US", { maximumFractionDigits: 2 }) : String(number);
        const wide = isWide ? [...plain].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join("") : plain;
        expect(numberFixOf(blanks + wide + blanks)?.number).toBe(number);
      }),
    );
  });

  it("of whatever text never breaks the reader, and is a number when it is one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const fix = numberFixOf(text);
        expect(fix === null || Number.isFinite(fix.number)).toBe(true);
      }),
    );
  });
});
