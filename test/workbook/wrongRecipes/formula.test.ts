import fc from "fast-check";
import { eachExpression, parseFormula } from "../../../src/workbook/wrongRecipes/formula";

function areasIn(formula: string) {
  const expression = parseFormula(formula);
  if (expression === null) return null;
  return [...eachExpression(expression)].flatMap((part) =>
    part.kind === "area" ? [[part.sheet, part.area.top, part.area.left, part.area.bottom, part.area.right]] : [],
  );
}

describe("a formula", () => {
  it.each([
    ["=A1", [[null, 0, 0, 0, 0]]],
    ["=$C$2:$D$9", [[null, 1, 2, 8, 3]]],
    ["=D9:C2", [[null, 1, 2, 8, 3]]],
    ["=SUM(C:C)", [[null, 0, 2, 1_048_575, 2]]],
    [
      "='表 Ⅱ''2'!B3+表Ⅲ!AA10",
      [
        ["表 Ⅱ'2", 2, 1, 2, 1],
        ["表Ⅲ", 9, 26, 9, 26],
      ],
    ],
    ['=IF(A1>=1,"a,b)",-B2%)*{1}', null],
    [
      '=IF(A1>=1,"a,b)",-B2%)*2',
      [
        [null, 0, 0, 0, 0],
        [null, 1, 1, 1, 1],
      ],
    ],
    [
      "=SUM((A1,B1),C1)",
      [
        [null, 0, 0, 0, 0],
        [null, 0, 2, 0, 2],
      ],
    ],
    ["=IFERROR(A1,)", [[null, 0, 0, 0, 0]]],
    ["=NOW()+全县合计", []],
    ["=LOG10(A1)", [[null, 0, 0, 0, 0]]],
    ["=1,5", null],
    ["=(A1", null],
    ["=", null],
    ["A1", null],
    ["=A1 & ~B1", null],
  ])("%s has these areas", (formula, areas) => {
    expect(areasIn(formula)).toEqual(areas);
  });

  it("binds signs as Excel does, from the left", () => {
    expect(parseFormula("=1-2*3/4")).toMatchObject({
      operator: "-",
      right: { operator: "/", left: { operator: "*" } },
    });
  });

  it("drops the prefix of newer functions", () => {
    expect(parseFormula("=_xlfn.STDEV.P(A1:A2)")).toMatchObject({ kind: "call", name: "STDEV.P" });
  });

  it("that is too long or too deep is left alone", () => {
    expect(parseFormula(`=${"1+".repeat(1500)}1`)).toBeNull();
    expect(parseFormula(`=${"(".repeat(200)}1${")".repeat(200)}`)).toBeNull();
    expect(parseFormula(`=${"-".repeat(500)}1`)).not.toBeUndefined();
  });

  it("of whatever text never breaks the reader", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(() => parseFormula(`=${text}`)).not.toThrow();
      }),
    );
    const parts = fc.constantFrom(
      "A1",
      "(",
      ")",
      ",",
      "STDEV.P",
      "/",
      "-",
      "1.5",
      '"x"',
      "^",
      "!",
      "'a'!B2:B9",
      "%",
      " ",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (text) => {
        expect(() => parseFormula(`=${text.join("")}`)).not.toThrow();
      }),
    );
  });
});
