import { readFile } from "../../src/files/readFile";
import { seededRandom } from "../fixtures/seededRandom";
import { faultOf, packageOf, packageParts, relationship, relationshipsXml, sheetXml, zipped } from "./packages";

const CELL = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const SOUND = { sheets: { 一: CELL }, strings: "<si><t>甲</t></si>" };
const DAMAGED = { code: "damaged" };

/** The file with some parts of its own. */
const withParts = (parts: Readonly<Record<string, string | undefined>>) => packageOf({ ...SOUND, parts });
const withRows = (rows: string) => packageOf({ ...SOUND, sheets: { 一: rows } });

describe("a package that contradicts itself is damaged, not read in part", () => {
  it.each([
    ["no main part", () => withParts({ "xl/workbook.xml": undefined })],
    ["a sheet whose part is missing", () => withParts({ "xl/worksheets/sheet1.xml": undefined })],
    ["texts whose part is missing", () => withParts({ "xl/sharedStrings.xml": undefined })],
    ["no relationships of the workbook", () => withParts({ "xl/_rels/workbook.xml.rels": undefined })],
    ["no sheets", () => withParts({ "xl/workbook.xml": "<workbook><sheets/></workbook>" })],
    [
      "a sheet without a name",
      () => withParts({ "xl/workbook.xml": '<workbook><sheets><sheet id="rId1"/></sheets></workbook>' }),
    ],
    [
      "two sheets of one name",
      () =>
        withParts({
          "xl/workbook.xml":
            '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/><sheet name="a" r:id="rId1"/></sheets></workbook>',
        }),
    ],
    ["a main part that is no workbook", () => withParts({ "xl/workbook.xml": "<document/>" })],
    ["a sheet that is no worksheet", () => withParts({ "xl/worksheets/sheet1.xml": "<document/>" })],
    [
      "a part that is not UTF-8",
      () => zipped({ ...packageParts(SOUND), "xl/sharedStrings.xml": new Uint8Array([0x3c, 0xff, 0x3e]) }),
    ],
    ["a text that is not there", () => withRows('<row r="1"><c r="A1" t="s"><v>1</v></c></row>')],
    ["a text by a negative number", () => withRows('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>')],
    ["a text by a name of prototypes", () => withRows('<row r="1"><c r="A1" t="s"><v>length</v></c></row>')],
    ["a cell given twice", () => withRows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    ["a cell of another row", () => withRows('<row r="1"><c r="A2"><v>1</v></c></row>')],
    ["a cell beyond the last column", () => withRows('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ["a reference that is none", () => withRows('<row r="1"><c r="1A"><v>1</v></c></row>')],
    ["a row beyond the last", () => withRows('<row r="1048577"><c><v>1</v></c></row>')],
    ["a row before the first", () => withRows('<row r="0"><c><v>1</v></c></row>')],
    ["a row that is no number", () => withRows('<row r="x"><c><v>1</v></c></row>')],
    ["elements left open", () => withParts({ "xl/worksheets/sheet1.xml": sheetXml(CELL).replace("</worksheet>", "") })],
    ["a part that ends in a tag", () => withParts({ "xl/worksheets/sheet1.xml": sheetXml(CELL).slice(0, -5) })],
    [
      "a part that ends in a cell",
      () =>
        withParts({
          "xl/worksheets/sheet1.xml": sheetXml("").replace("</sheetData></worksheet>", '<row r="1"><c r="A1"><v>12'),
        }),
    ],
    ["an element closed too often", () => withParts({ "xl/worksheets/sheet1.xml": `${sheetXml(CELL)}</worksheet>` })],
    ["an attribute without quotes", () => withRows("<row r=1><c r=A1><v>1</v></c></row>")],
    ["an entity that XML does not have", () => withRows('<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>')],
    ["a character that does not exist", () => withRows('<row r="1"><c r="A1" t="str"><v>&#x110000;</v></c></row>')],
    [
      "a document type",
      () => withParts({ "xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml(CELL)}` }),
    ],
    ["a comment left open", () => withParts({ "xl/worksheets/sheet1.xml": `${sheetXml(CELL)}<!-- ` })],
    ["CDATA left open", () => withRows('<row r="1"><c r="A1" t="str"><v><![CDATA[x</v></c></row>')],
  ])("%s", (_what, make) => {
    expect(faultOf(make())).toEqual(DAMAGED);
  });

  it("wrong content types do not matter: the parts say what they are", () => {
    expect(faultOf(withParts({ "[Content_Types].xml": "nonsense" }))).toBe("read");
    expect(faultOf(withParts({ "[Content_Types].xml": undefined }))).toBe("read");
  });

  it("relationships to elsewhere are not followed", () => {
    const external =
      '<Relationship Id="rIdX" Type="x/sharedStrings" Target="http://example.com/x.xml" TargetMode="External"/>';
    const own = relationshipsXml(
      external,
      relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
      relationship("rIdS", "sharedStrings", "../xl/./sharedStrings.xml"),
    );
    expect(faultOf(withParts({ "xl/_rels/workbook.xml.rels": own }))).toBe("read");
  });

  it("a cell with an element nested ten thousand deep costs no stack", () => {
    const deep = "<x>".repeat(10_000) + "</x>".repeat(10_000);
    expect(faultOf(withRows(`<row r="1"><c r="A1">${deep}<v>1</v></c></row>`))).toBe("read");
  });
});

describe("a file that lost a part of itself", () => {
  const whole = packageOf({ sheets: { 一: CELL.repeat(1) }, strings: "<si><t>甲</t></si>" });

  it.each([0.1, 0.5, 0.9, 0.99])("cut after %d of its length is damaged", (share) => {
    expect(faultOf(whole.slice(0, Math.floor(whole.length * share)))).toMatchObject({ code: "damaged" });
  });

  it("never throws and never gives other values, whichever byte is wrong", () => {
    const sound = readFile("a.xlsx", whole);
    const random = seededRandom(20);
    for (let times = 0; times < 1_500; times += 1) {
      const bytes = whole.slice();
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
      const reading = readFile("a.xlsx", bytes);
      // A wrong byte in a date or a name that nobody reads changes nothing; any other is noticed.
      if (reading.ok) expect(reading.value.snapshot.contents).toEqual(sound.ok ? sound.value.snapshot.contents : null);
    }
  });
});
