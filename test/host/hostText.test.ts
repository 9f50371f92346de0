import * as fc from "fast-check";
import { addressChunks, MAXIMUM_ADDRESS_LENGTH, rowsOf, verticalRuns } from "../../src/host/addresses";
import { cellInput } from "../../src/host/cellInput";
import { isMarkRule, markRule } from "../../src/host/marks";
import { markFormula, parseMark, unfinishedMarkFormula } from "../../src/workbook/ourMark";
import { requestBytesOf, rowChunks } from "../../src/host/requestSize";

describe("the mark of a sheet of ours", () => {
  it("comes back as it was written, whatever the sheet is called", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 31 }), (writtenAs) => {
        const mark = { kind: "ledger", digest: "0123456789abcdef", writtenAs } as const;
        expect(parseMark(markFormula(mark))).toEqual(mark);
      }),
    );
  });

  it("of an unfinished sheet has a digest that nothing has", () => {
    expect(parseMark(unfinishedMarkFormula("ledger", "run"))).toEqual({ kind: "ledger", digest: "", writtenAs: "" });
  });

  it.each([null, 5, "", "=A1", '="x"', '="1|nothing|d|n"', '="2|ledger|d|n"', '="1|ledger"', '="1|toString|d|n"'])(
    "is not %p",
    (formula) => {
      expect(parseMark(formula)).toBeNull();
    },
  );
});

describe("the rule of a mark", () => {
  it("is known by its text, as Excel may have written it down", () => {
    expect(isMarkRule(markRule("notMet"))).toBe(true);
    expect(isMarkRule('= n("JH:notMet") = 0')).toBe(true);
    expect(isMarkRule('N("JH:notMet")=0')).toBe(true);
  });

  it.each(["=TRUE", '=N("JH:")=0', '=N("JH:notMet")=1', '=A1=N("JH:notMet")=0', undefined, 5])(
    "is not %p",
    (formula) => {
      expect(isMarkRule(formula)).toBe(false);
    },
  );
});

describe("a cell to write", () => {
  it.each([
    "=1",
    " =1",
    "+1",
    "-1",
    "@a",
    "'a",
    "\ta",
    "\ra",
    "1",
    "1.5",
    ".5",
    "１２",
    "50%",
    "￥5",
    "(1)",
    "TRUE",
    "false",
    "#N/A",
    "3/4",
    "8:30",
    "Jan 5",
    "may-20",
  ])("%p gets an apostrophe", (text) => {
    expect(cellInput(text)).toBe(`'${text}`);
  });

  it.each(["甲", "P1 城关小学", "达标", "a=1", "", "Mayfield"])("%p stands as it is", (text) => {
    expect(cellInput(text)).toBe(text);
  });

  it("is a number, a formula or nothing", () => {
    expect([cellInput(1.5), cellInput({ formula: "=A1" }), cellInput(null)]).toEqual([1.5, "=A1", ""]);
  });
});

describe("addresses", () => {
  it("join what stands below each other and keep the cells as they are", () => {
    const cell = fc.record({ row: fc.nat(60), column: fc.nat(40) });
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { selector: ({ row, column }) => `${String(row)},${String(column)}` }),
        (cells) => {
          const covered = verticalRuns(cells).flatMap(({ top, bottom, left }) =>
            Array.from({ length: bottom - top + 1 }, (_, index) => `${String(top + index)},${String(left)}`),
          );
          expect(covered.sort()).toEqual(cells.map(({ row, column }) => `${String(row)},${String(column)}`).sort());
        },
      ),
    );
  });

  it("stay below what Excel silently cuts off", () => {
    const areas = Array.from({ length: 5000 }, (_, index) => ({
      top: index * 2,
      left: 3,
      bottom: index * 2,
      right: 3,
    }));
    const chunks = addressChunks(areas);
    expect(chunks.every((chunk) => chunk.length <= MAXIMUM_ADDRESS_LENGTH)).toBe(true);
    expect(chunks.join(",").split(",")).toHaveLength(5000);
    expect(addressChunks([])).toEqual([]);
  });

  it.each([
    ["B2:C9", [1, 8]],
    ["B2", [1, 1]],
    ["5:7", [4, 6]],
    ["A:C", [0, Number.MAX_SAFE_INTEGER]],
    ["表1!B2:C9", [1, 8]],
    ["C9:B2", [1, 8]],
  ])("of events name their rows: %s", (address, rows) => {
    expect(rowsOf(address)).toEqual(rows);
  });
});

describe("the size of a request", () => {
  it("is never less than what the text weighs", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.double({ noNaN: true, noDefaultInfinity: true })),
        (value) => {
          expect(requestBytesOf(value)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(value)));
        },
      ),
    );
  });

  it("cuts rows into blocks that hold every row once", () => {
    const rows = Array.from({ length: 10 }, () => ["x".repeat(97)]);
    expect(rowChunks(rows, 310)).toEqual([
      [0, 2],
      [3, 5],
      [6, 8],
      [9, 9],
    ]);
    expect(rowChunks([["x".repeat(1000)], ["y"]], 10)).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(rowChunks([], 10)).toEqual([]);
  });
});
