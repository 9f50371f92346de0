import { existsSync, readFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { paneStrings } from "../../src/i18n/paneStrings";
import { CHROMIUM, launchChromium, PAGE_STATES, panePage } from "../fixtures/paneBrowser";
import { LANGUAGES } from "../fixtures/words";

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

  const looks = (["light", "dark"] as const).flatMap((look) =>
    LANGUAGES.flatMap((language) => PAGE_STATES.map((state) => [state, look, language] as const)),
  );

  it.each(looks)(
    "%s, %s, %s: nothing is cut off, nothing for axe to find, no error",
    async (state, colorScheme, language) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      await page.goto(`${address}#${state}/${language}`);
      const { checkSheets, starting } = paneStrings(language);
      await page.getByRole("button", { name: checkSheets }).waitFor();
      if (state !== "starting") await page.getByText(starting).waitFor({ state: "detached" });
      await page.evaluate(axe);
      const violations = await page.evaluate<readonly AxeViolation[]>(
        "axe.run().then((result) => result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))",
      );
      expect(violations).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});
