import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Renders every assets/icons/*.svg to the PNG sizes that the ribbon asks for, with rsvg-convert (Debian: librsvg2-bin).
 * The PNGs are committed, so that a build needs no renderer; run this after a drawing was changed:
 *   npx tsx scripts/drawIcons.ts
 * The drawings stand on a 16-pixel grid, so 16, 32, 64 and 80 are whole multiples and stay sharp.
 */
const SIZES = [16, 32, 64, 80];
const folder = join(import.meta.dirname, "..", "assets", "icons");

for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  for (const size of SIZES) {
    const target = join(folder, `${file.slice(0, -".svg".length)}-${String(size)}.png`);
    execFileSync("rsvg-convert", ["-w", String(size), "-h", String(size), join(folder, file), "-o", target]);
  }
}
