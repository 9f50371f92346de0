import { digestOf } from "../../src/workbook/digest";
import { toSheetPatch } from "../../src/workbook/present/sheetContent";
import { MOST_FIXES } from "../../src/workbook/fixes/proposeFixes";
import type { WorkbookPatch } from "../../src/workbook/workbookPatch";
import { countersSince } from "../../workbench/office/counters";
import { type OfficeTestWorkbook, openOfficeWorkbook } from "./openOfficeWorkbook";

const NOTHING: WorkbookPatch = { sheets: [], marks: [], clearOtherMarks: false, activate: null };
const PATCH: WorkbookPatch = {
  ...NOTHING,
  sheets: [toSheetPatch({ name: "校验结果", replaces: false }, "checkResults", { cells: [["a"]] })],
  activate: "校验结果",
};

let workbook: OfficeTestWorkbook | null = null;
afterEach(() => {
  workbook?.close();
  workbook = null;
});

async function opened(rows: readonly (readonly (string | number)[])[] = [["x"]]): Promise<OfficeTestWorkbook> {
  workbook = await openOfficeWorkbook({ sheets: [{ name: "数据", rows }] });
  return workbook;
}

type Batch = (context: Excel.RequestContext) => Promise<unknown>;

/** Lets syncs fail as Excel would: `failures` are taken one per sync, null lets one pass. Before or after it was answered. */
function failSyncs(failures: readonly unknown[], when: "before" | "after" = "before"): void {
  const library = Excel;
  const queue = [...failures];
  const run = (options: object, batch: Batch): Promise<unknown> =>
    (library.run as (options: object, batch: Batch) => Promise<unknown>)(options, (context) => {
      const sync = context.sync.bind(context);
      context.sync = (async (value?: unknown) => {
        const failure = queue.shift() ?? null;
        if (failure !== null && when === "before") throw failure;
        await sync();
        if (failure !== null) throw failure;
        return value;
      }) as typeof context.sync;
      return batch(context);
    });
  Object.assign(globalThis, { Excel: { run } });
}

function officeError(code: string, errorLocation = ""): object {
  return Object.assign(new Error(code), { code, debugInfo: { errorLocation } });
}

describe("what Excel refuses", () => {
  it.each([
    ["AccessDenied", "Worksheets.add", { code: "structureProtected" }],
    ["AccessDenied", "Range.formulas", { code: "accessDenied", sheet: null }],
    ["InvalidOperationInCellEditMode", "", { code: "cellBeingEdited" }],
    ["ItemNotFound", "", { code: "sheetGone", sheet: "" }],
    ["RequestPayloadSizeLimitExceeded", "", { code: "tooLarge" }],
  ])("%s at %s is said as a refusal", async (code, location, failure) => {
    const { port } = await opened();
    failSyncs([officeError(code, location)]);
    await expect(port.apply(PATCH)).rejects.toMatchObject({ name: "HostRefusal", failure });
  });

  it("anything else is thrown as it is", async () => {
    const { port } = await opened();
    const bug = new TypeError("bug");
    failSyncs([bug]);
    await expect(port.read([])).rejects.toBe(bug);
    failSyncs([officeError("GeneralException")]);
    await expect(port.read([])).rejects.toMatchObject({ code: "GeneralException" });
  });
});

describe("an answer that is too large for Excel", () => {
  it("is asked for again in blocks of rows", async () => {
    const rows = Array.from({ length: 4100 }, (_, index) => [`第${String(index)}行`, index]);
    const { port } = await opened(rows);
    const tooLarge = officeError("ResponsePayloadSizeLimitExceeded");
    failSyncs([tooLarge, tooLarge]);
    const { contents, sheets } = await port.read(["数据"]);
    expect(contents[0]?.values).toEqual(rows);
    expect(contents[0]?.formulas).toBeNull();
    expect(sheets).toHaveLength(1);
  });

  it("is first asked for without the formulas of the user's sheets", async () => {
    const { port, takeRoundTrips } = await opened([["x", "=1+1"]]);
    expect((await port.read(["数据"])).contents[0]?.formulas).toEqual([["x", "=1+1"]]);
    takeRoundTrips();
    failSyncs([officeError("ResponsePayloadSizeLimitExceeded")]);
    expect((await port.read(["数据"])).contents[0]).toMatchObject({ values: [["x", 0]], formulas: null });
    expect(takeRoundTrips()).toBe(1);
  });

  it("is asked for again with its formulas, and an empty sheet stays empty", async () => {
    const { port } = await opened([]);
    failSyncs([officeError("ResponsePayloadSizeLimitExceeded")]);
    expect((await port.read([], ["数据"])).contents[0]).toMatchObject({ values: [], formulas: [] });
    failSyncs([officeError("ResponsePayloadSizeLimitExceeded")]);
    expect((await port.read(["数据"])).contents[0]).toMatchObject({ values: [], formulas: [] });
  });
});

