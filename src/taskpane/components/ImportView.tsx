import { useEffect, useRef } from "react";
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import type { Session, SessionState } from "../../app/session";
import { fillLabel } from "../../i18n/paneStrings";
import { useLabels } from "../paneContext";
import { ImportFailures } from "./ImportFailures";

/** What a file dialog shows first; what a file is, is found by its content. */
const ACCEPTED = ".xlsx,.xlsm,.xls,.et,.csv,.html,.htm";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: "0" },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  file: { overflowWrap: "anywhere" },
});

/** 批量导入: choose files, see how far their reading is, stop it, and see which gave nothing and why. */
export function ImportView(props: { readonly session: Session; readonly state: SessionState }) {
  const { session, state } = props;
  const labels = useLabels();
  const styles = useStyles();
  const isRunning = state.running !== null;
  return (
    <section className={styles.view} aria-label={labels.importFiles}>
      <Text as="h2" weight="semibold" className={styles.heading}>
        {labels.importFiles}
      </Text>
      <Text size={200}>{labels.importHint}</Text>
      <FileChooser isOff={isRunning} onFiles={(files) => void session.importFiles(files)} />
      {isRunning && <ImportProgress state={state} onStop={() => session.stop()} />}
      {!isRunning && <ImportFailures failed={state.outcome?.failedFiles ?? []} />}
    </section>
  );
}

/** The button to stop goes away with the work: who had come to it with the keyboard goes on where files are chosen. */
function useFocusAfter(isRunning: boolean, target: { readonly current: HTMLButtonElement | null }): void {
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !isRunning && document.activeElement === document.body) target.current?.focus();
    wasRunning.current = isRunning;
  }, [isRunning, target]);
}

function FileChooser(props: { readonly isOff: boolean; readonly onFiles: (files: readonly File[]) => void }) {
  const { isOff, onFiles } = props;
  const labels = useLabels();
  const button = useRef<HTMLButtonElement | null>(null);
  useFocusAfter(isOff, button);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        icon={<FolderOpen20Regular />}
        disabledFocusable={isOff}
        onClick={() => input.current?.click()}
      >
        {labels.chooseFiles}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={labels.chooseFiles}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same files can be chosen again.
          currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

function ImportProgress(props: { readonly state: SessionState; readonly onStop: () => void }) {
  const { state, onStop } = props;
  const labels = useLabels();
  const styles = useStyles();
  const progress = state.stage === "writing" ? null : state.importProgress;
  const text = progress === null ? labels.writing : fillLabel(labels.fileProgress, { ...progress });
  return (
    <>
      {progress === null ? (
        <ProgressBar aria-label={labels.writing} />
      ) : (
        <ProgressBar aria-label={labels.importFiles} aria-valuetext={text} value={progress.done} max={progress.total} />
      )}
      <div className={styles.line}>
        <Text>{text}</Text>
        <Button size="small" disabledFocusable={progress === null} onClick={onStop}>
          {labels.stop}
        </Button>
      </div>
      {progress !== null && (
        <Text size={200} className={styles.file}>
          {progress.file}
        </Text>
      )}
    </>
  );
}
