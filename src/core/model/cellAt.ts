/** Where a figure stands in the workbook. Rows and columns are zero-based; A1 is row 0, column 0. */
export interface CellAt {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}
