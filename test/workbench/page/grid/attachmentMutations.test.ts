import type { IRange } from "@univerjs/core";
import { UpdateNoteMutation } from "@univerjs/sheets-note";
import { attachmentMutations } from "../../../../workbench/page/grid/attachmentMutations";
import { frameOf } from "../../../../workbench/page/state/workbookChange";
import { parseAreas } from "../../../../workbench/store/address";
import { createWorkbook } from "../../../../workbench/store/sheets";
import type { DataValidation, Worksheet } from "../../../../workbench/store/workbook";
import { openHeadlessGrid } from "./headlessGrid";

const list = (areas: string, items: string[]): DataValidation => ({
  areas: parseAreas(areas) ?? [],
  type: "list",
  items,
});

/** A grid with one sheet, and a way to show what became of its notes and validations. */
function aGrid() {
  const workbook = createWorkbook("表");
  const sheet = workbook.sheets[0]!;
  const grid = openHeadlessGrid(workbook);
  const target = { unitId: grid.unitId, subUnitId: sheet.id };
  return {
    grid,
    target,
    change: (edit: (sheet: Worksheet) => void, isNew = false) => {
      const before = isNew ? null : frameOf(sheet);
      edit(sheet);
      const mutations = attachmentMutations(target, { before, after: frameOf(sheet) }, workbook);
      grid.run(mutations);
      return mutations;
    },
    notes: () => grid.shown()[0]?.notes,
    rules: () =>
      grid
        .validations(sheet.id)
        .map(({ formula1, ranges }) => [formula1, ranges.map((range: IRange) => range.startRow)]),
  };
}
const note = (text: string) => ({ author: "", text });

it("is nothing where neither notes nor validations changed", () => {
  const { change } = aGrid();
  change((sheet) => {
    sheet.notes.set("1,2", note("注"));
    sheet.dataValidations.push(list("A1", ["是"]));
  });
  expect(change((sheet) => sheet.columnWidths.set(1, 9))).toEqual([]);
});

describe("notes", () => {
  it("come, change and go", () => {
    const { change, notes } = aGrid();
    change((sheet) => sheet.notes.set("1,2", note("注")).set("3,4", note("别")), true);
    expect(notes()).toEqual({ "1,2": "注", "3,4": "别" });
    change((sheet) => sheet.notes.set("1,2", note("改")));
    change((sheet) => sheet.notes.delete("3,4"));
    expect(notes()).toEqual({ "1,2": "改" });
  });

  it("follow rows that were put in, also where they trade places", () => {
    const { change, notes } = aGrid();
    change((sheet) => sheet.notes.set("1,0", note("一")).set("2,0", note("二")));
    change((sheet) => {
      sheet.notes = new Map([
        ["2,0", note("一")],
        ["3,0", note("二")],
      ]);
    });
    expect(notes()).toEqual({ "2,0": "一", "3,0": "二" });
    change((sheet) => {
      sheet.notes = new Map([
        ["2,0", note("二")],
        ["3,0", note("一")],
      ]);
    });
    expect(notes()).toEqual({ "2,0": "二", "3,0": "一" });
  });

  it("that a person types stay one note, whose number is the grid's", () => {
    const { grid, change, notes, target } = aGrid();
    const typed = { unitId: target.unitId, sheetId: target.subUnitId, row: 0, col: 0 };
    grid.run([
      { id: UpdateNoteMutation.id, params: { ...typed, note: { id: "aB3", width: 9, height: 9, note: "新" } } },
    ]);
    change((sheet) => sheet.notes.set("0,0", note("新")));
    change((sheet) => sheet.notes.set("0,0", note("加载项改的")));
    expect([notes(), grid.noteNumbers(target.subUnitId)]).toEqual([{ "0,0": "加载项改的" }, ["aB3"]]);
    change((sheet) => sheet.notes.clear());
    expect([notes(), grid.noteNumbers(target.subUnitId)]).toEqual([{}, []]);
  });
});

describe("validations", () => {
  it("are there for a new sheet, and all others after a change", () => {
    const { change, rules } = aGrid();
    change((sheet) => sheet.dataValidations.push(list("A1:A9", ["是"]), list("B3", ["甲"])), true);
    expect(rules()).toEqual([
      ['["是"]', [0]],
      ['["甲"]', [2]],
    ]);
    change((sheet) => (sheet.dataValidations = [list("B4", ["甲", "乙"])]));
    expect(rules()).toEqual([['["甲","乙"]', [3]]]);
    change((sheet) => (sheet.dataValidations = []));
    expect(rules()).toEqual([]);
  });

  it("that the grid cannot hold to are no hindrance when they go", () => {
    const { change, rules } = aGrid();
    change((sheet) => sheet.dataValidations.push({ areas: [], type: "other" }, list("A1", ["是"])));
    change((sheet) => sheet.dataValidations.pop());
    expect(rules()).toEqual([]);
  });
});
