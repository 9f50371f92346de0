import { formatAreas, parseArea } from "../../../workbench/store/address";
import { getCell, setCell, setStyle } from "../../../workbench/store/cells";
import { copyArea, copyRow, sortRows } from "../../../workbench/store/rows";
import { createWorksheet } from "../../../workbench/store/sheets";
import type { Worksheet } from "../../../workbench/store/workbook";

function aTable(): Worksheet {
  const sheet = createWorksheet("{1}", "表");
  const rows: (string | number | null)[][] = [
    ["丙校", 3],
    ["甲校", 1],
    ["空", null],
    ["乙校", 2],
  ];
  rows.forEach(([name, value], row) => {
    setCell(sheet, [row + 1, 0], { value: name ?? null });
    setCell(sheet, [row + 1, 1], { value: value ?? null });
    setCell(sheet, [row + 1, 2], { value: 0, formula: `=B${row + 2}*$B$2` });
  });
  setStyle(sheet, [1, 0], { bold: true });
  sheet.conditionalFormats.push({
    id: "1",
    areas: [parseArea("B2:B3")!],
    type: "custom",
    formula: '=N("JH:notMet")=0',
    format: { fill: "#FFC7CE" },
    stopIfTrue: false,
  });
  return sheet;
}

const names = (sheet: Worksheet) => [1, 2, 3, 4].map((row) => getCell(sheet, row, 0)?.value);
const marked = (sheet: Worksheet) => sheet.conditionalFormats.map((format) => formatAreas(format.areas));

describe("rows", () => {
  test("copying a marked row extends the mark, and formulas follow", () => {
    const sheet = aTable();
    copyRow(sheet, 1, 9);
    expect(marked(sheet)).toEqual(["B2:B3,B10"]);
    expect(getCell(sheet, 9, 0)).toEqual({ value: "丙校", style: { bold: true } });
    expect(getCell(sheet, 9, 2)?.formula).toBe("=B10*$B$2");
  });

  test("copying to the row below joins the areas", () => {
    const sheet = aTable();
    copyRow(sheet, 2, 3);
    expect(marked(sheet)).toEqual(["B2:B4"]);
  });

  test("copying an unmarked row over a marked one takes the mark away, the last one with its rule", () => {
    const sheet = aTable();
    copyRow(sheet, 4, 1);
    expect(marked(sheet)).toEqual(["B3"]);
    copyRow(sheet, 4, 2);
    expect(marked(sheet)).toEqual([]);
  });

  test("a rule with relative references means the same in each cell after it was extended upwards", () => {
    const sheet = aTable();
    sheet.conditionalFormats[0]!.formula = "=B2>$B$2";
    copyRow(sheet, 1, 0);
    expect(marked(sheet)).toEqual(["B1:B3"]);
    expect(sheet.conditionalFormats[0]?.formula).toBe("=B1>$B$2");
  });

  test("sorting moves cells with their look and leaves conditional formats with the place, blanks last", () => {
    const sheet = aTable();
    sortRows(sheet, parseArea("A2:C5")!, { column: 1 });
    expect(names(sheet)).toEqual(["甲校", "乙校", "丙校", "空"]);
    expect(getCell(sheet, 3, 0)?.style).toEqual({ bold: true });
    expect([1, 2, 3, 4].map((row) => getCell(sheet, row, 2)?.formula)).toEqual([
      "=B2*$B$2",
      "=B3*$B$2",
      "=B4*$B$2",
      "=B5*$B$2",
    ]);
    expect(marked(sheet)).toEqual(["B2:B3"]);
    sortRows(sheet, parseArea("A2:C5")!, { column: 1, isDescending: true });
    expect(names(sheet)).toEqual(["丙校", "乙校", "甲校", "空"]);
  });

  test("texts sort by pinyin and links move with their cell", () => {
    const sheet = aTable();
    sheet.hyperlinks.set("1,0", { location: "表!A1" });
    sortRows(sheet, parseArea("A2:C5")!, { column: 0 });
    expect(names(sheet)).toEqual(["丙校", "甲校", "空", "乙校"]);
    expect([...sheet.hyperlinks.keys()]).toEqual(["1,0"]);
    sortRows(sheet, parseArea("A2:C5")!, { column: 0, isDescending: true });
    expect([...sheet.hyperlinks.keys()]).toEqual(["4,0"]);
  });

  test("a copied area brings its merges", () => {
    const sheet = aTable();
    sheet.merges.push(parseArea("A2:B2")!);
    copyArea(sheet, parseArea("A2:C2")!, [7, 3]);
    expect(formatAreas(sheet.merges)).toBe("A2:B2,D8:E8");
    expect(getCell(sheet, 7, 5)?.formula).toBe("=E8*$B$2");
  });
});
