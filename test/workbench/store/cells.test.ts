import { cellKey } from "../../../workbench/store/address";
import { clearArea, getCell, setCell, setStyle, usedArea } from "../../../workbench/store/cells";
import { createWorksheet } from "../../../workbench/store/sheets";

const area = { top: 0, left: 0, bottom: 1, right: 1 };

function aSheet() {
  const sheet = createWorksheet("{1}", "表");
  setCell(sheet, [0, 0], { value: 1 });
  setStyle(sheet, [0, 0], { bold: true });
  setCell(sheet, [1, 1], { value: 2, formula: "=A1*2" });
  setStyle(sheet, [5, 7], { fill: "#FFC7CE" });
  return sheet;
}

describe("cells", () => {
  test("a cell keeps its look when its value changes, and disappears when nothing is left", () => {
    const sheet = aSheet();
    setCell(sheet, [0, 0], { value: "x" });
    expect(getCell(sheet, 0, 0)).toEqual({ value: "x", style: { bold: true } });
    setCell(sheet, [0, 0], { value: null });
    expect(getCell(sheet, 0, 0)).toEqual({ value: null, style: { bold: true } });
    setStyle(sheet, [0, 0], undefined);
    expect(getCell(sheet, 0, 0)).toBeUndefined();
  });

  test("the used area counts values and formulas, or looks as well", () => {
    const sheet = aSheet();
    expect(usedArea(sheet, true)).toEqual(area);
    expect(usedArea(sheet, false)).toEqual({ top: 0, left: 0, bottom: 5, right: 7 });
    expect(usedArea(createWorksheet("{2}", "空"), false)).toBeNull();
  });

  test("clearing contents leaves looks, clearing formats leaves values", () => {
    const contents = aSheet();
    clearArea(contents, area, "Contents");
    expect([...contents.cells]).toEqual([
      [cellKey(0, 0), { value: null, style: { bold: true } }],
      [cellKey(5, 7), { value: null, style: { fill: "#FFC7CE" } }],
    ]);
    const formats = aSheet();
    clearArea(formats, area, "Formats");
    expect(getCell(formats, 0, 0)).toEqual({ value: 1 });
  });

  test("clearing everything takes merges, links, lists and the covered part of conditional formats", () => {
    const sheet = aSheet();
    sheet.merges.push({ ...area });
    sheet.hyperlinks.set(cellKey(0, 1), { location: "表!A1" });
    sheet.dataValidations.push({ areas: [{ ...area }], type: "list", items: ["是"] });
    const format = { id: "1", type: "custom", formula: "=TRUE", format: {}, stopIfTrue: false } as const;
    sheet.conditionalFormats.push({ ...format, areas: [{ top: 0, left: 0, bottom: 3, right: 0 }] });
    clearArea(sheet, area);
    expect([sheet.merges, [...sheet.hyperlinks], sheet.dataValidations]).toEqual([[], [], []]);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([{ top: 2, left: 0, bottom: 3, right: 0 }]);
  });

  test("clearing whole columns costs no more than the cells there are", () => {
    const sheet = aSheet();
    clearArea(sheet, { top: 0, left: 0, bottom: 1048575, right: 16383 });
    expect(sheet.cells.size).toBe(0);
  });
});
