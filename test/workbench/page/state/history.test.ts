import { History, type ChangeSource } from "../../../../workbench/page/state/history";
import { changeSince, lookAt, type WorkbookChange } from "../../../../workbench/page/state/workbookChange";
import { setCell, setStyle } from "../../../../workbench/store/cells";
import { addSheet, createWorkbook } from "../../../../workbench/store/sheets";
import type { Worksheet } from "../../../../workbench/store/workbook";

/** A workbook whose changes go into a history as they do at the desk. */
function aDesk() {
  const workbook = createWorkbook("表");
  const sheet = workbook.sheets[0]!;
  const seen = lookAt(workbook);
  const history = new History();
  const change = (source: ChangeSource, edit: (sheet: Worksheet) => void): void => {
    edit(sheet);
    const made = changeSince(seen, workbook);
    if (made !== null) history.add(made, source);
  };
  const write = (source: ChangeSource, row: number, value: number): void => {
    change(source, () => {
      setCell(sheet, [row, 0], { value });
    });
  };
  const mark = (row: number, fill = "#FFC7CE"): void => {
    change("addIn", () => {
      setStyle(sheet, [row, 0], { fill });
    });
  };
  const step = (take: "undo" | "redo"): number => {
    const { length } = history[take](workbook);
    changeSince(seen, workbook);
    return length;
  };
  return {
    history,
    workbook,
    write,
    mark,
    change,
    act: (row: number, value: number) => {
      write("user", row, value);
      history.closeStep();
    },
    undo: () => step("undo"),
    redo: () => step("redo"),
    values: () => [0, 1, 2, 3].map((row) => sheet.cells.get(`${String(row)},0`)?.value ?? null),
    fills: () => [0, 1, 2, 3].map((row) => sheet.cells.get(`${String(row)},0`)?.style?.fill ?? null),
    can: () => [history.canUndo, history.canRedo],
  };
}

describe("steps", () => {
  it("are none at the beginning, and taking back does nothing", () => {
    const desk = aDesk();
    expect([desk.can(), desk.undo(), desk.redo()]).toEqual([[false, false], 0, 0]);
  });

  it("are one for each act, whatever parts it came in", () => {
    const desk = aDesk();
    desk.write("user", 0, 1);
    desk.write("user", 1, 2);
    desk.history.closeStep();
    desk.act(2, 3);
    expect(desk.undo()).toBe(1);
    expect(desk.values()).toEqual([1, 2, null, null]);
    expect(desk.undo()).toBe(2);
    expect([desk.values(), desk.can()]).toEqual([
      [null, null, null, null],
      [false, true],
    ]);
  });

  it("are one for a command, however many requests it makes and whatever happens beside it", () => {
    const desk = aDesk();
    for (let request = 0; request < 4; request += 1) desk.write("command", request, request);
    desk.write("user", 0, 10);
    desk.write("addIn", 1, 11);
    desk.write("command", 2, 12);
    desk.history.closeStep();
    desk.undo();
    expect([desk.values(), desk.can()]).toEqual([
      [null, null, null, null],
      [false, true],
    ]);
    desk.redo();
    expect(desk.values()).toEqual([10, 11, 12, 3]);
  });

  it("take a cell that changed twice back to what it was before both, and forward to the last", () => {
    const desk = aDesk();
    desk.act(0, 1);
    desk.write("user", 0, 2);
    desk.write("user", 0, 3);
    desk.history.closeStep();
    desk.undo();
    expect(desk.values()[0]).toBe(1);
    desk.redo();
    expect(desk.values()[0]).toBe(3);
  });

  it("hold what the add-in writes by itself as a step of its own", () => {
    const desk = aDesk();
    desk.act(0, 1);
    desk.write("addIn", 1, 2);
    desk.write("addIn", 2, 3);
    desk.undo();
    expect(desk.values()).toEqual([1, 2, null, null]);
    desk.undo();
    expect(desk.values()).toEqual([1, null, null, null]);
  });

  it("hold sheets that were added", () => {
    const desk = aDesk();
    desk.change("addIn", () => addSheet(desk.workbook, "新"));
    expect(desk.can()).toEqual([true, false]);
    desk.undo();
    expect(desk.workbook.sheets.map(({ name }) => name)).toEqual(["表"]);
    desk.redo();
    expect(desk.workbook.sheets.map(({ name }) => name)).toEqual(["表", "新"]);
  });
});

