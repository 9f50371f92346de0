import { createWorkbook } from "../../workbench/store/sheets";
import type { Workbook } from "../../workbench/store/workbook";
import type { SheetDrawing } from "../corpus/corpusCase";
import { changed, stacked } from "../corpus/forms/formCases";
import { newForms } from "../corpus/forms/newSchool";
import { oldForms } from "../corpus/forms/oldSchool";
import { COMPLETE_SECONDARY, JUNIOR, NINE_YEAR, NINE_YEAR_OF_2023, PRIMARY } from "../corpus/forms/schools";
import { addRows, fillRows } from "./countyWorkbook";
import { contentOf, marksOf, runCommands, runSteps, sheetOf, valuesOf } from "./headlessRun";

const CONSOLIDATED = "学校基础数据（整理）";

function workbookOf(sheets: readonly SheetDrawing[]): Workbook {
  const [first, ...others] = sheets;
  if (first === undefined) throw new Error("a workbook has a sheet");
  const workbook = createWorkbook(first.name);
  for (const sheet of workbook.sheets) fillRows(sheet, first.rows);
  for (const { name, rows } of others) addRows(workbook, name, rows);
  return workbook;
}

/** Four schools to 2020, 15 forms each; one number of one form of the first is wrong. */
function sixtyForms(): Workbook {
  const wrong = changed(oldForms(PRIMARY), /312/, (cell) => (cell === 680 ? 681 : cell));
  return workbookOf(stacked([wrong, oldForms(JUNIOR), oldForms(NINE_YEAR), oldForms(COMPLETE_SECONDARY)]));
}

/** Row of a school in 表Ⅱ-2. */
function resultRow(workbook: Workbook, name: string): readonly unknown[] | undefined {
  return valuesOf(sheetOf(workbook, "表Ⅱ-2")).find((row) => row[1] === name);
}

describe("a workbook of 60 report forms", () => {
  it("is checked in three round trips, twice in two, and the wrong cells are marked where they stand", async () => {
    const workbook = sixtyForms();
    expect(workbook.sheets).toHaveLength(60);
    const { output } = await runCommands(workbook, ["checkSheets", "checkSheets"]);
    expect(output.gaps).toEqual({});
    expect(output.commands[0]?.message).toContain("已检查 4 所学校");
    expect(output.commands[0]?.syncs).toBeLessThanOrEqual(3);
    expect(output.commands[1]?.syncs).toBeLessThanOrEqual(2);
    const marked = workbook.sheets.filter((sheet) => Object.keys(marksOf(sheet)).includes("dataError"));
    expect(marked.map(({ name }) => name)).toContain("基础基312");
    const found = valuesOf(sheetOf(workbook, "校验结果")).map((row) => row.join("｜"));
    expect(found.some((row) => row.includes("城关小学") && row.includes("基础基312") && row.includes("681"))).toBe(
      true,
    );
  }, 60000);

  it("has its figures brought together in formulas, and its results are made of these", async () => {
    const { workbook, output } = await runCommands(workbookOf(oldForms(NINE_YEAR)), ["insertResults"]);
    expect(output.commands[0]?.message).toContain(`已先整理到“${CONSOLIDATED}”`);
    const consolidated = sheetOf(workbook, CONSOLIDATED);
    const formulas = [...consolidated.cells.values()].filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(15);
    expect(valuesOf(consolidated)[3]?.[12]).toBe(20);
    expect(resultRow(workbook, "东关学校（小学部）")?.[6]).toBeCloseTo((20 / 352) * 100, 6);
  }, 60000);

  it("gives the same sheets when its results are made twice, and is still read from its forms", async () => {
    const once = await runCommands(workbookOf(newForms(NINE_YEAR_OF_2023, 2023)), ["insertResults"]);
    const twice = await runCommands(workbookOf(newForms(NINE_YEAR_OF_2023, 2023)), [
      "insertResults",
      "checkSheets",
      "insertResults",
    ]);
    const names = once.output.sheets;
    expect(twice.output.sheets.filter((name) => name !== "校验结果")).toEqual(names);
    for (const name of names) {
      expect(contentOf(sheetOf(twice.workbook, name))).toEqual(contentOf(sheetOf(once.workbook, name)));
    }
    expect(twice.output.commands.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(twice.output.commands[2]?.syncs).toBeLessThanOrEqual(2);
  }, 60000);

  it("follows an edit of a form: the mark of its cells, and the results through the sheet that brings them together", async () => {
    const workbook = workbookOf(changed(oldForms(PRIMARY), /312/, (cell) => (cell === 680 ? 681 : cell)));
    const place = placeOf(workbook, "基础基312", 681);
    const { output } = await runSteps(workbook, [
      { run: "checkSheets" },
      { run: "insertResults" },
      { print: `${CONSOLIDATED}!F4:F4` },
      { set: `基础基312!${place}=680` },
    ]);
    expect(output.printed[`${CONSOLIDATED}!F4:F4`]).toEqual([[681]]);
    expect(valuesOf(sheetOf(workbook, CONSOLIDATED))[3]?.[5]).toBe(680);
    expect(marksOf(sheetOf(workbook, "基础基312")).dataError ?? []).not.toContain(place);
  }, 60000);
});

function placeOf(workbook: Workbook, sheet: string, value: number): string {
  const cell = Object.entries(contentOf(sheetOf(workbook, sheet))).find(
    ([, content]) => Array.isArray(content) && content[0] === value,
  );
  if (cell === undefined) throw new Error(`no ${String(value)} on ${sheet}`);
  return cell[0];
}
