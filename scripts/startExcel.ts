import { spawn } from "node:child_process";
import { join } from "node:path";
import { EXCEL_PORT, excelCall, PLAIN_HTTP_MESSAGE } from "./excelCall";
import { answersPlainHttp } from "./ports";

/** npm run start:excel and stop:excel: the add-in in real Excel, by Microsoft's own tool (docs/sideload.md). */
async function startExcel(action: string | undefined): Promise<void> {
  const call = excelCall(action, process.platform);
  if (call.kind === "fault") fail(call.message);
  else if (action === "start" && (await answersPlainHttp(EXCEL_PORT))) fail(PLAIN_HTTP_MESSAGE);
  else run(call.command);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function run(command: string): void {
  console.log(`正在运行 ${command}`);
  // The command is ours, word for word; npx on Windows is a script that only a shell can run.
  const tool = spawn(command, { cwd: join(__dirname, ".."), stdio: "inherit", shell: true });
  tool.once("error", (error) => {
    fail(`不能运行 npx：${error.message}`);
  });
  tool.once("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

void startExcel(process.argv[2]);
