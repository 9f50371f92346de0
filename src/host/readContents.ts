import type { CellValue, SheetSnapshot } from "../workbook/sheetSnapshot";
import { markIdsIn, queueMarks } from "./marks";

/** No more than this is read of one sheet: a whole column or a stray cell in the last row never pulls a million rows. */
export const MAXIMUM_ROWS = 20_000;
export const MAXIMUM_COLUMNS = 250;

/** Rows of one block where the host cannot answer with a whole sheet at once. */
const BLOCK_ROWS = 2_000;

/** A sheet to read. */
export interface ContentRequest {
  readonly name: string;
  readonly hasFormulas: boolean;
}

type Rows = readonly (readonly CellValue[])[];

/** Asks for the contents of a sheet; the function it returns gives them after the next sync. */
export function queueContents(context: Excel.RequestContext, request: ContentRequest): () => SheetSnapshot {
  const frame = queueFrame(context, request.name);
  frame.used.load(request.hasFormulas ? "values,formulas" : "values");
  return () => {
    const { used } = frame;
    if (used.isNullObject) return frame.snapshot([], request.hasFormulas ? [] : null);
    // Beyond its limits Excel may answer with nothing in place of an error.
    if (!isRows(used.values) || (request.hasFormulas && !isRows(used.formulas))) throw new MissingValues();
    return frame.snapshot(used.values as Rows, request.hasFormulas ? (used.formulas as Rows) : null);
  };
}

/** Says that Excel left the values out because there were too many for one answer. */
export class MissingValues extends Error {
  constructor() {
    super("Excel left out the values of a large range");
    this.name = "MissingValues";
  }
}

/** Reads a large sheet in blocks of rows, a round trip each. Only for what Excel cannot answer at once. */
export async function readInBlocks(context: Excel.RequestContext, request: ContentRequest): Promise<SheetSnapshot> {
  const frame = queueFrame(context, request.name);
  await context.sync();
  if (frame.used.isNullObject) return frame.snapshot([], request.hasFormulas ? [] : null);
  const { rowCount, columnCount } = frame.used;
  const values: (readonly CellValue[])[] = [];
  const formulas: (readonly CellValue[])[] = [];
  for (let top = 0; top < rowCount; top += BLOCK_ROWS) {
    const rows = Math.min(BLOCK_ROWS, rowCount - top);
    const block = frame.used.getCell(top, 0).getResizedRange(rows - 1, columnCount - 1);
    await loadBlock(block, request.hasFormulas);
    values.push(...(block.values as Rows));
    if (request.hasFormulas) formulas.push(...(block.formulas as Rows));
  }
  return frame.snapshot(values, request.hasFormulas ? formulas : null);
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
