import { conceptNamed } from "../dictionary/dictionary";
import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import { compactText, isBlank } from "../text";
import { readHeaderPart } from "./headerText";
import type { HeaderExtent } from "./headerPaths";
import { isIndexLine } from "./rowWords";

/** A header found by the cell 学校名称, and where its table lies. Rows and columns are positions in the snapshot. */
export interface HeaderBlock extends HeaderExtent {
  /** First row of the titles above the header. */
  readonly titleTop: number;
  /** First row below the header and its line of column numbers. */
  readonly dataTop: number;
}

type Values = SheetSnapshot["values"];
type Row = readonly CellValue[];

/** Header rows that are read as one path. */
export const MOST_HEADER_ROWS = 6;
/** The first header stands within these rows; below them only the columns of names already found are looked at. */
export const ROWS_SEARCHED = 40;
/** A header further down has its 学校名称 about where the first one has it. */
const NEARBY_COLUMNS = 3;
const MOST_TITLE_ROWS = 6;

const MAY_BE_NAME_HEADER = /^[\s*★☆·#(（]*(?:学\s*校|校\s*名|单\s*位|机\s*构|学\s*$)/;
const TITLE_START =
  /^(?:附[件表注]|表[0-9ⅰ-ⅻⅠ-Ⅻ一二三四五六七八九十]|填[报表]|制表|编制|审核|单位|计量单位|日期|时间|统计|报送|联系|\(?盖章)/i;
const TITLE_END = /(?:表|一览|汇总|台账|名单|情况|数据|资料|信息)$/;
const YEAR = /\d{4}(?:年|-|—|~|学年)/;
const LONGEST_HEADING = 24;
const SHORTEST_TITLE = 9;

/** Whether a cell is the header of the names of schools; cheap for any other text. */
export function isNameHeader(value: CellValue | undefined): boolean {
  if (typeof value !== "string" || value.length > LONGEST_HEADING || !MAY_BE_NAME_HEADER.test(value)) return false;
  return conceptNamed(readHeaderPart(value).key)?.entry.concept === "schoolName";
}

/** Columns of a row in which a table's names begin. */
function nameColumnsIn(row: Row, columns: readonly number[] | null): number[] {
  if (columns !== null) return columns.filter((column) => isNameHeader(row[column]));
  return row.flatMap((value, column) => (isNameHeader(value) ? [column] : []));
}

/** Titles, unit lines and reporting lines: nothing that heads a group of columns. */
function isTitleText(value: CellValue): boolean {
  const text = compactText(String(value));
  if (text.length > LONGEST_HEADING || text.includes(":") || TITLE_START.test(text) || YEAR.test(text)) return true;
  return text.length >= SHORTEST_TITLE && TITLE_END.test(text);
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function cellsIn(row: Row, { left, right }: Span): Row {
  return row.slice(left, right + 1).filter((value) => !isBlank(value));
}

/**
 * A row of headings above the row with 学校名称: words that are no title, and no numbers. A single one over the names
 * themselves is a title or caption: （一）小学; one beside them may say of the columns below that they are something else.
 */
export function isHeadingRow(row: Row, span: Span, name: number): boolean {
  const cells = cellsIn(row, span);
  const [first] = cells;
  if (first === undefined || cells.some((value) => typeof value !== "string")) return false;
  if (cells.length === 1) return row.indexOf(first) > name && !isTitleText(first);
  return !cells.every(isTitleText);
}

/**
 * A row of the header below the one with 学校名称: nothing under the names, words beside them, and no numbers. A single word
 * in front of the names is a caption or a total.
 */
function isLowerHeaderRow(row: Row, span: Span, nameColumn: number): boolean {
  if (!isBlank(row[nameColumn])) return false;
  const cells = cellsIn(row, span);
  if (cells.some((value) => typeof value !== "string")) return false;
  return cells.length > 1 || cellsIn(row, { left: nameColumn + 1, right: span.right }).length > 0;
}

function isBlankColumn(values: Values, column: number, rows: readonly [number, number]): boolean {
  for (let row = rows[0]; row <= rows[1]; row += 1) if (!isBlank(values[row]?.[column])) return false;
  return true;
}

/** Rows looked at to tell a separator column from an empty column of a table. */
const ROWS_OF_A_SEPARATOR = 12;

/** The parts of a row of tables that stand side by side, divided by blank columns; one part where there is one table. */
function spansOf(values: Values, row: number, names: readonly number[]): readonly Span[] {
  const width = values[row]?.length ?? names.length;
  const rows = [Math.max(0, row - 1), Math.min(values.length - 1, row + ROWS_OF_A_SEPARATOR)] as const;
  const spans: Span[] = [];
  let left = 0;
  names.forEach((name, index) => {
    const next = names[index + 1];
    if (next === undefined) return;
    let separator = next - 1;
    while (separator > name && !isBlankColumn(values, separator, rows)) separator -= 1;
    if (separator === name) return;
    spans.push({ left, right: separator - 1 });
    left = separator + 1;
  });
  return [...spans, { left, right: width - 1 }];
}

function topOf(values: Values, row: number, { span, name }: { readonly span: Span; readonly name: number }): number {
  let top = row;
  while (top > 0 && row - top + 1 < MOST_HEADER_ROWS && isHeadingRow(values[top - 1] ?? [], span, name)) top -= 1;
  return top;
}

function bottomOf(values: Values, row: number, at: { readonly span: Span; readonly name: number }): number {
  let bottom = row;
  while (
    bottom + 1 < values.length &&
    bottom - row + 1 < MOST_HEADER_ROWS &&
    !isIndexLine(cellsIn(values[bottom + 1] ?? [], at.span)) &&
    isLowerHeaderRow(values[bottom + 1] ?? [], at.span, at.name)
  ) {
    bottom += 1;
  }
  return bottom;
}

function titleTopOf(values: Values, top: number, span: Span): number {
  let first = top;
  while (first > 0 && top - first < MOST_TITLE_ROWS) {
    const cells = cellsIn(values[first - 1] ?? [], span);
    const isTitle = cells.length <= 3 && cells.every((value) => typeof value === "string");
    if (!isTitle) break;
    first -= 1;
  }
  return first;
}

/** First row below a header and below the line 甲 乙 1 2 3 … or L1 L2 … under it. */
export function firstRowBelow(values: Values, bottom: number, span: Span): number {
  let row = bottom + 1;
  while (row < values.length && isIndexLine(cellsIn(values[row] ?? [], span))) row += 1;
  return row;
}

function blockAt(values: Values, row: number, span: Span): HeaderBlock {
  const name = (values[row] ?? []).findIndex((value, column) => column >= span.left && isNameHeader(value));
  const top = topOf(values, row, { span, name });
  const bottom = bottomOf(values, row, { span, name });
  return {
    ...span,
    top,
    bottom,
    titleTop: titleTopOf(values, top, span),
    dataTop: firstRowBelow(values, bottom, span),
  };
}

/** Every header of the sheet that has a cell 学校名称, top to bottom and left to right. */
export function findHeaderBlocks({ values }: SheetSnapshot): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const known = new Set<number>();
  let nearby: readonly number[] = [];
  for (let row = 0; row < values.length; row += 1) {
    if (row >= ROWS_SEARCHED && blocks.length === 0) break;
    const names = nameColumnsIn(values[row] ?? [], row < ROWS_SEARCHED ? null : nearby);
    if (names.length === 0) continue;
    const found = spansOf(values, row, names).map((span) => blockAt(values, row, span));
    blocks.push(...found);
    for (const name of names) {
      for (let near = -NEARBY_COLUMNS; near <= NEARBY_COLUMNS; near += 1) known.add(name + near);
    }
    nearby = [...known];
    row = Math.max(row, ...found.map(({ bottom }) => bottom));
  }
  return blocks;
}
