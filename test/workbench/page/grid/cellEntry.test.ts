import { BooleanNumber, CellValueType, type ICellData } from "@univerjs/core";
import fc from "fast-check";
import { readTyped } from "../../../../workbench/model/typedInput";
import { entryOf, isSameContent, textOfLines, type GridCell } from "../../../../workbench/page/grid/cellEntry";
import type { Cell } from "../../../../workbench/store/workbook";
import { anyCell, shown } from "./gridCells";

const typed = (data: ICellData | null, formula: string | null = null): GridCell => ({ data, formula, style: null });

/** A text of several lines as the grid keeps it. */
const lines = (dataStream: string): ICellData =>
  ({ p: { id: "d", documentStyle: {}, body: { dataStream } }, t: CellValueType.STRING }) as ICellData;

describe("whether something was typed", () => {
  it("is no for every cell that the grid shows as the store has it", () => {
    fc.assert(
      fc.property(anyCell, (one) => {
        expect(isSameContent(shown(one), one)).toBe(true);
      }),
    );
  });

  it.each<[string, GridCell, Cell | undefined, boolean]>([
    ["nothing in an absent cell", typed(null), undefined, true],
    ["an emptied cell of an absent one", typed({ v: "" }), undefined, false],
    ["a number over another", typed({ v: 2, t: CellValueType.NUMBER }), { value: 1 }, false],
    ["a text of digits over the number", typed({ v: "1", t: CellValueType.STRING }), { value: 1 }, false],
    ["a cleared cell", typed({}), { value: 1 }, false],
    ["1 over TRUE", typed({ v: 1, t: CellValueType.NUMBER }), { value: true }, false],
    ["a formula over its own value", typed({ v: 3, t: CellValueType.NUMBER }, "=1+2"), { value: 3 }, false],
    ["a value over a formula", typed({ v: 3, t: CellValueType.NUMBER }), { value: 3, formula: "=1+2" }, false],
    ["the same lines", typed(lines("甲\r乙\r\n")), { value: "甲\n乙" }, true],
    ["another line", typed(lines("甲\r丙\r\n")), { value: "甲\n乙" }, false],
    ["the same formula, another value", typed({ v: 9 }, "=1+2"), { value: 3, formula: "=1+2" }, true],
  ])("%s", (_what, ...[one, before, expected]) => {
    expect(isSameContent(one, before)).toBe(expected);
  });
});

describe("what was typed", () => {
  it.each<[string, GridCell, string | number | boolean]>([
    ["a formula", typed({ v: 3 }, "=1+2"), "=1+2"],
    ["a number", typed({ v: 0.85, t: CellValueType.NUMBER }), 0.85],
    ["TRUE", typed({ v: BooleanNumber.TRUE, t: CellValueType.BOOLEAN }), true],
    ["FALSE", typed({ v: BooleanNumber.FALSE, t: CellValueType.BOOLEAN }), false],
    ["a text", typed({ v: "甲", t: CellValueType.STRING }), "甲"],
    ["a date that the grid takes for a text", typed({ v: "2024年9月1日", t: CellValueType.STRING }), "2024年9月1日"],
    ["an error", typed({ v: "#N/A", t: CellValueType.STRING }), "#N/A"],
    ["nothing", typed(null), ""],
    ["an emptied cell", typed({ t: CellValueType.STRING }), ""],
    ["digits that were copied from a text", typed({ v: "007", t: CellValueType.STRING }), "'007"],
    ["a percentage that was copied from a text", typed({ v: "-8.5%", t: CellValueType.STRING }), "'-8.5%"],
    ["digits that were typed where the grid takes them for a text", { ...typed({ v: "7", t: 1 }), isTyped: true }, "7"],
    ["lines", typed(lines("甲\r乙\r\n")), "甲\n乙"],
    ["what was typed with an apostrophe", typed({ v: "=甲", t: CellValueType.FORCE_STRING }), "'=甲"],
  ])("%s", (_what, one, entry) => {
    expect(entryOf(one)).toBe(entry);
  });

  it("read as Excel reads it, is what the copied cell held", () => {
    const copied = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.integer().map(String),
      fc.constantFrom("甲", "1e5", "12%", ".5", "a-b"),
    );
    fc.assert(
      fc.property(copied, (value) => {
        const content = readTyped(entryOf(shown({ value })), "General");
        expect("value" in content && content.value).toBe(value);
      }),
    );
  });
});

it("only a document is a text of lines", () => {
  expect([textOfLines({ v: "甲" }), textOfLines({}), textOfLines(lines("a\rb\rc\r\n"))]).toEqual([
    null,
    null,
    "a\nb\nc",
  ]);
});
