import { BooleanNumber } from "@univerjs/core";
import fc from "fast-check";
import {
  areaOf,
  columnCharacters,
  columnPixels,
  freezeData,
  rangeOf,
  rowData,
  columnData,
  rowPixels,
  rowPoints,
  shownSize,
  worksheetData,
} from "../../../../workbench/page/grid/sheetData";
import { frameOf } from "../../../../workbench/page/state/workbookChange";
import { COLUMN_LIMIT, parseArea, ROW_LIMIT } from "../../../../workbench/store/address";
import { setCell } from "../../../../workbench/store/cells";
import { createWorksheet } from "../../../../workbench/store/sheets";
import type { Worksheet } from "../../../../workbench/store/workbook";

const sheetWith = (change: Partial<Worksheet>): Worksheet => Object.assign(createWorksheet("{1}", "表"), change);

describe("sizes", () => {
  it("of Excel's default column and row are those of the grid", () => {
    expect([columnPixels(9.140625), rowPixels(15)]).toEqual([64, 20]);
  });

  it("in pixels survive being put in characters and points", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (pixels) => {
        expect(columnPixels(columnCharacters(pixels))).toBe(pixels);
        expect(rowPixels(rowPoints(pixels))).toBeCloseTo(pixels, 9);
      }),
    );
  });
});

describe("areas and ranges", () => {
  const size = { rows: 300, columns: 40 };
  const range = (...[startRow, endRow, startColumn, endColumn]: readonly [number, number, number, number]) => ({
    startRow,
    endRow,
    startColumn,
    endColumn,
  });

  it.each([
    ["B2:C9", range(1, 8, 1, 2)],
    ["B:C", range(0, 299, 1, 2)],
    ["B:C", range(NaN, NaN, 1, 2)],
    ["2:3", range(1, 2, 0, 39)],
    ["2:3", range(1, 2, NaN, NaN)],
    ["A1", range(-1, 0, -1, 0)],
    ["B2:AN300", range(1, 299, 1, 39)],
  ])("%s is %j", (address, shown) => {
    expect(areaOf(shown, size)).toEqual(parseArea(address));
  });

  it("of the whole grid are the whole sheet", () => {
    const all = { top: 0, left: 0, bottom: ROW_LIMIT - 1, right: COLUMN_LIMIT - 1 };
    expect(areaOf(range(0, 299, 0, 39), size)).toEqual(all);
  });

  it("inside of the grid stay what they are", () => {
    const index = fc.integer({ min: 1, max: 38 });
    fc.assert(
      fc.property(index, index, index, index, (one, other, ...[left, right]) => {
        const area = {
          top: Math.min(one, other),
          bottom: Math.max(one, other),
          left: Math.min(left, right),
          right: Math.max(left, right),
        };
        expect(areaOf(rangeOf(area), size)).toEqual(area);
      }),
    );
  });
});

describe("what the grid shows of a sheet", () => {
  it.each<[string, Partial<Worksheet>, object]>([
    ["has room to type below and beside the used area", {}, { rowCount: 201, columnCount: 27 }],
    [
      "reaches to the last cell and beyond",
      {
        cells: new Map([
          ["999,2", { value: 1 }],
          ["3,49", { value: 2 }],
        ]),
      },
      { rowCount: 1200, columnCount: 76 },
    ],
    [
      "reaches to the end of a merge",
      { merges: [{ top: 0, left: 0, bottom: 50, right: 9 }] },
      { rowCount: 251, columnCount: 36 },
    ],
    [
      "does not show a million rows for a merge of whole columns",
      { merges: [{ top: 0, left: 0, bottom: ROW_LIMIT - 1, right: 1 }] },
      { rowCount: 401, columnCount: 28 },
    ],
    [
      "ends where Excel's sheet ends",
      { cells: new Map([[`${String(ROW_LIMIT - 1)},${String(COLUMN_LIMIT - 1)}`, { value: 1 }]]) },
      { rowCount: ROW_LIMIT, columnCount: COLUMN_LIMIT },
    ],
  ])("%s", (_what, sheet, expected) => {
    expect(shownSize(sheetWith(sheet))).toEqual(expected);
  });

  it("is rows and columns with their sizes, hidden ones also where they have a size", () => {
    const frame = frameOf(
      sheetWith({
        rowHeights: new Map([
          [0, 30],
          [1, 15],
        ]),
        hiddenRows: new Set([1, 5]),
        columnWidths: new Map([[2, 10]]),
        hiddenColumns: new Set([2, 3]),
      }),
    );
    expect(rowData(frame)).toEqual({
      0: { h: 40, ia: BooleanNumber.FALSE },
      1: { h: 20, ia: BooleanNumber.FALSE, hd: BooleanNumber.TRUE },
      5: { hd: BooleanNumber.TRUE },
    });
    expect(columnData(frame)).toEqual({ 2: { w: 70, hd: BooleanNumber.TRUE }, 3: { hd: BooleanNumber.TRUE } });
  });

  it.each([
    [0, 0, { ySplit: 0, xSplit: 0, startRow: -1, startColumn: -1 }],
    [2, 0, { ySplit: 2, xSplit: 0, startRow: 2, startColumn: -1 }],
    [2, 3, { ySplit: 2, xSplit: 3, startRow: 2, startColumn: 3 }],
  ])("has %i frozen rows and %i frozen columns", (frozenRows, frozenColumns, expected) => {
    expect(freezeData(frameOf(sheetWith({ frozenRows, frozenColumns })))).toEqual(expected);
  });

  it("is the whole sheet", () => {
    const sheet = sheetWith({ visibility: "VeryHidden", merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] });
    setCell(sheet, [0, 0], { value: "甲" });
    setCell(sheet, [4, 3], { value: 2, formula: "=1+1" });
    expect(worksheetData(frameOf(sheet), sheet.cells)).toMatchObject({
      id: "{1}",
      name: "表",
      hidden: BooleanNumber.TRUE,
      rowCount: 205,
      columnCount: 30,
      mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 }],
      cellData: { 0: { 0: { v: "甲" } }, 4: { 3: { v: 2, f: "=1+1" } } },
    });
  });
});
