import type { ApplyReport, SheetChange } from "../../src/app/ports";
import { digestOf, isUntouched } from "../../src/workbook/digest";
import { toSheetPatch } from "../../src/workbook/present/sheetContent";
import type { PatchCell, SheetPatch, WorkbookPatch } from "../../src/workbook/workbookPatch";
import type { OpenTestWorkbook, TestWorkbook, WorkbookSpec } from "../fakes/workbookSpec";
import { describeEdits } from "./editContract";
import { describeUpdates } from "./updateContract";

const NOTHING: WorkbookPatch = { sheets: [], marks: [], clearOtherMarks: false, activate: null };

function sheetPatch(name: string, cells: readonly (readonly PatchCell[])[], replaces = false): SheetPatch {
  return toSheetPatch({ name, replaces }, "checkResults", { cells });
}

/** What every workbook port keeps, whatever stands behind it. */
export function describeWorkbookPort(title: string, open: OpenTestWorkbook): void {
  let workbook: TestWorkbook | null = null;
  async function opened(spec: WorkbookSpec): Promise<TestWorkbook> {
    workbook = bind(await open(spec));
    return workbook;
  }
  afterEach(() => {
    workbook?.close();
    workbook = null;
  });

  describe(`${title}: reading`, () => {
    it("tells of every sheet what it is, without its cells, in one round trip", async () => {
      const { port, takeRoundTrips } = await opened({
        sheets: [
          { name: "数据", rows: [["甲", 1]] },
          { name: "隐藏", isHidden: true },
          { name: "受保护", isProtected: true },
          { name: "透视", hasPivotTable: true },
        ],
        active: "受保护",
      });
      const snapshot = await port.read([]);
      const plain = { isVisible: true, isActive: false, isProtected: false, hasPivotTable: false, mark: null };
      expect(snapshot.sheets).toEqual([
        { ...plain, name: "数据" },
        { ...plain, name: "隐藏", isVisible: false },
        { ...plain, name: "受保护", isProtected: true, isActive: true },
        { ...plain, name: "透视", hasPivotTable: true },
      ]);
      expect(snapshot).toMatchObject({ isStructureProtected: false, settings: null, contents: [] });
      expect(takeRoundTrips()).toBe(1);
    });

    it("gives the used cells of the named sheets with the place of the first, in one round trip", async () => {
      const { port, takeRoundTrips } = await opened({
        sheets: [
          { name: "数据", rows: [[], ["", "甲", 1.5, true], ["", "", "=1+1"]] },
          { name: "别的", rows: [["x"]] },
          { name: "空" },
        ],
      });
      const { contents } = await port.read(["数据", "空"]);
      expect(contents.map(({ name }) => name)).toEqual(["数据", "空"]);
      expect(contents[0]).toMatchObject({ origin: { row: 1, column: 1 }, truncated: null, hiddenRows: [] });
      expect(contents[0]?.values[0]).toEqual(["甲", 1.5, true]);
      expect(contents[1]).toMatchObject({ values: [], truncated: null });
      expect(takeRoundTrips()).toBe(1);
    });

    it("gives formulas as they are typed for sheets of ours", async () => {
      const { port } = await opened({ sheets: [{ name: "结果", rows: [["甲", "=1+1"]] }] });
      const { contents } = await port.read([], ["结果"]);
      expect(contents[0]?.formulas).toEqual([["甲", "=1+1"]]);
    });

    it("gives the formulas of small sheets of the user's in the same round trip, and none of larger ones", async () => {
      const { port, takeRoundTrips } = await opened({
        sheets: [
          { name: "小", rows: [[], ["", "甲", "=1+1"]] },
          { name: "长", rows: Array.from({ length: 3_100 }, () => ["甲"]) },
          { name: "宽", rows: [Array<string>(61).fill("甲")] },
        ],
      });
      expect((await port.read(["小"])).contents[0]?.formulas).toEqual([["甲", "=1+1"]]);
      expect(takeRoundTrips()).toBe(1);
      const { contents } = await port.read(["小", "长", "宽"]);
      expect(contents.map(({ formulas }) => formulas)).toEqual([[["甲", "=1+1"]], null, null]);
      expect(takeRoundTrips()).toBe(1);
    });

    it("names hidden rows and reads them like others", async () => {
      const { port } = await opened({
        sheets: [{ name: "数据", rows: [["a"], ["b"], ["c"], ["d"]], hiddenRows: [1, 3] }],
      });
      const { contents } = await port.read(["数据"]);
      expect(contents[0]?.hiddenRows).toEqual([1, 3]);
      expect(contents[0]?.values).toEqual([["a"], ["b"], ["c"], ["d"]]);
    });

    it("leaves out a sheet that is not there", async () => {
      const { port } = await opened({ sheets: [{ name: "数据", rows: [["a"]] }] });
      const { contents } = await port.read(["没有", "数据"]);
      expect(contents.map(({ name }) => name)).toEqual(["数据"]);
    });

    it("says how large a sheet is that is larger than what is read", async () => {
      const rows = Array.from({ length: 20_001 }, (_, index) => (index === 0 || index === 20_000 ? ["x"] : []));
      const { port } = await opened({ sheets: [{ name: "长", rows }] });
      const { contents } = await port.read(["长"]);
      expect(contents[0]?.truncated).toEqual({ rowCount: 20_001, columnCount: 1 });
      expect(contents[0]?.values.length).toBeLessThanOrEqual(20_000);
    });
  });

  describe(`${title}: writing`, () => {
    it("creates a sheet that can be told as ours and untouched, and shows it, in one round trip", async () => {
      const { port, content, activeSheet, takeRoundTrips } = await opened({ sheets: [{ name: "数据" }] });
      const cells: PatchCell[][] = [["标题"], ["甲", 1.25, { formula: "=1+1" }], [null, "末"]];
      await port.apply({ ...NOTHING, sheets: [sheetPatch("校验结果", cells)], activate: "校验结果" });
      expect(takeRoundTrips()).toBe(1);
      expect(content("校验结果")).toEqual([["标题"], ["甲", 1.25, "=1+1"], ["", "末"]]);
      expect(activeSheet()).toBe("校验结果");
      const { sheets, contents } = await port.read([], ["校验结果"]);
      const mark = sheets[1]?.mark;
      expect(mark).toEqual({ kind: "checkResults", digest: digestOf(cells), writtenAs: "校验结果" });
      expect(mark && contents[0] && isUntouched(mark, contents[0])).toBe(true);
    });

    it("never turns text into a formula, a number or a date", async () => {
      const texts = [
        "=1+1",
        "+86",
        "-5",
        "@x",
        "'引号",
        "\t=1",
        "2026-04-15",
        "3/4",
        "007",
        "50%",
        "TRUE",
        "#N/A",
        "1:1.1",
        "甲",
      ];
      const { port, content } = await opened({ sheets: [{ name: "数据" }] });
      await port.apply({ ...NOTHING, sheets: [sheetPatch("校验结果", [texts])] });
      expect(content("校验结果")[0]).toEqual(texts);
    });

    it("refreshes a sheet of ours in place: what was there is gone", async () => {
      const { port, content, sheetNames } = await opened({ sheets: [{ name: "数据" }] });
      await port.apply({ ...NOTHING, sheets: [sheetPatch("校验结果", [["a", "b"], ["c"]])] });
      await port.apply({ ...NOTHING, sheets: [sheetPatch("校验结果", [["z"]], true)] });
      expect(sheetNames()).toEqual(["数据", "校验结果"]);
      expect(content("校验结果")).toEqual([["z"]]);
      const { sheets } = await port.read([]);
      expect(sheets[1]?.mark?.digest).toBe(digestOf([["z"]]));
    });

    it("sees that a user edited a sheet of ours", async () => {
      const { port, type } = await opened({ sheets: [{ name: "数据" }] });
      await port.apply({ ...NOTHING, sheets: [sheetPatch("校验结果", [["a"]])] });
      await type("校验结果", [3, 1], "备注");
      const { sheets, contents } = await port.read([], ["校验结果"]);
      const mark = sheets[1]?.mark;
      expect(mark && contents[0] && isUntouched(mark, contents[0])).toBe(false);
    });

    it("refuses to add a sheet where the structure is protected, and adds nothing", async () => {
      const { port, sheetNames } = await opened({ sheets: [{ name: "数据" }], isStructureProtected: true });
      await expect(port.apply({ ...NOTHING, sheets: [sheetPatch("校验结果", [["a"]])] })).rejects.toMatchObject({
        failure: { code: "structureProtected" },
      });
      expect(sheetNames()).toEqual(["数据"]);
    });

    it("keeps a sheet of the user's that has the name of a new one, and leaves nothing half-written", async () => {
      const { port, sheetNames, content } = await opened({
        sheets: [{ name: "数据" }, { name: "乙", rows: [["原有"]] }],
      });
      await expect(
        port.apply({ ...NOTHING, sheets: [sheetPatch("甲", [["a"]]), sheetPatch("乙", [["b"]])] }),
      ).rejects.toThrow();
      expect(content("乙")).toEqual([["原有"]]);
      expect(sheetNames()).toEqual(["数据", "乙"]);
    });
  });

  describeEdits(title, opened);
  describeUpdates(title, opened);
  describeMarks(title, opened);
  describeOthers(title, opened);
}

