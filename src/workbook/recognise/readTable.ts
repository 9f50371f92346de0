import type { Finding, FindingBase } from "../../core/model/finding";
import { fieldDefinition } from "../fields";
import type { Field, SchoolTable } from "../schoolTable";
import { FIELDS } from "../schoolTable";
import { artsFindings, phaseFindings } from "./consolidationFindings";
import { countyOfTable } from "./countyRows";
import { decisionOf } from "./decision";
import type { FaultLog } from "./faultLog";
import { directColumns } from "./fieldPlan";
import { readRows, type ReadRows, type Settled } from "./readRows";
import type { TableSource } from "./tableSource";
import { placeInTitles } from "./titles";

/** A table read, and how many rows leave 其中室内体育用房面积 blank that need it. */
export interface TableReading {
  readonly table: SchoolTable;
  readonly blankIndoorSportsCount: number;
}

/** Without these the sheet cannot be judged at all. */
const ALWAYS_NEEDED: readonly Field[] = ["schoolName", "schoolType"];

function sheetFinding(level: FindingBase["level"]): FindingBase {
  return { level, at: null, alsoAt: [], school: null, phase: null, reference: null };
}

function columnFindings(source: TableSource, { log }: ReadRows, settled: Settled): Finding[] {
  const { sheet, layout, plan } = source;
  const row = sheet.origin.row + layout.block.top;
  const left = sheet.origin.column;
  const repeated = plan.duplicates.map(({ field, columns }): Finding => {
    const [at = null, ...alsoAt] = columns.map((column) => ({ sheet: sheet.name, row, column: left + column }));
    const level = isNeededColumn(field, log) || field === "indoorSportsArea" ? "dataError" : "hint";
    return { ...sheetFinding(level), at, alsoAt, code: "duplicateColumn", field: fieldDefinition(field).header };
  });
  const isRepeated = new Set(plan.duplicates.map(({ field }) => field));
  const missing = FIELDS.filter(
    (field) =>
      !plan.fields.has(field) &&
      !isRepeated.has(field) &&
      isNeededColumn(field, log) &&
      (field !== "indoorSportsArea" || settled.blankIndoorSports === "missing"),
  ).map((field): Finding => ({
    // A type that the sheet's name gives leaves nothing open; that it was taken from there is said all the same.
    ...sheetFinding(field === "schoolType" && areTypesGiven(source) ? "hint" : "dataError"),
    code: "missingColumn",
    field: fieldDefinition(field).header,
  }));
  return [...repeated, ...missing];
}

function areTypesGiven({ facts }: TableSource): boolean {
  return facts.every(({ type, isTypeGiven }) => isTypeGiven && type !== null);
}

function isNeededColumn(field: Field, log: FaultLog): boolean {
  return ALWAYS_NEEDED.includes(field) || log.isNeeded(field);
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

function sheetColumns({ sheet, plan }: TableSource): SchoolTable["columns"] {
  const columns: Partial<Record<Field, number>> = {};
  const direct = directColumns(plan);
  for (const field of FIELDS) {
    const column = direct[field];
    if (column !== undefined) columns[field] = sheet.origin.column + column;
  }
  return columns;
}

/** Reads a school table: records and data findings, everything at once. */
export function readTable(source: TableSource, settled: Settled): TableReading {
  const read = readRows(source.rows, source.map, settled);
  return {
    table: {
      ...describe(source, settled),
      keyField: read.keyField,
      records: read.rows.map(({ record }) => record),
      unreadRows: read.unreadRows,
      findings: [
        ...inCellOrder([...columnFindings(source, read, settled), ...phaseFindings(source)]),
        ...inCellOrder([...read.findings, ...artsFindings(source)]),
        ...hiddenFindings(source),
      ],
    },
    blankIndoorSportsCount: read.rows.filter((row) => row.hasBlankIndoorSports).length,
  };
}

/** What a table is, apart from its records. */
function describe(
  source: TableSource,
  settled: Settled,
): Omit<SchoolTable, "keyField" | "records" | "unreadRows" | "findings"> {
  const { sheet, layout, rows, titles } = source;
  const firstRow = sheet.origin.row + layout.block.dataTop;
  return {
    sheet: sheet.name,
    firstRow: rows[0]?.row ?? firstRow,
    lastRow: rows.at(-1)?.row ?? firstRow,
    columns: sheetColumns(source),
    equipmentUnit: settled.equipmentUnit,
    blankIndoorSports: settled.blankIndoorSports,
    place: placeInTitles(titles) ?? countyOfTable(source),
    consolidation: source.consolidation === null ? null : { rows: source.consolidation },
    decision: decisionOf(source, settled.equipmentUnit),
  };
}
