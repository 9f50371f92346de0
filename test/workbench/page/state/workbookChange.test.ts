import fc from "fast-check";
import { applyChange, changeSince, frameOf, lookAt } from "../../../../workbench/page/state/workbookChange";
import { setCell } from "../../../../workbench/store/cells";
import { addSheet, createWorkbook, deleteSheet } from "../../../../workbench/store/sheets";
import type { Workbook, Worksheet } from "../../../../workbench/store/workbook";
import { workbookEdits } from "../workbookEdits";

function twoSheets(): Workbook {
  const workbook = createWorkbook("甲");
  setCell(addSheet(workbook, "乙"), [0, 0], { value: 1, formula: "=甲!A1" });
  return workbook;
}
const first = (workbook: Workbook): Worksheet => workbook.sheets[0]!;

/** Everything that a change restores. */
const contentOf = ({ sheets, names }: Workbook) => structuredClone({ sheets, names });

describe("what changed since the last look", () => {
  it("is nothing where nothing did, also after the look was moved", () => {
    const workbook = twoSheets();
    const seen = lookAt(workbook);
    expect(changeSince(seen, workbook)).toBeNull();
    setCell(first(workbook), [0, 0], { value: 5 });
    expect(changeSince(seen, workbook)).not.toBeNull();
    expect(changeSince(seen, workbook)).toBeNull();
  });

  it("is a cell with what it held before, also where it was changed in place", () => {
    const workbook = twoSheets();
    setCell(first(workbook), [2, 1], { value: "旧" });
    const seen = lookAt(workbook);
    first(workbook).cells.get("2,1")!.value = "新";
    setCell(first(workbook), [0, 0], { value: true });
    expect(changeSince(seen, workbook)).toEqual({
      sheets: [
        {
          sheetId: first(workbook).id,
          cells: [
            { key: "2,1", before: { value: "旧" }, after: { value: "新" } },
            { key: "0,0", before: null, after: { value: true } },
          ],
        },
      ],
    });
  });

  it.each<[string, (sheet: Worksheet) => void]>([
    ["a width", (sheet) => void sheet.columnWidths.set(3, 12)],
    ["a hidden row", (sheet) => void sheet.hiddenRows.add(4)],
    ["a note", (sheet) => void sheet.notes.set("0,0", { author: "", text: "注" })],
    ["a merge", (sheet) => void sheet.merges.push({ top: 0, left: 0, bottom: 1, right: 1 })],
    ["frozen rows", (sheet) => void (sheet.frozenRows = 2)],
    ["protection", (sheet) => void (sheet.isProtected = true)],
    ["the page", (sheet) => void (sheet.pageLayout.orientation = "landscape")],
  ])("is the frame of the sheet for %s", (_what, edit) => {
    const workbook = twoSheets();
    const seen = lookAt(workbook);
    const before = frameOf(first(workbook));
    edit(first(workbook));
    const frame = { before, after: frameOf(first(workbook)) };
    expect(changeSince(seen, workbook)).toEqual({ sheets: [{ sheetId: first(workbook).id, cells: [], frame }] });
    expect(frame.before).not.toEqual(frame.after);
  });

  it("is the order of the sheets, and the names of the workbook", () => {
    const workbook = twoSheets();
    const seen = lookAt(workbook);
    const before = { sheetIds: workbook.sheets.map(({ id }) => id), names: [] };
    workbook.sheets.reverse();
    workbook.names.push({ name: "总", formula: "=甲!$A$1", visible: true });
    const after = { sheetIds: [...before.sheetIds].reverse(), names: [...workbook.names] };
    expect(changeSince(seen, workbook)).toEqual({ sheets: [], book: { before, after } });
  });

  it("is not touched by what happens later", () => {
    const workbook = twoSheets();
    const seen = lookAt(workbook);
    first(workbook).merges.push({ top: 0, left: 0, bottom: 1, right: 1 });
    setCell(first(workbook), [0, 0], { value: 1 });
    const change = changeSince(seen, workbook);
    const copy = structuredClone(change);
    first(workbook).merges[0]!.bottom = 99;
    first(workbook).cells.get("0,0")!.value = 2;
    expect(change).toEqual(copy);
  });

  it("leaves what the file keeps for itself as it is, with its identity", () => {
    const workbook = twoSheets();
    const source = { part: new Uint8Array(3) };
    first(workbook).source = source;
    first(workbook).notes.set("0,0", { author: "", text: "a", source });
    const frame = frameOf(first(workbook));
    expect([frame.source, frame.notes.get("0,0")?.source].map((one) => one === source)).toEqual([true, true]);
  });
});

