import { parseArea } from "../../../workbench/store/address";
import { setCell, setStyle } from "../../../workbench/store/cells";
import { addSheet, copySheet, createWorkbook, deleteSheet } from "../../../workbench/store/sheets";
import type { CellStyle, Workbook, Worksheet } from "../../../workbench/store/workbook";
import { writeWorkbook } from "../../../workbench/xlsx/writeWorkbook";
import { contentOf, firstSheet, partsOf, saveAndOpen } from "./workbooks";

/** Changes a new sheet, saves, opens, and gives the sheet as it came back. */
async function roundTrip(change: (sheet: Worksheet, workbook: Workbook) => void): Promise<Worksheet> {
  const workbook = createWorkbook("表");
  change(firstSheet(workbook), workbook);
  const opened = firstSheet(await saveAndOpen(workbook));
  expect(contentOf(opened)).toEqual(contentOf(firstSheet(workbook)));
  return opened;
}

describe("what the store holds comes back from the file", () => {
  test("constants of every kind, with blanks, line breaks, signs of XML, and characters that XML cannot hold", async () => {
    const values = [
      1,
      -0.1,
      1e21,
      1 / 3,
      true,
      false,
      "文字",
      " 空 ",
      "一\n二\t三",
      "<&>\"'",
      "a\r\nb",
      "\u0001",
      "_x000D_",
      "=1+1",
      "😀",
    ];
    const sheet = await roundTrip((cells) => values.forEach((value, row) => setCell(cells, [row, 0], { value })));
    expect(values.map((_value, row) => sheet.cells.get(`${row},0`)?.value)).toEqual(values);
  });

  test("error constants and formulas with results of every kind", async () => {
    await roundTrip((sheet) => {
      setCell(sheet, [0, 0], { value: "#N/A", isError: true });
      setCell(sheet, [1, 0], { value: 3, formula: "=1+2" });
      setCell(sheet, [2, 0], { value: "多", formula: '=IF(A2>1,"多","少")' });
      setCell(sheet, [3, 0], { value: "", formula: '=""' });
      setCell(sheet, [4, 0], { value: true, formula: "=A2>1" });
      setCell(sheet, [5, 0], { value: "#DIV/0!", isError: true, formula: "=1/0" });
      setCell(sheet, [6, 0], { value: null, formula: "=B1&C1" });
    });
  });

  test("looks: number formats, fonts, fills, borders, alignment, unlocked cells, leading apostrophes", async () => {
    const line = { style: "thin", color: "#000000" };
    const styles: CellStyle[] = [
      { numberFormat: "0.00" },
      { numberFormat: '[>=0.5]"高"0.000;0.000' },
      { numberFormat: "@", quotePrefix: true },
      { bold: true, italic: true, underline: true },
      { fontSize: 18, fontName: "黑体", fontColor: "#9C0006" },
      { fill: "#FFC7CE" },
      { borders: { top: line, bottom: { style: "double" }, left: line, right: { style: "medium", color: "#FF0000" } } },
      { horizontal: "center", vertical: "top", wrap: true },
      { locked: false },
    ];
    const sheet = await roundTrip((cells) => styles.forEach((style, row) => setStyle(cells, [row, 0], style)));
    styles.forEach((style, row) => expect(sheet.cells.get(`${row},0`)?.style).toMatchObject(style));
  });

  test("a date format by its code is written out: the built-in one would look different in another country", async () => {
    const workbook = createWorkbook("表");
    setStyle(firstSheet(workbook), [0, 0], { numberFormat: "yyyy/m/d" });
    setStyle(firstSheet(workbook), [1, 0], { numberFormat: "0.00" });
    const styles = partsOf(await writeWorkbook(workbook))["xl/styles.xml"]!;
    expect(styles).toContain('<numFmt numFmtId="164" formatCode="yyyy/m/d"/>');
    expect(styles).toContain('numFmtId="2"');
    expect(firstSheet(await saveAndOpen(workbook)).cells.get("0,0")?.style?.numberFormat).toBe("yyyy/m/d");
  });

  test("names of office.js for lines, alignments and colours mean what they say", async () => {
    const workbook = createWorkbook("表");
    const style = {
      borders: { top: { style: "Continuous", color: "red" } },
      horizontal: "Center",
      vertical: "Bottom",
      fill: "ffc7ce",
    };
    setStyle(firstSheet(workbook), [0, 0], style);
    const opened = firstSheet(await saveAndOpen(workbook)).cells.get("0,0")?.style;
    expect(opened).toMatchObject({
      borders: { top: { style: "thin", color: "#FF0000" } },
      horizontal: "center",
      fill: "#FFC7CE",
    });
    expect(opened?.vertical).toBeUndefined();
  });

  test("merges, widths, heights, hidden rows and columns, panes", async () => {
    await roundTrip((sheet) => {
      sheet.merges.push(parseArea("A1:C1")!, parseArea("D2:D5")!);
      sheet.columnWidths.set(0, 24).set(1, 9.5).set(2, 9.5).set(700, 3);
      sheet.rowHeights.set(0, 33.75).set(500, 20);
      sheet.hiddenRows.add(3).add(900);
      sheet.hiddenColumns.add(1).add(20);
      sheet.frozenRows = 2;
      sheet.frozenColumns = 1;
    });
  });

  test("a filter with its hidden name, lists, links inside and outside", async () => {
    const workbook = createWorkbook("表");
    const sheet = firstSheet(workbook);
    sheet.autoFilter = { area: parseArea("A2:K20")!, isDataFiltered: false };
    sheet.dataValidations.push({
      areas: [parseArea("B2:B9")!, parseArea("D1")!],
      type: "list",
      items: ["小学", "初中"],
    });
    sheet.hyperlinks.set("0,0", { location: "'表'!B2", display: "B2" });
    sheet.hyperlinks.set("1,0", { address: "https://example.org/?a=1&b=2", tooltip: "外部" });
    const bytes = await writeWorkbook(workbook);
    expect(contentOf(firstSheet(await saveAndOpen(workbook)))).toEqual(contentOf(sheet));
    expect(partsOf(bytes)["xl/workbook.xml"]).toContain(
      'name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">表!$A$2:$K$20<',
    );
  });

  test("a list longer than Excel allows is refused instead of making a file that Excel repairs", async () => {
    const workbook = createWorkbook("表");
    firstSheet(workbook).dataValidations.push({
      areas: [parseArea("A1")!],
      type: "list",
      items: Array<string>(60).fill("九年一贯制"),
    });
    await expect(writeWorkbook(workbook)).rejects.toThrow("Excel allows 255");
  });

  test("conditional formats by formula with several areas and every part of their look, in the order in which they win", async () => {
    await roundTrip((sheet) => {
      const format = {
        fill: "#FFC7CE",
        fontColor: "#9C0006",
        bold: true,
        italic: true,
        underline: true,
        strikethrough: true,
        hasBorders: true,
      };
      const areas = [parseArea("A1:B2")!, parseArea("D4")!];
      sheet.conditionalFormats.push(
        { id: "b", areas, type: "custom", formula: '=N("JH:notMet")=0', format, stopIfTrue: false },
        {
          id: "a",
          areas: [parseArea("A1")!],
          type: "custom",
          formula: "=A1>1",
          format: { bold: true },
          stopIfTrue: true,
        },
      );
    });
  });

  test("page layout with titles, area and footer", async () => {
    const sheet = await roundTrip((cells) => {
      Object.assign(cells.pageLayout, { orientation: "landscape", paperSize: 9, fitToWidth: 1, titleRows: [0, 2] });
      cells.pageLayout.printArea = parseArea("A1:K40");
      cells.pageLayout.footerCenter = "第 &P 页 / 共 &N 页";
    });
    expect(sheet.pageLayout.fitToHeight).toBeNull();
  });
});

