import { dataSheets, freeName, placeSheet } from "../../src/app/sheetTarget";
import { digestOf } from "../../src/workbook/digest";
import type { OurMark, SheetInfo, SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/sheetSnapshot";

const PLAIN = { isVisible: true, isActive: false, isProtected: false, hasPivotTable: false, mark: null } as const;
const CELLS = [["a", 1]];

function ours(name: string, more: Partial<OurMark> = {}): SheetInfo {
  return { ...PLAIN, name, mark: { kind: "checkResults", digest: digestOf(CELLS), writtenAs: name, ...more } };
}

function content(name: string, cells: readonly (readonly (string | number)[])[] = CELLS): SheetSnapshot {
  return { name, origin: { row: 0, column: 0 }, values: cells, formulas: cells, hiddenRows: [], truncated: null };
}

function snapshot(sheets: readonly SheetInfo[], contents: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, contents, isStructureProtected: false, settings: null };
}

describe("a free name", () => {
  it("is the usual one, or the first number that is free, whatever the case", () => {
    expect(freeName("校验结果", [])).toBe("校验结果");
    expect(freeName("校验结果", ["校验结果", "校验结果 (2)"])).toBe("校验结果 (3)");
    expect(freeName("Sheet", ["SHEET"])).toBe("Sheet (2)");
  });

  it("never is longer than Excel allows", () => {
    const long = "长".repeat(31);
    expect(freeName(long, [long])).toBe(`${"长".repeat(27)} (2)`);
  });
});

describe("the place of a sheet of ours", () => {
  it("is its usual name in a workbook without one", () => {
    expect(placeSheet(snapshot([], []), "checkResults")).toEqual({ name: "校验结果", replaces: false });
  });

  it("is the sheet of the last run while nobody touched it", () => {
    expect(placeSheet(snapshot([ours("校验结果")], [content("校验结果")]), "checkResults")).toEqual({
      name: "校验结果",
      replaces: true,
    });
  });

  it.each([
    ["the user has a sheet of that name", { ...PLAIN, name: "校验结果" }, content("校验结果")],
    ["the user edited ours", ours("校验结果"), content("校验结果", [["a", 2]])],
    ["ours is protected", { ...ours("校验结果"), isProtected: true }, content("校验结果")],
    ["ours was never finished", ours("校验结果", { digest: "" }), content("校验结果")],
    ["the sheet is a copy of another", ours("校验结果", { writtenAs: "校验结果 (9)" }), content("校验结果")],
    ["it is another kind of ours", ours("校验结果", { kind: "ledger" }), content("校验结果")],
  ])("is a free name where %s", (_what, sheet, held) => {
    expect(placeSheet(snapshot([sheet], [held]), "checkResults")).toEqual({ name: "校验结果 (2)", replaces: false });
  });

  it("is a free name where the sheet was not read", () => {
    expect(placeSheet(snapshot([ours("校验结果")], []), "checkResults").replaces).toBe(false);
  });

  it("is the second sheet of ours once the first was edited", () => {
    const sheets = [ours("校验结果"), ours("校验结果 (2)")];
    const contents = [content("校验结果", [["edited"]]), content("校验结果 (2)")];
    expect(placeSheet(snapshot(sheets, contents), "checkResults")).toEqual({ name: "校验结果 (2)", replaces: true });
  });

  it("stays where a mark does not say under which name it was written", () => {
    const mark: OurMark = { kind: "checkResults", digest: digestOf(CELLS) };
    const sheet = { ...PLAIN, name: "校验结果", mark };
    expect(placeSheet(snapshot([sheet], [content("校验结果")]), "checkResults").replaces).toBe(true);
  });
});

describe("sheets that can hold data", () => {
  it("are visible, without pivot table and not ours, except a template", () => {
    const sheets: SheetInfo[] = [
      { ...PLAIN, name: "数据" },
      { ...PLAIN, name: "隐藏", isVisible: false },
      { ...PLAIN, name: "透视", hasPivotTable: true },
      ours("校验结果"),
      ours("学校基础数据", { kind: "schoolTemplate" }),
    ];
    expect(dataSheets(sheets)).toEqual(["数据", "学校基础数据"]);
  });
});
