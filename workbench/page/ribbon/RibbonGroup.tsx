import { Text, Toolbar, useId } from "@fluentui/react-components";
import type { RibbonGroup } from "../../manifest/addinManifest";
import { RibbonButton } from "./RibbonButton";
import { RibbonMenu } from "./RibbonMenu";
import { useRibbonStyles } from "./Ribbon.styles";
import type { RibbonHost } from "./ribbonHost";

/** A group: one stop of the Tab key, arrow keys go from control to control, its caption below. */
export function RibbonGroupView(props: { readonly group: RibbonGroup; readonly host: RibbonHost }) {
  const { group, host } = props;
  const styles = useRibbonStyles();
  const captionId = useId("ribbon-group");
  return (
    <div className={styles.group}>
      <Toolbar className={styles.controls} aria-labelledby={captionId}>
        {group.controls.map((control, index) => {
          const View = control.kind === "menu" ? RibbonMenu : RibbonButton;
          return <View key={`${index} ${control.id}`} control={control} host={host} />;
        })}
      </Toolbar>
      <Text id={captionId} size={200} className={styles.caption}>
        {group.label}
      </Text>
    </div>
  );
}
