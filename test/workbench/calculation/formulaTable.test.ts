import { createCalculation } from "../../../workbench/calculation/calculation";
import type { Workbook } from "../../../workbench/store/workbook";
import { valueAt } from "./buildWorkbook";
import { buildTableWorkbook, FORMULA_SHEET, FORMULA_TABLE } from "./formulaTable";

describe("the calculation against Excel's documented behaviour", () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = buildTableWorkbook();
    await createCalculation().recalculate(workbook);
  });

  it.each(FORMULA_TABLE.map(([formula, expected], row) => ({ formula, expected, row })))(
    "$formula",
    ({ expected, row }) => {
      const found = valueAt(workbook, `${FORMULA_SHEET}!A${row + 1}`);
      if (typeof expected === "number" && typeof found === "number")
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
      else expect(found).toEqual(expected);
    },
  );

  it("covers at least sixty formulas", () => {
    expect(FORMULA_TABLE.length).toBeGreaterThanOrEqual(60);
  });
});
