import { existsSync } from "node:fs";
import { join } from "node:path";
import { SAMPLES } from "../../../workbench/samples/samples";
import type { Workbook } from "../../../workbench/store/workbook";
import { contentOf, firstSheet } from "../xlsx/workbooks";
import { judge } from "./judgedSample";

function made(id: string): Workbook {
  const source = SAMPLES.find((sample) => sample.id === id)?.source;
  if (source?.kind !== "made") throw new Error(`${id} is not made on the spot`);
  return source.make();
}

test("the samples are ten, 200 and 2,000 schools and an empty workbook", () => {
  expect(SAMPLES.map(({ id, source }) => `${id} ${source.kind}`)).toEqual([
    "ten file",
    "twoHundred made",
    "twoThousand made",
    "empty made",
  ]);
});

test("labels and file names are different, and the names are those of workbooks", () => {
  const texts = SAMPLES.map(({ label, fileName }) => [label["zh-CN"], label["en-US"], fileName]).flat();
  expect(new Set(texts).size).toBe(12);
  expect(SAMPLES.every(({ fileName }) => /^[^\\/:*?"<>|]+\.xlsx$/.test(fileName))).toBe(true);
});

test("a sample from a file is in the assets", () => {
  const urls = SAMPLES.flatMap(({ source }) => (source.kind === "file" ? [source.url] : []));
  expect(urls).toEqual(["/samples/county.xlsx"]);
  expect(urls.every((url) => existsSync(join(__dirname, "..", "..", "..", "assets", url)))).toBe(true);
});

test.each([
  ["twoHundred", 200],
  ["twoThousand", 2000],
])("%s holds so many schools, junior coefficients close under their limit and some over it", (id, count) => {
  const { table, assessment } = judge(made(id));
  expect(table.records.filter(({ type }) => !type.startsWith("attached"))).toHaveLength(count);
  const junior = assessment.coefficients.filter(({ phase }) => phase === "juniorSecondary");
  const isClose = junior
    .map(({ coefficient, limit }) => limit - coefficient!)
    .filter((room) => room >= 0 && room < 0.03);
  expect(isClose.length).toBeGreaterThan(0);
  expect(junior.filter(({ status }) => status === "notMet").length).toBeGreaterThan(0);
  expect(junior.filter(({ status }) => status === "met").length).toBeGreaterThan(3);
});

test("the empty workbook has one sheet without a cell", () => {
  const workbook = made("empty");
  expect(workbook.sheets).toHaveLength(1);
  expect(firstSheet(workbook).cells.size).toBe(0);
});

test("a workbook is new at every call, so that edits of one do not reach the next", () => {
  const [first, second] = [made("twoHundred"), made("twoHundred")];
  firstSheet(first).cells.clear();
  expect(contentOf(second)).toEqual(contentOf(made("twoHundred")));
});