function describeMarks(title: string, opened: (spec: WorkbookSpec) => Promise<TestWorkbook>): void {
  describe(`${title}: marks`, () => {
    const spec: WorkbookSpec = {
      sheets: [
        {
          name: "数据",
          rows: [
            ["a", 1],
            ["b", 2],
            ["c", 3],
          ],
          userRuleCells: [[1, 1]],
        },
        { name: "另一张" },
      ],
    };

    it("marks cells by level in one round trip and leaves the user's rules", async () => {
      const { port, marks, userRules, takeRoundTrips } = await opened(spec);
      const before = userRules("数据");
      await port.read(["数据"]);
      takeRoundTrips();
      const cells = [
        { row: 0, column: 1, level: "notMet" },
        { row: 1, column: 1, level: "notMet" },
        { row: 2, column: 0, level: "dataError" },
        { row: 2, column: 1, level: "belowFloor" },
        { row: 0, column: 0, level: "belowFloor" },
      ] as const;
      await port.apply({ ...NOTHING, marks: [{ sheet: "数据", cells, replaces: [] }] });
      expect(takeRoundTrips()).toBe(1);
      expect(marks("数据")).toEqual(["A1:belowFloor", "A3:dataError", "B1:notMet", "B2:notMet", "B3:belowFloor"]);
      expect(userRules("数据")).toBe(before);
    });

    it("replaces marks that were read before in one round trip", async () => {
      const { port, marks, takeRoundTrips } = await opened(spec);
      await port.apply({ ...NOTHING, marks: [{ sheet: "数据", cells: [{ row: 0, column: 1, level: "notMet" }] }] });
      const { contents } = await port.read(["数据"]);
      takeRoundTrips();
      const replaces = contents[0]?.markIds ?? [];
      await port.apply({
        ...NOTHING,
        marks: [{ sheet: "数据", cells: [{ row: 2, column: 1, level: "belowFloor" }], replaces }],
      });
      expect(takeRoundTrips()).toBe(1);
      expect(marks("数据")).toEqual(["B3:belowFloor"]);
    });

    it("looks marks up again that have moved since they were read", async () => {
      const { port, marks } = await opened(spec);
      const one = { sheet: "数据", cells: [{ row: 0, column: 1, level: "notMet" }] } as const;
      await port.apply({ ...NOTHING, marks: [one] });
      const replaces = (await port.read(["数据"])).contents[0]?.markIds ?? [];
      await port.apply({ ...NOTHING, marks: [one] });
      await port.apply({
        ...NOTHING,
        marks: [{ sheet: "数据", cells: [{ row: 1, column: 0, level: "belowFloor" }], replaces }],
      });
      expect(marks("数据")).toEqual(["A2:belowFloor"]);
    });

    it("clears the marks of every sheet, says how many cells they were, and leaves the user's rules", async () => {
      const { port, marks, userRules } = await opened(spec);
      const before = userRules("数据");
      const cells = [0, 1, 2].map((row) => ({ row, column: 1, level: "notMet" }) as const);
      await port.apply({
        ...NOTHING,
        marks: [
          { sheet: "数据", cells },
          { sheet: "另一张", cells: cells.slice(0, 1) },
        ],
      });
      const report: ApplyReport = await port.apply({ ...NOTHING, clearOtherMarks: true });
      expect(report.cleared).toEqual({ sheets: 2, cells: 4 });
      expect([...marks("数据"), ...marks("另一张")]).toEqual([]);
      expect(userRules("数据")).toBe(before);
      expect((await port.apply({ ...NOTHING, clearOtherMarks: true })).cleared).toEqual({ sheets: 0, cells: 0 });
    });

    it("leaves out the marks of a sheet that was protected meanwhile, says so, and writes the rest", async () => {
      const { port, protect, marks, sheetNames } = await opened(spec);
      await port.read(["数据"]);
      protect("数据");
      const patch = {
        ...NOTHING,
        sheets: [sheetPatch("校验结果", [["a"]])],
        marks: [{ sheet: "数据", cells: [{ row: 0, column: 0, level: "belowFloor" } as const], replaces: [] }],
      };
      expect((await port.apply(patch)).unmarkedSheets).toEqual(["数据"]);
      expect(marks("数据")).toEqual([]);
      expect(sheetNames()).toContain("校验结果");
    });
  });
}

