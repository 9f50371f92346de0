import { useState } from "react";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CommandOutcome } from "../../app/session";
import { describeFileFault } from "../../i18n/fileFaultSentences";
import { fillLabel } from "../../i18n/paneStrings";
import { useLabels, useLanguage } from "../paneContext";

/** How many files are drawn at once. */
const PAGE = 50;

const useStyles = makeStyles({
  heading: { margin: "0" },
  list: { listStyleType: "none", margin: "0", padding: "0" },
  item: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
  },
  reason: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** The files that gave nothing, each with its reason, a page at a time. */
export function ImportFailures(props: { readonly failed: NonNullable<CommandOutcome["failedFiles"]> }) {
  const { failed } = props;
  const [limit, setLimit] = useState(PAGE);
  const labels = useLabels();
  const language = useLanguage();
  const styles = useStyles();
  const heading = fillLabel(labels.failedFiles, { count: failed.length });
  if (failed.length === 0) return null;
  return (
    <section aria-label={heading}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {heading}
      </Text>
      <ul className={styles.list}>
        {failed.slice(0, limit).map(({ file, fault }, index) => (
          <li key={index} className={styles.item}>
            {file}
            <span className={styles.reason}>{describeFileFault(fault, language)}</span>
          </li>
        ))}
      </ul>
      {failed.length > limit && (
        <Button onClick={() => setLimit(limit + PAGE)}>
          {fillLabel(labels.showMore, { count: Math.min(PAGE, failed.length - limit) })}
        </Button>
      )}
    </section>
  );
}
