import { readFileSync } from "node:fs";
import { schoolFile, schoolFileName, TWENTY_SHEETS } from "../../../bench/schoolFiles";
import { addRows, fillRows } from "../countyWorkbook";
import { describeInChromium } from "../../fixtures/describeInChromium";
import { createWorkbook } from "../../../workbench/store/sheets";
import { writeWorkbook } from "../../../workbench/xlsx/writeWorkbook";
import { oldForms } from "../../corpus/forms/oldSchool";
import { NINE_YEAR, PRIMARY } from "../../corpus/forms/schools";
import { openHouse, type WorkbenchHouse, type WorkbenchPage } from "../../fixtures/workbenchBrowser";

const DATA = "学校基础数据";
const LOG = "导入来源";
const TABLES = 38;
const FORMS = 20;
const SOUND = TABLES + FORMS;

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const chosen = (name: string, bytes: Uint8Array): ChosenFile => ({ name, mimeType: "", buffer: Buffer.from(bytes) });

/** The annual-report export of one school, form by form. */
async function exportOf(index: number): Promise<ChosenFile> {
  const [number, of] = [String(index).padStart(2, "0"), index % 2 === 0 ? PRIMARY : NINE_YEAR];
  const school = { ...of, name: `出口${number}学校`, code: `33610009${number}` };
  const [first, ...others] = oldForms(school);
  const workbook = createWorkbook(first?.name ?? "");
  for (const sheet of workbook.sheets) fillRows(sheet, first?.rows ?? []);
  for (const { name, rows } of others) addRows(workbook, name, rows);
  return chosen(`年报导出${number}.xlsx`, await writeWorkbook(workbook));
}

/** Sixty files as a county gets them: tables, exports of report forms, an old .xls, one that was cut off on its way. */
async function sixtyFiles(): Promise<readonly ChosenFile[]> {
  const tables = Array.from({ length: TABLES }, (_, index) =>
    chosen(schoolFileName(index + 1), schoolFile(index + 1, TWENTY_SHEETS)),
  );
  const sound = [...tables, ...(await Promise.all(Array.from({ length: FORMS }, (_, index) => exportOf(index + 1))))];
  const legacy = new Uint8Array(4096);
  legacy.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return [...sound, chosen("旧版.xls", legacy), chosen("断了.xlsx", schoolFile(99, TWENTY_SHEETS).slice(0, 9_000))];
}

describeInChromium("importing sixty files in the browser", () => {
  let house: WorkbenchHouse;
  let bench: WorkbenchPage;
  let files: readonly ChosenFile[] = [];

  beforeAll(async () => {
    files = await sixtyFiles();
    house = await openHouse();
    bench = await house.open();
    await bench.openSample("ten");
  }, 120_000);
  afterAll(() => house.close());

  it("is asked for on the ribbon, which shows the pane with its view", async () => {
    await bench.page.evaluate(() => window.workbench?.setPane(false));
    await bench.settled();
    await bench.press("批量导入");
    await bench.pane.getByRole("region", { name: "批量导入" }).waitFor();
    expect(await bench.pane.getByText("请在任务窗格中选择要导入的文件；尚未写入任何内容。").count()).toBe(1);
  });

  it("can be stopped, and nothing is written", async () => {
    const before = await bench.seenSheets();
    await bench.pane.locator("input[type=file]").setInputFiles([...files]);
    await bench.pane.getByRole("button", { name: "停止" }).click();
    await bench.pane.getByText(/已停止导入：读了 60 个文件中的 \d+ 个，未写入任何内容。/).waitFor();
    expect(await bench.seenSheets()).toEqual(before);
  });

  it("reads them in a worker that the page's policy allows, and writes a row per school with where it comes from", async () => {
    await bench.pane.locator("input[type=file]").setInputFiles([...files]);
    await bench.pane.getByText(/已从 58 个文件导入 58 行/).waitFor({ timeout: 90_000 });
    await bench.settled();
    // The sample has a sheet of that name with data: it is left alone.
    const written = `${DATA} (2)`;
    expect(await bench.seenSheets()).toEqual(expect.arrayContaining([DATA, written, LOG]));
    expect((await bench.seenSelection()).sheet).toBe(written);
    const rows = (await bench.seenValues(written)).slice(3).filter((row) => typeof row[0] === "string");
    expect(rows).toHaveLength(SOUND);
    const rowOf = (name: string) => rows.find((row) => row[0] === name);
    expect(rowOf("第1小学")?.slice(0, 6)).toEqual(["第1小学", "3600000001", "小学", null, null, 301]);
    expect(rowOf("第38小学")?.slice(0, 2)).toEqual(["第38小学", "3600000038"]);
    expect(rowOf("出口02学校")?.slice(0, 6)).toEqual([
      "出口02学校",
      "3361000902",
      "小学",
      expect.anything(),
      null,
      680,
    ]);
    expect(rowOf("出口01学校")?.slice(5, 7)).toEqual([352, 233]);
    const log = await bench.seenValues(LOG);
    const logOf = (name: string) => log.find((row) => row[1] === name);
    expect(logOf("第1小学")?.slice(2, 4)).toEqual(["第1小学.xlsx", "学校情况"]);
    expect(logOf("第1小学")?.slice(5)).toContain("学校情况!D3");
    expect(logOf("出口02学校")?.[2]).toBe("年报导出02.xlsx");
    expect(String(logOf("出口02学校")?.slice(5))).toMatch(/基础基312!\w+/);
    const failed = log.slice(3 + SOUND).filter((row) => row.length > 0);
    expect(failed.map((row) => row[1])).toEqual(["文件", "断了.xlsx", "旧版.xls"]);
    const listed = await bench.pane.getByRole("listitem").allInnerTexts();
    expect(listed).toHaveLength(2);
    expect(listed.join()).toContain("旧版 .xls/.et：请用 Excel 或 WPS 打开后另存为 .xlsx");
  }, 150_000);

  it("leaves sheets that are checked like any other", async () => {
    await bench.press("校验年报");
    await bench.pane.getByText(/已检查 58 所学校/).waitFor();
  });

  it("fits into a pane of 320 pixels, and axe finds nothing", async () => {
    await bench.press("批量导入");
    const frame = bench.page.frames().find((one) => one.url().includes("taskpane.html"));
    if (frame === undefined) throw new Error("the page has no pane");
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
    await frame.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
    const violations = await frame.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
    });
    expect(violations).toEqual([]);
  });

  it("leaves no gap and no fault", async () => {
    expect(await bench.seenGaps()).toEqual({});
    expect(bench.faults).toEqual([]);
  });
});
