import type { CellAt } from "../../../src/core/model/cellAt";
import { recogniseWorkbook } from "../../../src/workbook/recognise/recogniseWorkbook";
import { presentConsolidated } from "../../../src/workbook/present/consolidatedData";
import { FIELDS, type ConsolidatedCell, type Field, type SchoolTable } from "../../../src/workbook/schoolTable";
import { oldForms } from "../../corpus/forms/oldSchool";
import { NINE_YEAR } from "../../corpus/forms/schools";
import { snapshotOf } from "../../corpus/snapshotOf";
import { cellAt, formulaAt } from "./sheetView";

const target = { name: "学校基础数据（整理）", replaces: false };
const place = (column: number, sheet = "导出"): CellAt => ({ sheet, row: 4, column });

/** The table of a nine-year school, its one row made of these cells. */
function tableOf(
  cells: Readonly<Partial<Record<Field, ConsolidatedCell>>>,
  rest: Partial<SchoolTable> = {},
): SchoolTable {
  const found = recogniseWorkbook(snapshotOf({ sheets: oldForms(NINE_YEAR) }), {});
  const table = found.kind === "found" ? found.tables[0] : undefined;
  const record = table?.records[0];
  if (table === undefined || record === undefined) throw new Error("a school was drawn");
  return { ...table, consolidation: { rows: [{ at: record.at, cells }] }, ...rest };
}

/** The cell of a field in the row of the first school. */
function written(field: Field, cell: ConsolidatedCell, rest: Partial<SchoolTable> = {}): unknown {
  const { patch } = presentConsolidated([tableOf({ [field]: cell }, rest)], target);
  return patch.cells[3]?.[FIELDS.indexOf(field)];
}

describe("a row of 学校基础数据（整理）", () => {
  const terms: ConsolidatedCell = {
    kind: "terms",
    terms: [
      { at: place(5), sign: 1 },
      { at: place(6, "其他 表"), sign: -1 },
    ],
  };

  it("adds and takes off the cells of a figure, and has none where one of them holds no number", () => {
    expect(written("teachingArea", terms)).toEqual({
      formula: `=IF(COUNT('导出'!F5,'其他 表'!G5)=2,'导出'!F5-'其他 表'!G5,"")`,
    });
  });

  it("takes a blank for none where that was the answer", () => {
    const one: ConsolidatedCell = { kind: "terms", terms: [{ at: place(5), sign: 1 }] };
    expect(written("indoorSportsArea", one, { blankIndoorSports: "none" })).toEqual({
      formula: "=IF(COUNT('导出'!F5)=1,'导出'!F5,0)",
    });
    expect(written("indoorSportsArea", one, { blankIndoorSports: "missing" })).toEqual({
      formula: `=IF(COUNT('导出'!F5)=1,'导出'!F5,"")`,
    });
  });

  it("has its money in 万元, whatever the source has", () => {
    const one: ConsolidatedCell = { kind: "terms", terms: [{ at: place(5), sign: 1 }] };
    expect(written("equipmentValue", one, { equipmentUnit: 1 })).toEqual({
      formula: `=IF(COUNT('导出'!F5)=1,('导出'!F5)/10000,"")`,
    });
    expect(written("equipmentValue", one, { equipmentUnit: 10000 })).toEqual({
      formula: `=IF(COUNT('导出'!F5)=1,'导出'!F5,"")`,
    });
    expect(written("equipmentValue", { kind: "constant", value: 1_234_567 }, { equipmentUnit: 1 })).toBe(123.4567);
  });

  it("counts cells that hold more than nothing, such as the grades that have pupils", () => {
    expect(written("primaryGrades", { kind: "count", cells: [place(5), place(6)] })).toEqual({
      formula: `=IF((N('导出'!F5)>0)+(N('导出'!G5)>0)=0,"",(N('导出'!F5)>0)+(N('导出'!G5)>0))`,
    });
  });

  it("repeats words, and says what stands in no cell by itself", () => {
    const name: ConsolidatedCell = { kind: "terms", terms: [{ at: place(1), sign: 1 }] };
    expect(written("schoolName", name)).toEqual({ formula: `=IF('导出'!B5="","",'导出'!B5)` });
    expect(written("schoolType", { kind: "constant", value: "小学" })).toBe("小学");
    expect(presentConsolidated([tableOf({})], target).patch.cells[3]?.[FIELDS.indexOf("schoolCode")]).toBeNull();
  });
});

describe("the sheet 学校基础数据（整理）", () => {
  it("is a school table in the columns of the template, its records in its rows", () => {
    const table = tableOf({});
    const { patch, table: made } = presentConsolidated([table], target);
    expect(cellAt(patch, "A3")).toBe("学校名称");
    expect(made).toMatchObject({ sheet: target.name, firstRow: 3, lastRow: 3, equipmentUnit: 10000 });
    expect(made.records.map(({ at }) => at)).toEqual([{ sheet: target.name, row: 3, column: 0 }]);
    expect(made.columns.schoolName).toBe(0);
    expect(made.consolidation).toBeUndefined();
  });

  it("finds schools by their codes where each has one of its own, else by their names", () => {
    const table = tableOf({});
    const [record] = table.records;
    if (record === undefined) throw new Error("a school was drawn");
    const other = { ...record, at: { ...record.at, row: 99 } };
    const keyOf = (records: SchoolTable["records"]): string =>
      presentConsolidated([{ ...table, records }], target).table.keyField;
    expect(keyOf([record, { ...other, code: "2" }])).toBe("schoolCode");
    expect(keyOf([record, other])).toBe("schoolName");
    expect(keyOf([record, { ...other, code: null }])).toBe("schoolName");
  });

  it("keeps an attached class beside its host", () => {
    const table = tableOf({});
    const [record] = table.records;
    if (record === undefined) throw new Error("a school was drawn");
    const attached = { ...record, at: { ...record.at, row: 99 }, host: record.at };
    const { table: made } = presentConsolidated([{ ...table, records: [record, attached] }], target);
    expect(made.records[1]?.host).toEqual({ sheet: target.name, row: 3, column: 0 });
  });

  it("is made of formulas that point to the forms", () => {
    const found = recogniseWorkbook(snapshotOf({ sheets: oldForms(NINE_YEAR) }), {});
    if (found.kind !== "found") throw new Error("a school was drawn");
    const { patch } = presentConsolidated(found.tables, target);
    expect(formulaAt(patch, "F4")).toMatch(/^=IF\(COUNT\('基础基312'!\w+\)=1,'基础基312'!\w+,""\)$/);
    expect(formulaAt(patch, "V4")).toMatch(/^=IF\(COUNT\('基础基522'!/);
  });
});
