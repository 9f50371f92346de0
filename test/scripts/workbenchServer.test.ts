import { readFileSync } from "node:fs";
import { request } from "node:http";
import { portProblem } from "../../scripts/ports";
import { serveWorkbench, type ServedWorkbench } from "../../scripts/workbenchServer";

const slow = process.env["RUN_SLOW"] === "1" ? describe : describe.skip;

slow("the served workbench", () => {
  let workbench: ServedWorkbench;
  const printed: unknown[] = [];

  beforeAll(async () => {
    const spies = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, "write").mockImplementation((text) => {
        printed.push(text);
        return true;
      }),
    );
    const levels = (["log", "info", "warn", "error"] as const).map((level) =>
      jest.spyOn(console, level).mockImplementation((...texts: unknown[]) => {
        printed.push(...texts);
      }),
    );
    workbench = await serveWorkbench({ port: 0, isWatching: false });
    for (const spy of [...spies, ...levels]) spy.mockRestore();
  }, 120_000);
  afterAll(() => workbench.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, workbench.url), { headers });
  const textOf = async (path: string) => (await get(path)).text();

  it("prints nothing", () => {
    expect(printed).toEqual([]);
  });

  it("is this machine's alone, over plain http", () => {
    expect(workbench.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it.each(["/", "/index.html"])("shows the workbench page at %s, which asks nothing of the network", async (path) => {
    const response = await get(path);
    expect(response.headers.get("content-type")).toContain("text/html");
    const page = await response.text();
    expect(page).toBe(readFileSync("workbench/page/index.html", "utf8"));
    const policy = /content="(default-src[^"]+)"/.exec(page)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|wss?:|\*|unsafe-eval/);
  });

  it("has every file that the page names", async () => {
    const addresses = [...(await textOf("/")).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) =>
      String(address),
    );
    expect(addresses).toContain("/workbench/main.js");
    for (const address of addresses) expect((await get(address)).status).toBe(200);
  });

  it("sends the script once: asked again, it has not changed", async () => {
    const tag = (await get("/workbench/main.js")).headers.get("etag") ?? "";
    expect(tag).not.toBe("");
    expect((await get("/workbench/main.js", { "If-None-Match": tag })).status).toBe(304);
  });

  it("has nothing in it that watches", async () => {
    expect(await textOf("/workbench/main.js")).not.toContain("EventSource(");
    expect((await get("/workbench/changes")).status).toBe(404);
    expect(await textOf("/taskpane.html")).not.toContain("ws:");
  });

  it("has the add-in's page with office.js from this machine", async () => {
    const page = await textOf("/taskpane.html");
    expect(page).toMatch(/<script src="?office-js\/office\.js"?>/);
    const own = /<script[^>]*src="?(taskpane\.\w+\.js)/.exec(page)?.[1];
    expect((await get(`/${String(own)}`)).status).toBe(200);
  });

  it.each([
    ["/office-js/office.js", "node_modules/@microsoft/office-js/dist/office.js"],
    ["/manifest.xml", "manifest.xml"],
    ["/assets/icons/junheng-32.png", "assets/icons/junheng-32.png"],
    ["/assets/help.html", "assets/help.html"],
    ["/samples/county.xlsx", "assets/samples/county.xlsx"],
  ])("serves %s unchanged", async (path, file) => {
    const served = Buffer.from(await (await get(path)).arrayBuffer());
    expect(served.equals(readFileSync(file))).toBe(true);
  });

  it.each(["/functions.json", "/functions-zh-cn.json"])("describes the custom functions in %s", async (path) => {
    const { functions } = (await (await get(path)).json()) as {
      readonly functions: readonly { readonly id: string }[];
    };
    expect(functions.map(({ id }) => id)).toContain("DIFFCOEF");
  });

  it.each([
    "/nothing",
    "/samples/nothing.xlsx",
    "/samples/..%2f..%2fpackage.json",
    "/package.json",
    "/workbench/main.tsx",
  ])("does not give away %s", async (path) => {
    expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  });

  it("answers to no name but this machine's", async () => {
    const { hostname, port } = new URL(workbench.url);
    const status = await new Promise((resolve, reject) => {
      const asked = request({ hostname, port, path: "/", headers: { Host: "example.com" } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.once("error", reject).end();
    });
    expect(status).toBe(403);
  });

  it("frees its port when it is closed", async () => {
    const port = Number(new URL(workbench.url).port);
    expect(await portProblem(port)).toBe("taken");
    await workbench.close();
    expect(await portProblem(port)).toBeNull();
  });
});
