import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

/** Where the page believes the library comes from; nothing is ever fetched. */
export const LIBRARY_ADDRESS = "https://localhost/office-js/";

const compiled = new Map<string, Script>();

/** A script of the installed @microsoft/office-js by the address the page asks for; null for anything else. */
export function officeScript(address: string): Script | null {
  if (!address.startsWith(LIBRARY_ADDRESS)) return null;
  const path = address.slice(LIBRARY_ADDRESS.length).split(/[?#]/)[0] ?? "";
  if (!/^[\w./-]+\.js$/.test(path) || path.includes("..")) return null;
  const known = compiled.get(path);
  if (known !== undefined) return known;
  const script = new Script(readFileSync(join(libraryFolder(), path), "utf8"), { filename: path });
  compiled.set(path, script);
  return script;
}

function libraryFolder(): string {
  const require = createRequire(join(process.cwd(), "package.json"));
  return join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}
