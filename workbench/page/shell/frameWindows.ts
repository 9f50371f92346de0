/**
 * Calls `attach` with this window and with that of each page the frame loads, because key and drag events inside of a
 * frame do not reach its parent. A page of another origin is left out. Returns the function that detaches from all.
 */
export function attachToWindows(frame: HTMLIFrameElement | null, attach: (target: Window) => () => void): () => void {
  const detachOwn = attach(window);
  if (frame === null) return detachOwn;
  let detachFrame = (): void => undefined;
  const follow = (): void => {
    detachFrame();
    // Null for a page of another origin, on which any other access throws.
    const target = frame.contentDocument === null ? null : frame.contentWindow;
    detachFrame = target === null ? () => undefined : attach(target);
  };
  follow();
  frame.addEventListener("load", follow);
  return () => {
    detachOwn();
    detachFrame();
    frame.removeEventListener("load", follow);
  };
}
