import { strFromU8, unzipSync } from "fflate";
import { describeInChromium } from "../../fixtures/describeInChromium";
import { GridHand } from "../../fixtures/gridHand";
import { RULE_COLORS, ruledWorkbook } from "../../fixtures/ruledWorkbook";
import { openHouse, type WorkbenchHouse, type WorkbenchPage } from "../../fixtures/workbenchBrowser";

const SHEET = "规则";
const LOCKED = "已锁定";
const PROTECTED = "工作表或工作簿受保护，不能这样修改。请先撤销保护。";

/** What an add-in's own code does in the page of the pane, where Excel's API is. */
interface PaneWindow {
  readonly Excel: typeof Excel;
  heard?: { readonly address: string; readonly values: unknown }[];
}

describeInChromium("the grid with the merges, rules, notes and protection of a file", () => {
  let house: WorkbenchHouse;
  let bench: WorkbenchPage;
  let hand: GridHand;

  const seenNotes = () =>
    bench.page.evaluate(() =>
      [...(window.workbench?.workbook.sheets[0]?.notes ?? [])].map(([key, { text }]) => `${key} ${text}`),
    );
  const noteOnScreen = () => bench.page.locator("[data-u-comp=note-textarea]");
  const isBlue = (color: string) => parseInt(color.slice(1, 3), 16) < 0xc0 && parseInt(color.slice(5, 7), 16) > 0xe0;

  beforeAll(async () => {
    house = await openHouse();
    bench = await house.open();
    hand = new GridHand(bench);
    await bench.openFile("规则.xlsx", await ruledWorkbook());
  }, 120_000);
  afterAll(() => house.close());

  describe("merges and frozen panes", () => {
    it("a merged cell has no lines in it", async () => {
      expect(await hand.seenColor("C1", 1)).toBe("#ffffff");
      expect(await hand.seenColor("C9", 1)).not.toBe("#ffffff");
      await bench.type("B1", "各校一览");
      expect(await bench.seenCell(SHEET, "B1")).toEqual({ value: "各校一览", formula: null });
      await bench.undo();
    });

    it("frozen rows stay where they are when the sheet is scrolled", async () => {
      await bench.goTo("H20");
      const [title, school] = [await hand.seenPicture("B2"), await hand.seenPicture("A5")];
      await hand.hover("F10");
      await bench.page.mouse.wheel(0, 400);
      await hand.becomes(
        () => hand.seenPicture("A5"),
        (picture) => picture !== school,
      );
      expect(await hand.seenPicture("B2")).toBe(title);
      await bench.page.mouse.wheel(0, -400);
      await hand.becomes(
        () => hand.seenPicture("A5"),
        (picture) => picture === school,
      );
    });
  });

  it("panes are frozen from the menu, as one step", async () => {
    const frozen = () =>
      bench.page.evaluate(() => {
        const { frozenRows, frozenColumns } = window.workbench?.workbook.sheets[0] ?? {};
        return [frozenRows, frozenColumns];
      });
    await hand.chooseFromMenu("B4", "冻结", "冻结首行");
    expect(await frozen()).toEqual([1, 0]);
    await bench.undo();
    expect(await frozen()).toEqual([2, 1]);
  });

  describe("conditional formats", () => {
    it("colour scales, data bars and formula rules are drawn", async () => {
      await bench.goTo("H20");
      expect(await bench.seenPixels(RULE_COLORS.lowest)).toBeGreaterThan(800);
      expect(await bench.seenPixels(RULE_COLORS.highest)).toBeGreaterThan(800);
      // Two of five numbers are over 30.
      expect(await bench.seenPixels(RULE_COLORS.formula)).toBeGreaterThan(1800);
      const bars = await Promise.all([hand.seenColor("C7", 0.1), hand.seenColor("C7", 0.6), hand.seenColor("C3", 0.1)]);
      expect(bars.map(isBlue)).toEqual([true, true, true]);
      expect(await hand.seenColor("C3", 0.4)).toBe("#ffffff");
    });

    it("they follow what is typed", async () => {
      const before = await bench.seenPixels(RULE_COLORS.formula);
      await bench.type("D3", "45");
      await bench.type("C3", "50");
      await bench.goTo("H20");
      expect(await bench.seenPixels(RULE_COLORS.formula)).toBeGreaterThan(before + 800);
      expect(isBlue(await hand.seenColor("C3", 0.4))).toBe(true);
      await bench.undo();
      await bench.undo();
      await bench.goTo("H20");
      expect(await bench.seenPixels(RULE_COLORS.formula)).toBe(before);
    });
  });

  describe("validation", () => {
    it("a list is offered, and what is chosen stands in the cell", async () => {
      await hand.doubleClick("E3");
      const list = bench.page.locator("[data-u-comp=sheets-dropdown-list]");
      await list.waitFor();
      expect((await list.innerText()).split("\n").slice(-3)).toEqual(["小学", "初中", "高中"]);
      await list.getByText("初中").click();
      await bench.settled();
      expect((await bench.seenCell(SHEET, "E3")).value).toBe("初中");
    });

    it.each([
      ["E4", "大学", "输入必须在指定的范围内"],
      ["F3", "99", "每班 1 到 45 人"],
    ])("a wrong entry in %s is refused with a sentence", async (address, text, sentence) => {
      await hand.typeDown(address, [text]);
      const dialog = bench.page.getByRole("dialog").filter({ hasText: sentence });
      await dialog.waitFor();
      await dialog.getByRole("button", { name: "确定" }).click();
      await bench.settled();
      expect((await bench.seenCell(SHEET, address)).value).toBeNull();
    });

    it("a right entry is taken, and the next undo is for that", async () => {
      await bench.type("F3", "45");
      expect((await bench.seenCell(SHEET, "F3")).value).toBe(45);
      await bench.undo();
      expect((await bench.seenCell(SHEET, "F3")).value).toBeNull();
      expect((await bench.seenCell(SHEET, "E3")).value).toBe("初中");
    });
  });

  describe("notes", () => {
    /** The grid takes a typed note over in its own time. */
    const notesBecome = async (wanted: readonly string[]) => {
      const sorted = async () => (await seenNotes()).sort();
      for (let times = 0; times < 50 && String(await sorted()) !== String(wanted); times += 1)
        await bench.page.waitForTimeout(100);
      expect(await sorted()).toEqual(wanted);
    };

    it("are shown when the mouse is over their cell", async () => {
      await hand.hover("A3");
      await noteOnScreen().waitFor();
      expect(await noteOnScreen().inputValue()).toBe("2024 年撤并");
      await hand.hover("H12");
      await noteOnScreen().waitFor({ state: "detached" });
    });

    it("are typed, changed, deleted and taken back", async () => {
      await hand.chooseFromMenu("A5", "添加批注");
      await noteOnScreen().waitFor();
      await bench.page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA");
      await bench.page.keyboard.type("待核实");
      await notesBecome(["2,0 2024 年撤并", "4,0 待核实"]);
      await bench.goTo("H12");
      await hand.chooseFromMenu("A3", "删除批注");
      expect(await seenNotes()).toEqual(["4,0 待核实"]);
      await bench.undo();
      expect((await seenNotes()).sort()).toEqual(["2,0 2024 年撤并", "4,0 待核实"]);
      await hand.press("Control+y");
      await hand.hover("A3");
      await bench.page.waitForTimeout(500);
      expect(await noteOnScreen().count()).toBe(0);
      await hand.hover("A5");
      await noteOnScreen().waitFor();
      expect(await noteOnScreen().inputValue()).toBe("待核实");
    });

    it("go along with their row, once", async () => {
      await hand.chooseFromMenu("A4", "插入", "在上方插入");
      expect(await seenNotes()).toEqual(["5,0 待核实"]);
      await hand.hover("A5");
      await bench.page.waitForTimeout(500);
      expect(await noteOnScreen().count()).toBe(0);
      await bench.undo();
      await hand.chooseFromMenu("A5", "删除批注");
      expect(await seenNotes()).toEqual([]);
      await hand.hover("H12");
      await hand.hover("A5");
      await bench.page.waitForTimeout(500);
      expect(await noteOnScreen().count()).toBe(0);
      await bench.undo();
    });

    it("are in the saved file", async () => {
      const { bytes } = await bench.save("保存");
      const comments = Object.entries(unzipSync(bytes)).filter(([path]) => /comments\d*\.xml$/.test(path));
      expect(comments).toHaveLength(1);
      const text = strFromU8(comments[0]?.[1] ?? new Uint8Array());
      expect(text).toContain("待核实");
      expect(text).toContain('ref="A5"');
      expect(text).not.toContain("撤并");
    });
  });

  describe("a protected sheet", () => {
    beforeAll(async () => {
      await bench.showSheet(LOCKED);
      await bench.goTo("H20");
    });

    const refused = async (act: () => Promise<void>) => {
      const before = await hand.seenPicture("A1:C6");
      await act();
      await bench.page.getByRole("alert").getByText(PROTECTED).waitFor();
      expect(await bench.seenMessages()).toEqual([PROTECTED]);
      await bench.page.getByRole("button", { name: "关闭提示" }).click();
      await bench.goTo("H20");
      expect(await hand.seenPicture("A1:C6")).toBe(before);
      expect(await bench.seenValues(LOCKED)).toEqual([["原来的内容"]]);
    };

    it("refuses what is typed and shows what stood there before", () => refused(() => bench.type("A1", "改过的")));

    it("refuses to be emptied, filled and pasted into", async () => {
      await hand.allowClipboard();
      await refused(async () => {
        await bench.goTo("A1");
        await hand.press("Delete");
      });
      await refused(() => hand.fillDown("A1", 2));
      await refused(() => hand.pasteText("A2", "别处\t1"));
    });

    it("refuses rows and notes", async () => {
      await refused(() => hand.chooseFromMenu("A1", "删除", "删除选中行"));
      await refused(() => hand.chooseFromMenu("B2", "添加批注"));
    });
  });

  describe("person and add-in at the same workbook", () => {
    const inPane = <T>(work: (pane: PaneWindow) => Promise<T>): Promise<T> =>
      bench.page.evaluate<T>(`(${work.toString()})(document.querySelector("iframe").contentWindow)`);

    it("what a person does is heard and read by the add-in", async () => {
      await bench.showSheet(SHEET);
      await inPane(async (pane) => {
        pane.heard = [];
        await pane.Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("规则");
          sheet.onChanged.add(async ({ address }) => {
            await pane.Excel.run(async (inner) => {
              const range = inner.workbook.worksheets.getItem("规则").getRange(address).load("values");
              await inner.sync();
              pane.heard?.push({ address, values: range.values });
            });
          });
          await context.sync();
        });
      });
      await bench.type("G3", "7");
      await hand.pasteText("G4", "8\n9");
      await bench.goTo("G3");
      await hand.press("Delete");
      const heard = await inPane((pane) => Promise.resolve(pane.heard));
      expect(heard).toEqual([
        { address: "G3", values: [[7]] },
        { address: "G4:G5", values: [[8], [9]] },
        { address: "G3", values: [[""]] },
      ]);
    });

    it("what the add-in writes is on screen and can be taken back", async () => {
      await bench.goTo("H20");
      const [blank, eight] = [await hand.seenPicture("G3"), await hand.seenPicture("G4")];
      await inPane((pane) =>
        pane.Excel.run(async (context) => {
          context.workbook.worksheets.getItem("规则").getRange("G3:G4").values = [[8], [""]];
          await context.sync();
        }),
      );
      await bench.settled();
      expect(await hand.seenPicture("G3")).toBe(eight);
      expect(await hand.seenPicture("G4")).toBe(blank);
      await bench.undo();
      await bench.goTo("H20");
      expect(await hand.seenPicture("G3")).toBe(blank);
      expect(await hand.seenPicture("G4")).toBe(eight);
    });
  });

  describe("all this", () => {
    it("left no gap, no fault and no message", async () => {
      expect(await bench.seenGaps()).toEqual({});
      expect(bench.faults).toEqual([]);
      expect(await bench.seenMessages()).toEqual([]);
    });
  });
});
