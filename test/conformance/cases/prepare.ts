import { setCell } from "../../../workbench/store/cells";
import type { Workbook } from "../../../workbench/store/workbook";

/** Fills the first sheet with constants from A1; null leaves a cell blank. */
export function withRows(
  rows: readonly (readonly (string | number | boolean | null)[])[],
): (workbook: Workbook) => void {
  return (workbook) => {
    rows.forEach((row, at) => {
      row.forEach((value, column) => {
        if (value !== null) setCell(workbook.sheets[0]!, [at, column], { value });
      });
    });
  };
}
