/** No more than this is read of one sheet: a whole column or a stray cell in the last row never pulls a million rows. */
export const MAXIMUM_ROWS = 20_000;
/** Wide exports of the annual report have some three hundred columns. */
export const MAXIMUM_COLUMNS = 500;

/** An answer of Excel's may not be larger than 5 MB: where a sheet is read in blocks, each has no more cells than these. */
const BLOCK_CELLS = 240_000;
const MOST_BLOCK_ROWS = 2_000;

/** Rows of one block of a sheet with so many columns. */
export function blockRows(columns: number): number {
  return Math.max(1, Math.min(MOST_BLOCK_ROWS, Math.floor(BLOCK_CELLS / Math.max(1, columns))));
}

/**
 * Formulas of data sheets are read along with their values only where a sheet fits into this: they weigh as much again, an
 * answer of Excel's may not be larger than 5 MB, and a sheet of many rows holds figures, not recipes. All sheets of one read
 * share the cells, so that sixty of them stay far below the limit.
 */
const FORMULA_COLUMNS = 60;
const FORMULA_CELLS = 200_000;
const FEWEST_FORMULA_ROWS = 100;
const MOST_FORMULA_ROWS = 3_000;

/** Rows and columns, from A1, that a sheet may take up to have its formulas read, among so many sheets of one read. */
export function formulaLimits(sheets: number): { readonly rows: number; readonly columns: number } {
  const share = Math.floor(FORMULA_CELLS / FORMULA_COLUMNS / Math.max(1, sheets));
  return { rows: Math.min(MOST_FORMULA_ROWS, Math.max(FEWEST_FORMULA_ROWS, share)), columns: FORMULA_COLUMNS };
}
