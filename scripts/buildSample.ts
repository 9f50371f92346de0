import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "../workbench/xlsx/writeWorkbook";
import { sampleCounty } from "./sampleCounty";

/** Writes assets/samples/county.xlsx (npm run sample). The file is committed; a test holds it to the script. */
async function buildSample(): Promise<void> {
  const folder = join(import.meta.dirname, "..", "assets", "samples");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "county.xlsx"), await writeWorkbook(sampleCounty()));
}

void buildSample();
