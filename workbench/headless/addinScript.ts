import { build } from "esbuild";
import { projectRoot } from "./projectRoot";

let bundled: Promise<string> | null = null;

/**
 * The add-in as one script, made from its own entries the way the page loads them: custom functions first, then the pane.
 * Made once per process.
 */
export function addinScript(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const root = projectRoot();
  const result = await build({
    stdin: {
      contents: 'import "./src/main/functions";\nimport "./src/main/taskpane";\n',
      resolveDir: root,
      sourcefile: "addin.ts",
      loader: "ts",
    },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error("The add-in could not be bundled.");
  return file.text;
}
