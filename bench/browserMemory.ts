import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/** Lets a process forget its highest memory so far (Linux, proc(5)). */
const FORGET_PEAK = "5";

function descendantsOf(ancestor: number): readonly number[] {
  const lines = execFileSync("ps", ["-eo", "pid,ppid"], { encoding: "utf8" }).trim().split("\n").slice(1);
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const found = new Set([ancestor]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const [pid = 0, parent = 0] of pairs) if (found.has(parent)) found.add(pid);
  }
  return [...found].filter((pid) => pid !== ancestor);
}

function isBrowser(pid: number): boolean {
  try {
    return /chrom/i.test(readFileSync(`/proc/${String(pid)}/cmdline`, "utf8").split("\0")[0] ?? "");
  } catch {
    return false;
  }
}

/** One figure of what the system says of a process, in kilobytes; 0 for one that has ended. */
function kilobytes(pid: number, name: "VmRSS" | "VmHWM"): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
    return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function browserProcesses(): readonly number[] {
  return descendantsOf(process.pid).filter(isBrowser);
}

function megabytesOf(processes: readonly number[], name: "VmRSS" | "VmHWM"): number {
  return processes.reduce((sum, pid) => sum + kilobytes(pid, name), 0) / 1024;
}

/** Memory of the browser that this process started: its own, and that of its pages, their workers and its services. */
export class BrowserMemory {
  private constructor(private readonly rest: number) {}

  /** Notes what it takes now, and from now on looks for the highest. */
  static atRest(): BrowserMemory {
    const processes = browserProcesses();
    for (const pid of processes) writeFileSync(`/proc/${String(pid)}/clear_refs`, FORGET_PEAK);
    return new BrowserMemory(megabytesOf(processes, "VmRSS"));
  }

  /** The sum of the peaks of all processes, whenever each was, beyond what they took at rest. */
  peakBeyondRest(): number {
    return megabytesOf(browserProcesses(), "VmHWM") - this.rest;
  }
}
