import type { MadeEdit } from "../../src/workbook/fixes/proposeFixes";
import { undoEdits } from "../../src/workbook/fixes/proposeFixes";
import type { CellEdit, SheetEdits, WorkbookPatch } from "../../src/workbook/workbookPatch";
import type { TestWorkbook, WorkbookSpec } from "../fakes/workbookSpec";

const NOTHING: WorkbookPatch = { sheets: [], marks: [], clearOtherMarks: false, activate: null };
const SHEET = "数据";

function toNumber(row: number, column: number, [before, after]: readonly [string, number]): CellEdit {
  return { row, column, before, after, numberFormat: null };
}

function editing(...cells: readonly CellEdit[]): WorkbookPatch {
  return { ...NOTHING, edits: [{ sheet: SHEET, cells }] };
}

/** What every workbook port keeps when cells of the user's are changed. */
export function describeEdits(title: string, opened: (spec: WorkbookSpec) => Promise<TestWorkbook>): void {
  const rows = [
    ["甲", "1,200", " 7 "],
    ["乙", "１２．５", 3],
    ["丙", "8", "=1+1"],
  ];

  describe(`${title}: cells of the user's`, () => {
    it("are changed in two round trips, and nothing else is", async () => {
      const { port, content, takeRoundTrips } = await opened({ sheets: [{ name: SHEET, rows }] });
      const { edited } = await port.apply(editing(toNumber(0, 1, ["1,200", 1200]), toNumber(1, 1, ["１２．５", 12.5])));
      expect(takeRoundTrips()).toBe(2);
      expect(content(SHEET)).toEqual([["甲", 1200, " 7 "], ["乙", 12.5, 3], rows[2]]);
      expect(edited?.left).toEqual([]);
      expect(edited?.made.map(({ at, before, after }) => [at.row, at.column, before, after])).toEqual([
        [0, 1, "1,200", 1200],
        [1, 1, "１２．５", 12.5],
      ]);
    });

    it("become numbers in the format of text too, and keep any other format", async () => {
      const formats = [
        [0, 1, "@"],
        [1, 1, "0.00"],
      ] as const;
      const { port, content, numberFormat } = await opened({ sheets: [{ name: SHEET, rows, formats }] });
      const { edited } = await port.apply(editing(toNumber(0, 1, ["1,200", 1200]), toNumber(1, 1, ["１２．５", 12.5])));
      expect(
        content(SHEET)
          .slice(0, 2)
          .map((row) => row[1]),
      ).toEqual([1200, 12.5]);
      expect([numberFormat(SHEET, [0, 1]), numberFormat(SHEET, [1, 1])]).toEqual(["General", "0.00"]);
      expect(edited?.made.map(({ formatBefore }) => formatBefore)).toEqual(["@", "0.00"]);
    });

    it("are exactly what they were after they were taken back: text and format", async () => {
      const formats = [[0, 1, "@"]] as const;
      const { port, content, numberFormat } = await opened({ sheets: [{ name: SHEET, rows, formats }] });
      const fixes = editing(
        toNumber(0, 1, ["1,200", 1200]),
        toNumber(0, 2, [" 7 ", 7]),
        toNumber(1, 1, ["１２．５", 12.5]),
        toNumber(2, 1, ["8", 8]),
      );
      const made: readonly MadeEdit[] = (await port.apply(fixes)).edited?.made ?? [];
      await port.apply({ ...NOTHING, edits: undoEdits(made) });
      expect(content(SHEET)).toEqual(rows);
      expect([numberFormat(SHEET, [0, 1]), numberFormat(SHEET, [1, 1])]).toEqual(["@", "General"]);
    });

    it("are left alone where something else stands, or a formula", async () => {
      const { port, content } = await opened({ sheets: [{ name: SHEET, rows }] });
      const { edited } = await port.apply(
        editing(toNumber(0, 1, ["1,300", 1300]), toNumber(1, 1, ["１２．５", 12.5]), {
          ...toNumber(2, 2, ["0", 0]),
          before: 0,
        }),
      );
      expect(edited?.made).toHaveLength(1);
      expect(edited?.left).toEqual([
        { at: { sheet: SHEET, row: 0, column: 1 }, reason: "changed" },
        { at: { sheet: SHEET, row: 2, column: 2 }, reason: "formula" },
      ]);
      expect(content(SHEET)).toEqual([rows[0], ["乙", 12.5, 3], rows[2]]);
    });

    it("are left alone in hidden rows and on protected sheets, those beside them are not", async () => {
      const { port, content } = await opened({
        sheets: [
          { name: SHEET, rows, hiddenRows: [1] },
          { name: "受保护", rows, isProtected: true },
        ],
      });
      const cells = [toNumber(0, 1, ["1,200", 1200]), toNumber(1, 1, ["１２．５", 12.5]), toNumber(2, 1, ["8", 8])];
      const edits: readonly SheetEdits[] = [SHEET, "受保护"].map((sheet) => ({ sheet, cells }));
      const { edited } = await port.apply({ ...NOTHING, edits });
      expect(edited?.left.map(({ at, reason }) => [at.sheet, at.row, reason])).toEqual([
        [SHEET, 1, "hiddenRow"],
        ["受保护", 0, "protectedSheet"],
        ["受保护", 1, "protectedSheet"],
        ["受保护", 2, "protectedSheet"],
      ]);
      expect(content(SHEET).map((row) => row[1])).toEqual([1200, "１２．５", 8]);
      expect(content("受保护")).toEqual(rows);
    });

    it("stay as they are on a sheet that is gone, which is named", async () => {
      const { port } = await opened({ sheets: [{ name: SHEET, rows }] });
      const edits = [{ sheet: "没有", cells: [toNumber(0, 1, ["1,200", 1200])] }];
      await expect(port.apply({ ...NOTHING, edits })).rejects.toMatchObject({
        failure: { code: "sheetGone", sheet: "没有" },
      });
    });

    it("are changed along with what else a patch holds", async () => {
      const { port, content, marks } = await opened({ sheets: [{ name: SHEET, rows }] });
      const patch = editing(toNumber(0, 1, ["1,200", 1200]));
      const cells = [{ row: 0, column: 0, level: "notMet" }] as const;
      const { edited } = await port.apply({ ...patch, marks: [{ sheet: SHEET, cells }] });
      expect(edited?.made).toHaveLength(1);
      expect(marks(SHEET)).toEqual(["A1:notMet"]);
      expect(content(SHEET)[0]?.[1]).toBe(1200);
    });
  });
}
