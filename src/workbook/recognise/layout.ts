import type { Answers } from "../../core/model/question";
import type { SheetSnapshot } from "../sheetSnapshot";
import { isBlank } from "../text";
import { conceptEntry, type Concept } from "../dictionary/dictionary";
import { answersOn, NONE, type Said } from "./columnAnswers";
import {
  findHeaderBlocks,
  firstRowBelow,
  isHeadingRow,
  MOST_HEADER_ROWS,
  ROWS_SEARCHED,
  type HeaderBlock,
} from "./headerBlocks";
import { meaningOf, type Meaning } from "./headerMeaning";
import { headerPaths, pathText, type HeaderExtent, type HeaderPath } from "./headerPaths";
import { readHeaderPart } from "./headerText";
import { isIndexLine } from "./rowWords";

/** How sure a column's meaning is. `answered`: the user said so. */
export type Score = "certain" | "likely" | "answered";

/** A column of a table and what it means. */
export interface ColumnMeaning extends Meaning {
  /** Position in the snapshot. */
  readonly column: number;
  readonly path: HeaderPath;
  /** The words above the column as one text. */
  readonly header: string;
  readonly score: Score;
}

/** One table on a sheet: its header, what its columns mean, and the rows it may have. Indexes are positions in `values`. */
export interface Layout {
  readonly block: HeaderBlock;
  readonly columns: readonly ColumnMeaning[];
  /** Words above the columns that mean nothing known, by position. */
  readonly others: ReadonlyMap<number, HeaderPath>;
  /** Those of them that the user said are something else. */
  readonly refused: ReadonlySet<number>;
  /** First row behind the table: the titles of the next one below it, or the end of the sheet. */
  readonly end: number;
}

/** So many columns make a school table where the school's name is one of them, and so many where it is missing. */
const FEWEST_COLUMNS_WITH_NAME = 3;
const FEWEST_COLUMNS = 5;

/** A sheet with more headers than these, no two of them alike, holds no school tables, and would take minutes to read. */
const MOST_HEADERS = 200;

type Values = SheetSnapshot["values"];

type Columns = Pick<Layout, "columns" | "others" | "refused">;

/** Reads the header paths of an extent. */
function columnsOf(values: Values, extent: HeaderExtent, said: Said): Columns {
  const columns: ColumnMeaning[] = [];
  const others = new Map<number, HeaderPath>();
  const refused = new Set<number>();
  for (const [column, path] of headerPaths(values, extent)) {
    const header = pathText(path);
    const read = meaningOf(path);
    const answer = said({ header, path, read });
    if (answer === NONE) refused.add(column);
    if (answer !== null && answer !== NONE) columns.push({ ...answer, column, path, header, score: "answered" });
    else if (read === null || answer === NONE) others.set(column, path);
    else columns.push({ ...read, column, path, header, score: read.unknown.length === 0 ? "certain" : "likely" });
  }
  return { columns, others, refused };
}

function thingsIn(columns: readonly ColumnMeaning[]): ReadonlySet<string> {
  return new Set(columns.map(({ concept, phase }) => `${concept}|${String(phase)}`));
}

const NO_FIGURES: ReadonlySet<Concept> = new Set(["serial", "district", "countsAsSchool", "rowPhase"]);

/** Whether the columns make a school table: names and at least two things more, or five things. */
function isSchoolTable(columns: readonly ColumnMeaning[]): boolean {
  const telling = columns.filter(({ concept }) => !NO_FIGURES.has(concept));
  const hasFigures = telling.some(({ concept }) => conceptEntry(concept).kind !== "text");
  const hasName = telling.some(({ concept }) => concept === "schoolName");
  return hasFigures && thingsIn(telling).size >= (hasName ? FEWEST_COLUMNS_WITH_NAME : FEWEST_COLUMNS);
}

/** Cells of the first rows that name a column by themselves; too few of them cannot make a header without names. */
function countNamed(values: Values): number {
  let named = 0;
  for (const row of values.slice(0, ROWS_SEARCHED)) {
    for (const value of row) {
      if (typeof value !== "string") continue;
      if (meaningOf([readHeaderPart(value)]) !== null) named += 1;
      if (named >= FEWEST_COLUMNS) return named;
    }
  }
  return named;
}

/** Whether no words stand directly above or below the rows that could be a part of the same header. */
function isWholeHeader(values: Values, extent: HeaderExtent): boolean {
  const below = values[extent.bottom + 1] ?? [];
  const isFollowed = !below.every(isBlank) && !isIndexLine(below) && below.every((value) => typeof value !== "number");
  return !isFollowed && !isHeadingRow(values[extent.top - 1] ?? [], extent, -1);
}

