import fc from "fast-check";
import { createCalculation, type FunctionValue } from "../../../workbench/calculation/calculation";
import { constantValue } from "../../../workbench/calculation/constantFormula";
import { buildSheet, buildWorkbook } from "./buildWorkbook";

describe("a constant formula", () => {
  it.each<[string, FunctionValue]>([
    ["=5", 5],
    ["= -2.50", -2.5],
    ["=1E3", 1000],
    ["=85%", 0.85],
    ['="合格"', "合格"],
    ['="他说""好"""', '他说"好"'],
    ['=""', ""],
    ["=TRUE", true],
    ["=false()", false],
    ['=N("JH:failing")=0', true],
    ['=N("JH:a""b")=1', false],
  ])("%s is known without the engine: %j", (formula, value) => {
    expect(constantValue(formula)).toBe(value);
  });

  it.each(["=A1", "=1+1", "=N(A1)=0", '="a"&"b"', "=TRUE+0", "=真", "", "=", "=(1)", "=#N/A"])(
    "%j has to be asked for",
    (formula) => {
      expect(constantValue(formula)).toBeUndefined();
    },
  );
});

const digits = fc.integer({ min: 1, max: 10 ** 9 }).map(String);
const numberText = fc
  .tuple(
    fc.constantFrom("", "+", "-"),
    digits,
    fc.option(digits, { nil: null }),
    fc.option(fc.integer({ min: -290, max: 290 }), { nil: null }),
    fc.constantFrom("", "%", " %"),
  )
  .map(
    ([sign, whole, part, power, percent]) =>
      `=${sign}${whole}${part === null ? "" : `.${part}`}${power === null ? "" : `E${String(power)}`}${percent}`,
  );
/** The engine may lose one of two quotation marks that stand side by side in a text. */
const quoted = fc
  .string()
  .filter((text) => !text.includes('""'))
  .map((text) => `"${text.replaceAll('"', '""')}"`);
const formula = fc.oneof(
  numberText,
  quoted.map((text) => `=${text}`),
  fc.constantFrom("=TRUE", "=FALSE", "=true()", "= False"),
  fc.tuple(quoted, fc.integer({ min: -1, max: 1 })).map(([text, number]) => `=N(${text})=${String(number)}`),
);

/** The engine and the short cut may round a last digit differently; both are the same number for Excel. */
function isSame(one: FunctionValue, other: FunctionValue): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-15 * Math.abs(one) || one.toPrecision(15) === other.toPrecision(15);
}

it("equals what the engine says of the formula", async () => {
  const workbook = buildWorkbook([buildSheet("表 1", [[1]])]);
  const calculation = createCalculation();
  await fc.assert(
    fc.asyncProperty(fc.array(formula, { minLength: 20, maxLength: 40 }), async (formulas) => {
      const placed = formulas.map((text) => ({ sheetId: "表 1", row: 3, column: 3, formula: text }));
      const values = await calculation.evaluate(workbook, placed);
      const different = formulas.flatMap((text, index) => {
        const [short, long] = [constantValue(text), values[index] ?? null];
        return short !== undefined && isSame(short, long) ? [] : [{ text, short, long }];
      });
      expect(different).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
