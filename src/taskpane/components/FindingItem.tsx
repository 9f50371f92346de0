import { Button } from "@fluentui/react-components";
import type { CellAt } from "../../core/model/cellAt";
import type { Finding } from "../../core/model/finding";
import type { Standard } from "../../core/model/standard";
import { cellName } from "../../i18n/cellName";
import { findingItem } from "../../i18n/findingItems";
import { describeFinding } from "../../i18n/findingSentences";
import { levelLabel, phaseLabel, schoolName } from "../../i18n/labels";
import { paneStrings, type PaneLanguage } from "../../i18n/paneStrings";
import { LEVEL_LOOK } from "../levelLook";
import { useLanguage } from "../paneContext";
import { useFindingStyles } from "./FindingList.styles";

/** School and phase; the phase only where the school's name does not say it as （小学部）/（初中部） already, in a language read. */
function whereText({ school, phase }: Finding, language: PaneLanguage): string {
  const name = school === null ? paneStrings(language).wholeCounty : schoolName(school, language);
  if (phase === null || (language === "zh-CN" && name.endsWith("部）"))) return name;
  return `${name} · ${phaseLabel(phase, language)}`;
}

/** One finding; with a cell it is a button that goes there. */
export function FindingItem(props: {
  readonly finding: Finding;
  readonly standard: Standard;
  readonly onReveal: (at: CellAt) => void;
}) {
  const { finding, standard, onReveal } = props;
  const language = useLanguage();
  const styles = useFindingStyles();
  const { Icon, color } = LEVEL_LOOK[finding.level];
  const { at } = finding;
  const item = findingItem(finding, standard, language);
  const sentence = describeFinding(finding, standard, language);
  const content = (
    <>
      <span className={styles.head}>
        <Icon className={styles.icon} style={{ color }} aria-label={levelLabel(finding.level, language)} />
        <span className={styles.school}>{whereText(finding, language)}</span>
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
