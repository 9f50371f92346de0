import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serveWorkbench } from "../scripts/workbenchServer";
import { schoolFile, schoolFileName, TWENTY_SHEETS } from "./schoolFiles";

/**
 * Imports 500 files of 20 sheets in Chromium, in the served workbench with the real add-in, and prints how long it takes and
 * what it costs in memory beyond the page that stands still (`npm run bench:import`, some minutes). Exit 1 above the limits.
 */
const FILES = Number(process.argv[2] ?? "500");
const LIMITS = { seconds: 60, megabytes: 400 } as const;
const SAMPLE_MILLISECONDS = 250;
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Resident megabytes of the browser's processes that draw pages; workers live in them. */
function pageMegabytes(browser: number): number {
  const lines = execFileSync("ps", ["-eo", "pid,ppid,rss,args"], { encoding: "utf8" }).split("\n").slice(1);
  const processes = new Map(
    lines.map((line) => {
      const [pid = "", parent = "", kilobytes = "", ...words] = line.trim().split(/\s+/);
      return [
        Number(pid),
        { parent: Number(parent), kilobytes: Number(kilobytes), isPage: words.includes("--type=renderer") },
      ];
    }),
  );
  const isOfBrowser = (pid: number): boolean => {
    const parent = processes.get(pid)?.parent;
    return parent !== undefined && parent !== 0 && (parent === browser || isOfBrowser(parent));
  };
  const pages = [...processes].filter(([pid, { isPage }]) => isPage && isOfBrowser(pid));
  return pages.reduce((sum, [, { kilobytes }]) => sum + kilobytes, 0) / 1024;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "junheng-import-"));
  const names = Array.from({ length: FILES }, (_, index) => join(folder, schoolFileName(index + 1)));
  names.forEach((name, index) => writeFileSync(name, schoolFile(index + 1, TWENTY_SHEETS)));
  const served = await serveWorkbench({ port: 0, isWatching: false });
  const server = await chromium.launchServer({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  const browser = await chromium.connect(server.wsEndpoint());
  const megabytes = (): number => pageMegabytes(server.process().pid ?? 0);
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${served.url}?locale=zh-CN&theme=light`);
    const pane = page.frameLocator("iframe");
    await pane.getByRole("button", { name: "批量导入" }).click();
    await pane.getByRole("button", { name: "选择文件…" }).waitFor();
    await page.waitForTimeout(3_000);
    const before = megabytes();
    let peak = before;
    const sampling = setInterval(() => {
      peak = Math.max(peak, megabytes());
    }, SAMPLE_MILLISECONDS);
    const start = performance.now();
    await pane.locator("input[type=file]").setInputFiles(names);
    await pane.getByText(/已从 \d+ 个文件导入/).waitFor({ timeout: 300_000 });
    const seconds = (performance.now() - start) / 1000;
    clearInterval(sampling);
    report({ seconds, megabytes: peak - before, before });
  } finally {
    await browser.close();
    await server.close();
    await served.close();
    rmSync(folder, { recursive: true });
  }
}

function report({ seconds, megabytes, before }: Readonly<Record<"seconds" | "megabytes" | "before", number>>): void {
  const { sheets, rows, columns } = TWENTY_SHEETS;
  console.log(
    `${String(FILES)} files of ${String(sheets)} sheets (${String(rows)} × ${String(columns)}), written to the sheet included`,
  );
  console.log(`${seconds.toFixed(1)} s of ${String(LIMITS.seconds)} s`);
  console.log(
    `${megabytes.toFixed(0)} MB of ${String(LIMITS.megabytes)} MB beyond the ${before.toFixed(0)} MB of the page at rest`,
  );
  if (seconds > LIMITS.seconds || megabytes > LIMITS.megabytes) process.exitCode = 1;
}

void main();
