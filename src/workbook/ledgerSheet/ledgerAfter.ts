import { LEDGER_FIELDS, type LedgerField, type LedgerRow, type LedgerValue } from "../../core/rectification/ledgerRow";
import type { PatchCell, SheetUpdate } from "../workbookPatch";
import type { LedgerSheet } from "./readLedgerSheet";

/** The ledger as it stands after these changes, without reading it again. */
export function ledgerAfter(ledger: LedgerSheet, { cells, insertion }: SheetUpdate): LedgerSheet {
  const { columns, rows, lastRow, hiddenRows } = ledger;
  const written = new Map(cells.map(({ row, column, after }) => [`${String(row)},${String(column)}`, after]));
  const changed = (row: LedgerRow): LedgerRow => {
    const fields = LEDGER_FIELDS.map((field) => {
      const column = columns[field];
      const after = column === undefined ? undefined : written.get(`${String(row.row)},${String(column)}`);
      return [field, after ?? row[field]] as const;
    });
    return { ...row, ...Object.fromEntries(fields) };
  };
  if (insertion === null) return { ...ledger, rows: rows.map(changed) };
  const { at, cells: added } = insertion;
  const moved = (row: number): number => (row >= at ? row + added.length : row);
  const kept = rows.map(changed).map((row) => ({ ...row, row: moved(row.row) }));
  const news = added.map((row, index) => newRow(row, at + index, ledger));
  return {
    ...ledger,
    rows: [...kept, ...news].sort((one, other) => one.row - other.row),
    lastRow: lastRow + added.length,
    hiddenRows: new Set([...hiddenRows].map(moved)),
  };
}

function newRow(cells: readonly PatchCell[], row: number, { columns }: LedgerSheet): LedgerRow {
  const valueOf = (field: LedgerField): LedgerValue => {
    const cell = cells[columns[field] ?? cells.length] ?? "";
    return typeof cell === "object" ? cell.formula : cell;
  };
  const values = Object.fromEntries(LEDGER_FIELDS.map((field) => [field, valueOf(field)]));
  return { ...(values as Record<LedgerField, LedgerValue>), row };
}
