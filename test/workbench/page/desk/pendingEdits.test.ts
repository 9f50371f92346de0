import { CellValueType } from "@univerjs/core";
import { SetWorksheetColWidthMutation } from "@univerjs/sheets";
import { RemoveNoteMutation } from "@univerjs/sheets-note";
import { HostDocument } from "../../../../workbench/model/hostDocument";
import { applyEdits, PendingEdits } from "../../../../workbench/page/desk/pendingEdits";
import type { GridCell } from "../../../../workbench/page/grid/cellEntry";
import type { Grid } from "../../../../workbench/page/grid/grid";
import { addSheet, createWorkbook } from "../../../../workbench/store/sheets";

/** A grid that holds these numbers; what it was asked for is kept. */
function aGrid(numbers: Record<string, number>) {
  const asked: unknown[] = [];
  const cell = (key: string): GridCell => ({
    data: { v: numbers[key] ?? null, t: CellValueType.NUMBER },
    formula: null,
    style: null,
  });
  const grid = {
    read: (sheetId: string, keys: Iterable<string>) => {
      const wanted = [...keys];
      asked.push([sheetId, wanted]);
      return new Map(wanted.map((key) => [key, cell(key)]));
    },
    sizeOf: () => ({ rows: 201, columns: 27 }),
  };
  return { grid: grid as unknown as Grid, asked };
}
const WIDTH = { ranges: [{ startRow: 0, endRow: 0, startColumn: 1, endColumn: 1 }], colWidth: 70 };

describe("what is gathered", () => {
  it("is each cell once, as it is when the act is over", () => {
    const numbers: Record<string, number> = { "0,0": 1 };
    const { grid, asked } = aGrid(numbers);
    const pending = new PendingEdits();
    pending.addCells("甲", ["0,0", "1,0"]);
    pending.addCells("乙", ["5,5"]);
    pending.addCells("甲", ["0,0"]);
    numbers["0,0"] = 2;
    const { cells } = pending.take(grid);
    expect(asked).toEqual([
      ["甲", ["0,0", "1,0"]],
      ["乙", ["5,5"]],
    ]);
    expect(cells.get("甲")?.get("0,0")?.data?.v).toBe(2);
  });

  it("says of a cell that it was typed where one part of the act typed it", () => {
    const pending = new PendingEdits();
    pending.addCells("甲", ["0,0", "1,0"], true);
    pending.addCells("甲", ["0,0", "2,0"], false);
    const cells = pending.take(aGrid({}).grid).cells.get("甲");
    expect(["0,0", "1,0", "2,0"].map((key) => cells?.get(key)?.isTyped ?? false)).toEqual([true, true, false]);
  });

  it("is handed over once", () => {
    const { grid } = aGrid({});
    const pending = new PendingEdits();
    pending.addCells("甲", ["0,0"]);
    pending.addFrame("x", {});
    expect([pending.take(grid).frames.length, pending.take(grid)]).toEqual([1, { cells: new Map(), frames: [] }]);
  });
});

describe("taking it over into the store", () => {
  it("changes frames and cells of each sheet, and passes over sheets and mutations that are unknown", () => {
    const workbook = createWorkbook("甲");
    const [first, second] = [workbook.sheets[0]!, addSheet(workbook, "乙")];
    second.notes.set("0,0", { author: "", text: "注" });
    const { grid } = aGrid({ "0,0": 1, "2,1": 5 });
    const pending = new PendingEdits();
    pending.addCells(first.id, ["0,0"]);
    pending.addCells(second.id, ["2,1"]);
    pending.addCells("没有", ["0,0"]);
    pending.addFrame(SetWorksheetColWidthMutation.id, { ...WIDTH, subUnitId: first.id });
    pending.addFrame(RemoveNoteMutation.id, { sheetId: second.id, row: 0, col: 0 });
    pending.addFrame(SetWorksheetColWidthMutation.id, { ...WIDTH, subUnitId: "没有" });
    pending.addFrame("unknown", { subUnitId: first.id });
    applyEdits(new HostDocument(workbook, null), grid, pending.take(grid));
    expect([first.cells.get("0,0"), second.cells.get("2,1")]).toEqual([{ value: 1 }, { value: 5 }]);
    expect([[...first.columnWidths], second.notes.size]).toEqual([[[1, 10]], 0]);
  });

  it("ends where a sheet refuses", () => {
    const workbook = createWorkbook("甲");
    const sheet = workbook.sheets[0]!;
    sheet.isProtected = true;
    const { grid } = aGrid({ "0,0": 1 });
    const pending = new PendingEdits();
    pending.addCells(sheet.id, ["0,0"]);
    expect(() => {
      applyEdits(new HostDocument(workbook, null), grid, pending.take(grid));
    }).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
    expect(sheet.cells.size).toBe(0);
  });
});
