import { clearArea } from "../../../workbench/store/cells";
import { copyRow, sortRows } from "../../../workbench/store/rows";
import { copySheet } from "../../../workbench/store/sheets";
import { readWorkbook } from "../../../workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../../../workbench/xlsx/writeWorkbook";
import { firstSheet, fixtureBytes, partsOf, saveAndOpen, withParts } from "./workbooks";

const COMMENTS = "xl/comments/comment1.xml";
const BOXES = "xl/drawings/commentsDrawing1.vml";

/** Parts as Excel writes them: rich text, an anchor, an open <br> in the box of A5, and a button that is no note. */
const EXCEL_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><authors><author>张老师</author><author>李老师</author></authors><commentList>' +
  '<comment ref="A5" authorId="0" shapeId="0" xr:uid="{00000000-0006-0000-0000-000001000000}"><text><r><rPr><b/><sz val="9"/></rPr><t>张老师:</t></r>' +
  '<r><rPr><sz val="9"/></rPr><t xml:space="preserve">\n面积 &lt; 200 &amp; 待核实</t></r></text></comment>' +
  '<comment ref="C7" authorId="1" shapeId="0"><text><t>已改</t></text></comment></commentList></comments>';
const box = (id: number, [row, column]: readonly [number, number], anchor: string) =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1"><v:textbox><div><br>文</div></v:textbox>` +
  `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>\r\n    ${anchor}</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
const BUTTON =
  '<v:shape id="_x0000_s1030" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Anchor>5, 0, 5, 0, 6, 0, 6, 0</x:Anchor></x:ClientData></v:shape>';
const EXCEL_BOXES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600"/>' +
  `${box(1025, [4, 0], "1, 15, 3, 2, 3, 31, 7, 1")}${BUTTON}${box(1026, [6, 2], "3, 15, 5, 2, 5, 31, 9, 1")}</xml>`;

/** Line ends as XML reads them, where a part is written anew. */
const REWRITTEN = EXCEL_BOXES.replaceAll("\r\n", "\n");
const A5 = "<x:Row>4</x:Row><x:Column>0</x:Column>";

const excelFile = () =>
  withParts(fixtureBytes("openpyxl"), (parts) => {
    parts[COMMENTS] = EXCEL_COMMENTS;
    parts[BOXES] = EXCEL_BOXES;
  });
const openExcelFile = () => readWorkbook(excelFile());
const said = (notes: ReadonlyMap<string, { author: string; text: string }>) =>
  [...notes].map(([key, { author, text }]) => [key, author, text]);

describe("notes of a file", () => {
  test.each([
    ["openpyxl", "我"],
    ["libreOffice", " "],
  ] as const)("made by %s are read with their author", async (program, author) => {
    const workbook = await readWorkbook(fixtureBytes(program));
    expect(said(firstSheet(workbook).notes)).toEqual([["4,0", author, "备注"]]);
    expect(workbook.sheets.slice(1).map((sheet) => sheet.notes.size)).toEqual([0, 0, 0]);
  });

  test("are read without the formats of their text", async () => {
    expect(said(firstSheet(await openExcelFile()).notes)).toEqual([
      ["4,0", "张老师", "张老师:\n面积 < 200 & 待核实"],
      ["6,2", "李老师", "已改"],
    ]);
  });

  test("stay byte for byte while nobody touches them", async () => {
    const workbook = await openExcelFile();
    firstSheet(workbook).cells.set("0,0", { value: "改" });
    const parts = partsOf(await writeWorkbook(workbook));
    expect(parts[COMMENTS]).toBe(EXCEL_COMMENTS);
    expect(parts[BOXES]).toBe(EXCEL_BOXES);
  });

  test("move in the file as they moved in the store, with their formats and their box; what is no note stays", async () => {
    const workbook = await openExcelFile();
    const { notes } = firstSheet(workbook);
    notes.set("6,3", notes.get("4,0")!);
    notes.delete("4,0");
    const parts = partsOf(await writeWorkbook(workbook));
    expect(parts[COMMENTS]).toContain('<comment ref="D7" authorId="0" shapeId="0" xr:uid="{00000000-0006');
    expect(parts[COMMENTS]).toContain('<rPr><b/><sz val="9"/></rPr><t>张老师:</t>');
    expect(parts[COMMENTS]).not.toContain('ref="A5"');
    expect(parts[BOXES]).toBe(
      REWRITTEN.replace("1, 15, 3, 2, 3, 31, 7, 1", "4, 15, 5, 2, 6, 31, 9, 1").replace(
        A5,
        "<x:Row>6</x:Row><x:Column>3</x:Column>",
      ),
    );
    expect(said(firstSheet(await saveAndOpen(workbook)).notes)).toEqual([
      ["6,2", "李老师", "已改"],
      ["6,3", "张老师", "张老师:\n面积 < 200 & 待核实"],
    ]);
  });

  test("go with cleared cells, and their box with them", async () => {
    const workbook = await openExcelFile();
    clearArea(firstSheet(workbook), { top: 4, left: 0, bottom: 4, right: 5 });
    const parts = partsOf(await writeWorkbook(workbook));
    expect(parts[BOXES]).toBe(REWRITTEN.replace(/<v:shape id="_x0000_s1025".*?<\/v:shape>/s, ""));
    expect(parts[COMMENTS]!.match(/<comment /g)).toHaveLength(1);
  });

  test("stay in the file when only the contents or the formats of their cells are cleared", async () => {
    const workbook = await openExcelFile();
    clearArea(firstSheet(workbook), { top: 0, left: 0, bottom: 9, right: 9 }, "Contents");
    clearArea(firstSheet(workbook), { top: 0, left: 0, bottom: 9, right: 9 }, "Formats");
    expect(partsOf(await writeWorkbook(workbook))[COMMENTS]).toBe(EXCEL_COMMENTS);
  });

  test("are copied with their cells, as comments and boxes of their own", async () => {
    const workbook = await openExcelFile();
    copyRow(firstSheet(workbook), 4, 8);
    const parts = partsOf(await writeWorkbook(workbook));
    expect(parts[COMMENTS]!.match(/xr:uid=/g)).toHaveLength(1);
    expect(parts[COMMENTS]).toContain('<comment ref="A9" authorId="0" shapeId="0"><text>');
    expect(parts[BOXES]).toContain('<v:shape id="_x0000_s1031" type="#_x0000_t202"');
    expect(parts[BOXES]).toContain("1, 15, 7, 2, 3, 31, 11, 1</x:Anchor><x:Row>8</x:Row><x:Column>0</x:Column>");
    expect(parts[BOXES]!.startsWith(REWRITTEN.slice(0, -"</xml>".length))).toBe(true);
    expect([...firstSheet(await saveAndOpen(workbook)).notes.keys()]).toEqual(["4,0", "6,2", "8,0"]);
  });

  test("go along when rows are sorted", async () => {
    const workbook = await openExcelFile();
    const sheet = firstSheet(workbook);
    [3, 2, 1].forEach((value, index) => sheet.cells.set(`${4 + index},7`, { value }));
    sortRows(sheet, { top: 4, left: 0, bottom: 6, right: 7 }, { column: 7 });
    expect(said(sheet.notes).map(([key, author]) => [key, author])).toEqual([
      ["6,0", "张老师"],
      ["4,2", "李老师"],
    ]);
  });

  test("are on a copied sheet as well, in parts of its own", async () => {
    const workbook = await openExcelFile();
    copySheet(workbook, firstSheet(workbook).id);
    const bytes = await writeWorkbook(workbook);
    const again = await readWorkbook(bytes);
    expect(said(again.sheets[1]!.notes)).toEqual(said(again.sheets[0]!.notes));
    const parts = partsOf(bytes);
    expect([parts[COMMENTS], parts[BOXES]]).toEqual([EXCEL_COMMENTS, EXCEL_BOXES]);
    expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/comments1.xml"');
    expect(parts["xl/drawings/vmlDrawing1.vml"]!.match(/ObjectType="Note"/g)).toHaveLength(2);
  });

  test("can be added, also where there was none, and rewritten", async () => {
    const workbook = await openExcelFile();
    firstSheet(workbook).notes.set("6,2", { author: "王老师", text: "又改" });
    workbook.sheets[2]!.notes.set("0,1", { author: "王老师", text: "第一行\n第二行" });
    const bytes = await writeWorkbook(workbook);
    const again = await readWorkbook(bytes);
    expect(said(again.sheets[0]!.notes)).toEqual([
      ["4,0", "张老师", "张老师:\n面积 < 200 & 待核实"],
      ["6,2", "王老师", "又改"],
    ]);
    expect(said(again.sheets[2]!.notes)).toEqual([["0,1", "王老师", "第一行\n第二行"]]);
    expect(partsOf(bytes)["xl/worksheets/sheet3.xml"]).toMatch(/<legacyDrawing r:id="rId2"\/><\/worksheet>/);
    expect(Buffer.from(await writeWorkbook(again)).equals(Buffer.from(bytes))).toBe(true);
  });

  test("threads of newer versions of Excel go where their comment goes", async () => {
    const thread = (ref: string, id: string) =>
      `<threadedComment ref="${ref}" id="{${id}}"><text>谈</text></threadedComment>`;
    const workbook = await readWorkbook(
      withParts(excelFile(), (parts) => {
        parts["xl/threadedComments/threadedComment1.xml"] =
          `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${thread("A5", "1")}${thread("C7", "2")}</ThreadedComments>`;
        const rels = "xl/worksheets/_rels/sheet1.xml.rels";
        parts[rels] = parts[rels]!.replace(
          "</Relationships>",
          '<Relationship Id="t1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
        );
      }),
    );
    const { notes } = firstSheet(workbook);
    notes.set("9,0", notes.get("4,0")!);
    notes.delete("4,0");
    notes.delete("6,2");
    expect(partsOf(await writeWorkbook(workbook))["xl/threadedComments/threadedComment1.xml"]).toContain(
      `2018/threadedcomments">${thread("A10", "1")}</ThreadedComments>`,
    );
  });
});
