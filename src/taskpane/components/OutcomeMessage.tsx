import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { CommandOutcome } from "../../app/session";
import { describeOutcome } from "../../i18n/outcomes";
import { useLanguage } from "../paneContext";

const INTENT = { done: "success", refused: "warning", asks: "info", failed: "error" } as const;

/** How the last command ended; in Chinese in the very words that a headless run prints. Announced by screen readers. */
export function OutcomeMessage(props: { readonly outcome: CommandOutcome }) {
  const { outcome } = props;
  const language = useLanguage();
  return (
    <MessageBar intent={INTENT[outcome.status]} layout="multiline">
      <MessageBarBody>{describeOutcome(outcome.notes, language)}</MessageBarBody>
    </MessageBar>
  );
}
