import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { PaneExit } from "../../office/paneFocus";
import type { ShellStrings } from "./shellStrings";
import { useRegionKeys } from "./useRegionKeys";

const focusRing = {
  ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
};

const useStyles = makeStyles({
  // Fixed, so that no margin of the page's body can make it scroll.
  page: {
    position: "fixed",
    inset: "0",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  part: { flexShrink: 0, minWidth: "0", ...focusRing },
  row: { display: "flex", flex: "1 1 0", minHeight: "0", minWidth: "0" },
  grid: { position: "relative", flex: "1 1 0", minWidth: "0", overflow: "hidden", ...focusRing },
  pane: { flexShrink: 0, minHeight: "0", ...focusRing },
});

/** What stands in each part of the window. */
export interface WorkbenchLayoutProps {
  readonly strings: ShellStrings;
  readonly titleBar: ReactNode;
  readonly messages: ReactNode;
  readonly ribbon: ReactNode;
  readonly grid: ReactNode;
  readonly pane: ReactNode;
  /** Null while it is closed. */
  readonly developerPanel: ReactNode;
  readonly statusBar: ReactNode;
  /** The frame with the add-in's page, once it is there. */
  readonly paneFrame: HTMLIFrameElement | null;
  /** Gives the focus to the grid, which may have an own way; without it the first focusable element in it gets it. */
  readonly onFocusGrid?: () => void;
  /** How the focus comes into the add-in's page and out of it; without it the frame itself gets the focus. */
  readonly paneFocus?: PaneFocus;
}

/** office.js moves the focus inside of the add-in's page, and has to be told and listened to at its ends. */
export interface PaneFocus {
  /** Gives the focus to the first thing in the page. */
  enter(): void;
  /** Listens to the focus leaving the page; returns what ends it. */
  watch(listener: (way: PaneExit) => void): () => void;
}

/** The whole window: title bar, messages, ribbon, grid beside pane, developer panel, status bar. F6 goes round them. */
export function WorkbenchLayout(props: WorkbenchLayoutProps) {
  const { strings } = props;
  const styles = useStyles();
  const { ribbon, grid, pane, developerPanel, statusBar } = useRegions(props);
  return (
    <div className={styles.page}>
      <header className={styles.part} aria-label={strings.titleBar}>
        {props.titleBar}
      </header>
      <div className={styles.part}>{props.messages}</div>
      <section ref={ribbon} className={styles.part} aria-label={strings.ribbon} tabIndex={-1}>
        {props.ribbon}
      </section>
      <div className={styles.row}>
        <main ref={grid} className={styles.grid} aria-label={strings.grid} tabIndex={-1}>
          {props.grid}
        </main>
        <div ref={pane} className={styles.pane} tabIndex={-1}>
          {props.pane}
        </div>
      </div>
      <div ref={developerPanel} className={styles.part} tabIndex={-1}>
        {props.developerPanel}
      </div>
      <footer ref={statusBar} className={styles.part} aria-label={strings.statusBar} tabIndex={-1}>
        {props.statusBar}
      </footer>
    </div>
  );
}

function useRegions({ paneFrame, onFocusGrid, paneFocus }: WorkbenchLayoutProps) {
  const ribbon = useRef<HTMLElement>(null);
  const grid = useRef<HTMLElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const developerPanel = useRef<HTMLDivElement>(null);
  const statusBar = useRef<HTMLElement>(null);
  const focusGrid = (): boolean => {
    onFocusGrid?.();
    return onFocusGrid !== undefined;
  };
  const focusPane = (): boolean => {
    paneFrame?.focus();
    paneFocus?.enter();
    return paneFrame !== null;
  };
  const goRound = useRegionKeys(
    [
      { ref: ribbon },
      { ref: grid, focus: focusGrid },
      { ref: pane, focus: focusPane },
      { ref: developerPanel },
      { ref: statusBar },
    ],
    paneFrame,
  );
  const leavePane = useEffectEvent((way: PaneExit) => {
    if (way === "forward") goRound(false);
    else if (way === "out") focusGrid();
    // The close button stands before the page.
    else [...(pane.current?.querySelectorAll("button") ?? [])].at(-1)?.focus();
  });
  useEffect(() => paneFocus?.watch((way) => leavePane(way)), [paneFocus]);
  return { ribbon, grid, pane, developerPanel, statusBar };
}
