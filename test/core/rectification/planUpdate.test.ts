import { planUpdate, type UpdateInput, type UpdatePlan } from "../../../src/core/rectification/planUpdate";
import type { LedgerRow } from "../../../src/core/rectification/ledgerRow";
import { parseWritten } from "../../../src/core/rectification/writtenCells";
import { ledgerRow } from "./ledgerRows";
import { aProblem, rowOf } from "./problems";

const before = aProblem();
const worse = aProblem({ actual: 2 });
const solved = aProblem({ status: "met", actual: 5 });
const RESULT = "已达标（实际 5㎡）";

function plan(
  rows: readonly LedgerRow[],
  problems: UpdateInput["problems"],
  hidden: readonly number[] = [],
): UpdatePlan {
  return planUpdate({ rows, problems, hiddenRows: new Set(hidden) });
}

const editsOf = ({ edits }: UpdatePlan) =>
  edits.map(({ row, field, after }) => [row.row, field, field === "written" ? parseWritten(after) : after]);
const notesOf = ({ notes }: UpdatePlan) => notes.map(({ code, row }) => `${code} ${String(row.row)}`);

describe("an update of what still fails", () => {
  it("changes and says nothing while the figure is the same", () => {
    expect(plan([rowOf(before)], [before])).toEqual({ edits: [], added: [], notes: [] });
  });

  it("renews the sentence that we wrote, and remembers it", () => {
    const found = plan([rowOf(before)], [worse]);
    expect(editsOf(found)).toEqual([
      [4, "problem", worse.problem],
      [4, "written", { school: "甲", problem: worse.problem, measure: "整改" }],
    ]);
    expect(notesOf(found)).toEqual(["renewed 4"]);
    expect(found.added).toEqual([]);
  });

  it("leaves a sentence that a person changed, and says nothing while there is no news", () => {
    expect(plan([rowOf(before, { problem: "差得很多" })], [before])).toEqual({ edits: [], added: [], notes: [] });
    expect(plan([rowOf(before, { problem: "" })], [before]).notes).toEqual([]);
  });

  it("shows a conflict with all three sides where there is news", () => {
    const row = rowOf(before, { problem: "差得很多" });
    expect(plan([row], [worse])).toEqual({
      edits: [],
      added: [],
      notes: [{ code: "conflict", row, field: "problem", written: before.problem, proposed: worse.problem }],
    });
    expect(notesOf(plan([rowOf(before, { problem: "" })], [worse]))).toEqual(["conflict 4"]);
  });

  it("is in no conflict where the new sentence stands there already", () => {
    expect(plan([rowOf(before, { problem: worse.problem })], [worse])).toEqual({ edits: [], added: [], notes: [] });
  });

  it("takes no cell for its own where what was written is lost", () => {
    const row = rowOf(before, { written: "x" });
    expect(plan([row], [worse])).toEqual({
      edits: [],
      added: [],
      notes: [{ code: "conflict", row, field: "problem", written: "", proposed: worse.problem }],
    });
  });

  it("writes into a blank cell where nothing was written", () => {
    const found = plan([rowOf(before, { problem: "" }, { written: { school: "甲" } })], [before]);
    expect(editsOf(found)).toEqual([
      [4, "problem", before.problem],
      [4, "written", { school: "甲", problem: before.problem }],
    ]);
  });

  it("takes back a proposed result that is wrong by now, and only that", () => {
    const written = { school: "甲", problem: before.problem, result: RESULT };
    const found = plan([rowOf(before, { result: RESULT }, { written })], [before]);
    expect(editsOf(found)).toEqual([
      [4, "result", ""],
      [4, "written", { school: "甲", problem: before.problem }],
    ]);
    expect(notesOf(found)).toEqual(["withdrawn 4"]);
    expect(editsOf(plan([rowOf(before, { result: RESULT }, { written })], [worse]))).toEqual([
      [4, "problem", worse.problem],
      [4, "result", ""],
      [4, "written", { school: "甲", problem: worse.problem }],
    ]);
    for (const result of ["已采购", ""]) {
      expect(plan([rowOf(before, { result }, { written })], [before])).toEqual({ edits: [], added: [], notes: [] });
    }
    expect(plan([rowOf(before, { result: "" }, { written: { ...written, result: "" } })], [before]).edits).toEqual([]);
  });

  it("says of a school that passes with it that it is not required, and renews it all the same", () => {
    const allowed = aProblem({ status: "notRequired", actual: 4 });
    const found = plan([rowOf(before)], [allowed]);
    expect(editsOf(found)[0]).toEqual([4, "problem", allowed.problem]);
    expect(notesOf(found)).toEqual(["renewed 4", "notRequired 4"]);
  });
});

