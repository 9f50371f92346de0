import {
  CanceledError,
  CommandType,
  type ICommandInfo,
  type ICommandService,
  type IExecutionOptions,
  ObjectMatrix,
} from "@univerjs/core";
import {
  MoveRangeMutation,
  SetRangeValuesCommand,
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
  /** Something was typed, and its cells will be told: an act of its own, however fast it comes after another. */
  readonly onEntry: () => void;
  /** Cells that changed; typed ones apart from those that were pasted, filled or emptied. */
  readonly onCells: (sheetId: string, keys: readonly string[], isTyped: boolean) => void;
  /** Text from outside that is to be pasted where the selection is. */
  readonly onText: (text: string) => void;
  readonly onFrame: (id: string, parameters: FrameParameters) => void;
  /** Another cell or sheet is selected, or is on the way to be. */
  readonly onSelection: () => void;
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
  if (SELECTIONS.has(id)) listener.onSelection();
  if (type !== CommandType.MUTATION) return;
  if (id === SetRangeValuesMutation.id) {
    const { subUnitId, cellValue, trigger } = params as { subUnitId: string; cellValue?: Matrix; trigger?: string };
    const isEntry = trigger === SetRangeValuesCommand.id;
    if (isEntry) listener.onEntry();
    const isTyped = (value: unknown): boolean => isEntry && !hasOwnType(value);
    listener.onCells(subUnitId, keysOf(cellValue, isTyped), true);
    listener.onCells(
      subUnitId,
      keysOf(cellValue, (value) => !isTyped(value)),
      false,
    );
  } else if (id === MoveRangeMutation.id) {
    const { from, to } = params as Record<"from" | "to", { subUnitId: string; value: Matrix }>;
    for (const { subUnitId, value } of [from, to]) listener.onCells(subUnitId, keysOf(value), false);
  } else if (FRAME_EDITS.has(id)) listener.onFrame(id, params as FrameParameters);
}

const SELECTIONS: ReadonlySet<string> = new Set([SetWorksheetActiveOperation.id, SetSelectionsOperation.id]);

type Matrix = Record<number, Record<number, unknown>>;

/** A text that was typed behind an apostrophe says that it is one. */
function hasOwnType(value: unknown): boolean {
  return ((value as { readonly t?: unknown } | null)?.t ?? null) !== null;
}

function keysOf(values: Matrix | undefined, isWanted: (value: unknown) => boolean = () => true): string[] {
  const keys: string[] = [];
  new ObjectMatrix(values ?? {}).forValue((row, column, value) => {
    if (isWanted(value)) keys.push(cellKey(row, column));
  });
  return keys;
}
