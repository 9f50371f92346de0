import type { Finding } from "../model/finding";
import type { SoftFinding, SoftSubject } from "../model/softFinding";

/** An explanation as it is kept: what it is about, the figures it was given for, the text, and the day, YYYY-MM-DD. */
export interface KeptExplanation extends SoftSubject {
  readonly code: string;
  readonly text: string;
  readonly date: string;
}

/** Finding and subject of a soft finding; null for every other: only doubts of level 提示 can be explained. */
export function softFindingOf(finding: Finding): (Finding & SoftFinding) | null {
  return finding.level === "hint" && "subject" in finding ? finding : null;
}

/** What an explanation is found by: code, school and field. Sorting rows or moving the table does not change it. */
export function explanationKey({ code, school, field }: Pick<KeptExplanation, "code" | "school" | "field">): string {
  return [code, school, field].join("\u001f");
}

/**
 * The findings with what was typed about them, in place of what they carried before. An explanation holds for the figures it
 * was given for; with others it stays beside the finding as lapsed. It hides nothing, and no error can carry one.
 */
export function withExplanations(findings: readonly Finding[], kept: readonly KeptExplanation[]): readonly Finding[] {
  const byKey = new Map(kept.map((one) => [explanationKey(one), one]));
  return findings.map((finding) => {
    const soft = softFindingOf(finding);
    if (soft === null) return finding;
    const found = byKey.get(explanationKey({ ...soft.subject, code: soft.code }));
    if (found === undefined) return soft.explanation === undefined ? soft : { ...soft, explanation: undefined };
    const { text, date, value } = found;
    return { ...soft, explanation: { text, date, value, isCurrent: value === soft.subject.value } };
  });
}
