import { readFileSync } from "node:fs";
import { readWorkbook } from "../../workbench/xlsx/readWorkbook";
import type { Workbook } from "../../workbench/store/workbook";
import { setCell } from "../../workbench/store/cells";
import { countyWorkbook } from "./countyWorkbook";
import { runSteps, sheetOf, temporaryFolder, valuesOf } from "./headlessRun";

const SAMPLE = "assets/samples/county.xlsx";
const LEDGER = "整改台账";
const folder = temporaryFolder();
afterAll(folder.remove);

async function reopen(name: string): Promise<Workbook> {
  return readWorkbook(readFileSync(folder.path(name)));
}

const ledgerRows = (workbook: Workbook) => valuesOf(sheetOf(workbook, LEDGER));

describe("a ledger that is filled in and updated", () => {
  it("hides its two last columns, right of the printed ones", async () => {
    await runSteps(SAMPLE, [{ run: "createLedger" }], { out: folder.path("created.xlsx") });
    const sheet = sheetOf(await reopen("created.xlsx"), LEDGER);
    expect([...sheet.hiddenColumns]).toEqual([12, 13]);
    expect(sheet.pageLayout.printArea).toMatchObject({ left: 0, right: 11 });
  });

  it("loses nothing that was typed, across save and reload, in three round trips", async () => {
    // Somebody fills in two rows, rewrites a problem and adds a row of their own below the notes.
    const typed = ["E5=王芳", "I6=已列入2026年采购计划", "J6=12.5", "D7=多媒体教室不够", "D19=我们自己发现的"];
    await runSteps(
      folder.path("created.xlsx"),
      typed.map((set) => ({ set: `${LEDGER}!${set}` })),
      {
        out: folder.path("typed.xlsx"),
      },
    );
    const before = ledgerRows(await reopen("typed.xlsx"));
    expect(before[4]?.[4]).toBe("王芳");
    // P2 has its multimedia classrooms now, and a little less equipment.
    const changes = ["W4=20", "V4=75"].map((set) => ({ set: `学校基础数据!${set}` }));
    const run = await runSteps(folder.path("typed.xlsx"), [...changes, { run: "updateLedger" }], {
      out: folder.path("updated.xlsx"),
    });
    expect(run.exitCode).toBe(0);
    expect(run.output.gaps).toEqual({});
    const [command] = run.output.commands;
    expect(command).toMatchObject({ name: "updateLedger", ok: true });
    expect(command?.syncs).toBeLessThanOrEqual(3);
    const after = ledgerRows(await reopen("updated.xlsx"));
    expect(after[4]).toEqual(before[4]);
    expect([after[5]?.[8], after[5]?.[9]]).toEqual(["已列入2026年采购计划", 12.5]);
    expect(String(after[5]?.[3])).not.toBe(before[5]?.[3]);
    expect([after[6]?.[3], String(after[6]?.[10])]).toEqual([
      "多媒体教室不够",
      expect.stringMatching(/^已达标（实际 /) as string,
    ]);
    expect(after.slice(7)).toEqual(before.slice(7));
  });

  it("takes a new problem below its last entry, with the look of a row, and the notes move down", async () => {
    // A school that met everything fails in two indicators now.
    const changes = ["V3=1", "W3=0"].map((set) => ({ set: `学校基础数据!${set}` }));
    await runSteps(folder.path("typed.xlsx"), [...changes, { run: "updateLedger" }], {
      out: folder.path("added.xlsx"),
    });
    const before = ledgerRows(await reopen("typed.xlsx"));
    const workbook = await reopen("added.xlsx");
    const after = ledgerRows(workbook);
    const count = after.length - before.length;
    expect(count).toBeGreaterThanOrEqual(2);
    expect(after.slice(0, 15).map((row) => row.slice(4))).toEqual(before.slice(0, 15).map((row) => row.slice(4)));
    expect(String(after[15 + count]?.[0])).toMatch(/^注：/);
    expect(after[18 + count]?.[3]).toBe("我们自己发现的");
    const keys = after.map((row) => row[12]).filter((key) => String(key).startsWith("JH1|"));
    expect(new Set(keys).size).toBe(keys.length);
    const sheet = sheetOf(workbook, LEDGER);
    expect(sheet.cells.get("15,7")?.style?.numberFormat).toBe('yyyy"年"m"月"');
    expect(sheet.cells.get("15,3")?.style?.borders).toEqual(sheet.cells.get("14,3")?.style?.borders);
    expect(sheet.rowHeights.get(15)).toBeGreaterThan(20);
    expect(sheet.merges).toContainEqual({ top: 15 + count, bottom: 15 + count, left: 0, right: 11 });
  });
});

describe("a ledger of 300 problems in 120 schools", () => {
  /** 教学及辅助用房面积, 运动场地面积, 教学仪器设备值. */
  const COLUMNS = [18, 20, 21];

  /** Every school has that much of its figures left. */
  function shrink(workbook: Workbook, factor: number): void {
    const data = sheetOf(workbook, "学校基础数据");
    for (const column of COLUMNS) {
      for (let row = 1; row <= 120; row += 1) {
        const cell = data.cells.get(`${String(row)},${String(column)}`);
        if (typeof cell?.value === "number") setCell(data, [row, column], { ...cell, value: cell.value * factor });
      }
    }
  }

  it("is written in at most three round trips, and every sentence with a new figure is renewed in at most three", async () => {
    const county = countyWorkbook(120);
    shrink(county, 0.6);
    const created = await runSteps(county, [{ run: "createLedger" }]);
    const { workbook } = created;
    const [create] = created.output.commands;
    expect(create).toMatchObject({ ok: true });
    expect(create?.syncs).toBeLessThanOrEqual(3);
    const problems = () => ledgerRows(workbook).flatMap((row) => (typeof row[0] === "number" ? [row[3]] : []));
    const before = problems();
    expect(before.length).toBeGreaterThanOrEqual(300);
    shrink(workbook, 0.98);
    const updated = await runSteps(workbook, [{ run: "updateLedger" }, { run: "updateLedger" }]);
    const [update, again] = updated.output.commands;
    expect(update).toMatchObject({ ok: true });
    expect(update?.syncs).toBeLessThanOrEqual(3);
    expect(update?.requestBytes).toBeLessThan(2_000_000);
    expect(again?.syncs).toBeLessThanOrEqual(2);
    expect(updated.output.gaps).toEqual({});
    const after = problems();
    // Teachers stayed the same.
    const same = before.filter((problem, index) => problem === after[index]).map(String);
    expect(same.filter((problem) => !problem.includes("教师数"))).toEqual([]);
    expect(before.length - same.length).toBeGreaterThanOrEqual(300);
  }, 120_000);
});
