/**
 * Prints the counters of a CI run: coverage, mutation score, bundle sizes come from the reports of the steps before; syncs,
 * request bytes and gaps from the main job on the sample, run here.
 */
import { existsSync, readFileSync } from "node:fs";
import { runHeadless } from "../workbench/headless/runHeadless";

interface CoverageSummary {
  readonly total: Readonly<Record<"lines" | "branches", { readonly pct: number }>>;
}

interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** Written by the end-to-end test of a large county in Chromium. */
type LargeCounty = Readonly<Record<"schools" | "milliseconds" | "syncs" | "requestBytes" | "longestFrame", number>>;

/** Written by bench/importInChromium.ts. */
type Imports = readonly Readonly<Record<"what", string> & Record<"seconds" | "megabytes", number>>[];

function largeCountyLine({ schools, milliseconds, syncs, requestBytes, longestFrame }: LargeCounty): string {
  const times = `${String(Math.round(milliseconds))} ms, longest time without a frame ${String(longestFrame)} ms`;
  return `checkSheets of ${String(schools)} schools in Chromium: ${syncs} syncs, ${requestBytes} request bytes, ${times}`;
}

function readReport<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : null;
}

function mutationScore(report: MutationReport): string {
  const statuses = Object.values(report.files).flatMap((file) => file.mutants.map((mutant) => mutant.status));
  const count = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status)).length;
  const detected = count("Killed", "Timeout");
  const valid = detected + count("Survived", "NoCoverage");
  return `${((100 * detected) / valid).toFixed(2)} % (${detected} of ${valid})`;
}

async function main(): Promise<void> {
  const coverage = readReport<CoverageSummary>("coverage/coverage-summary.json");
  if (coverage !== null) {
    console.log(`coverage: lines ${coverage.total.lines.pct} %, branches ${coverage.total.branches.pct} %`);
  }
  const mutation = readReport<MutationReport>("reports/mutation.json");
  if (mutation !== null) console.log(`mutation score of core: ${mutationScore(mutation)}`);
  const county = readReport<LargeCounty>("reports/largeCounty.json");
  if (county !== null) console.log(largeCountyLine(county));
  for (const { what, seconds, megabytes } of readReport<Imports>("reports/import.json") ?? []) {
    console.log(`import in Chromium, ${what}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
  }
  const runs = ["checkSheets", "insertResults", "createLedger", "updateLedger", "clearHighlights"].map((name) => ({
    run: name,
  }));
  const { output } = await runHeadless({ input: "assets/samples/county.xlsx", steps: runs });
  for (const command of output.commands) {
    console.log(`${command.name}: ${command.syncs} syncs, ${command.requestBytes} request bytes, ok ${command.ok}`);
  }
  const gaps = Object.keys(output.gaps);
  console.log(`gaps: ${gaps.length === 0 ? "none" : gaps.join(", ")}`);
  if (gaps.length > 0 || output.commands.some((command) => !command.ok)) process.exitCode = 1;
}

void main();
