import { setCell, setStyle } from "../../../workbench/store/cells";
import { addSheet, createWorkbook } from "../../../workbench/store/sheets";
import type { CellStyle, Workbook } from "../../../workbench/store/workbook";
import { readWorkbook } from "../../../workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../../../workbench/xlsx/writeWorkbook";
import { fixtureBytes } from "./workbooks";

const same = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(Buffer.from(other));

/** Writes a sheet of results as the add-in does, every time with styles of its own. */
function writeResults(workbook: Workbook): void {
  const sheet = workbook.sheets.find(({ name }) => name === "结果") ?? addSheet(workbook, "结果");
  const look = (): CellStyle => ({
    bold: true,
    fill: "#DDEBF7",
    borders: { top: { style: "thin", color: "#000000" } },
    numberFormat: "0.000",
  });
  for (let row = 0; row < 20; row++) {
    setCell(sheet, [row, 0], { value: `学校 ${row}` });
    setCell(sheet, [row, 1], { value: row / 7, formula: `=${row}/7` });
    setStyle(sheet, [row, 1], undefined);
    setStyle(sheet, [row, 1], look());
  }
  sheet.conditionalFormats = [
    {
      id: String(Math.random()),
      areas: [{ top: 0, left: 1, bottom: 3, right: 1 }],
      type: "custom",
      formula: '=N("JH:notMet")=0',
      format: { fill: "#FFC7CE" },
      stopIfTrue: false,
    },
  ];
  workbook.settings.set("Junheng", '"{}"');
}

describe("the same store gives the same bytes", () => {
  test("at another time of day, and in another order of cells", async () => {
    const workbook = createWorkbook("表");
    writeResults(workbook);
    const first = await writeWorkbook(workbook);
    const sheet = workbook.sheets[1]!;
    sheet.cells = new Map([...sheet.cells].reverse());
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(same(await writeWorkbook(workbook), first)).toBe(true);
  });

  test.each([
    ["a new workbook", () => Promise.resolve(createWorkbook("表"))],
    ["an opened one", () => readWorkbook(fixtureBytes("openpyxl"))],
  ])("when results are written twice into %s, also with a save in between", async (_what, open) => {
    const workbook = await open();
    writeResults(workbook);
    const once = await writeWorkbook(workbook);
    writeResults(workbook);
    expect(same(await writeWorkbook(workbook), once)).toBe(true);
    const reopened = await readWorkbook(once);
    writeResults(reopened);
    expect(same(await writeWorkbook(reopened), once)).toBe(true);
  });
});

// Measured on an idle machine: 0.3 s to save and 0.3 s to open; times are not asserted, they depend on the machine.
test("2,000 rows of 30 columns are saved and opened whole", async () => {
  const workbook = createWorkbook("表");
  const styles: CellStyle[] = [{ numberFormat: "0.00" }, { bold: true }, { fill: "#FFC7CE" }];
  for (let row = 0; row < 2000; row++)
    for (let column = 0; column < 30; column++) {
      const at = [row, column] as const;
      if (column === 29) setCell(workbook.sheets[0]!, at, { value: row, formula: `=SUM(D${row + 1}:M${row + 1})` });
      else setCell(workbook.sheets[0]!, at, { value: column < 3 ? `学校 ${row} ${column}` : (row * column) / 7 });
      setStyle(workbook.sheets[0]!, at, styles[column % 3]);
    }
  const bytes = await writeWorkbook(workbook);
  const opened = await readWorkbook(bytes);
  expect(opened.sheets[0]!.cells.size).toBe(60000);
});
