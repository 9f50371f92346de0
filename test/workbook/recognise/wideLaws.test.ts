import fc from "fast-check";
import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import { sheetOf, workbookOf } from "../../fixtures/sheets";
import { tableOf } from "./recognised";
import {
  fullWidth,
  headerRows,
  oneByOne,
  randomNumbers,
  schoolRows,
  shuffled,
  WIDE_COLUMNS,
  type WideColumn,
} from "./wideTable";

/** Figures as they were read, without where they stand. */
function figures(records: readonly SchoolRecord[]): unknown {
  return JSON.parse(
    JSON.stringify(records, (key, value: unknown) => (key === "at" || key === "host" ? undefined : value)),
  );
}

const plain = (columns: readonly WideColumn[]): CellValue[][] => [...headerRows(columns), ...schoolRows(columns)];
const EXPECTED = figures(tableOf(plain(WIDE_COLUMNS)).records);

const titles = fc.subarray<CellValue[]>([
  ["金城市2025年义务教育学校基础数据"],
  ["填报单位：金城市教育局", "", "", "单位：人、平方米、间"],
  ["附件1"],
  [],
  ["2025年9月"],
]);
const totals = fc.subarray<string>(["合计", "全县", "小计"]);
const notes = fc.subarray<CellValue[]>([["注：本表以学年初为准"], ["填表人：张三"], ["2.另见附件。"]]);

/** The table with a blank column in front of some groups, as separators. */
function separated(rows: readonly (readonly CellValue[])[], columns: readonly WideColumn[], gaps: ReadonlySet<number>) {
  const starts = columns.map(({ path }, index) => index > 0 && columns[index - 1]?.path[0] !== path[0]);
  return rows.map((row) => row.flatMap((cell, index) => (starts[index] && gaps.has(index) ? ["", cell] : [cell])));
}

/** Money in 元 instead of 万元. */
function inYuan(columns: readonly WideColumn[]): WideColumn[] {
  return columns.map(({ path, values }) => {
    if (path[0] !== "固定资产总值（万元）") return { path, values };
    const inside = values.map((value) => (typeof value === "number" ? value * 10000 : value));
    return { path: ["固定资产总值（元）", ...path.slice(1)], values: inside };
  });
}

