import { mergeClasses, ToolbarButton } from "@fluentui/react-components";
import type { RibbonControl } from "../../manifest/addinManifest";
import { ControlIcon } from "./ControlIcon";
import { useRibbonStyles } from "./Ribbon.styles";
import { captionOf, isBusy, isOff, type RibbonHost } from "./ribbonHost";
import { withSupertip } from "./supertip";

/** A large button: its picture above its label. */
export function RibbonButton(props: { readonly control: RibbonControl; readonly host: RibbonHost }) {
  const { control, host } = props;
  const styles = useRibbonStyles();
  const busy = isBusy(control, host);
  // disabledFocusable keeps keyboard focus on the button while its command runs.
  return withSupertip(
    control.supertip,
    "below-start",
    <ToolbarButton
      vertical
      className={mergeClasses(styles.button, busy && styles.busy)}
      icon={{
        className: styles.icon,
        children: <ControlIcon icons={control.icons} pixels={32} resolveUrl={host.resolveUrl} />,
      }}
      disabledFocusable={isOff(control, host)}
      aria-busy={busy}
      data-control-id={control.id}
      onClick={() => host.onAction(control)}
    >
      <span className={styles.label}>{captionOf(control)}</span>
    </ToolbarButton>,
  );
}
