import { Button } from "@fluentui/react-components";
import type { CellAt } from "../../core/model/cellAt";
import type { Finding } from "../../core/model/finding";
import type { Standard } from "../../core/model/standard";
import { cellName } from "../../i18n/cellName";
import { describeFinding, findingItem, levelLabel, phaseLabel } from "../../i18n/zhCN";
import { LEVEL_LOOK } from "../levelLook";
import { useLabels } from "../paneContext";
import { useFindingStyles } from "./FindingList.styles";

/** School and phase; the phase only where the school's name does not say it as （小学部）/（初中部） already. */
function whereText(finding: Finding, wholeCounty: string): string {
  const school = finding.school ?? wholeCounty;
  if (finding.phase === null || school.endsWith("部）")) return school;
  return `${school} · ${phaseLabel(finding.phase)}`;
}

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
  const item = findingItem(finding, standard);
  const sentence = describeFinding(finding, standard);
  const content = (
    <>
      <span className={styles.head}>
        <Icon className={styles.icon} style={{ color }} aria-label={levelLabel(finding.level)} />
        <span className={styles.school}>{whereText(finding, labels.wholeCounty)}</span>
        {at !== null && <span className={styles.address}>{cellName(at)}</span>}
      </span>
      {!sentence.includes(item) && <span className={styles.itemName}>{item}</span>}
      <span className={styles.sentence}>{sentence}</span>
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
