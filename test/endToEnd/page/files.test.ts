import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readXlsxFile from "read-excel-file/node";
import { SAMPLES } from "../../../workbench/samples/samples";
import { describeInChromium } from "../../fixtures/describeInChromium";
import { GridHand } from "../../fixtures/gridHand";
import { ruledWorkbook } from "../../fixtures/ruledWorkbook";
import { openHouse, type WorkbenchHouse, type WorkbenchPage } from "../../fixtures/workbenchBrowser";
import { fixtureBytes, partsOf, withParts } from "../../workbench/xlsx/workbooks";

const DATA = "学校基础数据";
const DROP_HERE = "松开鼠标打开 .xlsx";
const UTF16 = (text: string) => Buffer.from(text, "utf16le");
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** Schools of each sample with the names of its files; the empty workbook has none. */
const SCHOOLS = { ten: 10, twoHundred: 200, twoThousand: 2000, empty: 0 } as const;

/** A file made by openpyxl (chart, drawing, table) with parts that other programs put beside the sheets. */
function fileWithUnknownParts(): Buffer {
  const before = (text: string | undefined, end: string, added: string) => (text ?? "").replace(end, added + end);
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const bytes = withParts(fixtureBytes("openpyxl"), (parts) => {
    parts["xl/customXml/item1.xml"] = '<批次 xmlns="urn:县">2025</批次>';
    parts["docProps/custom.xml"] =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>';
    const [root, book, types] = ["_rels/.rels", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"];
    parts[root] = before(
      parts[root],
      "</Relationships>",
      relationship("rId8", "custom-properties", "docProps/custom.xml"),
    );
    parts[book] = before(parts[book], "</Relationships>", relationship("rId99", "customXml", "customXml/item1.xml"));
    parts[types] = before(
      parts[types],
      "</Types>",
      '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>',
    );
  });
  return Buffer.from(bytes);
}

describeInChromium("files of the workbench", () => {
  let house: WorkbenchHouse;
  let bench: WorkbenchPage;
  let hand: GridHand;
  let folder: string;

  const dot = () => bench.page.getByRole("img", { name: "有未保存的更改" });
  const openedName = () => bench.page.evaluate(() => window.workbench?.state().fileName);
  const put = async (name: string, bytes: Buffer) => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  const opened = async (name: string) => {
    await bench.page.waitForFunction((wanted) => window.workbench?.state().fileName === wanted, name);
    await bench.started();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "workbench-"));
    house = await openHouse();
    bench = await house.open();
    hand = new GridHand(bench);
  }, 120_000);
  afterAll(async () => {
    await house.close();
    await rm(folder, { recursive: true });
  });

  describe("opening", () => {
    it("by the button", async () => {
      const chooser = bench.page.waitForEvent("filechooser");
      await bench.page.getByRole("button", { name: "打开…" }).click();
      await (await chooser).setFiles(await put("一所.xlsx", await ruledWorkbook()));
      await opened("一所.xlsx");
      expect(await bench.seenSheets()).toEqual(["规则", "已锁定"]);
      expect(await bench.page.title()).toBe("一所.xlsx - 均衡工作台");
      expect(await dot().count()).toBe(0);
    });

    it("of the same file once more gives it as it was saved", async () => {
      await bench.type("G3", "1");
      await bench.page.locator("input[type=file]").setInputFiles(join(folder, "一所.xlsx"));
      await dot().waitFor({ state: "detached" });
      await bench.started();
      expect((await bench.seenCell("规则", "G3")).value).toBeNull();
    });

    it.each([
      ["the grid", "二所.xlsx", "canvas[id^=univer-sheet-main-canvas]"],
      ["the pane", "三所.xlsx", "iframe"],
      ["the ribbon", "四所.xlsx", "[role=toolbar]"],
    ])("by dropping it on %s", async (_where, name, selector) => {
      const path = await put(name, await ruledWorkbook());
      await hand.dragFile(path, selector);
      await bench.page.getByText(DROP_HERE).waitFor();
      await hand.dropFile(path, selector);
      await opened(name);
      expect(await bench.page.getByText(DROP_HERE).count()).toBe(0);
      expect(await bench.seenSheets()).toEqual(["规则", "已锁定"]);
    });
  });

  describe("what is no .xlsx file", () => {
    const REFUSED = [
      ["旧表.xls", Buffer.concat([COMPOUND_FILE, UTF16("Workbook")]), "旧版 .xls 请在 Excel 或 WPS 中另存为 .xlsx"],
      ["加密.xlsx", Buffer.concat([COMPOUND_FILE, UTF16("EncryptedPackage")]), "请在 Excel 中取消密码后另存为 .xlsx"],
      ["名单.csv", Buffer.from("学校,人数\n甲,1"), "请用 Excel 打开后另存为 .xlsx"],
      ["半个.xlsx", Buffer.from(fixtureBytes("openpyxl").slice(0, 6000)), "文件不完整或已损坏"],
    ] as const;

    beforeAll(async () => {
      await bench.openSample("ten");
      await bench.type("U4", "3150");
    });

    it.each(REFUSED)("%s is refused with a sentence, and the open workbook stays", async (name, bytes, sentence) => {
      await bench.page.locator("input[type=file]").setInputFiles(await put(name, bytes));
      const message = bench.page.getByRole("alert").getByText(`没有打开“${name}”`);
      await message.waitFor();
      expect(await message.innerText()).toContain(sentence);
      expect(await openedName()).toBe("示例县-10所.xlsx");
      expect((await bench.seenCell(DATA, "U4")).value).toBe(3150);
      expect(await dot().count()).toBe(1);
    });

    it("is refused when it is dropped, too, and the message goes with the next file", async () => {
      const path = await put("再来.xls", REFUSED[0][1]);
      await hand.dragFile(path, "canvas[id^=univer-sheet-main-canvas]");
      await hand.dropFile(path, "canvas[id^=univer-sheet-main-canvas]");
      await bench.page.getByRole("alert").getByText("没有打开“再来.xls”").waitFor();
      expect(await bench.seenMessages()).toHaveLength(1);
      await bench.openSample("ten");
      expect(await bench.seenMessages()).toEqual([]);
    });

    it("is refused in English where the page is English", async () => {
      const english = await house.open("locale=en-US&theme=light");
      await english.page.locator("input[type=file]").setInputFiles(await put("old.xls", REFUSED[0][1]));
      await english.page.getByText("“old.xls” was not opened").waitFor();
      expect((await english.seenMessages()).join()).not.toMatch(/\p{Script=Han}/u);
      await english.close();
    });
  });

  describe("opening, editing and saving", () => {
    it("keeps the parts that the workbench does not know", async () => {
      const original = fileWithUnknownParts();
      await bench.openFile("各种部件.xlsx", original);
      const [, name = ""] = await bench.seenSheets();
      await bench.showSheet(name);
      await bench.type("J30", "2026/9/1");
      const saved = await bench.save("保存");
      expect(saved.name).toBe("各种部件.xlsx");
      const [before, after] = [partsOf(original), partsOf(saved.bytes)];
      const kept = Object.keys(before).filter((path) =>
        /customXml|custom\.xml|charts|drawings\/.*drawing|theme/.test(path),
      );
      expect(kept).toEqual(
        expect.arrayContaining(["xl/customXml/item1.xml", "docProps/custom.xml", "xl/charts/chart1.xml"]),
      );
      for (const path of kept) expect([path, after[path]]).toEqual([path, before[path]]);
      expect(after["_rels/.rels"]).toContain("docProps/custom.xml");
      expect(after["xl/_rels/workbook.xml.rels"]).toContain("customXml/item1.xml");
      expect(after["xl/worksheets/sheet2.xml"]).toMatch(/<drawing [^>]*r:id/);
      expect(after["xl/worksheets/sheet2.xml"]).toMatch(/<c r="J30"[^>]*><v>46266<\/v>/);
    });

    it("gives the same again when the saved file is opened", async () => {
      const { bytes } = await bench.save("保存");
      const sheets = await bench.seenSheets();
      const values = await Promise.all(sheets.map((sheet) => bench.seenValues(sheet)));
      await bench.openFile("又一次.xlsx", bytes);
      expect(await bench.seenSheets()).toEqual(sheets);
      expect(await Promise.all(sheets.map((sheet) => bench.seenValues(sheet)))).toEqual(values);
    });

    it("tells by a dot what is not saved", async () => {
      await bench.openSample("ten");
      expect(await dot().count()).toBe(0);
      await bench.type("A20", "新学校");
      await dot().waitFor();
      const { bytes } = await bench.save("保存");
      await dot().waitFor({ state: "detached" });
      expect((await readXlsxFile(bytes))[0]?.data[19]?.[0]).toBe("新学校");
      await bench.press("校验年报");
      await dot().waitFor();
    });

    it("goes on in another language with what is not saved yet", async () => {
      await bench.openSample("ten");
      await bench.type("A20", "新学校");
      await bench.page.getByRole("button", { name: "English" }).click();
      await bench.started();
      expect((await bench.seenCell(DATA, "A20")).value).toBe("新学校");
      await bench.page.getByRole("img", { name: "Unsaved changes" }).waitFor();
      const { name, bytes } = await bench.save("Save");
      expect(name).toBe("示例县-10所.xlsx");
      expect((await readXlsxFile(bytes))[0]?.data[19]?.[0]).toBe("新学校");
      await bench.page.getByRole("button", { name: "Undo" }).click();
      await bench.settled();
      expect((await bench.seenCell(DATA, "A20")).value).toBeNull();
      await bench.page.getByRole("button", { name: "中文" }).click();
      await bench.started();
    });
  });

  describe("samples", () => {
    it.each(SAMPLES)(
      "$id comes from the menu and is saved under its name",
      async ({ id, label, fileName }) => {
        await bench.page.getByRole("button", { name: "示例" }).click();
        const items = bench.page.getByRole("menuitem");
        expect(await items.allInnerTexts()).toEqual(SAMPLES.map((sample) => sample.label["zh-CN"]));
        await items.filter({ hasText: label["zh-CN"] }).click();
        await opened(fileName);
        expect(await bench.seenSheets()).toEqual([id === "empty" ? "Sheet1" : DATA]);
        const [sheet = ""] = await bench.seenSheets();
        // Classes that are attached to a school have its code and a row of their own.
        const codes = (await bench.seenValues(sheet))
          .map((row) => String(row[1]))
          .filter((code) => /^\d{10}$/.test(code));
        expect(new Set(codes).size).toBe(SCHOOLS[id]);
        const saved = await bench.save("保存");
        expect(saved.name).toBe(fileName);
        expect((await readXlsxFile(saved.bytes))[0]?.sheet).toBe(sheet);
      },
      60_000,
    );
  });

  describe("all this", () => {
    it("left no gap, no fault and no message", async () => {
      expect(await bench.seenGaps()).toEqual({});
      expect(bench.faults).toEqual([]);
      expect(await bench.seenMessages()).toEqual([]);
    });
  });
});
