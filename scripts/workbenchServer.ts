import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import webpack, { type Compiler, type Configuration, type Stats } from "webpack";
import WebpackDevServer, { type Configuration as ServerConfiguration } from "webpack-dev-server";
import { LOCAL_ADDRESS } from "./ports";
import { bundleWorkbench, type WorkbenchBundle } from "./workbenchBundle";
import { ChangeListeners, pageMiddleware } from "./workbenchPage";

const SAMPLES = join(__dirname, "..", "assets", "samples");

/** How the workbench is served. */
export interface ServeSettings {
  /** A free port of this machine (`portProblem` tells); 0 takes any. */
  readonly port: number;
  /** Whether changes of sources rebuild and reload; without it the add-in is built as it is shipped. */
  readonly isWatching: boolean;
  /** Called with the messages of a failed build while watching; unwatched, a failed build rejects. */
  readonly onProblem?: (text: string) => void;
}

/** A workbench that is being served, to this machine only. */
export interface ServedWorkbench {
  /** Address of the page, such as http://127.0.0.1:3000/. */
  readonly url: string;
  /** Ends every connection, watcher and build; the port is free afterwards. May be called twice. */
  readonly close: () => Promise<void>;
}

type Configure = (environment: Readonly<Record<string, unknown>>, argv: { readonly mode: string }) => Configuration;

/**
 * The add-in's own configuration, with office.js from the installed package: nothing is asked of the network. What it says
 * about serving is for real Excel and not used here.
 */
function addinConfiguration(isWatching: boolean): Configuration {
  const configure = createRequire(__filename)("../webpack.config.js") as Configure;
  const environment = { officeJs: "package", ...(isWatching ? { WEBPACK_SERVE: true } : {}) };
  return {
    ...configure(environment, { mode: isWatching ? "development" : "production" }),
    ...(isWatching ? {} : { devtool: false }),
    stats: "none",
    infrastructureLogging: { level: "none" },
    // webpack-dev-server always watches: unwatched means that there is nothing to look at.
    watchOptions: { ignored: isWatching ? "**/node_modules/**" : "**" },
  };
}

function serverConfiguration({ port, isWatching }: ServeSettings): ServerConfiguration {
  return {
    host: LOCAL_ADDRESS,
    port,
    server: "http",
    // Answers to the names of this machine only, so that no page elsewhere gets in by a name that leads here.
    allowedHosts: "auto",
    hot: false,
    liveReload: isWatching,
    client: isWatching ? { overlay: false, logging: "error" } : false,
    webSocketServer: isWatching ? "ws" : false,
    static: { directory: SAMPLES, publicPath: "/samples", serveIndex: false, watch: false },
    // Compressing 13 MB of script costs more than sending it to the same machine.
    compress: false,
    setupExitSignals: false,
  };
}

const problemsOf = (stats: Stats): string => stats.toString({ preset: "errors-only", colors: false });

/** Waits for the first build of the add-in. Problems of any build are reported while watching, else thrown. */
function firstBuild(compiler: Compiler, { isWatching, onProblem }: ServeSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    compiler.hooks.failed.tap("workbench", reject);
    compiler.hooks.done.tap("workbench", (stats) => {
      if (!stats.hasErrors()) resolve();
      else if (!isWatching) reject(new Error(problemsOf(stats)));
      else {
        onProblem?.(problemsOf(stats));
        resolve();
      }
    });
  });
}

async function closeAll(server: WebpackDevServer, bundle: Promise<WorkbenchBundle>): Promise<void> {
  await server.stop();
  const built = await bundle.catch(() => undefined);
  await built?.close();
}

/**
 * Builds and serves the workbench page together with the add-in, over plain http: a browser trusts a page of its own machine
 * without a certificate (docs/adr/0006). Resolves when everything can be loaded. Prints nothing.
 */
export async function serveWorkbench(settings: ServeSettings): Promise<ServedWorkbench> {
  const { isWatching } = settings;
  const listeners = isWatching ? new ChangeListeners() : null;
  const compiler = webpack(addinConfiguration(isWatching));
  if (compiler === null) throw new Error("webpack gave no compiler");
  // esbuild works in a process of its own, so that both builds run at once.
  const bundle = bundleWorkbench({
    isWatching,
    onChange: () => listeners?.notify(),
    onProblem: (text) => settings.onProblem?.(text),
  });
  const page = pageMiddleware({ bundle, listeners });
  const server = new WebpackDevServer(
    {
      ...serverConfiguration(settings),
      setupMiddlewares: (others) => [...others, { name: "workbench-page", middleware: page }],
    },
    compiler,
  );
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeAll(server, bundle));
  try {
    await Promise.all([bundle, firstBuild(compiler, settings), server.start()]);
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = server.server?.address() as AddressInfo;
  return { url: `http://${LOCAL_ADDRESS}:${String(port)}/`, close };
}
