import type { Finding } from "../../../src/core/model/finding";
import { CHECK_RESULT_HEADERS, presentCheckResults } from "../../../src/workbook/present/checkResults";
import type { SheetPatch } from "../../../src/workbook/workbookPatch";
import { checkedCounty, STANDARD, tenSchoolRows } from "./checkedCounty";
import { hasBordersAt, numberFormatAt } from "./sheetView";

const present = (findings: readonly Finding[]): SheetPatch =>
  presentCheckResults(findings, { standard: STANDARD, target: { name: "校验结果", replaces: false } });

const blank = (row: number, sheet = "学校基础数据"): Finding => ({
  code: "blankCell",
  level: "dataError",
  at: { sheet, row, column: 9 },
  alsoAt: [],
  school: "=1+1",
  phase: null,
  reference: null,
  field: "运动场地面积(㎡)",
});

const tooHigh: Finding = {
  code: "coefficientTooHigh",
  level: "notMet",
  at: null,
  alsoAt: [],
  school: null,
  phase: "primary",
  reference: STANDARD.differenceCoefficient.reference,
  indicator: "backboneTeachers",
  actual: 0.501787,
  limit: 0.5,
  isRoundingDecisive: false,
};

describe("校验结果", () => {
  const { findings } = checkedCounty(tenSchoolRows());
  const sheet = present(findings);

  it("has exactly its headers in the first row, frozen, with a filter over the table", () => {
    expect(sheet.cells[0]).toEqual([
      "序号",
      "级别",
      "工作表",
      "单元格",
      "学校",
      "学段",
      "项目",
      "实际",
      "标准",
      "说明",
      "依据",
      "解释说明",
    ]);
    expect(sheet.cells[0]).toBe(CHECK_RESULT_HEADERS);
    expect(sheet.frozenRows).toBe(1);
    expect(sheet.autoFilter).toEqual({ top: 0, left: 0, bottom: findings.length, right: 11 });
    expect(sheet.print).toMatchObject({ orientation: "landscape", titleRows: [0, 0], hasPageNumbers: true });
  });

  it("has one row per finding, worst level first, then in the order of the cells", () => {
    const rows = sheet.cells.slice(1).map((row) => [row[0], row[1], row[4], row[5], row[6]]);
    expect(rows).toHaveLength(findings.length);
    expect(rows[0]).toEqual([
      1,
      "不足85%",
      "P4 石桥教学点",
      "小学",
      "每百名学生拥有体育、艺术（美术、音乐）专任教师数",
    ]);
    expect(rows.slice(1, -1).every(([, level]) => level === "未达标")).toBe(true);
    expect(rows.at(-1)).toEqual([13, "提示", "P5 高坪教学点", "小学", "评估范围"]);
  });

  it("cites the failing readings of the golden county with their cells, and the one allowed shortfall", () => {
    const links = sheet.cells.slice(1).map((row) => (row[3] as { formula: string }).formula);
    expect(links[0]).toBe('=HYPERLINK("#\'学校基础数据\'!Q5","Q5")');
    const allowed = sheet.cells.find((row) => row[4] === "T1 育才学校");
    expect(allowed?.slice(0, 2).concat(allowed.slice(5, 7))).toEqual([12, "未达标", "初中", "生均教学及辅助用房面积"]);
    expect(String(allowed?.[9])).toContain("本校仍达标（6/7）");
  });

  it("shows figures as unrounded numbers: readings with two decimals, coefficients with three, errors as text", () => {
    const mixed = present([tooHigh, ...findings, blank(4)]);
    const actuals = mixed.cells.map((row) => row[7]);
    expect(actuals[1]).toBe("空");
    expect(numberFormatAt(mixed, 1, 7)).toBe("@");
    expect(actuals[2]).toBe(0);
    expect(numberFormatAt(mixed, 2, 7)).toBe("0.00");
    const row = mixed.cells.findIndex((cells) => cells[4] === "全县");
    expect(mixed.cells[row]?.slice(1, 9)).toEqual([
      "未达标",
      null,
      null,
      "全县",
      "小学",
      "差异系数·每百名学生拥有县级以上骨干教师数",
      0.501787,
      "≤0.50",
    ]);
    expect(numberFormatAt(mixed, row, 7)).toBe("0.000");
    expect(numberFormatAt(mixed, mixed.cells.length - 1, 7)).toBe("General");
  });

  it("keeps the number of styles the same for ten findings and for a thousand", () => {
    const many = Array.from({ length: 1000 }, (_, index) => blank(index + 1));
    expect(present(many).styles.length).toBe(present(many.slice(0, 10)).styles.length);
  });

  it("writes text from the workbook as text and quotes odd sheet names in the link", () => {
    const odd = present([blank(4, "二'中\"表")]);
    expect(odd.cells[1]?.[4]).toBe("=1+1");
    expect(numberFormatAt(odd, 1, 4)).toBe("@");
    expect(odd.cells[1]?.[3]).toEqual({ formula: '=HYPERLINK("#\'二\'\'中""表\'!J5","J5")' });
  });

  it("leaves the school blank where a finding is about the sheet itself", () => {
    const hidden: Finding = {
      code: "hiddenRows",
      level: "hint",
      at: { sheet: "学校基础数据", row: 4, column: 0 },
      alsoAt: [],
      school: null,
      phase: null,
      reference: null,
      rows: [[4, 6]],
    };
    expect(present([hidden]).cells[1]?.[4]).toBe("");
  });

  it("says 未发现问题 when there is nothing to say, and keeps its table", () => {
    const clean = present([]);
    expect(clean.cells[1]).toEqual([null, "提示", null, null, null, null, null, null, null, "未发现问题", null, null]);
    expect(clean.cells).toHaveLength(2);
    expect(hasBordersAt(clean, 1, 9)).toBe(true);
    expect(clean.autoFilter?.bottom).toBe(1);
  });

  it("has the same digest for the same findings, another for others", () => {
    expect(present(findings).digest).toBe(sheet.digest);
    expect(present(findings.slice(1)).digest).not.toBe(sheet.digest);
  });
});
