import type { Finding } from "../../../src/core/model/finding";
import { bySheet, fixEdits, MOST_FIXES, proposeFixes, undoEdits } from "../../../src/workbook/fixes/proposeFixes";
import type { SchoolTable } from "../../../src/workbook/schoolTable";
import type { SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { FINDING_BASE } from "../../fixtures/findingBase";
import { aGoodPrimarySchool } from "../../fixtures/schoolRecords";
import { sheetOf, workbookOf } from "../../fixtures/sheets";

const SHEET = "数据";

function textNumber(row: number, column: number, sheet = SHEET): Finding {
  return { ...FINDING_BASE, at: { sheet, row, column }, code: "textNumber", field: "列", found: "" };
}

const wholeColumn: Finding = {
  ...FINDING_BASE,
  at: { sheet: SHEET, row: 1, column: 1 },
  code: "columnFault",
  field: "列",
  fault: "textNumber",
  count: 3,
};

function tableOf(rows: readonly number[], sheet = SHEET): SchoolTable {
  const records = rows.map((row) => ({ ...aGoodPrimarySchool(), at: { sheet, row, column: 0 } }));
  return {
    sheet,
    firstRow: 1,
    lastRow: 9,
    columns: {},
    equipmentUnit: 1,
    blankIndoorSports: "none",
    keyField: "schoolName",
    place: null,
    records,
    findings: [],
  };
}

const values = [
  ["学校", "数"],
  ["甲", "1,200"],
  ["乙", " 7 "],
  ["丙", "约500"],
  ["合计", "1,207"],
];

function sheet(rest: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return sheetOf(values, { name: SHEET, ...rest });
}

function proposed(findings: readonly Finding[], rest: Partial<SheetSnapshot> = {}, isProtected = false) {
  const snapshot = workbookOf([sheet(rest)], { [SHEET]: { isProtected } });
  return proposeFixes(findings, { snapshot, tables: [tableOf([1, 2, 3])] });
}

const NOTHING_LEFT = { formula: 0, protectedSheet: 0, hiddenRow: 0, tooMany: 0 };

describe("fixes", () => {
  it("are proposed for numbers stored as text, with what stands there and what will, in the order of the cells", () => {
    const { fixes, left } = proposed([textNumber(2, 1), textNumber(1, 1)]);
    expect(fixes).toEqual([
      { at: { sheet: SHEET, row: 1, column: 1 }, before: "1,200", after: 1200, steps: ["separators", "textToNumber"] },
      { at: { sheet: SHEET, row: 2, column: 1 }, before: " 7 ", after: 7, steps: ["trim", "textToNumber"] },
    ]);
    expect(left).toEqual(NOTHING_LEFT);
  });

  it("of a whole column are those of its schools: never a total, a note or what is no number for certain", () => {
    expect(proposed([wholeColumn]).fixes.map(({ at }) => at.row)).toEqual([1, 2]);
    expect(proposed([wholeColumn, textNumber(1, 1)]).fixes).toHaveLength(2);
  });

  it("are not proposed for other findings, for cells that hold something else, or for sheets that were not read", () => {
    const other: Finding = { ...FINDING_BASE, code: "blankCell", field: "列" };
    const column = { ...wholeColumn, fault: "blankCell" } as Finding;
    const nowhere: Finding = { ...FINDING_BASE, at: null, code: "textNumber", field: "列", found: "" };
    const findings = [other, column, nowhere, textNumber(3, 1), textNumber(1, 5), textNumber(1, 1, "没有")];
    expect(proposed(findings)).toEqual({ fixes: [], left: NOTHING_LEFT });
  });

  it("leave formulas, hidden rows and protected sheets to the user, and count them", () => {
    const formulas = [values[0]!, ["甲", "=TEXT(1200,0)"], ...values.slice(2)];
    expect(proposed([wholeColumn], { formulas })).toMatchObject({ fixes: [{ before: " 7 " }], left: { formula: 1 } });
    expect(proposed([wholeColumn], { hiddenRows: [2] })).toMatchObject({ left: { hiddenRow: 1 } });
    expect(proposed([wholeColumn], {}, true)).toMatchObject({ fixes: [], left: { protectedSheet: 2 } });
  });

  it("are so many at a time that one request holds them; the others are counted", () => {
    const many = sheetOf(
      Array.from({ length: MOST_FIXES + 5 }, () => ["1,200"]),
      { name: SHEET },
    );
    const findings = many.values.map((_row, row) => textNumber(row, 0));
    const { fixes, left } = proposeFixes(findings, { snapshot: workbookOf([many]), tables: [] });
    expect(fixes).toHaveLength(MOST_FIXES);
    expect(left.tooMany).toBe(5);
  });

  it("become edits by sheet that keep the format, and are taken back with the format they had", () => {
    const at = { sheet: SHEET, row: 1, column: 1 };
    const other = { ...at, sheet: "乙" };
    const edits = fixEdits([
      { at, before: "1,200", after: 1200, steps: ["textToNumber"] },
      { at: other, before: "8", after: 8, steps: ["textToNumber"] },
    ]);
    expect(edits.map((one) => one.sheet)).toEqual([SHEET, "乙"]);
    expect(edits[0]?.cells).toEqual([{ row: 1, column: 1, before: "1,200", after: 1200, numberFormat: null }]);
    expect(undoEdits([{ at, before: "1,200", after: 1200, formatBefore: "@" }])).toEqual([
      { sheet: SHEET, cells: [{ row: 1, column: 1, before: 1200, after: "1,200", numberFormat: "@" }] },
    ]);
    expect(bySheet([])).toEqual([]);
  });
});

describe("cells that are added to one figure", () => {
  const sum = [
    ["学校", "本科", "专科", "语文"],
    ["甲", " 30 ", "１３", " 37 "],
    ["乙", "20", 9, 26],
  ];
  const at = (row: number, column: number) => ({ sheet: SHEET, row, column });
  const rowOf = (row: number) => ({
    at: at(row, 0),
    cells: {
      primaryQualifiedTeachers: {
        kind: "terms",
        terms: [1, 2].map((column) => ({ at: at(row, column), sign: 1 })),
      },
    },
  });
  const table = { ...tableOf([1, 2]), consolidation: { rows: [rowOf(1), rowOf(2)] } } as SchoolTable;
  const fixesFor = (findings: readonly Finding[]) =>
    proposeFixes(findings, { snapshot: workbookOf([sheetOf(sum, { name: SHEET })]), tables: [table] }).fixes;

  it("are mended together: one alone would leave the figure without a value", () => {
    expect(fixesFor([textNumber(1, 1)]).map((fix) => [fix.at.row, fix.at.column, fix.after])).toEqual([
      [1, 1, 30],
      [1, 2, 13],
    ]);
  });

  it("are mended school by school where a whole column is text, and cells beside them are not", () => {
    expect(fixesFor([{ ...wholeColumn, count: 2 }]).map((fix) => [fix.at.row, fix.at.column])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
    ]);
  });
});
