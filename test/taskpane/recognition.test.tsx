/** @jest-environment jsdom */
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { SessionState } from "../../src/app/session";
import type { FormsDecision, TableDecision } from "../../src/workbook/schoolTable";
import { PANE_STATES } from "../fixtures/paneStates";
import { CHINESE } from "../fixtures/words";
import { accessibilityFaults, showPane } from "./showPane";

type Decision = TableDecision | FormsDecision;

const FORMS: FormsDecision = {
  kind: "forms",
  schools: 2,
  forms: [
    { code: "教基1001", title: "学校（机构）基本情况", count: 2, fields: ["学校名称", "办学类型"] },
    { code: "教基5176", title: "校园安全情况", count: 1, fields: [] },
  ],
};

const TABLE: TableDecision = {
  sheet: "小学",
  kind: "totals",
  headerRows: [1, 4],
  phase: "primary",
  equipmentUnit: 10000,
  columns: [
    { column: 0, header: "学校名称", meaning: "学校名称", unit: null, score: "certain" },
    {
      column: 2,
      header: "教学及辅助用房/小计",
      meaning: "教学及辅助用房面积",
      unit: "squareMetre",
      score: "answered",
    },
    { column: 27, header: "校长", meaning: null, unit: null, score: "unknown" },
  ],
};

const checked = (recognised: readonly Decision[]): SessionState => ({
  ...PANE_STATES.done,
  check: { ...PANE_STATES.done.check, recognised },
});

/** Opens the view and gives the rows of the section: header first. */
async function rowsIn(section: string): Promise<readonly (readonly (string | null)[])[]> {
  const found = await screen.findByRole("region", { name: section });
  return within(found)
    .getAllByRole("row")
    .map((row) => [...row.children].map(({ textContent }) => textContent));
}

afterEach(cleanup);

describe("how the data were read", () => {
  it("is closed at first, and not there where nothing was read", async () => {
    await showPane(checked([TABLE]));
    const summary = await screen.findByText("数据识别结果");
    expect(summary.closest("details")?.open).toBe(false);
    await showPane(checked([]));
    expect(screen.queryByText("数据识别结果")).toBeNull();
  });

  it("says of a table what each column was taken for, and how many are not used", async () => {
    await showPane(checked([TABLE]));
    await userEvent.click(await screen.findByText("数据识别结果"));
    expect(await rowsIn("小学：表头第 2–5 行")).toEqual([
      ["列", "表头 → 识别为", "把握"],
      ["A", "学校名称", "确定"],
      ["C", "教学及辅助用房/小计教学及辅助用房面积（㎡）", "您已确认"],
    ]);
    expect(screen.getByRole("heading", { name: "小学：表头第 2–5 行 · 小学" })).toBeTruthy();
    expect(screen.getByText("另有 1 列未用")).toBeTruthy();
  });

  it("says of readings that they were computed elsewhere", async () => {
    await showPane(checked([{ ...TABLE, kind: "readings" }]));
    expect(await screen.findByText("小学：表头第 2–5 行 · 小学 · 已算好的指标值（表Ⅱ-2）")).toBeTruthy();
  });

  it("says of report forms which there are and what is taken from each", async () => {
    const pane = await showPane(checked([FORMS]));
    await userEvent.click(await screen.findByText("数据识别结果"));
    expect(await rowsIn("年报报表（2 所学校）")).toEqual([
      ["表号", "表名", "张数", "取用的数据"],
      ["教基1001", "学校（机构）基本情况", "2", "学校名称、办学类型"],
      ["教基5176", "校园安全情况", "1", "仅校验"],
    ]);
    expect(await accessibilityFaults(pane)).toEqual([]);
  });

  it("is said in English, but for names", async () => {
    await showPane(checked([FORMS, TABLE]), "en-US");
    expect(await rowsIn("Report forms (schools: 2)")).toEqual([
      ["Form", "Title", "Count", "Data used"],
      ["教基1001", "学校（机构）基本情况", "2", "学校名称, 办学类型"],
      ["教基5176", "校园安全情况", "1", "Only checked"],
    ]);
    const [header] = await rowsIn("小学: header in rows 2–5");
    expect(header?.join()).not.toMatch(CHINESE);
  });
});
