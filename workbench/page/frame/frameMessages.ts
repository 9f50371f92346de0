const receivers = new Map<string, (text: unknown) => void>();
let browserPostMessage: typeof window.postMessage | null = null;

/**
 * Takes what a frame's office.js posts to this window for the host's origin (one of its own for each frame). The browser
 * would drop it, since no window of that origin is there; so this window's `postMessage` is replaced while anyone listens.
 * Everything else goes on to the browser. Returns what ends it.
 */
export function listenToFrame(origin: string, receive: (text: unknown) => void): () => void {
  if (receivers.size === 0) replacePostMessage();
  receivers.set(origin, receive);
  return () => {
    if (!receivers.delete(origin) || receivers.size > 0) return;
    if (browserPostMessage !== null) window.postMessage = browserPostMessage;
    browserPostMessage = null;
    forgetHost();
  };
}

function replacePostMessage(): void {
  const browser = window.postMessage;
  browserPostMessage = browser;
  window.postMessage = (message: unknown, ...rest: unknown[]): void => {
    const receive = typeof rest[0] === "string" ? receivers.get(rest[0]) : undefined;
    if (receive === undefined) Reflect.apply(browser, window, [message, ...rest]);
    else receive(message);
  };
}

/**
 * office.js notes in the session storage that it is in Excel, and believes it for as long as the tab lives: a page of the
 * add-in opened in this tab later would wait for a host that is no longer there.
 */
function forgetHost(): void {
  sessionStorage.removeItem("hostInfoValue");
}
