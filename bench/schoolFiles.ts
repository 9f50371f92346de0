import { strToU8, zipSync } from "fflate";

/** How many sheets a file has and how large they are. */
export interface FileShape {
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
}

/** The .xlsx of one school as an annual-report export has it: a sheet of its figures, and forms with rows of numbers. */
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

type Cell = string | number;

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

/** Texts of a workbook, each with the number by which cells refer to it. */
class SharedTexts {
  private readonly indexes = new Map<string, number>();

  indexOf(text: string): number {
    const index = this.indexes.get(text) ?? this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si><t xml:space="preserve">${text}</t></si>`);
    return `<sst xmlns="${MAIN}">${items.join("")}</sst>`;
  }
}

function sheetXml(rows: readonly (readonly Cell[])[], texts: SharedTexts): string {
  const cellXml = (cell: Cell, row: number, column: number): string => {
    const at = `${columnLetters(column)}${String(row + 1)}`;
    return typeof cell === "number"
      ? `<c r="${at}" s="1"><v>${String(cell)}</v></c>`
      : `<c r="${at}" s="2" t="s"><v>${String(texts.indexOf(cell))}</v></c>`;
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

/** A file made by hand, so that what reads it meets nothing of its own making. The same number gives the same bytes. */
export function schoolFile(number: number, shape: FileShape): Uint8Array {
  const texts = new SharedTexts();
  const forms = Array.from({ length: shape.sheets - 1 }, (_, sheet) => formRows({ number, sheet, shape }));
  const sheets = [schoolRows(number), ...forms].map((rows, index) => ({
    id: String(index + 1),
    xml: sheetXml(rows, texts),
  }));
  const tabs = sheets.map(
    ({ id }) => `<sheet name="${id === "1" ? "学校情况" : `附表${id}`}" sheetId="${id}" r:id="rId${id}"/>`,
  );
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

/** Name of the file of one school. */
export function schoolFileName(number: number): string {
  return `第${String(number)}小学.xlsx`;
}

function schoolRows(number: number): readonly (readonly Cell[])[] {
  const pupils = 300 + (number % 900);
  const figures = [pupils, 20, 6, 5, pupils * 5, 200, pupils * 8, 90.5 + (number % 7), 24];
  return [["学校基本情况"], HEADERS, [`第${String(number)}小学`, String(3_600_000_000 + number), "小学", ...figures]];
}

function formRows(form: {
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