describe("an update of what is solved", () => {
  it("proposes the result, and remembers it; the sentence stays", () => {
    const found = plan([rowOf(before)], [solved]);
    expect(editsOf(found)).toEqual([
      [4, "result", RESULT],
      [4, "written", { school: "甲", problem: before.problem, measure: "整改", result: RESULT }],
    ]);
    expect(found.notes).toEqual([{ code: "solved", row: rowOf(before), result: RESULT }]);
  });

  it("renews its own result with a new figure", () => {
    const written = { problem: before.problem, result: RESULT };
    const better = aProblem({ status: "met", actual: 6 });
    const found = plan([rowOf(before, { result: RESULT }, { written })], [better]);
    expect(editsOf(found)).toEqual([
      [4, "result", better.result],
      [4, "written", { problem: before.problem, result: better.result }],
    ]);
  });

  it("leaves a result that a person typed, and offers to close the entry", () => {
    const row = rowOf(before, { result: "已建成" });
    expect(plan([row], [solved])).toEqual({ edits: [], added: [], notes: [{ code: "solved", row, result: "已建成" }] });
  });

  it("offers to close the entry as long as it is not closed", () => {
    const row = rowOf(before, { result: RESULT }, { written: { problem: before.problem, result: RESULT } });
    expect(plan([row], [solved])).toEqual({ edits: [], added: [], notes: [{ code: "solved", row, result: RESULT }] });
    expect(plan([{ ...row, closed: "2026.5" }], [solved])).toEqual({ edits: [], added: [], notes: [] });
  });

  it("does not bring back a result that a person took away, and shows it where the figure is new", () => {
    const row = rowOf(before, { result: "" }, { written: { problem: before.problem, result: RESULT } });
    expect(plan([row], [solved])).toEqual({ edits: [], added: [], notes: [] });
    const better = aProblem({ status: "met", actual: 6 });
    expect(plan([row], [better])).toEqual({
      edits: [],
      added: [],
      notes: [{ code: "conflict", row, field: "result", written: RESULT, proposed: better.result }],
    });
  });
});

describe("an update of a closed entry", () => {
  it.each(["2026.5", 46_150, "是"])("never writes to it, closed by %s", (closed) => {
    expect(plan([rowOf(before, { closed })], [solved]).edits).toEqual([]);
    const again = plan([rowOf(before, { closed, result: "已建成" })], [worse]);
    expect([again.edits, again.added, notesOf(again)]).toEqual([[], [], ["failsAgain 4"]]);
  });

  it("says that it fails again where the school passes with it too, and nothing of what is gone or unknown", () => {
    const closed = rowOf(before, { closed: "2026.5" });
    expect(notesOf(plan([closed], [aProblem({ status: "notRequired" })]))).toEqual(["failsAgain 4"]);
    expect(notesOf(plan([closed], []))).toEqual([]);
    expect(notesOf(plan([closed], [aProblem({ status: "notAssessable" })]))).toEqual([]);
  });
});

describe("an update of what nobody can tell", () => {
  it("leaves an entry whose figures are missing, or whose school is gone, and says so", () => {
    const unknown = plan([rowOf(before)], [aProblem({ status: "notAssessable", actual: null })]);
    expect([unknown.edits, notesOf(unknown)]).toEqual([[], ["notAssessable 4"]]);
    const gone = plan([rowOf(before)], [aProblem({ school: "乙", status: "met" })]);
    expect([gone.edits, notesOf(gone)]).toEqual([[], ["notFound 4"]]);
  });

  it("leaves hidden rows and says of those that would change that they are hidden", () => {
    const rows = [rowOf(before), rowOf(aProblem({ school: "乙" }), {}, { row: 5 })];
    const found = plan(rows, [worse, aProblem({ school: "乙" })], [4, 5]);
    expect([found.edits, notesOf(found)]).toEqual([[], ["hidden 4"]]);
    expect(editsOf(plan(rows, [worse, aProblem({ school: "乙" })], [5]))).toHaveLength(2);
  });
});

describe("an update with new problems", () => {
  it("adds those that are required and have no entry, in the order given", () => {
    const others = ["乙", "丙", "丁"].map((school) => aProblem({ school }));
    const known = rowOf(others[1]!);
    expect(plan([known], [...others, solved, aProblem({ school: "戊", status: "notRequired" })]).added).toEqual([
      others[0],
      others[2],
    ]);
  });

  it("asks where a row of the user's seems to be the entry, and adds nothing beside it", () => {
    const row = ledgerRow({ school: " 甲 ", problem: `${before.beginning}差 2㎡` }, 9);
    expect(plan([row], [before])).toEqual({
      edits: [],
      added: [],
      notes: [{ code: "possibleMatch", row, problem: before }],
    });
  });

  it("asks of every such row, also where the key was damaged", () => {
    const rows = [rowOf(before, { key: "" }), rowOf(before, { key: "?" }, { row: 5 })];
    expect(notesOf(plan(rows, [before]))).toEqual(["possibleMatch 4", "possibleMatch 5"]);
  });

  it("adds where the row speaks of another school or problem", () => {
    for (const cells of [
      { school: "乙", problem: before.problem },
      { school: "甲", problem: "运动场太小" },
      { school: "", problem: before.problem },
    ]) {
      expect(plan([ledgerRow(cells)], [before]).added).toEqual([before]);
    }
  });

  it("asks by the problem alone in a ledger of one school", () => {
    const alone = aProblem({ label: null });
    expect(notesOf(plan([ledgerRow({ problem: alone.problem })], [alone]))).toEqual(["possibleMatch 4"]);
    expect(editsOf(plan([rowOf(alone)], [aProblem({ label: null, actual: 2 })]))).toHaveLength(2);
  });

  it("adds no second entry beside a torn row", () => {
    const torn = rowOf(before, { school: "乙" });
    const found = plan([torn], [worse]);
    expect([found.edits, found.added, notesOf(found)]).toEqual([[], [], ["torn 4"]]);
  });

  it("leaves copies alone and names the entry further up", () => {
    const rows = [rowOf(before), rowOf(before, {}, { row: 5 })];
    const found = plan(rows, [worse]);
    expect(editsOf(found).map(([row]) => row)).toEqual([4, 4]);
    expect(found.notes).toEqual([
      { code: "renewed", row: rows[0] },
      { code: "copy", row: rows[1], entry: rows[0] },
    ]);
  });
});
