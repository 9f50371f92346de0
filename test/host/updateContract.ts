import type { CellEdit, RowInsertion, SheetUpdate, WorkbookPatch } from "../../src/workbook/workbookPatch";
import type { TestWorkbook, WorkbookSpec } from "../fakes/workbookSpec";

const NOTHING: WorkbookPatch = { sheets: [], marks: [], clearOtherMarks: false, activate: null };
const SHEET = "台账";

function edit([row, column]: readonly [number, number], before: string | number, after: string | number): CellEdit {
  return { row, column, before, after, numberFormat: null };
}

function updating(cells: readonly CellEdit[], insertion: RowInsertion | null = null): WorkbookPatch {
  const update: SheetUpdate = { sheet: SHEET, cells, insertion };
  return { ...NOTHING, updates: [update] };
}

const TWO_ROWS: RowInsertion = {
  at: 2,
  cells: [
    ["丁", null, 5],
    [null, "=1", 46_127],
  ],
  styles: [{ area: { top: 2, bottom: 3, left: 2, right: 2 }, numberFormat: "0.00", hasBorders: true }],
  heights: [30, 45],
};

/** What every workbook port keeps when a sheet of people's is changed that was just read. */
export function describeUpdates(title: string, opened: (spec: WorkbookSpec) => Promise<TestWorkbook>): void {
  const rows = [
    ["甲", "旧", 1],
    ["乙", "旧", ""],
    ["丙", "=1+1", "注"],
  ];
  const spec = { sheets: [{ name: "数据" }, { name: SHEET, rows }] };

  describe(`${title}: sheets that were just read`, () => {
    it("are changed and shown in one round trip", async () => {
      const { port, content, activeSheet, takeRoundTrips } = await opened(spec);
      const patch = updating([edit([0, 1], "旧", "新"), edit([1, 2], "", "填"), edit([1, 1], "旧", "")]);
      const { edited } = await port.apply({ ...patch, activate: SHEET });
      expect(takeRoundTrips()).toBe(1);
      expect(content(SHEET)).toEqual([["甲", "新", 1], ["乙", "", "填"], rows[2]]);
      expect([edited?.made.length, edited?.left]).toEqual([3, []]);
      expect(activeSheet()).toBe(SHEET);
    });

    it("take whole new rows; what is below moves down, and text stays text", async () => {
      const { port, content, numberFormat, takeRoundTrips } = await opened(spec);
      await port.apply(updating([edit([0, 1], "旧", "新")], TWO_ROWS));
      expect(takeRoundTrips()).toBe(1);
      expect(content(SHEET)).toEqual([
        ["甲", "新", 1],
        rows[1]!.slice(0, 2),
        ["丁", "", 5],
        ["", "=1", 46_127],
        rows[2],
      ]);
      expect([numberFormat(SHEET, [2, 2]), numberFormat(SHEET, [4, 2])]).toEqual(["0.00", "General"]);
    });

    it("get back what somebody typed since, at the cost of another round trip, and it is told", async () => {
      const { port, content, type, takeRoundTrips } = await opened(spec);
      await type(SHEET, [1, 1], "=2+2");
      await type(SHEET, [0, 2], "'手填");
      takeRoundTrips();
      const patch = updating([edit([0, 1], "旧", "新"), edit([1, 1], "旧", "新"), edit([0, 2], 1, 2)], TWO_ROWS);
      const { edited } = await port.apply(patch);
      expect(takeRoundTrips()).toBe(2);
      expect(content(SHEET).slice(0, 2)).toEqual([
        ["甲", "新", "'手填"],
        ["乙", "=2+2"],
      ]);
      expect(content(SHEET)).toHaveLength(5);
      expect(edited?.made.map(({ at }) => [at.row, at.column])).toEqual([[0, 1]]);
      expect(edited?.left).toEqual(
        expect.arrayContaining([
          { at: { sheet: SHEET, row: 1, column: 1 }, reason: expect.stringMatching(/^(formula|changed)$/) as string },
          { at: { sheet: SHEET, row: 0, column: 2 }, reason: "changed" },
        ]),
      );
    });

    it("get it back where the new rows have moved it down, too", async () => {
      const { port, content } = await opened(spec);
      const { edited } = await port.apply(updating([edit([2, 0], "丁", "新"), edit([2, 2], "注", "新")], TWO_ROWS));
      expect(edited?.left.map(({ at }) => at.row)).toEqual([2]);
      expect(content(SHEET)[4]?.[0]).toBe("丙");
    });

    it("keep their number formats unless one is given", async () => {
      const formats = [
        [0, 1, "@"],
        [0, 2, "@"],
      ] as const;
      const { port, content, numberFormat } = await opened({ sheets: [{ name: SHEET, rows, formats }] });
      const date: CellEdit = { row: 0, column: 2, before: 1, after: 46_127, numberFormat: "yyyy-mm-dd" };
      await port.apply(updating([edit([0, 1], "旧", "新"), date]));
      expect([numberFormat(SHEET, [0, 1]), numberFormat(SHEET, [0, 2])]).toEqual(["@", "yyyy-mm-dd"]);
      expect(content(SHEET)[0]).toEqual(["甲", "新", 46_127]);
    });

    it("are left as they were, hidden rows too", async () => {
      const { port, content } = await opened({ sheets: [{ name: SHEET, rows, hiddenRows: [1] }] });
      const { edited } = await port.apply(updating([edit([0, 1], "旧", "新"), edit([1, 1], "旧", "新")]));
      expect(edited?.left).toEqual([{ at: { sheet: SHEET, row: 1, column: 1 }, reason: "hiddenRow" }]);
      expect(content(SHEET).map((row) => row[1])).toEqual(["新", "旧", "=1+1"]);
    });

    it("stay as they are when they are protected or gone", async () => {
      const { port, content } = await opened({ sheets: [{ name: SHEET, rows, isProtected: true }] });
      await expect(port.apply(updating([edit([0, 1], "旧", "新")], TWO_ROWS))).rejects.toMatchObject({
        failure: { code: "accessDenied" },
      });
      expect(content(SHEET)).toEqual([rows[0], ["乙", "旧"], rows[2]]);
      const gone: SheetUpdate = { sheet: "没有", cells: [edit([0, 1], "旧", "新")], insertion: null };
      await expect(port.apply({ ...NOTHING, updates: [gone] })).rejects.toMatchObject({
        failure: { code: "sheetGone", sheet: "没有" },
      });
    });
  });
}
