import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { COMMAND_NAMES } from "../../src/app/session";
import { readFunctionsMetadata } from "../functionsMetadataPlugin";
import type { ManifestFacts } from "./fault";

const ROOT = join(__dirname, "..", "..");
const DEVELOPMENT_BASE = "https://localhost:3000";

/** Reads from the project what the manifest has to agree with. */
export async function readManifestFacts(): Promise<ManifestFacts> {
  const { english, chinese } = readFunctionsMetadata(DEVELOPMENT_BASE);
  const help = readFileSync(join(ROOT, "assets", "help.html"), "utf8");
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  return {
    packageVersion: version,
    commandNames: COMMAND_NAMES,
    associatedFunctions: await associatedFunctions(),
    metadata: { "functions.json": english.functions, "functions-zh-cn.json": chinese.functions },
    icons: iconSizes(join(ROOT, "assets", "icons")),
    helpAnchors: [...help.matchAll(/\sid="([^"]+)"/g)].map(([, anchor]) => String(anchor)),
  };
}

/** Loads the entry of the functions with a recorder in place of Excel: what it really associates. */
async function associatedFunctions(): Promise<readonly string[]> {
  const associated: string[] = [];
  Object.assign(globalThis, { CustomFunctions: { associate: (id: string) => associated.push(id) } });
  try {
    await import("../../src/main/functions");
  } finally {
    Reflect.deleteProperty(globalThis, "CustomFunctions");
  }
  return associated;
}

function iconSizes(folder: string): ManifestFacts["icons"] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".png"));
  return Object.fromEntries(files.map((name) => [`assets/icons/${name}`, pngSize(readFileSync(join(folder, name)))]));
}

/** Width and height stand at fixed places of the first chunk (IHDR) of a PNG. */
function pngSize(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
