import fc from "fast-check";
import type { SchoolRecord } from "../../../src/core/model/schoolRecord";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { FIELDS, type Field } from "../../../src/workbook/schoolTable";
import { TEMPLATE_HEADERS } from "../../../src/workbook/fields";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import {
  manyPrimarySchools,
  nineYearSchool,
  primarySchool,
  sheetOf,
  templateRow,
  templateRows,
  workbookOf,
  type SchoolCells,
} from "../../fixtures/sheets";
import { tableOf } from "./recognised";
import { fullWidth } from "./wideTable";

const SCHOOLS = [
  primarySchool(),
  nineYearSchool(),
  primarySchool({ schoolName: "文计小学", schoolCode: "1000000003", primaryPupils: "５０", teachingArea: 1 }),
];
const ROWS = templateRows(SCHOOLS);

/** What was read, without where it stands. */
function withoutCells(records: readonly SchoolRecord[]): unknown {
  return JSON.parse(
    JSON.stringify(records, (key, value: unknown) => (key === "at" || key === "host" ? undefined : value)),
  );
}

const EXPECTED = withoutCells(tableOf(ROWS).records);

const TWELVE_YEAR_SCHOOL: SchoolCells = {
  ...nineYearSchool(),
  schoolName: "北原学校",
  schoolCode: "1000000009",
  schoolType: "十二年一贯制学校",
  seniorPupils: 200,
};

/** The same table written otherwise: in other units, under a grouped header, in full-width words, apart. */
interface Written {
  readonly from: { readonly row: number; readonly column: number };
  readonly isInYuan: boolean;
  readonly isGrouped: boolean;
  readonly isWide: boolean;
  readonly hasUnitLine: boolean;
  readonly blankRows: readonly number[];
  readonly blankColumns: readonly number[];
}

const written: fc.Arbitrary<Written> = fc.record({
  from: fc.record({ row: fc.nat(9), column: fc.nat(9) }),
  isInYuan: fc.boolean(),
  isGrouped: fc.boolean(),
  isWide: fc.boolean(),
  hasUnitLine: fc.boolean(),
  blankRows: fc.array(fc.nat(3), { maxLength: 3 }),
  blankColumns: fc.array(fc.nat(FIELDS.length), { maxLength: 4 }),
});

const UNIT = /\((?:㎡|万元)\)$/;
const MONEY = FIELDS.indexOf("equipmentValue");
const AREAS = ["teachingArea", "indoorSportsArea", "sportsGroundArea"].map((field) => FIELDS.indexOf(field as Field));

function writtenAs(how: Written): CellValue[][] {
  const [, ...body] = ROWS;
  const unit = (column: number): string => {
    if (column === MONEY) return how.isInYuan ? "元" : "万元";
    return AREAS.includes(column) ? "平方米" : "";
  };
  const names = TEMPLATE_HEADERS.map((header) => header.replace(UNIT, ""));
  const withUnits = names.map((name, column) => (unit(column) === "" ? name : `${name}（${unit(column)}）`));
  const header = how.hasUnitLine ? [names, names.map((_name, column) => unit(column))] : [withUnits];
  const words = [...(how.isGrouped ? grouped(header) : header)].map((row) =>
    row.map((word) => (how.isWide ? fullWidth(word) : word)),
  );
  const figures = body.map((row) =>
    row.map((cell, column) => (column === MONEY && how.isInYuan && typeof cell === "number" ? cell * 10000 : cell)),
  );
  const apart = figures.flatMap((row, at) => (how.blankRows.includes(at) ? [row.map(() => ""), row] : [row]));
  return [...words, ...apart].map((row) =>
    row.flatMap((cell, column): CellValue[] => (how.blankColumns.includes(column) ? ["", cell] : [cell])),
  );
}

/** 小学 and 初中 above their columns, as 在校生数 below 小学; what has no phase is merged over both rows. */
function grouped([names = [], ...others]: readonly (readonly string[])[]): string[][] {
  const phase = names.map((name) => /^(?:小学|初中|高中)(?=.)/.exec(name)?.[0] ?? "");
  const upper = names.map((name, column) => (phase[column] === "" ? name : (phase[column] ?? "")));
  const lower = names.map((name, column) => (phase[column] === "" ? "" : name.slice(2)));
  return [upper, lower, ...others.map((row) => [...row])];
}

const order = fc.shuffledSubarray(
  FIELDS.map((_field, index) => index),
  { minLength: FIELDS.length },
);
const titles = fc.subarray<CellValue[]>([
  ["金城市2025年义务教育学校基础数据"],
  ["填报单位：金城市教育局", "", "", "单位：人、平方米、万元"],
  [],
  ["2025年9月"],
]);
const between = fc.array(
  fc.constantFrom<CellValue[]>([], ["合计", "", 1, 2, 3], ["小计", 5], ["", "总计"], ["全县", "", "", 7], ["　"]),
  { maxLength: 3 },
);
const notes = fc.subarray<CellValue[]>([
  ["注：本表以学年初为准"],
  ["2.另见附件。"],
  ["填表人：张三"],
  ["审核人：李四"],
]);

