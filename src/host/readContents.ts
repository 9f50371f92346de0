import { blockRows, MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "../workbook/readLimits";
import type { CellValue, SheetSnapshot } from "../workbook/sheetSnapshot";
import { markIdsIn, queueMarks } from "./marks";

/** A sheet to read: with all its formulas, with none, or with those of a sheet that lies within these rows and columns. */
export interface ContentRequest {
  readonly name: string;
  readonly formulas: "all" | "none" | FormulaLimits;
}

interface FormulaLimits {
  readonly rows: number;
  readonly columns: number;
}

type Rows = readonly (readonly CellValue[])[];

/**
 * Asks for the contents of a sheet; the function it returns gives them after the next sync. How large a sheet is nobody knows
 * before: the formulas of its first rows and columns are asked for in the same round trip, and count only where these are
 * the whole sheet.
 */
export function queueContents(context: Excel.RequestContext, request: ContentRequest): () => SheetSnapshot {
  const frame = queueFrame(context, request.name);
  const { used } = frame;
  const hasAll = request.formulas === "all";
  used.load(hasAll ? "values,formulas" : "values");
  const formulas = typeof request.formulas === "object" ? queueFormulas(context, request.name, request.formulas) : null;
  return () => {
    if (used.isNullObject) return frame.snapshot([], []);
    // Beyond its limits Excel may answer with nothing in place of an error.
    if (!isRows(used.values) || (hasAll && !isRows(used.formulas))) throw new MissingValues();
    const source = hasAll ? used : formulas;
    return frame.snapshot(
      used.values as Rows,
      source !== null && isSameArea(used, source) ? (source.formulas as Rows) : null,
    );
  };
}

function queueFormulas(context: Excel.RequestContext, name: string, { rows, columns }: FormulaLimits): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(name);
  const formulas = sheet.getRangeByIndexes(0, 0, rows, columns).getUsedRangeOrNullObject(true);
  formulas.load("formulas,rowIndex,columnIndex,rowCount,columnCount");
  return formulas;
}

function isSameArea(used: Excel.Range, other: Excel.Range): boolean {
  if (used === other) return true;
  if (other.isNullObject || !isRows(other.formulas)) return false;
  return (
    used.rowIndex === other.rowIndex &&
    used.columnIndex === other.columnIndex &&
    used.rowCount === other.rowCount &&
    used.columnCount === other.columnCount
  );
}

/** Says that Excel left the values out because there were too many for one answer. */
export class MissingValues extends Error {
  constructor() {
    super("Excel left out the values of a large range");
    this.name = "MissingValues";
  }
}

/**
 * Reads a large sheet in blocks of rows, a round trip each. Only for what Excel cannot answer at once; then only sheets of
 * ours have their formulas read.
 */
export async function readInBlocks(context: Excel.RequestContext, request: ContentRequest): Promise<SheetSnapshot> {
  const frame = queueFrame(context, request.name);
  const hasFormulas = request.formulas === "all";
  await context.sync();
  if (frame.used.isNullObject) return frame.snapshot([], []);
  const { rowCount, columnCount } = frame.used;
  const values: (readonly CellValue[])[] = [];
  const formulas: (readonly CellValue[])[] = [];
  const most = blockRows(columnCount);
  for (let top = 0; top < rowCount; top += most) {
    const rows = Math.min(most, rowCount - top);
    const block = frame.used.getCell(top, 0).getResizedRange(rows - 1, columnCount - 1);
    await loadBlock(block, hasFormulas);
    values.push(...(block.values as Rows));
    if (hasFormulas) formulas.push(...(block.formulas as Rows));
  }
  return frame.snapshot(values, hasFormulas ? formulas : null);
}

async function loadBlock(block: Excel.Range, hasFormulas: boolean): Promise<void> {
  block.load(hasFormulas ? "values,formulas" : "values");
  await block.context.sync();
}

interface Frame {
  readonly used: Excel.Range;
  snapshot(values: Rows, formulas: Rows | null): SheetSnapshot;
}

function queueFrame(context: Excel.RequestContext, name: string): Frame {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getRangeByIndexes(0, 0, MAXIMUM_ROWS, MAXIMUM_COLUMNS).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const whole = sheet.getUsedRangeOrNullObject(true);
  whole.load("rowIndex,columnIndex,rowCount,columnCount");
  // From A1 to the end of the used rows, in one column: never absent, so that an empty sheet needs no round trip of its own.
  const rows = sheet
    .getUsedRange(true)
    .getBoundingRect("A1")
    .getIntersection(`A1:A${String(MAXIMUM_ROWS)}`);
  const rowProperties = rows.getRowProperties({ rowHidden: true });
  const formats = queueMarks(sheet);
  return {
    used,
    snapshot: (values, formulas) => ({
      name,
      origin: used.isNullObject ? { row: 0, column: 0 } : { row: used.rowIndex, column: used.columnIndex },
      values,
      formulas,
      hiddenRows: rowProperties.value.flatMap((row, index) => (row.rowHidden === true ? [index] : [])),
      truncated: truncation(whole),
      markIds: markIdsIn(formats),
    }),
  };
}

function truncation(whole: Excel.Range): SheetSnapshot["truncated"] {
  if (whole.isNullObject) return null;
  const rowCount = whole.rowIndex + whole.rowCount;
  const columnCount = whole.columnIndex + whole.columnCount;
  return rowCount > MAXIMUM_ROWS || columnCount > MAXIMUM_COLUMNS ? { rowCount, columnCount } : null;
}

function isRows(values: unknown): values is Rows {
  return Array.isArray(values) && values.every((row) => Array.isArray(row));
}
