/** Draws the pictures of the README from the real workbench into docs/images: npm run screenshots. */
import { mkdirSync } from "node:fs";
import { wideExport } from "../test/fixtures/wideExport";
import { openHouse, type WorkbenchPage } from "../test/fixtures/workbenchBrowser";

const FOLDER = "docs/images";

/** Away from every button, so that no tooltip is in the picture. */
async function draw({ page }: WorkbenchPage, name: string): Promise<void> {
  await page.mouse.move(700, 500);
  await page.getByRole("tooltip").waitFor({ state: "detached" });
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const house = await openHouse();
  const bench = await house.open("locale=zh-CN&theme=light");
  await bench.page.setViewportSize({ width: 1280, height: 720 });
  await bench.press("校验年报");
  await bench.showSheet("学校基础数据");
  await bench.goTo("W4");
  await draw(bench, "check");
  await bench.press("测算结果");
  await draw(bench, "results");
  await bench.openFile("县级宽表.xlsx", wideExport());
  await bench.press("校验年报");
  await bench.pane.getByRole("radiogroup").waitFor();
  await draw(bench, "question");
  await house.close();
}

void main();
