import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import type { ShellStrings } from "./shellStrings";

/** Something the user has to know: an error interrupts a screen reader, the rest waits. */
export interface ShellMessage {
  /** Tells messages apart; no two shown at once have the same. */
  readonly id: string;
  readonly intent: "error" | "warning" | "success" | "info";
  /** A full sentence in the user's language. */
  readonly text: string;
}

const useStyles = makeStyles({
  // Many messages must not push the grid out of the window.
  strip: { maxHeight: "30vh", overflowY: "auto" },
  bar: { borderRadius: tokens.borderRadiusNone, borderLeftWidth: "0", borderRightWidth: "0", borderTopWidth: "0" },
  text: { overflowWrap: "anywhere" },
});

/** Errors and notices under the title bar, each until it is dismissed. */
export function MessageStrip(props: {
  readonly strings: ShellStrings;
  readonly messages: readonly ShellMessage[];
  readonly onDismiss: (id: string) => void;
}) {
  const styles = useStyles();
  const bars = (isWanted: (message: ShellMessage) => boolean) =>
    props.messages.filter(isWanted).map(({ id, intent, text }) => (
      <MessageBar key={id} intent={intent} layout="auto" className={styles.bar}>
        <MessageBarBody className={styles.text}>{text}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<Dismiss16Regular />}
              aria-label={props.strings.dismiss}
              onClick={() => props.onDismiss(id)}
            />
          }
        />
      </MessageBar>
    ));
  // Both containers are always there: a screen reader announces what is added to a region it already knows.
  return (
    <div className={styles.strip}>
      <div role="alert">{bars((message) => message.intent === "error")}</div>
      <div role="status" aria-label={props.strings.messages}>
        {bars((message) => message.intent !== "error")}
      </div>
    </div>
  );
}
