import type { Finding, FindingOf } from "../../core/model/finding";
import { sumDecimals } from "../../core/statistics/decimal";
import data from "./data/crossChecks.json";
import { columnLabel, rowLabel } from "./printedChecks";
import type { ReportForm } from "./readForms";

/** A cell of a form by its numbers; `title` tells forms apart that share a code. */
interface Term {
  readonly form: string;
  readonly title?: string;
  readonly row: number;
  readonly column: number;
}

/** Two sides that count the same. Forms of `without` must not be among the school's: they would count a part of it. */
interface CrossCheck {
  readonly what: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly without?: readonly string[];
}

/** What the forms of one school have to agree on (data/crossChecks.json), with its source. */
export const CROSS_CHECKS: readonly CrossCheck[] = data.checks;

/** Holds the forms of one school against each other: the same thing counted twice has to be the same; hard. */
export function crossChecks(forms: readonly ReportForm[]): Finding[] {
  const codes = new Set(forms.map(({ definition }) => definition.code));
  return CROSS_CHECKS.flatMap((check) => {
    if (check.without?.some((code) => codes.has(code)) === true) return [];
    const [left, right] = [sideOf(check.left, forms), sideOf(check.right, forms)];
    if (left === null || right === null) return [];
    const [leftSum, rightSum] = [sumOf(left), sumOf(right)];
    if (leftSum === rightSum) return [];
    const cells = [...left, ...right].map(({ at }) => at);
    const [at = null, ...alsoAt] = cells;
    const finding: Finding = {
      level: "dataError",
      at,
      alsoAt,
      school: null,
      phase: null,
      reference: null,
      code: "formsDisagree",
      what: check.what,
      left,
      right,
      leftSum,
      rightSum,
    };
    return [finding];
  });
}

type Side = FindingOf<"formsDisagree">["left"];

/** The figures of a side; null where a form or cell of it is not there or holds words, or where all of it is empty. */
function sideOf(terms: readonly Term[], forms: readonly ReportForm[]): Side | null {
  const figures = terms.map(({ form: code, title, row, column }) => {
    const form = forms.find(
      ({ definition }) => definition.code === code && (title === undefined || definition.title === title),
    );
    const cell = form?.cell(row, column) ?? null;
    if (form === undefined || cell === null || cell.kind === "text") return null;
    const label = `${rowLabel(form.definition, row)} ${columnLabel(form.definition, column)}`.trim();
    const isFilled = cell.kind === "number";
    return { isFilled, figure: { form: code, label, value: isFilled ? cell.value : 0, at: cell.at } };
  });
  if (!figures.every((figure) => figure !== null) || !figures.some(({ isFilled }) => isFilled)) return null;
  return figures.map(({ figure }) => figure);
}

function sumOf(side: Side): number {
  return sumDecimals(side.map(({ value }) => value));
}
