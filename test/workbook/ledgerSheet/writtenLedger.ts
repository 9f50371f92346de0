import type { JudgedProblem } from "../../../src/core/rectification/judgedProblems";
import { judgedProblems } from "../../../src/core/rectification/judgedProblems";
import { type LedgerEntry, ledgerEntries } from "../../../src/core/rectification/ledgerEntries";
import { planUpdate, type UpdatePlan } from "../../../src/core/rectification/planUpdate";
import { rectificationProposals } from "../../../src/standards/rectification";
import { overlayFor } from "../../../src/standards/registry";
import type { EntryBasis } from "../../../src/workbook/ledgerSheet/entryCells";
import { ledgerUpdate, wordedProblems } from "../../../src/workbook/ledgerSheet/ledgerUpdate";
import { onlySchool } from "../../../src/workbook/ledgerSheet/onlySchool";
import { type LedgerSheet, readLedgerSheet } from "../../../src/workbook/ledgerSheet/readLedgerSheet";
import { presentLedger } from "../../../src/workbook/present/ledger";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import type { SheetPatch, SheetUpdate } from "../../../src/workbook/workbookPatch";
import { sheetOf, type SchoolCells } from "../../fixtures/sheets";
import { checkedCounty, STANDARD } from "../present/checkedCounty";

/** The day of the first check. */
export const FIRST_DAY = "2026-04-15";

/** A check of these schools, as far as the ledger needs it. */
export interface LedgerCheck {
  readonly judged: readonly JudgedProblem[];
  readonly entries: readonly LedgerEntry[];
  readonly basis: EntryBasis;
  readonly patch: () => SheetPatch;
}

/** Checks the schools on a day. */
export function ledgerCheck(schools: readonly SchoolCells[], today: string = FIRST_DAY): LedgerCheck {
  const { assessment, findings, tables } = checkedCounty(schools);
  const overlay = overlayFor("金城市") ?? null;
  const judged = judgedProblems(assessment, findings);
  const entries = ledgerEntries(findings, { standard: STANDARD, overlay });
  const given = { standard: STANDARD, proposals: rectificationProposals(), today, judged };
  const target = { name: "整改台账", replaces: false };
  return {
    judged,
    entries,
    basis: { ...given, school: onlySchool(tables) },
    patch: () => presentLedger(entries, { ...given, tables, place: "金城市", target }),
  };
}

/** Cells of a sheet, as the host holds them. */
export type Grid = CellValue[][];

/** The sheet that a patch writes. */
export function gridOf(patch: SheetPatch): Grid {
  const width = Math.max(...patch.cells.map((row) => row.length));
  return patch.cells.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? "";
      return typeof cell === "object" ? cell.formula : cell;
    }),
  );
}

/** Reads the ledger on a grid; fails the test where there is none. */
export function ledgerOn(grid: Grid, hiddenRows: readonly number[] = []): LedgerSheet {
  const ledger = readLedgerSheet(sheetOf(grid, { name: "整改台账", hiddenRows }));
  if (ledger === null) throw new Error("no ledger");
  return ledger;
}

/** What an update after a check plans for a grid, and as changes of it. */
export function updateOf(
  grid: Grid,
  check: LedgerCheck,
  hiddenRows: readonly number[] = [],
): { readonly plan: UpdatePlan; readonly update: SheetUpdate } {
  const ledger = ledgerOn(grid, hiddenRows);
  const problems = wordedProblems(check.judged, STANDARD, ledger.columns.school !== undefined);
  const plan = planUpdate({ rows: ledger.rows, problems, hiddenRows: ledger.hiddenRows });
  return { plan, update: ledgerUpdate(ledger, plan, check) };
}

/** Applies changes as a host does: cells while they hold what was read, then the new rows. */
export function applyUpdate(grid: Grid, { cells, insertion }: SheetUpdate): void {
  for (const { row, column, before, after } of cells) {
    if (grid[row]?.[column] !== before) throw new Error(`another cell stands in ${String(row)},${String(column)}`);
    grid[row][column] = after;
  }
  if (insertion === null) return;
  const width = grid[0]?.length ?? 0;
  const rows = insertion.cells.map((row) =>
    Array.from({ length: Math.max(width, row.length) }, (_, column) => {
      const cell = row[column] ?? "";
      return typeof cell === "object" ? cell.formula : cell;
    }),
  );
  grid.splice(insertion.at, 0, ...rows);
}
