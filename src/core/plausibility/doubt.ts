import type { CellAt } from "../model/cellAt";
import type { Finding, FindingBase } from "../model/finding";
import type { Phase, PupilPhase } from "../model/phase";
import type { PlausibilityBounds } from "../model/plausibility";
import type { SchoolRecord } from "../model/schoolRecord";
import type { SoftFinding } from "../model/softFinding";
import type { Reference } from "../model/standard";
import type { FigureName } from "./figureNames";

/** What the soft checks work from, besides the records. */
export interface PlausibilityContext {
  readonly bounds: PlausibilityBounds;
  /** Chinese header of the column of a figure, as it is said in sentences. */
  readonly headerOf: (name: FigureName) => string;
}

/** A soft finding about one school, not yet gathered with others of its cause. */
export interface Doubt {
  readonly finding: Finding & SoftFinding;
  /** Doubts of one group share their cause, and are said together where they are many. */
  readonly group: string;
}

/** More doubts of one cause than this are said as one finding. */
const MOST_SAID_ONE_BY_ONE = 5;

/** How a school is found again after sorting: by its code, else by its name without blanks. */
export function schoolKey({ code, name }: Pick<SchoolRecord, "code" | "name">): string {
  return (code ?? name).normalize("NFKC").replace(/\s+/g, "");
}

/** What every doubt about a school has: level 提示, its cell, nothing else marked. */
export function baseOf(
  school: SchoolRecord,
  at: CellAt | null,
  { phase = null, reference = null }: { readonly phase?: PupilPhase | null; readonly reference?: Reference | null },
): FindingBase & { readonly count: 1 } {
  const judged: Phase | null = phase === "seniorSecondary" ? null : phase;
  return { level: "hint", at, alsoAt: [], school: school.name, phase: judged, reference, count: 1 };
}

/**
 * The doubts as findings: up to five of one cause each for itself, more of them as one finding with all their cells. The
 * subject of such a finding is the column, and its figures are those of all its schools in the order of their keys, so that
 * an explanation outlives sorting and lapses with any change.
 */
export function gathered(doubts: readonly Doubt[]): readonly Finding[] {
  const groups = new Map<string, Doubt["finding"][]>();
  for (const { group, finding } of doubts) {
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [finding]);
    else known.push(finding);
  }
  return [...groups.values()].flatMap((findings) => {
    const [first, ...others] = findings;
    return first === undefined || findings.length <= MOST_SAID_ONE_BY_ONE ? findings : [together(first, others)];
  });
}

function together(first: Doubt["finding"], others: readonly Doubt["finding"][]): Finding {
  const findings = [first, ...others];
  const alsoAt = others.flatMap(({ at }) => (at === null ? [] : [at]));
  const values = findings.map(({ subject }) => `${subject.school}=${subject.value}`).sort();
  const subject = { school: "", field: first.subject.field, value: fingerprint(values) };
  const phase = findings.every((finding) => finding.phase === first.phase) ? first.phase : null;
  return { ...first, alsoAt, school: null, phase, count: findings.length, subject };
}

/** How many values there are, and a short hash of them: the text itself would be too long to keep. */
function fingerprint(values: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const value of values) {
    for (let index = 0; index < value.length; index += 1) {
      hash = Math.imul(hash ^ value.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return `${values.length}:${(hash >>> 0).toString(16).padStart(8, "0")}`;
}
