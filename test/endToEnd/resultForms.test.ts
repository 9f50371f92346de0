import { createCalculation } from "../../workbench/calculation/calculation";
import { parseArea, formatCell } from "../../workbench/store/address";
import type { Workbook } from "../../workbench/store/workbook";
import { startSession } from "../app/startSession";
import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import golden from "../golden/county/tenSchools.json";
import { buildSheet, buildWorkbook, valueAt, type Typed } from "../workbench/calculation/buildWorkbook";
import { findLibreOffice, libreOfficeValues } from "../workbench/calculation/libreOffice";
import { tenSchoolRows } from "./tenSchoolRows";

const isSlow = process.env.RUN_SLOW === "1" && findLibreOffice() !== null;
const SECTIONS = [...golden.expected.primary.sections, ...golden.expected.juniorSecondary.sections].map(
  ({ name, readings, met, status }) => ({ name, readings, met, status }),
);
const VERDICTS: Readonly<Record<string, string>> = { met: "达标", notMet: "不达标" };

/** The forms that the add-in presents, as a workbook of formulas without values. */
async function presentedForms(): Promise<Workbook> {
  const workbook = openInMemoryWorkbook({ sheets: [{ name: "学校基础数据", rows: tenSchoolRows() }] });
  const { session } = await startSession({ port: workbook });
  await session.run("insertResults");
  const typed = (name: string): Typed[][] =>
    workbook.content(name).map((row) => row.map((value) => (value === "" ? null : value)));
  return buildWorkbook(workbook.sheetNames().map((name) => buildSheet(name, typed(name))));
}

/** Rows of 表Ⅱ-2 by the school's name in column B. */
function schoolRow(workbook: Workbook, name: string): number {
  const row = Array.from({ length: 40 }, (_, at) => at + 1).find((at) => valueAt(workbook, `表Ⅱ-2!B${at}`) === name);
  if (row === undefined) throw new Error(`no row for ${name}`);
  return row;
}

function rowValues(workbook: Workbook, range: string): Typed[] {
  const [sheet = "", cells = ""] = range.split("!");
  const area = parseArea(cells);
  if (!area) throw new Error(range);
  return Array.from({ length: area.right - area.left + 1 }, (_, at) =>
    valueAt(workbook, `${sheet}!${formatCell(area.top, area.left + at)}`),
  );
}

function expectClose(found: readonly Typed[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, at) => {
    expect(typeof value).toBe("number");
    expect(Math.abs(Number(value) - Number(expected[at]))).toBeLessThanOrEqual(1e-6);
  });
}

describe("the result forms of the golden county, calculated as formulas", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await presentedForms();
    await createCalculation().recalculate(workbook);
  });

  it.each(SECTIONS)("say of $name what was worked out by hand", ({ name, readings, met, status }) => {
    const row = schoolRow(workbook, name);
    expectClose(rowValues(workbook, `表Ⅱ-2!G${row}:M${row}`), readings);
    expect(valueAt(workbook, `表Ⅱ-2!N${row}`)).toBe(VERDICTS[status]);
    expect(valueAt(workbook, `表Ⅱ-2!O${row}`)).toContain(`${met}项达标`);
  });

  it.each([
    ["primary", 4],
    ["juniorSecondary", 6],
  ] as const)("give means, deviations and coefficients of %s", (phase, row) => {
    const expected = golden.expected[phase];
    expectClose(rowValues(workbook, `表Ⅲ!C${row}:I${row}`), expected.mean);
    expectClose(rowValues(workbook, `表Ⅲ!C${row + 1}:I${row + 1}`), expected.coefficient);
    expectClose([valueAt(workbook, `表Ⅲ!J${row + 1}`)], [expected.composite]);
  });

  it("leave out the teaching point of 38 pupils", () => {
    expect(() => schoolRow(workbook, "P5 高坪教学点")).toThrow("no row");
  });

  it("follow the data when it changes, and stay right when the schools are sorted", async () => {
    const changed = await presentedForms();
    const data = changed.sheets[0]!;
    const first = [...data.cells].filter(([key]) => key.startsWith("1,"));
    const last = [...data.cells].filter(([key]) => key.startsWith("10,"));
    for (const [key] of [...first, ...last]) data.cells.delete(key);
    for (const [key, cell] of first) data.cells.set(key.replace("1,", "10,"), cell);
    for (const [key, cell] of last) data.cells.set(key.replace("10,", "1,"), cell);
    await createCalculation().recalculate(changed);
    const row = schoolRow(changed, "P1 城关小学");
    expectClose(rowValues(changed, `表Ⅱ-2!G${row}:M${row}`), golden.expected.primary.sections[0]!.readings);
    expectClose(rowValues(changed, "表Ⅲ!C5:I5"), golden.expected.primary.coefficient);
  });

  if (isSlow)
    it("come out the same in LibreOffice", async () => {
      const fields = libreOfficeValues(await presentedForms(), 4);
      expectClose(fields[3]!.slice(2, 9).map(Number), golden.expected.primary.mean);
      expectClose(fields[4]!.slice(2, 9).map(Number), golden.expected.primary.coefficient);
      expectClose(fields[5]!.slice(2, 9).map(Number), golden.expected.juniorSecondary.mean);
      expectClose(fields[6]!.slice(2, 9).map(Number), golden.expected.juniorSecondary.coefficient);
    }, 180000);
});
