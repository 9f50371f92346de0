import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { CommandOutcome } from "../../app/session";

const INTENT = { done: "success", refused: "warning", asks: "info", failed: "error" } as const;

/** How the last command ended, in the very words that a headless run prints. Announced by screen readers. */
export function OutcomeMessage(props: { readonly outcome: CommandOutcome }) {
  const { outcome } = props;
  return (
    <MessageBar intent={INTENT[outcome.status]} layout="multiline">
      <MessageBarBody>{outcome.message}</MessageBarBody>
    </MessageBar>
  );
}
