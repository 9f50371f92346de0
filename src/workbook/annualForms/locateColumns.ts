import type { CellValue } from "../sheetSnapshot";
import { cellText, compactText, isBlank } from "../text";
import type { FormColumn, FormDefinition } from "./formDefinition";
import { formKey, isSameLabel, isWholeWord } from "./formText";

type Lines = readonly (readonly CellValue[])[];

/** Where the columns of a form are, as positions in its lines. */
export interface LocatedColumns {
  /** Position by the printed number. */
  readonly found: ReadonlyMap<number, number>;
  readonly missing: readonly number[];
  /** Position of 编号 (乙); null where the form has none. */
  readonly numberColumn: number | null;
  /** First line below the header. */
  readonly firstDataLine: number;
  /** Words above each position, from the top down. */
  readonly paths: readonly (readonly string[])[];
}

/** The line 甲 | 乙 | 1 | 2 | 3 … under the header. */
interface IndexLine {
  readonly line: number;
  /** Position by printed number. */
  readonly positions: ReadonlyMap<number, number>;
  readonly numberColumn: number | null;
}

const LABEL_SIGN = /^[甲乙丙丁]$/;
/** The header of a form is not higher than this. */
const LINES_SEARCHED = 14;

/** Finds the columns of a form by the line of numbers below its header, held to what the header says; else by the header alone. */
export function locateColumns(lines: Lines, definition: FormDefinition): LocatedColumns {
  const index = findIndexLine(lines);
  const headerEnd = index?.line ?? headerEndByLabel(lines);
  const header = lines.slice(0, headerEnd).filter((cells) => !isLetterLine(cells));
  const width = Math.max(0, ...lines.slice(0, headerEnd + 1).map((cells) => cells.length));
  const paths = Array.from({ length: width }, (_unused, column) => headerPath(header, column));
  const numberColumn = index?.numberColumn ?? numberColumnOf(header);
  const found = new Map<number, number>();
  const missing: number[] = [];
  for (const column of definition.columns) {
    const position = positionOf(column, {
      paths,
      index,
      after: numberColumn,
      single: definition.columns.length === 1,
    });
    if (position === null) missing.push(column.number);
    else found.set(column.number, position);
  }
  return { found, missing, numberColumn, firstDataLine: index === null ? headerEnd : index.line + 1, paths };
}

interface HeaderOfForm {
  readonly paths: readonly (readonly string[])[];
  readonly index: IndexLine | null;
  /** Columns of figures stand to the right of this one; null where the form has no 编号. */
  readonly after: number | null;
  /** The form has one column of figures only, whose header often says nothing. */
  readonly single: boolean;
}

function positionOf(column: FormColumn, { paths, index, after, single }: HeaderOfForm): number | null {
  const numbered = index?.positions.get(column.number);
  if (numbered !== undefined && (single || says(paths[numbered] ?? [], column.path))) return numbered;
  const matching = paths.flatMap((path, position) =>
    position > (after ?? -1) && says(path, column.path) ? [position] : [],
  );
  if (matching.length === 1) return matching[0] ?? null;
  return single && index === null && after !== null ? after + 1 : null;
}

/** True where a printed path says what the definition says: its last words, under the group that they need. */
function says(printed: readonly string[], expected: readonly string[]): boolean {
  const leaf = expected.at(-1) ?? "";
  const group = expected.at(-2);
  const last = printed.at(-1) ?? "";
  // 合计 of a group whose own words are all that is printed, or the other way round.
  if (isWholeWord(leaf) && group !== undefined)
    return (
      isSameLabel(last, group) || (isWholeWord(last) && printed.slice(0, -1).some((word) => isSameLabel(word, group)))
    );
  if (isWholeWord(last) && !isWholeWord(leaf)) return printed.slice(0, -1).some((word) => isSameLabel(word, leaf));
  if (!isSameLabel(last, leaf)) return false;
  return group === undefined || !needsGroup(leaf) || printed.slice(0, -1).some((word) => isSameLabel(word, group));
}

/** Words that stand under more than one group: they mean nothing without it. */
const AMBIGUOUS = /^(?:计|女|其他|一年级|二年级|三年级|四年级|网络多媒体教室|本科|专科)$/;

