import {
  LEDGER_FIELDS,
  type LedgerField,
  type LedgerRow,
  type LedgerValue,
} from "../../../src/core/rectification/ledgerRow";

/** A row of a ledger: blank but for what is given. */
export function ledgerRow(cells: Partial<Record<LedgerField, LedgerValue>> = {}, row = 4): LedgerRow {
  const blank = Object.fromEntries(LEDGER_FIELDS.map((field) => [field, ""])) as Record<LedgerField, LedgerValue>;
  return { ...blank, ...cells, row };
}

/** A row in which nothing is missing. */
export function completeRow(cells: Partial<Record<LedgerField, LedgerValue>> = {}, row = 4): LedgerRow {
  return ledgerRow({ number: row, problem: "小学：缺", ownerName: "王芳", deadline: "2026年7月", ...cells }, row);
}
