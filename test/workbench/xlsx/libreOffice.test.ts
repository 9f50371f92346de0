import { setCell } from "../../../workbench/store/cells";
import { writeWorkbook } from "../../../workbench/xlsx/writeWorkbook";
import { canAskLibreOffice, recalculateWithLibreOffice } from "../../fixtures/libreOffice";
import { sampleCounty } from "../../../scripts/sampleCounty";
import { createWorkbook } from "../../../workbench/store/sheets";
import { firstSheet } from "./workbooks";

const slow = canAskLibreOffice ? describe : describe.skip;

slow("LibreOffice, asked with RUN_SLOW=1 where it is installed", () => {
  test("reads what we write and calculates the totals of the sample to the same figures", async () => {
    const sample = sampleCounty();
    const answer = firstSheet(await recalculateWithLibreOffice(await writeWorkbook(sample)));
    const formulas = [...firstSheet(sample).cells].filter(([, cell]) => cell.formula !== undefined);
    expect(formulas).toHaveLength(18);
    for (const [key, cell] of formulas) expect(answer.cells.get(key)?.value).toBeCloseTo(Number(cell.value), 9);
  }, 120000);

  test("does not repeat a wrong value that stands in the file", async () => {
    const workbook = createWorkbook("表");
    setCell(firstSheet(workbook), [0, 0], { value: 999, formula: "=1+2" });
    const answer = await recalculateWithLibreOffice(await writeWorkbook(workbook));
    expect(firstSheet(answer).cells.get("0,0")?.value).toBe(3);
  }, 120000);
});
