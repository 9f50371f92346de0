import { judgedProblems } from "../../../src/core/rectification/judgedProblems";
import { ledgerEntries } from "../../../src/core/rectification/ledgerEntries";
import type { Finding } from "../../../src/core/model/finding";
import { parseWritten } from "../../../src/core/rectification/writtenCells";
import { rectificationProposals } from "../../../src/standards/rectification";
import { overlayFor } from "../../../src/standards/registry";
import { presentBlankLedger, presentLedger } from "../../../src/workbook/present/ledger";
import type { PatchCell, SheetPatch } from "../../../src/workbook/workbookPatch";
import { primarySchool, type SchoolCells } from "../../fixtures/sheets";
import { checkedCounty, STANDARD, tenSchoolRows } from "./checkedCounty";
import annex from "./golden/annexThree.json";
import { hasBordersAt, mergesOf, numberFormatAt } from "./sheetView";

const target = { name: "整改台账", replaces: false };

/** The two header rows as they are printed: without the hidden columns. */
function printedHeaders({ cells, hiddenColumns }: SheetPatch): readonly (readonly PatchCell[])[] {
  return cells.slice(2, 4).map((row) => row.filter((_, column) => !hiddenColumns.includes(column)));
}

function ledgerOf(
  schools: readonly SchoolCells[],
  more: readonly Finding[] = [],
  place: string | null = "金城市",
): SheetPatch {
  const { assessment, findings, tables } = checkedCounty(schools);
  const overlay = overlayFor("金城市") ?? null;
  const entries = ledgerEntries([...findings, ...more], { standard: STANDARD, overlay });
  const judged = judgedProblems(assessment, findings);
  const proposals = rectificationProposals();
  return presentLedger(entries, { standard: STANDARD, tables, place, judged, proposals, today: "2026-04-15", target });
}

