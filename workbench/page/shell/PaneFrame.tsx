import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { Button, mergeClasses, Tooltip } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { fillLabel } from "../../../src/i18n/paneStrings";
import { usePaneFrameStyles } from "./PaneFrame.styles";
import { PANE_WIDTH, toPaneWidth } from "./paneWidth";
import type { ShellStrings } from "./shellStrings";

/**
 * The task pane's container as Excel draws it: name, icon, close button, the add-in's page as children. A closed pane
 * stays in the document, because the page in it is the runtime that also serves the ribbon and the custom functions.
 */
export function PaneFrame(props: {
  readonly strings: ShellStrings;
  readonly addinName: string;
  readonly iconUrl: string | null;
  /** Pixels. */
  readonly width: number;
  readonly isOpen: boolean;
  readonly onWidth: (width: number) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { strings, addinName, width } = props;
  const [isResizing, setResizing] = useState(false);
  const styles = usePaneFrameStyles();
  return (
    <aside
      className={mergeClasses(styles.frame, !props.isOpen && styles.hidden)}
      style={{ width }}
      hidden={!props.isOpen}
      aria-label={fillLabel(strings.pane, { name: addinName })}
    >
      <ResizeHandle label={strings.resizePane} width={width} onWidth={props.onWidth} onResizing={setResizing} />
      <div className={styles.header}>
        {props.iconUrl !== null && <img className={styles.icon} src={props.iconUrl} alt="" />}
        <h2 className={styles.name} title={addinName}>
          {addinName}
        </h2>
        <Tooltip content={strings.closePane} relationship="label">
          <Button appearance="subtle" size="small" icon={<Dismiss16Regular />} onClick={() => props.onClose()} />
        </Tooltip>
      </div>
      <div className={mergeClasses(styles.body, isResizing && styles.untouchable)}>{props.children}</div>
    </aside>
  );
}

/** Width after a key on the handle, which is the pane's left edge; undefined for keys it leaves alone. */
function widthAfterKey(key: string, width: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
      return toPaneWidth(width + PANE_WIDTH.step);
    case "ArrowRight":
      return toPaneWidth(width - PANE_WIDTH.step);
    case "Home":
      return PANE_WIDTH.least;
    case "End":
      return PANE_WIDTH.most;
    default:
      return undefined;
  }
}

function ResizeHandle(props: {
  readonly label: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onResizing: (isResizing: boolean) => void;
}) {
  const { label, width, onWidth, onResizing } = props;
  const grip = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const [isHeld, setHeld] = useState(false);
  const styles = usePaneFrameStyles();
  const hold = (held: { readonly x: number; readonly width: number } | null): void => {
    grip.current = held;
    setHeld(held !== null);
    onResizing(held !== null);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hold({ x: event.clientX, width });
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (grip.current === null) return;
    const wanted = toPaneWidth(grip.current.width + grip.current.x - event.clientX);
    if (wanted !== width) onWidth(wanted);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = widthAfterKey(event.key, width);
    if (wanted === undefined) return;
    event.preventDefault();
    if (wanted !== width) onWidth(wanted);
  };
  return (
    <div
      className={mergeClasses(styles.handle, isHeld && styles.handleActive)}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => hold(null)}
      onKeyDown={onKeyDown}
    />
  );
}
