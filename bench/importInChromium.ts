/**
 * Imports 500 files of 20 sheets in Chromium, in the served workbench with the real add-in: once schools in tables, once schools
 * in report forms (`npm run bench:import`, some minutes; another number of files may be given). Prints how long it takes and what
 * it costs in memory beyond the page that stands still. Exit 1 above the limits, or where a figure that was written is not that
 * of its file.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHouse, type WorkbenchPage } from "../test/fixtures/workbenchBrowser";
import { BrowserMemory } from "./browserMemory";
import {
  formsFigures,
  formsFile,
  formsFileName,
  type ImportedFigures,
  schoolFigures,
  schoolFile,
  schoolFileName,
  TWENTY_SHEETS,
} from "./schoolFiles";

const FILES = Number(process.argv[2] ?? "500");
const LIMITS = { seconds: 60, megabytes: 400 } as const;
/** Printed by the summary of CI. */
const REPORT = "reports/import.json";
/** Columns of 学校基础数据 that are compared: name, code, pupils of both phases, 教学及辅助用房面积, 教学仪器设备值(万元). */
const COMPARED = [0, 1, 5, 6, 18, 21] as const;

interface Kind {
  readonly what: string;
  readonly nameOf: (number: number) => string;
  readonly bytesOf: (number: number) => Uint8Array;
  readonly figuresOf: (number: number) => ImportedFigures;
}

const KINDS: readonly Kind[] = [
  {
    what: "schools in tables",
    nameOf: schoolFileName,
    bytesOf: (number) => schoolFile(number, TWENTY_SHEETS),
    figuresOf: schoolFigures,
  },
  { what: "schools in report forms", nameOf: formsFileName, bytesOf: formsFile, figuresOf: formsFigures },
];

interface Measured {
  readonly what: string;
  readonly seconds: number;
  /** Highest resident memory of all processes of the browser beyond the page at rest, an upper bound: each one's own peak. */
  readonly megabytes: number;
  readonly wrong: readonly string[];
}

const numbers = Array.from({ length: FILES }, (_unused, index) => index + 1);

function writeFiles(folder: string, { nameOf, bytesOf }: Kind): string[] {
  return numbers.map((number) => {
    const path = join(folder, nameOf(number));
    writeFileSync(path, bytesOf(number));
    return path;
  });
}

/** Names of schools whose row is missing, twice there or has another figure than the file. */
function wrongRows(rows: readonly (readonly unknown[])[], { figuresOf }: Kind): readonly string[] {
  const written = rows.map((row) => JSON.stringify(COMPARED.map((column) => row[column] ?? null)));
  return numbers.flatMap((number) => {
    const figures = figuresOf(number);
    const found = written.filter((row) => row === JSON.stringify(figures));
    return found.length === 1 ? [] : [figures[0]];
  });
}

async function imported(bench: WorkbenchPage, paths: string[]): Promise<number> {
  const start = performance.now();
  await bench.pane.locator("input[type=file]").setInputFiles(paths);
  await bench.pane
    .getByText(/已从 \d+ 个文件导入|未能导入/)
    .first()
    .waitFor({ timeout: 300_000 });
  return (performance.now() - start) / 1000;
}

async function measure(kind: Kind, open: () => Promise<WorkbenchPage>): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "junheng-import-"));
  const bench = await open();
  try {
    const paths = writeFiles(folder, kind);
    await bench.openSample("empty");
    await bench.press("批量导入");
    await bench.pane.getByRole("button", { name: "选择文件…" }).waitFor();
    await bench.page.waitForTimeout(3_000);
    const memory = BrowserMemory.atRest();
    const seconds = await imported(bench, paths);
    const megabytes = memory.peakBeyondRest();
    const [sheet = ""] = (await bench.seenSheets()).filter((name) => name.startsWith("学校基础数据"));
    return { what: kind.what, seconds, megabytes, wrong: wrongRows(await bench.seenValues(sheet), kind) };
  } finally {
    await bench.close();
    rmSync(folder, { recursive: true });
  }
}

function report({ what, seconds, megabytes, wrong }: Measured): void {
  const time = `${seconds.toFixed(1)} s of ${String(LIMITS.seconds)} s`;
  const memory = `${megabytes.toFixed(0)} MB of ${String(LIMITS.megabytes)} MB beyond the page at rest`;
  console.log(`${String(FILES)} files of ${String(TWENTY_SHEETS.sheets)} sheets, ${what}: ${time}, ${memory}`);
  if (wrong.length > 0) console.log(`not written as in their files: ${wrong.slice(0, 5).join(", ")} (${wrong.length})`);
  if (wrong.length > 0 || seconds > LIMITS.seconds || megabytes > LIMITS.megabytes) process.exitCode = 1;
}

async function main(): Promise<void> {
  const measured: Measured[] = [];
  for (const kind of KINDS) {
    // A browser of its own, so that nothing of the run before is counted as rest.
    const house = await openHouse();
    measured.push(await measure(kind, () => house.open()));
    await house.close();
  }
  measured.forEach(report);
  mkdirSync("reports", { recursive: true });
  writeFileSync(REPORT, JSON.stringify(measured));
}

void main();
