import { isBlankValue, LEDGER_FIELDS, type LedgerRow, type LedgerValue } from "../../core/rectification/ledgerRow";
import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import { isBlank } from "../text";
import { findLedgerHeader, type LedgerColumns } from "./ledgerHeaders";
import { LEDGER_NOTES } from "./ledgerNotes";

/** A ledger as it stands on its sheet. */
export interface LedgerSheet {
  readonly name: string;
  readonly columns: LedgerColumns;
  /** Rows that say anything, entries and the user's, from the top; notes are none. */
  readonly rows: readonly LedgerRow[];
  /** The row below which new entries go: the last entry, else the last row above the notes, else the header. */
  readonly lastRow: number;
  readonly hiddenRows: ReadonlySet<number>;
}

/** How people begin the notes under a table. */
const NOTE = /^\s*(注|备注|说明|填表说明)\s*\d*\s*[:：.、]/;

/** Reads a ledger, whatever was moved, put in or added; null where the sheet has no header of one. */
export function readLedgerSheet(snapshot: SheetSnapshot): LedgerSheet | null {
  const header = findLedgerHeader(snapshot);
  if (header === null) return null;
  const { columns, lastRow: headerRow } = header;
  const { name, origin, values } = snapshot;
  const body = values.slice(headerRow - origin.row + 1);
  const found = body.map((cells, index) => ({ cells, row: headerRow + 1 + index }));
  const notesTop = found.find(({ cells }) => isNote(cells))?.row;
  const rows = found
    .filter(({ cells }) => !isNote(cells))
    .map(({ cells, row }) => ledgerRow(cells, row, { columns, left: origin.column }))
    .filter(saysAnything);
  const lastEntry = rows.findLast(({ key }) => !isBlankValue(key));
  const lastAboveNotes = rows.findLast(({ row }) => notesTop === undefined || row < notesTop);
  return {
    name,
    columns,
    rows,
    lastRow: (lastEntry ?? lastAboveNotes)?.row ?? headerRow,
    hiddenRows: new Set(snapshot.hiddenRows),
  };
}

function ledgerRow(
  cells: readonly CellValue[],
  row: number,
  { columns, left }: { readonly columns: LedgerColumns; readonly left: number },
): LedgerRow {
  const valueOf = (column: number | undefined): LedgerValue => {
    const cell = column === undefined ? "" : (cells[column - left] ?? "");
    return typeof cell === "boolean" ? String(cell).toUpperCase() : cell;
  };
  const fields = LEDGER_FIELDS.map((field) => [field, valueOf(columns[field])] as const);
  return { ...(Object.fromEntries(fields) as Record<(typeof LEDGER_FIELDS)[number], LedgerValue>), row };
}

/** A row that is only numbered waits to be filled in. */
function saysAnything(row: LedgerRow): boolean {
  return LEDGER_FIELDS.some((field) => field !== "number" && !isBlankValue(row[field]));
}

/** A note is alone in its row. */
function isNote(cells: readonly CellValue[]): boolean {
  const [only, ...others] = cells.filter((cell) => !isBlank(cell));
  if (typeof only !== "string" || others.length > 0) return false;
  return NOTE.test(only) || (LEDGER_NOTES as readonly string[]).includes(only.trim());
}
