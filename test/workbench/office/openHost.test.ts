import { setCell } from "../../../workbench/store/cells";
import { createWorkbook } from "../../../workbench/store/sheets";
import { openHost } from "../../../workbench/office/node/openHost";

it("an add-in reads and writes cells through the unmodified office.js", async () => {
  const workbook = createWorkbook("表1");
  setCell(workbook.sheets[0]!, [0, 0], { value: 5 });
  const host = await openHost(workbook);
  const values = await host.run(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRange();
    used.load("values,address");
    sheet.getRange("B2").values = [["x"]];
    await context.sync();
    return JSON.stringify([used.values, used.address]);
  })`);
  expect(JSON.parse(String(values))).toEqual([[[5]], "表1!A1"]);
  expect(workbook.sheets[0]!.cells.get("1,1")).toEqual({ value: "x" });
  expect(host.gaps).toEqual({});
  expect(host.counters.syncs).toBe(1);
  host.close();
});
