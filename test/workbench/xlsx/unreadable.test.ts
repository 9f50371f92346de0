import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../../../workbench/xlsx/readWorkbook";
import { UnreadableWorkbook } from "../../../workbench/xlsx/unreadable";
import { fixtureBytes, withParts } from "./workbooks";

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((character) => [character.charCodeAt(0), 0]);
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

function packageOf(contentType: string, part: string): Uint8Array {
  return zip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${contentType}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
    [part]: "<x/>",
  });
}

const broken = (path: string, text: string) => withParts(fixtureBytes("openpyxl"), (parts) => (parts[path] = text));

interface Refusal {
  readonly reason: string;
  readonly advice: string;
}

const CASES: readonly (readonly [what: string, bytes: Uint8Array, refusal: Refusal])[] = [
  ["nothing", new Uint8Array(), { reason: "empty", advice: "请重新复制或导出" }],
  [
    "an old .xls",
    new Uint8Array([...COMPOUND_FILE, ...utf16("Workbook")]),
    { reason: "legacyXls", advice: "旧版 .xls 请在 Excel 或 WPS 中另存为 .xlsx" },
  ],
  [
    "a workbook with a password",
    new Uint8Array([...COMPOUND_FILE, 0x45, ...utf16("EncryptedPackage")]),
    { reason: "encrypted", advice: "取消密码" },
  ],
  ["a table of texts", strToU8("学校,人数\n甲,1"), { reason: "text", advice: "另存为 .xlsx" }],
  ["a web page called .xls", strToU8("<html><table></table></html>"), { reason: "html", advice: "另存为 .xlsx" }],
  ["half a file", fixtureBytes("openpyxl").slice(0, 6000), { reason: "damaged", advice: "已损坏" }],
  ["a picture archive", zip({ "a.png": "x" }), { reason: "otherOffice", advice: "不是工作簿" }],
  [
    "an .ods",
    zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
    { reason: "openDocument", advice: ".ods 请另存为 .xlsx" },
  ],
  [
    "a .docx",
    packageOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/document.xml"),
    { reason: "otherOffice", advice: "请选择 .xlsx" },
  ],
  [
    "an .xlsb",
    packageOf("application/vnd.ms-excel.sheet.binary.macroEnabled.main", "xl/workbook.bin"),
    { reason: "binaryXlsb", advice: ".xlsb 请在 Excel 中另存为 .xlsx" },
  ],
  ["a sheet without end", broken("xl/worksheets/sheet1.xml", ""), { reason: "damaged", advice: "已损坏" }],
  [
    "a workbook without sheets",
    broken("xl/workbook.xml", "<workbook><sheets/></workbook>"),
    { reason: "noSheets", advice: "没有工作表" },
  ],
];

test.each(CASES)("%s is refused with one line that says what to do", async (_what, bytes, { reason, advice }) => {
  const error: unknown = await readWorkbook(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnreadableWorkbook);
  expect(error).toMatchObject({ reason });
  expect(String(error)).toContain(advice);
  expect(String(error)).not.toContain("\n");
});