describe("taking a change back", () => {
  it("brings a deleted sheet back to its place, with all it had", () => {
    const workbook = twoSheets();
    const { id } = workbook.sheets[1]!;
    addSheet(workbook, "丙");
    const earlier = contentOf(workbook);
    const seen = lookAt(workbook);
    deleteSheet(workbook, id);
    applyChange(workbook, changeSince(seen, workbook)!, "before");
    expect(contentOf(workbook)).toEqual(earlier);
  });

  it("never leaves a sheet in front that cannot be seen", () => {
    const workbook = twoSheets();
    const [one, other] = workbook.sheets;
    other!.visibility = "Hidden";
    const seen = lookAt(workbook);
    other!.visibility = "Visible";
    workbook.activeSheetId = other!.id;
    const shown = changeSince(seen, workbook)!;
    applyChange(workbook, shown, "before");
    expect([other!.visibility, workbook.activeSheetId]).toEqual(["Hidden", one!.id]);

    workbook.activeSheetId = addSheet(workbook, "丙").id;
    applyChange(workbook, changeSince(seen, workbook)!, "before");
    expect(workbook.activeSheetId).toBe(one!.id);
  });

  it("gives a sheet that took the id of another its own content, not that of the other", () => {
    const workbook = twoSheets();
    const gone = workbook.sheets[1]!;
    gone.source = { drawing: 1 };
    const seen = lookAt(workbook);
    deleteSheet(workbook, gone.id);
    expect(addSheet(workbook, "丙").id).toBe(gone.id);
    const later = contentOf(workbook);
    const change = changeSince(seen, workbook)!;
    applyChange(workbook, change, "before");
    expect(workbook.sheets[1]).toEqual(gone);
    applyChange(workbook, change, "after");
    expect(contentOf(workbook)).toEqual(later);
  });
});

describe("laws", () => {
  it("a change taken back gives the earlier workbook, done again the later one", () => {
    fc.assert(
      fc.property(workbookEdits, workbookEdits, (before, after) => {
        const workbook = twoSheets();
        for (const edit of before) edit(workbook);
        const earlier = contentOf(workbook);
        const seen = lookAt(workbook);
        for (const edit of after) edit(workbook);
        const later = contentOf(workbook);
        const change = changeSince(seen, workbook);
        if (change === null) {
          expect(later).toEqual(earlier);
          return;
        }
        applyChange(workbook, change, "before");
        expect(contentOf(workbook)).toEqual(earlier);
        applyChange(workbook, change, "after");
        expect(contentOf(workbook)).toEqual(later);
      }),
      { numRuns: 300 },
    );
  });

  it("changes in a row, taken back in reverse, give the first workbook; a look that follows sees just that", () => {
    fc.assert(
      fc.property(fc.array(workbookEdits, { maxLength: 5 }), (acts) => {
        const workbook = twoSheets();
        const start = contentOf(workbook);
        const seen = lookAt(workbook);
        const changes = acts.map((act) => {
          for (const edit of act) edit(workbook);
          return changeSince(seen, workbook);
        });
        for (const change of changes.reverse()) if (change !== null) applyChange(workbook, change, "before");
        expect(contentOf(workbook)).toEqual(start);
        const back = changeSince(seen, workbook);
        if (back !== null) applyChange(workbook, back, "after");
        expect(contentOf(workbook)).toEqual(start);
        expect(changeSince(seen, workbook)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
