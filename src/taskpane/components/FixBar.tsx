import { useState } from "react";
import { Button, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import type { SessionState } from "../../app/session";
import { cellName } from "../../i18n/cellName";
import { fillLabel, type PaneStrings } from "../../i18n/paneStrings";
import { useLabels } from "../paneContext";

type FixProposal = NonNullable<SessionState["check"]>["fixes"];
type Fix = FixProposal["fixes"][number];

/** So many fixes are listed; the others are counted. */
const MOST_LISTED = 50;

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
  list: {
    listStyleType: "none",
    margin: "0",
    padding: "0",
    width: "100%",
    overflowWrap: "anywhere",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  fix: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  where: { color: tokens.colorNeutralForeground3 },
  before: { textDecorationLine: "line-through", whiteSpace: "pre-wrap" },
  after: { fontWeight: tokens.fontWeightSemibold },
  steps: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What can be corrected without guessing: how much, each cell before and after, then the button that does it, and its way back. */
export function FixBar(props: {
  readonly proposal: FixProposal;
  readonly undoable: number;
  readonly isOff: boolean;
  readonly onApply: () => void;
  readonly onUndo: () => void;
}) {
  const { proposal, undoable, isOff, onApply, onUndo } = props;
  const [isOpen, setOpen] = useState(false);
  const labels = useLabels();
  const styles = useStyles();
  const count = proposal.fixes.length;
  return (
    <section className={styles.bar} aria-label={labels.fixes}>
      {count > 0 && (
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {fillLabel(labels.fixCount, { count })}
        </Button>
      )}
      {count > 0 && isOpen && (
        <>
          <FixList fixes={proposal.fixes} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={isOff}
              onClick={() => {
                setOpen(false);
                onApply();
              }}
            >
              {labels.applyFixes}
            </Button>
            <Button onClick={() => setOpen(false)}>{labels.cancel}</Button>
          </div>
        </>
      )}
      <LeftAlone left={proposal.left} />
      {undoable > 0 && (
        <Button disabledFocusable={isOff} onClick={onUndo}>
          {fillLabel(labels.undoFixes, { count: undoable })}
        </Button>
      )}
    </section>
  );
}

function stepWords({ steps }: Fix, labels: PaneStrings): string {
  const words = {
    trim: labels.fixTrim,
    halfWidth: labels.fixHalfWidth,
    separators: labels.fixSeparators,
    textToNumber: labels.fixToNumber,
  } as const;
  return steps.map((step) => words[step]).join(labels.listSeparator);
}

function FixList({ fixes }: { readonly fixes: readonly Fix[] }) {
  const labels = useLabels();
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {fixes.slice(0, MOST_LISTED).map((fix) => (
          <li key={`${fix.at.sheet}!${cellName(fix.at)}`} className={styles.fix}>
            <span className={styles.where}>
              {fix.at.sheet} {cellName(fix.at)}:
            </span>{" "}
            “<span className={styles.before}>{fix.before}</span>” → <span className={styles.after}>{fix.after}</span>
            <span className={styles.steps}>{stepWords(fix, labels)}</span>
          </li>
        ))}
      </ul>
      {fixes.length > MOST_LISTED && (
        <Text size={200}>{fillLabel(labels.shown, { shown: MOST_LISTED, total: fixes.length })}</Text>
      )}
    </>
  );
}

/** Cells that could be corrected and are left to the user, each with its reason. */
function LeftAlone({ left }: { readonly left: FixProposal["left"] }) {
  const labels = useLabels();
  const reasons = [
    [labels.leftFormula, left.formula],
    [labels.leftHidden, left.hiddenRow],
    [labels.leftProtected, left.protectedSheet],
    [labels.leftTooMany, left.tooMany],
  ] as const;
  const said = reasons.filter(([, count]) => count > 0).map(([label, count]) => fillLabel(label, { count }));
  return said.length === 0 ? null : (
    <Text size={200}>
      {labels.leftAlone}
      {said.join(labels.listSeparator)}
    </Text>
  );
}
