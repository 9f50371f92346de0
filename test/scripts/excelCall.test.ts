import { readFileSync } from "node:fs";
import { EXCEL_PORT, excelCall, PLAIN_HTTP_MESSAGE } from "../../scripts/excelCall";
import packageJson from "../../package.json";

describe("the add-in in real Excel", () => {
  it.each(["win32", "darwin"] as const)("is sideloaded by the official tool, of one version, on %s", (platform) => {
    expect(excelCall("start", platform)).toEqual({
      kind: "run",
      command: expect.stringMatching(/^npx --yes office-addin-debugging@\d+\.\d+\.\d+ start manifest\.xml desktop /),
    });
    expect(excelCall("stop", platform)).toEqual({
      kind: "run",
      command: expect.stringMatching(/^npx --yes office-addin-debugging@\d+\.\d+\.\d+ stop manifest\.xml$/),
    });
  });

  it("is served by a script that exists, on the port of the manifest", () => {
    const call = excelCall("start", "win32");
    const [, script, port] =
      /--dev-server "npm run ([\w:]+)" --dev-server-port (\d+)/.exec(JSON.stringify(call).replaceAll("\\", "")) ?? [];
    expect(Object.keys(packageJson.scripts)).toContain(script);
    expect(port).toBe(String(EXCEL_PORT));
    expect(readFileSync("manifest.xml", "utf8")).toContain(`https://localhost:${String(port)}/taskpane.html`);
  });

  it("says in one line what to end when something without https is on that port", () => {
    expect(PLAIN_HTTP_MESSAGE).toMatch(/^端口 3000 .*Ctrl\+C.*npm run start:excel。$/);
  });

  it.each(["start", "stop"])("is not there on Linux: %s says in one line what to use instead", (action) => {
    const call = excelCall(action, "linux");
    expect(call).toEqual({ kind: "fault", message: expect.stringContaining("npm start") });
    expect(JSON.stringify(call)).not.toContain("\\n");
  });

  it("asks for one of the two actions", () => {
    expect(excelCall(undefined, "win32")).toEqual({
      kind: "fault",
      message: expect.stringContaining("npm run stop:excel"),
    });
  });
});
