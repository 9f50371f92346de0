import { strToU8, zipSync } from "fflate";
import { oldForms } from "../test/corpus/forms/oldSchool";
import { NINE_YEAR } from "../test/corpus/forms/schools";

/** How many sheets a file has and how large they are. */
export interface FileShape {
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
}

/** The .xlsx of one school: a sheet of its figures, and others with rows of numbers. */
export const TWENTY_SHEETS: FileShape = { sheets: 20, rows: 60, columns: 16 };

const HEADERS = [
  "学校名称",
  "学校标识码",
  "办学类型",
  "小学在校生数",
  "小学高于规定学历教师数",
  "小学县级以上骨干教师数",
  "小学体育艺术专任教师数",
  "教学及辅助用房面积(㎡)",
  "其中室内体育用房面积(㎡)",
  "运动场地面积(㎡)",
  "教学仪器设备值(万元)",
  "网络多媒体教室数(间)",
];

type Cell = string | number | boolean;

/** A sheet of a file; blank texts are cells that are not there. */
interface FileSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function override(part: string, kind: string): string {
  return `<Override PartName="/xl/${part}.xml" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
}

function contentTypes(sheets: readonly string[]): string {
  const others = [
    override("workbook", "sheet.main"),
    override("sharedStrings", "sharedStrings"),
    override("styles", "styles"),
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[...others, ...sheets].join("")}</Types>`;
}
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const STYLES = `<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="49"/></cellXfs>`;

function columnLetters(column: number): string {
  return (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Texts of a workbook, each with the number by which cells refer to it. */
class SharedTexts {
  private readonly indexes = new Map<string, number>();

  indexOf(text: string): number {
    const index = this.indexes.get(text) ?? this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    return `<sst xmlns="${MAIN}">${items.join("")}</sst>`;
  }
}

function sheetXml(rows: readonly (readonly Cell[])[], texts: SharedTexts): string {
  const cellXml = (cell: Cell, row: number, column: number): string => {
    if (cell === "") return "";
    const at = `${columnLetters(column)}${String(row + 1)}`;
    return typeof cell === "number"
      ? `<c r="${at}" s="1"><v>${String(cell)}</v></c>`
      : `<c r="${at}" s="2" t="s"><v>${String(texts.indexOf(String(cell)))}</v></c>`;
  };
  const lines = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => cellXml(cell, row, column)).join("");
    return `<row r="${String(row + 1)}" spans="1:${String(cells.length)}">${inside}</row>`;
  });
  const width = Math.max(...rows.map((cells) => cells.length));
  const used = `<dimension ref="A1:${columnLetters(width - 1)}${String(rows.length)}"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}">${used}<sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function relationshipXml(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function relationshipsXml(relationships: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}">${relationships.join("")}</Relationships>`;
}

/** A file made by hand, so that what reads it meets nothing of its own making. The same sheets give the same bytes. */
function workbookFile(contents: readonly FileSheet[]): Uint8Array {
  const texts = new SharedTexts();
  const sheets = contents.map(({ name, rows }, index) => ({
    name,
    id: String(index + 1),
    xml: sheetXml(rows, texts),
  }));
  const tabs = sheets.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`);
  const links = [
    ...sheets.map(({ id }) => relationshipXml(`rId${id}`, "worksheet", `worksheets/sheet${id}.xml`)),
    relationshipXml("rIdStrings", "sharedStrings", "sharedStrings.xml"),
    relationshipXml("rIdStyles", "styles", "styles.xml"),
  ];
  const parts: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypes(sheets.map(({ id }) => override(`worksheets/sheet${id}`, "worksheet")))],
    ["_rels/.rels", relationshipsXml([relationshipXml("rId1", "officeDocument", "xl/workbook.xml")])],
    ["xl/workbook.xml", `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs.join("")}</sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", relationshipsXml(links)],
    ["xl/styles.xml", `<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>`],
    ["xl/sharedStrings.xml", texts.xml()],
    ...sheets.map(({ id, xml }) => [`xl/worksheets/sheet${id}.xml`, xml] as const),
  ];
  const files = Object.fromEntries(parts.map(([path, text]) => [path, strToU8(text)]));
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** One school with its figures in a table. */
export function schoolFile(number: number, shape: FileShape): Uint8Array {
  const others = Array.from({ length: shape.sheets - 1 }, (_, sheet) => ({
    name: `附表${String(sheet + 2)}`,
    rows: numberRows({ number, sheet, shape }),
  }));
  return workbookFile([{ name: "学校情况", rows: schoolRows(number) }, ...others]);
}

