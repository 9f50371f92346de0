import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { CellAt } from "../../core/model/cellAt";
import { cellName } from "../../i18n/cellName";
import { useFindingStyles } from "./FindingList.styles";

/** A row of the ledger with what is said of it; pressing it goes there. */
export function LedgerRowButton(props: {
  readonly item: { readonly at: CellAt; readonly school: string; readonly problem: string };
  readonly onReveal: (at: CellAt) => void;
  readonly children: ReactNode;
}) {
  const { item, onReveal, children } = props;
  const styles = useFindingStyles();
  return (
    <Button appearance="subtle" className={styles.button} onClick={() => onReveal(item.at)}>
      <span className={styles.head}>
        <span className={styles.school}>{item.school}</span>
        <span className={styles.address}>{cellName(item.at)}</span>
      </span>
      <span className={styles.itemName}>{item.problem}</span>
      <span className={styles.sentence}>{children}</span>
    </Button>
  );
}
