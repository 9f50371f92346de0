import { parseKey } from "./entryKey";
import type { JudgedProblem } from "./judgedProblems";
import { isSameValue, type LedgerRow, type LedgerValue } from "./ledgerRow";
import { parseWritten, type WrittenCells } from "./writtenCells";

/** A judged problem with what the ledger says of it, in words. */
export interface WordedProblem extends JudgedProblem {
  /** What stands in 学校 of its row; null in a ledger without that column. */
  readonly label: string | null;
  /** What every sentence on it begins with, whatever its figures. */
  readonly beginning: string;
  /** 发现的问题 as it is now; "" where it is met or nobody can tell. */
  readonly problem: string;
  /** 整改结果 to propose; "" where it is not met. */
  readonly result: string;
}

/** Whose a row is: an entry's, a copy of one further up, one whose key does not belong to it, or the user's. */
export type RowKind = "entry" | "copy" | "torn" | "users";

/** A row with what its key says. */
export interface KnownRow {
  readonly row: LedgerRow;
  readonly kind: RowKind;
  /** What we wrote in it last; nothing in a row of the user's. */
  readonly written: WrittenCells;
  /** The problem that its key names; null where the check knows none of that key, and in a row of the user's. */
  readonly problem: WordedProblem | null;
  /** Of a copy: the row that is the entry. */
  readonly entry: LedgerRow | null;
}

/** Says of every row, in the order of the sheet, whose it is (docs/adr/0010). */
export function knownRows(rows: readonly LedgerRow[], problems: readonly WordedProblem[]): readonly KnownRow[] {
  const byKey = new Map(problems.flatMap((problem) => problem.keys.map((key) => [key, problem])));
  const entries = new Map<string | WordedProblem, LedgerRow>();
  const isTorn = tornTest(rows, problems);
  return rows.map((row): KnownRow => {
    if (parseKey(row.key) === null) return { row, kind: "users", written: {}, problem: null, entry: null };
    const key = String(row.key).trim();
    const problem = byKey.get(key) ?? null;
    const known = { row, written: parseWritten(row.written), problem };
    if (isTorn(known)) return { ...known, kind: "torn", entry: null };
    // A school may be known by its code in one row and by its name in another: it is the problem that is had once.
    const entry = entries.get(problem ?? key);
    if (entry !== undefined) return { ...known, kind: "copy", entry };
    entries.set(problem ?? key, row);
    return { ...known, kind: "entry", entry: null };
  });
}

type KeyedRow = Pick<KnownRow, "row" | "written" | "problem">;

/**
 * A key is torn off its row where only part of the columns was sorted: the row then speaks of another school, or its problem is
 * the one that was written in another row, or that of another problem of the school. Where a person rewrote the problem, the
 * measure and the place where our sentence went say the same.
 */
function tornTest(rows: readonly LedgerRow[], problems: readonly WordedProblem[]): (row: KeyedRow) => boolean {
  const writtenProblems = new Set<LedgerValue | undefined>();
  const writtenMeasures = new Set<string>();
  const keysOfText = new Map<LedgerValue, Set<string>>();
  for (const row of rows) {
    if (parseKey(row.key) === null) continue;
    const { school, problem, measure } = parseWritten(row.written);
    writtenProblems.add(problem);
    if (measure !== undefined) writtenMeasures.add(JSON.stringify([school, measure]));
    // A sentence that was written there as well is at home there: two schools may be short by the same.
    if (problem !== undefined && isSameValue(row.problem, problem)) continue;
    keysOfText.set(row.problem, (keysOfText.get(row.problem) ?? new Set()).add(String(row.key).trim()));
  }
  const beginsLikeAnother = ({ row, problem }: KeyedRow): boolean =>
    problems.some(
      ({ school, beginning }) => school === problem?.school && String(row.problem).trim().startsWith(beginning),
    );
  const hasMeasureOfAnother = ({ row, written }: KeyedRow): boolean =>
    !isSameValue(row.measure, written.measure ?? "") &&
    writtenMeasures.has(JSON.stringify([written.school, row.measure]));
  const standsElsewhere = ({ row, written }: KeyedRow): boolean =>
    [...(keysOfText.get(written.problem ?? "") ?? [])].some(
      (key) => written.problem !== undefined && key !== String(row.key).trim(),
    );
  return (keyed) =>
    isOfAnotherSchool(keyed) ||
    isUnproven(keyed) ||
    (!hasOwnProblem(keyed) &&
      (writtenProblems.has(keyed.row.problem) ||
        beginsLikeAnother(keyed) ||
        hasMeasureOfAnother(keyed) ||
        standsElsewhere(keyed)));
}

/** What was written there last is gone, and the row does not say of itself that it is of that school and problem. */
function isUnproven({ row, written, problem }: KeyedRow): boolean {
  if (problem === null || Object.keys(written).length > 0) return false;
  const { label, beginning } = problem;
  const isOfSchool = label === null || String(row.school).trim() === label;
  return !isOfSchool || !String(row.problem).trim().startsWith(beginning);
}

/** Its problem is what was written there, or begins as every sentence on it does. */
function hasOwnProblem({ row, written, problem }: KeyedRow): boolean {
  return (
    isSameValue(row.problem, written.problem ?? "") ||
    (problem !== null && String(row.problem).trim().startsWith(problem.beginning))
  );
}

/** A school that got another name stands there under the one that was written, or under its new one. */
function isOfAnotherSchool({ row, written, problem }: KeyedRow): boolean {
  if (written.school === undefined || isSameValue(row.school, written.school)) return false;
  return String(row.school).trim() !== problem?.label;
}