describe("a wide export", () => {
  it("is read to what it says", () => {
    const [primary, junior, nineYear] = tableOf(plain(WIDE_COLUMNS)).records;
    expect(primary).toMatchObject({
      type: "primarySchool",
      teachers: {
        teachersAboveRequiredQualification: { primary: { value: 45 } },
        backboneTeachers: { primary: { value: 10 } },
        sportsAndArtsTeachers: { primary: { value: 13 } },
      },
      teachingArea: { value: 4500 },
      indoorSportsArea: { value: 300 },
      sportsGroundArea: { value: 6600 },
      equipmentValue: { value: 1_900_000 },
      multimediaClassrooms: { value: 22 },
    });
    expect(junior?.teachers).toMatchObject({
      teachersAboveRequiredQualification: { juniorSecondary: { value: 44 } },
      sportsAndArtsTeachers: { juniorSecondary: { value: 7 } },
    });
    expect(nineYear).toMatchObject({
      indoorSportsArea: { value: 0 },
      teachers: {
        teachersAboveRequiredQualification: { primary: { value: 30 }, juniorSecondary: { value: 23 } },
        sportsAndArtsTeachers: { primary: { value: 9 }, juniorSecondary: { value: 4 } },
      },
    });
  });

  it("gives the same records in any order of columns, with titles, totals, notes, blank columns, another unit and full-width words", () => {
    const layout = fc.record({
      order: randomNumbers,
      titles,
      totals,
      notes,
      gaps: fc.array(fc.nat(WIDE_COLUMNS.length), { maxLength: 5 }),
      isYuan: fc.boolean(),
      isWide: fc.boolean(),
      hasIndexLine: fc.boolean(),
      from: fc.record({ row: fc.nat(9), column: fc.nat(9) }),
    });
    fc.assert(
      fc.property(layout, (how) => {
        const ordered = shuffled(WIDE_COLUMNS, oneByOne(how.order));
        const columns = how.isYuan ? inYuan(ordered) : ordered;
        const header = headerRows(columns).map((row) => row.map((word) => (how.isWide ? fullWidth(word) : word)));
        const index = how.hasIndexLine ? [columns.map((_column, at) => at + 1)] : [];
        const name = columns.findIndex(({ path }) => path[0] === "学校名称");
        const sums = how.totals.map((label) => columns.map((_column, at): CellValue => (at === name ? label : 77)));
        const [first = [], ...others] = schoolRows(columns);
        const below = how.notes.map((note) => columns.map((_column, at): CellValue => (at === name ? note[0]! : "")));
        const rows = [...header, ...index, ...sums, first, ...sums, ...others, ...sums, ...below];
        const drawn = [...how.titles, ...separated(rows, columns, new Set(how.gaps))];
        const table = tableOf(drawn, { origin: how.from });
        expect(figures(table.records)).toEqual(EXPECTED);
        expect(table.findings).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("never goes without a needed column in silence", () => {
    const isNothingToUs = ({ path }: WideColumn): boolean => {
      const leaf = path.at(-1) ?? "";
      // That no primary teacher is a doctor follows from the sum of the others.
      if (path[0] === "小学专任教师" && leaf === "博士研究生") return true;
      return ["语文", "其中：随迁子女", "其中：危房", "行政办公用房", "音乐", "美术", "高中阶段"].includes(leaf);
    };
    // Codes and totals are not needed; what they are good for is lost, which is said by its own.
    const needed = WIDE_COLUMNS.filter(
      (column) => !isNothingToUs(column) && !["学校标识码", "计", "合计"].includes(column.path.at(-1) ?? ""),
    );
    const withTotal = WIDE_COLUMNS.filter(({ path }) => ["艺术", "教学及辅助用房"].includes(path.at(-2) ?? ""));
    for (const gone of [...needed, ...withTotal.filter(({ path }) => path.at(-1) === "计")]) {
      const rows = plain(WIDE_COLUMNS.filter((column) => column !== gone));
      const recognition = recogniseWorkbook(workbookOf([sheetOf(rows)]), {});
      const codes = recognition.kind === "found" ? recognition.tables.flatMap(({ findings }) => findings) : [];
      // Without 专科 of junior teachers no column is missing, but blank cells are no longer known to be zero.
      const isSaid = recognition.kind !== "found" || codes.some(({ level }) => level === "dataError");
      expect([gone.path.join("/"), isSaid]).toEqual([gone.path.join("/"), true]);
    }
  });

  it("names the cells that a figure was put together from, and keeps them for formulas", () => {
    const table = tableOf(plain(WIDE_COLUMNS));
    const row = table.consolidation?.rows[2];
    const columnOf = (path: string): number => WIDE_COLUMNS.findIndex((column) => column.path.join("/") === path);
    const terms = (field: "primaryQualifiedTeachers" | "primarySportsAndArtsTeachers" | "indoorSportsArea") =>
      row?.cells[field];
    const at = (path: string) => ({ at: { sheet: "学校基础数据", row: 6, column: columnOf(path) }, sign: 1 });
    expect(terms("primaryQualifiedTeachers")).toEqual({
      kind: "terms",
      terms: [
        at("小学专任教师/#按学历分/本科"),
        at("小学专任教师/#按学历分/专科"),
        at("小学专任教师/#按学历分/硕士研究生"),
      ],
    });
    expect(terms("primarySportsAndArtsTeachers")).toMatchObject({ kind: "terms", terms: [{}, {}] });
    expect(terms("indoorSportsArea")).toEqual({ kind: "constant", value: 0 });
    expect(table.records[2]?.teachers.teachersAboveRequiredQualification.primary.at).toEqual(
      at("小学专任教师/#按学历分/本科").at,
    );
  });
});
