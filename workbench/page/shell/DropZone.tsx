import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentAdd48Regular } from "@fluentui/react-icons";
import { attachToWindows } from "./frameWindows";
import type { ShellStrings } from "./shellStrings";

const useStyles = makeStyles({
  overlay: {
    position: "fixed",
    inset: "0",
    zIndex: 10_000,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXXL}`,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow64,
  },
  icon: { color: tokens.colorBrandForeground1 },
});

/** True for a drag of files from outside; text and cells dragged inside of the page are not. */
function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}

/**
 * Opens a file dropped anywhere on the window; of several the first. The file is handed on whatever its name is, so that
 * the reader can say why it does not open. `frame` is the frame of the task pane: files dropped there count too.
 */
export function DropZone(props: {
  readonly strings: ShellStrings;
  readonly frame: HTMLIFrameElement | null;
  readonly onDropFile: (file: File) => void;
  readonly children: ReactNode;
}) {
  const [isDragging, setDragging] = useState(false);
  const styles = useStyles();
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!carriesFiles(event)) return;
    // Without this the browser leaves the workbench and shows the file.
    event.preventDefault();
    setDragging(event.type !== "drop");
    const file = event.type === "drop" ? event.dataTransfer?.files[0] : undefined;
    if (file !== undefined) props.onDropFile(file);
  });
  useEffect(
    () => listenToDrags(props.frame, { onDrag: (event) => onDrag(event), onEnd: () => setDragging(false) }),
    [props.frame],
  );
  return (
    <>
      {props.children}
      {isDragging && (
        <div className={styles.overlay} role="status">
          <div className={styles.card}>
            <DocumentAdd48Regular aria-hidden className={styles.icon} />
            <Text size={500} weight="semibold">
              {props.strings.dropFile}
            </Text>
          </div>
        </div>
      )}
    </>
  );
}

interface DragListener {
  readonly onDrag: (event: DragEvent) => void;
  readonly onEnd: () => void;
}

function listenToDrags(frame: HTMLIFrameElement | null, { onDrag, onEnd }: DragListener): () => void {
  const onLeave = (event: DragEvent): void => {
    // Going from one element of the page to another is no end.
    if (event.relatedTarget === null) onEnd();
  };
  const detach = attachToWindows(frame, (target) => {
    for (const type of ["dragenter", "dragover", "drop"] as const) target.addEventListener(type, onDrag);
    return () => {
      for (const type of ["dragenter", "dragover", "drop"] as const) target.removeEventListener(type, onDrag);
    };
  });
  window.addEventListener("dragleave", onLeave);
  // A browser sends no pointer events during a drag, so the first one tells that it is over, however it ended.
  window.addEventListener("pointermove", onEnd);
  return () => {
    detach();
    window.removeEventListener("dragleave", onLeave);
    window.removeEventListener("pointermove", onEnd);
  };
}