describe("marks that the add-in sets", () => {
  it("belong to the act that they follow, also after it is over", () => {
    const desk = aDesk();
    desk.act(0, 1);
    desk.act(1, 2);
    desk.mark(0);
    desk.mark(1);
    expect(desk.fills()).toEqual(["#FFC7CE", "#FFC7CE", null, null]);
    desk.undo();
    expect([desk.values(), desk.fills()]).toEqual([
      [1, null, null, null],
      [null, null, null, null],
    ]);
    desk.redo();
    expect([desk.values(), desk.fills()]).toEqual([
      [1, 2, null, null],
      ["#FFC7CE", "#FFC7CE", null, null],
    ]);
  });

  it("are no step where there is none to belong to", () => {
    const desk = aDesk();
    desk.mark(0);
    expect(desk.can()).toEqual([false, false]);
  });

  it("do not take away what can be done again", () => {
    const desk = aDesk();
    desk.act(0, 1);
    desk.act(1, 2);
    desk.undo();
    desk.mark(0);
    expect(desk.can()).toEqual([true, true]);
    desk.redo();
    expect(desk.values()).toEqual([1, 2, null, null]);
  });

  it("do not keep an act open", () => {
    const desk = aDesk();
    desk.act(0, 1);
    desk.mark(0);
    desk.act(1, 2);
    desk.undo();
    expect([desk.values()[0], desk.fills()[0]]).toEqual([1, "#FFC7CE"]);
  });
});

describe("doing again", () => {
  it("goes forward as far as was gone back, in the same order", () => {
    const desk = aDesk();
    [1, 2, 3].forEach((value, row) => {
      desk.act(row, value);
    });
    while (desk.undo() > 0);
    expect(desk.values()).toEqual([null, null, null, null]);
    desk.redo();
    expect(desk.values()).toEqual([1, null, null, null]);
    while (desk.redo() > 0);
    expect([desk.values(), desk.can()]).toEqual([
      [1, 2, 3, null],
      [true, false],
    ]);
  });

  it.each(["user", "command", "addIn"] as const)("is no longer possible after a new change of the %s", (source) => {
    const desk = aDesk();
    desk.act(0, 1);
    desk.act(1, 2);
    desk.undo();
    desk.write(source, 2, 3);
    expect(desk.can()).toEqual([true, false]);
    desk.undo();
    expect(desk.values()).toEqual([1, null, null, null]);
  });

  it("is no longer possible after a new act, also where the add-in wrote during the last one", () => {
    const desk = aDesk();
    desk.write("user", 0, 1);
    desk.write("addIn", 1, 2);
    desk.history.closeStep();
    desk.undo();
    expect(desk.values()).toEqual([null, null, null, null]);
    desk.act(2, 3);
    expect(desk.can()).toEqual([true, false]);
  });
});

describe("limits", () => {
  const changeOf = (cells: number): WorkbookChange => ({
    sheets: [
      {
        sheetId: "没有",
        cells: Array.from({ length: cells }, (_, row) => ({
          key: `${String(row)},0`,
          before: null,
          after: { value: row },
        })),
      },
    ],
  });
  const count = (history: History): number => {
    const workbook = createWorkbook();
    let steps = 0;
    while (history.undo(workbook).length > 0) steps += 1;
    return steps;
  };

  it("are a hundred steps, the oldest are forgotten", () => {
    const desk = aDesk();
    for (let value = 1; value <= 105; value += 1) desk.act(0, value);
    while (desk.undo() > 0);
    expect(desk.values()[0]).toBe(5);
  });

  it("are a million cells, but never the last step", () => {
    const history = new History();
    const large = changeOf(400_000);
    for (let step = 0; step < 4; step += 1) {
      history.add(large, "user");
      history.closeStep();
    }
    expect(count(history)).toBe(2);
    const single = new History();
    for (let request = 0; request < 3; request += 1) single.add(large, "command");
    expect(count(single)).toBe(1);
  });

  it("count what a command adds to its step while it runs", () => {
    const history = new History();
    const large = changeOf(400_000);
    history.add(large, "user");
    history.closeStep();
    for (let request = 0; request < 3; request += 1) history.add(large, "command");
    history.closeStep();
    expect(count(history)).toBe(1);
  });
});
