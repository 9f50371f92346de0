import { isBlankValue, isSameValue, type LedgerRow } from "./ledgerRow";
import { parseWritten } from "./writtenCells";
import { isEarlierMonth, parseYearMonth, yearMonthOf } from "./yearMonth";

/** 未整改 → 整改中 → 已整改 → 已销号. */
export const LEDGER_STATES = ["notStarted", "inProgress", "rectified", "closed"] as const;

/** Where an entry of the ledger is. */
export type LedgerState = (typeof LEDGER_STATES)[number];

/** What is missing or wrong in a row. */
export type RowFault =
  | "closedWithoutResult"
  | "ownerMissing"
  | "deadlineMissing"
  | "deadlineNotUnderstood"
  | "closedNotUnderstood"
  | "fundsAreText"
  | "numberTwice";

/** A row with what is to be said of it. */
export interface FaultyRow {
  readonly row: LedgerRow;
  readonly faults: readonly RowFault[];
}

/**
 * The state that a row is in, from what is filled in: a close-out time that is understood closes it, a result says that it is
 * done, funds or a measure of a person's own that something is done. A measure that we proposed and nobody touched says nothing.
 */
export function ledgerState(row: LedgerRow): LedgerState {
  if (isClosed(row)) return "closed";
  if (!isBlankValue(row.result)) return "rectified";
  return isBlankValue(row.funds) && isBlankOrProposed(row) ? "notStarted" : "inProgress";
}

function isClosed({ closed }: LedgerRow): boolean {
  return parseYearMonth(closed) !== null;
}

function isBlankOrProposed({ measure, written }: LedgerRow): boolean {
  return isBlankValue(measure) || isSameValue(measure, parseWritten(written).measure ?? "");
}

/** Whether the month of the deadline was over before this day (YYYY-MM-DD) and the entry is not closed. */
export function isOverdue(row: LedgerRow, today: string): boolean {
  const deadline = parseYearMonth(row.deadline);
  return deadline !== null && !isClosed(row) && isEarlierMonth(deadline, yearMonthOf(today));
}

/** The rows in which something is missing, wrong or not understood, in the order given. */
export function faultyRows(rows: readonly LedgerRow[]): readonly FaultyRow[] {
  const numbers = rows.map(numberKey);
  const isRepeated = (number: string): boolean =>
    number !== "" && numbers.indexOf(number) !== numbers.lastIndexOf(number);
  const repeated = new Set(numbers.filter(isRepeated));
  return rows
    .map((row, index) => ({ row, faults: faultsOf(row, repeated.has(numbers[index] ?? "")) }))
    .filter(({ faults }) => faults.length > 0);
}

/** 3, "3" and "３" are one number to who reads the ledger. */
function numberKey({ number }: LedgerRow): string {
  return String(number).normalize("NFKC").trim();
}

function faultsOf(row: LedgerRow, isNumberTwice: boolean): readonly RowFault[] {
  const { closed, deadline, funds, ownerName, result } = row;
  const isFilled = !isBlankValue(closed);
  const found: readonly (readonly [RowFault, boolean])[] = [
    ["closedWithoutResult", isFilled && isBlankValue(result)],
    ["ownerMissing", isBlankValue(ownerName)],
    ["deadlineMissing", isBlankValue(deadline)],
    ["deadlineNotUnderstood", !isBlankValue(deadline) && parseYearMonth(deadline) === null],
    ["closedNotUnderstood", isFilled && !isClosed(row)],
    ["fundsAreText", typeof funds === "string" && !isBlankValue(funds)],
    ["numberTwice", isNumberTwice],
  ];
  return found.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}
