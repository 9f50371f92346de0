import { useState } from "react";
import { Tab, TabList, useId } from "@fluentui/react-components";
import type { ManifestLocale, RibbonTab } from "../../manifest/addinManifest";
import { RibbonFaults } from "./RibbonFaults";
import { RibbonGroupView } from "./RibbonGroup";
import { useRibbonStyles } from "./Ribbon.styles";
import type { RibbonHost } from "./ribbonHost";

interface RibbonProps extends RibbonHost {
  readonly tabs: readonly RibbonTab[];
  readonly faults: readonly string[];
  readonly locale: ManifestLocale;
}

/** The ribbon that a manifest describes: what it gets wrong, its tabs, and the groups of the tab in front. */
export function Ribbon({ tabs, faults, locale, ...host }: RibbonProps) {
  const [chosen, setChosen] = useState(0);
  const styles = useRibbonStyles();
  const id = useId("ribbon");
  // By place: ids may be missing or doubled, and another language keeps the tab that is in front.
  const front = chosen < tabs.length ? chosen : 0;
  const tab = tabs[front];
  return (
    <div className={styles.ribbon}>
      <RibbonFaults faults={faults} locale={locale} />
      {tab !== undefined && (
        <>
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={front}
            onTabSelect={(_event, data) => setChosen(Number(data.value))}
          >
            {tabs.map(({ label }, index) => (
              <Tab key={index} id={`${id}-tab-${index}`} value={index} aria-controls={`${id}-panel`}>
                {label}
              </Tab>
            ))}
          </TabList>
          <div className={styles.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${front}`}>
            {tab.groups.map((group, index) => (
              <RibbonGroupView key={`${front} ${index} ${group.id}`} group={group} host={host} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
