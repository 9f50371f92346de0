import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const WEBPACK = join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
const slow = process.env["RUN_SLOW"] === "1" ? describe : describe.skip;

function build(output: string, settings: readonly string[]): void {
  const environment = settings.flatMap((setting) => ["--env", setting]);
  const options = ["--mode", "production", ...environment, "--output-path", output];
  execFileSync(process.execPath, [WEBPACK, ...options], { cwd: ROOT, stdio: "pipe" });
}

slow("a build for a deployment of its own", () => {
  const output = mkdtempSync(join(tmpdir(), "junheng-build-"));
  const read = (file: string) => readFileSync(join(output, file), "utf8");

  beforeAll(() => {
    build(output, ["officeJs=package", "baseUrl=https://junheng.example.cn/app/"]);
  }, 300_000);
  afterAll(() => {
    rmSync(output, { recursive: true });
  });

  test("the manifest points to the deployment only", () => {
    expect(read("manifest.xml")).toContain("https://junheng.example.cn/app/taskpane.html");
    expect(read("manifest.xml")).not.toContain("localhost");
  });

  test("every address of the manifest exists in the build", () => {
    const addresses = [...read("manifest.xml").matchAll(/"https:\/\/junheng\.example\.cn\/app\/([^"]+)"/g)];
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.map(([, path]) => String(path)).filter((path) => !existsSync(join(output, path)))).toEqual([]);
  });

  test("the functions are described in both languages, with help of the deployment", () => {
    for (const file of ["functions.json", "functions-zh-cn.json"]) {
      expect(read(file)).toContain("https://junheng.example.cn/app/assets/help.html#DIFFCOEF");
    }
  });

  test("the page loads the copy of office.js and allows no other origin and no eval", () => {
    const page = read("taskpane.html");
    expect(page).toMatch(/src="?office-js\/office\.js/);
    expect(page).toContain("script-src 'self';");
    expect(page).toContain("worker-src 'self';");
    expect(page).not.toContain("unsafe-eval");
    expect(page).not.toContain("https://");
    for (const file of ["office.js", "excel-web-16.00.js", "excel-win32-16.01.js", "zh-cn/office_strings.js"]) {
      expect(existsSync(join(output, "office-js", file))).toBe(true);
    }
  });

  test("what reads files is a worker of its own, which the page's first script does not hold", () => {
    const [worker = "", ...others] = readdirSync(output).filter((name) => /^fileReader\..*\.js$/.test(name));
    expect(others).toEqual([]);
    expect(read(worker)).toContain("sharedStrings");
    const first = readdirSync(output).filter((name) => /^taskpane\..*\.js$/.test(name));
    expect(first.map((name) => read(name).includes("sharedStrings"))).toEqual([false]);
  });

  test("functions.js holds neither React nor zod", () => {
    expect(read("functions.js")).not.toMatch(/react|ZodError|createElement/i);
  });
});

slow("a setting that is wrong stops the build", () => {
  test.each(["officeJs=local", "baseUrl=http://junheng.example.cn"])(
    "%s",
    (setting) => {
      expect(() => build(join(tmpdir(), "junheng-no-build"), [setting])).toThrow(/expected/);
    },
    60_000,
  );
});
