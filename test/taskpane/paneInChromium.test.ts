import { existsSync, readFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { CHROMIUM, launchChromium, PAGE_STATES, panePage } from "../fixtures/paneBrowser";

const describeSlow = process.env["RUN_SLOW"] === "1" && existsSync(CHROMIUM) ? describe : describe.skip;

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describeSlow("the pane in a real browser at 320 px", () => {
  let browser: Browser;
  let address: string;
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

  beforeAll(async () => {
    const file = join(mkdtempSync(join(tmpdir(), "pane-")), "pane.html");
    writeFileSync(file, await panePage());
    address = `file://${file}`;
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  const looks = (["light", "dark"] as const).flatMap((look) => PAGE_STATES.map((state) => [state, look] as const));

  it.each(looks)("%s, %s: nothing is cut off, nothing for axe to find, no error", async (state, colorScheme) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`${address}#${state}`);
    await page.getByRole("button", { name: "校验年报" }).waitFor();
    if (state !== "starting") await page.getByText("正在连接").waitFor({ state: "detached" });
    await page.evaluate(axe);
    const violations = await page.evaluate<readonly AxeViolation[]>(
      "axe.run().then((result) => result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))",
    );
    expect(violations).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    expect(errors).toEqual([]);
    await context.close();
  });
});
