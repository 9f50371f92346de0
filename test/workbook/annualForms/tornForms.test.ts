import type { Finding } from "../../../src/core/model/finding";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import type { SchoolTable } from "../../../src/workbook/schoolTable";
import type { Cell, SheetDrawing } from "../../corpus/corpusCase";
import { newForms } from "../../corpus/forms/newSchool";
import { oldForms } from "../../corpus/forms/oldSchool";
import { NINE_YEAR, NINE_YEAR_OF_2023 } from "../../corpus/forms/schools";
import { sheetOf, workbookOf } from "../../fixtures/sheets";
import { figurePaths } from "../recognise/typedNumbers";

jest.setTimeout(60_000);

type Rows = readonly (readonly Cell[])[];

/** Forms that figures are taken from. */
const GIVING = /112|312|313|423|424|512|522|1102|3112|3115|4155|5170|5176/;

const read = (sheets: readonly SheetDrawing[]): readonly SchoolTable[] => {
  const snapshot = workbookOf(sheets.map(({ name, rows }) => sheetOf(rows, { name })));
  const recognition = recogniseWorkbook(snapshot, {});
  return recognition.kind === "found" ? recognition.tables : [];
};

/** A column taken out as Excel does it: a merged group that began in it goes on to the right. */
function withoutColumn(rows: Rows, column: number, header: readonly [from: number, to: number]): Rows {
  const [from, to] = header;
  return rows.map((cells, row) => {
    const isAlone = rows.slice(from, row).some((above) => above[column + 1] !== "");
    const isGroup = row >= from && row < to && cells[column] !== "" && cells[column + 1] === "" && !isAlone;
    const kept = isGroup ? cells.with(column + 1, cells[column] ?? "") : cells;
    return kept.toSpliced(column, 1);
  });
}

interface Torn {
  readonly what: string;
  readonly rows: Rows;
}

/** The form without each of its columns of figures, and without each of its rows. */
function torn({ rows }: SheetDrawing): Torn[] {
  const start = rows.findIndex((cells) => cells.includes("甲"));
  if (start < 0) return [];
  const width = Math.max(...rows.map(({ length }) => length));
  const padded = rows.map((cells) => [...cells, ...Array<Cell>(width - cells.length).fill("")]);
  const first = (padded[start] ?? []).indexOf("乙") + 1;
  const columns = Array.from({ length: width - first }, (_unused, index): Torn => {
    const header = rows.findIndex((cells) => cells.some((cell) => /^(?:基础基|教基)\d/.test(String(cell)))) + 1;
    return { what: `column ${first + index}`, rows: withoutColumn(padded, first + index, [header, start]) };
  });
  const below = Array.from({ length: rows.length - start - 1 }, (_unused, index): Torn => {
    return { what: `row ${start + 1 + index}`, rows: padded.toSpliced(start + 1 + index, 1) };
  });
  return [...columns, ...below];
}

const isHard = ({ level }: Finding): boolean => level === "dataError";

/** What a form has lost already before: its line 甲 乙 1 2 3 …, or what stands in its column of 编号. */
const WITHOUT: Readonly<Record<string, (rows: Rows) => Rows>> = {
  "without its line of numbers": (rows) => rows.filter((cells) => !cells.includes("甲")),
  "without the numbers of its rows": (rows) => {
    const start = rows.findIndex((cells) => cells.includes("甲"));
    const column = (rows[start] ?? []).indexOf("乙");
    return rows.map((cells, row) => (row > start && cells.length > column ? cells.with(column, "") : cells));
  },
};

const SCHOOLS = [
  ["to 2020", oldForms(NINE_YEAR)],
  ["of 2023", newForms(NINE_YEAR_OF_2023, 2023)],
] as const;

type Figures = ReturnType<typeof figurePaths>;

const figuresIn = (tables: readonly SchoolTable[]): Figures => figurePaths(tables.flatMap(({ records }) => records));

/** Figures that differ from those of the whole form, and are figures. */
function otherFigures(figures: Figures, right: Figures): string[] {
  return [...figures]
    .filter(([path, { value }]) => typeof value === "number" && value !== right.get(path)?.value)
    .map(([path, { value }]) => `${path} ${String(value)}, is ${String(right.get(path)?.value)}`);
}

/** Figures that are needed and gone. Grades and classes are shown, not judged. */
function lostFigures(figures: Figures, right: Figures): string[] {
  return [...right.keys()].filter(
    (path) =>
      typeof right.get(path)?.value === "number" &&
      !/grades|classes/.test(path) &&
      typeof figures.get(path)?.value !== "number",
  );
}

describe.each(SCHOOLS)("a form %s that has lost a row or a column", (_year, sheets) => {
  const whole = read(sheets);
  const cases = sheets
    .filter(({ name }) => GIVING.test(name))
    .flatMap((sheet) => torn(sheet).map((one) => ({ ...one, name: sheet.name })));

  it("never gives another figure, and says what is lost", () => {
    const faults = cases.flatMap(({ name, what, rows }) => {
      const tables = read(sheets.map((sheet) => (sheet.name === name ? { ...sheet, rows } : sheet)));
      const lost = lostFigures(figuresIn(tables), figuresIn(whole));
      const isSaid = lost.length === 0 || tables.some(({ findings }) => findings.some(isHard));
      const others = otherFigures(figuresIn(tables), figuresIn(whole));
      return [...others, ...(isSaid ? [] : lost)].map((text) => `${name}, ${what}: ${text}`);
    });
    expect(cases.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  it.each(Object.entries(WITHOUT))("never gives another figure %s either", (_before, without) => {
    const [cover] = sheets;
    const faults = cases.flatMap(({ name, what, rows }) => {
      const figures = figuresIn(read([cover!, { name, rows: without(rows) }]));
      return otherFigures(figures, figuresIn(whole)).map((text) => `${name}, ${what}: ${text}`);
    });
    expect(faults).toEqual([]);
  });
});
