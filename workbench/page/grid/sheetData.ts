import {
  BooleanNumber,
  type IColumnData,
  type IFreeze,
  type IObjectArrayPrimitiveType,
  type IRange,
  type IRowData,
  type IWorksheetData,
} from "@univerjs/core";
import { COLUMN_LIMIT, keyPosition, ROW_LIMIT } from "../../store/address";
import type { Area, Cell, Worksheet } from "../../store/workbook";
import type { SheetFrame } from "../state/workbookChange";
import { cellData } from "./cellData";

/** Width of a digit in Excel's default font and the default width of a column, in pixels. */
const DIGIT_PIXELS = 7;
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;
/** Rows and columns shown beyond what is used, so that there is room to type; Excel shows all it has. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 26;

/** Width in pixels of a width in characters, and back. */
export function columnPixels(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS);
}
export function columnCharacters(pixels: number): number {
  return pixels / DIGIT_PIXELS;
}

/** Height in pixels of a height in points, and back. */
export function rowPixels(points: number): number {
  return (points * 4) / 3;
}
export function rowPoints(pixels: number): number {
  return (pixels * 3) / 4;
}

/** An area as the grid names it. */
export function rangeOf(area: Area): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

/** A range of the grid as an area; whole rows and columns reach to the end of the sheet, as in Excel. */
export function areaOf(range: IRange, size: { readonly rows: number; readonly columns: number }): Area {
  const first = (index: number): number => (Number.isNaN(index) ? 0 : Math.max(0, index));
  const [top, left] = [first(range.startRow), first(range.startColumn)];
  const isWholeColumns = top === 0 && (Number.isNaN(range.endRow) || range.endRow >= size.rows - 1);
  const isWholeRows = left === 0 && (Number.isNaN(range.endColumn) || range.endColumn >= size.columns - 1);
  return {
    top,
    left,
    bottom: isWholeColumns ? ROW_LIMIT - 1 : range.endRow,
    right: isWholeRows ? COLUMN_LIMIT - 1 : range.endColumn,
  };
}

/** Number of rows and columns that the grid shows of a sheet. */
export function shownSize(sheet: Pick<Worksheet, "cells" | "merges" | "frozenRows">): {
  rowCount: number;
  columnCount: number;
} {
  let lastRow = 0;
  let lastColumn = 0;
  for (const key of sheet.cells.keys()) {
    const [row, column] = keyPosition(key);
    if (row > lastRow) lastRow = row;
    if (column > lastColumn) lastColumn = column;
  }
  for (const merge of sheet.merges) {
    lastRow = Math.max(lastRow, Math.min(merge.bottom, lastRow + SPARE_ROWS));
    lastColumn = Math.max(lastColumn, Math.min(merge.right, lastColumn + SPARE_COLUMNS));
  }
  return {
    rowCount: Math.min(ROW_LIMIT, lastRow + 1 + SPARE_ROWS),
    columnCount: Math.min(COLUMN_LIMIT, lastColumn + 1 + SPARE_COLUMNS),
  };
}

/** Heights and hiding of rows. */
export function rowData(frame: SheetFrame): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, points] of frame.rowHeights) rows[row] = { h: rowPixels(points), ia: BooleanNumber.FALSE };
  for (const row of frame.hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

/** Widths and hiding of columns. */
export function columnData(frame: SheetFrame): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, characters] of frame.columnWidths) columns[column] = { w: columnPixels(characters) };
  for (const column of frame.hiddenColumns) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE };
  return columns;
}

/** Frozen panes. */
export function freezeData({ frozenRows, frozenColumns }: SheetFrame): IFreeze {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows === 0 ? -1 : frozenRows,
    startColumn: frozenColumns === 0 ? -1 : frozenColumns,
  };
}

/** A whole sheet as the grid takes it. */
export function worksheetData(frame: SheetFrame, cells: ReadonlyMap<string, Cell>): Partial<IWorksheetData> {
  const matrix: Record<number, Record<number, ReturnType<typeof cellData>>> = {};
  for (const [key, cell] of cells) {
    const [row, column] = keyPosition(key);
    (matrix[row] ??= {})[column] = cellData(cell);
  }
  return {
    id: frame.id,
    name: frame.name,
    cellData: matrix,
    ...shownSize({ ...frame, cells: new Map(cells) }),
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    mergeData: frame.merges.map(rangeOf),
    rowData: rowData(frame),
    columnData: columnData(frame),
    freeze: freezeData(frame),
    hidden: frame.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: BooleanNumber.TRUE,
  };
}
