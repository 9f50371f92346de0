import { setCell } from "../../../workbench/store/cells";
import { readWorkbook } from "../../../workbench/xlsx/readWorkbook";
import { ADD_IN_ID } from "../../../workbench/xlsx/webExtension";
import { writeWorkbook } from "../../../workbench/xlsx/writeWorkbook";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentOf, firstSheet, fixtureBytes, partsOf, withParts } from "./workbooks";

const OTHER_EXTENSION =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{11111111-1111-1111-1111-111111111111}">' +
  '<we:reference id="22222222-2222-2222-2222-222222222222" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>' +
  '<we:properties><we:property name="theirs" value="1"/></we:properties><we:bindings/></we:webextension>';
const TASK_PANES =
  '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="0">' +
  '<wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>';

/** Puts XML in front of a piece of a part. */
function insert(text: string | undefined, before: string, added: string): string {
  return (text ?? "").replace(before, added + before);
}

/** The openpyxl file with what Excel and other programs leave in files and the store knows nothing of. */
function fileWithUnknownParts(): Uint8Array {
  return withParts(fixtureBytes("openpyxl"), (parts) => {
    parts["customXml/item1.xml"] = "<data>内容</data>";
    parts["docProps/custom.xml"] =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>';
    parts["xl/webextensions/webextension1.xml"] = OTHER_EXTENSION;
    parts["xl/webextensions/taskpanes.xml"] = TASK_PANES;
    parts["xl/webextensions/_rels/taskpanes.xml.rels"] =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>';
    parts["_rels/.rels"] = insert(
      parts["_rels/.rels"],
      "</Relationships>",
      '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>' +
        '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>',
    );
    parts["xl/_rels/workbook.xml.rels"] = insert(
      parts["xl/_rels/workbook.xml.rels"],
      "</Relationships>",
      '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/>',
    );
    parts["[Content_Types].xml"] = insert(
      parts["[Content_Types].xml"],
      "</Types>",
      '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>' +
        '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>' +
        '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>',
    );
    const sheet = "xl/worksheets/sheet2.xml";
    parts[sheet] = insert(
      parts[sheet],
      "<drawing ",
      '<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors>',
    );
    parts[sheet] = parts[sheet]!.replace(
      "<sheetData>",
      '<cols><col min="13" max="16384" width="9" hidden="1" customWidth="1"/></cols><sheetData>',
    );
    parts[sheet] = insert(
      parts[sheet],
      "</worksheet>",
      '<extLst><ext uri="{x}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:thing a="1"/></ext></extLst>',
    );
  });
}

describe("what the store knows nothing of", () => {
  test("stays in the file with its relationships and content types, and stays there again", async () => {
    const original = fileWithUnknownParts();
    const workbook = await readWorkbook(original);
    setCell(firstSheet(workbook), [2, 1], { value: 99 });
    const bytes = await writeWorkbook(workbook);
    const parts = partsOf(bytes);
    for (const path of [
      "customXml/item1.xml",
      "docProps/custom.xml",
      "xl/webextensions/webextension1.xml",
      "xl/webextensions/taskpanes.xml",
    ])
      expect(parts[path]).toBe(partsOf(original)[path]);
    expect(parts["_rels/.rels"]).toContain("custom-properties");
    expect(parts["xl/_rels/workbook.xml.rels"]).toContain("../customXml/item1.xml");
    expect(parts["[Content_Types].xml"]).toContain("/xl/webextensions/taskpanes.xml");
    const sheet = parts["xl/worksheets/sheet2.xml"]!;
    expect(sheet).toContain('<ignoredError sqref="A1" numberStoredAsText="1"/>');
    expect(sheet).toContain('<x14:thing a="1"/>');
    expect(sheet.indexOf("<ignoredErrors>")).toBeLessThan(sheet.indexOf("<drawing "));
    expect(Buffer.from(await writeWorkbook(await readWorkbook(bytes))).equals(Buffer.from(bytes))).toBe(true);
  });

  test("columns set up to the last one of the sheet cost one element, not sixteen thousand", async () => {
    const workbook = await readWorkbook(fileWithUnknownParts());
    expect(workbook.sheets[1]!.hiddenColumns.has(12)).toBe(true);
    const sheet = partsOf(await writeWorkbook(workbook))["xl/worksheets/sheet2.xml"]!;
    expect(sheet.match(/<col /g)).toHaveLength(1);
    expect(sheet).toContain('max="16384"');
  });

  test("pivot tables are known by name and stay, and so do the choices of a filter", async () => {
    const bytes = withParts(fixtureBytes("openpyxl"), (parts) => {
      parts["xl/pivotTables/pivotTable1.xml"] =
        '<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="透视表1" cacheId="1"/>';
      const rels = "xl/worksheets/_rels/sheet2.xml.rels";
      const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable";
      const added = `<Relationship Id="rId77" Type="${type}" Target="../pivotTables/pivotTable1.xml"/>`;
      parts[rels] = insert(parts[rels], "</Relationships>", added);
    });
    const workbook = await readWorkbook(bytes);
    expect(workbook.sheets.map((sheet) => sheet.pivotTableNames)).toEqual([[], ["透视表1"], [], []]);
    const parts = partsOf(await writeWorkbook(workbook));
    expect(parts["xl/pivotTables/pivotTable1.xml"]).toContain("透视表1");
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<filterColumn colId="0"');
  });

  test("settings of other add-ins stay beside ours, and a pane that was closed is not opened", async () => {
    const workbook = await readWorkbook(fileWithUnknownParts());
    expect(workbook.settings.size).toBe(0);
    workbook.settings.set("ours", '"值"');
    const bytes = await writeWorkbook(workbook);
    const parts = partsOf(bytes);
    expect(parts["xl/webextensions/webextension1.xml"]).toBe(OTHER_EXTENSION);
    expect(parts["xl/webextensions/webextension2.xml"]).toContain('name="ours" value="&quot;值&quot;"');
    expect(parts["xl/webextensions/taskpanes.xml"]!.match(/visibility="0"/g)).toHaveLength(1);
    const again = await readWorkbook(bytes);
    expect([...again.settings]).toEqual([["ours", '"值"']]);
    again.settings.clear();
    expect((await readWorkbook(await writeWorkbook(again))).settings.size).toBe(0);
  });

  test("the settings are those of the add-in in the manifest", () => {
    const manifest = readFileSync(join(__dirname, "..", "..", "..", "manifest.xml"), "utf8");
    expect(/<Id>([^<]+)<\/Id>/.exec(manifest)?.[1]).toBe(ADD_IN_ID);
  });

  test("files whose elements have a prefix are read like others", async () => {
    const prefixed = withParts(fixtureBytes("openpyxl"), (parts) => {
      for (const path of Object.keys(parts).filter((name) =>
        /^xl\/(?:worksheets\/sheet\d|workbook|styles|sharedStrings)\.xml$/.test(name),
      ))
        parts[path] = parts[path]!.replace(/<(\/?)(?=[A-Za-z])(?!\w+:)/g, "<$1x:").replace(
          'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
          'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
        );
    });
    expect(partsOf(prefixed)["xl/worksheets/sheet1.xml"]).toContain("<x:sheetData>");
    const [plain, read] = await Promise.all([readWorkbook(fixtureBytes("openpyxl")), readWorkbook(prefixed)]);
    expect(read.sheets.map(contentOf)).toEqual(plain.sheets.map(contentOf));
  });
});
