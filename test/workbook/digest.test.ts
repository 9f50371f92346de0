import fc from "fast-check";
import { digestOf, isUntouched } from "../../src/workbook/digest";
import type { PatchCell } from "../../src/workbook/workbookPatch";
import { sheetOf } from "../fixtures/sheets";

const mark = (rows: readonly (readonly PatchCell[])[]) => ({ kind: "ledger", digest: digestOf(rows) }) as const;

describe("the digest of a sheet of ours", () => {
  it("is short and always the same", () => {
    expect(digestOf([["序号", 1]])).toMatch(/^[0-9a-f]{16}$/);
    expect(digestOf([["序号", 1]])).toBe(digestOf([["序号", 1]]));
  });

  it.each<[string, PatchCell, PatchCell]>([
    ["blanks outside quotes", { formula: "=SUM( A1 , B2 )" }, { formula: "=SUM(A1,B2)" }],
    ["case", { formula: "=sum(a1,b2)" }, { formula: "=SUM(A1,B2)" }],
    ["quotes that a sheet name does not need", { formula: "='学校基础数据'!A1" }, { formula: "=学校基础数据!A1" }],
    ["the spelling of numbers", { formula: "=A1<=0.50" }, { formula: "=A1<=0.5" }],
    ["intersections that Excel adds", { formula: "=@INDEX(A:A,1)" }, { formula: "=INDEX(A:A,1)" }],
    ["whether a formula comes as one or as text", { formula: "=A1" }, "=A1"],
    ["the apostrophe in front of text that looks like a formula", "'=1+1", "=1+1"],
    ["line ends", "一\r\n二", "一\n二"],
    ["digits beyond the fifteenth", 0.1 + 0.2, 0.3],
    ["blank cells, null or empty", null, ""],
  ])("does not mind %s", (_what, one, other) => {
    expect(digestOf([["x", one, "y"]])).toBe(digestOf([["x", other, "y"]]));
  });

  it.each<[string, PatchCell, PatchCell]>([
    ["text in quotes", { formula: '=IF(A1,"a b","")' }, { formula: '=IF(A1,"ab","")' }],
    ["case of text in quotes", { formula: '="a"' }, { formula: '="A"' }],
    ["another cell", { formula: "=A1" }, { formula: "=A2" }],
    ["another sheet", { formula: "='a b'!A1" }, { formula: "='ab'!A1" }],
    ["another limit", { formula: "=A1<=0.5" }, { formula: "=A1<=0.45" }],
    ["a figure over a formula", { formula: "=A1" }, 5],
    ["a figure", 5, 6],
    ["text", "张三", "李四"],
    ["case of text", "a", "A"],
  ])("changes with %s", (_what, one, other) => {
    expect(digestOf([["x", one, "y"]])).not.toBe(digestOf([["x", other, "y"]]));
  });

  it("does not count blank cells at the end of rows, nor blank rows at the end", () => {
    expect(digestOf([["a"], ["b"]])).toBe(digestOf([["a", "", null], ["b"], [], ["", ""]]));
  });

  it("counts where things stand", () => {
    expect(digestOf([["a", "b"]])).not.toBe(digestOf([["a"], ["b"]]));
    expect(digestOf([["a"], ["b"]])).not.toBe(digestOf([["a"], [], ["b"]]));
    expect(digestOf([["a", "", "b"]])).not.toBe(digestOf([["a", "b"]]));
    expect(digestOf([])).toBe(digestOf([[], [""]]));
  });

  it("of two sheets that differ in one cell is never the same", () => {
    const rows = fc.array(fc.array(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxLength: 6 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, fc.nat(5), fc.nat(5), (cells, row, column) => {
        const changed = Array.from({ length: Math.max(cells.length, row + 1) }, (_unused, index) => [
          ...(cells[index] ?? []),
        ]);
        const target = changed[row]!;
        while (target.length <= column) target.push("");
        target[column] = `${String(target[column])}改`;
        expect(digestOf(changed)).not.toBe(digestOf(cells));
      }),
    );
  });
});

describe("a sheet of ours", () => {
  const rows: PatchCell[][] = [
    [null, null],
    [null, "序号", { formula: "=SUM(A1:A3)" }],
    [null, "甲", 1.5],
  ];

  it("is untouched when what is read back is what was written, wherever its used area begins", () => {
    const formulas = [
      ["序号", "=SUM(A1:A3)"],
      ["甲", 1.5],
    ];
    const snapshot = sheetOf(formulas, { formulas, origin: { row: 1, column: 1 } });
    expect(isUntouched(mark(rows), snapshot)).toBe(true);
  });

  it("is touched when a figure replaces a formula", () => {
    const formulas = [
      ["序号", 6],
      ["甲", 1.5],
    ];
    expect(isUntouched(mark(rows), sheetOf(formulas, { formulas, origin: { row: 1, column: 1 } }))).toBe(false);
  });

  it("counts as touched when its formulas are not known, or not all of it was read", () => {
    const written = [["a"]];
    expect(isUntouched(mark(written), sheetOf(written))).toBe(false);
    const truncated = { rowCount: 30_000, columnCount: 1 };
    expect(isUntouched(mark(written), sheetOf(written, { formulas: written, truncated }))).toBe(false);
    expect(isUntouched(mark(written), sheetOf(written, { formulas: written }))).toBe(true);
  });
});
