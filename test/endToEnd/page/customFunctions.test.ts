import readXlsxFile from "read-excel-file/node";
import { strFromU8, unzipSync } from "fflate";
import { describeInChromium } from "../../fixtures/describeInChromium";
import { openHouse, type WorkbenchHouse, type WorkbenchPage } from "../../fixtures/workbenchBrowser";

const DATA = "学校基础数据";
/** Two schools of 100 pupils with 1 and 3 m² each: mean 2, deviation 1, coefficient 0.5. */
const TWO_SCHOOLS = [
  ["A30", "100"],
  ["A31", "300"],
  ["B30", "100"],
  ["B31", "100"],
] as const;

describeInChromium("custom functions typed into a cell of the workbench", () => {
  let house: WorkbenchHouse;
  let bench: WorkbenchPage;

  beforeAll(async () => {
    house = await openHouse();
    bench = await house.open();
    for (const [address, text] of TWO_SCHOOLS) await bench.type(address, text);
  }, 120_000);
  afterAll(() => house.close());

  it("are suggested with their description while they are typed", async () => {
    await bench.goTo("C30");
    await bench.page.keyboard.type("=JH.DIFF");
    await bench.page.getByText("校际差异系数：按学生数加权").first().waitFor();
    await bench.page.keyboard.press("Escape");
    await bench.page.keyboard.press("Escape");
    await bench.settled();
    expect(await bench.seenCell(DATA, "C30")).toEqual({ value: null, formula: null });
  });

  it("are calculated by the add-in's own code", async () => {
    await bench.type("C30", "=JH.DIFFCOEF(A30:A31,B30:B31)");
    const { value, formula } = await bench.seenCell(DATA, "C30");
    expect(formula).toBe("=JH.DIFFCOEF(A30:A31,B30:B31)");
    expect(value).toBe(0.5);
  });

  it("follow a change of what they refer to", async () => {
    await bench.type("A31", "100");
    expect((await bench.seenCell(DATA, "C30")).value).toBe(0);
    await bench.undo();
    expect((await bench.seenCell(DATA, "C30")).value).toBe(0.5);
  });

  it("show cell errors as Excel does", async () => {
    await bench.type("C31", "=JH.DIFFCOEF(A30:A31,B30:B30)");
    expect((await bench.seenCell(DATA, "C31")).value).toBe("#VALUE!");
    await bench.type("C32", "=JH.NOTHING(1)");
    expect((await bench.seenCell(DATA, "C32")).value).toBe("#NAME?");
    expect((await bench.seenFigures()).unknownNames).toEqual([]);
  });

  it("stand in the saved file under the name that Excel gives them, with their value", async () => {
    const { bytes } = await bench.save("保存");
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain("_xldudf_JH_DIFFCOEF(A30:A31,B30:B31)");
    expect((await readXlsxFile(bytes))[0]?.data[29]?.[2]).toBe(0.5);
    await bench.page.locator("input[type=file]").setInputFiles({
      name: "再次打开.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: bytes,
    });
    await bench.page.waitForFunction(() => window.workbench?.state().fileName === "再次打开.xlsx");
    await bench.started();
  });

  it("live on after the file was opened again", async () => {
    expect(await bench.seenCell(DATA, "C30")).toEqual({ value: 0.5, formula: "=JH.DIFFCOEF(A30:A31,B30:B31)" });
    await bench.type("A31", "100");
    expect((await bench.seenCell(DATA, "C30")).value).toBe(0);
  });

  it("leave no gap and no fault", async () => {
    expect((await bench.seenFigures()).gaps).toEqual({});
    expect(bench.faults).toEqual([]);
  });
});
