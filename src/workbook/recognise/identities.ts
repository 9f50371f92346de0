import type { CellAt } from "../../core/model/cellAt";
import type { Finding, FindingBase } from "../../core/model/finding";
import type { PupilPhase } from "../../core/model/phase";
import type { SchoolType } from "../../core/model/schoolType";
import { readDecimal } from "../../core/statistics/decimal";
import { unnamedSchool } from "../../i18n/labels";
import { runByOf } from "../../standards/runBy";
import { schoolTypeOf } from "../../standards/schoolTypes";
import { fieldDefinition } from "../fields";
import type { Field } from "../schoolTable";
import type { CellValue } from "../sheetSnapshot";
import { cellText, isBlank } from "../text";
import type { DataRow } from "./schoolRows";

/** Columns of a sheet by field, as positions in the cells of a row, and where position 0 stands. */
export interface ColumnMap {
  readonly sheet: string;
  readonly left: number;
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  /** Where a field of a row really stands, for rows that were put together from cells elsewhere; `row` is DataRow.row. */
  readonly cellAt?: (row: number, field: Field) => CellAt | null;
  /** What is known of a row besides its cells; undefined where its cells say it all. */
  readonly factsOf?: (row: number) => GivenFacts | undefined;
}

/** What the sheet or an answer says of a row, in place of its own cell. */
export interface GivenFacts {
  readonly type: SchoolType | null;
  /** The row is one phase of a school that has several. */
  readonly section: PupilPhase | null;
}

/** Who a row speaks of. */
export interface Identity {
  readonly source: DataRow;
  readonly name: string;
  readonly code: string | null;
  /** Null when 办学类型 is blank or unknown: the row cannot be judged. */
  readonly type: SchoolType | null;
  readonly runBy: number | null;
  /** The phase it speaks of, where it is one of several of its school. */
  readonly section: PupilPhase | null;
  /** The cell of the name. */
  readonly at: CellAt;
}

/** Longer names are cut: nothing sensible is that long, and it would flood every sentence. */
const LONGEST_NAME = 100;

/** The cell of a field in a row; undefined where the column is absent. */
export function cellOf(source: DataRow, { columns }: ColumnMap, field: Field): CellValue | undefined {
  const column = columns[field];
  return column === undefined ? undefined : source.cells[column];
}

/** Where a field of a row stands; null where the column is absent. */
export function addressOf(source: DataRow, map: ColumnMap, field: Field): CellAt | null {
  const column = map.columns[field];
  if (column === undefined) return null;
  return map.cellAt === undefined
    ? { sheet: map.sheet, row: source.row, column: map.left + column }
    : map.cellAt(source.row, field);
}

function labelOf(value: CellValue | undefined): string {
  if (typeof value === "number") return String(readDecimal(value));
  const text = cellText(value);
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

/** Remembers what an expensive lookup said of a text: a county has few types and many rows. */
function remembered<T>(lookup: (text: string) => T | undefined): (text: string) => T | null {
  const known = new Map<string, T>();
  return (text) => {
    const value = known.get(text) ?? lookup(text);
    if (value !== undefined) known.set(text, value);
    return value ?? null;
  };
}

/** Reads name, code and types of every row, with what is wrong with them. */
export function readIdentities(
  rows: readonly DataRow[],
  map: ColumnMap,
): { readonly identities: readonly Identity[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const typeOf = remembered(schoolTypeOf);
  const runBy = remembered(runByOf);
  const identities = rows.map((source): Identity => {
    const text = (field: Field): string => labelOf(cellOf(source, map, field));
    const name = text("schoolName");
    const typeText = text("schoolType");
    const runByText = text("runBy");
    const code = text("schoolCode");
    const given = map.factsOf?.(source.row);
    const identity: Identity = {
      source,
      name: name === "" ? unnamedSchool(source.row) : name,
      code: code === "" ? null : code,
      type: given === undefined ? (typeText === "" ? null : typeOf(typeText)) : given.type,
      section: given?.section ?? null,
      runBy: runByText === "" ? null : runBy(runByText),
      at: addressOf(source, map, "schoolName") ?? { sheet: map.sheet, row: source.row, column: map.left },
    };
    findings.push(...identityFindings(identity, map));
    return identity;
  });
  return { identities, findings };
}

function identityFindings(identity: Identity, map: ColumnMap): Finding[] {
  const { source, name } = identity;
  const base = (field: Field, level: FindingBase["level"]): FindingBase => ({
    level,
    at: addressOf(source, map, field),
    alsoAt: [],
    school: name,
    phase: null,
    reference: null,
  });
  const findings: Finding[] = [];
  for (const field of ["schoolName", "schoolType"] as const) {
    if (map.columns[field] === undefined || !isBlank(cellOf(source, map, field))) continue;
    findings.push({ ...base(field, "dataError"), code: "blankCell", field: fieldDefinition(field).header });
  }
  const typeText = labelOf(cellOf(source, map, "schoolType"));
  if (typeText !== "" && identity.type === null) {
    findings.push({ ...base("schoolType", "dataError"), code: "unknownSchoolType", found: typeText });
  }
  const runByText = labelOf(cellOf(source, map, "runBy"));
  if (runByText !== "" && identity.runBy === null) {
    findings.push({ ...base("runBy", "hint"), code: "unknownRunBy", found: runByText });
  }
  return findings;
}
