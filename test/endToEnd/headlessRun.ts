import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runHeadless, type HeadlessOptions, type HeadlessRun } from "../../workbench/headless/runHeadless";
import type { Step } from "../../workbench/headless/steps";
import { formatCell, keyPosition } from "../../workbench/store/address";
import type { Area, Worksheet, Workbook } from "../../workbench/store/workbook";

/** The day on which all end-to-end tests take place. */
export const TEST_DAY = "2026-04-15";

/** Runs ribbon commands, edits and prints in the add-in on the unmodified office.js. */
export function runSteps(
  input: HeadlessOptions["input"],
  steps: readonly Step[],
  rest: Partial<HeadlessOptions> = {},
): Promise<HeadlessRun> {
  return runHeadless({ input, steps, date: TEST_DAY, ...rest });
}

/** Runs commands by name. */
export function runCommands(
  input: HeadlessOptions["input"],
  commands: readonly string[],
  rest: Partial<HeadlessOptions> = {},
): Promise<HeadlessRun> {
  return runSteps(
    input,
    commands.map((run) => ({ run })),
    rest,
  );
}

/** A folder for files of one suite; remove() takes it away. */
export function temporaryFolder(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "junheng-"));
  return {
    path: (name) => join(folder, name),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The sheet of that name; fails the test where there is none. */
export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name} among ${workbook.sheets.map((candidate) => candidate.name).join()}`);
  return sheet;
}

/** Values of a sheet row by row, blanks as null, errors as their text. */
export function valuesOf(sheet: Worksheet): (string | number | boolean | null)[][] {
  const rows: (string | number | boolean | null)[][] = [];
  for (const [key, cell] of sheet.cells) {
    const [row, column] = keyPosition(key);
    while (rows.length <= row) rows.push([]);
    const values = rows[row]!;
    while (values.length <= column) values.push(null);
    values[column] = cell.value;
  }
  return rows;
}

function cellsIn({ top, left, bottom, right }: Area): string[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  return rows.flatMap((row) => columns.map((column) => formatCell(row, column)));
}

/** Cells marked by the add-in, by level, e.g. { notMet: ["U4", "V4"] }. */
export function marksOf(sheet: Worksheet): Record<string, string[]> {
  const marks: Record<string, string[]> = {};
  for (const { formula, areas } of sheet.conditionalFormats) {
    const level = /JH:(\w+)/.exec(formula ?? "")?.[1];
    if (level !== undefined) (marks[level] ??= []).push(...areas.flatMap(cellsIn));
  }
  for (const cells of Object.values(marks)) cells.sort();
  return marks;
}

/** All cells of a sheet that hold something, by address, with formula and value: what "the same sheet" means. */
export function contentOf(sheet: Worksheet): Record<string, unknown> {
  const filled = [...sheet.cells].filter(([, cell]) => cell.value !== null || cell.formula !== undefined);
  return Object.fromEntries(
    filled.map(([key, { value, formula }]) => [
      formatCell(...(keyPosition(key) as [number, number])),
      [value, formula ?? null],
    ]),
  );
}
