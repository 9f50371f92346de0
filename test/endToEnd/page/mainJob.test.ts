import readXlsxFile from "read-excel-file/node";
import { strFromU8, unzipSync } from "fflate";
import golden from "../../golden/county/tenSchools.json";
import { describeInChromium } from "../../fixtures/describeInChromium";
import { openHouse, type WorkbenchHouse, type WorkbenchPage } from "../../fixtures/workbenchBrowser";

const DATA = "学校基础数据";
/** By hand from the golden figures: the numerators of every reading below its standard (row 4 is P2, 6 P4, 9 J2, 10 N1, 12 T1). */
const MARKS_AT_FIRST = [
  "N9 notMet",
  "Q6 belowFloor",
  "S10 notMet",
  "S12 notMet",
  "S9 notMet",
  "U10 notMet",
  "U4 notMet",
  "V4 notMet",
  "V6 notMet",
  "V9 notMet",
  "W4 notMet",
  "W9 notMet",
];
/** P5 is a teaching point of 38 pupils; N1 has 600 pupils in 13 classes of its primary part, 46.2 each. Neither is marked. */
const HINTS = ["F7", "K10"];
const WITHOUT_U4 = MARKS_AT_FIRST.filter((mark) => mark !== "U4 notMet");
/** 420 pupils at 7.5 m² each (教督〔2017〕6号, sports area of primary schools). */
const ENOUGH_FOR_P2 = 3150;

describeInChromium("the main job in the workbench, as a statistician does it", () => {
  let house: WorkbenchHouse;
  let bench: WorkbenchPage;
  let saved: { readonly name: string; readonly bytes: Buffer };

  beforeAll(async () => {
    house = await openHouse();
    bench = await house.open();
  }, 120_000);
  afterAll(() => house.close());

  it("opens with the sample county in the grid and the pane beside it", async () => {
    expect(await bench.seenSheets()).toEqual([DATA]);
    expect(await bench.seenCell(DATA, "A4")).toEqual({ value: "P2 东街小学", formula: null });
    await bench.pane.getByRole("button", { name: "校验年报" }).waitFor();
  });

  it("校验年报 marks the right cells, on screen too, and the pane lists the findings", async () => {
    await bench.press("校验年报");
    expect(await bench.seenMarks(DATA)).toEqual(MARKS_AT_FIRST);
    await bench.showSheet(DATA);
    await bench.goTo("U4");
    const { notMet = "", belowFloor = "" } = await bench.seenMarkColors(DATA);
    expect(await bench.seenPixels(notMet)).toBeGreaterThan(1000);
    expect(await bench.seenPixels(belowFloor)).toBeGreaterThan(300);
    const list = bench.pane.getByRole("list").last();
    expect(await list.getByRole("listitem").count()).toBe(MARKS_AT_FIRST.length + HINTS.length);
    await bench.pane.getByText("已检查 10 所学校（1 所不在评估范围）").waitFor();
  });

  it("a click on a finding selects its cell", async () => {
    await bench.showSheet("校验结果");
    await bench.pane.getByRole("button", { name: /P2 东街小学.*U4/s }).click();
    await bench.selected(DATA, "U4");
  });

  it("the mark of a row follows when its value is put right in the grid", async () => {
    await bench.type("U4", String(ENOUGH_FOR_P2));
    expect((await bench.seenCell(DATA, "U4")).value).toBe(ENOUGH_FOR_P2);
    expect(await bench.seenMarks(DATA)).toEqual(WITHOUT_U4);
    await bench.pane.getByText("数据已改动").waitFor();
  });

  it("taken back and done again, value and mark go together", async () => {
    await bench.undo();
    expect((await bench.seenCell(DATA, "U4")).value).toBe(3000);
    expect(await bench.seenMarks(DATA)).toEqual(MARKS_AT_FIRST);
    await bench.page.keyboard.press("Control+y");
    await bench.settled();
    expect((await bench.seenCell(DATA, "U4")).value).toBe(ENOUGH_FOR_P2);
    expect(await bench.seenMarks(DATA)).toEqual(WITHOUT_U4);
  });

  it("checked again, the finding is gone", async () => {
    await bench.press("校验年报");
    expect(await bench.seenMarks(DATA)).toEqual(WITHOUT_U4);
    expect(await bench.pane.getByRole("button", { name: /P2 东街小学.*U4/s }).count()).toBe(0);
    const cells = (await bench.seenValues("校验结果")).slice(1).map((row) => row[3]);
    expect(cells).not.toContain("U4");
    expect(cells).toHaveLength(WITHOUT_U4.length + HINTS.length);
    expect(cells.slice(-HINTS.length)).toEqual(HINTS);
  });

  it("整改台账 and 测算结果 write their sheets, with formulas calculated", async () => {
    await bench.press("整改台账");
    await bench.press("测算结果");
    expect(await bench.seenSheets()).toEqual([DATA, "校验结果", "整改台账", "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ"]);
    const coefficients = (await bench.seenValues("表Ⅲ"))[4]?.slice(2, 9).map(Number) ?? [];
    // Sports area (L5) changed with U4; the other coefficients of primary schools are the golden ones.
    golden.expected.primary.coefficient.forEach((expected, at) => {
      if (at !== 4) expect(Math.abs((coefficients[at] ?? NaN) - expected)).toBeLessThan(1e-6);
    });
    expect(coefficients[4]).toBeLessThan(golden.expected.primary.coefficient[4] ?? 0);
  });

  it("result forms follow the data without the add-in: change a value, their formulas follow", async () => {
    const before = (await bench.seenValues("表Ⅲ"))[3]?.[6];
    await bench.showSheet(DATA);
    await bench.type("U4", "6300");
    const after = (await bench.seenValues("表Ⅲ"))[3]?.[6];
    // 3,150 m² more for the 2,378 pupils in scope.
    expect(Number(after) - Number(before)).toBeCloseTo((6300 - ENOUGH_FOR_P2) / 2378, 6);
    await bench.undo();
  });

  it("the saved file holds the same for another library", async () => {
    saved = await bench.save("保存");
    expect(saved.name).toBe("示例县-10所.xlsx");
    const read = await readXlsxFile(saved.bytes);
    expect(read.map(({ sheet }) => sheet)).toEqual(await bench.seenSheets());
    for (const { sheet, data } of read) {
      const seen = await bench.seenValues(sheet);
      data.forEach((row, at) => {
        expect(row.map(plain)).toEqual(row.map((_, column) => plain(seen[at]?.[column] ?? null)));
      });
    }
    const marks = Object.entries(unzipSync(saved.bytes))
      .filter(([name]) => name.startsWith("xl/worksheets/sheet"))
      .flatMap(([, content]) => [...strFromU8(content).matchAll(/N\((?:"|&quot;)JH:(\w+)/g)].map(([, level]) => level));
    expect(marks.sort()).toEqual(["belowFloor", "notMet"]);
  });

  it("asked nothing of any other address, had no gap and no fault", async () => {
    expect(bench.requested.filter((url) => !url.startsWith(house.served.url) && !/^(data|blob):/.test(url))).toEqual(
      [],
    );
    const { gaps, unknownNames } = await bench.seenFigures();
    expect({ gaps, unknownNames }).toEqual({ gaps: {}, unknownNames: [] });
    expect(bench.faults).toEqual([]);
    expect(await bench.seenMessages()).toEqual([]);
  });
});

/** Dates come as dates from one side and as numbers of days from the other; formats are not compared here. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return Math.round(value.getTime() / 86_400_000) + 25_569;
  return typeof value === "number" ? Number(value.toPrecision(12)) : value === "" ? null : value;
}
