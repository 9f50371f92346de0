import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { type FrameServer, serveFrames } from "../../../fixtures/frameServer";
import { CHROMIUM, launchChromium } from "../../../fixtures/paneBrowser";
import type { AddinFrame } from "../../../../workbench/page/frame/addinFrame";
import type { tools as Tools } from "../../../fixtures/frameHost";
import type { Workbook } from "../../../../workbench/store/workbook";

const describeSlow = process.env["RUN_SLOW"] === "1" && existsSync(CHROMIUM) ? describe : describe.skip;

/** What the page of the test holds on to between two steps. */
interface PageState {
  tools: typeof Tools;
  opened: AddinFrame;
  workbook: Workbook;
  seen: string[];
  open(locale?: string, more?: Partial<Parameters<typeof Tools.openAddinFrame>[0]>): AddinFrame;
  inFrame(script: string): Promise<unknown>;
}
declare const page: PageState;

describeSlow("an add-in's page in a frame, over plain http", () => {
  let server: FrameServer;
  let browser: Browser;
  let tab: Page;
  let requested: string[];
  let errors: string[];

  beforeAll(async () => {
    server = await serveFrames("test/fixtures/frameHost.ts");
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    tab = await browser.newPage();
    requested = [];
    errors = [];
    tab.on("request", (request) => requested.push(request.url()));
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(server.address);
    await tab.evaluate(preparePage);
  });
  afterEach(async () => {
    expect(requested.filter((url) => !url.startsWith(server.address) && !url.startsWith("data:"))).toEqual([]);
    expect(errors).toEqual([]);
    await tab.close();
  });

  /** Runs in the page. */
  function preparePage(): void {
    const tools = Reflect.get(window, "tools") as typeof Tools;
    const state: Partial<PageState> = { tools, workbook: tools.createWorkbook("表1"), seen: [] };
    state.open = (locale = "zh-CN", more = {}) => {
      state.opened = tools.openAddinFrame({
        container: document.body,
        url: "/addin.html",
        title: "add-in",
        workbook: state.workbook!,
        options: { locale },
        ...more,
      });
      return state.opened;
    };
    state.inFrame = (script) =>
      (state.opened?.frame.contentWindow as unknown as { eval(text: string): Promise<unknown> }).eval(script);
    Object.assign(window, { page: state });
  }

  const WRITE = `Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.values = [["从加载项"]];
    range.load("text");
    await context.sync();
    return [range.text[0][0], Office.context.displayLanguage];
  })`;

  it("starts, reads and writes the workbook of the page around it", async () => {
    expect(
      await tab.evaluate(async (write) => {
        await page.open().ready;
        const said = await page.inFrame(write);
        return [said, page.workbook.sheets[0]?.cells.get("0,0")?.value, page.opened.host.gapRecord.toObject()];
      }, WRITE),
    ).toEqual([["从加载项", "zh-CN"], "从加载项", {}]);
  });

  it("runs commands and custom functions, and tells of changes", async () => {
    expect(
      await tab.evaluate(async () => {
        await page.open().ready;
        await page.inFrame(`
          Office.actions.associate("press", (event) => event.completed());
          CustomFunctions.associate("TWICE", (n) => n * 2);
          window.seen = [];
          Excel.run(async (context) => {
            context.workbook.worksheets.onChanged.add(async (event) => { window.seen.push(event.address); });
            await context.sync();
          })`);
        const { host } = page.opened;
        const answers = [
          await host.runCommand("press"),
          await host.callFunctions([{ name: "TWICE", args: [21], address: "表1!A1" }]),
        ];
        await host.act((document) => {
          const sheet = document.workbook.sheets[0]!;
          document.contentChanged({ sheet, area: { top: 4, left: 1, bottom: 4, right: 1 } });
        });
        await new Promise((resolve) => setTimeout(resolve, 50));
        return [...answers, await page.inFrame("window.seen")];
      }),
    ).toEqual(["completed", [{ ok: true, value: 42 }], ["B5"]]);
  });

  it("can be closed and opened again in another language; the workbook stays", async () => {
    expect(
      await tab.evaluate(async (write) => {
        await page.open("zh-CN").ready;
        await page.inFrame(write);
        page.opened.close();
        page.opened.close();
        await page.open("en-US").ready;
        const language = await page.inFrame("Office.context.displayLanguage");
        return [language, document.querySelectorAll("iframe").length, page.workbook.sheets[0]?.cells.size];
      }, WRITE),
    ).toEqual(["en-US", 1, 1]);
  });

  it("two frames at once keep their answers apart", async () => {
    expect(
      await tab.evaluate(async (write) => {
        const first = page.open("zh-CN");
        await first.ready;
        const other = page.tools.createWorkbook("另一本");
        await page.open("en-US", { workbook: other }).ready;
        const second = page.opened;
        const said: unknown[] = [];
        for (page.opened of [first, second]) said.push(await page.inFrame(write));
        return [said, page.workbook.sheets[0]?.cells.size, other.sheets[0]?.cells.size];
      }, WRITE),
    ).toEqual([
      [
        ["从加载项", "zh-CN"],
        ["从加载项", "en-US"],
      ],
      1,
      1,
    ]);
  });

  it("can be reloaded: the new page starts afresh, and what the old one had asked for is dropped", async () => {
    expect(
      await tab.evaluate(async (write) => {
        const ready: (() => void)[] = [];
        const nextReady = (): Promise<void> => new Promise((resolve) => ready.push(resolve));
        const first = nextReady();
        page.open("zh-CN", {
          onStart: () => page.seen.push("start"),
          onReady: () => {
            page.seen.push("ready");
            ready.shift()?.();
          },
        });
        await first;
        await page.inFrame(`
          Office.actions.associate("hang", () => undefined);
          CustomFunctions.associate("HANG", () => new Promise(() => undefined));
          Excel.run(async (context) => {
            context.trackedObjects.add(context.workbook.worksheets.getActiveWorksheet().getRange("A1"));
            context.workbook.worksheets.onChanged.add(async () => undefined);
            await context.sync();
          })`);
        const { host, frame } = page.opened;
        const hanging = [
          host.runCommand("hang"),
          host.callFunctions([{ name: "HANG", args: [], address: "表1!A1" }]),
        ] as const;
        await new Promise((resolve) => setTimeout(resolve, 50));
        const again = nextReady();
        frame.contentWindow?.location.reload();
        await again;
        const ended = await Promise.all(hanging);
        const kept = host.document.references.size;
        await host.act((document) => {
          document.contentChanged({
            sheet: document.workbook.sheets[0]!,
            area: { top: 0, left: 0, bottom: 0, right: 0 },
          });
        });
        await page.inFrame(`Office.actions.associate("hang", (event) => event.completed())`);
        return [page.seen, ended, kept, await page.inFrame(write), await host.runCommand("hang")];
      }, WRITE),
    ).toEqual([
      ["start", "ready", "start", "ready"],
      ["unknown", [{ ok: false, error: "#N/A", message: "The add-in was closed." }]],
      0,
      ["从加载项", "zh-CN"],
      "completed",
    ]);
  });

  it("leaves the window's own messages and the tab as they were", async () => {
    expect(
      await tab.evaluate(async () => {
        const before = window.postMessage;
        await page.open().ready;
        const own = new Promise((resolve) => {
          window.addEventListener("message", (event) => {
            resolve(event.data);
          });
        });
        window.postMessage("hello", location.origin);
        const heard = await own;
        page.opened.close();
        return [heard, window.postMessage === before, sessionStorage.getItem("hostInfoValue")];
      }),
    ).toEqual(["hello", true, null]);
  });

  it("says when the page does not start", async () => {
    expect(
      await tab.evaluate(async () => {
        const said = (error: unknown): string => (error as Error).message;
        const late = await page.open("zh-CN", { url: "/empty.html", startLimit: 300 }).ready.catch(said);
        page.opened.close();
        const opened = page.open();
        opened.close();
        return [late, await opened.ready.catch(said)];
      }),
    ).toEqual([
      expect.stringContaining("/empty.html did not start within 300 ms: office.js did not look for its host"),
      expect.stringContaining("/addin.html was closed before it started"),
    ]);
  });
});
