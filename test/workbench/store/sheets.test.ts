import { getCell, setCell } from "../../../workbench/store/cells";
import {
  addSheet,
  copySheet,
  createWorkbook,
  deleteSheet,
  findSheet,
  moveSheet,
  renameSheet,
  sheetNameFault,
} from "../../../workbench/store/sheets";

function twoSheets() {
  const workbook = createWorkbook("数据");
  const data = workbook.sheets[0]!;
  const results = addSheet(workbook, "结果");
  setCell(results, [0, 0], { value: 1, formula: "=数据!B2" });
  workbook.names.push({ name: "总", formula: "=数据!$A$1", visible: true });
  results.hyperlinks.set("0,0", { location: "数据!A1" });
  return { workbook, data, results };
}

describe("sheets", () => {
  test("a new sheet takes the first free name and is found in any case", () => {
    const workbook = createWorkbook();
    expect(addSheet(workbook).name).toBe("Sheet2");
    expect(addSheet(workbook).name).toBe("Sheet3");
    expect(findSheet(workbook, "sheet2")?.name).toBe("Sheet2");
  });

  test.each([
    ["", "empty"],
    ["一".repeat(32), "tooLong"],
    ["a/b", "badCharacter"],
    ["'a", "badCharacter"],
    ["SHEET1", "taken"],
    ["表Ⅱ-2", null],
  ])("the name %p is %p", (name, fault) => {
    expect(sheetNameFault(createWorkbook("Sheet1"), name)).toBe(fault);
  });

  test("renaming follows into formulas, names and links", () => {
    const { workbook, data, results } = twoSheets();
    renameSheet(workbook, data.id, "表 1");
    expect(getCell(results, 0, 0)?.formula).toBe("='表 1'!B2");
    expect(workbook.names[0]?.formula).toBe("='表 1'!$A$1");
    expect(results.hyperlinks.get("0,0")?.location).toBe("'表 1'!A1");
    expect(() => renameSheet(workbook, data.id, "结果")).toThrow("taken");
  });

  test("deleting leaves #REF! behind, activates a neighbour and refuses the last visible sheet", () => {
    const { workbook, data, results } = twoSheets();
    expect(deleteSheet(workbook, data.id)).toBe(true);
    expect(getCell(results, 0, 0)?.formula).toBe("=#REF!");
    expect(workbook.activeSheetId).toBe(results.id);
    expect(deleteSheet(workbook, results.id)).toBe(false);
  });

  test("a copy stands behind the original, refers to itself and changes alone", () => {
    const { workbook, data } = twoSheets();
    setCell(data, [0, 0], { value: 1, formula: "=数据!A2+B1" });
    const copy = copySheet(workbook, data.id);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["数据", "数据 (2)", "结果"]);
    expect(getCell(copy, 0, 0)?.formula).toBe("='数据 (2)'!A2+B1");
    setCell(copy, [3, 3], { value: 1 });
    expect(getCell(data, 3, 3)).toBeUndefined();
    expect(copySheet(workbook, data.id).name).toBe("数据 (3)");
  });

  test("a sheet can be moved", () => {
    const { workbook, results } = twoSheets();
    moveSheet(workbook, results.id, 0);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["结果", "数据"]);
  });
});
