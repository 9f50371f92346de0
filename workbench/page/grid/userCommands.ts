import { RedoCommand, UndoCommand, type IRange } from "@univerjs/core";
import {
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertRowCommand,
  InsertSheetCommand,
  MoveColsCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveColCommand,
  RemoveRowByRangeCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
} from "@univerjs/sheets";
import { SheetDeleteNoteCommand } from "@univerjs/sheets-note";
import type { HostDocument } from "../../model/hostDocument";
import { requireUnprotected } from "../../model/rangeContent";
import { deleteCells, insertCells } from "../../model/rangeShift";
import { WorksheetCollection, type WorksheetObject } from "../../model/worksheetObject";
import { COLUMN_LIMIT, keyPosition, ROW_LIMIT } from "../../store/address";
import { hasCell } from "../../store/area";
import type { Area, Worksheet } from "../../store/workbook";

/** What a command of the grid says; which of it is there depends on the command. */
export interface CommandParameters {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly name?: string;
  readonly order?: number;
}

/** A command of the grid as it is done in the workbook instead. Ranges are areas here; the last comes first, so that deleting one does not move the next. */
export interface UserCommand {
  readonly document: HostDocument;
  readonly sheet: Worksheet;
  readonly areas: readonly Area[];
  readonly parameters: CommandParameters;
}

type Act = (command: UserCommand) => void;

const wholeRows = (area: Area): Area => ({ ...area, left: 0, right: COLUMN_LIMIT - 1 });
const wholeColumns = (area: Area): Area => ({ ...area, top: 0, bottom: ROW_LIMIT - 1 });
const same = (area: Area): Area => area;

function inserts(direction: "Down" | "Right", of: (area: Area) => Area): Act {
  return ({ document, sheet, areas }) => {
    for (const area of areas) insertCells({ document, sheet, area: of(area) }, direction);
  };
}

function deletes(direction: "Up" | "Left", of: (area: Area) => Area): Act {
  return ({ document, sheet, areas }) => {
    for (const area of areas) deleteCells({ document, sheet, area: of(area) }, direction);
  };
}

function withSheet(act: (sheet: WorksheetObject, parameters: CommandParameters, document: HostDocument) => void): Act {
  return ({ document, sheet, parameters }) => {
    act(new WorksheetCollection(document).GetItem(sheet.id), parameters, document);
  };
}

/** The grid tells which note it deleted by a number of its own, so that the cells have to say it. */
const deleteNotes: Act = ({ sheet, areas }) => {
  requireUnprotected(sheet);
  for (const key of [...sheet.notes.keys()])
    if (areas.some((area) => hasCell(area, ...keyPosition(key)))) sheet.notes.delete(key);
};

/**
 * Commands of the grid that change the shape of a workbook. The grid does not do them: they are done in the store, by the
 * object model that answers office.js, so that formulas, names, formats and merges follow as they do for the add-in, and
 * the grid is shown the result. Null: not to be had in the workbench (docs/known-limitations.md).
 */
export const USER_COMMANDS: ReadonlyMap<string, Act | null> = new Map<string, Act | null>([
  [InsertRowByRangeCommand.id, inserts("Down", wholeRows)],
  [InsertRowCommand.id, inserts("Down", wholeRows)],
  [InsertColByRangeCommand.id, inserts("Right", wholeColumns)],
  [InsertColCommand.id, inserts("Right", wholeColumns)],
  [InsertRangeMoveDownCommand.id, inserts("Down", same)],
  [InsertRangeMoveRightCommand.id, inserts("Right", same)],
  [RemoveRowByRangeCommand.id, deletes("Up", wholeRows)],
  [RemoveRowCommand.id, deletes("Up", wholeRows)],
  [RemoveColByRangeCommand.id, deletes("Left", wholeColumns)],
  [RemoveColCommand.id, deletes("Left", wholeColumns)],
  [DeleteRangeMoveUpCommand.id, deletes("Up", same)],
  [DeleteRangeMoveLeftCommand.id, deletes("Left", same)],
  [
    InsertSheetCommand.id,
    ({ document }) => {
      new WorksheetCollection(document).Add(null).Activate();
    },
  ],
  [
    CopySheetCommand.id,
    withSheet((sheet) => {
      sheet.Copy("After", sheet).Activate();
    }),
  ],
  [
    RemoveSheetCommand.id,
    withSheet((sheet) => {
      sheet.Delete();
    }),
  ],
  [
    SetWorksheetNameCommand.id,
    withSheet((sheet, { name }) => {
      sheet.Name = name ?? "";
    }),
  ],
  [
    SetWorksheetOrderCommand.id,
    withSheet((sheet, { order }) => {
      sheet.Position = order ?? sheet.Position;
    }),
  ],
  [
    SetWorksheetHideCommand.id,
    withSheet((sheet) => {
      sheet.Visibility = "Hidden";
    }),
  ],
  [
    SetWorksheetShowCommand.id,
    withSheet((sheet) => {
      sheet.Visibility = "Visible";
      sheet.Activate();
    }),
  ],
  [SheetDeleteNoteCommand.id, deleteNotes],
  [MoveRowsCommand.id, null],
  [MoveColsCommand.id, null],
  [SetTabColorCommand.id, null],
]);

/** The grid's own history is not used: the workbench has one for everything. */
export const HISTORY_COMMANDS: ReadonlyMap<string, "undo" | "redo"> = new Map([
  [UndoCommand.id, "undo"],
  [RedoCommand.id, "redo"],
]);
