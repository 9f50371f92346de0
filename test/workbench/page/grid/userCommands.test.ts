import { RedoCommand, UndoCommand } from "@univerjs/core";
import {
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  MoveColsCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
} from "@univerjs/sheets";
import { SheetDeleteNoteCommand } from "@univerjs/sheets-note";
import { HostDocument } from "../../../../workbench/model/hostDocument";
import { HISTORY_COMMANDS, USER_COMMANDS, type CommandParameters } from "../../../../workbench/page/grid/userCommands";
import { parseAreas } from "../../../../workbench/store/address";
import { addSheet } from "../../../../workbench/store/sheets";
import type { Workbook } from "../../../../workbench/store/workbook";
import { buildSheet, buildWorkbook } from "../../calculation/buildWorkbook";

function aDesk() {
  const workbook: Workbook = buildWorkbook([
    buildSheet("表", [
      ["甲", 1, "=B1*2"],
      ["乙", 2, "=B2*2"],
      ["丙", 3, "=SUM(B1:B3)"],
    ]),
  ]);
  const document = new HostDocument(workbook, null);
  const sheet = workbook.sheets[0]!;
  return {
    workbook,
    document,
    sheet,
    /** Does a command on the sheet, the areas as the desk hands them over. */
    act: (id: string, areas = "", parameters: CommandParameters = {}) => {
      USER_COMMANDS.get(id)?.({ document, sheet, areas: areas === "" ? [] : (parseAreas(areas) ?? []), parameters });
    },
    /** What each cell of a column holds, formulas first. */
    column: (index: number) =>
      [0, 1, 2, 3, 4].map((row) => {
        const cell = sheet.cells.get(`${String(row)},${String(index)}`);
        return cell?.formula ?? cell?.value ?? null;
      }),
    names: () => workbook.sheets.map(({ name }) => name),
    inFront: () => workbook.sheets.find(({ id }) => id === workbook.activeSheetId)?.name,
  };
}

describe("rows, columns and cells", () => {
  it.each<[string, string, string, number, readonly unknown[]]>([
    [
      "rows are put in, formulas follow",
      InsertRowByRangeCommand.id,
      "B2:B3",
      2,
      ["=B1*2", null, null, "=B4*2", "=SUM(B1:B5)"],
    ],
    ["rows are taken out, the last ones first", RemoveRowByRangeCommand.id, "A3,A1", 0, ["乙", null, null, null, null]],
    ["columns are put in", InsertColByRangeCommand.id, "B1", 3, ["=C1*2", "=C2*2", "=SUM(C1:C3)", null, null]],
    ["columns are taken out", RemoveColByRangeCommand.id, "A2", 1, ["=A1*2", "=A2*2", "=SUM(A1:A3)", null, null]],
    ["cells are put in and the others go down", InsertRangeMoveDownCommand.id, "B1", 1, [null, 1, 2, 3, null]],
    ["cells are put in and the others go right", InsertRangeMoveRightCommand.id, "A2", 1, [1, "乙", 3, null, null]],
    ["cells are taken out from below", DeleteRangeMoveUpCommand.id, "B1", 1, [2, 3, null, null, null]],
    ["cells are taken out from the right", DeleteRangeMoveLeftCommand.id, "A2", 0, ["甲", 2, "丙", null, null]],
  ])("%s", (_what, id, ...[areas, column, expected]) => {
    const desk = aDesk();
    desk.act(id, areas);
    expect(desk.column(column)).toEqual(expected);
  });

  it("are told to listeners as rows and columns, not as cells", () => {
    const desk = aDesk();
    desk.act(InsertRowByRangeCommand.id, "B2:B2");
    desk.act(RemoveColByRangeCommand.id, "C2:C2");
    const changes = desk.document.takeEvents().filter(({ target }) => target !== "Workbook");
    expect(changes.map(({ details }) => details["changeType"])).toEqual(["RowInserted", "ColumnDeleted"]);
  });

  it.each([InsertRowByRangeCommand.id, DeleteRangeMoveUpCommand.id, RemoveColByRangeCommand.id])(
    "stay on a protected sheet (%s)",
    (id) => {
      const desk = aDesk();
      desk.sheet.isProtected = true;
      expect(() => {
        desk.act(id, "A1");
      }).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
      expect(desk.column(0)).toEqual(["甲", "乙", "丙", null, null]);
    },
  );
});

