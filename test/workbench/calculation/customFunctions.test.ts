import {
  createCalculation,
  type FunctionArgument,
  type FunctionCall,
  type FunctionResult,
  type FunctionValue,
} from "../../../workbench/calculation/calculation";
import type { Workbook } from "../../../workbench/store/workbook";
import { buildSheet, buildWorkbook, valueAt, type Typed } from "./buildWorkbook";

const figures = (argument: FunctionArgument | undefined): FunctionValue[] =>
  [argument ?? null].flat(2) as FunctionValue[];

/** Official coefficient over two columns, written for this test. */
function coefficient(values: FunctionArgument | undefined, pupils: FunctionArgument | undefined): FunctionValue {
  const error = [...figures(values), ...figures(pupils)].find((value) => typeof value === "object" && value !== null);
  if (error !== undefined) return error;
  const weights = figures(pupils);
  const rows = figures(values).flatMap((value, at) =>
    typeof value === "number" ? [[value, Number(weights[at])] as const] : [],
  );
  const total = rows.reduce((sum, [, pupil]) => sum + pupil, 0);
  const mean = rows.reduce((sum, [value]) => sum + value, 0) / total;
  if (mean === 0) return { error: "#DIV/0!" };
  return Math.sqrt(rows.reduce((sum, [value, pupil]) => sum + (pupil / total) * (value / pupil - mean) ** 2, 0)) / mean;
}

const FUNCTIONS: Readonly<Record<string, (args: readonly FunctionArgument[]) => FunctionResult["value"]>> = {
  "JH.DIFFCOEF": ([values, pupils]) => coefficient(values, pupils),
  "JH.PASS_85": ([values, standards]) =>
    figures(values).every((value, at) => Number(value) >= Number(figures(standards)[at])),
  "JH.COUNTNULL": (args) => args.flatMap(figures).filter((value) => value === null).length,
  "JH.DOUBLE": ([value]) => Number(figures(value)[0]) * 2,
  "JH.TABLE": () => [
    [1, "二"],
    [true, null],
  ],
  "JH.FAIL": () => ({ error: "#NUM!" }),
};

function host() {
  const batches: FunctionCall[][] = [];
  const callFunctions = (calls: readonly FunctionCall[]): Promise<FunctionResult[]> => {
    batches.push([...calls]);
    return Promise.resolve(
      calls.map(({ id, name, args }) => ({ id, value: FUNCTIONS[name]?.(args) ?? { error: "#NAME?" } })),
    );
  };
  return { batches, calculation: createCalculation({ callFunctions }) };
}

const COUNTY: readonly (readonly Typed[])[] = [
  ["册数", "在校生", "L1", "L2"],
  [279, 45, 4.5, 1.2],
  [137, 37, 4.1, 1],
  [935, 89, null, null],
  [160, 76, 4.2, 1],
  [402, 55, null, null],
];
const county = (formulas: readonly string[]): Workbook =>
  buildWorkbook([buildSheet("学校", COUNTY), buildSheet("表 1", [formulas])]);

