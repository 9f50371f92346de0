import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ArrowImport20Regular,
  ClipboardTaskListLtr20Regular,
  ArrowSyncCircle20Regular,
  DocumentTable20Regular,
  EraserMedium20Regular,
  TaskListSquareLtr20Regular,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { CommandName } from "../../app/session";
import { useLabels } from "../paneContext";

const useStyles = makeStyles({
  bar: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  main: { gridColumn: "1 / -1" },
  small: { minWidth: "0", paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
});

/** The commands below the first, in their order. */
const OTHERS = [
  { command: "insertResults", Icon: DocumentTable20Regular },
  { command: "createLedger", Icon: TaskListSquareLtr20Regular },
  { command: "updateLedger", Icon: ArrowSyncCircle20Regular },
  { command: "clearHighlights", Icon: EraserMedium20Regular },
  { command: "importFiles", Icon: ArrowImport20Regular },
] as const satisfies readonly { readonly command: CommandName; readonly Icon: FluentIcon }[];

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
      {OTHERS.map(({ command, Icon }) => (
        <Button key={command} className={styles.small} icon={<Icon />} disabledFocusable={isOff} onClick={run(command)}>
          {labels[command]}
        </Button>
      ))}
    </div>
  );
}
