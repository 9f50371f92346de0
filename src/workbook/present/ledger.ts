import type { LedgerEntry } from "../../core/rectification/ledgerEntries";
import { LEDGER_FIELDS } from "../../core/rectification/ledgerRow";
import { entryCells, type EntryBasis, ledgerRowCells } from "../ledgerSheet/entryCells";
import type { LedgerColumns } from "../ledgerSheet/ledgerHeaders";
import { LEDGER_NOTES } from "../ledgerSheet/ledgerNotes";
import { onlySchool } from "../ledgerSheet/onlySchool";
import { LEDGER_WIDTHS, ledgerRowHeight, ledgerRowStyles } from "../ledgerSheet/rowLook";
import type { SchoolTable } from "../schoolTable";
import type { Area, PatchCell, SheetPatch } from "../workbookPatch";
import { toChineseDate } from "./excelDate";
import {
  area,
  headerStyle,
  noteStyle,
  titleStyle,
  toSheetPatch,
  type SheetContent,
  type SheetTarget,
} from "./sheetContent";

/**
 * The columns of 附件3 「义务教育优质均衡发展问题整改情况台帐」, first and second header row: eleven, three of them under
 * 问题的责任单位、责任人 and three under 整改情况.
 */
export const LEDGER_HEADERS = [
  ["序号", null],
  ["发现问题时间", null],
  ["发现的问题", null],
  ["问题的责任单位、责任人", "姓名"],
  [null, "职务"],
  [null, "所在单位"],
  ["整改到位时限(年月)", null],
  ["整改情况", "整改措施"],
  [null, "投入资金(万元)"],
  [null, "整改结果"],
  ["问题销号时间", null],
] as const satisfies readonly (readonly [string | null, string | null])[];

/** The hidden columns to the right of them (docs/adr/0010). */
export const HIDDEN_LEDGER_HEADERS = ["标识", "上次写入"] as const;

const BLANK_ROWS = 20;
const UNKNOWN = "____";
const HEADER_TOP = 2;
const BODY_TOP = 4;
const BLANK_ROW_HEIGHT = 22;

/** What the ledger of a check is made from, besides its entries. */
export interface LedgerContext extends Omit<EntryBasis, "school"> {
  /** The tables that were checked: with a single school among them the ledger is that school's. */
  readonly tables: readonly SchoolTable[];
  /** Name of the county or city for the title; null leaves a line to fill in. */
  readonly place: string | null;
  readonly target: SheetTarget;
}

/** Title of the ledger; 台帐 is spelled as in the source. */
export function ledgerTitle(place: string | null): string {
  return `${place ?? UNKNOWN}义务教育优质均衡发展问题整改情况台帐`;
}

/**
 * 整改台账: one row per entry in the order given. A county's has a 学校 column after 序号; a workbook of one school gets
 * 附件3 itself. Deadline and measure are proposed; what people have to settle (responsible person, funds, result, close-out)
 * stays empty. Without entries there is one empty row.
 */
export function presentLedger(entries: readonly LedgerEntry[], context: LedgerContext): SheetPatch {
  const { place, today } = context;
  const school = onlySchool(context.tables);
  const shape = shapeOf(school === null);
  const built = `建立时间：${toChineseDate(today)}`;
  const rows = entryCells(entries, { ...context, school });
  return toSheetPatch(context.target, "ledger", {
    cells: [
      [ledgerTitle(place)],
      [school === null ? built : `学校：${school}    ${built}`],
      ...headerRows(shape, HIDDEN_LEDGER_HEADERS),
      ...(rows.length === 0
        ? [[]]
        : rows.map((row, index) => ledgerRowCells({ number: index + 1, ...row }, shape.columns))),
      ...LEDGER_NOTES.map((note) => [note]),
    ],
    ...lookOf(shape, Math.max(1, rows.length)),
    hiddenColumns: HIDDEN_LEDGER_HEADERS.map((_, index) => shape.lastColumn + 1 + index),
    rowHeights: [...HEADER_HEIGHTS, ...rows.map((row, index) => [BODY_TOP + index, ledgerRowHeight(row)] as const)],
  });
}