function describeOthers(title: string, opened: (spec: WorkbookSpec) => Promise<TestWorkbook>): void {
  describe(`${title}: settings, cells and changes`, () => {
    it("stores settings in the workbook and reads them back", async () => {
      const { port, settings } = await opened({ sheets: [{ name: "数据" }] });
      await port.saveSettings('{"version":1}');
      expect(settings()).toBe('{"version":1}');
      expect((await port.read([])).settings).toBe('{"version":1}');
    });

    it("brings a cell into view", async () => {
      const { port, activeSheet } = await opened({ sheets: [{ name: "数据" }, { name: "另一张" }] });
      await port.reveal({ sheet: "另一张", row: 4, column: 2 });
      expect(activeSheet()).toBe("另一张");
    });

    it("refuses to show a cell of a sheet that is gone, and names the sheet", async () => {
      const { port } = await opened({ sheets: [{ name: "数据" }] });
      await expect(port.reveal({ sheet: "没有", row: 0, column: 0 })).rejects.toMatchObject({
        failure: { code: "sheetGone", sheet: "没有" },
      });
    });

    it("tells which rows the user changed until told to stop, and nothing of its own writes", async () => {
      const { port, type } = await opened({ sheets: [{ name: "数据", rows: [["a"]] }] });
      const changes: SheetChange[] = [];
      const stop = await port.observeChanges((change) => changes.push(change));
      await type("数据", [6, 1], 5);
      await port.apply({ ...NOTHING, sheets: [sheetPatch("校验结果", [["a"]])] });
      await settled();
      expect(changes).toEqual([{ sheet: "数据", firstRow: 6, lastRow: 6, isRemote: false }]);
      await stop();
      await type("数据", [7, 1], 5);
      await settled();
      expect(changes).toHaveLength(1);
    });
  });
}

/** Events travel in turns of their own. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

/** Methods of a test workbook may be used apart from it. */
function bind(workbook: TestWorkbook): TestWorkbook {
  return {
    port: workbook.port,
    sheetNames: () => workbook.sheetNames(),
    activeSheet: () => workbook.activeSheet(),
    content: (sheet) => workbook.content(sheet),
    marks: (sheet) => workbook.marks(sheet),
    numberFormat: (sheet, at) => workbook.numberFormat(sheet, at),
    userRules: (sheet) => workbook.userRules(sheet),
    settings: () => workbook.settings(),
    type: (sheet, at, value) => workbook.type(sheet, at, value),
    rename: (sheet, name) => workbook.rename(sheet, name),
    protect: (sheet) => workbook.protect(sheet),
    takeRoundTrips: () => workbook.takeRoundTrips(),
    close: () => workbook.close(),
  };
}
