import { useState } from "react";
import { Button, Text } from "@fluentui/react-components";
import type { CellAt } from "../../core/model/cellAt";
import type { Finding } from "../../core/model/finding";
import type { Standard } from "../../core/model/standard";
import { fillLabel } from "../../i18n/paneStrings";
import { useLabels } from "../paneContext";
import { FindingItem } from "./FindingItem";
import { useFindingStyles } from "./FindingList.styles";

/** How many findings are drawn at once: enough for a county of schools, few enough to open at once. */
const PAGE = 50;

/** Findings in the order of 校验结果, a page at a time. */
export function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly standard: Standard;
  readonly emptyText: string;
  readonly onReveal: (at: CellAt) => void;
  readonly onExplain: (finding: Finding, text: string) => void;
}) {
  const { findings, standard, emptyText, onReveal, onExplain } = props;
  const [limit, setLimit] = useState(PAGE);
  const labels = useLabels();
  const styles = useFindingStyles();
  if (findings.length === 0) return <Text>{emptyText}</Text>;
  const rest = findings.length - limit;
  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, limit).map((finding, index) => (
          <FindingItem key={index} finding={finding} standard={standard} onReveal={onReveal} onExplain={onExplain} />
        ))}
      </ul>
      {rest > 0 && (
        <Button onClick={() => setLimit(limit + PAGE)}>
          {fillLabel(labels.showMore, { count: Math.min(PAGE, rest) })}
        </Button>
      )}
      <Text size={200}>
        {fillLabel(labels.shown, { shown: Math.min(limit, findings.length), total: findings.length })}
      </Text>
    </>
  );
}
