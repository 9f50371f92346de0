import { Button } from "@fluentui/react-components";
import type { CellAt } from "../../core/model/cellAt";
import type { Finding } from "../../core/model/finding";
import type { Standard } from "../../core/model/standard";
import { cellName } from "../../i18n/cellName";
import { describeFinding, findingItem, levelLabel, phaseLabel } from "../../i18n/zhCN";
import { LEVEL_LOOK } from "../levelLook";
import { useLabels } from "../paneContext";
import { useFindingStyles } from "./FindingList.styles";

/** One finding; with a cell it is a button that goes there. */
export function FindingItem(props: {
  readonly finding: Finding;
  readonly standard: Standard;
  readonly onReveal: (at: CellAt) => void;
}) {
  const { finding, standard, onReveal } = props;
  const labels = useLabels();
  const styles = useFindingStyles();
  const { Icon, color } = LEVEL_LOOK[finding.level];
  const { at } = finding;
  const phase = finding.phase === null ? "" : ` · ${phaseLabel(finding.phase)}`;
  const content = (
    <>
      <span className={styles.head}>
        <Icon className={styles.icon} style={{ color }} aria-label={levelLabel(finding.level)} />
        <span className={styles.school}>
          {finding.school ?? labels.wholeCounty}
          {phase}
        </span>
        {at !== null && <span className={styles.address}>{cellName(at)}</span>}
      </span>
      <span className={styles.itemName}>{findingItem(finding, standard)}</span>
      <span className={styles.sentence}>{describeFinding(finding, standard)}</span>
    </>
  );
  return (
    <li className={styles.item}>
      {at === null ? (
        <div className={styles.plain}>{content}</div>
      ) : (
        <Button appearance="subtle" className={styles.button} onClick={() => onReveal(at)}>
          {content}
        </Button>
      )}
    </li>
  );
}
