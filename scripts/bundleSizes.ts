import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Prints what the built add-in weighs (gzip -9) and fails above the limits (`npm run sizes`, after `npm run build`).
 * First screen: the scripts that taskpane.html asks for at once. All: every script that the page may ever load, without
 * office.js, without functions.js, whose code the page has in its own bundle, and without the file reader: a worker and
 * its use case that are loaded when the first files are chosen.
 */
const DIST = join(__dirname, "..", "dist");
const KILOBYTE = 1024;
const LIMITS = { functions: 10, firstScreen: 120, all: 230, fileReader: 80 } as const;
/** Chunks of the worker (src/main/startFileWorker.ts) and of what is done with its answers (src/app/createSession.ts). */
const FILE_READER = /^fileReader(?:App)?\./;

function gzipSize(file: string): number {
  return gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
}

function ownScripts(html: string): readonly string[] {
  const sources = [...html.matchAll(/<script[^>]*\ssrc="?([^\s">]+)/g)].map(([, source]) =>
    String(source).replace(/\?.*$/, ""),
  );
  return sources.filter((source) => !source.endsWith("office.js"));
}

function main(): void {
  const page = join(DIST, "taskpane.html");
  if (!existsSync(page)) throw new Error("dist/taskpane.html is missing: run `npm run build` first");
  const scripts = readdirSync(DIST).filter((name) => name.endsWith(".js"));
  const groups: Readonly<Record<keyof typeof LIMITS, readonly string[]>> = {
    functions: ["functions.js"],
    firstScreen: ownScripts(readFileSync(page, "utf8")),
    all: scripts.filter((name) => name !== "functions.js" && !FILE_READER.test(name)),
    fileReader: scripts.filter((name) => FILE_READER.test(name)),
  };
  if (groups.fileReader.length === 0) throw new Error("the build has no fileReader chunk: look at its name");
  for (const [name, limit] of Object.entries(LIMITS)) {
    const files = groups[name as keyof typeof LIMITS];
    const kilobytes = files.reduce((sum, file) => sum + gzipSize(file), 0) / KILOBYTE;
    const isOver = kilobytes > limit;
    console.log(
      `${name}: ${kilobytes.toFixed(1)} kB of ${String(limit)} kB (${String(files.length)} files)${isOver ? " TOO LARGE" : ""}`,
    );
    if (isOver) process.exitCode = 1;
  }
}

main();
