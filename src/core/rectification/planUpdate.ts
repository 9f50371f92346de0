import { isBlankValue, isSameValue, type LedgerField, type LedgerRow, type LedgerValue } from "./ledgerRow";
import { type KnownRow, knownRows, type WordedProblem } from "./knownRows";
import { type WrittenCells, writtenText } from "./writtenCells";

/** A cell of an entry to write, as long as what was read still stands there. */
export interface PlannedEdit {
  readonly row: LedgerRow;
  readonly field: LedgerField;
  readonly after: LedgerValue;
}

/** What a user is told of a row, with what it takes to decide. */
export type UpdateNote =
  /** The sentence was renewed. */
  | { readonly code: "renewed"; readonly row: LedgerRow }
  /** Solved: the result is proposed, or one stands there; the entry can be closed. */
  | { readonly code: "solved"; readonly row: LedgerRow; readonly result: LedgerValue }
  /** 已达标 that we proposed is taken back, because the problem is there again. */
  | { readonly code: "withdrawn"; readonly row: LedgerRow }
  /** A person changed the cell and there is news: all three are shown. */
  | {
      readonly code: "conflict";
      readonly row: LedgerRow;
      readonly field: "problem" | "result";
      readonly written: LedgerValue;
      readonly proposed: string;
    }
  /** The same key as a row further up, which is the entry. */
  | { readonly code: "copy"; readonly row: LedgerRow; readonly entry: LedgerRow }
  /** torn: key and row do not belong together. failsAgain: closed, and short again. notRequired: short, but the school passes. */
  | {
      readonly code: "torn" | "failsAgain" | "notRequired" | "notAssessable" | "notFound" | "hidden";
      readonly row: LedgerRow;
    }
  /** A row of the user's that may be the entry of this problem. */
  | { readonly code: "possibleMatch"; readonly row: LedgerRow; readonly problem: WordedProblem };

