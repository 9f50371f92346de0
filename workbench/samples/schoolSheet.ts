import { FIELD_INDEX, TEMPLATE_HEADERS, TEMPLATE_SHEET_NAME } from "../../src/workbook/fields";
import { FIELDS, type Field } from "../../src/workbook/schoolTable";
import { columnName } from "../store/address";
import { setCell, setStyle } from "../store/cells";
import { createWorkbook } from "../store/sheets";
import type { CellStyle, Workbook, Worksheet } from "../store/workbook";

/** One row of the sheet by column; a field left out is a blank cell. Text in a column of figures is written as text. */
export type SchoolCells = Readonly<Partial<Record<Field, string | number>>>;

/** What a data sheet says: its title above the header, the rows, and the note below the 合计 row. */
export interface SchoolSheet {
  readonly title: string;
  readonly rows: readonly SchoolCells[];
  readonly note: string;
}

/** Zero-based row of the header: the title stands above it. */
const HEADER_ROW = 1;
/** Zero-based row of the first school. */
export const FIRST_SCHOOL_ROW = 2;

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

/** The columns that hold words; all others hold figures. */
export const TEXT_FIELDS: readonly Field[] = ["schoolName", "schoolCode", "schoolType", "runBy", "urbanRural"];
const FIGURE_FIELDS: readonly Field[] = ["teachingArea", "indoorSportsArea", "sportsGroundArea", "equipmentValue"];

const WIDTHS: Readonly<Partial<Record<Field, number>>> = {
  schoolName: 24,
  schoolCode: 13,
  schoolType: 17,
  runBy: 14,
  urbanRural: 9,
};

function styleOf(field: Field): CellStyle {
  if (TEXT_FIELDS.includes(field)) return TEXT;
  return FIGURE_FIELDS.includes(field) ? FIGURE : COUNT;
}

function writeSchools(sheet: Worksheet, rows: readonly SchoolCells[]): void {
  const styles = FIELDS.map(styleOf);
  rows.forEach((cells, index) => {
    FIELDS.forEach((field, column) => {
      const at = [FIRST_SCHOOL_ROW + index, column] as const;
      setCell(sheet, at, { value: cells[field] ?? null });
      setStyle(sheet, at, styles[column]);
    });
  });
}

/** What SUM makes of a column: text is passed over; the sum of decimals is freed of the noise of binary fractions. */
function sumOf(rows: readonly SchoolCells[], field: Field): number {
  const sum = rows.reduce((total, cells) => {
    const value = cells[field];
    return total + (typeof value === "number" ? value : 0);
  }, 0);
  return Number(sum.toPrecision(15));
}

/** The 合计 row adds up what the schools have; the workbook holds the calculated values, as Excel would have saved them. */
function writeTotals(sheet: Worksheet, rows: readonly SchoolCells[]): void {
  const row = FIRST_SCHOOL_ROW + rows.length;
  FIELDS.forEach((field, column) => {
    const letter = columnName(column);
    if (!TEXT_FIELDS.includes(field)) {
      const formula = `=SUM(${letter}${FIRST_SCHOOL_ROW + 1}:${letter}${row})`;
      setCell(sheet, [row, column], { value: sumOf(rows, field), formula });
    }
    setStyle(sheet, [row, column], { ...styleOf(field), ...TOTAL });
  });
  setCell(sheet, [row, FIELD_INDEX.schoolName], { value: "合计" });
}

function writeFrame(sheet: Worksheet, { title, rows, note }: SchoolSheet): void {
  const lastColumn = FIELDS.length - 1;
  const noteRow = FIRST_SCHOOL_ROW + rows.length + 1;
  setCell(sheet, [0, 0], { value: title });
  setStyle(sheet, [0, 0], TITLE_STYLE);
  TEMPLATE_HEADERS.forEach((header, column) => {
    setCell(sheet, [HEADER_ROW, column], { value: header });
    setStyle(sheet, [HEADER_ROW, column], HEADER);
  });
  setCell(sheet, [noteRow, 0], { value: note });
  setStyle(sheet, [noteRow, 0], NOTE_STYLE);
  sheet.merges.push(
    { top: 0, left: 0, bottom: 0, right: lastColumn },
    { top: noteRow, left: 0, bottom: noteRow, right: lastColumn },
  );
  sheet.rowHeights.set(0, 36).set(HEADER_ROW, 54).set(noteRow, 30);
}

function layOut(sheet: Worksheet, schools: number): void {
  FIELDS.forEach((field, column) =>
    sheet.columnWidths.set(column, WIDTHS[field] ?? (FIGURE_FIELDS.includes(field) ? 12 : 10)),
  );
  for (let row = FIRST_SCHOOL_ROW; row <= FIRST_SCHOOL_ROW + schools; row++) sheet.rowHeights.set(row, 20);
  sheet.frozenRows = FIRST_SCHOOL_ROW;
  sheet.frozenColumns = 1;
  Object.assign(sheet.pageLayout, {
    orientation: "landscape",
    paperSize: 9,
    fitToWidth: 1,
    titleRows: [0, HEADER_ROW],
  });
  sheet.pageLayout.footerCenter = "第 &P 页 / 共 &N 页";
}

/** A workbook with the sheet 学校基础数据 as an office would keep it: title, header, one row per school, 合计 and a note. */
export function schoolWorkbook(content: SchoolSheet): Workbook {
  const workbook = createWorkbook(TEMPLATE_SHEET_NAME);
  for (const sheet of workbook.sheets) {
    writeFrame(sheet, content);
    writeSchools(sheet, content.rows);
    writeTotals(sheet, content.rows);
    layOut(sheet, content.rows.length);
  }
  return workbook;
}
