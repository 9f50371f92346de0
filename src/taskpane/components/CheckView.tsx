import { useState } from "react";
import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { SessionState } from "../../app/session";
import type { CellAt } from "../../core/model/cellAt";
import type { FindingLevel } from "../../core/model/finding";
import { useLabels } from "../paneContext";
import { CountyVerdict } from "./CountyVerdict";
import { FindingList } from "./FindingList";
import { LevelFilter } from "./LevelFilter";

const useStyles = makeStyles({
  heading: { margin: "0" },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The last check: county verdict, counts by level (they filter), and the findings. */
export function CheckView(props: {
  readonly check: NonNullable<SessionState["check"]>;
  readonly isStale: boolean;
  readonly onReveal: (at: CellAt) => void;
}) {
  const { check, isStale, onReveal } = props;
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
        <LevelFilter findings={check.findings} level={level} onLevel={setLevel} />
        <FindingList
          // A new filter or a new check starts from the top of the list again.
          key={`${level}:${check.findings.length}`}
          findings={shown}
          standard={check.standard}
          emptyText={level === null ? labels.noFindings : labels.noFindingsOfLevel}
          onReveal={onReveal}
        />
      </section>
    </>
  );
}
