import fc from "fast-check";
import type { FunctionValue, PlacedFormula } from "../../../workbench/calculation/calculation";
import { RuleFormulas } from "../../../workbench/calculation/ruleFormulas";
import { parseAreas } from "../../../workbench/store/address";
import { moveArea } from "../../../workbench/store/area";
import { formatOver } from "../../../workbench/store/ruleFormulas";
import type { Area, ConditionalFormat } from "../../../workbench/store/workbook";

/** Answers every formula with its own text, and with its place where that matters. */
function evaluation() {
  const batches: (readonly PlacedFormula[])[] = [];
  const answer = ({ formula, row, column }: PlacedFormula): string =>
    /ROW|COLUMN/.test(formula) ? `${formula} at ${String(row)},${String(column)}` : formula;
  return {
    batches,
    evaluate: (formulas: readonly PlacedFormula[]) => {
      batches.push(formulas);
      return Promise.resolve(formulas.map(answer));
    },
  };
}

const place = (areas: string) => ({ sheetId: "表", areas: parseAreas(areas) ?? [] });

describe("a formula of a rule", () => {
  it("that is a constant is known at once, everywhere", () => {
    const formulas = new RuleFormulas();
    const formula = formulas.formula("=85%", place("B2:C9"));
    expect([formula.at(1, 1), formula.at(8, 2), formulas.isWaiting]).toEqual([0.85, 0.85, false]);
  });

  it("is unknown until it is calculated, and then read from the first cell of the rule", async () => {
    const { batches, evaluate } = evaluation();
    const formulas = new RuleFormulas();
    const formula = formulas.formula("=B2>$B$2", place("B2:C9"));
    expect([formula.at(1, 1), formula.at(3, 2)]).toEqual([undefined, undefined]);
    expect(formulas.isWaiting).toBe(true);
    await formulas.calculate(evaluate);
    expect([formula.at(1, 1), formula.at(3, 2)]).toEqual(["=B2>$B$2", "=C4>$B$2"]);
    expect(formulas.isWaiting).toBe(false);
    expect(batches).toEqual([
      [
        { sheetId: "表", row: 1, column: 1, formula: "=B2>$B$2" },
        { sheetId: "表", row: 3, column: 2, formula: "=C4>$B$2" },
      ],
    ]);
  });

  it("is read from the upper left corner of all areas together", async () => {
    const formulas = new RuleFormulas();
    const formula = formulas.formula("=A1", place("C5:C6,D2"));
    formula.at(4, 2);
    await formulas.calculate(evaluation().evaluate);
    expect(formula.at(4, 2)).toBe("=A4");
  });

  it.each([
    ["=$B$1>1", 1],
    ["=B$1>1", 3],
    ["=$B1>1", 4],
    ["=B1>1", 12],
    ["=ROW()>2", 12],
    ['=INDIRECT("A1")>COLUMN ()', 12],
    ["=ROWS($A$1:$A$2)>1", 1],
  ])("%s is calculated %i times for four rows of three cells", async (text, count) => {
    const { batches, evaluate } = evaluation();
    const formulas = new RuleFormulas();
    const formula = formulas.formula(text, place("B1:D4"));
    for (let row = 0; row < 4; row += 1) for (let column = 1; column < 4; column += 1) formula.at(row, column);
    await formulas.calculate(evaluate);
    expect(batches.map((batch) => batch.length)).toEqual([count]);
  });

  it("that is asked for again while it is calculated still waits, and is calculated once", async () => {
    const { batches, evaluate } = evaluation();
    const formulas = new RuleFormulas();
    const formula = formulas.formula("=$B$1>1", place("B1:D4"));
    formula.at(0, 1);
    const first = formulas.calculate(evaluate);
    expect(formulas.isWaiting).toBe(false);
    expect([formula.at(3, 3), formulas.isWaiting]).toEqual([undefined, true]);
    await formulas.calculate(evaluate);
    expect(formula.at(3, 3)).toBe("=$B$1>1");
    await first;
    expect(batches.flat()).toHaveLength(1);
  });

  it("that comes to a blank is one, as a formula that compares with it would see it", async () => {
    const formulas = new RuleFormulas();
    const formula = formulas.formula("=A1", place("A1"));
    formula.at(0, 0);
    await formulas.calculate(() => Promise.resolve([null]));
    expect(formula.at(0, 0)).toBeNull();
  });

  it("without an answer is an error", async () => {
    const formulas = new RuleFormulas();
    const formula = formulas.formula("=A1", place("A1"));
    formula.at(0, 0);
    await formulas.calculate(() => Promise.resolve([]));
    expect(formula.at(0, 0)).toEqual({ error: "#VALUE!" });
  });
});

const CORNER: Area = { top: 20, left: 10, bottom: 24, right: 12 };
const formulaText = fc
  .array(fc.constantFrom("K21", "$K21", "K$21", "$K$21", "'表 2'!L22", "J19:K21", "ROW()", "COLUMN(K21)", '"K21"'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `=${parts.join("+")}`);

async function valuesAt(format: ConditionalFormat, cells: readonly (readonly [number, number])[]) {
  const formulas = new RuleFormulas();
  const formula = formulas.formula(format.formula ?? "", { sheetId: "表", areas: format.areas });
  for (const [row, column] of cells) formula.at(row, column);
  await formulas.calculate(evaluation().evaluate);
  return cells.map(([row, column]): FunctionValue | undefined => formula.at(row, column));
}

it("means the same in each cell, wherever the areas of its rule begin", async () => {
  const cells = [20, 22, 24].flatMap((row) => [10, 11, 12].map((column) => [row, column] as const));
  await fc.assert(
    fc.asyncProperty(
      formulaText,
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: -5, max: 5 }),
      async (formula, rows, columns) => {
        const format: ConditionalFormat = {
          id: "1",
          areas: [CORNER],
          type: "custom",
          formula,
          format: {},
          stopIfTrue: false,
        };
        const moved = formatOver(format, [CORNER, moveArea(CORNER, rows, columns)]);
        expect(await valuesAt(moved, cells)).toEqual(await valuesAt(format, cells));
      },
    ),
  );
});
