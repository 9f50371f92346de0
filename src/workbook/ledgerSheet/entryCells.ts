import type { RectificationProposals } from "../../core/model/rectification";
import type { Standard } from "../../core/model/standard";
import { deadlineFor } from "../../core/rectification/deadlines";
import type { JudgedProblem } from "../../core/rectification/judgedProblems";
import type { LedgerEntry } from "../../core/rectification/ledgerEntries";
import { LEDGER_FIELDS, type LedgerField, type LedgerValue } from "../../core/rectification/ledgerRow";
import { type WrittenCells, writtenText } from "../../core/rectification/writtenCells";
import { firstDayOf } from "../../core/rectification/yearMonth";
import { WHOLE_COUNTY } from "../../i18n/labels";
import { problemSentence } from "../../i18n/ledgerSentences";
import { toExcelDate } from "../present/excelDate";
import type { PatchCell } from "../workbookPatch";
import type { LedgerColumns } from "./ledgerHeaders";

/** What the cells of new entries are made from. */
export interface EntryBasis {
  readonly standard: Standard;
  readonly proposals: RectificationProposals;
  /** The only school, whose ledger has no column for it; null in a county's ledger. */
  readonly school: string | null;
  /** Date of the check, YYYY-MM-DD. */
  readonly today: string;
  readonly judged: readonly JudgedProblem[];
}

/** The cells of one row, by column; a column that is left out stays blank. */
export type EntryCells = Readonly<Partial<Record<LedgerField, LedgerValue>>>;

/**
 * The rows of new entries. What is known or proposed is filled in; what people have to settle (owner, funds, result,
 * close-out) stays blank. Each carries its key, and what was written in it, so that a later update knows its own cells.
 */
export function entryCells(entries: readonly LedgerEntry[], basis: EntryBasis): readonly EntryCells[] {
  const keys = new Map(basis.judged.map(({ finding, keys: [key] }) => [finding, key]));
  return entries.map((entry) => {
    const written = writtenCells(entry, basis);
    const key = keys.get(entry.finding);
    return key === undefined ? written : { ...written, key, written: writtenText(written) };
  });
}

function writtenCells({ finding, leadOffice, resourceClass }: LedgerEntry, basis: EntryBasis): WrittenCells {
  const { school, standard, proposals, today } = basis;
  const who = finding.code === "coefficientTooHigh" ? "county" : "school";
  const unit = school ?? leadOffice;
  return {
    ...(school === null ? { school: finding.school ?? WHOLE_COUNTY } : {}),
    discovered: toExcelDate(today),
    problem: problemSentence(finding, standard),
    ...(unit === null ? {} : { unit }),
    deadline: toExcelDate(firstDayOf(deadlineFor(resourceClass, today, proposals.deadlineMonths))),
    measure: proposals.measures[who][finding.indicator],
  };
}

/** The cells as a row from column A on, wherever the columns of the ledger are. */
export function ledgerRowCells(cells: EntryCells, columns: LedgerColumns): readonly PatchCell[] {
  const places = LEDGER_FIELDS.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [{ field, column }];
  });
  const row = Array<PatchCell>(Math.max(0, ...places.map(({ column }) => column + 1))).fill(null);
  for (const { field, column } of places) row[column] = cells[field] ?? null;
  return row;
}
