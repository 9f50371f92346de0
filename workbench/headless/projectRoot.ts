import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The project's folder: the nearest one above the working folder with our package.json next to a workbench. */
export function projectRoot(): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "workbench", "headless"))) return folder;
    if (folder === dirname(folder)) throw new Error("The project's folder was not found above the working folder.");
  }
}
