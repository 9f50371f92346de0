import { useEffect, useEffectEvent } from "react";

const STEPS: ReadonlyMap<string, "undo" | "redo"> = new Map([
  ["z", "undo"],
  ["y", "redo"],
]);

function isForText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
}

/**
 * Lets Ctrl+Z and Ctrl+Y work wherever the focus is, as on the button of the command that is to be taken back. Fields for
 * text have these keys for themselves, and the grid, which is one, has them for the workbook.
 */
export function useHistoryKeys(history: { readonly undo: () => void; readonly redo: () => void }): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isHeld = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const step = isHeld ? STEPS.get(event.key.toLowerCase()) : undefined;
    if (step === undefined || event.defaultPrevented || isForText(event.target)) return;
    event.preventDefault();
    history[step]();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      onKey(event);
    };
    window.addEventListener("keydown", listener);
    return () => {
      window.removeEventListener("keydown", listener);
    };
  }, []);
}
