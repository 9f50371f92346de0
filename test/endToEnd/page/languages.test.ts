import { readFileSync } from "node:fs";
import { describeInChromium } from "../../fixtures/describeInChromium";
import { openHouse, type WorkbenchHouse, type WorkbenchPage } from "../../fixtures/workbenchBrowser";

const DATA = "学校基础数据";
const CHINESE = /\p{Script=Han}/u;

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Texts of the pane without what is quoted from the workbook: names of schools, places, sheets and columns. */
async function paneTexts(bench: WorkbenchPage): Promise<string> {
  return (await bench.pane.locator("body").innerText()).replace(/“[^”]*”/g, "");
}

describeInChromium("the workbench in both languages", () => {
  let house: WorkbenchHouse;
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

  beforeAll(async () => {
    house = await openHouse();
  }, 120_000);
  afterAll(() => house.close());

  it.each([
    { locale: "zh-CN", button: "校验年报", verdict: "县级结论", outcome: "已检查 10 所学校" },
    { locale: "en-US", button: "Check the report", verdict: "County verdict", outcome: "Checked 10 schools" },
  ])("in $locale ribbon and pane speak it, and sheets are written in Chinese", async (words) => {
    const { locale, button, verdict, outcome } = words;
    const bench = await house.open(`locale=${locale}&theme=light`);
    await bench.press(button);
    await bench.pane.getByRole("heading", { name: verdict }).waitFor();
    await bench.pane.getByText(outcome).waitFor();
    expect((await bench.seenValues("校验结果"))[0]?.slice(0, 4)).toEqual(["序号", "级别", "工作表", "单元格"]);
    expect(await bench.seenMarks(DATA)).toHaveLength(12);
    expect(await bench.page.evaluate(() => document.documentElement.lang)).toBe(locale);
    expect(bench.faults).toEqual([]);
    await bench.close();
  });

  it("in English the pane has no Chinese of its own", async () => {
    const bench = await house.open("locale=en-US&theme=light");
    await bench.press("Check the report");
    const own = (await paneTexts(bench)).split("\n").filter((line) => CHINESE.test(line));
    // What is left stands in the workbook: the place, and each finding's school.
    expect(own.filter((line) => !/^金城市 · |^[PJNT]\d \S+ · /.test(line))).toEqual([]);
    await bench.close();
  });

  it("changed on the page, the language changes in ribbon, pane and grid, and the workbook stays with its edits", async () => {
    const bench = await house.open("locale=zh-CN&theme=light");
    await bench.type("U4", "3150");
    await bench.page.getByRole("button", { name: "English" }).click();
    await bench.started();
    await bench.page.getByRole("toolbar").getByRole("button", { name: "Check the report" }).waitFor();
    await bench.pane.getByRole("button", { name: "Check the report" }).waitFor();
    expect((await bench.seenCell(DATA, "U4")).value).toBe(3150);
    await bench.press("Check the report");
    expect(await bench.seenMarks(DATA)).toHaveLength(11);
    expect(bench.faults).toEqual([]);
    await bench.close();
  });

  it.each(["light", "dark"])("axe finds nothing in the page and the pane, %s", async (theme) => {
    const bench = await house.open(`locale=zh-CN&theme=${theme}`);
    await bench.press("校验年报");
    // Away from the button, whose tooltip stands outside of every landmark.
    await bench.page.mouse.move(700, 500);
    await bench.page.getByRole("tooltip").waitFor({ state: "detached" });
    for (const frame of bench.page.frames()) {
      await frame.evaluate(axe);
      const violations = await frame.evaluate<AxeViolation[]>(
        // The grid's own elements are Univer's; what is found in them stands in docs/known-limitations.md.
        `axe.run({ exclude: [".grid-place"] }, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
      );
      expect(violations).toEqual([]);
    }
    await bench.close();
  });

  it.each([320, 480])("the pane can be %s px wide and nothing of it is cut", async (width) => {
    const bench = await house.open("locale=en-US&theme=light");
    await bench.press("Check the report");
    await bench.page.getByRole("separator", { name: "Resize the pane" }).focus();
    await bench.page.keyboard.press(width === 320 ? "Home" : "End");
    const frame = bench.page.frames().at(-1);
    const seen = await frame?.evaluate(() => ({
      page: window.innerWidth,
      content: document.documentElement.scrollWidth,
    }));
    expect(seen?.page).toBeGreaterThan(width - 12);
    expect(seen?.content).toBeLessThanOrEqual(seen?.page ?? 0);
    await bench.close();
  });
});
