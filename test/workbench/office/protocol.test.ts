import { openPage, type Page, workbookOf } from "./page";

let page: Page;
beforeEach(async () => {
  page = await openPage(workbookOf([["学校", 12]]));
});
afterEach(() => {
  page.host.close();
});

describe("office.js in this host", () => {
  it("believes to be in Excel on the web, in the language of the host", async () => {
    expect(await page.script("Office.onReady()")).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    expect(await page.script("Office.context.displayLanguage")).toBe("zh-CN");
  });

  it("claims no more than the installed library knows", async () => {
    const supported = (set: string, version: string): Promise<unknown> =>
      page.script(`Office.context.requirements.isSetSupported("${set}", "${version}")`);
    expect(await supported("ExcelApi", "1.15")).toBe(true);
    expect(await supported("ExcelApi", "1.16")).toBe(false);
    expect(await supported("SharedRuntime", "1.1")).toBe(true);
    expect(await supported("CustomFunctionsRuntime", "1.3")).toBe(true);
  });

  it("can be told to be an older Excel", async () => {
    const old = await openPage(workbookOf(), { requirements: { ExcelApi: "1.9" } });
    expect(await old.script(`Office.context.requirements.isSetSupported("ExcelApi", "1.10")`)).toBe(false);
    old.host.close();
  });

  it("keeps settings in the workbook, the same for both ways to reach them", async () => {
    await page.excel(`context.workbook.settings.add("k", { list: [1, "二"] }); await context.sync();`);
    expect(page.workbook.settings.get("k")).toBe('{"list":[1,"二"]}');
    await page.script(`new Promise((resolve) => {
      Office.context.document.settings.set("other", 5);
      Office.context.document.settings.saveAsync(resolve);
    }).then((result) => result.status)`);
    expect(page.workbook.settings.get("other")).toBe("5");
    expect(
      await page.excel(`
        const setting = context.workbook.settings.getItemOrNullObject("other");
        const none = context.workbook.settings.getItemOrNullObject("none");
        setting.load("value");
        await context.sync();
        return [setting.value, none.isNullObject];`),
    ).toEqual([5, true]);
  });

  it("reads the settings of a workbook that has some", async () => {
    const workbook = workbookOf();
    workbook.settings.set("k", '"v"');
    const other = await openPage(workbook);
    expect(await other.script(`Office.context.document.settings.get("k")`)).toBe("v");
    expect(
      await other.script(`new Promise((resolve) => {
        Office.context.document.settings.refreshAsync((result) => resolve(result.status));
      })`),
    ).toBe("succeeded");
    other.host.close();
  });
});

describe("ribbon commands", () => {
  it("run the associated function and end when it says so", async () => {
    page.host.run(`Office.actions.associate("fill", async (event) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").format.fill.color = "red";
        await context.sync();
      });
      event.completed();
    });`);
    expect(await page.host.runCommand("fill")).toBe("completed");
    expect(page.sheet.cells.get("0,0")?.style?.fill).toBe("#FF0000");
    expect(page.host.counters.syncs).toBe(1);
  });

  it("say when there is no function of that name", async () => {
    expect(await page.host.runCommand("nothing")).toBe("unknown");
  });
});

describe("the pane", () => {
  it("is shown when the add-in asks for it, and the add-in is told", async () => {
    await page.script(
      `(window.seen = [], Office.addin.onVisibilityModeChanged((message) => window.seen.push(message.visibilityMode)).then(() => null))`,
    );
    expect(page.host.isPaneShown).toBe(false);
    await page.script("Office.addin.showAsTaskpane()");
    expect(page.host.isPaneShown).toBe(true);
    await page.script("Office.addin.hide()");
    expect(page.host.isPaneShown).toBe(false);
    expect(page.host.wasPaneShown).toBe(true);
    await page.host.idle();
    expect(await page.script("window.seen")).toEqual(["Taskpane", "Hidden"]);
    expect(page.host.counters.syncs).toBe(0);
  });

  it("remembers whether the add-in starts with the workbook", async () => {
    expect(await page.script("Office.addin.getStartupBehavior()")).toBe("None");
    await page.script("Office.addin.setStartupBehavior(Office.StartupBehavior.load)");
    expect(await page.script("Office.addin.getStartupBehavior()")).toBe("Load");
  });
});

