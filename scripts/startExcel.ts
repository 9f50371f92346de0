import { spawn } from "node:child_process";
import { join } from "node:path";
import { excelCall } from "./excelCall";

/** npm run start:excel and stop:excel: the add-in in real Excel, by Microsoft's own tool (docs/manual-tests.md). */
const call = excelCall(process.argv[2], process.platform);
if (call.kind === "fault") {
  console.error(call.message);
  process.exitCode = 1;
} else {
  console.log(`正在运行 ${call.command}`);
  // The command is ours, word for word; npx on Windows is a script that only a shell can run.
  const tool = spawn(call.command, { cwd: join(__dirname, ".."), stdio: "inherit", shell: true });
  tool.once("error", (error) => {
    console.error(`不能运行 npx：${error.message}`);
    process.exitCode = 1;
  });
  tool.once("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}
