import {
  BooleanNumber,
  type ICellData,
  type IMutationInfo,
  type IRange,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
} from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import { keyPosition } from "../../store/address";
import type { Cell } from "../../store/workbook";
import type { CellChange, SheetChange, SheetFrame, WorkbookChange } from "../state/workbookChange";
import { cellData } from "./cellData";
import {
  columnPixels,
  DEFAULT_COLUMN_PIXELS,
  DEFAULT_ROW_PIXELS,
  freezeData,
  rangeOf,
  rowPixels,
  worksheetData,
} from "./sheetData";

/** A sheet as the grid names it. */
export interface SheetTarget {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** What makes the grid show a change, in order. `shown` is the workbook of the grid with the order of its sheets now. */
export function mutationsOf(
  change: WorkbookChange,
  shown: { readonly unitId: string; readonly sheetOrder: readonly string[] },
): IMutationInfo[] {
  const { unitId } = shown;
  const order = [...shown.sheetOrder];
  const present = change.sheets.filter(({ frame }) => frame?.after !== null);
  const gone = change.sheets.filter(({ frame }) => frame?.after === null);
  // Hidden and removed last: a workbook never is without a sheet that can be seen.
  const mutations = [
    ...present.flatMap((sheet) => presentMutations(unitId, order, sheet)),
    ...present
      .filter(({ frame }) => frame !== undefined && isShown(frame.before) && !isShown(frame.after))
      .map(({ sheetId }) => visibility({ unitId, subUnitId: sheetId }, false)),
    ...gone.map((sheet) => removal(unitId, order, sheet)),
  ];
  return change.book === undefined
    ? mutations
    : [...mutations, ...orderMutations(unitId, order, change.book.after.sheetIds)];
}

const isShown = (frame: SheetFrame | null): boolean => frame?.visibility === "Visible";

function visibility(target: SheetTarget, isVisible: boolean): IMutationInfo {
  const hidden = isVisible ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  return { id: SetWorksheetHideMutation.id, params: { ...target, hidden } };
}

/** A sheet that is there afterwards: a new one is put at the end of the order. */
function presentMutations(unitId: string, order: string[], sheet: SheetChange): IMutationInfo[] {
  const { sheetId, frame, cells } = sheet;
  if (frame === undefined || frame.before !== null || frame.after === null)
    return sheetMutations({ unitId, subUnitId: sheetId }, sheet);
  const params = { unitId, index: order.length, sheet: insertedSheet(frame.after, cells) };
  order.push(sheetId);
  return [{ id: InsertSheetMutation.id, params }];
}

function removal(unitId: string, order: string[], { sheetId, frame }: SheetChange): IMutationInfo {
  order.splice(order.indexOf(sheetId), 1);
  return {
    id: RemoveSheetMutation.id,
    params: { unitId, subUnitId: sheetId, subUnitName: frame?.before?.name ?? "" },
  };
}

function insertedSheet(frame: SheetFrame, cells: readonly CellChange[]): Partial<IWorksheetData> {
  const present = new Map<string, Cell>();
  for (const { key, after } of cells) if (after !== null) present.set(key, after);
  // A sheet that is inserted has to be complete; a workbook that is opened is completed by the grid.
  return mergeWorksheetSnapshotWithDefault(worksheetData(frame, present));
}

function orderMutations(unitId: string, order: string[], wanted: readonly string[]): IMutationInfo[] {
  const mutations: IMutationInfo[] = [];
  wanted.forEach((subUnitId, toOrder) => {
    const fromOrder = order.indexOf(subUnitId);
    if (fromOrder === toOrder || fromOrder < 0) return;
    order.splice(toOrder, 0, ...order.splice(fromOrder, 1));
    mutations.push({ id: SetWorksheetOrderMutation.id, params: { unitId, subUnitId, fromOrder, toOrder } });
  });
  return mutations;
}

function sheetMutations(target: SheetTarget, { cells, frame }: SheetChange): IMutationInfo[] {
  const mutations = cellMutations(
    target,
    cells.map(({ key, after }) => ({ key, cell: after })),
  );
  if (frame?.before && frame.after)
    mutations.push(...frameMutations(target, { before: frame.before, after: frame.after }));
  return mutations;
}

/** Makes cells of the grid show what the store has. They are emptied first, because the grid merges looks. */
export function cellMutations(
  target: SheetTarget,
  cells: readonly { readonly key: string; readonly cell: Cell | null }[],
): IMutationInfo[] {
  if (cells.length === 0) return [];
  const empty: Record<number, Record<number, null>> = {};
  const full: Record<number, Record<number, ICellData>> = {};
  for (const { key, cell } of cells) {
    const [row, column] = keyPosition(key);
    (empty[row] ??= {})[column] = null;
    if (cell !== null) (full[row] ??= {})[column] = cellData(cell);
  }
  return [empty, full].map((cellValue) => ({ id: SetRangeValuesMutation.id, params: { ...target, cellValue } }));
}

interface FrameChange {
  readonly before: SheetFrame;
  readonly after: SheetFrame;
}

function frameMutations(target: SheetTarget, change: FrameChange): IMutationInfo[] {
  const { before, after } = change;
  const mutations: IMutationInfo[] = [];
  if (before.name !== after.name)
    mutations.push({ id: SetWorksheetNameMutation.id, params: { ...target, name: after.name } });
  if (isShown(after) && !isShown(before)) mutations.push(visibility(target, true));
  if (before.frozenRows !== after.frozenRows || before.frozenColumns !== after.frozenColumns)
    mutations.push({ id: SetFrozenMutation.id, params: { ...target, ...freezeData(after) } });
  return [
    ...mutations,
    ...mergeMutations(target, change),
    ...rowMutations(target, change),
    ...columnMutations(target, change),
  ];
}

function mergeMutations(target: SheetTarget, { before, after }: FrameChange): IMutationInfo[] {
  const [old, now] = [before.merges, after.merges].map((merges) => new Set(merges.map((area) => JSON.stringify(area))));
  const gone = before.merges.filter((area) => now?.has(JSON.stringify(area)) !== true).map(rangeOf);
  const come = after.merges.filter((area) => old?.has(JSON.stringify(area)) !== true).map(rangeOf);
  return [
    ...(gone.length > 0 ? [{ id: RemoveWorksheetMergeMutation.id, params: { ...target, ranges: gone } }] : []),
    ...(come.length > 0 ? [{ id: AddWorksheetMergeMutation.id, params: { ...target, ranges: come } }] : []),
  ];
}

function rowMutations(target: SheetTarget, { before, after }: FrameChange): IMutationInfo[] {
  const line = (row: number): IRange => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 });
  const { hidden, shown } = hidingOf(before.hiddenRows, after.hiddenRows);
  return [
    ...sizesOf(before.rowHeights, after.rowHeights).map(([row, points]) => ({
      id: SetWorksheetRowHeightMutation.id,
      params: {
        ...target,
        ranges: [line(row)],
        rowHeight: points === undefined ? DEFAULT_ROW_PIXELS : rowPixels(points),
      },
    })),
    ...(hidden.length > 0 ? [{ id: SetRowHiddenMutation.id, params: { ...target, ranges: hidden.map(line) } }] : []),
    ...(shown.length > 0 ? [{ id: SetRowVisibleMutation.id, params: { ...target, ranges: shown.map(line) } }] : []),
  ];
}

