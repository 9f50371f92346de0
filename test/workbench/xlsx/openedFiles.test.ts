import { getCell, setCell, setStyle } from "../../../workbench/store/cells";
import { addSheet, deleteSheet, moveSheet, renameSheet } from "../../../workbench/store/sheets";
import { readWorkbook } from "../../../workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../../../workbench/xlsx/writeWorkbook";
import { contentOf, firstSheet, fixtureBytes, partsOf, saveAndOpen } from "./workbooks";

/** What LibreOffice did to the file when it saved it: very hidden is hidden, panes and the structure's protection are gone, formats rewritten. */
const PROGRAMS = [
  {
    program: "openpyxl",
    deep: "VeryHidden",
    isLocked: true,
    panes: [2, 1],
    format: "#,##0.00_);[Red](#,##0.00)",
    pattern: 'patternType="lightGray"',
  },
  {
    program: "libreOffice",
    deep: "Hidden",
    isLocked: false,
    panes: [0, 0],
    format: "#,##0.00_);[RED]\\(#,##0.00\\)",
    pattern: '"FFC0FFC0"',
  },
] as const;

describe.each(PROGRAMS)("a file made by $program", ({ program, ...expected }) => {
  const open = () => readWorkbook(fixtureBytes(program));

  test("is read with its sheets, names and protection", async () => {
    const workbook = await open();
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["数 据", "Visible"],
      ["第二", "Visible"],
      ["隐", "Hidden"],
      ["深", expected.deep],
    ]);
    expect(workbook.activeSheetId).toBe(workbook.sheets[1]?.id);
    expect(workbook.isStructureProtected).toBe(expected.isLocked);
    expect(workbook.names).toEqual([{ name: "合计", formula: "='数 据'!$B$3:$B$7", visible: true }]);
    expect(firstSheet(workbook).names[0]).toMatchObject({ name: "JH_mark", formula: '="x"' });
  });

  test("is read with its cells and their looks", async () => {
    const sheet = firstSheet(await open());
    const formula = (row: number, column: number) => getCell(sheet, row, column)?.formula;
    const style = (row: number, column: number) => getCell(sheet, row, column)?.style;
    expect(getCell(sheet, 0, 0)?.value).toBe("标题 & <x>");
    expect(style(0, 0)).toMatchObject({
      bold: true,
      fontSize: 16,
      fontColor: "#FF0000",
      horizontal: "center",
      wrap: true,
    });
    expect([formula(2, 2), formula(2, 4)]).toEqual(["=B3/SUM($B$3:$B$7)", "=JH.DIFFCOEF(B3:B7,B3:B7)"]);
    expect(formula(6, 3)).toBe("=STDEV.S(B3:B7)");
    expect(style(2, 1)).toMatchObject({ fill: "#FFC7CE", numberFormat: expected.format });
    expect(style(4, 1)?.borders).toMatchObject({ left: { style: "thin", color: "#FF0000" }, top: { style: "double" } });
    expect(style(5, 1)).toMatchObject({ italic: true, underline: true, locked: false });
  });

  test("is read with its layout, rules, lists, links and protection", async () => {
    const sheet = firstSheet(await open());
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual(expected.panes);
    expect(sheet.columnWidths.get(0)).toBeCloseTo(22, 0);
    expect([sheet.hiddenColumns.has(3), sheet.hiddenRows.has(3), sheet.rowHeights.get(0)]).toEqual([true, true, 33]);
    expect(sheet.autoFilter).toMatchObject({ area: { top: 1, left: 0, bottom: 6, right: 2 }, isDataFiltered: true });
    expect(sheet.conditionalFormats.map((format) => format.type)).toEqual(["custom", "other", "other"]);
    expect(sheet.conditionalFormats[0]).toMatchObject({
      formula: '=N("JH:notMet")=0',
      areas: [
        { top: 2, left: 1, bottom: 4, right: 1 },
        { top: 5, left: 2, bottom: 5, right: 2 },
      ],
      format: {
        fill: "#FFC7CE",
        fontColor: "#9C0006",
        bold: true,
        italic: true,
        underline: true,
        strikethrough: true,
        hasBorders: true,
      },
    });
    const lists = sheet.dataValidations
      .filter((validation) => validation.type === "list")
      .map((validation) => validation.items);
    expect(lists).toContainEqual(["小学", "初中"]);
    expect(sheet.hyperlinks.get("2,0")?.address).toBe("https://example.org/a?b=1&c=2");
    expect(sheet.isProtected).toBe(true);
    expect(sheet.pageLayout).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: null,
      titleRows: [0, 1],
    });
    expect([sheet.pageLayout.printArea, sheet.pageLayout.footerCenter]).toEqual([
      { top: 0, left: 0, bottom: 6, right: 4 },
      "第 &P 页 / 共 &N 页",
    ]);
  });

  test("comes back the same when nothing was changed, and saving it again changes no byte", async () => {
    const workbook = await open();
    const bytes = await writeWorkbook(workbook);
    const again = await readWorkbook(bytes);
    expect(again.sheets.map(contentOf)).toEqual(workbook.sheets.map(contentOf));
    expect(Buffer.from(await writeWorkbook(again)).equals(Buffer.from(bytes))).toBe(true);
  });

  test("keeps every other part byte for byte when one cell is changed", async () => {
    const workbook = await open();
    setCell(firstSheet(workbook), [2, 1], { value: 99 });
    const before = partsOf(fixtureBytes(program));
    const after = partsOf(await writeWorkbook(workbook));
    const rewritten =
      /^(?:xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/worksheets\/sheet\d\.xml|.*\.rels|\[Content_Types\]\.xml|docProps\/app\.xml)$/;
    const kept = Object.keys(before).filter((path) => !rewritten.test(path));
    expect(kept.length).toBeGreaterThan(4);
    for (const path of kept) expect(after[path]).toBe(before[path]);
    expect(after["xl/worksheets/sheet2.xml"]).toContain("<drawing ");
    expect(after["xl/worksheets/sheet1.xml"]).toContain("<legacyDrawing ");
  });

  test("changes exactly the cell that is changed, and the pattern and tint of a cell restyled in one point stay", async () => {
    const workbook = await open();
    const sheet = firstSheet(workbook);
    const { style } = getCell(sheet, 3, 1)!;
    setCell(sheet, [2, 1], { value: 99 });
    setStyle(sheet, [3, 1], { ...style, bold: true });
    const again = await saveAndOpen(workbook);
    expect(again.sheets.map(contentOf)).toEqual(workbook.sheets.map(contentOf));
    const styles = partsOf(await writeWorkbook(workbook))["xl/styles.xml"]!;
    expect(styles).toContain(expected.pattern);
    expect(Buffer.from(await writeWorkbook(again)).equals(Buffer.from(await writeWorkbook(workbook)))).toBe(true);
  });

  test("keeps its chart on its own sheet when sheets are added, moved, renamed and deleted", async () => {
    const workbook = await open();
    const added = addSheet(workbook, "新");
    moveSheet(workbook, added.id, 0);
    renameSheet(workbook, workbook.sheets[2]!.id, "图");
    deleteSheet(workbook, workbook.sheets[1]!.id);
    const bytes = await writeWorkbook(workbook);
    const parts = partsOf(bytes);
    expect((await readWorkbook(bytes)).sheets.map((sheet) => sheet.name)).toEqual(["新", "图", "隐", "深"]);
    expect(
      Object.entries(parts).filter(
        ([path, text]) => /worksheets\/sheet\d+\.xml$/.test(path) && text.includes("<drawing "),
      ),
    ).toHaveLength(1);
    expect(Object.keys(parts).filter((path) => /charts\/chart\d+\.xml$/.test(path))).toHaveLength(1);
    expect(Object.keys(parts).filter((path) => /comments/.test(path))).toHaveLength(0);
    for (const path of Object.keys(parts).filter((name) => name.endsWith(".xml") && name.startsWith("xl/")))
      expect(parts["[Content_Types].xml"]).toMatch(new RegExp(`PartName="/${path}"|Extension="xml"`));
  });
});
