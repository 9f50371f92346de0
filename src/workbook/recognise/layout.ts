import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import { FIELDS, type Field } from "../schoolTable";
import { fieldDefinition, type Unit } from "../fields";
import { completesHeader, matchHeaderPath, readHeaderPart, type HeaderMatch, type HeaderPart } from "./headerText";

/** Where the table of a sheet begins and what its columns mean. Indexes are positions in the snapshot's `values`. */
export interface Layout {
  readonly headerTop: number;
  readonly headerRows: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Columns that were found more than once: nobody guesses which one counts. */
  readonly duplicates: readonly { readonly field: Field; readonly columns: readonly number[] }[];
  /** Unit of money named in the header of 教学仪器设备值; null when it says none. */
  readonly equipmentUnit: "yuan" | "tenThousandYuan" | null;
}

/** A header stands within the first rows of a sheet, below titles. */
const ROWS_SEARCHED = 40;
/** Header rows that are read as one path. */
const MOST_HEADER_ROWS = 2;
/** So many columns make a school table where the school's name is one of them, and so many where it is missing. */
const FEWEST_COLUMNS_WITH_NAME = 3;
const FEWEST_COLUMNS = 5;
/** A header with so many known columns is surely the one: what stands further below is data. */
const COLUMNS_OF_A_SURE_HEADER = FIELDS.length / 2;

interface Candidate {
  readonly top: number;
  readonly rows: number;
  readonly matches: ReadonlyMap<number, HeaderMatch>;
  readonly score: number;
}

type HeaderRow = readonly HeaderPart[];

/** The group of a column: its own text, else the next text to the left (a merged cell keeps its text in its first cell). */
function filledToTheRight(row: HeaderRow): HeaderPart[] {
  let last: HeaderPart = { key: "", unit: null };
  return row.map((part) => {
    if (part.key !== "") last = part;
    return part.key === "" && part.unit === null ? last : part;
  });
}

/** A group reaches to the right only over columns that have words of their own below it. */
function pathsOf(rows: readonly HeaderRow[]): HeaderPart[][] {
  const width = Math.max(...rows.map((row) => row.length));
  const filled = rows.slice(0, -1).map(filledToTheRight);
  return Array.from({ length: width }, (_unused, column) =>
    rows.map((row, depth) => {
      const own = row[column] ?? { key: "", unit: null };
      const below = rows.slice(depth + 1).map((lower) => lower[column]);
      const isOverWords = below.some((part) => part !== undefined && part.key !== "" && !completesHeader(part));
      return isOverWords ? (filled[depth]?.[column] ?? own) : own;
    }),
  );
}

/** Each header row has to say something: else a title above or a row of data below would pass as part of the header. */
function everyRowSpeaks(candidate: Candidate, rows: readonly HeaderRow[]): boolean {
  return rows.every((row, depth) =>
    [...candidate.matches].some(([column, match]) => {
      const own = row[column];
      if (own === undefined) return false;
      const completes = depth > 0 && completesHeader(own);
      return (match.usedRows.includes(depth) && own.key !== "") || completes;
    }),
  );
}

function isSchoolTable(fields: ReadonlySet<Field>): boolean {
  const hasFigures = [...fields].some((field) => fieldDefinition(field).kind !== "text");
  const fewest = fields.has("schoolName") ? FEWEST_COLUMNS_WITH_NAME : FEWEST_COLUMNS;
  return hasFigures && fields.size >= fewest;
}

function candidateAt(rows: readonly HeaderRow[], top: number): Candidate | null {
  const matches = new Map<number, HeaderMatch>();
  pathsOf(rows).forEach((path, column) => {
    const match = matchHeaderPath(path);
    if (match !== null) matches.set(column, match);
  });
  const fields = new Set([...matches.values()].map((match) => match.field));
  const candidate = { top, rows: rows.length, matches, score: fields.size };
  return isSchoolTable(fields) && everyRowSpeaks(candidate, rows) ? candidate : null;
}

function isBetter(candidate: Candidate, best: Candidate | null): boolean {
  if (best === null || candidate.score !== best.score) return best === null || candidate.score > best.score;
  return candidate.top === best.top && candidate.rows > best.rows;
}

function moneyUnit(unit: Unit | null): Layout["equipmentUnit"] {
  return unit === "yuan" || unit === "tenThousandYuan" ? unit : null;
}

function toLayout(candidate: Candidate): Layout {
  const columnsOf = new Map<Field, number[]>();
  for (const [column, { field }] of candidate.matches) columnsOf.set(field, [...(columnsOf.get(field) ?? []), column]);
  const columns: Partial<Record<Field, number>> = {};
  const duplicates: { field: Field; columns: number[] }[] = [];
  for (const field of FIELDS) {
    const found = columnsOf.get(field) ?? [];
    if (found.length > 1) duplicates.push({ field, columns: found });
    else if (found[0] !== undefined) columns[field] = found[0];
  }
  const equipment = columns.equipmentValue === undefined ? null : candidate.matches.get(columns.equipmentValue);
  return {
    headerTop: candidate.top,
    headerRows: candidate.rows,
    columns,
    duplicates,
    equipmentUnit: moneyUnit(equipment?.unit ?? null),
  };
}

/** Finds the header of a school table by its words, in any order of columns; null when the sheet has none. */
export function findLayout(sheet: SheetSnapshot): Layout | null {
  const headerRows = sheet.values.slice(0, ROWS_SEARCHED).map((row: readonly CellValue[]) => row.map(readHeaderPart));
  let best: Candidate | null = null;
  for (let top = 0; top < headerRows.length; top += 1) {
    if (best !== null && best.score >= COLUMNS_OF_A_SURE_HEADER && top > best.top + MOST_HEADER_ROWS) break;
    for (let rows = 1; rows <= MOST_HEADER_ROWS && top + rows <= headerRows.length; rows += 1) {
      const candidate = candidateAt(headerRows.slice(top, top + rows), top);
      if (candidate !== null && isBetter(candidate, best)) best = candidate;
    }
  }
  return best === null ? null : toLayout(best);
}
