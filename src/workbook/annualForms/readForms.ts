import type { CellAt } from "../../core/model/cellAt";
import { readDecimal } from "../../core/statistics/decimal";
import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import { cellText, compactText, isBlank, numberInText } from "../text";
import { codeAtStart, codeIn, definitionsByTitle, definitionsOf } from "./formCatalogue";
import type { FormDefinition } from "./formDefinition";
import { locateColumns } from "./locateColumns";
import { locateRows } from "./locateRows";

/** What stands in a cell of a form: a figure, nothing, a star (not applicable), or something that is none of these. */
export type FormCell = { readonly at: CellAt; readonly raw: CellValue } & (
  | { readonly kind: "number"; readonly value: number; readonly isText: boolean }
  | { readonly kind: "blank" | "star" | "text" }
);

/** A form found on a sheet. Rows and columns that could not be told with certainty are left out. */
export interface ReportForm {
  readonly definition: FormDefinition;
  readonly sheet: string;
  /** The cell of the code or title, or the first cell of the sheet. */
  readonly at: CellAt;
  /** The rows of the sheet that are the form's, zero-based, the last one not among them; lines above the first form are its own. */
  readonly span: readonly [first: number, end: number];
  /** Sheet row by 编号, sheet column by the number of the line 甲 乙 1 2 3 …; zero-based. */
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
  /** 编号 and column numbers of the definition that are not on the sheet, or say something else there. */
  readonly missingRows: readonly number[];
  readonly missingColumns: readonly number[];
  /** The cell of a row and a column; null where one of them is missing. */
  readonly cell: (row: number, column: number) => FormCell | null;
  /** Words above a column, and words in a row: what they say of unit and group. Empty where it is missing. */
  readonly headerOf: (column: number) => readonly string[];
  readonly wordsOf: (row: number) => readonly string[];
}

/** Rows of a sheet that hold one form, with what names it. */
interface FormBlock {
  readonly sheet: SheetSnapshot;
  readonly definition: FormDefinition;
  /** Positions in the snapshot's values. */
  readonly first: number;
  readonly end: number;
  readonly isFirst: boolean;
  readonly at: readonly [row: number, column: number];
}

/** Titles and codes stand to the left. */
const COLUMNS_SEARCHED = 12;
/** A form's title stands at most so many rows above its code. */
const ROWS_ABOVE_CODE = 2;

/** Every report form on a sheet, one below the other where there are several. */
export function readForms(sheet: SheetSnapshot): readonly ReportForm[] {
  return formBlocks(sheet).map(readForm);
}

interface Start {
  readonly row: number;
  readonly column: number;
  readonly definitions: readonly FormDefinition[];
}

function formBlocks(sheet: SheetSnapshot): FormBlock[] {
  const starts = startsOn(sheet);
  return starts.flatMap((start, index) => {
    const before = starts[index - 1];
    const first = Math.max(before === undefined ? 0 : before.row + 1, start.row - ROWS_ABOVE_CODE);
    const next = starts[index + 1];
    const end = next === undefined ? sheet.values.length : Math.max(start.row + 1, next.row - ROWS_ABOVE_CODE);
    const definition = bestDefinition(sheet, { ...start, end });
    const at = [start.row, start.column] as const;
    return definition === null ? [] : [{ sheet, definition, first, end, isFirst: before === undefined, at }];
  });
}

/** Cells that begin with the code of a form; else a title; else the name of the sheet. */
function startsOn(sheet: SheetSnapshot): Start[] {
  const byCode = cellsOf(sheet, (text) => {
    const code = codeAtStart(text);
    return code === null ? [] : definitionsOf(code);
  });
  if (byCode.length > 0) return byCode;
  const byTitle = cellsOf(sheet, definitionsByTitle);
  if (byTitle.length > 0) return byTitle;
  const code = codeIn(sheet.name);
  const definitions = code === null ? [] : definitionsOf(code);
  return definitions.length === 0 ? [] : [{ row: 0, column: 0, definitions }];
}

function cellsOf(sheet: SheetSnapshot, definitionsIn: (text: string) => readonly FormDefinition[]): Start[] {
  const starts: Start[] = [];
  sheet.values.forEach((cells, row) => {
    const width = Math.min(cells.length, COLUMNS_SEARCHED);
    for (let column = 0; column < width; column += 1) {
      const value = cells[column];
      if (typeof value !== "string" || value === "") continue;
      const definitions = definitionsIn(value);
      if (definitions.length === 0) continue;
      starts.push({ row, column, definitions });
      return;
    }
  });
  return starts;
}

/** Where a code has two forms, the one of which more is found. */
function bestDefinition(sheet: SheetSnapshot, start: Start & { readonly end: number }): FormDefinition | null {
  const [only, ...others] = start.definitions;
  if (others.length === 0) return only ?? null;
  const scored = start.definitions.map((definition) => {
    const at = [start.row, start.column] as const;
    const form = readForm({ sheet, definition, first: start.row, end: start.end, isFirst: false, at });
    return {
      definition,
      found: form.rows.size + form.columns.size - form.missingRows.length - form.missingColumns.length,
    };
  });
  scored.sort((one, other) => other.found - one.found);
  return scored[0]?.definition ?? null;
}

function readForm({ sheet, definition, first, end, isFirst, at }: FormBlock): ReportForm {
  const lines = sheet.values.slice(first, end);
  const columns = locateColumns(lines, definition);
  const rows = locateRows(lines, definition, columns);
  const place = (row: number, column: number): CellAt => ({
    sheet: sheet.name,
    row: sheet.origin.row + row,
    column: sheet.origin.column + column,
  });
  return {
    definition,
    sheet: sheet.name,
    at: place(...at),
    span: [sheet.origin.row + (isFirst ? 0 : first), sheet.origin.row + end],
    rows: shifted(rows.found, sheet.origin.row + first),
    columns: shifted(columns.found, sheet.origin.column),
    missingRows: rows.missing,
    missingColumns: columns.missing,
    cell: (row, column) => {
      const [line, position] = [rows.found.get(row), columns.found.get(column)];
      if (line === undefined || position === undefined) return null;
      return readFormCell(lines[line]?.[position] ?? "", place(first + line, position));
    },
    headerOf: (column) => columns.paths[columns.found.get(column) ?? -1] ?? [],
    wordsOf: (row) => wordsIn(lines[rows.found.get(row) ?? -1]),
  };
}

function wordsIn(cells: readonly CellValue[] | undefined): readonly string[] {
  return (cells ?? []).filter((value) => typeof value === "string" && !isBlank(value)).map(String);
}

function shifted(found: ReadonlyMap<number, number>, by: number): ReadonlyMap<number, number> {
  return new Map([...found].map(([number, index]) => [number, index + by]));
}

const STAR = /^[*＊]+$/;
const NONE = /^[-–—]+$/;

/** Reads a cell as exports write it: `*` and strokes hold no figure, a text that is a number is one. */
export function readFormCell(raw: CellValue, at: CellAt): FormCell {
  if (typeof raw === "number" && Number.isFinite(raw)) {
    return { at, raw, kind: "number", value: readDecimal(raw), isText: false };
  }
  if (isBlank(raw)) return { at, raw, kind: "blank" };
  const text = compactText(cellText(raw));
  if (STAR.test(text) || NONE.test(text)) return { at, raw, kind: "star" };
  const value = typeof raw === "string" ? numberInText(raw) : null;
  return value === null
    ? { at, raw, kind: "text" }
    : { at, raw, kind: "number", value: readDecimal(value), isText: true };
}