/** What a ledger is updated from. */
export interface UpdateInput {
  /** In the order of the sheet. */
  readonly rows: readonly LedgerRow[];
  readonly problems: readonly WordedProblem[];
  /** Rows of the sheet that are hidden or filtered out: no value is written into them. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** What an update would change and say. Nothing else is changed. */
export interface UpdatePlan {
  readonly edits: readonly PlannedEdit[];
  /** Problems that get a row of their own below the last entry. */
  readonly added: readonly WordedProblem[];
  readonly notes: readonly UpdateNote[];
}

/** What becomes of one row. */
type RowPlan = Pick<UpdatePlan, "edits" | "notes">;

const NOTHING: RowPlan = { edits: [], notes: [] };

/**
 * Plans what a new check changes in a ledger (docs/adr/0010): renews sentences that still are ours, proposes the result of
 * what is solved, takes back a proposal that is wrong by now, and adds what is new. What a person typed is never changed, and
 * what is not certain is noted. Applied and planned again, nothing is left to change.
 */
export function planUpdate({ rows, problems, hiddenRows }: UpdateInput): UpdatePlan {
  const known = knownRows(rows, problems);
  const plans = known.map((one) => (hiddenRows.has(one.row.row) ? hiddenPlan(one) : planRow(one)));
  const missing = missingProblems(problems, known);
  const matches = missing.flatMap((problem) => possibleMatches(problem, known));
  const matched = new Set(matches.map(({ problem }) => problem));
  return {
    edits: plans.flatMap(({ edits }) => edits),
    added: missing.filter((problem) => !matched.has(problem)),
    notes: [...plans.flatMap(({ notes }) => notes), ...matches],
  };
}

/** Required problems that no row has the key of; a torn row or a copy has it too, and a second entry would say it twice. */
function missingProblems(problems: readonly WordedProblem[], known: readonly KnownRow[]): readonly WordedProblem[] {
  const present = new Set(known.map(({ problem }) => problem));
  return problems.filter((problem) => problem.status === "required" && !present.has(problem));
}

function possibleMatches(
  problem: WordedProblem,
  known: readonly KnownRow[],
): readonly Extract<UpdateNote, { code: "possibleMatch" }>[] {
  const { beginning, label } = problem;
  const isLike = ({ row, kind }: KnownRow): boolean =>
    kind === "users" &&
    String(row.problem).trim().startsWith(beginning) &&
    (label === null || String(row.school).trim() === label);
  return known.filter(isLike).map(({ row }) => ({ code: "possibleMatch", row, problem }));
}

/** Of a hidden row only what would change it is worth a word. */
function hiddenPlan(known: KnownRow): RowPlan {
  return planRow(known).edits.length === 0 ? NOTHING : { edits: [], notes: [{ code: "hidden", row: known.row }] };
}

function planRow(known: KnownRow): RowPlan {
  const { row, kind, entry, problem } = known;
  if (kind === "users") return NOTHING;
  if (kind === "copy") return { edits: [], notes: [{ code: "copy", row, entry: entry ?? row }] };
  if (kind === "torn") return { edits: [], notes: [{ code: "torn", row }] };
  if (problem === null) return { edits: [], notes: isBlankValue(row.closed) ? [{ code: "notFound", row }] : [] };
  return planEntry(row, known.written, problem);
}

function planEntry(row: LedgerRow, written: WrittenCells, problem: WordedProblem): RowPlan {
  const isShort = problem.status === "required" || problem.status === "notRequired";
  if (!isBlankValue(row.closed)) return isShort ? { edits: [], notes: [{ code: "failsAgain", row }] } : NOTHING;
  if (problem.status === "met") return planSolved(row, written, problem);
  if (!isShort) return { edits: [], notes: [{ code: "notAssessable", row }] };
  const plan = planShort(row, written, problem);
  return problem.status === "required" ? plan : { ...plan, notes: [...plan.notes, { code: "notRequired", row }] };
}

function planShort(row: LedgerRow, written: WrittenCells, { problem }: WordedProblem): RowPlan {
  const { result, ...others } = written;
  const isOurs = result !== undefined && !isBlankValue(result) && isSameValue(row.result, result);
  const kept = isOurs ? others : written;
  const decision = decide(row.problem, written.problem, problem);
  const now = decision === "write" ? { ...kept, problem } : kept;
  const edits: readonly PlannedEdit[] = [
    ...(decision === "write" ? [{ row, field: "problem", after: problem } as const] : []),
    ...(isOurs ? [{ row, field: "result", after: "" } as const] : []),
  ];
  const notes: readonly UpdateNote[] = [
    ...(decision === "write" ? [{ code: "renewed", row } as const] : []),
    ...(decision === "conflict" ? [conflict(row, "problem", [written.problem, problem])] : []),
    ...(isOurs ? [{ code: "withdrawn", row } as const] : []),
  ];
  return { edits: withWritten(row, edits, now), notes };
}

/** A result that a person wrote stays and is no conflict; one that a person took away is not brought back. */
function planSolved(row: LedgerRow, written: WrittenCells, { result }: WordedProblem): RowPlan {
  const decision = decide(row.result, written.result, result);
  if (decision === "write") {
    const edits = [{ row, field: "result", after: result } as const];
    return { edits: withWritten(row, edits, { ...written, result }), notes: [{ code: "solved", row, result }] };
  }
  if (!isBlankValue(row.result)) return { edits: [], notes: [{ code: "solved", row, result: row.result }] };
  return decision === "conflict" ? { edits: [], notes: [conflict(row, "result", [written.result, result])] } : NOTHING;
}

function conflict(
  row: LedgerRow,
  field: "problem" | "result",
  [written = "", proposed]: readonly [LedgerValue | undefined, string],
): UpdateNote {
  return { code: "conflict", row, field, written, proposed };
}

function withWritten(row: LedgerRow, edits: readonly PlannedEdit[], written: WrittenCells): readonly PlannedEdit[] {
  return edits.length === 0 ? edits : [...edits, { row, field: "written", after: writtenText(written) }];
}

/** The three-way comparison: what stands there, what was written last, what would be written now. */
function decide(there: LedgerValue, written: LedgerValue = "", proposed: string): "write" | "nothing" | "conflict" {
  if (isSameValue(there, proposed) || isSameValue(written, proposed)) return "nothing";
  return isSameValue(there, written) ? "write" : "conflict";
}
