import type { CellAt } from "../../core/model/cellAt";
import type { Finding, FindingBase } from "../../core/model/finding";
import type { SchoolRecord } from "../../core/model/schoolRecord";
import { fieldDefinition } from "../fields";
import type { Field, SchoolTable } from "../schoolTable";
import { FIELDS } from "../schoolTable";
import type { SheetSnapshot } from "../sheetSnapshot";
import { FaultLog } from "./faultLog";
import { addressOf, readIdentities, type ColumnMap, type Identity } from "./identities";
import type { Layout } from "./layout";
import { RecordReader, type ReadRow, type TypedIdentity } from "./records";
import { relateRows, type Relations } from "./relations";
import type { DataRow } from "./schoolRows";
import { placeInTitles } from "./titles";

/** A sheet that was taken as the school table. */
export interface TableSource {
  readonly sheet: SheetSnapshot;
  readonly layout: Layout;
  readonly rows: readonly DataRow[];
}

/** What has been settled, by the sheet or by an answer, before the figures are read. */
export interface Settled {
  readonly equipmentUnit: 1 | 10000;
  readonly blankIndoorSports: "none" | "missing";
  readonly teachingPointMinimumPupils: number;
}

/** A table read, and how many rows leave 其中室内体育用房面积 blank that need it. */
export interface TableReading {
  readonly table: SchoolTable;
  readonly blankIndoorSportsCount: number;
}

interface Reading {
  readonly source: TableSource;
  readonly map: ColumnMap;
  readonly relations: Relations;
  readonly log: FaultLog;
  readonly rows: readonly ReadRow[];
}

/** Without these the sheet cannot be judged at all. */
const ALWAYS_NEEDED: readonly Field[] = ["schoolName", "schoolType"];

function isTyped(identity: Identity): identity is TypedIdentity {
  return identity.type !== null;
}

function sheetFinding(level: FindingBase["level"]): FindingBase {
  return { level, at: null, alsoAt: [], school: null, phase: null, reference: null };
}

function columnFindings({ source, map, log }: Reading, settled: Settled): Finding[] {
  const { sheet, layout } = source;
  const row = sheet.origin.row + layout.headerTop;
  const repeated = layout.duplicates.map(({ field, columns }): Finding => {
    const [at = null, ...alsoAt] = columns.map((column) => ({ sheet: sheet.name, row, column: map.left + column }));
    const level = isNeededColumn(field, log) || field === "indoorSportsArea" ? "dataError" : "hint";
    return { ...sheetFinding(level), at, alsoAt, code: "duplicateColumn", field: fieldDefinition(field).header };
  });
  const isRepeated = new Set(layout.duplicates.map(({ field }) => field));
  const missing = FIELDS.filter(
    (field) =>
      layout.columns[field] === undefined &&
      !isRepeated.has(field) &&
      isNeededColumn(field, log) &&
      (field !== "indoorSportsArea" || settled.blankIndoorSports === "missing"),
  ).map((field): Finding => ({
    ...sheetFinding("dataError"),
    code: "missingColumn",
    field: fieldDefinition(field).header,
  }));
  return [...repeated, ...missing];
}

function isNeededColumn(field: Field, log: FaultLog): boolean {
  return ALWAYS_NEEDED.includes(field) || log.isNeeded(field);
}

function partFindings({ map, rows }: Reading): Finding[] {
  const part = fieldDefinition("indoorSportsArea").header;
  const whole = fieldDefinition("teachingArea").header;
  return rows.flatMap(({ record, partExceedsWhole }): Finding[] => {
    if (partExceedsWhole === null) return [];
    const source = { row: record.at.row, cells: [] };
    const wholeAt = addressOf(source, map, "teachingArea");
    return [
      {
        ...sheetFinding("dataError"),
        at: addressOf(source, map, "indoorSportsArea"),
        alsoAt: wholeAt === null ? [] : [wholeAt],
        school: record.name,
        code: "partExceedsWhole",
        part,
        whole,
        partValue: partExceedsWhole.part,
        wholeValue: partExceedsWhole.whole,
      },
    ];
  });
}

/** Hidden rows that hold schools, as ranges of zero-based sheet rows. */
function hiddenRanges({ sheet, rows }: TableSource): (readonly [number, number])[] {
  const hidden = new Set(sheet.hiddenRows);
  const ranges: [number, number][] = [];
  for (const { row } of rows) {
    if (!hidden.has(row)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges;
}

function hiddenFindings(source: TableSource): Finding[] {
  const rows = hiddenRanges(source);
  return rows.length === 0 ? [] : [{ ...sheetFinding("hint"), code: "hiddenRows", rows }];
}

function inCellOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((left, right) =>
    left.at === null || right.at === null
      ? Number(left.at !== null) - Number(right.at !== null)
      : left.at.row - right.at.row || left.at.column - right.at.column,
  );
}

function sheetColumns({ sheet, layout }: TableSource): SchoolTable["columns"] {
  const columns: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const column = layout.columns[field];
    if (column !== undefined) columns[field] = sheet.origin.column + column;
  }
  return columns;
}

/** Rows that hold a school but cannot become a record, because nobody knows what kind of school it is. */
function unreadRows(identities: readonly Identity[], records: readonly SchoolRecord[]): readonly CellAt[] {
  const read = new Set(records.map(({ at }) => at.row));
  return identities.filter(({ source }) => !read.has(source.row)).map(({ at }) => at);
}

/** Reads a school table: records and data findings, everything at once. */
export function readTable(source: TableSource, settled: Settled): TableReading {
  const { sheet, layout, rows } = source;
  const map: ColumnMap = { sheet: sheet.name, left: sheet.origin.column, columns: layout.columns };
  const { identities, findings } = readIdentities(rows, map);
  const relations = relateRows(identities, map);
  const log = new FaultLog();
  const reader = new RecordReader({ map, relations, log, ...settled });
  // Without names there is nothing to cite and nothing that a formula could find.
  const isReadable = layout.columns.schoolName !== undefined;
  const readRows = isReadable ? identities.filter(isTyped).map((identity) => reader.read(identity)) : [];
  const reading: Reading = { source, map, relations, log, rows: readRows };
  const cellFindings = [...findings, ...relations.findings, ...log.findings(), ...partFindings(reading)];
  const records = readRows.map(({ record }) => record);
  return {
    table: {
      sheet: sheet.name,
      firstRow: rows[0]?.row ?? sheet.origin.row + layout.headerTop + layout.headerRows,
      lastRow: rows.at(-1)?.row ?? sheet.origin.row + layout.headerTop + layout.headerRows,
      columns: sheetColumns(source),
      equipmentUnit: settled.equipmentUnit,
      blankIndoorSports: settled.blankIndoorSports,
      keyField: relations.keyField,
      place: placeInTitles(sheet.values.slice(0, layout.headerTop)),
      records,
      unreadRows: unreadRows(identities, records),
      findings: [
        ...inCellOrder(columnFindings(reading, settled)),
        ...inCellOrder(cellFindings),
        ...hiddenFindings(source),
      ],
    },
    blankIndoorSportsCount: readRows.filter((row) => row.hasBlankIndoorSports).length,
  };
}
