import { describeInChromium } from "../../fixtures/describeInChromium";
import { GridHand } from "../../fixtures/gridHand";
import { openHouse, type WorkbenchHouse, type WorkbenchPage } from "../../fixtures/workbenchBrowser";

const DATA = "学校基础数据";
const SHEET = "Sheet1";

describeInChromium("the grid, used by hand", () => {
  let house: WorkbenchHouse;
  let bench: WorkbenchPage;
  let hand: GridHand;

  /** Formula or value of some cells of a sheet. */
  const contents = async (sheet: string, ...addresses: readonly string[]) => {
    const cells = await Promise.all(addresses.map((address) => bench.seenCell(sheet, address)));
    return cells.map(({ value, formula }) => formula ?? value);
  };
  const redo = () => hand.press("Control+y");

  beforeAll(async () => {
    house = await openHouse();
    bench = await house.open();
    hand = new GridHand(bench);
    await hand.allowClipboard();
  }, 120_000);
  afterAll(() => house.close());

  describe("typing", () => {
    beforeAll(async () => {
      await bench.openSample("empty");
      await hand.typeDown("A1", [
        "12",
        "1,234.5",
        "2026/4/15",
        "2026年4月15日",
        "50%",
        "'007",
        "甲校",
        "第一行\n第二行",
      ]);
      await hand.typeDown("B1", ["=A1*2", "=SUM(A1:A2)", "TRUE", "#N/A"]);
    }, 60_000);

    it("is read as Excel reads it: numbers, dates, percentages, texts, formulas", async () => {
      expect(await contents(SHEET, "A1", "A2", "A3", "A4", "A5")).toEqual([12, 1234.5, 46_127, 46_127, 0.5]);
      expect(await contents(SHEET, "A6", "A7", "A8", "B3", "B4")).toEqual([
        "007",
        "甲校",
        "第一行\n第二行",
        true,
        "#N/A",
      ]);
      expect(await bench.seenCell(SHEET, "B1")).toEqual({ value: 24, formula: "=A1*2" });
      expect((await bench.seenCell(SHEET, "B2")).value).toBe(1246.5);
    });

    it("gives number formats to dates and percentages, and wraps broken lines", async () => {
      expect(await hand.seenLook("A1")).toEqual({});
      expect(await hand.seenLook("A2")).toMatchObject({ numberFormat: "#,##0.00" });
      expect(await hand.seenLook("A3")).toMatchObject({ numberFormat: "yyyy/m/d" });
      expect(await hand.seenLook("A5")).toMatchObject({ numberFormat: "0%" });
      expect(await hand.seenLook("A6")).toMatchObject({ quotePrefix: true });
      expect(await hand.seenLook("A8")).toEqual({ wrap: true });
    });

    it("keeps the lines of a cell that is edited again", async () => {
      await bench.goTo("A8");
      await hand.press("F2");
      await bench.page.keyboard.type("！");
      await hand.press("Enter");
      expect(await contents(SHEET, "A8")).toEqual(["第一行\n第二行！"]);
      await bench.undo();
    });

    it("is taken back and done again cell by cell, on screen too", async () => {
      await bench.goTo("H20");
      const typed = await hand.seenPicture("B2");
      await bench.undo();
      await bench.undo();
      await bench.undo();
      expect(await contents(SHEET, "B1", "B2", "B3", "B4")).toEqual(["=A1*2", null, null, null]);
      await bench.goTo("H20");
      expect(await hand.seenPicture("B2")).toBe(await hand.seenPicture("C2"));
      await redo();
      expect(await contents(SHEET, "B1", "B2", "B3")).toEqual(["=A1*2", "=SUM(A1:A2)", null]);
      await bench.goTo("H20");
      expect(await hand.seenPicture("B2")).toBe(typed);
    });
  });

  describe("the clipboard", () => {
    beforeAll(async () => {
      await bench.openSample("empty");
    }, 60_000);

    it("brings a block of text from another program, as one step", async () => {
      await hand.pasteText("A1", '学校\t人数\t比例\r\n甲\t900\t50%\r\n"两\n行"\t1,200\t=B2/B3\r\n');
      expect(await contents(SHEET, "A1", "A2", "A3")).toEqual(["学校", "甲", "两\n行"]);
      expect(await contents(SHEET, "B1", "B2", "B3")).toEqual(["人数", 900, 1200]);
      expect(await bench.seenCell(SHEET, "C3")).toEqual({ value: 0.75, formula: "=B2/B3" });
      expect(await hand.seenLook("A2")).toEqual({});
      expect(await hand.seenLook("C2")).toMatchObject({ numberFormat: "0%" });
      await bench.undo();
      expect(await bench.seenValues(SHEET)).toEqual([]);
      await redo();
      expect(await contents(SHEET, "C3")).toEqual(["=B2/B3"]);
    });

    it("brings it from the menu too, into as many cells", async () => {
      await bench.page.evaluate(() => navigator.clipboard.writeText("子\t1\n丑\t2"));
      await hand.chooseFromMenu("E6", "粘贴");
      expect(await contents(SHEET, "E6", "F6", "E7", "F7")).toEqual(["子", 1, "丑", 2]);
    });

    it("copies formulas, which then refer to their own neighbours", async () => {
      await hand.typeDown("D2", ["=B2*2", "=B3*$B$2"]);
      await hand.copy("B2:D3", "B8");
      expect(await contents(SHEET, "B8", "B9", "D8", "D9")).toEqual([900, 1200, "=B8*2", "=B9*$B$2"]);
      expect((await bench.seenCell(SHEET, "D9")).value).toBe(1_080_000);
      await bench.undo();
      expect(await contents(SHEET, "B8", "D8", "D9")).toEqual([null, null, null]);
      await redo();
      expect(await contents(SHEET, "D8")).toEqual(["=B8*2"]);
    });

    it("moves what is cut, and formulas go with it", async () => {
      await bench.goTo("B2");
      await hand.press("Control+x");
      await bench.goTo("H2");
      await hand.press("Control+v");
      expect(await contents(SHEET, "B2", "H2", "D2", "C3")).toEqual([null, 900, "=H2*2", "=H2/B3"]);
      await bench.undo();
      expect(await contents(SHEET, "B2", "H2", "D2", "C3")).toEqual([900, null, "=B2*2", "=B2/B3"]);
    });

    it("leaves the look of cells to which text comes, and takes the look along with cells", async () => {
      await bench.openSample("ten");
      const [code, pupils] = [await hand.seenLook("B5"), await hand.seenLook("F4")];
      await hand.pasteText("A5", "P3 柳林学校\t0061900103");
      expect(await contents(DATA, "A5", "B5")).toEqual(["P3 柳林学校", "0061900103"]);
      expect(await hand.seenLook("B5")).toEqual(code);
      await hand.copy("B4:F4", "B18");
      expect(await contents(DATA, "B18", "F18")).toEqual(["2161900102", 420]);
      expect(await hand.seenLook("B18")).toEqual(code);
      expect(await hand.seenLook("F18")).toEqual(pupils);
    });
  });

  describe("filling and emptying", () => {
    beforeAll(async () => {
      await bench.openSample("empty");
      await hand.typeDown("A1", ["1", "2"]);
      await hand.typeDown("B1", ["=A1*10"]);
    }, 60_000);

    it("the fill handle carries a series on, as one step", async () => {
      await hand.fillDown("A1:A2", 3);
      expect(await contents(SHEET, "A1", "A2", "A3", "A4", "A5", "A6")).toEqual([1, 2, 3, 4, 5, null]);
      await bench.undo();
      expect(await contents(SHEET, "A2", "A3", "A5")).toEqual([2, null, null]);
      await redo();
      expect(await contents(SHEET, "A3", "A5")).toEqual([3, 5]);
    });

    it("Ctrl+D fills formulas down", async () => {
      await bench.goTo("B1:B5");
      await hand.press("Control+d");
      expect(await contents(SHEET, "B2", "B5")).toEqual(["=A2*10", "=A5*10"]);
      expect((await bench.seenCell(SHEET, "B5")).value).toBe(50);
    });

    it("Delete empties cells and keeps their look, as one step", async () => {
      await hand.typeDown("C1", ["25%"]);
      await bench.goTo("A3:C5");
      await hand.press("Delete");
      expect(await contents(SHEET, "A2", "A3", "B4", "B5")).toEqual([2, null, null, null]);
      await bench.goTo("C1");
      await hand.press("Delete");
      expect(await contents(SHEET, "C1")).toEqual([null]);
      expect(await hand.seenLook("C1")).toMatchObject({ numberFormat: "0%" });
      await bench.undo();
      await bench.undo();
      expect(await contents(SHEET, "A3", "B4", "B5", "C1")).toEqual([3, "=A4*10", "=A5*10", 0.25]);
    });
  });

  describe("rows and columns", () => {
    /** "U4 notMet" with its row and column moved. */
    const moved = (marks: readonly string[], by: { readonly rows: number; readonly from: number }) =>
      marks
        .map((mark) => mark.replace(/\d+/, (row) => String(Number(row) + (Number(row) >= by.from ? by.rows : 0))))
        .sort();
    let marks: readonly string[];

    beforeAll(async () => {
      await bench.openSample("ten");
      await bench.press("校验年报");
      await bench.showSheet(DATA);
      marks = await bench.seenMarks(DATA);
      await addName("城区小学人数", `=${DATA}!$F$4`);
    }, 60_000);

    const addName = (name: string, formula: string) =>
      bench.page.evaluate(
        async ([text, refersTo]) => {
          const pane = document.querySelector("iframe")?.contentWindow as unknown as { Excel: typeof Excel };
          await pane.Excel.run(async (context) => {
            context.workbook.names.add(text, refersTo);
            await context.sync();
          });
        },
        [name, formula] as const,
      );
    const seenName = () => bench.page.evaluate(() => window.workbench?.workbook.names.map(({ formula }) => formula));

    it("inserting a row moves formulas, marks and names", async () => {
      expect(await contents(DATA, "F13")).toEqual(["=SUM(F3:F12)"]);
      await hand.chooseFromMenu("B4", "插入", "在上方插入");
      expect(await contents(DATA, "A4", "A5", "F14")).toEqual([null, "P2 东街小学", "=SUM(F3:F13)"]);
      expect(await bench.seenMarks(DATA)).toEqual(moved(marks, { rows: 1, from: 4 }));
      expect(await seenName()).toEqual([`=${DATA}!$F$5`]);
    });

    it("taking it back is one step", async () => {
      await bench.undo();
      expect(await contents(DATA, "A4", "F13")).toEqual(["P2 东街小学", "=SUM(F3:F12)"]);
      expect(await bench.seenMarks(DATA)).toEqual(marks);
      expect(await seenName()).toEqual([`=${DATA}!$F$4`]);
    });

    it("deleting a row takes its marks along", async () => {
      await hand.chooseFromMenu("B4", "删除", "删除选中行");
      expect(await contents(DATA, "A4", "F12")).toEqual(["P3 柳林小学", "=SUM(F3:F11)"]);
      const others = marks.filter((mark) => !/^[A-Z]+4 /.test(mark));
      expect(await bench.seenMarks(DATA)).toEqual(moved(others, { rows: -1, from: 5 }));
      expect(await seenName()).toEqual([`=${DATA}!#REF!`]);
      await bench.undo();
      expect(await bench.seenMarks(DATA)).toEqual(marks);
    });

    it("columns come and go in the same way", async () => {
      await hand.chooseFromMenu("B4", "插入", "在左侧插入");
      expect(await contents(DATA, "B4", "C4", "G13")).toEqual([null, "2161900102", "=SUM(G3:G12)"]);
      expect(await bench.seenMarks(DATA)).toContain("V4 notMet");
      await hand.chooseFromMenu("B4", "删除", "删除选中列");
      expect(await contents(DATA, "B4", "F13")).toEqual(["2161900102", "=SUM(F3:F12)"]);
      expect(await bench.seenMarks(DATA)).toEqual(marks);
      expect(await seenName()).toEqual([`=${DATA}!$F$4`]);
    });
  });

  it("a command of the ribbon is one step, which Ctrl+Z takes back at once", async () => {
    await bench.openSample("ten");
    await bench.press("校验年报");
    await bench.undo();
    expect(await bench.seenSheets()).toEqual([DATA]);
    expect(await bench.seenMarks(DATA)).toEqual([]);
    await redo();
    expect(await bench.seenSheets()).toEqual([DATA, "校验结果"]);
    expect(await bench.seenMarks(DATA)).not.toEqual([]);
  });

  describe("sheet tabs", () => {
    beforeAll(async () => {
      await bench.openSample("empty");
      await hand.typeDown("A1", ["5"]);
    }, 60_000);

    it("add, rename and copy sheets", async () => {
      await bench.page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
      await bench.settled();
      await hand.renameTab("Sheet2", "汇总");
      await hand.typeDown("A1", ["=Sheet1!A1*2"]);
      expect(await bench.seenCell("汇总", "A1")).toEqual({ value: 10, formula: "=Sheet1!A1*2" });
      await hand.renameTab(SHEET, "数据");
      expect(await contents("汇总", "A1")).toEqual(["=数据!A1*2"]);
      await hand.chooseFromTab("汇总", "复制");
      expect(await bench.seenSheets()).toEqual(["数据", "汇总", "汇总 (2)"]);
      expect(await contents("汇总 (2)", "A1")).toEqual(["=数据!A1*2"]);
    });

    it("leave the keyboard to the cells of the sheet", async () => {
      await hand.tab("数据").click();
      await bench.settled();
      await bench.page.keyboard.type("6");
      await hand.press("Enter");
      // Where the selection was left when the sheet was in front before.
      expect(await contents("数据", "A1", "A2")).toEqual([5, 6]);
      await bench.undo();
    });

    it("hide, show and delete them", async () => {
      await hand.chooseFromTab("汇总", "隐藏");
      expect(await hand.tab("汇总").count()).toBe(0);
      await hand.chooseFromTab("数据", "删除");
      await bench.page.getByRole("button", { name: "确定" }).click();
      await bench.settled();
      expect(await bench.seenSheets()).toEqual(["汇总", "汇总 (2)"]);
      expect((await bench.seenCell("汇总 (2)", "A1")).value).toBe("#REF!");
      await bench.undo();
      await bench.undo();
      expect(await bench.seenSheets()).toEqual(["数据", "汇总", "汇总 (2)"]);
      expect(await hand.tab("汇总").count()).toBe(1);
      expect((await bench.seenCell("汇总 (2)", "A1")).value).toBe(10);
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
