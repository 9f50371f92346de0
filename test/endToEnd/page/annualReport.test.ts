import { describeInChromium } from "../../fixtures/describeInChromium";
import { ASKED_COLUMN, wideExport } from "../../fixtures/wideExport";
import { openHouse, type WorkbenchHouse, type WorkbenchPage } from "../../fixtures/workbenchBrowser";

const DATA = "汇总";
const RESULTS = "校验结果";
/** Numbers typed as text: pupils of 东街小学, grounds of 西街小学, backbone teachers of 河东中学, rooms of 东关学校. */
const TEXT_NUMBERS = ["F8", "K12", "R9", "U13"];
/** 岭上小学: 900 m² of grounds for 300 pupils are 3 a pupil, below 85 % of the 7.5 of 教督〔2017〕6号. */
const TOO_SMALL = "R10 belowFloor";

describeInChromium("a county's export in the workbench, from the first look to the second check", () => {
  let house: WorkbenchHouse;
  let bench: WorkbenchPage;

  const question = () => bench.pane.getByRole("form", { name: "需要您确认" });
  const findings = () => bench.pane.getByRole("region", { name: "校验发现" });
  const resultCells = async () => (await bench.seenValues(RESULTS)).slice(1).map((row) => row[3]);

  beforeAll(async () => {
    house = await openHouse();
    bench = await house.open();
    await bench.openFile("金城市.xlsx", wideExport());
  }, 120_000);
  afterAll(() => house.close());

  it("asks about the one column that its words do not settle, with what stands in it, and writes nothing", async () => {
    await bench.press("校验年报");
    await question().waitFor();
    expect(await question().getByRole("radiogroup").count()).toBe(1);
    const { letter, header, values } = ASKED_COLUMN;
    await question()
      .getByRole("radiogroup", {
        name: `工作表“${DATA}” ${letter} 列“${header}”是不是下面的某一列？ ${letter} 列前几个值：${values}`,
      })
      .waitFor();
    expect(await question().getByRole("radio").count()).toBe(2);
    expect(await bench.seenSheets()).toEqual([DATA]);
    expect(await bench.seenMarks(DATA)).toEqual([]);
  });

  it("once answered lists what is wrong, school by school and cell by cell", async () => {
    await question().getByRole("radio", { name: "运动场地面积(㎡)" }).check();
    await question().getByRole("button", { name: "继续" }).click();
    await bench.pane.getByText(/已检查 7 所学校/).waitFor();
    await bench.settled();
    expect(await bench.seenMarks(DATA)).toEqual([...TEXT_NUMBERS.map((cell) => `${cell} dataError`), TOO_SMALL].sort());
    for (const [school, cell] of [
      ["东街小学", "F8"],
      ["西街小学", "R9"],
      ["河东中学", "K12"],
      ["东关学校", "U13"],
      ["岭上小学", "R10"],
    ] as const) {
      await findings()
        .getByRole("button", { name: new RegExp(`${school}.*${cell}`, "s") })
        .waitFor();
    }
    expect(await resultCells()).toEqual(expect.arrayContaining([...TEXT_NUMBERS, "R10"]));
  });

  it("shows what each column was taken for, and which the user said", async () => {
    await bench.pane.getByText("数据识别结果").click();
    const section = bench.pane.getByRole("region", { name: `${DATA}：表头第 3–6 行` });
    const rows = await section.getByRole("row").allInnerTexts();
    const cells = rows.map((row) => row.split(/[\t\n]+/).map((cell) => cell.trim()));
    expect(cells).toHaveLength(17);
    expect(cells).toContainEqual(["R", ASKED_COLUMN.header, "运动场地面积（㎡）", "您已确认"]);
    expect(cells).toContainEqual([
      "O",
      "校舍建筑面积/教学及辅助用房/其中/室内体育用房",
      "其中室内体育用房面积（㎡）",
      "确定",
    ]);
    await bench.pane.getByText("另有 3 列未用").waitFor();
  });

  it("previews the safe corrections, makes them, and finds nothing left to correct", async () => {
    const bar = bench.pane.getByRole("region", { name: "自动修正" });
    await bar.getByRole("button", { name: "可自动修正 4 处" }).click();
    expect((await bar.getByRole("listitem").allInnerTexts()).map((text) => text.replace(/\s+/g, " ")).sort()).toEqual([
      "汇总 F8: “1,200” → 1200 去千分位、文本改数字",
      "汇总 K12: “６” → 6 全角改半角、文本改数字",
      "汇总 R9: “4，600” → 4600 全角改半角、去千分位、文本改数字",
      "汇总 U13: “ 24” → 24 去首尾空格、文本改数字",
    ]);
    expect((await bench.seenCell(DATA, "F8")).value).toBe("1,200");
    await bar.getByRole("button", { name: "修正并重新校验" }).click();
    await bar.getByRole("button", { name: "撤销上次修正（4 处）" }).waitFor();
    await bench.settled();
    expect(await Promise.all(TEXT_NUMBERS.map(async (at) => (await bench.seenCell(DATA, at)).value))).toEqual([
      1200, 6, 4600, 24,
    ]);
    expect(await bench.seenMarks(DATA)).toEqual([TOO_SMALL]);
    const listed = await resultCells();
    for (const cell of TEXT_NUMBERS) expect(listed).not.toContain(cell);
    expect(await bar.getByRole("button", { name: /可自动修正/ }).count()).toBe(0);
  });

  it("asks nothing when it is checked again, nor when its file was saved and opened again", async () => {
    await bench.showSheet(DATA);
    await bench.press("校验年报");
    await bench.pane.getByText(/已检查 7 所学校/).waitFor();
    expect(await question().count()).toBe(0);
    const { bytes } = await bench.save("保存");
    await bench.openFile("金城市（再次打开）.xlsx", bytes);
    await bench.press("校验年报");
    await bench.pane.getByText(/已检查 7 所学校/).waitFor();
    expect(await question().count()).toBe(0);
    expect(await bench.seenMarks(DATA)).toEqual([TOO_SMALL]);
  });

  it("had no gap and no fault", async () => {
    expect(await bench.seenGaps()).toEqual({});
    expect(bench.faults).toEqual([]);
    expect(await bench.seenMessages()).toEqual([]);
  });
});