function needsGroup(leaf: string): boolean {
  return AMBIGUOUS.test(formKey(leaf));
}

/** The line A | B | C … that exports print above a form, whatever columns were put in or taken out since. */
function isLetterLine(cells: readonly CellValue[]): boolean {
  const words = cells.filter((value) => !isBlank(value)).map((value) => compactText(cellText(value)));
  const inOrder = words.every((word, index) => index === 0 || isBefore(words[index - 1] ?? "", word));
  return words.length > 1 && inOrder && words.every((word) => /^[a-z]{1,2}$/.test(word));
}

/** Columns in their order: z before aa. */
function isBefore(one: string, other: string): boolean {
  return one.length === other.length ? one < other : one.length < other.length;
}

function findIndexLine(lines: Lines): IndexLine | null {
  const end = Math.min(lines.length, LINES_SEARCHED);
  for (let line = 0; line < end; line += 1) {
    const index = asIndexLine(lines[line] ?? [], line);
    if (index !== null) return index;
  }
  return null;
}

function asIndexLine(cells: readonly CellValue[], line: number): IndexLine | null {
  const positions = new Map<number, number>();
  let signs = 0;
  let numberColumn: number | null = null;
  for (const [position, value] of cells.entries()) {
    if (isBlank(value)) continue;
    const text = compactText(cellText(value));
    if (LABEL_SIGN.test(text)) {
      signs += 1;
      if (text === "乙") numberColumn = position;
      continue;
    }
    // The index column of an export stands before 甲.
    if (signs === 0) continue;
    if (Number(text) !== positions.size + 1) return null;
    positions.set(positions.size + 1, position);
  }
  return signs > 0 && positions.size > 0 ? { line, positions, numberColumn } : null;
}

/** Without a line of numbers the header ends with the line that says 编号 or 代码, and what belongs to it. */
function headerEndByLabel(lines: Lines): number {
  const end = Math.min(lines.length, LINES_SEARCHED);
  for (let line = 0; line < end; line += 1) {
    if ((lines[line] ?? []).some(isNumberHeader)) return line + linesOfHeader(lines, line);
  }
  return 0;
}

/** The lines from the one with 编号 to the first that has a 编号 of a row. */
function linesOfHeader(lines: Lines, from: number): number {
  const column = (lines[from] ?? []).findIndex(isNumberHeader);
  let count = 1;
  while (from + count < lines.length && count < LINES_SEARCHED && isBlank(lines[from + count]?.[column])) count += 1;
  return count;
}

function isNumberHeader(value: CellValue): boolean {
  return typeof value === "string" && /^(?:编号|代码|序号)$/.test(compactText(value));
}

function numberColumnOf(header: Lines): number | null {
  for (const cells of header) {
    const column = cells.findIndex(isNumberHeader);
    if (column >= 0) return column;
  }
  return null;
}

/** Words above a column from the top down; a merged group keeps its words in its first cell. */
function headerPath(header: Lines, column: number): string[] {
  const path: string[] = [];
  header.forEach((cells, line) => {
    const own = cells[column];
    const text = isBlank(own) ? groupAt(header, line, column) : cellText(own);
    if (text !== "" && text !== path.at(-1) && !/^(?:编号|代码|序号)$/.test(compactText(text))) path.push(text);
  });
  return path;
}

/** The group to the left whose words reach over a column: nothing else begins in between, and the column has words below. */
function groupAt(header: Lines, line: number, column: number): string {
  const hasWordsBelow = header.slice(line + 1).some((cells) => !isBlank(cells[column]));
  if (!hasWordsBelow) return "";
  for (let left = column - 1; left > 0; left -= 1) {
    const value = header[line]?.[left];
    if (!isBlank(value)) return startsAbove(header, line, { left, column }) ? cellText(value) : "";
  }
  return "";
}

/** A group ends where the group above it ends. */
function startsAbove(header: Lines, line: number, { left, column }: { left: number; column: number }): boolean {
  return header.slice(0, line).every((cells) => !cells.slice(left + 1, column + 1).some((value) => !isBlank(value)));
}
