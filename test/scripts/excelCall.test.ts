import { excelCall } from "../../scripts/excelCall";
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
    const [, script] =
      /--dev-server "npm run ([\w:]+)" --dev-server-port 3000/.exec(JSON.stringify(call).replaceAll("\\", "")) ?? [];
    expect(Object.keys(packageJson.scripts)).toContain(script);
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
