import { HostDocument } from "../../../../workbench/model/hostDocument";
import { lacksValues, OpenBook, tellListeners } from "../../../../workbench/page/desk/openBook";
import { changeSince } from "../../../../workbench/page/state/workbookChange";
import { setCell } from "../../../../workbench/store/cells";
import { addSheet, createWorkbook } from "../../../../workbench/store/sheets";
import type { Cell } from "../../../../workbench/store/workbook";

describe("whether a workbook has to be calculated on opening", () => {
  it.each<[string, Cell, boolean]>([
    ["a formula without a value", { value: null, formula: "=A9" }, true],
    ["a formula with a value", { value: 0, formula: "=A9" }, false],
    ["a formula whose value is an empty text", { value: "", formula: '=""' }, false],
    ["a formula whose value is an error", { value: "#N/A", isError: true, formula: "=NA()" }, false],
    ["a blank with a look", { value: null, style: { bold: true } }, false],
  ])("%s", (_what, cell, expected) => {
    const workbook = createWorkbook("甲");
    addSheet(workbook, "乙").cells.set("3,3", cell);
    expect(lacksValues(workbook)).toBe(expected);
  });
});

it("an open workbook has seen itself, and nothing can be taken back", () => {
  const workbook = createWorkbook("甲");
  const book = new OpenBook(workbook, "甲.xlsx");
  expect([changeSince(book.seen, workbook), book.history.canUndo, book.history.canRedo]).toEqual([null, false, false]);
});

describe("listeners", () => {
  it("hear of cells that were taken back on each sheet, once, and formulas are calculated", async () => {
    const workbook = createWorkbook("甲");
    const other = addSheet(workbook, "乙");
    const { seen } = new OpenBook(workbook, "");
    setCell(workbook.sheets[0]!, [1, 1], { value: 1 });
    setCell(workbook.sheets[0]!, [3, 0], { value: 2 });
    setCell(other, [0, 0], { value: 3 });
    let calculations = 0;
    const document = new HostDocument(workbook, {
      recalculate: () => {
        calculations += 1;
        return Promise.resolve();
      },
    });
    tellListeners(document, changeSince(seen, workbook)!);
    const told = document.takeEvents().filter(({ target }) => target === "Workbook");
    expect(told.map(({ details }) => [details["worksheetId"], details["address"]])).toEqual([
      [workbook.sheets[0]!.id, "A2:B4"],
      [other.id, "A1"],
    ]);
    await document.settle();
    expect(calculations).toBe(1);
  });

  it("hear nothing of a sheet that is gone, or of looks of a sheet; formulas are calculated all the same", async () => {
    const workbook = createWorkbook("甲");
    let isCalculated = false;
    const document = new HostDocument(workbook, { recalculate: () => Promise.resolve((isCalculated = true)) });
    const cells = [{ key: "0,0", before: null, after: { value: 1 } }];
    tellListeners(document, {
      sheets: [
        { sheetId: "没有", cells },
        { sheetId: workbook.activeSheetId, cells: [] },
      ],
    });
    expect(document.takeEvents()).toEqual([]);
    await document.settle();
    expect(isCalculated).toBe(true);
  });
});