describe("the ledger of a county", () => {
  const sheet = ledgerOf(tenSchoolRows());
  const rows = sheet.cells.slice(4, -2);

  it("has the title, headers and notes of annex 3, with a school column after the number", () => {
    expect(sheet.cells[0]).toEqual([annex.title]);
    expect(sheet.cells[1]).toEqual(["建立时间：2026年4月15日"]);
    const withSchool = annex.headers.map(([first, ...rest], index) => [first, index === 0 ? "学校" : null, ...rest]);
    expect(printedHeaders(sheet)).toEqual(withSchool);
    expect(sheet.cells.slice(-2).map(([note]) => note)).toEqual(annex.notes);
    expect(mergesOf(sheet)).toEqual(
      expect.arrayContaining(["A1:L1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:H4", "I3:K3", "L3:L4"]),
    );
  });

  it("has one row per failing finding of a failing school, hardware first", () => {
    expect(rows.map((row) => [row[0], row[1], row[6]])).toEqual([
      [1, "P2 东街小学", "项目办"],
      [2, "P2 东街小学", "电教中心"],
      [3, "P2 东街小学", "电教中心"],
      [4, "P4 石桥教学点", "电教中心"],
      [5, "J2 河西初级中学", "项目办"],
      [6, "J2 河西初级中学", "电教中心"],
      [7, "J2 河西初级中学", "电教中心"],
      [8, "N1 新城九年制学校", "项目办"],
      [9, "N1 新城九年制学校", "项目办"],
      [10, "P4 石桥教学点", "人事科"],
      [11, "J2 河西初级中学", "人事科"],
    ]);
  });

  it("says the problem in one sentence: phase, indicator, actual, required, both shortfalls and the clause", () => {
    const problem = String(rows[7]?.[3]);
    expect(problem).toMatch(/^初中：生均教学及辅助用房面积 5\.29㎡，低于标准 5\.8㎡/);
    expect(problem).toContain("初中部缺 204.62㎡；按 1:1.1 拆分，全校需增加 483.64㎡");
    expect(problem).toMatch(/（依据：教督〔2017〕6号 资源配置.*第4项）。$/);
    expect(problem.match(/。/g)).toHaveLength(1);
  });

  it("holds the date of the check as a real date and leaves to people what is theirs", () => {
    expect(rows[0]?.[2]).toBe(46127);
    expect(numberFormatAt(sheet, 4, 2)).toBe('yyyy"年"m"月"d"日"');
    expect([4, 5, 9, 10, 11].map((column) => rows[0]?.[column])).toEqual(Array(5).fill(null));
  });

  it("proposes the month of the deadline, a year for hardware and three months for software, and a measure", () => {
    // 1 April 2027 and 1 July 2026
    expect([rows[0]?.[7], rows[9]?.[7]]).toEqual([46_478, 46_204]);
    expect(numberFormatAt(sheet, 4, 7)).toBe('yyyy"年"m"月"');
    const { school, county } = rectificationProposals().measures;
    expect([rows[0]?.[8], rows[9]?.[8]]).toEqual([school.sportsArea, school.sportsAndArtsTeachers]);
    expect(rows.map((row) => row[8])).not.toContain(county.sportsArea);
  });

  it("carries in hidden text columns, outside of the printed area, the key of each entry and what was written in it", () => {
    expect(sheet.cells[2]?.slice(12)).toEqual(["标识", "上次写入"]);
    expect(sheet.hiddenColumns).toEqual([12, 13]);
    expect(sheet.print.area?.right).toBe(11);
    expect(numberFormatAt(sheet, 4, 12)).toBe("@");
    expect(numberFormatAt(sheet, 14, 13)).toBe("@");
    expect(rows.map((row) => row[12])).toEqual([...new Set(rows.map((row) => row[12]))]);
    expect(rows[7]?.[12]).toBe("JH1|teachingArea|juniorSecondary|name|n1新城九年制学校");
    const row = rows[7] ?? [];
    expect(parseWritten(String(row[13]))).toEqual({
      school: row[1],
      discovered: row[2],
      problem: row[3],
      unit: row[6],
      deadline: row[7],
      measure: row[8],
    });
  });

  it("lists a coefficient as a problem of the whole county", () => {
    const { reference } = STANDARD.differenceCoefficient;
    const coefficient: Finding = {
      code: "coefficientTooHigh",
      level: "notMet",
      at: null,
      alsoAt: [],
      school: null,
      phase: "primary",
      reference,
      indicator: "backboneTeachers",
      actual: 0.501787,
      limit: 0.5,
      isRoundingDecisive: false,
    };
    const last = ledgerOf(tenSchoolRows(), [coefficient]).cells.at(-3);
    expect([last?.[1], last?.[6]]).toEqual(["全县", "计财科"]);
    expect(String(last?.[3])).toContain("差异系数 0.502，高于上限 0.50");
  });

  it("prints on landscape pages with the header repeated, borders and rows high enough for their sentence", () => {
    expect(sheet.print).toMatchObject({
      orientation: "landscape",
      titleRows: [2, 3],
      fitToWidth: true,
      hasPageNumbers: true,
    });
    expect(hasBordersAt(sheet, 4, 11)).toBe(true);
    expect(hasBordersAt(sheet, 15, 0)).toBe(false);
    const heights = new Map(sheet.rowHeights);
    expect(heights.get(11)).toBeGreaterThan(heights.get(4) ?? Infinity);
  });

  it("leaves a line for the place where nobody knows it", () => {
    expect(ledgerOf(tenSchoolRows(), [], null).cells[0]).toEqual(["____义务教育优质均衡发展问题整改情况台帐"]);
  });

  it("has one empty row when there is nothing to put right", () => {
    const clean = ledgerOf([primarySchool(), primarySchool({ schoolName: "乙小学", schoolCode: "2" })]);
    expect(clean.cells.slice(4, -2)).toEqual([[]]);
    expect(hasBordersAt(clean, 4, 0)).toBe(true);
  });
});

describe("the ledger of a workbook of one school", () => {
  const sheet = ledgerOf([primarySchool({ schoolName: "城关小学", sportsGroundArea: 100, equipmentValue: 10 })]);

  it("is annex 3 itself: eleven columns, its merges, school and date filled in", () => {
    expect(printedHeaders(sheet)).toEqual(annex.headers);
    expect(mergesOf(sheet)).toEqual(expect.arrayContaining(annex.headerMerges));
    expect(sheet.cells[1]).toEqual(["学校：城关小学    建立时间：2026年4月15日"]);
  });

  it("names the school as the responsible unit", () => {
    expect(sheet.cells[4]?.[5]).toBe("城关小学");
    expect(parseWritten(String(sheet.cells[4]?.[12])).school).toBeUndefined();
    expect(sheet.hiddenColumns).toEqual([11, 12]);
  });
});

describe("the blank ledger", () => {
  it("is annex 3 with twenty numbered empty rows", () => {
    const sheet = presentBlankLedger({ place: null, target });
    expect(sheet.cells.slice(2, 4)).toEqual(annex.headers);
    expect(sheet.cells.slice(4, 24)).toEqual(Array.from({ length: 20 }, (_, index) => [index + 1]));
    expect(String(sheet.cells[1]?.[0])).toMatch(/^学校：\s+建立时间：\s+年\s+月\s+日$/);
    expect(sheet.cells.slice(24).map(([note]) => note)).toEqual(annex.notes);
    expect(mergesOf(sheet)).toEqual(expect.arrayContaining(annex.headerMerges));
    expect(hasBordersAt(sheet, 23, 10)).toBe(true);
    expect(sheet.kind).toBe("blankLedger");
    expect(sheet.hiddenColumns).toEqual([]);
  });
});
