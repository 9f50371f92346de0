import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  ToolbarButton,
} from "@fluentui/react-components";
import { ChevronDown12Regular } from "@fluentui/react-icons";
import type { RibbonControl } from "../../manifest/addinManifest";
import { ControlIcon } from "./ControlIcon";
import { useRibbonStyles } from "./Ribbon.styles";
import { captionOf, isBusy, isOff, type RibbonHost } from "./ribbonHost";
import { withSupertip } from "./supertip";

interface ControlProps {
  readonly control: RibbonControl;
  readonly host: RibbonHost;
}

function RibbonMenuItem({ control, host }: ControlProps) {
  return withSupertip(
    control.supertip,
    "after",
    <MenuItem
      icon={
        control.icons.length === 0 ? null : (
          <ControlIcon icons={control.icons} pixels={16} resolveUrl={host.resolveUrl} />
        )
      }
      disabled={isOff(control, host)}
      aria-busy={isBusy(control, host)}
      data-control-id={control.id}
      onClick={() => host.onAction(control)}
    >
      {captionOf(control)}
    </MenuItem>,
  );
}

/** A large button that opens a list of commands. */
export function RibbonMenu({ control, host }: ControlProps) {
  const styles = useRibbonStyles();
  const busy = isBusy(control, host);
  const button = (
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
    >
      <span className={styles.label}>
        {captionOf(control)} <ChevronDown12Regular aria-hidden />
      </span>
    </ToolbarButton>
  );
  return (
    <Menu positioning="below-start">
      <MenuTrigger disableButtonEnhancement>{withSupertip(control.supertip, "below-start", button)}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {control.items.map((item, index) => (
            // Ids are the manifest's; twice the same is one of its faults and must not confuse React.
            <RibbonMenuItem key={`${index} ${item.id}`} control={item} host={host} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
