import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ClipboardTaskListLtr20Regular,
  DocumentTable20Regular,
  EraserMedium20Regular,
  TaskListSquareLtr20Regular,
} from "@fluentui/react-icons";
import type { CommandName } from "../../app/session";
import { useLabels } from "../paneContext";

const useStyles = makeStyles({
  bar: { display: "grid", gridTemplateColumns: "1fr 1fr 1fr", gap: tokens.spacingHorizontalS },
  main: { gridColumn: "1 / -1" },
  small: { minWidth: "0", paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
});

/** The same commands as in the ribbon. `onRun` is null until Excel answered. */
export function CommandBar(props: {
  readonly running: CommandName | null;
  readonly onRun: ((command: CommandName) => void) | null;
}) {
  const { running, onRun } = props;
  const labels = useLabels();
  const styles = useStyles();
  const isOff = onRun === null || running !== null;
  const run = (command: CommandName) => () => onRun?.(command);
  // disabledFocusable keeps keyboard focus where it is while a command runs.
  return (
    <div className={styles.bar} role="group" aria-label={labels.title}>
      <Button
        className={styles.main}
        appearance="primary"
        size="large"
        icon={<ClipboardTaskListLtr20Regular />}
        disabledFocusable={isOff}
        onClick={run("checkSheets")}
      >
        {labels.checkSheets}
      </Button>
      <Button
        className={styles.small}
        icon={<DocumentTable20Regular />}
        disabledFocusable={isOff}
        onClick={run("insertResults")}
      >
        {labels.insertResults}
      </Button>
      <Button
        className={styles.small}
        icon={<TaskListSquareLtr20Regular />}
        disabledFocusable={isOff}
        onClick={run("createLedger")}
      >
        {labels.createLedger}
      </Button>
      <Button
        className={styles.small}
        icon={<EraserMedium20Regular />}
        disabledFocusable={isOff}
        onClick={run("clearHighlights")}
      >
        {labels.clearHighlights}
      </Button>
    </div>
  );
}
