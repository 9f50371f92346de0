import { lazy, Suspense, useState } from "react";
import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { SessionState } from "../../app/session";
import type { CellAt } from "../../core/model/cellAt";
import type { Finding, FindingLevel } from "../../core/model/finding";
import { useLabels } from "../paneContext";
import { CountyVerdict } from "./CountyVerdict";
import { FindingList } from "./FindingList";
import { LevelFilter } from "./LevelFilter";

// Loaded on use: most checks have nothing to correct.
const FixBar = lazy(() => import("./FixBar").then((module) => ({ default: module.FixBar })));
// Below everything else and closed at first.
const RecognitionView = lazy(() => import("./RecognitionView").then((module) => ({ default: module.RecognitionView })));

const useStyles = makeStyles({
  heading: { margin: "0" },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** What corrections need of the session. */
interface FixProps {
  readonly check: NonNullable<SessionState["check"]>;
  readonly undoableFixes: number;
  readonly isRunning: boolean;
  readonly onApplyFixes: () => void;
  readonly onUndoFixes: () => void;
}

/** The last check: county verdict, counts by level (they filter), and the findings. */
export function CheckView(
  props: FixProps & {
    readonly isStale: boolean;
    readonly onReveal: (at: CellAt) => void;
    readonly onExplain: (finding: Finding, text: string) => void;
  },
) {
  const { check, isStale, onReveal, onExplain } = props;
  const { recognised = [] } = check;
  const [level, setLevel] = useState<FindingLevel | null>(null);
  const labels = useLabels();
  const styles = useStyles();
  const shown = level === null ? check.findings : check.findings.filter((finding) => finding.level === level);
  return (
    <>
      {isStale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{labels.stale}</MessageBarBody>
        </MessageBar>
      )}
      <CountyVerdict assessment={check.assessment} place={check.place} />
      <section className={styles.section} aria-label={labels.findings}>
        <Text as="h2" weight="semibold" className={styles.heading}>
          {labels.findings}
        </Text>
        <Fixes {...props} />
        <LevelFilter findings={check.findings} level={level} onLevel={setLevel} />
        <FindingList
          // A new filter or a new check starts from the top of the list again.
          key={`${level}:${check.findings.length}`}
          findings={shown}
          standard={check.standard}
          emptyText={level === null ? labels.noFindings : labels.noFindingsOfLevel}
          onReveal={onReveal}
          onExplain={onExplain}
        />
      </section>
      {recognised.length > 0 && (
        <Suspense fallback={null}>
          <RecognitionView decisions={recognised} />
        </Suspense>
      )}
    </>
  );
}

/** What can be corrected, left to the user, or taken back; nothing where there is nothing of it. */
function Fixes({ check, undoableFixes, isRunning, onApplyFixes, onUndoFixes }: FixProps) {
  const { fixes, left } = check.fixes;
  if (fixes.length === 0 && undoableFixes === 0 && Object.values(left).every((count) => count === 0)) return null;
  return (
    <Suspense fallback={null}>
      <FixBar
        proposal={check.fixes}
        undoable={undoableFixes}
        isOff={isRunning}
        onApply={onApplyFixes}
        onUndo={onUndoFixes}
      />
    </Suspense>
  );
}
