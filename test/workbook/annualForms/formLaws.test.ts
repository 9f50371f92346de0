import fc from "fast-check";
import type { SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import type { SchoolTable } from "../../../src/workbook/schoolTable";
import type { Cell, SheetDrawing } from "../../corpus/corpusCase";
import { newForms } from "../../corpus/forms/newSchool";
import { oldForms } from "../../corpus/forms/oldSchool";
import { COMPLETE_SECONDARY, NINE_YEAR, NINE_YEAR_OF_2023, PRIMARY } from "../../corpus/forms/schools";
import { sheetOf, workbookOf } from "../../fixtures/sheets";
import { afterFixes, cellsTold, figurePaths, typedAsText, typings } from "../recognise/typedNumbers";

type Rows = readonly (readonly Cell[])[];

const SCHOOLS = [
  ["a nine-year school to 2020", oldForms(NINE_YEAR)],
  ["a complete secondary school to 2020", oldForms(COMPLETE_SECONDARY)],
  ["a primary school of 2021", newForms(PRIMARY, 2021)],
  ["a nine-year school of 2023", newForms(NINE_YEAR_OF_2023, 2023)],
] as const;

const snapshotOf = (sheets: readonly SheetDrawing[]) =>
  workbookOf(sheets.map(({ name, rows }): SheetSnapshot => sheetOf(rows, { name })));

/** The one table of the forms; anything else fails the test. */
function read(sheets: readonly SheetDrawing[]): SchoolTable {
  const recognition = recogniseWorkbook(snapshotOf(sheets), {});
  if (recognition.kind !== "found") throw new Error(`expected a table, got ${JSON.stringify(recognition)}`);
  expect(recognition.tables).toHaveLength(1);
  return recognition.tables[0]!;
}

/** Codes stand as they are written; that full-width digits are the same is known where codes are compared. */
const identityOf = ({ records }: SchoolTable) =>
  records.map(({ name, code, type, runBy }) => [name, code?.normalize("NFKC"), type, runBy]);
const valuesOf = ({ records }: SchoolTable) => [...figurePaths(records)].map(([path, { value }]) => [path, value]);

const isIndexLine = (cells: readonly Cell[]): boolean => cells.includes("甲");
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** How the sheets of a school are drawn otherwise; whatever it is, they say the same. */
interface Drawing {
  readonly titles: readonly Cell[][];
  readonly notes: readonly Cell[][];
  /** Blank rows in front of rows of figures, by their number modulo the length. */
  readonly gaps: readonly number[];
  /** Blank columns in front of columns, and how many to the left. */
  readonly blanks: readonly number[];
  readonly left: number;
  readonly isWide: boolean;
  readonly hasIndexLine: boolean;
  readonly hasIndexColumn: boolean;
}

const drawing: fc.Arbitrary<Drawing> = fc.record({
  titles: fc.subarray<Cell[]>([
    ["2020/2021学年初教育事业统计报表"],
    [],
    ["", "", "", "单位：所、人、平方米"],
    ["综合机关名称：金城市教育局"],
    ["打印日期", "2020-10-12"],
  ]),
  notes: fc.subarray<Cell[]>([
    [],
    ["说明：1.本表由学校填报，4=6+7+8。"],
    ["单位负责人：张三", "", "填表人：李四"],
    ["2.总计应等于各项之和。"],
  ]),
  gaps: fc.array(fc.nat(30), { maxLength: 4 }),
  blanks: fc.array(fc.nat(12), { maxLength: 3 }),
  left: fc.nat(3),
  isWide: fc.boolean(),
  hasIndexLine: fc.boolean(),
  hasIndexColumn: fc.boolean(),
});

/** A form drawn otherwise: what does not belong to it around and between, words as input methods write them. */
function drawn({ name, rows }: SheetDrawing, how: Drawing): SheetDrawing {
  const width = Math.max(...rows.map(({ length }) => length));
  const isCover = !rows.some(isIndexLine);
  const plain = withIndex(rows, how).map((cells) => [...cells, ...Array<Cell>(width - cells.length).fill("")]);
  const start = plain.findIndex(isIndexLine);
  // Covers have their values beside or below their labels: nothing is put between these.
  const spread = isCover
    ? plain
    : plain.flatMap((cells, at) => (at > start && how.gaps.includes(at) ? [[], cells] : [cells]));
  const apart = spread.map((cells) => (isCover ? cells : withBlanks(cells, how)));
  const moved = apart.map((cells) => [...Array<Cell>(how.left).fill(""), ...cells]);
  const framed = [...how.titles, ...moved, ...how.notes];
  return { name, rows: how.isWide ? framed.map((cells) => cells.map(inFullWidth)) : framed };
}

function inFullWidth(cell: Cell): Cell {
  return typeof cell === "string" ? fullWidth(cell) : cell;
}

/** The index row A, B, C and the index column 1, 2, 3 of older exports, with or without. */
function withIndex(rows: Rows, { hasIndexLine, hasIndexColumn }: Drawing): Rows {
  const isExport = rows[0]?.[0] === "A";
  if (!isExport) return rows;
  const lines = hasIndexLine ? rows : rows.slice(1);
  return hasIndexColumn ? lines : lines.map((cells) => cells.slice(1));
}

/** Blank columns between the columns of figures, as separators. */
function withBlanks(cells: readonly Cell[], { blanks }: Drawing): Cell[] {
  return cells.flatMap((cell, column) => (column > 4 && blanks.includes(column) ? ["", cell] : [cell]));
}

describe.each(SCHOOLS)("the forms of %s", (_name, sheets) => {
  const plain = read(sheets);

  it("say the same whatever stands around and between them, and however their words are written", () => {
    fc.assert(
      fc.property(drawing, (how) => {
        const table = read(sheets.map((sheet) => drawn(sheet, how)));
        expect(identityOf(table)).toEqual(identityOf(plain));
        expect(valuesOf(table)).toEqual(valuesOf(plain));
        expect(table.findings.filter(({ level }) => level === "dataError")).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("say the same in any order of the sheets behind the cover", () => {
    const [cover, ...others] = sheets;
    fc.assert(
      fc.property(fc.shuffledSubarray(others, { minLength: others.length }), (shuffled) => {
        const table = read([cover!, ...shuffled]);
        expect(identityOf(table)).toEqual(identityOf(plain));
        expect(valuesOf(table)).toEqual(valuesOf(plain));
      }),
      { numRuns: 10 },
    );
  });

  it("say the same with money in yuan", () => {
    const inYuan = sheets.map(({ name, rows }) => ({ name, rows: yuanIn(rows) }));
    expect(inYuan).not.toEqual(sheets);
    expect(valuesOf(read(inYuan))).toEqual(valuesOf(plain));
  });

  it("never take a number that is typed as text, say it, and give the same once what is proposed is done", () => {
    const right = new Map(valuesOf(plain).map(([path, value]) => [path, value]));
    fc.assert(
      fc.property(typings, (choices) => {
        const typed = snapshotOf(sheets.map(({ name, rows }) => ({ name, rows: typedFigures(rows, choices) })));
        const first = recogniseWorkbook(typed, {});
        if (first.kind !== "found") throw new Error("expected a table");
        for (const table of first.tables) {
          const told = cellsTold(table.findings, table);
          for (const [path, { value, at }] of figurePaths(table.records)) {
            if (value === right.get(path)) continue;
            expect([path, typeof value]).toEqual([path, "string"]);
            expect([path, told.has(`${at?.sheet} ${at?.row} ${at?.column}`)]).toEqual([path, true]);
          }
        }
        const fixed = recogniseWorkbook(afterFixes(typed, first.tables), {});
        expect(fixed.kind === "found" ? fixed.tables.map(valuesOf) : []).toEqual([valuesOf(plain)]);
      }),
      { numRuns: 12 },
    );
  });

  it("never go without a form that is needed in silence", () => {
    for (const { name } of sheets) {
      const table = read(sheets.filter((sheet) => sheet.name !== name));
      const lost = [...figurePaths(table.records)].filter(
        ([path, { value }]) => typeof valueAt(plain, path) === "number" && typeof value !== "number",
      );
      // Grades and classes are shown, not judged.
      const needed = lost.filter(([path]) => !/grades|classes/.test(path));
      const isSaid = table.findings.some(({ code, level }) => level === "dataError" && code === "formFiguresMissing");
      expect([name, needed.length === 0 || isSaid]).toEqual([name, true]);
    }
  });
});

function valueAt(table: SchoolTable, path: string): unknown {
  return figurePaths(table.records).get(path)?.value;
}

/** Figures typed as text: those right of 编号 below the line of numbers. */
function typedFigures(rows: Rows, choices: readonly number[]): Cell[][] {
  const start = rows.findIndex(isIndexLine);
  if (start < 0) return rows.map((cells) => [...cells]);
  const first = (rows[start] ?? []).indexOf("乙") + 1;
  const typed = typedAsText(
    rows.map((cells) => cells.slice(first)),
    choices,
    start + 1,
  );
  return rows.map((cells, at) => [...cells.slice(0, first), ...(typed[at] ?? [])]);
}

/** 教学仪器设备资产值 and the assets around it in 元: the unit in the header of 522, in the rows of 5176. */
function yuanIn(rows: Rows): Cell[][] {
  return rows.map((cells) => {
    const isMoney = cells.includes("万元");
    return cells.map((cell, column) => {
      if (cell === "万元") return "元";
      if (isMoney && typeof cell === "number") return Math.round(cell * 10000);
      if (typeof cell === "string") return cell.replace("（万元）", "（元）");
      const isLastOf522 = rows[2]?.[1] !== undefined && String(rows[2][1]).startsWith("基础基522") && column === 14;
      return isLastOf522 && cells[1] === "总计" && typeof cell === "number" ? Math.round(cell * 10000) : cell;
    });
  });
}
