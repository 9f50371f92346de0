import { openInBrowser } from "./openInBrowser";
import { portProblem } from "./ports";
import { HELP, parseStartOptions, portMessage } from "./startOptions";
import { serveWorkbench } from "./workbenchServer";

/** npm start: builds the add-in, serves it on this machine together with the workbench page, opens the page. */
async function start(): Promise<void> {
  const request = parseStartOptions(process.argv.slice(2));
  if (request.kind === "help") {
    console.log(HELP);
    return;
  }
  if (request.kind === "fault") {
    fail(request.message);
    return;
  }
  const problem = await portProblem(request.port);
  if (problem === null) await serve(request.port, request.isOpening);
  else fail(portMessage(request.port, problem));
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

async function serve(port: number, isOpening: boolean): Promise<void> {
  const began = performance.now();
  const report = (text: string) => {
    console.error(text);
  };
  const workbench = await serveWorkbench({ port, isWatching: true, onProblem: report });
  let isEnding = false;
  const end = () => {
    // A second Ctrl+C does not wait.
    if (isEnding) process.exit(0);
    isEnding = true;
    void workbench.close().finally(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`均衡工作台：${workbench.url}（用时 ${seconds} 秒，按 Ctrl+C 结束）`);
  if (isOpening && !(await openInBrowser(workbench.url)))
    console.log("没有打开浏览器，请自己在浏览器里打开上面的地址。");
}

start().catch((error: unknown) => {
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
});
