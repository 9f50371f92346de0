import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from "../workbook/readLimits";
import type { CellValue, SheetSnapshot } from "../workbook/sheetSnapshot";
import { damaged, FileRefusal } from "./fileRefusal";
import { MAXIMUM_CELLS, SHEET_COLUMNS, SHEET_ROWS } from "./limits";

/** Cells that the sheets of one file may still fill. */
export class CellBudget {
  private left = MAXIMUM_CELLS;

  take(count: number, sheet: string): void {
    this.left -= count;
    if (this.left < 0) throw new FileRefusal({ code: "contentTooLarge", sheet });
  }
}

/** Collects the cells of one sheet to the rectangle that they use; what lies beyond the limits is only counted. */
export class SheetGrid {
  private readonly rows = new Map<number, CellValue[]>();
  private readonly hidden = new Set<number>();
  /** One past the last used row and column, wherever they are. */
  private rowCount = 0;
  private columnCount = 0;
  private left = SHEET_COLUMNS;

  constructor(
    readonly name: string,
    private readonly budget: CellBudget,
  ) {}

  /** Puts a value into a cell; a blank leaves it as it is. A cell that is given twice makes the file unreadable. */
  set(row: number, column: number, value: CellValue): void {
    if (row >= SHEET_ROWS || column >= SHEET_COLUMNS) throw damaged();
    if (value === "") return;
    this.rowCount = Math.max(this.rowCount, row + 1);
    this.columnCount = Math.max(this.columnCount, column + 1);
    if (row >= MAXIMUM_ROWS || column >= MAXIMUM_COLUMNS) return;
    this.budget.take(1, this.name);
    this.left = Math.min(this.left, column);
    let cells = this.rows.get(row);
    if (cells === undefined) {
      cells = [];
      this.rows.set(row, cells);
    }
    if (cells[column] !== undefined) throw damaged();
    cells[column] = value;
  }

  hideRow(row: number): void {
    if (row < MAXIMUM_ROWS) this.hidden.add(row);
  }

  snapshot(): SheetSnapshot {
    const used = [...this.rows.keys()];
    const top = used.reduce((least, row) => Math.min(least, row), SHEET_ROWS);
    const bottom = used.reduce((most, row) => Math.max(most, row), -1);
    const isCut = this.rowCount > MAXIMUM_ROWS || this.columnCount > MAXIMUM_COLUMNS;
    const origin = used.length === 0 ? { row: 0, column: 0 } : { row: top, column: this.left };
    return {
      name: this.name,
      origin,
      values: used.length === 0 ? [] : this.rectangle(top, bottom),
      formulas: null,
      hiddenRows: [...this.hidden].filter((row) => row <= bottom).sort((one, other) => one - other),
      truncated: isCut ? { rowCount: this.rowCount, columnCount: this.columnCount } : null,
    };
  }

  /** Blank rows are one and the same array: a sheet with its last row far below costs no more than what it says. */
  private rectangle(top: number, bottom: number): readonly (readonly CellValue[])[] {
    const width = Math.min(this.columnCount, MAXIMUM_COLUMNS) - this.left;
    this.budget.take(this.rows.size * width, this.name);
    const blank: readonly CellValue[] = Array<CellValue>(width).fill("");
    return Array.from({ length: bottom - top + 1 }, (_unused, index) => {
      const cells = this.rows.get(top + index);
      if (cells === undefined) return blank;
      return Array.from({ length: width }, (_cell, column) => cells[this.left + column] ?? "");
    });
  }
}
