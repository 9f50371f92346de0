import fc from "fast-check";
import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import { sheetOf, workbookOf } from "../../fixtures/sheets";
import type { Recognition } from "../../../src/workbook/schoolTable";
import { tableOf } from "./recognised";
import { figurePaths } from "./typedNumbers";
import {
  fullWidth,
  headerRows,
  oneByOne,
  randomNumbers,
  schoolRows,
  shuffled,
  unmergedHeader,
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

/** The fields that are said to be lost, or what is asked. */
function lossOf(recognition: Recognition): string {
  if (recognition.kind === "asks") return recognition.questions.map(({ code }) => `asks ${code}`).join(", ");
  if (recognition.kind === "nothing") return "nothing";
  const lost = recognition.tables
    .flatMap(({ findings }) => findings)
    .flatMap((finding) => (finding.level === "dataError" && "field" in finding ? [finding.field] : []));
  return [...new Set(lost)].join(", ");
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
      isUnmerged: fc.boolean(),
      blankRows: fc.array(fc.nat(8), { maxLength: 3 }),
      from: fc.record({ row: fc.nat(9), column: fc.nat(9) }),
    });
    fc.assert(
      fc.property(layout, (how) => {
        const ordered = shuffled(WIDE_COLUMNS, oneByOne(how.order));
        const columns = how.isYuan ? inYuan(ordered) : ordered;
        const words = how.isUnmerged ? unmergedHeader(columns) : headerRows(columns);
        const header = words.map((row) => row.map((word) => (how.isWide ? fullWidth(word) : word)));
        const index = how.hasIndexLine ? [columns.map((_column, at) => at + 1)] : [];
        const name = columns.findIndex(({ path }) => path[0] === "学校名称");
        const sums = how.totals.map((label) => columns.map((_column, at): CellValue => (at === name ? label : 77)));
        const [first = [], ...others] = schoolRows(columns);
        const below = how.notes.map((note) => columns.map((_column, at): CellValue => (at === name ? note[0]! : "")));
        const body = [...sums, first, ...sums, ...others, ...sums];
        const apart = body.flatMap((row, at) => (how.blankRows.includes(at) ? [columns.map(() => ""), row] : [row]));
        const rows = [...header, ...index, ...apart, ...below];
        const drawn = [...how.titles, ...separated(rows, columns, new Set(how.gaps))];
        const table = tableOf(drawn, { origin: how.from });
        expect(figures(table.records)).toEqual(EXPECTED);
        expect(table.findings).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("says of each column what is lost without it, and is silent only of those that nothing needs", () => {
    const said = WIDE_COLUMNS.map((gone) => {
      const rows = plain(WIDE_COLUMNS.filter((column) => column !== gone));
      return [gone.path.join("/"), lossOf(recogniseWorkbook(workbookOf([sheetOf(rows)]), {}))];
    });
    expect(Object.fromEntries(said)).toEqual({
      学校名称: "学校名称",
      学校标识码: "",
      办学类型: "办学类型",
      "在校生数/小学": "小学在校生数",
      "在校生数/初中": "初中在校生数",
      "在校生数/其中：随迁子女": "",
      // Without a total or another part a blank cell is no longer known to be none.
      "小学专任教师/合计": "小学高于规定学历教师数",
      "小学专任教师/#按学历分/高中阶段": "小学高于规定学历教师数",
      "初中专任教师/合计": "初中高于规定学历教师数",
      "初中专任教师/#按学历分/专科": "初中高于规定学历教师数",
      // That no primary teacher is a doctor follows from the sum of the others.
      "小学专任教师/#按学历分/博士研究生": "",
      "小学专任教师/#按学历分/硕士研究生": "小学高于规定学历教师数",
      "小学专任教师/#按学历分/本科": "小学高于规定学历教师数",
      "小学专任教师/#按学历分/专科": "小学高于规定学历教师数",
      "小学专任教师/#按授课课程分/语文": "",
      "小学专任教师/#按授课课程分/体育与健康": "小学体育艺术专任教师数",
      "小学专任教师/#按授课课程分/艺术/计": "小学体育艺术专任教师数",
      "小学专任教师/#按授课课程分/艺术/音乐": "",
      "小学专任教师/#按授课课程分/艺术/美术": "",
      "初中专任教师/#按学历分/博士研究生": "asks noDoctors",
      "初中专任教师/#按学历分/硕士研究生": "初中高于规定学历教师数",
      "初中专任教师/#按学历分/本科": "初中高于规定学历教师数",
      "初中专任教师/#按授课课程分/语文": "",
      "初中专任教师/#按授课课程分/体育与健康": "初中体育艺术专任教师数",
      "初中专任教师/#按授课课程分/艺术/计": "初中体育艺术专任教师数",
      "初中专任教师/#按授课课程分/艺术/音乐": "",
      "初中专任教师/#按授课课程分/艺术/美术": "",
      "教基1102/县级以上骨干教师（小学）": "小学县级以上骨干教师数",
      "教基1102/县级以上骨干教师（初中）": "初中县级以上骨干教师数",
      "校舍建筑面积/教学及辅助用房/计": "教学及辅助用房面积(㎡)",
      "校舍建筑面积/教学及辅助用房/其中：危房": "",
      "校舍建筑面积/教学及辅助用房/公共教学用房/室内体育用房": "asks blankIndoorSports",
      "校舍建筑面积/行政办公用房": "",
      "占地面积/计": "",
      "占地面积/其中：运动场地面积": "运动场地面积(㎡)",
      "固定资产总值（万元）/计": "",
      "固定资产总值（万元）/教学仪器设备资产值": "教学仪器设备值(万元)",
      "网络多媒体教室数（间）": "网络多媒体教室数(间)",
    });
  });

  it("gives no other figure where a column is gone: the same, or none", () => {
    const right = figurePaths(tableOf(plain(WIDE_COLUMNS)).records);
    for (const gone of WIDE_COLUMNS) {
      const recognition = recogniseWorkbook(
        workbookOf([sheetOf(plain(WIDE_COLUMNS.filter((one) => one !== gone)))]),
        {},
      );
      const tables = recognition.kind === "found" ? recognition.tables : [];
      const others = [...figurePaths(tables.flatMap(({ records }) => records))].filter(
        ([path, { value }]) => typeof value === "number" && value !== right.get(path)?.value,
      );
      // Without names rows are told apart by nothing; without types there are no records.
      expect([gone.path.join("/"), others]).toEqual([gone.path.join("/"), []]);
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