describe("sheets", () => {
  it("are added and come to the front", () => {
    const desk = aDesk();
    desk.act(InsertSheetCommand.id);
    expect([desk.names(), desk.inFront()]).toEqual([["表", "Sheet2"], "Sheet2"]);
  });

  it("are copied behind themselves, and the copy comes to the front", () => {
    const desk = aDesk();
    addSheet(desk.workbook, "后");
    desk.act(CopySheetCommand.id);
    expect([desk.names(), desk.inFront()]).toEqual([["表", "表 (2)", "后"], "表 (2)"]);
  });

  it("are deleted, but never the last one", () => {
    const desk = aDesk();
    expect(() => {
      desk.act(RemoveSheetCommand.id);
    }).toThrow();
    addSheet(desk.workbook, "后");
    desk.act(RemoveSheetCommand.id);
    expect([desk.names(), desk.inFront()]).toEqual([["后"], "后"]);
  });

  it("get another name, which has to be one", () => {
    const desk = aDesk();
    desk.act(SetWorksheetNameCommand.id, "", { name: "全县" });
    expect(desk.names()).toEqual(["全县"]);
    for (const name of ["a/b", ""])
      expect(() => {
        desk.act(SetWorksheetNameCommand.id, "", { name });
      }).toThrow();
    expect(desk.names()).toEqual(["全县"]);
  });

  it("get another place", () => {
    const desk = aDesk();
    addSheet(desk.workbook, "二");
    addSheet(desk.workbook, "三");
    desk.act(SetWorksheetOrderCommand.id, "", { order: 2 });
    expect(desk.names()).toEqual(["二", "三", "表"]);
    desk.act(SetWorksheetOrderCommand.id);
    expect(desk.names()).toEqual(["二", "三", "表"]);
  });

  it("are hidden while another one is there, and shown in front", () => {
    const desk = aDesk();
    addSheet(desk.workbook, "后");
    desk.act(SetWorksheetHideCommand.id);
    expect([desk.sheet.visibility, desk.inFront()]).toEqual(["Hidden", "后"]);
    desk.act(SetWorksheetShowCommand.id);
    expect([desk.sheet.visibility, desk.inFront()]).toEqual(["Visible", "表"]);
  });

  it("stay where the workbook is protected", () => {
    const desk = aDesk();
    desk.workbook.isStructureProtected = true;
    for (const id of [InsertSheetCommand.id, CopySheetCommand.id, SetWorksheetNameCommand.id])
      expect(() => {
        desk.act(id, "", { name: "新" });
      }).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
    expect(desk.names()).toEqual(["表"]);
  });
});

describe("notes", () => {
  it("of all selected cells are deleted", () => {
    const desk = aDesk();
    for (const key of ["0,0", "1,1", "5,5"]) desk.sheet.notes.set(key, { author: "", text: key });
    desk.act(SheetDeleteNoteCommand.id, "A1:B2");
    expect([...desk.sheet.notes.keys()]).toEqual(["5,5"]);
  });

  it("stay on a protected sheet", () => {
    const desk = aDesk();
    desk.sheet.isProtected = true;
    desk.sheet.notes.set("0,0", { author: "", text: "注" });
    expect(() => {
      desk.act(SheetDeleteNoteCommand.id, "A1");
    }).toThrow(expect.objectContaining({ code: "AccessDenied" }) as Error);
    expect(desk.sheet.notes.size).toBe(1);
  });
});

it("what no file would keep is not to be had", () => {
  const missing = [MoveRowsCommand.id, MoveColsCommand.id, SetTabColorCommand.id];
  expect(missing.map((id) => USER_COMMANDS.get(id))).toEqual([null, null, null]);
});

it("the grid's own history is not asked", () => {
  expect([...HISTORY_COMMANDS]).toEqual([
    [UndoCommand.id, "undo"],
    [RedoCommand.id, "redo"],
  ]);
});
