import type { Answers } from "../core/model/question";
import type { SchoolRecord } from "../core/model/schoolRecord";
import type { Standard } from "../core/model/standard";
import { recogniseWorkbook } from "./recognise/recogniseWorkbook";
import type { SchoolTable } from "./schoolTable";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheetSnapshot";
import { compactText } from "./text";

const LAST_YEAR_WORDS = /上年|去年|上一年|上学年|上一学年|前一年/;
/** A year alone in the name of a sheet; in a title it has to say that it is one. */
const YEAR_IN_NAME = /(?<!\d)(20\d{2})(?!\d)/;
const YEAR_IN_TITLE = /(?<!\d)(20\d{2})(?:[-—–~/至](?:20)?\d{2})?(?:学?年)/;
const TITLE_ROWS = 3;

/** The year a sheet speaks of: of its name, else of its first rows; a school year goes by the year it begins in. */
function yearOf({ name, values }: SheetSnapshot): number | null {
  const inName = YEAR_IN_NAME.exec(compactText(name))?.[1];
  if (inName !== undefined) return Number(inName);
  for (const row of values.slice(0, TITLE_ROWS)) {
    for (const value of row) {
      const found = typeof value === "string" ? YEAR_IN_TITLE.exec(compactText(value))?.[1] : undefined;
      if (found !== undefined) return Number(found);
    }
  }
  return null;
}

/** The sheets that hold last year's figures, by their name or year; none where nothing says so. */
function lastYearSheets(snapshot: WorkbookSnapshot, tables: readonly SchoolTable[]): readonly SheetSnapshot[] {
  const current = new Set(tables.map(({ sheet }) => sheet));
  const years = snapshot.contents.flatMap((sheet) => (current.has(sheet.name) ? (yearOf(sheet) ?? []) : []));
  const [year] = years;
  return snapshot.contents.filter((sheet) => {
    if (current.has(sheet.name)) return false;
    if (LAST_YEAR_WORDS.test(sheet.name)) return true;
    return year !== undefined && yearOf(sheet) === year - 1;
  });
}

/**
 * Last year's records, where the workbook holds a sheet that says it is of last year and reads as a school table without a
 * question; null otherwise. Which sheets they came from is told, so that the next check reads them again.
 */
export function lastYearOf(
  snapshot: WorkbookSnapshot,
  tables: readonly SchoolTable[],
  rules: { readonly answers: Answers; readonly standard: Standard },
): { readonly sheets: readonly string[]; readonly records: readonly SchoolRecord[] } | null {
  const contents = lastYearSheets(snapshot, tables);
  const names = contents.map(({ name }) => name);
  const sheets = snapshot.sheets.filter(({ name }) => names.includes(name));
  if (sheets.length === 0) return null;
  const recognition = recogniseWorkbook({ ...snapshot, sheets, contents }, rules.answers, rules.standard);
  if (recognition.kind !== "found") return null;
  return { sheets: names, records: recognition.tables.flatMap(({ records }) => records) };
}
