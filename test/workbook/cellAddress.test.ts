import fc from "fast-check";
import {
  absoluteAddress,
  absoluteAreaAddress,
  areaAddress,
  cellAddress,
  printedAddress,
  quoteSheetName,
  sheetAreaAddress,
  sheetCellAddress,
} from "../../src/workbook/cellAddress";

describe("addresses of cells", () => {
  it.each([
    [0, 0, "A1"],
    [6, 18, "S7"],
    [0, 25, "Z1"],
    [0, 26, "AA1"],
    [0, 701, "ZZ1"],
    [0, 702, "AAA1"],
    [1_048_575, 16_383, "XFD1048576"],
  ])("row %i, column %i is %s", (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });

  it("are all different", () => {
    const cell = fc.tuple(fc.nat(1_048_575), fc.nat(16_383));
    fc.assert(
      fc.property(cell, cell, ([row, column], [otherRow, otherColumn]) => {
        const isSame = row === otherRow && column === otherColumn;
        expect(cellAddress(row, column) === cellAddress(otherRow, otherColumn)).toBe(isSame);
      }),
    );
  });

  it("can be absolute", () => {
    expect(absoluteAddress(6, 18)).toBe("$S$7");
    expect(absoluteAreaAddress({ top: 6, left: 18, bottom: 6, right: 18 })).toBe("$S$7:$S$7");
  });

  it("name an area by its corners, a single cell by itself", () => {
    expect(areaAddress({ top: 0, left: 0, bottom: 2, right: 1 })).toBe("A1:B3");
    expect(areaAddress({ top: 4, left: 2, bottom: 4, right: 2 })).toBe("C5");
  });

  it("quote the sheet, with its own quotes doubled", () => {
    expect(quoteSheetName("a'b")).toBe("'a''b'");
    expect(sheetCellAddress({ sheet: "a'b", row: 0, column: 0 })).toBe("'a''b'!A1");
    expect(sheetAreaAddress("学校基础数据", { top: 1, left: 0, bottom: 3, right: 1 })).toBe("'学校基础数据'!$A$2:$B$4");
  });

  it("are printed without their sheet, and blank where there is no cell", () => {
    expect(printedAddress({ sheet: "年报", row: 2, column: 3 })).toBe("D3");
    expect(printedAddress(null)).toBe("");
  });
});
