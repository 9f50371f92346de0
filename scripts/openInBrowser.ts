import { spawn } from "node:child_process";

interface Opener {
  readonly command: string;
  readonly options: readonly string[];
}

/** How each system opens an address in the default browser; null where there is no screen to open it on. */
export function browserOpener(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Opener | null {
  if (platform === "darwin") return { command: "open", options: [] };
  // `start` takes its first quoted word as the title of a window.
  if (platform === "win32") return { command: "cmd", options: ["/c", "start", '""'] };
  const hasScreen = Boolean(environment["DISPLAY"] ?? environment["WAYLAND_DISPLAY"]);
  return hasScreen ? { command: "xdg-open", options: [] } : null;
}

/** How long an opener may take to fail; one that is still running then has become the browser. */
const PATIENCE_MILLISECONDS = 3000;

/** Opens an address in the default browser; false where none could be opened. */
export function openInBrowser(address: string): Promise<boolean> {
  const opener = browserOpener(process.platform, process.env);
  if (opener === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    const started = spawn(opener.command, [...opener.options, address], {
      stdio: "ignore",
      detached: true,
      windowsVerbatimArguments: true,
    });
    const timer = setTimeout(() => {
      resolve(true);
    }, PATIENCE_MILLISECONDS);
    const finish = (isOpen: boolean) => {
      clearTimeout(timer);
      resolve(isOpen);
    };
    started.once("error", () => {
      finish(false);
    });
    started.once("exit", (code) => {
      finish(code === 0);
    });
    started.unref();
  });
}
