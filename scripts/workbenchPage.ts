import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { CHANGES_PATH, type WorkbenchBundle } from "./workbenchBundle";

const PAGE = join(__dirname, "..", "workbench", "page", "index.html");

/** Open pages that want to hear of changes; each gets a server-sent event and loads itself again. */
export class ChangeListeners {
  private readonly open = new Set<ServerResponse>();

  /** Keeps a response open until its page goes away. */
  add(response: ServerResponse): void {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("\n");
    this.open.add(response);
    response.once("close", () => this.open.delete(response));
  }

  /** Tells every open page that something changed. */
  notify(): void {
    for (const response of this.open) response.write("data: changed\n\n");
  }
}

/** What the middleware answers from. */
export interface PageSources {
  /** Requests wait for the first build. */
  readonly bundle: Promise<WorkbenchBundle>;
  /** Null where nothing is watched. */
  readonly listeners: ChangeListeners | null;
}

type Next = (error?: unknown) => void;

/** Serves the workbench page, its bundle and the news of changes; every other request is passed on. */
export function pageMiddleware(sources: PageSources) {
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    answer(sources, request, response).then((isAnswered) => {
      if (!isAnswered) next();
    }, next);
  };
}

async function answer(sources: PageSources, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = (request.url ?? "/").replace(/[?#].*$/s, "");
  if (path === "/" || path === "/index.html") {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" });
    createReadStream(PAGE).pipe(response);
    return true;
  }
  if (path === CHANGES_PATH && sources.listeners !== null) {
    sources.listeners.add(response);
    return true;
  }
  const file = (await sources.bundle).file(path);
  if (file === undefined) return false;
  // Asked again at every load, sent only when it changed: the browser keeps its compiled script.
  const isKnown = request.headers["if-none-match"] === file.tag;
  response.writeHead(isKnown ? 304 : 200, {
    "Content-Type": file.contentType,
    "Cache-Control": "no-cache",
    ETag: file.tag,
  });
  response.end(isKnown ? undefined : file.content);
  return true;
}
