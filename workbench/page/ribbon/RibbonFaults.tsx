import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ManifestLocale } from "../../manifest/addinManifest";
import { useRibbonStyles } from "./Ribbon.styles";
import { RIBBON_TEXTS } from "./ribbonTexts";

/** What the manifest gets wrong, where whoever wrote it cannot overlook it. */
export function RibbonFaults(props: { readonly faults: readonly string[]; readonly locale: ManifestLocale }) {
  const { faults, locale } = props;
  const styles = useRibbonStyles();
  if (faults.length === 0) return null;
  const title = RIBBON_TEXTS[locale].faults.replace("{count}", String(faults.length));
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.faults}>
      <MessageBarBody className={styles.faultBody}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {/* A long list scrolls, with the keyboard as well. */}
        <ul className={styles.faultList} tabIndex={0} aria-label={title}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
