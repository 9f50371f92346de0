/** One line of the printed table. */
export interface Row {
  readonly what: string;
  readonly hold: string;
  readonly measured: string;
}

/** Columns as wide as a terminal shows them: Chinese characters take two cells. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > "⺀" ? 2 : 1), 0);
}

/** Prints the rows as a plain table. */
export function printTable(rows: readonly Row[]): void {
  const columns = ["what", "hold", "measured"] as const;
  const widths = columns.map((column) => Math.max(width(column), ...rows.map((row) => width(row[column]))));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - width(cell))).join("  ");
  console.log(line(columns));
  console.log(widths.map((size) => "-".repeat(size)).join("  "));
  for (const row of rows) console.log(line(columns.map((column) => row[column])));
}
