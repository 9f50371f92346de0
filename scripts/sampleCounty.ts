import { TEMPLATE_HEADERS, TEMPLATE_SHEET_NAME, FIELD_INDEX } from "../src/workbook/fields";
import { FIELDS, type Field } from "../src/workbook/schoolTable";
import { columnName } from "../workbench/store/address";
import { setCell, setStyle } from "../workbench/store/cells";
import { createWorkbook } from "../workbench/store/sheets";
import type { CellStyle, Workbook, Worksheet } from "../workbench/store/workbook";

const TITLE = "金城市义务教育学校基础数据（2025学年）";
const NOTE =
  "注：1.教学及辅助用房面积含室内体育用房面积；2.一贯制学校和完全中学的用房、场地、仪器设备、网络多媒体教室填全校数；" +
  "3.高于规定学历教师，小学为专科及以上，初中为本科及以上；4.本校没有的学段不填。";
const HEADER_ROW = 1;
const FIRST_ROW = 2;

/**
 * The ten schools, one line each with the columns of the template; nothing between two commas is a blank cell. The figures are made up so that
 * every kind of school and verdict occurs; test/golden/county holds what they come to.
 */
const ROWS = `
P1 城关小学,2161900101,小学,县级教育部门,城区,900,,,6,,20,,45,,10,,9,,4500,300,6600,190,22
P2 东街小学,2161900102,小学,县级教育部门,城区,420,,,6,,10,,20,,5,,4,,2100,0,3000,80,9
P3 柳林小学,2161900103,小学,县级教育部门,乡村,96,,,6,,6,,5,,1,,1,,520,0,1100,21,4
P4 石桥教学点,2161900104,小学教学点,县级教育部门,乡村,62,,,4,,4,,3,,1,,0,,300,0,500,11,2
P5 高坪教学点,2161900105,小学教学点,县级教育部门,乡村,38,,,3,,3,,2,,0,,0,,200,0,400,6,1
J1 城关初级中学,3161900201,初级中学,县级教育部门,城区,,750,,,3,,15,,44,,9,,7,4700,350,7500,195,19
J2 河西初级中学,3161900202,初级中学,县级教育部门,镇区,,480,,,3,,10,,24,,5,,5,2650,0,5000,118,11
N1 新城九年制学校,3161900301,九年一贯制学校,县级教育部门,镇区,600,400,,6,3,13,8,30,23,7,5,6,4,5400,400,8600,240,24
W1 金城中学,3161900401,完全中学,县级教育部门,城区,,500,700,,3,,10,,28,,6,,5,9000,800,16000,420,40
T1 育才学校,3161900501,十二年一贯制学校,民办,城区,300,250,200,6,3,7,5,14,14,3,3,3,3,4600,300,8000,200,20
`
  .trim()
  .split("\n");

const LINE = { style: "thin", color: "#000000" };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const CELL: CellStyle = { borders: BORDERS, vertical: "center", fontSize: 10 };
const TITLE_STYLE: CellStyle = { bold: true, fontSize: 18, horizontal: "center", vertical: "center" };
const HEADER: CellStyle = { ...CELL, bold: true, wrap: true, horizontal: "center", fill: "#DDEBF7" };
const TEXT: CellStyle = { ...CELL, numberFormat: "@" };
const COUNT: CellStyle = { ...CELL, numberFormat: "0", horizontal: "right" };
const FIGURE: CellStyle = { ...CELL, numberFormat: "0.00", horizontal: "right" };
const TOTAL: CellStyle = { bold: true, fill: "#F2F2F2" };
const NOTE_STYLE: CellStyle = { fontSize: 9, wrap: true, vertical: "top" };

const TEXT_FIELDS: readonly Field[] = ["schoolName", "schoolCode", "schoolType", "runBy", "urbanRural"];
const FIGURE_FIELDS: readonly Field[] = ["teachingArea", "indoorSportsArea", "sportsGroundArea", "equipmentValue"];

