import { lazy, Suspense, useRef, useState } from "react";
import { Button, Text } from "@fluentui/react-components";
import type { CellAt } from "../../core/model/cellAt";
import type { Finding } from "../../core/model/finding";
import type { Standard } from "../../core/model/standard";
import { softFindingOf } from "../../core/plausibility/explanations";
import { cellName } from "../../i18n/cellName";
import { explanationText } from "../../i18n/explanations";
import { findingItem } from "../../i18n/findingItems";
import { describeFinding } from "../../i18n/findingSentences";
import { levelLabel, phaseLabel, schoolName } from "../../i18n/labels";
import { paneStrings, type PaneLanguage } from "../../i18n/paneStrings";
import { LEVEL_LOOK } from "../levelLook";
import { useLabels, useLanguage } from "../paneContext";
import { useFindingStyles } from "./FindingList.styles";

// Loaded on use: most findings are never explained.
const ExplainForm = lazy(() => import("./ExplainForm").then((module) => ({ default: module.ExplainForm })));

/** School and phase; the phase only where the school's name does not say it as （小学部）/（初中部） already, in a language read. */
function whereText({ school, phase }: Finding, language: PaneLanguage): string {
  const name = school === null ? paneStrings(language).wholeCounty : schoolName(school, language);
  if (phase === null || (language === "zh-CN" && name.endsWith("部）"))) return name;
  return `${name} · ${phaseLabel(phase, language)}`;
}

/** One finding; with a cell it is a button that goes there. A soft one can be explained beneath. */
export function FindingItem(props: {
  readonly finding: Finding;
  readonly standard: Standard;
  readonly onReveal: (at: CellAt) => void;
  readonly onExplain: (finding: Finding, text: string) => void;
}) {
  const { finding, standard, onReveal, onExplain } = props;
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
      {softFindingOf(finding) !== null && (
        <Explaining finding={finding} name={item} onExplain={(text) => onExplain(finding, text)} />
      )}
    </li>
  );
}

/** What was typed about a soft finding, and the button to type it. The focus comes back to the button when the form closes. */
function Explaining(props: {
  readonly finding: Finding;
  readonly name: string;
  readonly onExplain: (text: string) => void;
}) {
  const { finding, name, onExplain } = props;
  const { explanation } = finding;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement | null>(null);
  const labels = useLabels();
  const language = useLanguage();
  const styles = useFindingStyles();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const label = explanation === undefined ? labels.explain : labels.changeExplanation;
  return (
    <>
      <div className={styles.explanation}>
        <Explained finding={finding} />
        <Button
          ref={(element: HTMLButtonElement | null) => {
            button.current = element;
          }}
          size="small"
          aria-expanded={isOpen}
          aria-label={`${label} · ${whereText(finding, language)} · ${name}`}
          onClick={() => setOpen(!isOpen)}
        >
          {label}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={null}>
          <ExplainForm
            explanation={explanation}
            onClose={close}
            onSave={(text) => {
              close();
              onExplain(text);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function Explained({ finding: { explanation } }: { readonly finding: Finding }) {
  const labels = useLabels();
  const language = useLanguage();
  const styles = useFindingStyles();
  if (explanation === undefined) return null;
  return (
    <Text size={200} className={styles.explained}>
      {explanation.isCurrent && labels.explained}
      {explanationText(explanation, language)}
    </Text>
  );
}