function columnMutations(target: SheetTarget, { before, after }: FrameChange): IMutationInfo[] {
  const ranges = (columns: readonly number[]): IRange[] =>
    columns.map((column) => ({ startRow: 0, endRow: 0, startColumn: column, endColumn: column }));
  const { hidden, shown } = hidingOf(before.hiddenColumns, after.hiddenColumns);
  const sizes = sizesOf(before.columnWidths, after.columnWidths);
  // The grid gives no width to a column that is hidden: such a one is shown for as long as that takes.
  const sized = sizes.map(([column]) => column).filter((column) => before.hiddenColumns.has(column));
  const toShow = [...new Set([...shown, ...sized])];
  const toHide = [...hidden, ...sized.filter((column) => after.hiddenColumns.has(column))];
  return [
    ...(toShow.length > 0 ? [{ id: SetColVisibleMutation.id, params: { ...target, ranges: ranges(toShow) } }] : []),
    ...sizes.map(([column, characters]) => ({
      id: SetWorksheetColWidthMutation.id,
      params: {
        ...target,
        ranges: ranges([column]),
        colWidth: characters === undefined ? DEFAULT_COLUMN_PIXELS : columnPixels(characters),
      },
    })),
    ...(toHide.length > 0 ? [{ id: SetColHiddenMutation.id, params: { ...target, ranges: ranges(toHide) } }] : []),
  ];
}

function sizesOf(
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): (readonly [number, number | undefined])[] {
  const indexes = new Set([...before.keys(), ...after.keys()]);
  return [...indexes]
    .filter((index) => before.get(index) !== after.get(index))
    .map((index) => [index, after.get(index)] as const);
}

function hidingOf(before: ReadonlySet<number>, after: ReadonlySet<number>): { hidden: number[]; shown: number[] } {
  return {
    hidden: [...after].filter((index) => !before.has(index)),
    shown: [...before].filter((index) => !after.has(index)),
  };
}
