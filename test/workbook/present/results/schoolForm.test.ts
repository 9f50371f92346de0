import { FORMULA_FUNCTIONS } from "../../../../src/workbook/present/results/formulaFunctions";
import { presentCheckResults } from "../../../../src/workbook/present/checkResults";
import { presentConsolidated } from "../../../../src/workbook/present/consolidatedData";
import { checkedCounty, resultForms, STANDARD, tenSchoolRows } from "../checkedCounty";
import form from "../golden/nationalForm.json";
import { cellAt, formulaAt, formulasOf, hasBordersAt, mergesOf, numberFormatAt } from "../sheetView";

const county = checkedCounty(tenSchoolRows());
const { byPhase, bySchool, county: countyForm } = resultForms(county);

describe("表Ⅱ-2", () => {
  it("has the cells and merges of the national form", () => {
    for (const [address, text] of Object.entries(form.schoolForm)) expect(cellAt(bySchool, address)).toBe(text);
    expect(["G2", "H2", "I2", "J2", "K2", "L2", "M2"].map((address) => cellAt(bySchool, address))).toEqual(
      form.indicators,
    );
    expect(mergesOf(bySchool)).toEqual(expect.arrayContaining(form.schoolFormMerges));
  });

  it("lists the primary block, then the junior block, each numbered from 1, without the excluded teaching point", () => {
    const rows = bySchool.cells.slice(3, 14);
    expect(rows.map((row) => row[0])).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5]);
    expect(rows.map((row) => row[1])).toEqual(county.assessment.sections.map(({ name }) => name));
    expect(rows.map((row) => row[1])).not.toContain("P5 高坪教学点");
  });

  it("finds each school by its key in the whole data range of the source, so that sorting changes nothing", () => {
    expect(cellAt(bySchool, "R4")).toBe("P1 城关小学");
    expect(formulaAt(bySchool, "S4")).toContain("MATCH(R4,'学校基础数据'!$A$2:$A$11,0)");
    expect(formulaAt(bySchool, "D4")).toContain("INDEX('学校基础数据'!$F$2:$F$11,S4)");
  });

  it("takes every figure from the column that holds it", () => {
    const columns: readonly (readonly [string, string])[] = [
      ["C4", "D"],
      ["D4", "F"],
      ["E4", "I"],
      ["F4", "K"],
      ["U4", "S"],
      ["V4", "T"],
      ["W4", "M"],
      ["X4", "O"],
      ["Y4", "Q"],
      ["AA4", "U"],
      ["AB4", "V"],
      ["AC4", "W"],
      ["D10", "G"],
      ["E10", "J"],
      ["F10", "L"],
      ["W10", "N"],
      ["X10", "P"],
      ["Y10", "R"],
    ];
    for (const [address, column] of columns) {
      const sources = formulaAt(bySchool, address).match(/'学校基础数据'!\$([A-Z]+)\$2:\$\1\$11/g) ?? [];
      expect([address, [...new Set(sources)]]).toEqual([address, [`'学校基础数据'!$${column}$2:$${column}$11`]]);
    }
  });

  it("divides teachers by pupils and shared totals by the pupils weighted into the phase", () => {
    expect(formulaAt(bySchool, "G4")).toBe('=IFERROR(W4/D4*100,"缺")');
    expect(formulaAt(bySchool, "J4")).toBe('=IFERROR(Z4/T4,"缺")');
    expect(formulaAt(bySchool, "L4")).toBe('=IFERROR(AB4/T4,"缺")');
    expect(formulaAt(bySchool, "M4")).toBe('=IFERROR(AC4/T4*100,"缺")');
    expect(formulaAt(bySchool, "T4")).toBe("=D4");
  });

  it("weights the pupils 1 : 1.1 in a nine-year school, 1 : 1.2 in a complete secondary one, 1 : 1.1 : 1.32 over twelve years", () => {
    const junior = "IF(ISNUMBER(INDEX('学校基础数据'!$G$2:$G$11,S8)),";
    expect(formulaAt(bySchool, "T8").startsWith(`=IFERROR((D8+1.1*${junior}`)).toBe(true);
    expect(formulaAt(bySchool, "T12")).toMatch(/^=IFERROR\(\(.*\+1\.1\*D12\)\/1\.1,"缺"\)$/);
    expect(formulaAt(bySchool, "T13")).toMatch(/^=IFERROR\(\(D13\+1\.2\*IF\(.*\$H\$2.*\),"缺"\)$/);
    expect(formulaAt(bySchool, "T14")).toMatch(/^=IFERROR\(\(IF\(.*\+1\.1\*D14\+1\.32\*IF\(.*\)\/1\.1,"缺"\)$/);
  });

  it("moves indoor sports rooms from the teaching to the sports area, and 万元 into 元", () => {
    expect(formulaAt(bySchool, "Z4")).toBe('=IFERROR(IF(V4>U4,"缺",U4-V4),"缺")');
    expect(formulaAt(bySchool, "AA4")).toMatch(/^=IFERROR\(IF\(V4>U4,"缺",IF\(.*\+V4\),"缺"\)$/);
    expect(formulaAt(bySchool, "AB4")).toMatch(/^=IFERROR\(IF\(.*\)\*10000,"缺"\)$/);
  });

  it("judges against thresholds and floors as decimals, rounding inside the comparison", () => {
    expect(formulaAt(bySchool, "AD4")).toBe(
      '=IF(ISNUMBER(G4),IF(ROUND(G4,9)>=4.2,"达标",IF(ROUND(G4,9)>=3.57,"达85%","不足85%")),"缺")',
    );
    expect(formulaAt(bySchool, "AD10")).toContain(">=4.505,");
    expect(formulaAt(bySchool, "AG10")).toContain(">=4.93,");
    expect(formulaAt(bySchool, "AJ4")).toContain(">=1.955,");
  });

  it("gives three verdicts from the counts, and names in the remark what is not met", () => {
    expect(formulaAt(bySchool, "AK4")).toBe('=COUNTIF(AD4:AJ4,"达标")');
    expect(formulaAt(bySchool, "AN4")).toBe('=COUNTIF(AD4:AJ4,"缺")');
    expect(formulaAt(bySchool, "N4")).toBe('=IF(OR(AM4>0,AL4>1),"不达标",IF(AN4=0,"达标","无法判定"))');
    expect(formulaAt(bySchool, "O4")).toMatch(/^=AK4&"项达标"&IF\(AL4>0,"；"&MID\(IF\(AD4="达85%","、L1",""\)&/);
    expect(formulaAt(bySchool, "O4")).toContain('" 达到85%"');
    expect(formulaAt(bySchool, "O4")).toContain('" 不足85%"');
  });

  it("counts the schools of note 1 in formulas", () => {
    const note = formulaAt(bySchool, "A15");
    expect(note).toContain('"注：1.小学学校总数"&COUNT($A$4:$A$9)');
    expect(note).toContain(
      '"所（其中：一贯制学校的小学部有"&(COUNTIF($Q$4:$Q$9,"九年一贯制学校")+COUNTIF($Q$4:$Q$9,"十二年一贯制学校"))',
    );
    expect(note).toContain('"所，50人及以上教学点有"&COUNTIFS($Q$4:$Q$9,"教学点",$D$4:$D$9,">=50")');
    expect(note).toContain('"所，完全中学的初中部"&(COUNTIF($Q$10:$Q$14,"完全中学"))');
    expect(note).toContain("民办为10。");
  });

  it("shows readings with two decimals and prints the form alone, with its header on every page", () => {
    expect(numberFormatAt(bySchool, 3, 6)).toBe("0.00");
    expect(hasBordersAt(bySchool, 13, 14)).toBe(true);
    expect(hasBordersAt(bySchool, 13, 16)).toBe(false);
    expect(bySchool.print).toMatchObject({
      orientation: "landscape",
      titleRows: [1, 2],
      area: { top: 0, left: 0, bottom: 14, right: 14 },
      fitToWidth: true,
      hasPageNumbers: true,
    });
    expect(bySchool.frozenRows).toBe(3);
  });
});

describe("every formula we write", () => {
  const checkResults = presentCheckResults(county.findings, {
    standard: STANDARD,
    target: { name: "校验结果", replaces: false },
  });
  const [table] = county.tables;
  const [first, second] = table!.records.map(({ at }) => at);
  const terms = [
    { at: first!, sign: 1 },
    { at: second!, sign: -1 },
  ] as const;
  const cells = {
    schoolName: { kind: "terms", terms: [terms[0]] },
    primaryGrades: { kind: "count", cells: [first!, second!] },
    teachingArea: { kind: "terms", terms },
  } as const;
  const { patch: consolidated } = presentConsolidated(
    [{ ...table!, consolidation: { rows: [{ at: first!, cells }] } }],
    { name: "学校基础数据（整理）", replaces: false },
  );
  const formulas = [byPhase, bySchool, countyForm, checkResults, consolidated].flatMap(formulasOf);

  it("uses functions of Excel 2010 only", () => {
    const used = formulas.flatMap(
      (formula) => formula.replace(/"(?:[^"]|"")*"|'[^']*'/g, "").match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? [],
    );
    expect([...new Set(used)].sort()).toEqual([...FORMULA_FUNCTIONS].sort());
  });

  it("stays within Excel's limits for formulas and the texts in them", () => {
    for (const formula of formulas) {
      expect(formula.length).toBeLessThan(8192);
      for (const text of formula.match(/"(?:[^"]|"")*"/g) ?? []) expect(text.length).toBeLessThanOrEqual(257);
    }
  });

  it("balances its brackets", () => {
    for (const formula of formulas) {
      const bare = formula.replace(/"(?:[^"]|"")*"|'[^']*'/g, "");
      expect(bare.split("(").length).toBe(bare.split(")").length);
    }
  });
});
