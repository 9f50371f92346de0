import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { context, formatMessages, type BuildOptions, type BuildResult, type Plugin } from "esbuild";

/**
 * The script and styles of the workbench page, bundled in memory by esbuild. Measured on 2 cores with React, Fluent UI and all
 * Univer packages of the grid (13 MB minified): esbuild 2 to 4 s with styles and source map, webpack 10 s without either, and
 * it would need loaders for the styles. The add-in itself stays with webpack: what is tried has to be what is shipped.
 */
const ROOT = join(__dirname, "..");
const ENTRY = join(ROOT, "workbench", "page", "main.tsx");
/** No modules of the page, but shown by it: a change of these reloads the page too. */
const ALSO_WATCHED = ["manifest.xml", join("workbench", "page", "index.html")].map((file) => join(ROOT, file));
/** Where the page looks for its files, and where it hears of changes (one server-sent event for each). */
const FOLDER = "/workbench";
export const CHANGES_PATH = `${FOLDER}/changes`;

/** A file as it is served; the tag changes with the content. */
export interface BundledFile {
  readonly content: Uint8Array;
  readonly contentType: string;
  readonly tag: string;
}

/** What the bundle reports while it is watched. */
export interface BundleSettings {
  readonly isWatching: boolean;
  /** Called after every successful build but the first. */
  readonly onChange: () => void;
  /** Called with the messages of a failed build, ready to print. Unwatched, a failed build rejects instead. */
  readonly onProblem: (text: string) => void;
}

/** The newest successful build. */
export interface WorkbenchBundle {
  /** A file by the path of its address, such as "/workbench/main.js". */
  readonly file: (path: string) => BundledFile | undefined;
  readonly close: () => Promise<void>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  map: "application/json",
};

/** The page names a style sheet whether or not a module of it brings styles. */
const NO_STYLES: BundledFile = { content: new Uint8Array(), contentType: String(CONTENT_TYPES["css"]), tag: '"none"' };

function servedFiles({ outputFiles = [] }: BuildResult): ReadonlyMap<string, BundledFile> {
  const files = new Map([[`${FOLDER}/main.css`, NO_STYLES]]);
  for (const { path, contents, hash } of outputFiles) {
    const contentType = CONTENT_TYPES[extname(path).slice(1)] ?? "application/octet-stream";
    const tag = `"${encodeURIComponent(hash)}"`;
    files.set(`${FOLDER}/${basename(path)}`, { content: contents, contentType, tag });
  }
  return files;
}

function buildOptions(isWatching: boolean, plugins: Plugin[]): BuildOptions {
  const reload = `new EventSource(${JSON.stringify(CHANGES_PATH)}).onmessage = () => location.reload();`;
  return {
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    outfile: join(ROOT, "dist", "workbench", "main.js"),
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    minify: true,
    // React's development build would slow the grid down, and the workbench is there to show how fast the add-in is.
    define: { "process.env.NODE_ENV": '"production"' },
    sourcemap: isWatching ? "linked" : false,
    legalComments: "none",
    ...(isWatching ? { footer: { js: reload } } : {}),
    logLevel: "silent",
    plugins,
  };
}

/** Lets a watched build depend on files that are no modules. */
const alsoWatched: Plugin = {
  name: "also-watched",
  setup({ onLoad }) {
    onLoad({ filter: /workbench[\\/]page[\\/]main\.tsx$/ }, async ({ path }) => ({
      contents: await readFile(path, "utf8"),
      loader: "tsx",
      watchFiles: ALSO_WATCHED,
    }));
  },
};

/** Bundles the page; resolves after the first build. */
export async function bundleWorkbench(settings: BundleSettings): Promise<WorkbenchBundle> {
  let files: ReadonlyMap<string, BundledFile> = new Map();
  let builds = 0;
  let markFirst = () => {};
  const first = new Promise<void>((resolve) => {
    markFirst = resolve;
  });
  const keep: Plugin = {
    name: "keep-in-memory",
    setup({ onEnd }) {
      onEnd(async (result) => {
        if (result.errors.length > 0)
          settings.onProblem((await formatMessages(result.errors, { kind: "error" })).join("\n"));
        else files = servedFiles(result);
        if (builds > 0 && result.errors.length === 0) settings.onChange();
        builds += 1;
        markFirst();
      });
    },
  };
  const build = await context(buildOptions(settings.isWatching, [alsoWatched, keep]));
  const close = () => build.dispose();
  try {
    if (settings.isWatching) {
      await build.watch();
      await first;
    } else await build.rebuild();
  } catch (error) {
    await close();
    throw error;
  }
  return { file: (path) => files.get(path), close };
}
