import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkManifest } from "./manifest/checkManifest";
import { readManifestFacts } from "./manifest/facts";

/** Checks manifest.xml offline against the project (`npm run validate`). Exit 1 on any fault. */
async function main(): Promise<void> {
  const facts = await readManifestFacts();
  const faults = checkManifest(readFileSync(join(__dirname, "..", "manifest.xml"), "utf8"), facts);
  for (const { code, message } of faults) console.error(`${code}: ${message}`);
  const { commandNames, associatedFunctions, icons } = facts;
  const counts = `${String(commandNames.length)} commands, ${String(associatedFunctions.length)} functions, ${String(Object.keys(icons).length)} icons`;
  console.log(`manifest.xml ${facts.packageVersion}: ${counts}, ${String(faults.length)} faults`);
  if (faults.length > 0) process.exitCode = 1;
}

void main();