describe("custom functions", () => {
  const call = (name: string, ...args: unknown[]) => ({ name, args, address: "表1!A1" });

  it("are called through the runtime, all of a recalculation in one message, and answer in any order", async () => {
    page.host.run(`
      CustomFunctions.associate("SUM2", (cells) => cells.flat().reduce((sum, cell) => sum + cell, 0));
      CustomFunctions.associate("LATER", async (n) => { await new Promise((done) => setTimeout(done, 20)); return [[n, n * 2]]; });`);
    const outcomes = await page.host.callFunctions([call("LATER", 4), call("SUM2", [[1], [2]])]);
    expect(outcomes).toEqual([
      { ok: true, value: [[4, 8]] },
      { ok: true, value: 3 },
    ]);
  });

  it("give cell errors with their message, and #VALUE! for anything else that is thrown", async () => {
    page.host.run(`
      CustomFunctions.associate("MISSING", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "缺少数据"); });
      CustomFunctions.associate("ZERO", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero); });
      CustomFunctions.associate("BUG", () => { throw new TypeError("x"); });`);
    const [missing, zero, bug, unknown] = await page.host.callFunctions([
      call("MISSING"),
      call("ZERO"),
      call("BUG"),
      call("NOSUCH"),
    ]);
    expect(missing).toEqual({ ok: false, error: "#N/A", message: "缺少数据" });
    expect(zero).toMatchObject({ ok: false, error: "#DIV/0!" });
    expect(bug).toMatchObject({ ok: false, error: "#VALUE!" });
    expect(unknown).toMatchObject({ ok: false, error: "#VALUE!" });
  });

  it("get error cells as errors and blanks as null", async () => {
    page.host.run(
      `CustomFunctions.associate("SHOW", (cells) => JSON.stringify(cells.map((row) => row.map((cell) => cell === null ? "blank" : cell.code))));`,
    );
    const [shown] = await page.host.callFunctions([
      call("SHOW", [[null, { type: "CustomFunctionError", code: "#N/A" }]]),
    ]);
    expect(shown).toEqual({ ok: true, value: '[["blank","#N/A"]]' });
  });
});

describe("sizes", () => {
  it("a request over 5 MB is refused as Excel on the web does", async () => {
    const { code } = await page.refusal(`
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x".repeat(5.3e6)]];
      await context.sync();`);
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
  });

  it("an answer over 5 MB is refused, too", async () => {
    page.sheet.cells.set("0,0", { value: "均".repeat(1_800_000) });
    const { code } = await page.refusal(`
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();`);
    expect(code).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

it("members that are not there answer ApiNotFound and are recorded", async () => {
  const charts = await page.refusal(`
    context.workbook.worksheets.getActiveWorksheet().charts.load("items/name");
    await context.sync();`);
  expect(charts.code).toBe("ApiNotFound");
  await page.refusal(`context.workbook.worksheets.getActiveWorksheet().load("tabId"); await context.sync();`);
  await page.refusal(
    `context.workbook.worksheets.getActiveWorksheet().onFormatChanged.add(async () => {}); await context.sync();`,
  );
  expect(page.host.gaps).toEqual({
    "Worksheet.Charts": 1,
    "Worksheet.TabId": 1,
    "Worksheet._RegisterFormatChangedEvent": 1,
  });
});

it("syncs are those of the add-in, without the library's clean-up; bytes are counted", async () => {
  await page.excel(`
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.load("values");
    await context.sync();
    range.getCell(0, 0).load("text");
    await context.sync();`);
  await page.host.idle();
  const { syncs, requestBytes, responseBytes } = page.host.counters;
  expect(syncs).toBe(2);
  expect(requestBytes).toBeGreaterThan(500);
  expect(responseBytes).toBeGreaterThan(100);
  expect(page.host.document.references.size).toBe(0);
});

it("the page's clock can be set to a day and goes on from there", async () => {
  const dated = await openPage(workbookOf(), { date: "2026-04-15" });
  expect(await dated.script("[new Date().getFullYear(), new Date().getMonth(), new Date().getDate()]")).toEqual([
    2026, 3, 15,
  ]);
  expect(await dated.script("new Date(2020, 0, 2).getFullYear()")).toBe(2020);
  expect(await dated.script("Date.now() - new Date(2026, 3, 15, 9).getTime() < 60000")).toBe(true);
  dated.host.close();
  await expect(openPage(workbookOf(), { date: "2026-02-30" })).rejects.toThrow("not a day");
});
