import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { LOCAL_ADDRESS, portProblem } from "../../scripts/ports";

const SCRIPT = join(__dirname, "..", "..", "scripts", "start.ts");
const slow = process.env["RUN_SLOW"] === "1" ? describe : describe.skip;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly problems: string;
}

/** Runs the script; `onOut` sees what it printed so far. */
function run(options: readonly string[], onOut: (out: string, started: ChildProcess) => void = () => {}): Promise<Run> {
  const started = spawn(process.execPath, ["--import", "tsx", SCRIPT, ...options]);
  let out = "";
  let problems = "";
  started.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    onOut(out, started);
  });
  started.stderr.setEncoding("utf8").on("data", (text: string) => {
    problems += text;
  });
  return new Promise((resolve) => {
    started.once("close", (code) => {
      resolve({ code, out, problems });
    });
  });
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, LOCAL_ADDRESS, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : NaN;
}

slow("npm start", () => {
  it("says in one line that the port is taken, and ends with 1", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, LOCAL_ADDRESS, resolve));
    const address = server.address();
    const port = String(typeof address === "object" ? address?.port : undefined);
    const ended = await run(["--no-open", "--port", port]);
    server.close();
    expect(ended).toEqual({
      code: 1,
      out: "",
      problems: expect.stringMatching(new RegExp(`^端口 ${port} .*--port.*\n$`)),
    });
  });

  it("says in one line what it does not know, and ends with 1", async () => {
    const ended = await run(["--prot", "3001"]);
    expect(ended).toEqual({ code: 1, out: "", problems: expect.stringMatching(/^不认识的选项“--prot”.*\n$/) });
  });

  it("explains itself", async () => {
    expect(await run(["--help"])).toEqual({ code: 0, out: expect.stringContaining("--no-open"), problems: "" });
  });

  it("prints one line with its address when everything is served, and ends cleanly on Ctrl+C", async () => {
    const port = await freePort();
    const statuses: Promise<number>[] = [];
    const ended = await run(["--no-open", "--port", String(port)], (out, started) => {
      if (!out.includes("\n") || statuses.length > 0) return;
      const url = /http:\/\/\S+?\//.exec(out)?.[0] ?? "";
      statuses.push(
        ...["", "taskpane.html", "workbench/main.js"].map(async (path) => (await fetch(`${url}${path}`)).status),
      );
      void Promise.allSettled(statuses).then(() => started.kill("SIGINT"));
    });
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
    expect(ended).toEqual({ code: 0, out: expect.stringMatching(/^均衡工作台：.*用时 [\d.]+ 秒.*\n$/), problems: "" });
    expect(ended.out).toContain(`http://${LOCAL_ADDRESS}:${String(port)}/`);
    expect(await portProblem(port)).toBeNull();
  }, 120_000);
});
