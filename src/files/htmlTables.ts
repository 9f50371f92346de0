import type { CellValue } from "../workbook/sheetSnapshot";
import { FileRefusal } from "./fileRefusal";
import { htmlAttribute, htmlPieces, type HtmlPiece } from "./htmlScanner";
import { shownText } from "./htmlText";
import type { SheetGrid } from "./sheetGrid";
import { typedValue } from "./typedText";

/** A table that is being read: where its next row and cell go. */
interface OpenTable {
  row: number;
  column: number;
  /** One past the last row that a cell of it reaches. */
  bottom: number;
  /** By column: the first row that no cell from above reaches into. */
  readonly free: number[];
  isInRow: boolean;
  cell: OpenCell | null;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly attributes: string;
  readonly lines: string[];
}

/** The largest spans that HTML knows; what is larger is cut, as in browsers. */
const MOST_COLUMNS = 1_000;
const MOST_ROWS = 65_534;

/** Elements that begin a new line. */
const BLOCKS = new Set([
  "br",
  "p",
  "div",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "caption",
  "table",
  "tr",
  "body",
  "center",
]);
const TEXT_FORMAT = /mso-number-format:\s*["']?\s*(?:\\?@|\\0022@)/i;
const NOT_SHOWN = /display:\s*none/i;

/**
 * Reads all tables of a page into one sheet, one below the other with the lines of text between them, as Excel opens such
 * a file. A cell over several rows and columns stands in its first cell, like a merged one.
 */
export function readHtmlTables(source: string, grid: SheetGrid): void {
  const reader = new PageReader(grid);
  let isFrame = false;
  for (const piece of htmlPieces(source)) {
    if (piece.kind === "open" && piece.name === "frameset") isFrame = true;
    reader.take(piece);
  }
  reader.finish();
  if (reader.tableCount === 0) throw new FileRefusal({ code: isFrame ? "webArchive" : "noTableInPage" });
}

class PageReader {
  tableCount = 0;
  private readonly tables: OpenTable[] = [];
  /** Text outside of tables, line by line. */
  private lines: string[] = [""];
  private row = 0;

  constructor(private readonly grid: SheetGrid) {}

  take(piece: HtmlPiece): void {
    if (piece.kind === "text") {
      this.addText(piece.text);
      return;
    }
    if (BLOCKS.has(piece.name)) this.breakLine();
    if (piece.name === "table") this.takeTable(piece.kind);
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (piece.name === "tr") this.takeRow(table, piece);
    else if (piece.name === "td" || piece.name === "th") this.takeCell(table, piece);
  }

  finish(): void {
    while (this.tables.length > 0) this.closeTable();
    this.flushLines();
  }

  private takeTable(kind: "open" | "close"): void {
    if (kind === "close") {
      this.closeTable();
      return;
    }
    this.tableCount += 1;
    const outer = this.tables.at(-1);
    if (outer === undefined) this.flushLines();
    else this.closeCell(outer);
    // A table inside of another is read on its own, below what the other has said so far.
    const row = outer === undefined ? this.row : outer.bottom;
    this.tables.push({ row, column: 0, bottom: row, free: [], isInRow: false, cell: null });
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table === undefined) return;
    this.closeCell(table);
    const outer = this.tables.at(-1);
    if (outer === undefined) this.row = Math.max(this.row, table.bottom);
    else {
      // What follows in the other table begins a row of its own below.
      outer.bottom = Math.max(outer.bottom, table.bottom);
      outer.isInRow = false;
      outer.free.length = 0;
    }
  }

  private takeRow(table: OpenTable, { kind, attributes }: Exclude<HtmlPiece, { kind: "text" }>): void {
    this.closeCell(table);
    table.isInRow = false;
    if (kind === "open") this.openRow(table, attributes);
  }

  private openRow(table: OpenTable, attributes: string): void {
    table.row = table.bottom;
    table.bottom += 1;
    table.column = 0;
    table.isInRow = true;
    if (NOT_SHOWN.test(htmlAttribute(attributes, "style") ?? "")) this.grid.hideRow(table.row);
  }

  private takeCell(table: OpenTable, { kind, attributes }: Exclude<HtmlPiece, { kind: "text" }>): void {
    this.closeCell(table);
    if (kind === "close") return;
    if (!table.isInRow) this.openRow(table, "");
    while ((table.free[table.column] ?? 0) > table.row) table.column += 1;
    const { row, column } = table;
    const width = spanOf(attributes, "colspan", MOST_COLUMNS);
    const height = spanOf(attributes, "rowspan", MOST_ROWS);
    for (let covered = column; covered < column + width; covered += 1) {
      table.free[covered] = row + height;
    }
    table.column = column + width;
    table.cell = { row, column, attributes, lines: [""] };
  }

  private closeCell(table: OpenTable): void {
    const { cell } = table;
    if (cell === null) return;
    table.cell = null;
    this.grid.set(cell.row, cell.column, cellValue(cell));
  }

  private target(): string[] | null {
    const table = this.tables.at(-1);
    if (table === undefined) return this.lines;
    return table.cell?.lines ?? null;
  }

  private addText(text: string): void {
    const lines = this.target();
    if (lines !== null) lines[lines.length - 1] += text;
  }

  private breakLine(): void {
    const lines = this.target();
    if (lines !== null && lines.at(-1)?.trim() !== "") lines.push("");
  }

  private flushLines(): void {
    for (const line of this.lines) {
      const text = shownText([line]).trim();
      if (text === "") continue;
      this.grid.set(this.row, 0, text);
      this.row += 1;
    }
    this.lines = [""];
  }
}

/** Rows or columns that a cell covers; a span that makes no sense is one. */
function spanOf(attributes: string, name: string, most: number): number {
  const digits = /^\s*(\d{1,9})/.exec(htmlAttribute(attributes, name) ?? "")?.[1];
  const span = Number(digits ?? "1");
  return span >= 1 ? Math.min(span, most) : 1;
}

/** Excel's own pages keep the exact number beside the shown one; cells of text format stay text. */
function cellValue({ attributes, lines }: OpenCell): CellValue {
  const text = shownText(lines);
  const exact = htmlAttribute(attributes, "x:num");
  if (exact !== undefined && exact !== "" && Number.isFinite(Number(exact))) return Number(exact);
  const isText =
    htmlAttribute(attributes, "x:str") !== undefined || TEXT_FORMAT.test(htmlAttribute(attributes, "style") ?? "");
  return isText ? text : typedValue(text);
}
