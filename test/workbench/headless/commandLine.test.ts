import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "junheng-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function headless(...values: string[]) {
  const run = spawnSync(process.execPath, ["--import", "tsx", "workbench/headless/main.ts", ...values], {
    encoding: "utf8",
    timeout: 60_000,
  });
  return { exitCode: run.status, stdout: run.stdout, lines: run.stderr.trim().split("\n") };
}

describe("npm run headless", () => {
  it("prints one JSON object and nothing else, and ends by itself", () => {
    const out = join(folder, "out.xlsx");
    const run = headless(
      "assets/samples/county.xlsx",
      "--run",
      "checkSheets",
      "--print",
      "校验结果!A1:B2",
      "--out",
      out,
      "--date",
      "2026-04-15",
    );
    expect(run.exitCode).toBe(0);
    const output = JSON.parse(run.stdout) as Record<string, unknown>;
    expect(Object.keys(output)).toEqual(["commands", "printed", "sheets", "gaps"]);
    expect(run.lines).toEqual([""]);
  }, 60_000);

  it("gives 2 and one line for bad usage and unreadable files", () => {
    const text = join(folder, "text.xlsx");
    writeFileSync(text, "x");
    const answers = join(folder, "answers.json");
    writeFileSync(answers, "[1]");
    for (const values of [[], ["--run", "x"], [text], ["assets/samples/county.xlsx", "--answers", answers]]) {
      const run = headless(...values);
      expect([values, run.exitCode, run.lines.length, run.stdout]).toEqual([values, 2, 1, ""]);
    }
  }, 60_000);
});
