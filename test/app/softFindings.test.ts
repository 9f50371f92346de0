import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import type { SheetSpec } from "../fakes/workbookSpec";
import { countyRows, goodSchool, school } from "./countySheet";
import { startSession } from "./startSession";

const NOW = "2025年学校数据";
const rows = countyRows(goodSchool("一小", "1"), school("二小", "2", { "教学及辅助用房面积(㎡)": 1600 }));
const now: SheetSpec = { name: NOW, rows };
const lastYear: SheetSpec = {
  name: "2024年学校数据",
  rows: countyRows(goodSchool("一小", "1"), goodSchool("二小", "2")),
};
const recipe: SheetSpec = {
  name: "差异系数",
  rows: [
    ["差异系数", "=STDEV(C1:C2)/AVERAGE(C1:C2)", 1],
    ["", "", 2],
  ],
};

async function codes(...sheets: readonly SheetSpec[]) {
  const workbook = openInMemoryWorkbook({ sheets, active: NOW });
  const { session } = await startSession(workbook);
  const check = async (): Promise<readonly string[]> => {
    await session.run("checkSheets");
    return session.state().check!.findings.map(({ code }) => code);
  };
  return { workbook, session, check };
}

describe("soft findings of a check", () => {
  it("compare with last year's sheet where there is one", async () => {
    expect(await (await codes(now)).check()).toEqual([]);
    expect(await (await codes(now, lastYear)).check()).toEqual(["changedSinceLastYear"]);
  });

  it("name wrong recipes on the user's other sheets", async () => {
    expect(await (await codes(now, recipe)).check()).toEqual(["wrongRecipe"]);
  });

  it("are the same at the next check, which takes two round trips", async () => {
    const { workbook, check } = await codes(now, lastYear, recipe);
    const first = await check();
    expect(first).toEqual(["changedSinceLastYear", "wrongRecipe"]);
    expect(workbook.takeRoundTrips()).toBe(3);
    expect(await check()).toEqual(first);
    expect(workbook.takeRoundTrips()).toBe(2);
  });

  it("are the same after an edit was rechecked", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [now, lastYear, recipe], active: NOW });
    const { session, passTime } = await startSession(workbook);
    await session.run("checkSheets");
    await workbook.type(NOW, [1, 12], 801);
    await passTime();
    await session.run("checkSheets");
    const found = session.state().check!.findings.map(({ code }) => code);
    expect(found).toEqual(["changedSinceLastYear", "wrongRecipe"]);
  });

  it("are listed and not marked", async () => {
    const { workbook, check } = await codes(now, lastYear);
    await check();
    expect(workbook.marks(NOW)).toEqual([]);
    expect(workbook.content("校验结果")[1]?.slice(1, 4)).toEqual(["提示", NOW, expect.stringContaining("M3")]);
  });

  it("do not read large sheets again that hold nothing of the kind", async () => {
    const large: SheetSpec = { name: "流水", rows: Array.from({ length: 30_000 }, () => ["x"]) };
    const { workbook, check } = await codes(now, large);
    await check();
    const read: (readonly string[])[] = [];
    const { read: original } = workbook;
    workbook.read = (contents, own) => {
      read.push(contents);
      return original.call(workbook, contents, own);
    };
    await check();
    expect(read).toEqual([[NOW]]);
  });
});
