import type { CellValue } from "../../src/workbook/sheetSnapshot";
import { FakeFiles, type FakeFile } from "../fakes/chosenFiles";
import { openInMemoryWorkbook, type InMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import type { WorkbookSpec } from "../fakes/workbookSpec";
import { countyRows, goodSchool } from "./countySheet";
import { startSession } from "./startSession";

/** The sheet that an import writes. */
export const DATA = "学校基础数据";
/** A workbook without data. */
export const EMPTY: WorkbookSpec = { sheets: [{ name: "Sheet1" }] };

/** A file with a table of these schools. */
export const table = (...schools: readonly CellValue[][]): FakeFile => ({ sheets: { 年报: countyRows(...schools) } });
/** A file with one school. */
export const one = (name: string, code: string): FakeFile => table(goodSchool(name, code));

/** A session over a workbook, and the files that may be chosen. */
export async function start(files: Readonly<Record<string, FakeFile>>, spec: WorkbookSpec = EMPTY) {
  const workbook = openInMemoryWorkbook(spec);
  const port = new FakeFiles(files);
  const { session, reported } = await startSession({ port: workbook, files: port });
  workbook.takeRoundTrips();
  return { workbook, port, session, reported };
}

/** Rows of schools by column, from the sheet that was written. */
export function written(workbook: InMemoryWorkbook, sheet = DATA): Record<string, CellValue>[] {
  const [, , headers = [], ...rows] = workbook.content(sheet);
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? ""])));
}
