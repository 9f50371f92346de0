import { keyText, schoolSubject } from "../../../src/core/rectification/entryKey";
import type { WordedProblem } from "../../../src/core/rectification/knownRows";
import type { LedgerField, LedgerRow, LedgerValue } from "../../../src/core/rectification/ledgerRow";
import { type WrittenCells, writtenText } from "../../../src/core/rectification/writtenCells";
import { ledgerRow } from "./ledgerRows";

/** A problem as a check finds it: 甲 is short of teaching area, at 3㎡, unless told otherwise. */
export function aProblem(changes: Partial<WordedProblem> = {}): WordedProblem {
  const { school = "甲", indicator = "teachingArea", actual = 3, status = "required" } = changes;
  const beginning = `小学：${indicator}`;
  const subject = schoolSubject("name", school ?? "");
  return {
    keys: [keyText({ indicator, phase: "primary", subject })],
    of: "reading",
    indicator,
    phase: "primary",
    school,
    status,
    actual,
    limit: 4.5,
    finding: null,
    label: school,
    beginning,
    problem: status === "met" || status === "notAssessable" ? "" : `${beginning} ${String(actual)}㎡，低于标准`,
    result: status === "met" ? `已达标（实际 ${String(actual)}㎡）` : "",
    ...changes,
  };
}

/** The row that we wrote for a problem, with what people typed since; `written` in place of what we wrote. */
export function rowOf(
  problem: WordedProblem,
  typed: Partial<Record<LedgerField, LedgerValue>> = {},
  { row = 4, written }: { readonly row?: number; readonly written?: WrittenCells } = {},
): LedgerRow {
  const own = { school: problem.label ?? "", problem: problem.problem, measure: "整改" };
  const kept = problem.label === null ? { problem: own.problem, measure: own.measure } : own;
  return ledgerRow(
    { number: 1, ...own, key: problem.keys[0] ?? "", written: writtenText(written ?? kept), ...typed },
    row,
  );
}