describe("custom functions in formulas", () => {
  it("are called with what the cells hold, and their result goes on through the formula", async () => {
    const workbook = county([
      "=JH.DIFFCOEF(学校!A2:A6,学校!B2:B6,1)",
      "=JH.DIFFCOEF(学校!A2:A6,学校!B2:B6,1)<=0.5",
      '=IF(JH.PASS_85(学校!C2:D2,学校!C$5:D$5),"达标","不达标")',
      '=IF(jh.pass_85(学校!C3:D3,学校!C$5:D$5),"达标","不达标")',
      '=IFERROR(JH.DIFFCOEF(学校!A8:A9,学校!B8:B9,1),"无法计算")',
    ]);
    await host().calculation.recalculate(workbook);
    // 0.5152566299: the worked example of 义务教育均衡发展差异系数计算方法 (m.777doc.com/doc-2019910.html), unrounded
    expect(valueAt(workbook, "'表 1'!A1")).toBeCloseTo(0.5152566299, 10);
    expect(valueAt(workbook, "'表 1'!B1")).toBe(false);
    expect(valueAt(workbook, "'表 1'!C1")).toBe("达标");
    expect(valueAt(workbook, "'表 1'!D1")).toBe("不达标");
  });

  it("go out in one batch per level, equal calls once", async () => {
    const { batches, calculation } = host();
    const formulas = Array.from({ length: 50 }, (_, at) => `=JH.DOUBLE(${at % 10})`);
    const workbook = buildWorkbook([buildSheet("表 1", [formulas, ["=JH.DOUBLE(A1+B1)+JH.DOUBLE(JH.DOUBLE(7))"]])]);
    const report = await calculation.recalculate(workbook);
    expect(batches.map((calls) => calls.length)).toEqual([10, 1]);
    expect(report).toMatchObject({ functionCalls: 11, functionBatches: 2 });
    expect(valueAt(workbook, "'表 1'!A2")).toBe(4 + 28);
  });

  it("get real blanks, error cells as errors, omitted arguments as null and the address of the calling cell", async () => {
    const { batches, calculation } = host();
    const rows = [[1, null, "", { error: "#N/A" }, "=JH.COUNTNULL(A1:D1,,A1)"]];
    await calculation.recalculate(buildWorkbook([buildSheet("表 1", rows)]));
    expect(batches).toEqual([
      [{ id: 0, name: "JH.COUNTNULL", args: [[[1, null, "", { error: "#N/A" }]], null, [[1]]], address: "'表 1'!E1" }],
    ]);
  });

  it("get whole columns down to the last used row", async () => {
    const { batches, calculation } = host();
    const workbook = county(["=JH.DIFFCOEF(学校!A:A,学校!B:B,1)"]);
    await calculation.recalculate(workbook);
    expect(batches[0]?.[0]?.args.slice(0, 2).map((argument) => (argument as unknown[]).length)).toEqual([6, 6]);
  });

  it("turn their errors into cell errors that IFERROR and ISNUMBER see", async () => {
    const workbook = county([
      "=JH.FAIL(1)",
      '=IFERROR(JH.FAIL(1),"缺")',
      "=A1+1",
      "=JH.NOSUCH(1)",
      "=ISNUMBER(JH.FAIL(2))",
    ]);
    await host().calculation.recalculate(workbook);
    expect(["A1", "B1", "C1", "D1", "E1"].map((cell) => valueAt(workbook, `'表 1'!${cell}`))).toEqual([
      { error: "#NUM!" },
      "缺",
      { error: "#NUM!" },
      { error: "#NAME?" },
      false,
    ]);
  });

  it("fill the cells beside them with a matrix", async () => {
    const workbook = buildWorkbook([buildSheet("表 1", [["=JH.TABLE()", null, "=SUM(A1:A2)"]])]);
    await host().calculation.recalculate(workbook);
    expect(["A1", "B1", "A2", "B2", "C1"].map((cell) => valueAt(workbook, `'表 1'!${cell}`))).toEqual([
      1,
      "二",
      true,
      0,
      1,
    ]);
  });

  it("are unknown names without a host", async () => {
    const workbook = county(["=JH.DIFFCOEF(学校!A2:A6,学校!B2:B6,1)", '=IFERROR(A1,"没有")']);
    await createCalculation().recalculate(workbook);
    expect(valueAt(workbook, "'表 1'!A1")).toEqual({ error: "#NAME?" });
    expect(valueAt(workbook, "'表 1'!B1")).toBe("没有");
  });

  it("are not called in a branch that is not taken", async () => {
    const { batches, calculation } = host();
    const workbook = buildWorkbook([
      buildSheet("表 1", [
        ["=IF(1>2,JH.DOUBLE(1),5)", "=IFERROR(7,JH.DOUBLE(2))", "=IF(JH.DOUBLE(3)=6,8,JH.DOUBLE(4))"],
      ]),
    ]);
    await calculation.recalculate(workbook);
    expect(["A1", "B1", "C1"].map((cell) => valueAt(workbook, `'表 1'!${cell}`))).toEqual([5, 7, 8]);
    expect(batches.flat().map(({ args }) => args)).not.toContainEqual([1]);
    expect(batches.flat().map(({ args }) => args)).not.toContainEqual([2]);
  });

  it("are called again after the cells they read have changed", async () => {
    const { batches, calculation } = host();
    const workbook = buildWorkbook([buildSheet("表 1", [[2, "=JH.DOUBLE(A1)", "=B1+1"]])]);
    await calculation.recalculate(workbook);
    workbook.sheets[0]?.cells.set("0,0", { value: 5 });
    await calculation.recalculate(workbook);
    expect(batches).toHaveLength(2);
    expect(valueAt(workbook, "'表 1'!C1")).toBe(11);
  });

  it("pass a failing host on to the caller and keep working afterwards", async () => {
    let isBroken = true;
    const calculation = createCalculation({
      callFunctions: (calls) =>
        isBroken
          ? Promise.reject(new Error("pane closed"))
          : Promise.resolve(calls.map(({ id }) => ({ id, value: 1 }))),
    });
    const workbook = buildWorkbook([buildSheet("表 1", [["=JH.DOUBLE(1)"]])]);
    await expect(calculation.recalculate(workbook)).rejects.toThrow("pane closed");
    isBroken = false;
    await calculation.recalculate(workbook);
    expect(valueAt(workbook, "'表 1'!A1")).toBe(1);
  });

  it("calculate 200 county formulas over 400 rows and whole columns in one batch", async () => {
    const rows: Typed[][] = Array.from({ length: 400 }, (_, row) => [
      row * 3 + 1,
      100 + (row % 37),
      `=A${row + 1}/B${row + 1}`,
    ]);
    const formulas = Array.from({ length: 200 }, (_, at) => [
      at % 2 === 0
        ? `=JH.DIFFCOEF(学校!A${at + 1}:A400,学校!B${at + 1}:B400,1)<=0.5`
        : `=IF(JH.PASS_85(学校!A${at}:C${at},学校!A:A),"达标","不达标")`,
    ]);
    const { batches, calculation } = host();
    await calculation.recalculate(buildWorkbook([buildSheet("学校", rows), buildSheet("表 1", formulas)]));
    expect(batches).toHaveLength(1);
  });
});
