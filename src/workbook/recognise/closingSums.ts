import { addDecimals, readDecimal } from "../../core/statistics/decimal";
import { conceptEntry, groupNamed, isWholeWord, type GroupKind } from "../dictionary/dictionary";
import type { CellValue } from "../sheetSnapshot";
import { isBlank } from "../text";
import { isFigure, isNoneMark } from "./cellReading";
import type { HeaderPath } from "./headerPaths";
import type { ColumnMeaning, Layout } from "./layout";

/** A printed sum of columns: parts that make up a total. */
export interface ClosingSum {
  readonly total: number;
  readonly parts: readonly number[];
  /** How far a total may be from the sum of its parts: nothing for counts, rounding for areas and money. */
  readonly tolerance: number;
}

const AREA_TOLERANCE = 0.005;
/** Headings that say by what the whole above them is divided: 专任教师/按学历分. */
const DIVIDING: ReadonlySet<GroupKind> = new Set(["degrees", "teacherDegrees", "courses", "teacherCourses"]);

interface Place {
  readonly column: number;
  /** Words of the path without repeated ones and without a whole word at the end. */
  readonly words: readonly string[];
  readonly isWhole: boolean;
  readonly isPart: boolean;
}

function placeOf(column: number, path: HeaderPath): Place {
  const spoken = path.filter(({ key }) => key !== "" && key !== "其中");
  const words = spoken.map(({ key }) => key);
  let isWhole = false;
  while (words.length > 1 && isWholeWord(words.at(-1) ?? "")) {
    words.pop();
    isWhole = true;
  }
  return { column, words, isWhole, isPart: spoken.at(-1)?.isPart === true };
}

function isBelow(words: readonly string[], heading: readonly string[]): boolean {
  return heading.every((word, depth) => words[depth] === word);
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && isBelow(left, right);
}

/** Where the total of a heading stands: below it, beside it, or below what it divides. */
function totalOf(places: readonly Place[], heading: readonly string[]): number | null {
  const last = heading.at(-1);
  const kind = last === undefined ? null : groupNamed(last);
  const divided = kind !== null && DIVIDING.has(kind) ? heading.slice(0, -1) : heading;
  const found = [heading, divided].flatMap((words) =>
    words.length === 0 ? [] : places.filter((place) => same(place.words, words)),
  );
  const columns = [...new Set(found.map(({ column }) => column))];
  return columns.length === 1 ? (columns[0] ?? null) : null;
}

/** The columns directly below a heading; null where one of its own headings has parts and no total. */
function partsOf(places: readonly Place[], heading: readonly string[]): readonly number[] | null {
  const below = places.filter(({ words }) => words.length > heading.length && isBelow(words, heading));
  const children = below.filter(({ words, isPart }) => words.length === heading.length + 1 && !isPart);
  const isCounted = (nested: Place): boolean =>
    children.some(({ words }) => same(words, nested.words.slice(0, heading.length + 1)));
  return below.every((place) => place.words.length === heading.length + 1 || isCounted(place))
    ? children.map(({ column }) => column)
    : null;
}

/** The printed sums that the columns of a table take part in, by column. */
export function closingSums(layout: Layout): ReadonlyMap<number, ClosingSum> {
  const paths = [...layout.columns.map(({ column, path }) => [column, path] as const), ...layout.others];
  const places = paths.map(([column, path]) => placeOf(column, path));
  const sums = new Map<number, ClosingSum>();
  for (const column of layout.columns) {
    const sum = sumOf(column, places);
    if (sum !== null) sums.set(column.column, sum);
  }
  return sums;
}

function sumOf({ column, concept }: ColumnMeaning, places: readonly Place[]): ClosingSum | null {
  const { kind } = conceptEntry(concept);
  const place = places.find((one) => one.column === column);
  if (kind === "text" || kind === "reading" || place === undefined || place.words.length < 2) return null;
  const heading = place.words.slice(0, -1);
  const total = totalOf(places, heading);
  const parts = partsOf(places, heading);
  if (total === null || parts === null || parts.length < 2 || !parts.includes(column)) return null;
  return { total, parts, tolerance: kind === "count" ? 0 : AREA_TOLERANCE };
}

/** A cell as a term of a sum: blank and "none" add nothing; null for anything that is no number. */
function termOf(value: CellValue | undefined): number | null {
  if (isFigure(value)) return readDecimal(value);
  const isNothing = isBlank(value) || (typeof value === "string" && isNoneMark(value));
  if (isNothing) return 0;
  return null;
}

/** Whether the sum closes in a row with its blank cells taken as zero: then they are zero. */
export function closes({ total, parts, tolerance }: ClosingSum, cells: readonly CellValue[]): boolean {
  const whole = cells[total];
  if (!isFigure(whole)) return false;
  let rest = readDecimal(whole);
  for (const part of parts) {
    const term = termOf(cells[part]);
    if (term === null) return false;
    rest = addDecimals(rest, -term);
  }
  return Math.abs(rest) <= tolerance;
}