describe("whatever surrounds the table", () => {
  it("order of columns, blank columns, titles, totals and notes never change what is read", () => {
    fc.assert(
      fc.property(
        fc.record({ order, titles, between, notes, blankColumn: fc.nat(FIELDS.length) }),
        ({ order: columns, titles: above, between: totals, notes: below, blankColumn }) => {
          const arrange = (row: readonly CellValue[]): CellValue[] => {
            const cells = columns.map((column) => row[column] ?? "");
            return [...cells.slice(0, blankColumn), "", ...cells.slice(blankColumn)];
          };
          const nameFirst = (row: readonly CellValue[]): CellValue[] => {
            const cells = Array<CellValue>(FIELDS.length).fill("");
            cells[0] = row[0] ?? "";
            row.slice(1).forEach((cell, index) => (cells[index + 5] = cell));
            return arrange(cells);
          };
          const [header = [], first = [], ...others] = ROWS.map(arrange);
          const extra = totals.map(nameFirst);
          const rows = [...above, header, first, ...extra, ...others, ...extra, ...below.map(nameFirst)];
          const table = tableOf(rows);
          expect(withoutCells(table.records)).toEqual(EXPECTED);
          expect(table.findings.map(({ code }) => code).sort()).toEqual(["partExceedsWhole", "textNumber"]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("units, a grouped header, full-width words, blank rows and columns never change what is read", () => {
    fc.assert(
      fc.property(written, (how) => {
        const table = tableOf(writtenAs(how), { origin: how.from });
        expect(withoutCells(table.records)).toEqual(EXPECTED);
        expect(table.findings.map(({ code }) => code).sort()).toEqual(["partExceedsWhole", "textNumber"]);
      }),
      { numRuns: 200 },
    );
  });

  it("several needed columns that are missing are always said, in any order of the others", () => {
    const needed: Field[] = [
      "schoolName",
      "schoolType",
      "primaryPupils",
      "juniorPupils",
      "teachingArea",
      "equipmentValue",
    ];
    fc.assert(
      fc.property(fc.subarray(needed, { minLength: 1, maxLength: 3 }), order, (gone, columns) => {
        const kept = columns.filter((column) => !gone.includes(FIELDS[column]!));
        const rows = ROWS.map((row) => kept.map((column) => row[column]!));
        const missing = tableOf(rows).findings.flatMap((finding) =>
          finding.code === "missingColumn" ? [finding.field] : [],
        );
        const expected = gone.map((field) => TEMPLATE_HEADERS[FIELDS.indexOf(field)]);
        // Without names or types nobody knows which other columns are needed.
        const isBlind = gone.includes("schoolName") || gone.includes("schoolType");
        if (isBlind) expect(missing.length).toBeGreaterThan(0);
        else expect([...missing].sort()).toEqual([...expected].sort());
      }),
    );
  });

  it.each(FIELDS)("without its column of %s the table says so, or does not need it", (field) => {
    const rows = templateRows([...SCHOOLS, TWELVE_YEAR_SCHOOL]).map((row) => row.toSpliced(FIELDS.indexOf(field), 1));
    const recognition = recogniseWorkbook(workbookOf([sheetOf(rows)]), {});
    if (field === "indoorSportsArea") {
      expect(recognition).toMatchObject({ kind: "asks", questions: [{ code: "blankIndoorSports" }] });
      return;
    }
    const findings = recognition.kind === "found" ? recognition.tables.flatMap((table) => table.findings) : [];
    const missing = findings.flatMap((finding) =>
      finding.code === "missingColumn" && finding.level === "dataError" ? [finding.field] : [],
    );
    expect(missing).toEqual(NOT_NEEDED.has(field) ? [] : [TEMPLATE_HEADERS[FIELDS.indexOf(field)]]);
  });
});

/** Shown where they are given, and no verdict depends on them. */
const NOT_NEEDED: ReadonlySet<Field> = new Set<Field>([
  "schoolCode",
  "runBy",
  "urbanRural",
  "primaryGrades",
  "juniorGrades",
  "primaryClasses",
  "juniorClasses",
]);

describe("hostile sheets", () => {
  const hostileText = fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "😀👨‍👩‍👧",
    "\u0000\u200b",
    "=1+1",
    "长".repeat(32_767),
    "(".repeat(200),
    "1".repeat(500),
    ",".repeat(100),
    "学校名称",
    "小学在校生数",
    "合计",
    "注：",
  );
  const hostileCell = fc.oneof(hostileText, fc.string(), fc.double(), fc.boolean(), fc.constant(""));

  it("never crash the reader", () => {
    const rows = fc.array(fc.array(hostileCell, { maxLength: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, (cells) => {
        expect(() => recogniseWorkbook(workbookOf([sheetOf(cells)]), {})).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it("never crash it under a header of ours either, and figures are never NaN, infinite or negative", () => {
    const row = fc.array(hostileCell, { minLength: FIELDS.length, maxLength: FIELDS.length });
    const answers = { "blankIndoorSports:学校基础数据": "missing" };
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (cells) => {
        const recognition = recogniseWorkbook(workbookOf([sheetOf([[...TEMPLATE_HEADERS], ...cells])]), answers);
        if (recognition.kind !== "found") return;
        JSON.stringify(recognition.tables[0]?.records, (_key, value: unknown) => {
          if (typeof value === "number") expect(Number.isFinite(value) && value >= 0).toBe(true);
          return value;
        });
      }),
      { numRuns: 200 },
    );
  });

  it("headers named like built-in properties are no columns", () => {
    const rows = ROWS.map((row, index) => [...row, index === 0 ? "__proto__" : 1, index === 0 ? "constructor" : 2]);
    expect(withoutCells(tableOf(rows).records)).toEqual(EXPECTED);
  });
});

describe("a large county", () => {
  it("of 20,000 schools is read whole", () => {
    const table = tableOf([[...TEMPLATE_HEADERS], ...manyPrimarySchools(20_000).map(templateRow)]);
    expect(table.records).toHaveLength(20_000);
    expect(table.lastRow).toBe(20_000);
    expect(table.findings).toEqual([]);
  });
});
