import { fail, ok } from "../core/result";
import type { FileReading, FileSheets } from "../workbook/fileSheets";
import { readCsv } from "./csv";
import { kindOf, textKindOf } from "./fileKind";
import { FileRefusal } from "./fileRefusal";
import { readHtmlTables } from "./htmlTables";
import { MAXIMUM_FILE_BYTES, MEGABYTE } from "./limits";
import { CellBudget, SheetGrid } from "./sheetGrid";
import { decodeText } from "./textEncoding";
import { readXlsx } from "./xlsxWorkbook";

const LONGEST_SHEET_NAME = 31;
const NOT_IN_SHEET_NAMES = /[[\]:*?/\\]/g;

/** Reads a file by its content; its name only names the sheet of a file that has none. What cannot be read says why. */
export function readFile(name: string, bytes: Uint8Array): FileReading {
  try {
    return ok(read(name, bytes));
  } catch (error) {
    if (error instanceof FileRefusal) return fail(error.fault);
    throw error;
  }
}

/** Refused before it is loaded: what is larger than this. */
export function sizeFault(size: number): FileRefusal["fault"] | null {
  if (size <= MAXIMUM_FILE_BYTES) return null;
  return { code: "fileTooLarge", megabytes: Math.ceil(size / MEGABYTE), most: MAXIMUM_FILE_BYTES / MEGABYTE };
}

function read(name: string, bytes: Uint8Array): FileSheets {
  const tooLarge = sizeFault(bytes.length);
  if (tooLarge !== null) throw new FileRefusal(tooLarge);
  const found = kindOf(bytes);
  if (found.kind === "refused") throw new FileRefusal(found.fault);
  return found.kind === "zip" ? readXlsx(bytes) : readText(name, decodeText(bytes));
}

function readText(name: string, text: string): FileSheets {
  const kind = textKindOf(text);
  if (typeof kind === "object") throw new FileRefusal(kind);
  const grid = new SheetGrid(sheetNameOf(name), new CellBudget());
  if (kind === "html") readHtmlTables(text, grid);
  else readCsv(text, grid);
  const info = { isVisible: true, isActive: false, isProtected: false, hasPivotTable: false, mark: null };
  const sheets = [{ name: grid.name, ...info }];
  const contents = [grid.snapshot()];
  return { snapshot: { sheets, isStructureProtected: false, settings: null, contents }, uncalculated: null };
}

/** The sheet of a file that names none, as Excel names it: after the file. */
function sheetNameOf(fileName: string): string {
  const stem = fileName.replace(/\.[^.]*$/, "").replace(NOT_IN_SHEET_NAMES, "_");
  return stem.slice(0, LONGEST_SHEET_NAME).trim() || "Sheet1";
}
