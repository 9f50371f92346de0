/** Draws every state of the pane at 320 px, light, dark and with forced colours, into out/screenshots, to be looked at. */
import { mkdirSync, writeFileSync } from "node:fs";
import { launchChromium, PAGE_STATES, panePage } from "../test/fixtures/paneBrowser";

const LOOKS = [
  { name: "light", colorScheme: "light", forcedColors: "none" },
  { name: "dark", colorScheme: "dark", forcedColors: "none" },
  { name: "contrast", colorScheme: "dark", forcedColors: "active" },
] as const;

async function main(): Promise<void> {
  mkdirSync("out/screenshots", { recursive: true });
  writeFileSync("out/screenshots/pane.html", await panePage());
  const browser = await launchChromium();
  for (const { name, ...look } of LOOKS) {
    const context = await browser.newContext({ ...look, viewport: { width: 320, height: 640 } });
    for (const state of PAGE_STATES) {
      const page = await context.newPage();
      await page.goto(`file://${process.cwd()}/out/screenshots/pane.html#${state}`);
      if (state !== "starting") await page.getByText("正在连接").waitFor({ state: "detached" });
      await page.waitForTimeout(300);
      await page.screenshot({ path: `out/screenshots/${state}-${name}.png`, fullPage: true });
      await page.close();
    }
  }
  await browser.close();
}

void main();
