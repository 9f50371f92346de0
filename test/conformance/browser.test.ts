import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { type FrameServer, serveFrames } from "../fixtures/frameServer";
import { CHROMIUM, launchChromium } from "../fixtures/paneBrowser";
import type { runInFrame as RunInFrame } from "./browserPage";
import { CASES } from "./cases";
import { unprovenMembers } from "./claims";
import { expectedOutcomes } from "./runCase";

const describeSlow = process.env["RUN_SLOW"] === "1" && existsSync(CHROMIUM) ? describe : describe.skip;
declare const runInFrame: typeof RunInFrame;

describeSlow("what Excel does, in a frame in Chromium", () => {
  let server: FrameServer;
  let browser: Browser;
  let tab: Page;
  const requested: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    server = await serveFrames("test/conformance/browserPage.ts");
    browser = await launchChromium();
    tab = await browser.newPage();
    tab.on("request", (request) => requested.push(request.url()));
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(server.address);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(CASES.map((one) => [one.name, one] as const))("%s", async (name, one) => {
    const result = await tab.evaluate((wanted) => runInFrame(wanted), name);
    expect(result.outcomes).toEqual(expectedOutcomes(one));
    expect(unprovenMembers(one, result.used)).toEqual([]);
    expect(result.gaps).toEqual(one.gaps ?? {});
  });

  it("nothing is asked of any other address, and nothing fails unheard", () => {
    expect(errors).toEqual([]);
    expect(requested.filter((url) => !url.startsWith(server.address) && !url.startsWith("data:"))).toEqual([]);
  });
});
