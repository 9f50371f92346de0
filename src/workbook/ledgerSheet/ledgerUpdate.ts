import type { Standard } from "../../core/model/standard";
import type { WordedProblem } from "../../core/rectification/knownRows";
import type { JudgedProblem } from "../../core/rectification/judgedProblems";
import type { LedgerEntry } from "../../core/rectification/ledgerEntries";
import type { PlannedEdit, UpdatePlan } from "../../core/rectification/planUpdate";
import { WHOLE_COUNTY } from "../../i18n/labels";
import { problemBeginning, problemSentence, solvedSentence } from "../../i18n/ledgerSentences";
import type { CellEdit, RowInsertion, SheetUpdate } from "../workbookPatch";
import { type EntryBasis, entryCells, ledgerRowCells } from "./entryCells";
import type { LedgerSheet } from "./readLedgerSheet";
import { ledgerRowHeight, ledgerRowStyles } from "./rowLook";

/** The problems in the words of the ledger; one without 学校 column is a single school's. */
export function wordedProblems(
  judged: readonly JudgedProblem[],
  standard: Standard,
  hasSchoolColumn: boolean,
): readonly WordedProblem[] {
  return judged.map((problem) => ({
    ...problem,
    label: hasSchoolColumn ? (problem.school ?? WHOLE_COUNTY) : null,
    beginning: problemBeginning(problem, standard),
    problem: problem.finding === null ? "" : problemSentence(problem.finding, standard),
    result: problem.status === "met" ? solvedSentence(problem, standard) : "",
  }));
}

/**
 * A plan as changes of single cells and whole new rows below the last entry, in the ledger's own columns. The new rows come in
 * the order of `entries`: hardware first.
 */
export function ledgerUpdate(
  ledger: LedgerSheet,
  plan: UpdatePlan,
  { entries, basis }: { readonly entries: readonly LedgerEntry[]; readonly basis: EntryBasis },
): SheetUpdate {
  const added = new Set(plan.added.map(({ finding }) => finding));
  const news = entries.filter(({ finding }) => added.has(finding));
  return {
    sheet: ledger.name,
    cells: writableEdits(ledger, plan).flatMap((edit) => cellEdit(ledger, edit)),
    insertion: news.length === 0 ? null : insertionOf(ledger, news, basis),
  };
}

/** Of a row either all is written or nothing: what was written is remembered, and must not speak of a column that is gone. */
function writableEdits({ columns }: LedgerSheet, { edits }: UpdatePlan): readonly PlannedEdit[] {
  const cut = new Set(edits.filter(({ field }) => columns[field] === undefined).map(({ row }) => row));
  return edits.filter(({ row }) => !cut.has(row));
}

function cellEdit({ columns }: LedgerSheet, { row, field, after }: PlannedEdit): readonly CellEdit[] {
  const column = columns[field];
  return column === undefined ? [] : [{ row: row.row, column, before: row[field], after, numberFormat: null }];
}

function insertionOf(ledger: LedgerSheet, entries: readonly LedgerEntry[], basis: EntryBasis): RowInsertion {
  const { columns, lastRow, rows } = ledger;
  const at = lastRow + 1;
  const numbers = rows.flatMap(({ number }) => (typeof number === "number" ? [number] : []));
  const highest = Math.max(0, ...numbers);
  const cells = entryCells(entries, basis).map((row, index) => ({ number: highest + 1 + index, ...row }));
  return {
    at,
    cells: cells.map((row) => ledgerRowCells(row, columns)),
    styles: ledgerRowStyles(columns, [at, at + cells.length - 1]),
    heights: cells.map(ledgerRowHeight),
  };
}