/** One school with its figures in the report forms of an export to 2020, beside sheets of numbers up to twenty. */
export function formsFile(number: number): Uint8Array {
  const forms = oldForms(nineYearSchool(number)).map(({ name, rows }) => ({ name, rows }));
  const others = Array.from({ length: TWENTY_SHEETS.sheets - forms.length }, (_, sheet) => ({
    name: `附表${String(sheet + 1)}`,
    rows: numberRows({ number, sheet, shape: TWENTY_SHEETS }),
  }));
  return workbookFile([...forms, ...others]);
}

/** Name of the file of one school. */
export function schoolFileName(number: number): string {
  return `第${String(number)}小学.xlsx`;
}

/** Name of the file of one school in report forms. */
export function formsFileName(number: number): string {
  return `年报导出${String(number)}.xlsx`;
}

/** What the import has to write of a school: name, code, pupils of both phases, 教学及辅助用房面积, 教学仪器设备值 in 万元. */
export type ImportedFigures = readonly [
  name: string,
  code: string,
  primaryPupils: number,
  juniorPupils: number | null,
  teachingArea: number,
  equipment: number,
];

/** The figures of `schoolFile`. */
export function schoolFigures(number: number): ImportedFigures {
  const pupils = 300 + (number % 900);
  return [`第${String(number)}小学`, String(3_600_000_000 + number), pupils, null, pupils * 5, 90.5 + (number % 7)];
}

/** The figures of `formsFile`: 292 and 233 pupils of the forms' sample school besides the first grade's, and its rooms. */
export function formsFigures(number: number): ImportedFigures {
  const { name, code, equipment } = nineYearSchool(number);
  return [name, code, 352 + (number % 40), 233, 2888.5, equipment];
}

function nineYearSchool(number: number): typeof NINE_YEAR {
  const { primary } = NINE_YEAR;
  if (primary === undefined) throw new Error("a nine-year school has a primary part");
  const [first = 0, ...others] = primary.grades;
  return {
    ...NINE_YEAR,
    name: `第${String(number)}九年制学校`,
    code: String(3_700_000_000 + number),
    equipment: 100.25 + (number % 50),
    primary: { ...primary, grades: [first + (number % 40), ...others] },
  };
}

function schoolRows(number: number): readonly (readonly Cell[])[] {
  const [name, code, pupils, , teachingArea, equipment] = schoolFigures(number);
  const figures = [pupils, 20, 6, 5, teachingArea, 200, pupils * 8, equipment, 24];
  return [["学校基本情况"], HEADERS, [name, code, "小学", ...figures]];
}

function numberRows(form: {
  readonly number: number;
  readonly sheet: number;
  readonly shape: FileShape;
}): readonly (readonly Cell[])[] {
  const { number, sheet, shape } = form;
  return Array.from({ length: shape.rows }, (_row, row) =>
    Array.from({ length: shape.columns }, (_cell, column): Cell => {
      if (row < 4) return `栏目${String(column)}之${String(row)}`;
      if (column < 2) return `项目第${String(row)}行${column === 0 ? "甲" : "乙"}`;
      return ((number * 31 + sheet * 17 + row * 7 + column) % 1000) + (column % 3 === 0 ? 0.25 : 0);
    }),
  );
}
