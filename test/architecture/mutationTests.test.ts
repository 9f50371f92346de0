import { readdirSync, readFileSync } from "node:fs";

it("mutation testing runs every test of the core", () => {
  const list = readFileSync("test/mutation/core.ts", "utf8");
  const listed = [...list.matchAll(/^import "\.\.\/core\/(.+)";$/gm)].map(([, path]) => `${path}.ts`);
  const files = readdirSync("test/core", { recursive: true, encoding: "utf8" });
  expect(listed).toEqual(files.filter((path) => path.endsWith(".test.ts")).sort());
});
