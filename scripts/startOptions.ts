import { parseArgs } from "node:util";
import type { PortProblem } from "./ports";

/** What `npm start` was asked to do. A fault is one line for whoever typed it. */
export type StartRequest =
  | { readonly kind: "serve"; readonly port: number; readonly isOpening: boolean }
  | { readonly kind: "help" }
  | { readonly kind: "fault"; readonly message: string };

const DEFAULT_PORT = 3000;
const LAST_PORT = 65535;

/** Printed for --help. */
export const HELP = `用法：npm start -- [选项]（选项前面要有单独的 --）
  --port 端口   在这个端口提供工作台，1–${String(LAST_PORT)}，默认 ${String(DEFAULT_PORT)}
  --no-open     不打开浏览器，只显示地址
  --help        显示这些说明`;

const fault = (message: string): StartRequest => ({ kind: "fault", message });

/** Reads the arguments behind the script. */
export function parseStartOptions(values: readonly string[]): StartRequest {
  const { tokens } = parseArgs({
    args: [...values],
    options: { port: { type: "string" }, "no-open": { type: "boolean" }, help: { type: "boolean" } },
    strict: false,
    tokens: true,
  });
  let port = DEFAULT_PORT;
  let isOpening = true;
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    const word = token.kind === "option" ? token.rawName : token.value;
    const value = token.kind === "option" ? token.value : undefined;
    if (word === "--help") return { kind: "help" };
    if (word === "--no-open" && value === undefined) isOpening = false;
    else if (word === "--port") {
      port = readPort(value);
      if (Number.isNaN(port))
        return fault(
          `--port 后面要写 1–${String(LAST_PORT)} 的整数，现在是“${value ?? ""}”。例如：npm start -- --port 3001`,
        );
    } else return fault(`不认识的选项“${word}”。可用的选项：--port 端口、--no-open、--help。`);
  }
  return { kind: "serve", port, isOpening };
}

function readPort(text: string | undefined): number {
  const port = /^\d{1,5}$/.test(text ?? "") ? Number(text) : NaN;
  return port >= 1 && port <= LAST_PORT ? port : NaN;
}

/** The one line for a port that cannot be used. */
export function portMessage(port: number, problem: PortProblem): string {
  const reason = problem === "taken" ? "已被其他程序占用" : "不允许当前用户使用";
  return `端口 ${String(port)} ${reason}。请用 --port 换一个端口，例如：npm start -- --port ${String(port < LAST_PORT ? Math.max(port + 1, DEFAULT_PORT) : DEFAULT_PORT)}`;
}