function styleOf(field: Field): CellStyle {
  if (TEXT_FIELDS.includes(field)) return TEXT;
  return FIGURE_FIELDS.includes(field) ? FIGURE : COUNT;
}

function writeSchools(sheet: Worksheet): void {
  ROWS.forEach((line, index) => {
    const row = FIRST_ROW + index;
    line.split(",").forEach((text, column) => {
      const field = FIELDS[column];
      if (field === undefined) throw new Error(`line ${index + 2} has more figures than the template has columns`);
      const value = text === "" ? null : TEXT_FIELDS.includes(field) ? text : Number(text);
      setCell(sheet, [row, column], { value });
      setStyle(sheet, [row, column], styleOf(field));
    });
  });
}

/** The 合计 row adds up what the schools have; the workbook holds the calculated values, as Excel would have saved them. */
function writeTotals(sheet: Worksheet): void {
  const row = FIRST_ROW + ROWS.length;
  FIELDS.forEach((field, column) => {
    const isText = TEXT_FIELDS.includes(field);
    const values = ROWS.map((_line, index) => sheet.cells.get(`${FIRST_ROW + index},${column}`)?.value);
    const sum = values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0);
    const letter = columnName(column);
    if (!isText)
      setCell(sheet, [row, column], { value: sum, formula: `=SUM(${letter}${FIRST_ROW + 1}:${letter}${row})` });
    setStyle(sheet, [row, column], { ...styleOf(field), ...TOTAL });
  });
  setCell(sheet, [row, FIELD_INDEX.schoolName], { value: "合计" });
}

function writeFrame(sheet: Worksheet): void {
  const lastColumn = FIELDS.length - 1;
  const noteRow = FIRST_ROW + ROWS.length + 1;
  setCell(sheet, [0, 0], { value: TITLE });
  setStyle(sheet, [0, 0], TITLE_STYLE);
  TEMPLATE_HEADERS.forEach((header, column) => {
    setCell(sheet, [HEADER_ROW, column], { value: header });
    setStyle(sheet, [HEADER_ROW, column], HEADER);
  });
  setCell(sheet, [noteRow, 0], { value: NOTE });
  setStyle(sheet, [noteRow, 0], NOTE_STYLE);
  sheet.merges.push(
    { top: 0, left: 0, bottom: 0, right: lastColumn },
    { top: noteRow, left: 0, bottom: noteRow, right: lastColumn },
  );
  sheet.rowHeights.set(0, 36).set(HEADER_ROW, 54).set(noteRow, 30);
}

const WIDTHS: Readonly<Partial<Record<Field, number>>> = {
  schoolName: 24,
  schoolCode: 13,
  schoolType: 17,
  runBy: 14,
  urbanRural: 9,
};

function layOut(sheet: Worksheet): void {
  FIELDS.forEach((field, column) =>
    sheet.columnWidths.set(column, WIDTHS[field] ?? (FIGURE_FIELDS.includes(field) ? 12 : 10)),
  );
  for (let row = FIRST_ROW; row <= FIRST_ROW + ROWS.length; row++) sheet.rowHeights.set(row, 20);
  sheet.frozenRows = FIRST_ROW;
  sheet.frozenColumns = 1;
  Object.assign(sheet.pageLayout, {
    orientation: "landscape",
    paperSize: 9,
    fitToWidth: 1,
    titleRows: [0, HEADER_ROW],
  });
  sheet.pageLayout.footerCenter = "第 &P 页 / 共 &N 页";
}

/** The sample county in the template sheet, as an office would keep it: title, header, ten schools, 合计 and a note. */
export function sampleCounty(): Workbook {
  const workbook = createWorkbook(TEMPLATE_SHEET_NAME);
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("a new workbook has a sheet");
  writeFrame(sheet);
  writeSchools(sheet);
  writeTotals(sheet);
  layOut(sheet);
  return workbook;
}
