import type { CellValue } from "../../../src/workbook/sheetSnapshot";

/** Cells of a table as a test draws it: rows by line, cells between strokes; whatever looks like a number is one, unless '. */
export function grid(drawing: string): CellValue[][] {
  return drawing
    .replace(/^\n|\n\s*$/g, "")
    .split("\n")
    .map((line) => line.trim().split("|").map(cellOf));
}

function cellOf(text: string): CellValue {
  if (text.startsWith("'")) return text.slice(1);
  return text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text;
}
