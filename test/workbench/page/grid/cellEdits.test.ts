import { BooleanNumber, CellValueType, type ICellData } from "@univerjs/core";
import fc from "fast-check";
import { HostDocument } from "../../../../workbench/model/hostDocument";
import { applyCellEdits } from "../../../../workbench/page/grid/cellEdits";
import type { GridCell } from "../../../../workbench/page/grid/cellEntry";
import { setCell, setStyle } from "../../../../workbench/store/cells";
import { createWorkbook } from "../../../../workbench/store/sheets";
import { anyCell, shown } from "./gridCells";

const typed = (data: ICellData | null, more: Partial<GridCell> = {}): GridCell => ({
  data,
  formula: null,
  style: null,
  ...more,
});
const number = (v: number): GridCell => typed({ v, t: CellValueType.NUMBER });
const text = (v: string): GridCell => typed({ v, t: CellValueType.STRING });
const BOLD = { style: { bl: BooleanNumber.TRUE } };

function aSheet() {
  const workbook = createWorkbook("表");
  const document = new HostDocument(workbook, null);
  const sheet = workbook.sheets[0]!;
  return {
    sheet,
    edit: (cells: Readonly<Record<string, GridCell>>) => {
      applyCellEdits(document, sheet, new Map(Object.entries(cells)));
    },
    told: () =>
      document
        .takeEvents()
        .filter(({ target }) => target === sheet.id)
        .map(({ details }) => details["address"]),
  };
}
const DENIED = expect.objectContaining({ code: "AccessDenied" }) as Error;

describe("what a person typed", () => {
  it("is read as Excel reads it", () => {
    const { sheet, edit } = aSheet();
    edit({
      "0,0": number(5),
      "1,0": text("甲"),
      "2,0": typed({ v: 0 }, { formula: "=A1*2" }),
      "3,0": text("#N/A"),
      "4,0": typed({ v: 1, t: CellValueType.BOOLEAN }),
      "5,0": text("2024年9月1日"),
      "6,0": text("007"),
    });
    expect([...sheet.cells.values()].map(({ style, ...content }) => [content, style])).toEqual([
      [{ value: 5 }, undefined],
      [{ value: "甲" }, undefined],
      [{ value: null, formula: "=A1*2" }, undefined],
      [{ value: "#N/A", isError: true }, undefined],
      [{ value: true }, undefined],
      [{ value: 45536 }, { quotePrefix: false, numberFormat: 'yyyy"年"m"月"d"日"' }],
      [{ value: "007" }, { quotePrefix: true }],
    ]);
  });

  it("is told as one change, with its value before where it is one cell", () => {
    const { edit, told } = aSheet();
    edit({ "1,1": number(1), "3,2": number(2) });
    edit({ "0,0": number(7) });
    expect(told()).toEqual(["B2:C4", "A1"]);
  });

  it("leaves cells between the changed ones as they are", () => {
    const { sheet, edit } = aSheet();
    setCell(sheet, [1, 0], { value: "中", formula: "=A9" });
    edit({ "0,0": number(1), "2,0": number(3) });
    expect(sheet.cells.get("1,0")).toEqual({ value: "中", formula: "=A9" });
  });

  it("is nothing where the grid holds what the store has", () => {
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const { sheet, edit, told } = aSheet();
        cells.forEach((one, row) => sheet.cells.set(`${String(row)},0`, one));
        const before = new Map(sheet.cells);
        edit(Object.fromEntries([...sheet.cells].map(([key, one]) => [key, shown(one)])));
        expect([sheet.cells, told()]).toEqual([before, []]);
      }),
    );
  });

  it("empties cells, their look stays", () => {
    const { sheet, edit } = aSheet();
    setCell(sheet, [0, 0], { value: 5 });
    setCell(sheet, [1, 0], { value: 5 });
    setStyle(sheet, [1, 0], { bold: true });
    edit({ "0,0": typed(null), "1,0": typed({}, BOLD) });
    expect([...sheet.cells]).toEqual([["1,0", { value: null, style: { bold: true } }]]);
  });

  it("does not go into the covered cells of a merge", () => {
    const { sheet, edit } = aSheet();
    sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 1 });
    edit({ "0,0": number(1), "0,1": number(2) });
    expect([...sheet.cells.keys()]).toEqual(["0,0"]);
  });
});

describe("how a person made cells look", () => {
  it("is no change of contents", () => {
    const { sheet, edit, told } = aSheet();
    setCell(sheet, [0, 0], { value: 5 });
    edit({ "0,0": { ...number(5), ...BOLD }, "1,0": typed(null, BOLD) });
    expect([...sheet.cells]).toEqual([
      ["0,0", { value: 5, style: { bold: true } }],
      ["1,0", { value: null, style: { bold: true } }],
    ]);
    expect(told()).toEqual([]);
  });

  it("comes with what was pasted", () => {
    const { sheet, edit } = aSheet();
    edit({ "0,0": { ...number(0.5), style: { n: { pattern: "0%" } } } });
    expect(sheet.cells.get("0,0")).toEqual({ value: 0.5, style: { numberFormat: "0%" } });
  });
});

describe("a protected sheet", () => {
  function locked() {
    const desk = aSheet();
    for (const row of [0, 1, 2]) setCell(desk.sheet, [row, 0], { value: row });
    for (const row of [0, 2]) setStyle(desk.sheet, [row, 0], { locked: false });
    desk.sheet.isProtected = true;
    return { ...desk, values: () => [0, 1, 2].map((row) => desk.sheet.cells.get(`${String(row)},0`)?.value) };
  }

  it("refuses all of an act that changes a locked cell, before anything is written", () => {
    const { edit, values, told } = locked();
    expect(() => {
      edit({ "0,0": number(10), "1,0": number(11) });
    }).toThrow(DENIED);
    expect([values(), told()]).toEqual([[0, 1, 2], []]);
  });

  it("takes changes of cells that are not locked, also with a locked one between them", () => {
    const { edit, values } = locked();
    edit({ "0,0": number(10), "2,0": number(12) });
    expect(values()).toEqual([10, 1, 12]);
  });

  it("refuses one locked cell among others that lie apart", () => {
    const { edit, values } = locked();
    expect(() => {
      edit({ "0,0": number(10), "2,0": number(12), "2,3": number(13) });
    }).toThrow(DENIED);
    expect(values()).toEqual([0, 1, 2]);
  });

  it("refuses a look, also of cells that are not locked", () => {
    const { sheet, edit } = locked();
    expect(() => {
      edit({ "0,0": { ...number(0), ...BOLD } });
    }).toThrow(DENIED);
    expect(sheet.cells.get("0,0")?.style).toEqual({ locked: false });
  });
});
