import { useEffect, useState } from "react";
import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { SessionState } from "../../app/session";
import { useLabels } from "../paneContext";

/** Work shorter than this needs no words, which would only flicker. */
const PATIENCE_MILLISECONDS = 300;

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

/** How far the running command is; before it writes it can be stopped. */
export function Progress(props: { readonly stage: SessionState["stage"]; readonly onStop: () => void }) {
  const { stage, onStop } = props;
  const [isLong, setLong] = useState(false);
  const labels = useLabels();
  const styles = useStyles();
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <ProgressBar aria-label={labels.running} />
      {isLong && (
        <div className={styles.line}>
          <Text role="status">{stage === null ? labels.running : labels[stage]}</Text>
          <Button size="small" disabledFocusable={stage === "writing"} onClick={onStop}>
            {labels.stop}
          </Button>
        </div>
      )}
    </>
  );
}
