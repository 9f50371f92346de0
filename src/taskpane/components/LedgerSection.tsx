import { useState } from "react";
import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SessionState } from "../../app/session";
import type { CellAt } from "../../core/model/cellAt";
import { FAULT_LABELS } from "../../i18n/ledgerItems";
import { fillLabel } from "../../i18n/paneStrings";
import { useLabels, useLanguage } from "../paneContext";
import { LedgerNotices } from "./LedgerNotices";
import { LedgerRowButton } from "./LedgerRowButton";

type LedgerView = NonNullable<SessionState["ledger"]>;

/** So many rows are listed of each kind; the others are counted. */
const MOST_LISTED = 50;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
  heading: { margin: "0" },
  list: { listStyleType: "none", margin: "0", padding: "0" },
  choice: { overflowWrap: "anywhere" },
  result: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** The ledger after an update: where its entries are, which can be closed, what to look at, and what is missing. */
export function LedgerSection(props: {
  readonly ledger: LedgerView;
  readonly isOff: boolean;
  readonly onReveal: (at: CellAt) => void;
  readonly onClose: (keys: readonly string[]) => void;
}) {
  const { ledger, isOff, onReveal, onClose } = props;
  const labels = useLabels();
  const styles = useStyles();
  const heading = fillLabel(labels.ledger, { sheet: ledger.sheet });
  return (
    <section className={styles.section} aria-label={heading}>
      <Text as="h2" weight="semibold" className={styles.heading}>
        {heading}
      </Text>
      <Text size={200}>{fillLabel(labels.ledgerCounts, ledger.counts)}</Text>
      {ledger.closable.length > 0 && (
        // Other proposals are other choices.
        <CloseChoice
          key={ledger.closable.map(({ key }) => key).join()}
          closable={ledger.closable}
          isOff={isOff}
          onClose={onClose}
        />
      )}
      {ledger.notices.length > 0 && <LedgerNotices notices={ledger.notices} onReveal={onReveal} />}
      {ledger.faulty.length > 0 && <FaultyRows faulty={ledger.faulty} onReveal={onReveal} />}
    </section>
  );
}

/** Solved entries to choose from. All are chosen at first: each is met, and its result stands on the sheet. */
function CloseChoice(props: {
  readonly closable: LedgerView["closable"];
  readonly isOff: boolean;
  readonly onClose: (keys: readonly string[]) => void;
}) {
  const { closable, isOff, onClose } = props;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const labels = useLabels();
  const styles = useStyles();
  const chosen = closable.map(({ key }) => key).filter((key) => !left.has(key));
  const toggle = (key: string) => () =>
    setLeft(new Set(left.has(key) ? [...left].filter((one) => one !== key) : [...left, key]));
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {labels.closeProposals}
      </Text>
      <ul className={styles.list} aria-label={labels.closeProposals}>
        {closable.map(({ key, school, problem, result }) => (
          <li key={key}>
            <Checkbox
              className={styles.choice}
              checked={!left.has(key)}
              onChange={toggle(key)}
              label={
                <>
                  {school} {problem}
                  <span className={styles.result}>{result}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      <Button appearance="primary" disabledFocusable={isOff || chosen.length === 0} onClick={() => onClose(chosen)}>
        {fillLabel(labels.closeChosen, { count: chosen.length })}
      </Button>
    </>
  );
}

function FaultyRows(props: { readonly faulty: LedgerView["faulty"]; readonly onReveal: (at: CellAt) => void }) {
  const { faulty, onReveal } = props;
  const labels = useLabels();
  const language = useLanguage();
  const styles = useStyles();
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {labels.rowFaults}
      </Text>
      <ul className={styles.list} aria-label={labels.rowFaults}>
        {faulty.slice(0, MOST_LISTED).map((item) => (
          <li key={item.at.row}>
            <LedgerRowButton item={item} onReveal={onReveal}>
              {item.faults.map((fault) => FAULT_LABELS[language][fault]).join(labels.listSeparator)}
            </LedgerRowButton>
          </li>
        ))}
      </ul>
      {faulty.length > MOST_LISTED && (
        <Text size={200}>{fillLabel(labels.shown, { shown: MOST_LISTED, total: faulty.length })}</Text>
      )}
    </>
  );
}
