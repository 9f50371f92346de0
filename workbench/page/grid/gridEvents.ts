import {
  CanceledError,
  CommandType,
  type ICommandInfo,
  type ICommandService,
  type IExecutionOptions,
  type IRange,
  ObjectMatrix,
} from "@univerjs/core";
import {
  MoveRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import { cellKey } from "../../store/address";
import type { LookAt } from "./cellLooks";
import { FRAME_EDITS, type FrameParameters } from "./frameEdits";
import { type CommandParameters, HISTORY_COMMANDS, USER_COMMANDS } from "./userCommands";

/** What a person does in the grid, as it is told; and what the grid has to ask for. */
export interface GridListener {
  /** What conditional formats make of a cell; asked while it is drawn. */
  readonly lookAt: LookAt;
  /** A command that the workbench does instead of the grid. */
  readonly onCommand: (id: string, parameters: CommandParameters) => void;
  readonly onHistory: (step: "undo" | "redo") => void;
  readonly onCells: (sheetId: string, keys: readonly string[]) => void;
  readonly onFrame: (id: string, parameters: FrameParameters) => void;
  readonly onSelect: (sheetId: string, ranges: readonly IRange[]) => void;
  readonly onActivate: (sheetId: string) => void;
}

/** Marks what the workbench makes the grid show, so that it is not taken for the act of a person. */
export const FROM_STORE: IExecutionOptions = { onlyLocal: true, fromStore: true };

/** Listens to what a person does; returns what ends it. Changes marked `FROM_STORE` are not told. */
export function listenToGrid(commands: ICommandService, listener: GridListener): () => void {
  const before = commands.beforeCommandExecuted((info) => {
    intercept(info, listener);
  });
  const after = commands.onCommandExecuted((info, options) => {
    if (options?.["fromStore"] !== true) report(info, listener);
  });
  return () => {
    before.dispose();
    after.dispose();
  };
}

/** Throwing here is the grid's own way of not doing a command. */
function intercept({ id, params }: Readonly<ICommandInfo>, listener: GridListener): void {
  const step = HISTORY_COMMANDS.get(id);
  if (step !== undefined) listener.onHistory(step);
  else if (USER_COMMANDS.has(id)) listener.onCommand(id, params ?? {});
  else return;
  throw new CanceledError();
}

function report({ id, type, params }: Readonly<ICommandInfo>, listener: GridListener): void {
  if (type === CommandType.OPERATION) reportOperation(id, params, listener);
  if (type !== CommandType.MUTATION) return;
  if (id === SetRangeValuesMutation.id) {
    const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: Matrix };
    listener.onCells(subUnitId, keysOf(cellValue));
  } else if (id === MoveRangeMutation.id) {
    const { from, to } = params as Record<"from" | "to", { subUnitId: string; value: Matrix }>;
    listener.onCells(from.subUnitId, keysOf(from.value));
    listener.onCells(to.subUnitId, keysOf(to.value));
  } else if (FRAME_EDITS.has(id)) listener.onFrame(id, params as FrameParameters);
}

function reportOperation(id: string, params: unknown, listener: GridListener): void {
  if (id === SetWorksheetActiveOperation.id) listener.onActivate((params as { subUnitId: string }).subUnitId);
  if (id !== SetSelectionsOperation.id) return;
  const { subUnitId, selections } = params as { subUnitId: string; selections: readonly { range: IRange }[] };
  listener.onSelect(
    subUnitId,
    selections.map(({ range }) => range),
  );
}

type Matrix = Record<number, Record<number, unknown>>;

function keysOf(values: Matrix | undefined): string[] {
  const keys: string[] = [];
  new ObjectMatrix(values ?? {}).forValue((row, column) => {
    keys.push(cellKey(row, column));
  });
  return keys;
}
