import { readLedgerSheet } from "../../../src/workbook/ledgerSheet/readLedgerSheet";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { sheetOf } from "../../fixtures/sheets";
import { tenSchoolRows } from "../present/checkedCounty";
import { type Grid, gridOf, ledgerCheck, ledgerOn } from "./writtenLedger";

const written = (): Grid => gridOf(ledgerCheck(tenSchoolRows()).patch());

describe("a ledger on its sheet", () => {
  it("that we wrote is read with all its columns, its rows and the row below which new ones go", () => {
    const ledger = ledgerOn(written());
    expect(Object.values(ledger.columns)).toEqual(Array.from({ length: 14 }, (_, column) => column));
    expect(ledger.rows.map(({ row, number }) => [row, number])).toEqual(
      Array.from({ length: 11 }, (_, index) => [index + 4, index + 1]),
    );
    expect(ledger.lastRow).toBe(14);
    expect(ledger.rows[0]).toMatchObject({ school: "P2 东街小学", unit: "项目办", funds: "" });
  });

  it("is read where its first rows and columns are blank", () => {
    const grid = [[], [], ...written().map((row) => ["", "", ...row])].slice(2);
    const snapshot = sheetOf(written(), { origin: { row: 2, column: 2 } });
    expect(readLedgerSheet(snapshot)?.columns).toEqual(ledgerOn(grid).columns);
    expect(readLedgerSheet(snapshot)?.lastRow).toBe(16);
  });

  it("is read with columns moved, put in and taken out, and with rows above the title", () => {
    const order = [13, 12, 3, 0, 1, 2, 4, 5, 6, 10, 9, 8, 11];
    const moved = written().map((row, index) => [
      ...order.map((column) => row[column] ?? ""),
      index === 3 ? "备注" : "",
    ]);
    const ledger = ledgerOn([["密级"], ...moved]);
    expect(ledger.columns).toEqual({
      written: 0,
      key: 1,
      problem: 2,
      number: 3,
      school: 4,
      discovered: 5,
      ownerName: 6,
      ownerTitle: 7,
      unit: 8,
      result: 9,
      funds: 10,
      measure: 11,
      closed: 12,
    });
    expect(ledger.rows[0]).toMatchObject({ row: 5, number: 1, school: "P2 东街小学", deadline: "" });
  });

  it("is read with one header row and other people's words", () => {
    const grid = [
      ["某县问题台账"],
      ["序号", "单位", "存在问题", "责任单位", "责任人", "整改措施", "完成时限", "投入资金（万元）"],
      [1, "甲", "缺教师", "人事科", "王芳", "招聘", "2026.7", 3.5],
    ];
    const ledger = ledgerOn(grid);
    expect(ledger.rows).toHaveLength(1);
    expect(ledger.rows[0]).toMatchObject({ problem: "缺教师", unit: "人事科", ownerName: "王芳", funds: 3.5, key: "" });
    expect(ledger.columns.school).toBeUndefined();
  });

  it.each<[string, CellValue[][]]>([
    ["nothing", []],
    ["school data", [["学校", "序号", "姓名", "职务", "小学在校生数"]]],
    ["too few of its columns", [["序号", "发现的问题", "姓名"]]],
    ["a header too far down", [...Array.from({ length: 30 }, () => ["x"]), ["序号", "发现的问题", "姓名", "职务"]]],
  ])("is not found in %s", (_what, rows) => {
    expect(readLedgerSheet(sheetOf(rows))).toBeNull();
  });

  it("takes rows that people add for rows, also below the notes, and notes and numbered blanks for none", () => {
    const grid = written();
    const width = grid[0]!.length;
    const typed = (cells: Record<number, CellValue>) =>
      Array.from({ length: width }, (_, column) => cells[column] ?? "");
    grid.splice(10, 0, typed({ 3: "我们自己发现的" }), typed({ 0: 99 }), typed({}));
    grid.push(typed({ 0: "备注：另见附件" }), typed({ 1: "甲", 3: "晚来的" }), typed({ 4: true }));
    const ledger = ledgerOn(grid);
    const own = ledger.rows.filter(({ key }) => key === "");
    expect(own.map(({ row, problem, ownerName }) => [row, problem, ownerName])).toEqual([
      [10, "我们自己发现的", ""],
      [21, "晚来的", ""],
      [22, "", "TRUE"],
    ]);
    expect(ledger.lastRow).toBe(17);
  });

  it("puts new rows below the last row above the notes where no row has a key, and below the header where there is none", () => {
    const grid = written().map((row) => row.map((cell, column) => (column >= 12 ? "" : cell)));
    grid[2]![12] = "标识";
    expect(ledgerOn(grid).lastRow).toBe(14);
    expect(ledgerOn([...grid.slice(0, 4), ...grid.slice(-2)]).lastRow).toBe(3);
    expect(ledgerOn(grid.slice(0, 4)).lastRow).toBe(3);
  });

  it("knows its hidden rows", () => {
    expect([...ledgerOn(written(), [5, 6]).hiddenRows]).toEqual([5, 6]);
  });
});
