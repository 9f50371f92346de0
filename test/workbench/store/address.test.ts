import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatAbsoluteArea,
  formatArea,
  formatReference,
  parseArea,
  parseAreas,
  parseReference,
  quoteSheetName,
} from "../../../workbench/store/address";

const area = fc
  .record({ row: fc.nat(1048575), column: fc.nat(16383), rows: fc.nat(500), columns: fc.nat(50) })
  .map(({ row, column, rows, columns }) => ({
    top: row,
    left: column,
    bottom: Math.min(row + rows, 1048575),
    right: Math.min(column + columns, 16383),
  }));

describe("addresses", () => {
  test("columns are counted A to XFD", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(["A", "z", "AA", "XFD", "XFE", "", "A1"].map(columnIndex)).toEqual([0, 25, 26, 16383, null, null, null]);
  });

  test("an area written and read again is the same area", () => {
    fc.assert(
      fc.property(area, (original) => {
        expect(parseArea(formatArea(original))).toEqual(original);
        expect(parseArea(formatAbsoluteArea(original))).toEqual(original);
      }),
    );
  });

  test("a sheet name of any characters survives in a reference", () => {
    const name = fc.stringMatching(/^[^\\/?*[\]:'!,]{1,20}$/).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(name, area, (sheet, original) => {
        expect(parseReference(formatReference(sheet, original))).toEqual({ sheet, areas: [original] });
      }),
    );
  });

  test("whole columns, whole rows, dollars and corners in any order are understood", () => {
    expect(parseArea("B:C")).toEqual({ top: 0, bottom: 1048575, left: 1, right: 2 });
    expect(parseArea("$1:$3")).toEqual({ top: 0, bottom: 2, left: 0, right: 16383 });
    expect(parseArea("C3:$A$1")).toEqual({ top: 0, bottom: 2, left: 0, right: 2 });
    expect(formatArea({ top: 0, bottom: 1048575, left: 1, right: 2 })).toBe("B:C");
    expect(formatAbsoluteArea({ top: 0, bottom: 2, left: 0, right: 16383 })).toBe("$1:$3");
  });

  test.each(["", "A", "1", "A0", "A1048577", "XFE1", "A1:B", "A1:B2:C3", "总计", "A1B"])("%p is no area", (text) => {
    expect(parseArea(text)).toBeNull();
  });

  test("several areas may be listed, with their sheet in front", () => {
    const areas = [
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 2 },
    ];
    expect(parseAreas("A1:B2,C3")).toEqual(areas);
    expect(parseAreas("A1:B2 C3")).toEqual(areas);
    expect(parseReference("'表Ⅱ-2'!A1:B2,C3")).toEqual({ sheet: "表Ⅱ-2", areas });
    expect(parseReference("Sheet1!A1:B2,Sheet1!C3")).toEqual({ sheet: "Sheet1", areas });
    expect(parseReference("A1:B2,foo")).toBeNull();
  });

  test("names that Excel would quote are quoted", () => {
    const quoted = ["表Ⅱ-2", "表 1", "A1", "2025年", "RC", "x'y"].map(quoteSheetName);
    expect(quoted).toEqual(["'表Ⅱ-2'", "'表 1'", "'A1'", "'2025年'", "'RC'", "'x''y'"]);
    expect(["学校基础数据", "Sheet1"].map(quoteSheetName)).toEqual(["学校基础数据", "Sheet1"]);
  });
});
