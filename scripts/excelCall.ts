/** What `npm run start:excel` and `stop:excel` do. */
export type ExcelAction = "start" | "stop";

/** A call of the official tool, or one line that says why there is none. */
export type ExcelCall =
  { readonly kind: "run"; readonly command: string } | { readonly kind: "fault"; readonly message: string };

/**
 * Fetched by npx when it is used: as a devDependency it would bring 500 packages that nothing else needs (docs/adr/0006).
 * To be run in the project's folder, whose .npmrc says `ignore-scripts`: one of those packages fetches a binary from
 * elsewhere while it is installed, and where that is not to be reached npx ends without a word.
 */
const TOOL = "office-addin-debugging@7.0.0";
const MANIFEST = "manifest.xml";

/** Where the manifest says that the add-in is served, over https. */
export const EXCEL_PORT = 3000;
const COMMANDS: Readonly<Record<ExcelAction, string>> = {
  // Without a debugger: what is tried by hand should run as it does at a user's.
  start: `npx --yes ${TOOL} start ${MANIFEST} desktop --app excel --no-debug --dev-server "npm run serve:excel" --dev-server-port ${String(EXCEL_PORT)}`,
  stop: `npx --yes ${TOOL} stop ${MANIFEST}`,
};

/** The call for a system; the tool knows Excel on Windows and Mac only. */
export function excelCall(action: string | undefined, platform: NodeJS.Platform): ExcelCall {
  if (action !== "start" && action !== "stop")
    return { kind: "fault", message: "请用 npm run start:excel 或 npm run stop:excel。" };
  if (platform === "win32" || platform === "darwin") return { kind: "run", command: COMMANDS[action] };
  return {
    kind: "fault",
    message: "本机系统上没有桌面版 Excel（只支持 Windows 和 Mac）。请用 npm start 打开工作台，在浏览器里试用本加载项。",
  };
}

/** The one line for a port on which something answers plain http: the tool would take it for the add-in's server. */
export const PLAIN_HTTP_MESSAGE = `端口 ${String(EXCEL_PORT)} 上是普通 http 的网页（多半是 npm start 打开的工作台），Excel 只接受 https。请先在那个窗口按 Ctrl+C 结束，再运行 npm run start:excel。`;
