import type { Workbook } from "../../workbench/store/workbook";
import { countyWorkbook } from "./countyWorkbook";
import { marksOf, runCommands, sheetOf } from "./headlessRun";

function markedCells(workbook: Workbook): number {
  const areas = sheetOf(workbook, "学校基础数据").conditionalFormats.flatMap((format) =>
    format.formula?.includes("JH:") ? format.areas : [],
  );
  return areas.reduce((count, { top, left, bottom, right }) => count + (bottom - top + 1) * (right - left + 1), 0);
}

describe("what checking a county costs", () => {
  const SIZES = [10, 200, 2000];

  it("is the same few round trips for 10, 200 and 2,000 schools", async () => {
    const syncs: number[] = [];
    for (const size of SIZES) {
      const { output, workbook } = await runCommands(countyWorkbook(size), ["checkSheets"]);
      expect(output.commands[0]).toMatchObject({ ok: true });
      expect(output.gaps).toEqual({});
      expect(Object.keys(marksOf(sheetOf(workbook, "学校基础数据"))).length).toBeGreaterThan(0);
      syncs.push(output.commands[0]!.syncs);
    }
    expect(new Set(syncs).size).toBe(1);
    expect(syncs[0]).toBeLessThanOrEqual(3);
  }, 120000);

  it("is one round trip less once the sheet is known", async () => {
    const { output } = await runCommands(countyWorkbook(200), ["checkSheets", "checkSheets"]);
    expect(output.commands[1]?.syncs).toBeLessThanOrEqual(2);
  });

  it.each(SIZES)(
    "takes at most 4 KB and 8 bytes per cell to mark %i schools",
    async (size) => {
      // A protected sheet is checked and listed like any other; only the marks are left out.
      const locked = countyWorkbook(size);
      locked.sheets[0]!.isProtected = true;
      const without = await runCommands(locked, ["checkSheets"]);
      const marked = await runCommands(countyWorkbook(size), ["checkSheets"]);
      const cells = markedCells(marked.workbook);
      expect(cells).toBeGreaterThan(0);
      expect(markedCells(without.workbook)).toBe(0);
      expect(marked.output.commands[0]!.requestBytes - without.output.commands[0]!.requestBytes).toBeLessThanOrEqual(
        4096 + 8 * cells,
      );
    },
    120000,
  );
});
