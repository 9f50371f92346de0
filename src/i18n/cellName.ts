import type { CellAt } from "../core/model/cellAt";

const LETTERS = 26;
const LETTER_A = 65;

/** Letters of a zero-based column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(LETTER_A + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/** The cell as people say it, without its sheet: row 6, column 18 is S7. */
export function cellName(at: Pick<CellAt, "row" | "column">): string {
  return `${columnName(at.column)}${at.row + 1}`;
}
