import fc from "fast-check";
import { attachmentMutations } from "../../../../workbench/page/grid/attachmentMutations";
import { cellMutations, mutationsOf } from "../../../../workbench/page/grid/gridMutations";
import { changeSince, frameOf, lookAt, type WorkbookChange } from "../../../../workbench/page/state/workbookChange";
import { parseArea } from "../../../../workbench/store/address";
import { setCell, setStyle } from "../../../../workbench/store/cells";
import { addSheet, createWorkbook, deleteSheet } from "../../../../workbench/store/sheets";
import type { Workbook } from "../../../../workbench/store/workbook";
import { workbookEdits } from "../workbookEdits";
import { openHeadlessGrid } from "./headlessGrid";

type Grid = ReturnType<typeof openHeadlessGrid>;

/** Shows a change as `Grid.show` does. */
function show(grid: Grid, workbook: Workbook, change: WorkbookChange | null): void {
  if (change === null) return;
  grid.run(mutationsOf(change, { unitId: grid.unitId, sheetOrder: grid.order() }));
  for (const { sheetId, frame } of change.sheets)
    if (frame !== undefined && frame.after !== null)
      grid.run(
        attachmentMutations(
          { unitId: grid.unitId, subUnitId: sheetId },
          { before: frame.before, after: frame.after },
          workbook,
        ),
      );
}

/** A grid with the workbook as it is, opened as `Grid.open` does. */
function open(workbook: Workbook): Grid {
  const grid = openHeadlessGrid(workbook);
  for (const sheet of workbook.sheets) {
    const target = { unitId: grid.unitId, subUnitId: sheet.id };
    grid.run(attachmentMutations(target, { before: null, after: frameOf(sheet) }, workbook));
  }
  return grid;
}

function afterEdit(edit: (workbook: Workbook) => void, workbook = createWorkbook("甲")) {
  const grid = open(workbook);
  const seen = lookAt(workbook);
  edit(workbook);
  show(grid, workbook, changeSince(seen, workbook));
  const shown = grid.shown();
  grid.close();
  return shown;
}

describe("what makes the grid show a change", () => {
  it("takes values, formulas and looks away that the store's cell has no longer", () => {
    const workbook = createWorkbook("甲");
    const sheet = workbook.sheets[0]!;
    setCell(sheet, [0, 0], { value: 3, formula: "=1+2" });
    setStyle(sheet, [0, 0], { bold: true, fill: "#FF0000" });
    const [shown] = afterEdit(() => {
      setCell(sheet, [0, 0], { value: "甲" });
      setStyle(sheet, [0, 0], { italic: true });
    }, workbook);
    expect(shown?.cells).toEqual({ "0,0": { v: "甲", t: 1, it: 1 } });
  });

  it("is nothing for no cells", () => {
    expect(cellMutations({ unitId: "w", subUnitId: "s" }, [])).toEqual([]);
  });

  it("puts a new sheet at its place and takes a deleted one away, although none was left between", () => {
    const shown = afterEdit((workbook) => {
      const old = workbook.sheets[0]!;
      const fresh = addSheet(workbook, "新");
      setCell(fresh, [1, 1], { value: 5 });
      fresh.columnWidths.set(1, 20);
      addSheet(workbook, "后");
      workbook.sheets.reverse();
      deleteSheet(workbook, old.id);
    });
    expect(shown.map(({ name }) => name)).toEqual(["后", "新"]);
    expect(shown[1]).toMatchObject({ cells: { "1,1": { v: 5, t: 2 } }, columns: { 1: { size: 140 } } });
  });

  it("gives rows and columns their usual size back", () => {
    const workbook = createWorkbook("甲");
    const sheet = workbook.sheets[0]!;
    sheet.rowHeights.set(1, 60);
    sheet.columnWidths.set(1, 60);
    sheet.hiddenRows.add(2);
    const [shown] = afterEdit(() => {
      sheet.rowHeights.clear();
      sheet.columnWidths.clear();
      sheet.hiddenRows.clear();
    }, workbook);
    expect([shown?.rows, shown?.columns]).toEqual([{}, {}]);
  });

  it.each([
    ["stays hidden", { 1: { size: 140, isHidden: true } }, [1]],
    ["is shown again", { 1: { size: 140 } }, []],
  ])("gives a width to a hidden column that %s", (_what, expected, hidden) => {
    const workbook = createWorkbook("甲");
    const sheet = workbook.sheets[0]!;
    sheet.hiddenColumns.add(1);
    const [shown] = afterEdit(() => {
      sheet.columnWidths.set(1, 20);
      sheet.hiddenColumns = new Set(hidden);
    }, workbook);
    expect(shown?.columns).toEqual(expected);
  });

  it("changes a merge that grew", () => {
    const workbook = createWorkbook("甲");
    workbook.sheets[0]!.merges = [parseArea("A1:B2")!, parseArea("D1:D2")!];
    const [shown] = afterEdit(() => {
      workbook.sheets[0]!.merges = [parseArea("A1:C2")!, parseArea("D1:D2")!];
    }, workbook);
    expect(shown?.merges).toEqual(["0,0,1,2", "0,3,1,3"]);
  });

  it("names, hides and freezes a sheet", () => {
    const shown = afterEdit((workbook) => {
      addSheet(workbook, "乙");
      Object.assign(workbook.sheets[0]!, { name: "全县", visibility: "VeryHidden", frozenRows: 2 });
    });
    expect(shown[0]).toMatchObject({ name: "全县", isHidden: true, frozen: [0, 2, 2, -1] });
  });
});

it("after any changes the grid shows what it would show if the workbook were opened now", () => {
  fc.assert(
    fc.property(workbookEdits, fc.array(workbookEdits, { minLength: 1, maxLength: 3 }), (before, acts) => {
      const workbook = createWorkbook("甲");
      for (const edit of before) edit(workbook);
      const grid = open(workbook);
      const seen = lookAt(workbook);
      for (const act of acts) {
        for (const edit of act) edit(workbook);
        show(grid, workbook, changeSince(seen, workbook));
      }
      const anew = open(workbook);
      expect(grid.shown()).toEqual(anew.shown());
      grid.close();
      anew.close();
    }),
    { numRuns: 100 },
  );
});
