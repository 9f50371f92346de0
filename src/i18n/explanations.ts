import type { Explanation } from "../core/model/softFinding";
import type { ByLanguage } from "./byLanguage";
import type { PaneLanguage } from "./paneStrings";

const WORDS: ByLanguage<{ readonly current: (said: string) => string; readonly lapsed: (said: string) => string }> = {
  "zh-CN": { current: (said) => said, lapsed: (said) => `数据已变动，原说明失效：${said}` },
  "en-US": { current: (said) => said, lapsed: (said) => `The figures changed and this no longer holds: ${said}` },
};

/** 解释说明 of a finding: what was typed with its day; once the figures are others it says that it lapsed. "" for none. */
export function explanationText(explanation: Explanation | undefined, language: PaneLanguage = "zh-CN"): string {
  if (explanation === undefined) return "";
  const { text, date, isCurrent } = explanation;
  const said = language === "en-US" ? `${text} (${date})` : `${text}（${date}）`;
  return isCurrent ? WORDS[language].current(said) : WORDS[language].lapsed(said);
}
