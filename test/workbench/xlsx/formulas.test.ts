import { setCell } from "../../../workbench/store/cells";
import { createWorkbook } from "../../../workbench/store/sheets";
import { readWorkbook } from "../../../workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../../../workbench/xlsx/writeWorkbook";
import { firstSheet, partsOf, saveAndOpen, withParts } from "./workbooks";

const SHEET = "xl/worksheets/sheet1.xml";

/** A workbook whose cells are this XML. */
async function openCells(sheetData: string) {
  const bytes = await writeWorkbook(createWorkbook("表"));
  return readWorkbook(
    withParts(bytes, (parts) => {
      parts[SHEET] = parts[SHEET]!.replace("<sheetData/>", `<sheetData>${sheetData}</sheetData>`);
    }),
  );
}

async function sheetXml(workbook: Parameters<typeof writeWorkbook>[0]): Promise<string> {
  return partsOf(await writeWorkbook(workbook))[SHEET]!;
}

describe("formulas in files", () => {
  test("custom functions are stored as Excel stores them, and come back with their dot", async () => {
    const workbook = createWorkbook("表");
    const formula = '=IF(JH.DIFFCOEF(A1:A5,B1:B5)<=0.5,"JH.SPLIT(1)",JH.PASS_85(A1,B1))';
    setCell(firstSheet(workbook), [0, 0], { value: 0.25, formula });
    expect(await sheetXml(workbook)).toContain(
      '<f>IF(_xldudf_JH_DIFFCOEF(A1:A5,B1:B5)&lt;=0.5,"JH.SPLIT(1)",_xldudf_JH_PASS_85(A1,B1))</f><v>0.25</v>',
    );
    expect(firstSheet(await saveAndOpen(workbook)).cells.get("0,0")).toEqual({ value: 0.25, formula });
  });

  test("functions newer than the file format get their prefix and lose it again", async () => {
    const workbook = createWorkbook("表");
    setCell(firstSheet(workbook), [0, 0], { value: 1, formula: '=STDEV.P(A2:A5)+SUM(A2)+IFNA(B1,"STDEV.P(1)")' });
    expect(await sheetXml(workbook)).toContain('<f>_xlfn.STDEV.P(A2:A5)+SUM(A2)+_xlfn.IFNA(B1,"STDEV.P(1)")</f>');
    expect(firstSheet(await saveAndOpen(workbook)).cells.get("0,0")?.formula).toBe(
      '=STDEV.P(A2:A5)+SUM(A2)+IFNA(B1,"STDEV.P(1)")',
    );
  });

  test("a prefix that nobody knows is written back as it came", async () => {
    const text = "_xlfn.LET(_xlpm.x,1,_xlfn.SOMETHING_NEW(_xlpm.x))";
    const opened = await openCells(`<row r="1"><c r="A1"><f>${text}</f><v>1</v></c></row>`);
    expect(firstSheet(opened).cells.get("0,0")?.formula).toBe("=LET(x,1,SOMETHING_NEW(x))");
    expect(await sheetXml(opened)).toContain(`<f>${text}</f>`);
  });

  test("shared formulas are read as the formula of each cell", async () => {
    const opened = await openCells(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    const formulas = [0, 1, 2].map((row) => firstSheet(opened).cells.get(`${row},1`)?.formula);
    expect(formulas).toEqual(["=A1*$A$1", "=A2*$A$1", "=A3*$A$1"]);
  });

  test("array formulas keep their area while they are unchanged; cells they fill point back", async () => {
    const xml =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    const opened = await openCells(xml);
    expect(firstSheet(opened).cells.get("1,0")).toEqual({ value: 4, spilledFrom: "0,0" });
    expect(await sheetXml(opened)).toContain('<f t="array" ref="A1:A2">B1:B2*2</f>');
    setCell(firstSheet(opened), [0, 0], { value: 5 });
    setCell(firstSheet(opened), [1, 0], { value: 6 });
    expect(await sheetXml(opened)).toContain('<c r="A1"><v>5</v></c></row><row r="2"><c r="A2"><v>6</v></c>');
  });

  test("a formula that spilled is saved over the area that it filled", async () => {
    const workbook = createWorkbook("表");
    setCell(firstSheet(workbook), [0, 0], { value: 1, formula: "=B1:B2" });
    setCell(firstSheet(workbook), [1, 0], { value: "乙", spilledFrom: "0,0" });
    const xml = await sheetXml(workbook);
    expect(xml).toContain('<f t="array" ref="A1:A2">B1:B2</f><v>1</v>');
    expect(xml).toContain('<c r="A2" t="str"><v>乙</v></c>');
    expect(firstSheet(await saveAndOpen(workbook)).cells.get("1,0")).toEqual({ value: "乙", spilledFrom: "0,0" });
  });

  test("cells without an address, dates as ISO texts, texts in the cell and numbers as texts are read", async () => {
    const opened = await openCells(
      '<row><c><v>1</v></c><c t="inlineStr"><is><t>甲</t></is></c></row><row><c t="d"><v>2025-09-01</v></c><c t="str"><v>007</v></c></row>',
    );
    const values = ["0,0", "0,1", "1,0", "1,1"].map((key) => firstSheet(opened).cells.get(key)?.value);
    expect(values).toEqual([1, "甲", 45901, "007"]);
  });

  test("line ends and CDATA sections are read as XML says", async () => {
    const opened = await openCells(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>一\r\n二</t></is></c><c r="B1" t="str"><v><![CDATA[<甲 & 乙>]]></v></c></row>',
    );
    expect(firstSheet(opened).cells.get("0,0")?.value).toBe("一\n二");
    expect(firstSheet(opened).cells.get("0,1")?.value).toBe("<甲 & 乙>");
  });

  test("a text with readings and inner formatting gives its words, and keeps both while it is unchanged", async () => {
    const item = '<r><rPr><b/></rPr><t>均</t></r><r><t>衡</t></r><rPh sb="0" eb="1"><t>jun</t></rPh>';
    const opened = await openCells(`<row r="1"><c r="A1" t="inlineStr"><is>${item}</is></c></row>`);
    expect(firstSheet(opened).cells.get("0,0")?.value).toBe("均衡");
    expect(partsOf(await writeWorkbook(opened))["xl/sharedStrings.xml"]).toContain(`<si>${item}</si>`);
    setCell(firstSheet(opened), [0, 0], { value: "优质" });
    expect(partsOf(await writeWorkbook(opened))["xl/sharedStrings.xml"]).toContain("<si><t>优质</t></si>");
  });

  test("Excel calculates a workbook with formulas when it opens it", async () => {
    const workbook = createWorkbook("表");
    expect(partsOf(await writeWorkbook(workbook))["xl/workbook.xml"]).not.toContain("calcPr");
    setCell(firstSheet(workbook), [0, 0], { value: 1, formula: "=1" });
    expect(partsOf(await writeWorkbook(workbook))["xl/workbook.xml"]).toContain('<calcPr fullCalcOnLoad="1"/>');
  });
});