describe("what the workbook holds comes back from the file", () => {
  test("visibility, the active sheet, protection, names in both scopes and hidden ones, settings", async () => {
    const workbook = createWorkbook("表 一");
    const second = addSheet(workbook, "二");
    addSheet(workbook, "三").visibility = "Hidden";
    addSheet(workbook, "四").visibility = "VeryHidden";
    workbook.activeSheetId = second.id;
    workbook.names.push({ name: "合计", formula: "='表 一'!$A$1", visible: true });
    second.names.push({ name: "JH.mark", formula: '="checkResults:1a2b"', visible: false });
    second.isProtected = true;
    workbook.isStructureProtected = true;
    workbook.settings.set("Junheng.Settings", JSON.stringify('{"version":1,"place":"金城市 & <x>"}'));
    const opened = await saveAndOpen(workbook);
    expect(opened.sheets.map(contentOf)).toEqual(workbook.sheets.map(contentOf));
    expect(opened.sheets.find((sheet) => sheet.id === opened.activeSheetId)?.name).toBe("二");
    expect([opened.names, opened.settings, opened.isStructureProtected]).toEqual([
      workbook.names,
      workbook.settings,
      true,
    ]);
  });

  test("a sheet deleted after opening is gone from the file, and protection can be taken off", async () => {
    const workbook = createWorkbook("一");
    const second = addSheet(workbook, "二");
    second.isProtected = true;
    workbook.isStructureProtected = true;
    const opened = await saveAndOpen(workbook);
    deleteSheet(opened, opened.sheets[0]!.id);
    opened.isStructureProtected = false;
    opened.sheets[0]!.isProtected = false;
    const again = await saveAndOpen(opened);
    expect(again.sheets.map((sheet) => [sheet.name, sheet.isProtected])).toEqual([["二", false]]);
    expect(again.isStructureProtected).toBe(false);
    expect(
      Object.keys(partsOf(await writeWorkbook(opened))).filter((path) => path.includes("worksheets/sheet")),
    ).toHaveLength(1);
  });

  test("a copied sheet is a sheet of its own", async () => {
    const workbook = createWorkbook("一");
    setCell(firstSheet(workbook), [0, 0], { value: "甲" });
    const opened = await saveAndOpen(workbook);
    const copy = copySheet(opened, opened.sheets[0]!.id);
    setCell(copy, [0, 0], { value: "乙" });
    const again = await saveAndOpen(opened);
    expect(again.sheets.map((sheet) => [sheet.name, sheet.cells.get("0,0")?.value])).toEqual([
      ["一", "甲"],
      ["一 (2)", "乙"],
    ]);
  });
});
