import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * Prints what the built add-in weighs (gzip -9) and fails above the limits (`npm run sizes`, after `npm run build`).
 * First screen: the scripts that taskpane.html asks for at once. Every session: these and what is loaded after the first
 * render, without office.js. The other groups are loaded when they are first wanted (docs/adr/0011-what-scripts-weigh.md).
 * functions.js stands apart, because the page has its code in its own bundle.
 */
const DIST = join(__dirname, "..", "dist");
const KILOBYTE = 1024;
const LIMITS = { functions: 10, firstScreen: 120, everySession: 256, fileReader: 80, ledger: 20, results: 15 } as const;
/** What is aimed at where the limit is higher for now. */
const GOALS: Readonly<Partial<Record<keyof typeof LIMITS, number>>> = { everySession: 230 };
/** Chunks that are loaded on use, by the beginning of their names. */
const ON_USE = { fileReader: /^fileReader/, ledger: /^ledger/, results: /^results/ } as const;

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
  const matching = (pattern: RegExp): readonly string[] => scripts.filter((name) => pattern.test(name));
  const isOnUse = (name: string): boolean => Object.values(ON_USE).some((pattern) => pattern.test(name));
  const groups: Readonly<Record<keyof typeof LIMITS, readonly string[]>> = {
    functions: ["functions.js"],
    firstScreen: ownScripts(readFileSync(page, "utf8")),
    everySession: scripts.filter((name) => name !== "functions.js" && !isOnUse(name)),
    fileReader: matching(ON_USE.fileReader),
    ledger: matching(ON_USE.ledger),
    results: matching(ON_USE.results),
  };
  for (const [name, files] of Object.entries(groups)) {
    if (files.length === 0) throw new Error(`the build has no file of ${name}: look at the names of its chunks`);
  }
  for (const [name, limit] of Object.entries(LIMITS)) {
    const files = groups[name as keyof typeof LIMITS];
    const kilobytes = files.reduce((sum, file) => sum + gzipSize(file), 0) / KILOBYTE;
    const isOver = kilobytes > limit;
    const goal = GOALS[name as keyof typeof LIMITS];
    const missed = goal !== undefined && kilobytes > goal ? `, goal of ${String(goal)} kB missed` : "";
    console.log(
      `${name}: ${kilobytes.toFixed(1)} kB of ${String(limit)} kB (${String(files.length)} files)${missed}${isOver ? " TOO LARGE" : ""}`,
    );
    if (isOver) process.exitCode = 1;
  }
}

main();
