import { useState } from "react";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SessionState } from "../../app/session";
import type { CellAt } from "../../core/model/cellAt";
import { NOTICE_SENTENCES } from "../../i18n/ledgerItems";
import { fillLabel } from "../../i18n/paneStrings";
import { useLabels, useLanguage } from "../paneContext";
import { LedgerRowButton } from "./LedgerRowButton";

type Notice = NonNullable<SessionState["ledger"]>["notices"][number];

/** How many rows are drawn at once. */
const PAGE = 50;

const useStyles = makeStyles({
  heading: { margin: "0" },
  list: { listStyleType: "none", margin: "0", padding: "0" },
  side: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** What a person has to decide, row by row, a page at a time. A conflict shows all three sides. */
export function LedgerNotices(props: { readonly notices: readonly Notice[]; readonly onReveal: (at: CellAt) => void }) {
  const { notices, onReveal } = props;
  const [limit, setLimit] = useState(PAGE);
  const labels = useLabels();
  const styles = useStyles();
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {labels.notices}
      </Text>
      <ul className={styles.list} aria-label={labels.notices}>
        {notices.slice(0, limit).map((notice, index) => (
          <li key={index}>
            <LedgerRowButton item={notice} onReveal={onReveal}>
              <NoticeText notice={notice} />
            </LedgerRowButton>
          </li>
        ))}
      </ul>
      {notices.length > limit && (
        <Button onClick={() => setLimit(limit + PAGE)}>
          {fillLabel(labels.showMore, { count: Math.min(PAGE, notices.length - limit) })}
        </Button>
      )}
    </>
  );
}

function NoticeText({ notice }: { readonly notice: Notice }) {
  const labels = useLabels();
  const language = useLanguage();
  const styles = useStyles();
  const { code, entryRow = 0, typed, written, proposed } = notice;
  const sides = [
    [labels.typedThere, typed],
    [labels.writtenLast, written],
    [labels.newText, proposed],
  ] as const;
  return (
    <>
      {NOTICE_SENTENCES[language][code]({ row: entryRow + 1 })}
      {sides.map(([label, text]) =>
        text === undefined ? null : (
          <span key={label} className={styles.side}>
            {label}
            {text}
          </span>
        ),
      )}
    </>
  );
}
