import { createCalculation } from "../../../workbench/calculation/calculation";
import { valueAt, type Typed } from "./buildWorkbook";
import { buildTableWorkbook, FORMULA_SHEET, FORMULA_TABLE } from "./formulaTable";
import { findLibreOffice, libreOfficeValues } from "./libreOffice";

const isSlow = process.env.RUN_SLOW === "1" && findLibreOffice() !== null;

/**
 * Where LibreOffice answers differently by design: its booleans are numbers, its errors have numbers of their own, dates
 * come as dates. Excel's answers stand in the table.
 */
const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  '=1&"a"&TRUE': "1a1",
  "=1=TRUE": "TRUE",
  "=SUM(数据!E2:E6)": "3",
  '=SUM("3",TRUE,1)': "#VALUE!",
  "=不存在!A1": "#NAME?",
  "=SUM(不存在!A1:B2,1)": "#NAME?",
  "=SUMPRODUCT((数据!A2:A6=数据!A2:A4)*1)": "#VALUE!",
  "=SQRT(-1)": "Err:502",
  "=INDEX(数据!C2:C6,9)": "Err:502",
  "=DATE(2026,4,15)": "04/15/2026",
};

function asText(value: Typed): string {
  if (typeof value === "object") return value?.error ?? "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function isClose(ours: string, theirs: string): boolean {
  return theirs !== "" && Math.abs(Number(ours) - Number(theirs)) <= 1e-9 * Math.abs(Number(ours));
}

describe("LibreOffice as second opinion on formulas", () => {
  it("has no known difference for a formula that is not in the table", () => {
    expect(FORMULA_TABLE.map(([formula]) => formula)).toEqual(expect.arrayContaining(Object.keys(KNOWN_DIFFERENCES)));
  });

  if (isSlow)
    it("calculates the same values as the workbench", async () => {
      const workbook = buildTableWorkbook();
      const fields = libreOfficeValues(buildTableWorkbook(), 3);
      await createCalculation().recalculate(workbook);
      const differences = FORMULA_TABLE.flatMap(([formula], row) => {
        const ours = asText(valueAt(workbook, `${FORMULA_SHEET}!A${row + 1}`));
        const theirs = fields[row]?.[0] ?? "";
        return ours === theirs || isClose(ours, theirs) || KNOWN_DIFFERENCES[formula] === theirs
          ? []
          : [{ formula, ours, theirs }];
      });
      expect(differences).toEqual([]);
    }, 180000);
});
