import { HostCore, type HostCoreOptions } from "../../office/hostCore";
import { pageName } from "../../office/pageName";
import type { Workbook } from "../../store/workbook";
import { listenToFrame } from "./frameMessages";

/** What a frame is opened with. */
export interface AddinFrameOptions {
  /** Where the frame is put, as the last child. */
  readonly container: HTMLElement;
  /** Address of the add-in's page; of the same origin as this page. */
  readonly url: string;
  /** Name of the frame for whoever cannot see it. */
  readonly title: string;
  readonly workbook: Workbook;
  /** As for a host in Node; the language of Excel has to be said. */
  readonly options: HostCoreOptions & { readonly locale: string };
  /** Told when the page starts, before its scripts hear from the host: time to listen to its events. Again after every reload. */
  readonly onStart?: (page: Window) => void;
  /** Told when office.js is ready in the page. Again after every reload. */
  readonly onReady?: (page: Window) => void;
  /** How long the first start may take, in milliseconds; default 20 seconds. */
  readonly startLimit?: number;
}

/** An add-in's page in a frame, with the unmodified office.js in it, in a workbook of this host. */
export interface AddinFrame {
  readonly frame: HTMLIFrameElement;
  readonly host: HostCore;
  /** Resolves when office.js is ready for the first time; rejects with a sentence when it does not come in time. */
  readonly ready: Promise<void>;
  /** Takes the frame away. Nothing is sent or taken after this; may be called twice. */
  close(): void;
}

const START_LIMIT_MILLISECONDS = 20_000;

let lastFrame = 0;

/**
 * Opens the add-in's page in a frame as Excel on the web does: this page is its parent and answers what office.js posts.
 * Over plain http, without a certificate: the library trusts a host of https and of the page's own domain, so it is told
 * such an origin, and messages for that origin are taken where they are posted: in this page's own `postMessage`.
 */
export function openAddinFrame(how: AddinFrameOptions): AddinFrame {
  lastFrame += 1;
  // The library looks at the name of the host only, so the port can tell the frames apart.
  const origin = `https://${location.hostname}:${String(lastFrame)}`;
  const frame = document.createElement("iframe");
  // The library reads the name while it loads, and a name given after the frame was attached comes too late.
  frame.name = pageName({ locale: how.options.locale, conversation: "workbench", origin });
  frame.title = how.title;
  frame.src = how.url;
  const start = startOf(how);
  const host = new HostCore(how.workbook, (text) => deliver(frame, text, origin), {
    ...how.options,
    onStart: () => {
      how.options.onStart?.();
      start.began(frame);
    },
  });
  const stopListening = listenToFrame(origin, (text) => {
    host.receive(text);
  });
  how.container.append(frame);
  return { frame, host, ready: start.ready, close: closing({ frame, host, stopListening, stop: start.stop }) };
}

interface Closable {
  readonly frame: HTMLIFrameElement;
  readonly host: HostCore;
  readonly stopListening: () => void;
  readonly stop: () => void;
}

function closing({ frame, host, stopListening, stop }: Closable): () => void {
  let isClosed = false;
  return () => {
    if (isClosed) return;
    isClosed = true;
    stop();
    host.close();
    stopListening();
    frame.remove();
  };
}

/** Replies come as they would from a window of the host: in a turn of their own, with the host's origin and this window as source. */
function deliver(frame: HTMLIFrameElement, text: string, origin: string): void {
  const asked = frame.contentDocument;
  setTimeout(() => {
    const page = frame.contentWindow as (Window & typeof globalThis) | null;
    // Gone, or reloaded meanwhile.
    if (page === null || frame.contentDocument !== asked) return;
    page.dispatchEvent(new page.MessageEvent("message", { data: text, origin, source: window }));
  }, 0);
}

interface Start {
  readonly ready: Promise<void>;
  /** The page asked for its host. */
  readonly began: (frame: HTMLIFrameElement) => void;
  /** The frame is closed. */
  readonly stop: () => void;
}

/** Follows the starts of the page; the first has a limit of time. */
function startOf({ url, onStart, onReady, startLimit = START_LIMIT_MILLISECONDS }: AddinFrameOptions): Start {
  const first = settledLater();
  let hasBegun = false;
  const timer = setTimeout(() => {
    const reason = hasBegun
      ? "office.js found its host and did not become ready"
      : "office.js did not look for its host; is the address right, and does the page load office.js?";
    first.reject(new Error(`The add-in's page ${url} did not start within ${String(startLimit)} ms: ${reason}`));
  }, startLimit);
  return {
    ready: first.promise,
    began: (frame) => {
      hasBegun = true;
      const page = frame.contentWindow as (Window & { Office?: typeof Office }) | null;
      if (page === null) return;
      onStart?.(page);
      void page.Office?.onReady().then(() => {
        clearTimeout(timer);
        first.resolve();
        onReady?.(page);
      });
    },
    stop: () => {
      clearTimeout(timer);
      first.reject(new Error(`The add-in's page ${url} was closed before it started.`));
    },
  };
}

interface SettledLater {
  readonly promise: Promise<void>;
  resolve(): void;
  reject(reason: Error): void;
}

function settledLater(): SettledLater {
  let settle: Pick<SettledLater, "resolve" | "reject"> | null = null;
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Who does not ask for it is not to find an unhandled rejection in the console.
  promise.catch(() => undefined);
  return { promise, resolve: () => settle?.resolve(), reject: (reason) => settle?.reject(reason) };
}
