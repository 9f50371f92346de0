import { lastYearOf } from "../../src/workbook/lastYear";
import { nationalStandards } from "../../src/standards/registry";
import { recogniseWorkbook } from "../../src/workbook/recognise/recogniseWorkbook";
import type { SheetSnapshot } from "../../src/workbook/sheetSnapshot";
import { primarySchool, sheetOf, templateRows, workbookOf } from "../fixtures/sheets";

const standard = nationalStandards()[0]!;

function schools(name: string, title: readonly string[] = []): SheetSnapshot {
  return sheetOf([...title.map((text) => [text]), ...templateRows([primarySchool()])], { name });
}

function lastYearSheets(current: SheetSnapshot, ...others: readonly SheetSnapshot[]): readonly string[] | null {
  const snapshot = workbookOf([current, ...others]);
  const recognition = recogniseWorkbook(snapshot, {}, standard);
  if (recognition.kind !== "found") throw new Error(recognition.kind);
  const found = lastYearOf(snapshot, recognition.tables, { answers: {}, standard });
  if (found !== null) expect(found.records).toHaveLength(found.sheets.length);
  return found?.sheets ?? null;
}

describe("last year's sheet", () => {
  it.each([
    ["2025年", "2024年"],
    ["2025", "2024"],
    ["2025-2026学年", "2024-2025学年"],
    ["学校基础数据", "上年数据"],
    ["2025年", "去年"],
  ])("of %s is %s", (now, before) => {
    expect(lastYearSheets(schools(now), schools(before))).toEqual([before]);
  });

  it.each([
    ["2025年", "2023年"],
    ["2025年", "2026年"],
    ["学校基础数据", "2024年"],
    ["2025年", "数据"],
    ["20250101", "20240101"],
  ])("of %s is not %s", (now, before) => {
    expect(lastYearSheets(schools(now), schools(before))).toBeNull();
  });

  it("is told by its title too, where a year stands as one", () => {
    const now = schools("甲", ["金城市2025/2026学年初学校基础数据"]);
    expect(lastYearSheets(now, schools("乙", ["2024年学校基础数据"]))).toEqual(["乙"]);
    expect(lastYearSheets(now, schools("乙", ["共2024所"]))).toBeNull();
  });

  it("that cannot be read without a question, or is no table of schools, is left out", () => {
    const rows = templateRows([primarySchool()]);
    rows[0] = rows[0]!.map((header) => (header === "教学仪器设备值(万元)" ? "教学仪器设备值" : header));
    expect(lastYearSheets(schools("2025年"), sheetOf(rows, { name: "2024年" }))).toBeNull();
    expect(lastYearSheets(schools("2025年"), sheetOf([["x"]], { name: "2024年" }))).toBeNull();
  });
});
