import { createCalculation } from "../../../workbench/calculation/calculation";
import type { DefinedName } from "../../../workbench/store/workbook";
import { buildSheet, buildWorkbook, definedName, valueAt, type Typed } from "./buildWorkbook";

const calculation = createCalculation();

async function calculated(rows: readonly (readonly Typed[])[], names: readonly DefinedName[] = []) {
  const workbook = buildWorkbook([buildSheet("表 1", rows)], names);
  const report = await calculation.recalculate(workbook);
  const at = (...cells: string[]): Typed[] => cells.map((cell) => valueAt(workbook, `'表 1'!${cell}`));
  return { workbook, report, at };
}

describe("recalculating a workbook", () => {
  it("calculates in the order of what is read, wherever the cells stand", async () => {
    const { at, report } = await calculated([
      ["=B1+1", "=C1*2", "=D2"],
      [null, null, null, 5],
    ]);
    expect(at("A1", "B1", "C1")).toEqual([11, 10, 5]);
    expect(report.formulas).toBe(3);
  });

  it("keeps constants as they are: texts of digits, blanks, booleans, errors", async () => {
    const { at } = await calculated([["007", null, true, { error: "#N/A" }, "=A1", "=C1", "=D1"]]);
    expect(at("A1", "B1", "C1", "D1", "E1", "F1", "G1")).toEqual([
      "007",
      null,
      true,
      { error: "#N/A" },
      "007",
      true,
      { error: "#N/A" },
    ]);
  });

  it("keeps seventeen digits", async () => {
    const { at } = await calculated([["=2/3", "=SQRT(2)"]]);
    expect(at("A1", "B1")).toEqual([2 / 3, Math.SQRT2]);
  });

  it("marks circles and what hangs on them, names the cells and calculates the rest", async () => {
    const { at, report } = await calculated([["=B1", "=C1+1", "=A1", "=A1+1", "=1+1", "=F1", '=IFERROR(A1,"圈")']]);
    expect(at("A1", "B1", "C1", "D1", "E1", "F1", "G1")).toEqual([
      { error: "#REF!" },
      { error: "#REF!" },
      { error: "#REF!" },
      { error: "#REF!" },
      2,
      { error: "#REF!" },
      "圈",
    ]);
    expect([...report.circular].sort()).toEqual(["'表 1'!A1", "'表 1'!B1", "'表 1'!C1", "'表 1'!F1"]);
  });

  it("does not take a question about a position for a circle", async () => {
    const { at, report } = await calculated([["=ROW(A1)", "=COLUMN(B1)", "=ROWS(A1:C9)"]]);
    expect(at("A1", "B1", "C1")).toEqual([1, 2, 9]);
    expect(report.circular).toEqual([]);
  });

  it("keeps the value of formulas that need another workbook or a table", async () => {
    const workbook = buildWorkbook([buildSheet("表 1", [[null, null, "=A1+1", "=B1"]])]);
    workbook.sheets[0]?.cells.set("0,0", { value: 41, formula: "=[1]Sheet1!$A$1" });
    workbook.sheets[0]?.cells.set("0,1", { value: "甲", formula: "=表格[学校]" });
    const report = await calculation.recalculate(workbook);
    expect(["A1", "B1", "C1", "D1"].map((cell) => valueAt(workbook, `'表 1'!${cell}`))).toEqual([41, "甲", 42, "甲"]);
    expect(report.kept).toEqual(["'表 1'!A1", "'表 1'!B1"]);
  });

  it("spills an array into free cells, tells its readers, and takes it back when it shrinks", async () => {
    const { workbook, at } = await calculated([[1, "=A1:A3*10", "=SUM(B1:B3)"], [2], [3]]);
    expect(at("B1", "B2", "B3", "C1")).toEqual([10, 20, 30, 60]);
    expect(workbook.sheets[0]?.cells.get("2,1")?.spilledFrom).toBe("0,1");
    const anchor = workbook.sheets[0]?.cells.get("0,1");
    if (anchor) anchor.formula = "=A1:A2*10";
    await calculation.recalculate(workbook);
    expect(at("B1", "B2", "B3", "C1")).toEqual([10, 20, null, 30]);
  });

  it("says #SPILL! where a cell is in the way and leaves that cell alone", async () => {
    const { at } = await calculated([
      [1, "=A1:A2"],
      [2, "挡"],
    ]);
    expect(at("B1", "B2")).toEqual([{ error: "#SPILL!" }, "挡"]);
  });

  it("follows OFFSET and INDIRECT to cells that are calculated later", async () => {
    const { at } = await calculated([
      ["=OFFSET(A3,-1,1)", '=INDIRECT("C"&1)+1', "=D1*2", "=B2"],
      [null, 4],
    ]);
    expect(at("A1", "B1", "C1", "D1")).toEqual([4, 9, 8, 4]);
  });

  it("reads names of the sheet before names of the workbook, names in names, and names with spaces in their sheet", async () => {
    const first = buildSheet("表 1", [[2, "=比率", "=加倍"]], [definedName("比率", "='表 1'!$A$1")]);
    const second = buildSheet("O'Brien", [[7, "=比率", "='O''Brien'!A1+'表 1'!比率"]]);
    const workbook = buildWorkbook(
      [first, second],
      [definedName("比率", "='O''Brien'!$A$1"), definedName("加倍", "=比率*2"), definedName("圈", "=圈")],
    );
    await calculation.recalculate(workbook);
    expect(["'表 1'!B1", "'表 1'!C1", "'O''Brien'!B1", "'O''Brien'!C1"].map((cell) => valueAt(workbook, cell))).toEqual(
      [2, 4, 7, 9],
    );
  });

  // Walking them would run into the time limit of a test, many times over.
  it("does not walk a million empty cells", async () => {
    const { at } = await calculated(
      [[1, "=SUM(A1:A1048576)", "=COUNT(A$1:A1048576)", "=SUM(A:A)+SUM(1:1048576)"], [2]].map((row, at) =>
        at === 0 ? row.slice(0, 3) : row,
      ),
    );
    expect(at("B1", "C1")).toEqual([3, 2]);
  });

  it("takes hostile formulas without falling over", async () => {
    const hostile = [
      "=",
      "=(",
      "=1+",
      "=SUM(",
      '="',
      "=A1:",
      "=:A1",
      "=#REF!:A1",
      "=OFFSET(A1,-5,0)",
      '=INDIRECT("")',
      "=1(2)",
      "=''!A1",
      "=LAMBDA(x,x)",
      "={1,2",
      "=A1 B1",
      "=圈",
    ];
    const { at, report } = await calculated(
      [hostile.map((formula) => formula), ["=1+1"]],
      [definedName("圈", "=圈+1")],
    );
    expect(at("A2")).toEqual([2]);
    expect(report.formulas).toBe(hostile.length + 1);
  });

  it("does nothing, and loads nothing, for a workbook without formulas", async () => {
    const { report } = await calculated([["学校", 1]]);
    expect(report.formulas).toBe(0);
  });

  it("runs calls one after the other", async () => {
    const workbook = buildWorkbook([buildSheet("表 1", [[1, "=A1+1"]])]);
    const first = calculation.recalculate(workbook);
    workbook.sheets[0]?.cells.set("0,0", { value: 10 });
    await Promise.all([first, calculation.recalculate(workbook)]);
    expect(valueAt(workbook, "'表 1'!B1")).toBe(11);
  });
});