describe("a write that fails half-way", () => {
  it("takes away what it had created when a later sheet is refused", async () => {
    const { port, sheetNames } = await opened();
    const large = toSheetPatch({ name: "数据", replaces: false }, "checkResults", { cells: [["b"]] });
    await expect(port.apply({ ...PATCH, sheets: [...PATCH.sheets, large] })).rejects.toBeDefined();
    expect(sheetNames()).toEqual(["数据"]);
  });

  it("in the layout of a new sheet takes the sheet away", async () => {
    const { port, sheetNames } = await opened();
    const broken = {
      ...PATCH.sheets[0]!,
      styles: [{ area: { top: 0, left: 0, bottom: 2_000_000, right: 0 }, bold: true }],
    };
    await expect(port.apply({ ...PATCH, sheets: [broken] })).rejects.toBeDefined();
    expect(sheetNames()).toEqual(["数据"]);
  });

  it("in the layout of a refreshed sheet leaves one that counts as touched", async () => {
    const { port, sheetNames } = await opened();
    await port.apply(PATCH);
    const broken = {
      ...PATCH.sheets[0]!,
      replaces: true,
      styles: [{ area: { top: 0, left: 0, bottom: 2_000_000, right: 0 }, bold: true }],
    };
    await expect(port.apply({ ...PATCH, sheets: [broken] })).rejects.toBeDefined();
    expect(sheetNames()).toEqual(["数据", "校验结果"]);
    expect((await port.read([])).sheets[1]?.mark).toMatchObject({ kind: "checkResults", digest: "" });
  });
});

describe("cells of the user's that are changed", () => {
  const edits = [
    {
      sheet: "数据",
      cells: [
        { row: 0, column: 1, before: "1,200", after: 1200, numberFormat: null },
        { row: 2, column: 1, before: "8", after: 8, numberFormat: "0.00" },
      ],
    },
  ];
  const rows = [["甲", "1,200"], ["乙"], ["丙", "8"]];

  it("are what they were, format and all, where Excel refuses after it wrote", async () => {
    const { port, content, numberFormat } = await opened(rows);
    failSyncs([null, officeError("AccessDenied", "Range.formulas")], "after");
    await expect(port.apply({ ...NOTHING, edits })).rejects.toMatchObject({ failure: { code: "accessDenied" } });
    expect(content("数据")).toEqual(rows);
    expect(numberFormat("数据", [2, 1])).toBe("General");
  });

  it("stay untouched where Excel refuses before, and the first refusal is the one that is told", async () => {
    const { port, content } = await opened(rows);
    const busy = officeError("InvalidOperationInCellEditMode");
    failSyncs([busy]);
    await expect(port.apply({ ...NOTHING, edits })).rejects.toMatchObject({ failure: { code: "cellBeingEdited" } });
    failSyncs([null, busy, officeError("GeneralException")]);
    await expect(port.apply({ ...NOTHING, edits })).rejects.toMatchObject({ failure: { code: "cellBeingEdited" } });
    expect(content("数据")).toEqual(rows);
  });

  it("are not written at all where none is what it was", async () => {
    const { port, takeRoundTrips } = await opened([["甲", 1200], ["乙"], ["丙", 8]]);
    takeRoundTrips();
    expect((await port.apply({ ...NOTHING, edits })).edited?.made).toEqual([]);
    expect(takeRoundTrips()).toBe(1);
  });

  it("weigh less than Excel on the web takes in one request, as many and as scattered as they may be", async () => {
    const many = Array.from({ length: MOST_FIXES * 2 }, (_, index) => (index % 2 === 0 ? ["1,200"] : ["x"]));
    const { port, host, takeRoundTrips } = await opened(many);
    takeRoundTrips();
    const before = { ...host.counters };
    const cells = many.flatMap(([text], row) =>
      text === "x" ? [] : [{ row, column: 0, before: "1,200", after: 1200, numberFormat: null }],
    );
    const { edited } = await port.apply({ ...NOTHING, edits: [{ sheet: "数据", cells }] });
    expect(edited?.made).toHaveLength(MOST_FIXES);
    expect(takeRoundTrips()).toBe(2);
    expect(countersSince(before, host.counters).requestBytes / 2).toBeLessThan(4 * 1024 * 1024);
  });
});

describe("what may be refused without harm", () => {
  it.each(["PageLayout.paperSize", "Worksheet.activate"])("%s does not undo the rest", async (location) => {
    const { port, sheetNames, activeSheet } = await opened();
    failSyncs([officeError("GeneralException", location)], "after");
    await expect(port.apply(PATCH)).resolves.toMatchObject({ unmarkedSheets: [] });
    expect(sheetNames()).toEqual(["数据", "校验结果"]);
    expect(activeSheet()).toBe("校验结果");
  });
});

describe("a large sheet of ours", () => {
  it("is written in requests that Excel on the web accepts, and can be told as untouched", async () => {
    const text = "义务教育优质均衡".repeat(40);
    const cells = Array.from({ length: 6000 }, (_, index) => [index, text]);
    const { port, takeRoundTrips, host, content } = await opened();
    takeRoundTrips();
    await port.apply({
      ...NOTHING,
      sheets: [toSheetPatch({ name: "校验结果", replaces: false }, "checkResults", { cells })],
    });
    expect(takeRoundTrips()).toBe(2);
    expect(host.gaps).toEqual({});
    expect(digestOf(content("校验结果"))).toBe(digestOf(cells));
  });
});