/** 附件3 with 20 numbered empty rows, to be filled by hand. `place` null leaves a line to fill in. */
export function presentBlankLedger(input: { readonly place: string | null; readonly target: SheetTarget }): SheetPatch {
  const { columns, ...rest } = shapeOf(false);
  const shape = { ...rest, columns: { ...columns, key: undefined, written: undefined } };
  return toSheetPatch(input.target, "blankLedger", {
    cells: [
      [ledgerTitle(input.place)],
      ["学校：                    建立时间：      年    月    日"],
      ...headerRows(shape),
      ...Array.from({ length: BLANK_ROWS }, (_, index) => [index + 1]),
      ...LEDGER_NOTES.map((note) => [note]),
    ],
    ...lookOf(shape, BLANK_ROWS),
    rowHeights: [
      ...HEADER_HEIGHTS,
      ...Array.from({ length: BLANK_ROWS }, (_, index) => [BODY_TOP + index, BLANK_ROW_HEIGHT] as const),
    ],
  });
}

const HEADER_HEIGHTS: readonly (readonly [number, number])[] = [
  [0, 32],
  [1, 22],
  [2, 24],
  [3, 32],
];

/** Where the columns stand: everything after 序号 is one to the right when there is a 学校 column. */
interface LedgerShape {
  readonly hasSchoolColumn: boolean;
  /** Of those that are printed. */
  readonly lastColumn: number;
  readonly columns: LedgerColumns;
}

function shapeOf(hasSchoolColumn: boolean): LedgerShape {
  const fields = LEDGER_FIELDS.filter((field) => hasSchoolColumn || field !== "school");
  return {
    hasSchoolColumn,
    lastColumn: fields.length - HIDDEN_LEDGER_HEADERS.length - 1,
    columns: Object.fromEntries(fields.map((field, column) => [field, column])),
  };
}

function headersOf({ hasSchoolColumn }: LedgerShape): readonly (readonly [string | null, string | null])[] {
  const [number, ...rest] = LEDGER_HEADERS;
  return hasSchoolColumn ? [number, ["学校", null], ...rest] : LEDGER_HEADERS;
}

function headerRows(shape: LedgerShape, hidden: readonly string[] = []): readonly (readonly PatchCell[])[] {
  const headers = headersOf(shape);
  return [[...headers.map(([first]) => first), ...hidden], headers.map(([, second]) => second)];
}

/** Single columns merge over both header rows; a heading merges over the columns under it. */
function headerMerges(shape: LedgerShape): readonly Area[] {
  const headers = headersOf(shape);
  return headers.flatMap(([first, second], column) => {
    if (first === null) return [];
    if (second === null) return [area([HEADER_TOP, column], [HEADER_TOP + 1, column])];
    const next = headers.findIndex(([title, under], later) => later > column && (title !== null || under === null));
    return [area([HEADER_TOP, column], [HEADER_TOP, next - 1])];
  });
}

function widthsOf({ hasSchoolColumn }: LedgerShape): readonly number[] {
  const { number, school, ...others } = LEDGER_WIDTHS;
  return [number, ...(hasSchoolColumn ? [school] : []), ...Object.values(others)];
}

function lookOf(shape: LedgerShape, count: number): Omit<SheetContent, "cells"> {
  const last = shape.lastColumn;
  const bodyBottom = BODY_TOP + count - 1;
  const notesTop = bodyBottom + 1;
  const notesBottom = bodyBottom + LEDGER_NOTES.length;
  const noteRows = LEDGER_NOTES.map((_, index) => area([notesTop + index, 0], [notesTop + index, last]));
  const header = area([HEADER_TOP, 0], [HEADER_TOP + 1, last]);
  return {
    merges: [area([0, 0], [0, last]), area([1, 0], [1, last]), ...headerMerges(shape), ...noteRows],
    styles: [
      titleStyle(area([0, 0], [0, last])),
      { area: area([1, 0], [1, last]), horizontal: "left", vertical: "center" },
      { ...headerStyle(header), hasBorders: true, fontSize: 10 },
      ...ledgerRowStyles(shape.columns, [BODY_TOP, bodyBottom]),
      noteStyle(area([notesTop, 0], [notesBottom, last])),
    ],
    columnWidths: widthsOf(shape),
    frozenRows: BODY_TOP,
    print: { titleRows: [HEADER_TOP, HEADER_TOP + 1], area: area([0, 0], [notesBottom, last]) },
  };
}
