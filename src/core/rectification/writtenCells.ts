import { LEDGER_FIELDS, type LedgerField, type LedgerValue } from "./ledgerRow";

/** What the add-in wrote last in the cells of a row that are its own; a field that it never wrote is absent. */
export type WrittenCells = Readonly<Partial<Record<LedgerField, LedgerValue>>>;

/** As it stands in the hidden column 上次写入: always the same text for the same cells. */
export function writtenText(written: WrittenCells): string {
  const fields = LEDGER_FIELDS.filter((field) => written[field] !== undefined);
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field, written[field]])));
}

/** Reads it back. Anything that was not written by us counts as nothing written: then no cell is taken for ours. */
export function parseWritten(value: LedgerValue): WrittenCells {
  const parsed = typeof value === "string" ? parsedObject(value) : {};
  const isField = ([field, content]: [string, unknown]): boolean =>
    (LEDGER_FIELDS as readonly string[]).includes(field) &&
    (typeof content === "string" || typeof content === "number");
  return Object.fromEntries(Object.entries(parsed).filter(isField));
}

function parsedObject(text: string): object {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
