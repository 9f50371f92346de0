import { strToU8 } from "fflate";
import { sizeFault } from "../../src/files/readFile";
import { describeFileFault } from "../../src/i18n/fileFaultSentences";
import type { FileFault } from "../../src/i18n/fileFault";
import {
  bytesOfText,
  faultOf,
  packageOf,
  packageParts,
  relationship,
  relationshipsXml,
  valuesOf,
  zipped,
} from "./packages";

/** A compound file with a directory entry of this name, as far as anybody looks at it. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [..."Root Entry"].forEach((letter, index) => (bytes[1024 + 2 * index] = letter.charCodeAt(0)));
  [...stream].forEach((letter, index) => (bytes[1152 + 2 * index] = letter.charCodeAt(0)));
  return bytes;
}

const KINDS: readonly (readonly [string, () => Uint8Array, FileFault["code"]])[] = [
  ["nothing at all", () => new Uint8Array(0), "emptyFile"],
  [".xls of Excel 97", () => compoundFile("Workbook"), "legacyWorkbook"],
  [".xls of Excel 95", () => compoundFile("Book"), "legacyWorkbook"],
  [".et of WPS, or whatever else is such a file", () => compoundFile("ETExtData"), "legacyWorkbook"],
  [".xls of Excel 4", () => new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0]), "legacyWorkbook"],
  [".xlsx with a password", () => compoundFile("EncryptedPackage"), "passwordProtected"],
  [".doc", () => compoundFile("WordDocument"), "notAWorkbook"],
  [".pdf", () => bytesOfText("%PDF-1.7\n%âãÏÓ"), "notAWorkbook"],
  [".png", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), "notAWorkbook"],
  [
    ".xlsb",
    () =>
      zipped({
        "_rels/.rels": relationshipsXml(relationship("r", "officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": "x",
      }),
    "binaryWorkbook",
  ],
  [
    ".docx",
    () =>
      zipped({
        "_rels/.rels": relationshipsXml(relationship("r", "officeDocument", "word/document.xml")),
        "word/document.xml": "<d/>",
      }),
    "notAWorkbook",
  ],
  [".zip of pictures", () => zipped({ "picture.png": "x" }), "notAWorkbook"],
  [
    ".ods",
    () => zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
    "openDocument",
  ],
  [
    ".fods",
    () =>
      bytesOfText(
        '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
      ),
    "openDocument",
  ],
  [
    "XML Spreadsheet 2003",
    () =>
      bytesOfText(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
      ),
    "xmlSpreadsheet",
  ],
  [".mht", () => bytesOfText("MIME-Version: 1.0\nContent-Type: multipart/related"), "webArchive"],
  [
    "a page of frames",
    () => bytesOfText('<html><frameset rows="*,39"><frame src="sheet001.htm"></frameset></html>'),
    "webArchive",
  ],
  ["a page without a table", () => bytesOfText("<html><body>登录已失效，请重新登录</body></html>"), "noTableInPage"],
  ["XML of another kind", () => bytesOfText('<?xml version="1.0"?><rss/>'), "notAWorkbook"],
  ["bytes that are no text", () => new Uint8Array([0x41, 0x00, 0x42, 0x00, 0x43, 0x00]), "notAWorkbook"],
  ["text of another encoding", () => new Uint8Array([0x41, 0xff, 0xff, 0x42]), "unknownEncoding"],
];

describe("a file is known by its content, whatever its extension says", () => {
  it.each(KINDS)("%s", (_what, make, code) => {
    expect(faultOf(make(), "城关小学.xlsx")).toEqual({ code });
    expect(faultOf(make(), "城关小学.csv")).toEqual({ code });
  });

  it("an .xlsx that is called .xls is read", () => {
    expect(valuesOf(packageOf({ sheets: { 一: '<row r="1"><c r="A1"><v>1</v></c></row>' } }), "城关小学.xls")).toEqual([
      [1],
    ]);
  });

  it("refuses in one line that says what to do", () => {
    for (const [, make] of KINDS) {
      const sentence = describeFileFault(faultOf(make()) as FileFault);
      expect(sentence).not.toContain("\n");
      expect(sentence).toMatch(/请/);
    }
    expect(describeFileFault({ code: "legacyWorkbook" })).toBe("旧版 .xls/.et：请用 Excel 或 WPS 打开后另存为 .xlsx");
  });
});

describe("a file that is too large", () => {
  it("is not even loaded", () => {
    expect(sizeFault(50 * 1024 * 1024)).toBeNull();
    expect(sizeFault(50 * 1024 * 1024 + 1)).toEqual({ code: "fileTooLarge", megabytes: 51, most: 50 });
    expect(faultOf(new Uint8Array(51 * 1024 * 1024))).toMatchObject({ code: "fileTooLarge" });
  });

  it("is refused by the name of the sheet that would unpack to more than can be held", () => {
    const bomb = new Uint8Array(49 * 1024 * 1024).fill(0x20);
    const bytes = zipped({ ...packageParts({ sheets: { 一: "" } }), "xl/worksheets/sheet1.xml": bomb });
    expect(bytes.length).toBeLessThan(200_000);
    expect(faultOf(bytes)).toEqual({ code: "contentTooLarge", sheet: "一" });
  });

  it("is refused where many parts together would be too much", () => {
    const part = new Uint8Array(40 * 1024 * 1024).fill(0x20);
    part.set(strToU8("<worksheet><sheetData/></worksheet>"));
    const names = ["一", "二", "三", "四", "五"];
    const large = Object.fromEntries(names.map((_, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, part]));
    const bytes = zipped({
      ...packageParts({ sheets: Object.fromEntries(names.map((name) => [name, ""])) }),
      ...large,
    });
    expect(faultOf(bytes)).toEqual({ code: "contentTooLarge", sheet: "" });
  });

  it("is refused by the sheet that has too many cells, without waiting for its end", () => {
    const cells = Array.from({ length: 250 }, () => "<c><v>1</v></c>").join("");
    const rows = `<row>${cells}</row>`.repeat(9_000);
    expect(faultOf(packageOf({ sheets: { 宽: rows } }))).toEqual({ code: "contentTooLarge", sheet: "宽" });
  });
});
