import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import { RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/sheets-note";
import { HostDocument } from "../../../../workbench/model/hostDocument";
import { HostError } from "../../../../workbench/model/hostError";
import { FRAME_EDITS, sheetIdOf, type FrameParameters } from "../../../../workbench/page/grid/frameEdits";
import { parseArea } from "../../../../workbench/store/address";
import { setCell } from "../../../../workbench/store/cells";
import { createWorkbook } from "../../../../workbench/store/sheets";

const range = (...[startRow, endRow, startColumn, endColumn]: readonly [number, number, number, number]) => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
});

function aSheet() {
  const workbook = createWorkbook("表");
  const document = new HostDocument(workbook, null);
  const sheet = workbook.sheets[0]!;
  const edit = (id: string, parameters: FrameParameters): void => {
    FRAME_EDITS.get(id)?.({ document, sheet, parameters, size: { rows: 201, columns: 27 } });
  };
  return { document, sheet, edit };
}

describe("what a person does to the frame of a sheet", () => {
  it("sets the width of the columns that were dragged, in characters", () => {
    const { sheet, edit } = aSheet();
    edit(SetWorksheetColWidthMutation.id, { ranges: [range(0, 0, 1, 2), range(0, 0, 5, 5)], colWidth: 70 });
    expect([...sheet.columnWidths]).toEqual([
      [1, 10],
      [2, 10],
      [5, 10],
    ]);
  });

  it("sets heights one by one, and leaves rows without one", () => {
    const { sheet, edit } = aSheet();
    edit(SetWorksheetRowHeightMutation.id, { ranges: [range(2, 4, 0, 9)], rowHeight: { 2: 40, 4: null } });
    expect([...sheet.rowHeights]).toEqual([[2, 30]]);
  });

  it("hides and shows rows and columns", () => {
    const { sheet, edit } = aSheet();
    edit(SetRowHiddenMutation.id, { ranges: [range(2, 5, 0, 26)] });
    edit(SetRowVisibleMutation.id, { ranges: [range(3, 4, 0, 26)] });
    edit(SetColHiddenMutation.id, { ranges: [range(0, 200, 1, 2)] });
    edit(SetColVisibleMutation.id, { ranges: [range(0, 200, 2, 9)] });
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[2, 5], [1]]);
  });

  it("cannot hide everything", () => {
    const { sheet, edit } = aSheet();
    const all = { ranges: [range(0, 200, 0, 26)] };
    expect(() => {
      edit(SetRowHiddenMutation.id, all);
    }).toThrow(HostError);
    expect(() => {
      edit(SetColHiddenMutation.id, all);
    }).toThrow(HostError);
    expect([sheet.hiddenRows.size, sheet.hiddenColumns.size]).toEqual([0, 0]);
  });

  it("merges cells, of which the first one's value stays, and takes merges apart", () => {
    const { sheet, edit } = aSheet();
    setCell(sheet, [0, 0], { value: "标题" });
    setCell(sheet, [0, 1], { value: "没了" });
    edit(AddWorksheetMergeMutation.id, { ranges: [range(0, 0, 0, 3), range(2, 3, 0, 0)] });
    expect(sheet.merges).toEqual([parseArea("A1:D1"), parseArea("A3:A4")]);
    expect([...sheet.cells.keys()]).toEqual(["0,0"]);
    edit(RemoveWorksheetMergeMutation.id, { ranges: [range(0, 1, 2, 2)] });
    expect(sheet.merges).toEqual([parseArea("A3:A4")]);
  });

  it("freezes panes and takes the freeze off, also on a protected sheet", () => {
    const { sheet, edit } = aSheet();
    sheet.isProtected = true;
    edit(SetFrozenMutation.id, { xSplit: 1, ySplit: 3, startRow: 3, startColumn: 1 });
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([3, 1]);
    edit(SetFrozenMutation.id, { startRow: -1, startColumn: -1 });
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([0, 0]);
  });

  it("writes, changes and deletes notes", () => {
    const { sheet, edit } = aSheet();
    const place = { sheetId: sheet.id, row: 1, col: 2 };
    edit(UpdateNoteMutation.id, { ...place, note: { note: "" } });
    edit(UpdateNoteMutation.id, { ...place, note: { note: "先核对" } });
    expect([...sheet.notes]).toEqual([["1,2", { author: "", text: "先核对" }]]);
    edit(RemoveNoteMutation.id, place);
    expect(sheet.notes.size).toBe(0);
  });

  it("keeps the author of a note, and all of it where its text stays", () => {
    const { sheet, edit } = aSheet();
    const before = { author: "王老师", text: "原文", source: {} };
    sheet.notes.set("1,2", before);
    edit(UpdateNoteMutation.id, { row: 1, col: 2, note: { note: "原文" } });
    expect(sheet.notes.get("1,2")).toBe(before);
    edit(UpdateNoteMutation.id, { row: 1, col: 2, note: { note: "新" } });
    expect(sheet.notes.get("1,2")).toEqual({ author: "王老师", text: "新" });
  });

  it("says which sheet it is about in two ways", () => {
    expect([sheetIdOf({ subUnitId: "甲" }), sheetIdOf({ sheetId: "乙" }), sheetIdOf({})]).toEqual([
      "甲",
      "乙",
      undefined,
    ]);
  });
});

it.each([...FRAME_EDITS.keys()].filter((id) => id !== SetFrozenMutation.id))(
  "a protected sheet refuses %s and stays as it is",
  (id) => {
    const { sheet, edit } = aSheet();
    Object.assign(sheet, { isProtected: true, hiddenRows: new Set([1]), merges: [parseArea("A1:B2")] });
    sheet.notes.set("0,0", { author: "", text: "注" });
    const before = structuredClone(sheet);
    expect(() => {
      edit(id, { ranges: [range(0, 1, 0, 1)], colWidth: 9, rowHeight: 9, row: 0, col: 0, note: { note: "新" } });
    }).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
    expect(sheet).toEqual(before);
  },
);
