import { describeInChromium } from "../../fixtures/describeInChromium";
import { openHouse, type WorkbenchHouse, type WorkbenchPage } from "../../fixtures/workbenchBrowser";

const DATA = "学校基础数据";

/** Name of the button or part of the window that has the focus, in the page or in the pane's page; "" for anything else. */
function focusedName(bench: WorkbenchPage): Promise<string> {
  return bench.page.evaluate(() => {
    const active = document.activeElement;
    const inside = active instanceof HTMLIFrameElement ? active.contentDocument?.activeElement : active;
    const label = inside?.getAttribute("aria-label");
    return (label ?? (inside?.tagName === "BUTTON" ? inside.textContent : "")).trim();
  });
}

/** Presses a key until something of that name has the focus. */
async function pressUntil(bench: WorkbenchPage, key: string, name: RegExp): Promise<void> {
  for (let times = 0; times < 40; times += 1) {
    if (name.test(await focusedName(bench))) return;
    await bench.page.keyboard.press(key);
    await bench.page.waitForTimeout(60);
  }
  throw new Error(`${key} did not lead to ${String(name)} but to ${await focusedName(bench)}`);
}

describeInChromium("the main job without a mouse", () => {
  let house: WorkbenchHouse;
  let bench: WorkbenchPage;
  const press = (key: string) => bench.page.keyboard.press(key);

  beforeAll(async () => {
    house = await openHouse();
    bench = await house.open();
  }, 120_000);
  afterAll(() => house.close());

  it("F6 leads to the ribbon, arrows to its buttons, Enter presses one", async () => {
    await pressUntil(bench, "F6", /^均衡督导$/);
    await pressUntil(bench, "Tab", /^校验年报$/);
    await press("ArrowRight");
    expect(await focusedName(bench)).toBe("清除标记");
    await press("ArrowLeft");
    await press("Enter");
    await bench.settled();
    expect(await bench.seenMarks(DATA)).toHaveLength(12);
  });

  it("F6 leads on into the add-in's page, Tab through it, Enter on a finding to its cell", async () => {
    await pressUntil(bench, "F6", /^校验年报$/);
    await press("F6");
    await pressUntil(bench, "F6", /^校验年报$/);
    await pressUntil(bench, "Tab", /P2 东街小学.*U4/);
    await press("Enter");
    await bench.selected(DATA, "U4");
  });

  it("Esc leads out of the pane to the selected cell, where typing goes", async () => {
    await press("Escape");
    await bench.page.keyboard.type("3150");
    await press("Enter");
    await bench.settled();
    await bench.page.waitForTimeout(700);
    await bench.settled();
    expect((await bench.seenCell(DATA, "U4")).value).toBe(3150);
    expect(await bench.seenMarks(DATA)).toHaveLength(11);
  });

  it("arrows move the selection in the grid", async () => {
    await press("ArrowUp");
    await press("ArrowRight");
    await bench.selected(DATA, "V4");
  });

  it("Tab leaves the add-in's page at its end, Shift+Tab at its beginning", async () => {
    await pressUntil(bench, "F6", /^校验年报$/);
    await press("Shift+Tab");
    await bench.page.waitForTimeout(100);
    expect(await focusedName(bench)).toBe("关闭任务窗格");
    await pressUntil(bench, "F6", /^状态栏/);
  });

  it("had no gap and no fault", async () => {
    expect((await bench.seenFigures()).gaps).toEqual({});
    expect(bench.faults).toEqual([]);
  });
});