/** A header without 学校名称: the rows whose words name the most columns. Only looked for where no table has names. */
function blockWithoutNames(values: Values): HeaderBlock | null {
  if (countNamed(values) < FEWEST_COLUMNS) return null;
  const right = values.reduce((widest, row) => Math.max(widest, row.length), 0) - 1;
  let best: { readonly extent: HeaderExtent; readonly score: number } | null = null;
  for (let top = 0; top < Math.min(ROWS_SEARCHED, values.length); top += 1) {
    for (let rows = 1; rows <= MOST_HEADER_ROWS && top + rows <= values.length; rows += 1) {
      const lowest = values[top + rows - 1] ?? [];
      if (lowest.some((value) => typeof value === "number")) break;
      const extent = { top, bottom: top + rows - 1, left: 0, right };
      const { columns } = columnsOf(values, extent, () => null);
      const score = thingsIn(columns.filter(({ score: sure }) => sure === "certain")).size;
      const isWhole = isWholeHeader(values, extent) && isSchoolTable(columns);
      if (isWhole && (best === null || score > best.score)) best = { extent, score };
    }
  }
  if (best === null) return null;
  const { extent } = best;
  return { ...extent, titleTop: 0, dataTop: firstRowBelow(values, extent.bottom, extent) };
}

/** The tables that have these headers. Headers spelled alike are read once: a list that is printed page by page has thousands. */
function layoutsAt(values: Values, blocks: readonly HeaderBlock[], said: Said): readonly Layout[] {
  const known = new Map<string, Columns>();
  const layouts: Layout[] = [];
  for (const block of blocks) {
    const rows = values.slice(block.top, block.bottom + 1).map((row) => row.slice(block.left, block.right + 1));
    const spelled = JSON.stringify([block.left, rows]);
    const read = known.get(spelled) ?? columnsOf(values, block, said);
    known.set(spelled, read);
    if (known.size > MOST_HEADERS) return [];
    if (isSchoolTable(read.columns)) layouts.push({ block, ...read, end: values.length });
  }
  return layouts;
}

function overlaps(left: HeaderExtent, right: HeaderExtent): boolean {
  return left.left <= right.right && right.left <= left.right;
}

/** Without headers that are printed again, page after page, over the same columns: there the table goes on. */
function withoutPages(layouts: readonly Layout[], isNewTable: IsNewTable): readonly Layout[] {
  const known = new Map<string, readonly Layout[]>();
  const spellings = new Map<Layout["columns"], string>();
  return layouts.filter((layout) => {
    const { columns } = layout;
    const spelled =
      spellings.get(columns) ?? JSON.stringify(columns.map((one) => [one.column, one.concept, one.phase]));
    spellings.set(columns, spelled);
    const earlier = known.get(spelled) ?? [];
    if (earlier.some((one) => !isNewTable(layout, one))) return false;
    known.set(spelled, [...earlier, layout]);
    return true;
  });
}

function withEnds(layouts: readonly Layout[], rowCount: number): readonly Layout[] {
  return layouts.map((layout) => {
    const below = layouts.find(({ block }) => block.top > layout.block.bottom && overlaps(block, layout.block));
    return { ...layout, end: below === undefined ? rowCount : below.block.titleTop };
  });
}

/** Whether some column counts by phase without saying which phase, where no other one says it. */
export function hasOpenColumns({ columns }: Pick<Layout, "columns">): boolean {
  return columns.some(({ concept, phase, score }) => {
    if (phase !== null || score === "likely" || !conceptEntry(concept).perPhase) return false;
    return !columns.some((other) => other.concept === concept && other.phase !== null);
  });
}

/** Titles between two headers that are the same make them two tables: （二）初中. */
export type IsNewTable = (layout: Layout, earlier: Layout) => boolean;

/** Finds the tables of a sheet by the words of their headers, in any order of columns, below or beside one another. */
export function findLayouts(sheet: SheetSnapshot, answers: Answers, isNewTable: IsNewTable): readonly Layout[] {
  const { values } = sheet;
  const said = answersOn(sheet.name, answers);
  const blocks = findHeaderBlocks(sheet);
  // Only where there are no names at all: else part of a header would be taken for the whole of it.
  if (blocks.length === 0) {
    const block = blockWithoutNames(values);
    return block === null ? [] : layoutsAt(values, [block], said);
  }
  const tables = withoutPages(layoutsAt(values, blocks, said), isNewTable);
  return withEnds(
    tables.map((layout) => (isBelowAnother(layout, tables) ? layout : withTitlesFromTop(layout))),
    values.length,
  );
}

function isBelowAnother({ block }: Layout, tables: readonly Layout[]): boolean {
  return tables.some((other) => other.block.bottom < block.top && overlaps(other.block, block));
}

function withTitlesFromTop(layout: Layout): Layout {
  return { ...layout, block: { ...layout.block, titleTop: 0 } };
}
