import type { CellAt } from "../../core/model/cellAt";
import type { SchoolRecord } from "../../core/model/schoolRecord";
import { timesPowerOfTen } from "../../core/statistics/decimal";
import { sheetCellAddress } from "../cellAddress";
import { fieldDefinition, TEMPLATE_HEADERS } from "../fields";
import { FIELDS, type ConsolidatedCell, type ConsolidatedTerm, type Field, type SchoolTable } from "../schoolTable";
import type { PatchCell, SheetPatch } from "../workbookPatch";
import { area, headerStyle, noteStyle, tableStyle, titleStyle, toSheetPatch, type SheetTarget } from "./sheetContent";

/** The sheet 学校基础数据（整理） and the school table that it is: formulas refer to it as to any other. */
export interface ConsolidatedSheet {
  readonly patch: SheetPatch;
  readonly table: SchoolTable;
}

const TITLE = "学校基础数据（整理）";
const GUIDE =
  "本表由加载项从源数据整理而成，每格都是指向源单元格的公式：源数据改动后自动更新。请在源数据中修改，不要改本表。";
const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;
const LAST_COLUMN = FIELDS.length - 1;
/** Words want more room than figures. */
const WORD_WIDTHS: Readonly<Partial<Record<Field, number>>> = {
  schoolName: 26,
  schoolCode: 14,
  schoolType: 17,
  runBy: 15,
};
const FIGURE_WIDTH = 10;
const ROW_HEIGHT = 20;
/** 万元 is 元 with the decimal point four places to the left. */
const TEN_THOUSAND_POWER = -4;

/** One row with its record and the table that it came from. */
interface Row {
  readonly table: SchoolTable;
  readonly record: SchoolRecord;
  readonly cells: Readonly<Partial<Record<Field, ConsolidatedCell>>>;
}

/**
 * Brings tables whose fields are not simply columns of one sheet onto one sheet of formulas (ADR 0008), one row per school, in
 * the columns of the template. `tables` are those with a consolidation; the others stay as they are.
 */
export function presentConsolidated(tables: readonly SchoolTable[], target: SheetTarget): ConsolidatedSheet {
  const rows = tables.flatMap(rowsOf);
  const lastRow = FIRST_ROW + Math.max(rows.length, 1) - 1;
  const patch = toSheetPatch(target, "consolidatedData", {
    cells: [[TITLE], [GUIDE], TEMPLATE_HEADERS, ...rows.map((row) => FIELDS.map((field) => cellOf(row, field)))],
    merges: [area([0, 0], [0, LAST_COLUMN]), area([1, 0], [1, LAST_COLUMN])],
    styles: [
      titleStyle(area([0, 0], [0, LAST_COLUMN])),
      noteStyle(area([1, 0], [1, LAST_COLUMN])),
      tableStyle(area([HEADER_ROW, 0], [lastRow, LAST_COLUMN])),
      headerStyle(area([HEADER_ROW, 0], [HEADER_ROW, LAST_COLUMN])),
    ],
    columnWidths: FIELDS.map((field) => WORD_WIDTHS[field] ?? FIGURE_WIDTH),
    rowHeights: [[0, 30], [HEADER_ROW, 60], ...rows.map((_row, index) => [FIRST_ROW + index, ROW_HEIGHT] as const)],
    frozenRows: FIRST_ROW,
    print: { titleRows: [HEADER_ROW, HEADER_ROW] },
  });
  return { patch, table: tableOf(rows, tables, { sheet: target.name, lastRow }) };
}

function rowsOf(table: SchoolTable): Row[] {
  const cellsAt = new Map((table.consolidation?.rows ?? []).map((row) => [sheetCellAddress(row.at), row.cells]));
  return table.records.map((record) => ({ table, record, cells: cellsAt.get(sheetCellAddress(record.at)) ?? {} }));
}

function cellOf({ table, cells }: Row, field: Field): PatchCell {
  const cell = cells[field];
  if (cell === undefined) return null;
  const isMoney = field === "equipmentValue" && table.equipmentUnit === 1;
  if (cell.kind === "constant") {
    return isMoney && typeof cell.value === "number" ? timesPowerOfTen(cell.value, TEN_THOUSAND_POWER) : cell.value;
  }
  if (cell.kind === "count") return countCell(cell.cells);
  if (fieldDefinition(field).kind === "text") return textCell(cell.terms);
  const isNone = field === "indoorSportsArea" && table.blankIndoorSports === "none";
  return figureCell(cell.terms, { missing: isNone ? "0" : '""', divisor: isMoney ? "/10000" : "" });
}

function textCell([term]: readonly ConsolidatedTerm[]): PatchCell {
  if (term === undefined) return null;
  const reference = sheetCellAddress(term.at);
  return { formula: `=IF(${reference}="","",${reference})` };
}

/** How many of the cells hold more than nothing; blank where none does. */
function countCell(cells: readonly CellAt[]): PatchCell {
  const count = cells.map((at) => `(N(${sheetCellAddress(at)})>0)`).join("+");
  return count === "" ? null : { formula: `=IF(${count}=0,"",${count})` };
}

/** Without a figure in each of its cells the row has none. */
function figureCell(
  terms: readonly ConsolidatedTerm[],
  { missing, divisor }: { readonly missing: string; readonly divisor: string },
): PatchCell {
  const [first] = terms;
  if (first === undefined) return null;
  const references = terms.map(({ at }) => sheetCellAddress(at));
  const sum = terms.map(({ sign }, index) => `${signOf(sign, index)}${references[index] ?? ""}`).join("");
  const whole = divisor === "" ? sum : `(${sum})${divisor}`;
  return { formula: `=IF(COUNT(${references.join(",")})=${String(terms.length)},${whole},${missing})` };
}

function signOf(sign: 1 | -1, index: number): string {
  if (sign === -1) return "-";
  return index === 0 ? "" : "+";
}

/** The sheet as a school table; its records stand in it, attached classes beside their hosts. */
function tableOf(
  rows: readonly Row[],
  tables: readonly SchoolTable[],
  { sheet, lastRow }: { readonly sheet: string; readonly lastRow: number },
): SchoolTable {
  const places = new Map(
    rows.map(({ record }, index) => [
      sheetCellAddress(record.at),
      { sheet, row: FIRST_ROW + index, column: 0 } as CellAt,
    ]),
  );
  const placeOf = (at: CellAt): CellAt => places.get(sheetCellAddress(at)) ?? at;
  const codes = rows.map(({ record }) => record.code);
  return {
    sheet,
    firstRow: FIRST_ROW,
    lastRow,
    columns: Object.fromEntries(FIELDS.map((field, column) => [field, column])),
    equipmentUnit: 10000,
    blankIndoorSports: "missing",
    keyField: !codes.includes(null) && new Set(codes).size === codes.length ? "schoolCode" : "schoolName",
    place: tables.find(({ place }) => place !== null)?.place ?? null,
    records: rows.map(({ record }) => ({
      ...record,
      at: placeOf(record.at),
      host: record.host === null ? null : placeOf(record.host),
    })),
    unreadRows: tables.flatMap(({ unreadRows }) => unreadRows ?? []),
    findings: [],
  };
}
