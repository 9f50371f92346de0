import type { Finding } from "../core/model/finding";
import {
  explanationKey,
  type KeptExplanation,
  softFindingOf,
  withExplanations,
} from "../core/plausibility/explanations";
import { type CommandContext, done, refused, type UseCaseResult } from "./commandContext";
import type { SessionState } from "./session";
import { explanationsOf, LONGEST_EXPLANATION, parseSettings, settingsText, withKeptExplanations } from "./settings";

/** What the user typed about a finding; blank text takes an earlier explanation back. */
export interface ExplanationRequest {
  readonly finding: Finding;
  readonly text: string;
}

/** How keeping it ended: all explanations of the workbook as they are kept now, or why nothing was changed. */
type ExplanationOutcome =
  | { readonly kind: "kept"; readonly explanations: readonly KeptExplanation[]; readonly isTakenBack: boolean }
  /** An error is mended, not explained: only doubts of level 提示 can be. */
  | { readonly kind: "notExplainable" }
  /** There are as many explanations in the workbook as its settings can hold. */
  | { readonly kind: "tooMany" };

/** Settings are read again: somebody else may have changed them since the last check. */
async function keepExplanation(
  { port, today }: Pick<CommandContext, "port" | "today">,
  { finding, text }: ExplanationRequest,
): Promise<ExplanationOutcome> {
  const soft = softFindingOf(finding);
  if (soft === null) return { kind: "notExplainable" };
  const typed = text.replace(/\s+/g, " ").trim().slice(0, LONGEST_EXPLANATION);
  const { settings } = parseSettings((await port.read([])).settings);
  const { code, subject } = soft;
  const key = explanationKey({ ...subject, code });
  const others = explanationsOf(settings).filter((one) => explanationKey(one) !== key);
  const explanations = typed === "" ? others : [...others, { code, ...subject, text: typed, date: today() }];
  const next = withKeptExplanations(settings, explanations);
  if (next === null) return { kind: "tooMany" };
  await port.saveSettings(settingsText(next));
  return { kind: "kept", explanations, isTakenBack: typed === "" };
}

/**
 * 忽略并说明: keeps what was typed about a soft finding in the workbook's settings, with the day and the figures it was given
 * for, and shows it beside the finding. Nothing is hidden by it. Two round trips; 校验结果 follows with the next check.
 */
export async function explainFinding(
  context: Pick<CommandContext, "port" | "today">,
  request: ExplanationRequest,
  check: SessionState["check"],
): Promise<UseCaseResult> {
  const outcome = await keepExplanation(context, request);
  switch (outcome.kind) {
    case "notExplainable":
      return refused([{ code: "notExplainable" }]);
    case "tooMany":
      return refused([{ code: "tooManyExplanations" }]);
    case "kept": {
      const notes = [{ code: outcome.isTakenBack ? "explanationTakenBack" : "explanationKept" }] as const;
      if (check === null) return done(notes);
      return done(notes, { ...check, findings: withExplanations(check.findings, outcome.explanations) });
    }
  }
}
