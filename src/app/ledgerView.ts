import type { CellAt } from "../core/model/cellAt";
import type { WordedProblem } from "../core/rectification/knownRows";
import type { LedgerRow } from "../core/rectification/ledgerRow";
import { isBlankValue } from "../core/rectification/ledgerRow";
import {
  faultyRows,
  isOverdue,
  LEDGER_STATES,
  type LedgerState,
  ledgerState,
  type RowFault,
} from "../core/rectification/ledgerState";
import { planUpdate, type UpdateNote } from "../core/rectification/planUpdate";
import type { LedgerSheet } from "../workbook/ledgerSheet/readLedgerSheet";

/** A row of the ledger as the pane names it. */
export interface LedgerItem {
  /** The cell to show. */
  readonly at: CellAt;
  readonly school: string;
  readonly problem: string;
}

/** A solved entry that the user may close. */
export interface CloseProposal extends LedgerItem {
  readonly key: string;
  readonly result: string;
}

/** What a user has to look at, with what it takes to decide. */
export interface LedgerNotice extends LedgerItem {
  readonly code: Exclude<UpdateNote["code"], "renewed" | "solved" | "withdrawn">;
  /** Of a conflict: what stands there, what we wrote last, and what we would write now. */
  readonly typed?: string;
  readonly written?: string;
  readonly proposed?: string;
  /** Of a copy: the zero-based row of its entry. */
  readonly entryRow?: number;
}

/** What is missing or wrong in a row. */
export interface FaultyItem extends LedgerItem {
  readonly faults: readonly RowFault[];
}

/** What the pane shows of a ledger after an update. */
export interface LedgerView {
  readonly sheet: string;
  readonly counts: Readonly<Record<LedgerState | "overdue", number>>;
  readonly closable: readonly CloseProposal[];
  readonly notices: readonly LedgerNotice[];
  readonly faulty: readonly FaultyItem[];
}

/** What is to be said of a ledger as it stands now: what an update would still have to say of it, and the faults of its rows. */
export function ledgerView(ledger: LedgerSheet, problems: readonly WordedProblem[], today: string): LedgerView {
  const { name: sheet, rows, hiddenRows } = ledger;
  const { notes } = planUpdate({ rows, problems, hiddenRows });
  // Headings and sums that people put in are no problems.
  const entries = rows.filter(({ problem }) => !isBlankValue(problem));
  const count = (state: LedgerState): number => entries.filter((row) => ledgerState(row) === state).length;
  const states = Object.fromEntries(LEDGER_STATES.map((state) => [state, count(state)]));
  return {
    sheet,
    counts: {
      ...(states as Record<LedgerState, number>),
      overdue: entries.filter((row) => isOverdue(row, today)).length,
    },
    closable: notes.flatMap((note) => closeProposal(note, ledger)),
    notices: notes.flatMap((note) => notice(note, ledger)),
    faulty: faultyRows(entries).map(({ row, faults }) => ({ ...item(row, ledger), faults })),
  };
}

function item(row: LedgerRow, { name, columns }: LedgerSheet): LedgerItem {
  const at = { sheet: name, row: row.row, column: columns.problem ?? 0 };
  return { at, school: String(row.school).trim(), problem: String(row.problem).trim() };
}

function closeProposal(note: UpdateNote, ledger: LedgerSheet): readonly CloseProposal[] {
  if (note.code !== "solved" || ledger.columns.closed === undefined) return [];
  return [{ ...item(note.row, ledger), key: String(note.row.key).trim(), result: String(note.result) }];
}

function notice(note: UpdateNote, ledger: LedgerSheet): readonly LedgerNotice[] {
  if (note.code === "renewed" || note.code === "solved" || note.code === "withdrawn") return [];
  const named = item(note.row, ledger);
  if (note.code === "copy") return [{ ...named, code: note.code, entryRow: note.entry.row }];
  if (note.code !== "conflict") return [{ ...named, code: note.code }];
  const at = { ...named.at, column: ledger.columns[note.field] ?? named.at.column };
  const typed = String(note.row[note.field]);
  return [{ ...named, at, code: note.code, typed, written: String(note.written), proposed: note.proposed }];
}
