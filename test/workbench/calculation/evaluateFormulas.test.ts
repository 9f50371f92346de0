import fc from "fast-check";
import type { CalculationOptions, FunctionCall, FunctionValue } from "../../../workbench/calculation/calculation";
import { createCalculation } from "../../../workbench/calculation/calculation";
import { evaluateFormulas } from "../../../workbench/calculation/evaluateFormulas";
import type { Workbook } from "../../../workbench/store/workbook";
import { buildSheet, buildWorkbook, definedName, valueAt } from "./buildWorkbook";

function county(): Workbook {
  const schools = buildSheet("表 1", [
    ["学校", "学生", "面积"],
    ["甲", 100, 650, "1-2"],
    ["乙", 200, { error: "#N/A" }, "5%"],
    ["丙", "=B2*3", true],
  ]);
  return buildWorkbook([schools, buildSheet("乙", [[7]])], [definedName("学生数", "='表 1'!$B$2:$B$4")]);
}

const at = (formula: string, sheetId = "表 1", [row, column] = [9, 9]) => ({
  sheetId,
  row: row ?? 0,
  column: column ?? 0,
  formula,
});
const values = (formulas: readonly string[], options: CalculationOptions = {}): Promise<FunctionValue[]> =>
  evaluateFormulas(
    county(),
    formulas.map((formula) => at(formula)),
    options,
  );

describe("formulas that stand in no cell", () => {
  it.each<[string, FunctionValue]>([
    ["=B2>50", true],
    ["='表 1'!B2/C2", 100 / 650],
    ["=乙!A1*2", 14],
    ["=SUM(学生数)", 300],
    ['=A2&"校"', "甲校"],
    ["=COUNTIF($A$2:$A$4,A3)", 1],
    ['=IF(B2>50,"1-2","")', "1-2"],
    ['=MATCH("5%",D2:D3,0)', 2],
    ["=C3", { error: "#N/A" }],
    ["=ISNA(C3)", true],
    ["=C4", true],
    ["=Z99=0", true],
    ["=1/0", { error: "#DIV/0!" }],
    ["=没有()", { error: "#NAME?" }],
    ["=丙!A1", { error: "#REF!" }],
    ["=A2:A4", "甲"],
    ["=SUM(", { error: "#VALUE!" }],
    ["=[1]Sheet1!A1", { error: "#VALUE!" }],
    ["=表格[学校]", { error: "#VALUE!" }],
  ])("%s", async (formula, expected) => {
    expect(await values([formula])).toEqual([expected]);
  });

  it("are read from the place at which they stand", async () => {
    const placed = [at("=ROW()*100+COLUMN()", "表 1", [4, 2]), at("=A1", "乙"), at("=A1", "表 1")];
    expect(await evaluateFormulas(county(), placed, {})).toEqual([503, 7, "学校"]);
  });

  it("on a sheet that is not there give an error, and the others their values", async () => {
    expect(await evaluateFormulas(county(), [at("=1", "没有"), at("=2")], {})).toEqual([{ error: "#VALUE!" }, 2]);
  });

  it("leave every cell as it is, also those whose formula has no value yet", async () => {
    const workbook = county();
    expect(await evaluateFormulas(workbook, [at("=B4"), at("=B2:B4")], {})).toEqual([null, 100]);
    expect(workbook).toEqual(county());
  });

  it("are no formulas at all", async () => {
    expect(await values([])).toEqual([]);
  });
});

describe("functions of the add-in in them", () => {
  function host() {
    const batches: FunctionCall[][] = [];
    return {
      batches,
      callFunctions: (calls: readonly FunctionCall[]) => {
        batches.push([...calls]);
        return Promise.resolve(calls.map(({ id, args }) => ({ id, value: Number([args[0]].flat(3)[0]) * 2 })));
      },
    };
  }

  it("are called in one batch for each level, equal calls once, from the place of the formula", async () => {
    const { batches, callFunctions } = host();
    const formulas = ["=JH.DOUBLE(B2)>150", "=JH.DOUBLE(B2)", "=JH.DOUBLE(JH.DOUBLE(B3))", "=1"];
    expect(await values(formulas, { callFunctions })).toEqual([true, 200, 800, 1]);
    expect(batches.map((calls) => calls.map(({ args }) => args))).toEqual([[[[[100]]], [[[200]]]], [[400]]]);
    expect(batches[0]?.[0]?.address).toBe("'表 1'!J10");
  });

  it("are given texts as they are, also those that look like a date", async () => {
    const { batches, callFunctions } = host();
    await values(['=JH.DOUBLE("1-2","5%",2)'], { callFunctions });
    expect(batches[0]?.[0]?.args).toEqual(["1-2", "5%", 2]);
  });

  it("are unknown names without an add-in, and in another namespace than its own", async () => {
    const unknown = [{ error: "#NAME?" }];
    expect(await values(["=JH.DOUBLE(1)"])).toEqual(unknown);
    expect(await values(["=XY.DOUBLE(1)"], host())).toEqual(unknown);
    expect(await values(["=XY.DOUBLE(1)"], { ...host(), namespaces: ["XY"] })).toEqual([2]);
  });
});

it("equal what the same formula gives in a cell", async () => {
  const operand = fc.constantFrom("A2", "B2", "B3", "C2", "C3", "C4", "Z9", "1.50", '"甲"', "TRUE", "SUM(B2:C2)", "2%");
  const formula = fc
    .tuple(operand, fc.constantFrom("+", "-", "*", "/", "&", "=", "<>", "<", ">=", "^"), operand)
    .map(([left, operator, right]) => `=${left}${operator}${right}`);
  const calculation = createCalculation();
  await fc.assert(
    fc.asyncProperty(fc.array(formula, { minLength: 1, maxLength: 20 }), async (formulas) => {
      const workbook = county();
      await calculation.recalculate(workbook);
      const free = await calculation.evaluate(
        workbook,
        formulas.map((text) => at(text)),
      );
      formulas.forEach((text, row) =>
        workbook.sheets[0]?.cells.set(`${String(row)},20`, { value: null, formula: text }),
      );
      await calculation.recalculate(workbook);
      expect(free).toEqual(formulas.map((_, row) => valueAt(workbook, `'表 1'!U${String(row + 1)}`)));
    }),
    { numRuns: 25 },
  );
});
