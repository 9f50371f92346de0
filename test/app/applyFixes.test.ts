import fc from "fast-check";
import { HostRefusal } from "../../src/app/ports";
import type { CellValue } from "../../src/workbook/sheetSnapshot";
import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import { column, countyRows, goodSchool, school } from "./countySheet";
import { startSession } from "./startSession";

const DATA = "学校数据";
const AREA = column("教学及辅助用房面积(㎡)");
const GROUND = column("运动场地面积(㎡)");
const dirty = school("二小", "2", { "教学及辅助用房面积(㎡)": " ８００", "运动场地面积(㎡)": "1,200" });

function county(...schools: readonly CellValue[][]) {
  return { sheets: [{ name: DATA, rows: countyRows(...schools) }] };
}

async function checked(spec = county(goodSchool("一小", "1"), dirty)) {
  const workbook = openInMemoryWorkbook(spec);
  const { session } = await startSession(workbook);
  await session.run("checkSheets");
  return { workbook, session };
}

describe("fixes of a check", () => {
  it("are shown before anything is changed", async () => {
    const { workbook, session } = await checked();
    const { check, undoableFixes } = session.state();
    expect(check?.fixes.fixes.map(({ at, before, after }) => [at.row, at.column, before, after])).toEqual([
      [2, AREA, " ８００", 800],
      [2, GROUND, "1,200", 1200],
    ]);
    expect(undoableFixes).toBe(0);
    expect(workbook.content(DATA)[2]?.[GROUND]).toBe("1,200");
  });

  it("are applied, said, and checked again: the data errors are gone", async () => {
    const { workbook, session } = await checked();
    expect(session.state().outcome?.notes).toMatchObject([{ counts: { dataError: 2 } }]);
    const outcome = await session.applyFixes();
    expect(outcome.notes).toMatchObject([
      { code: "fixesApplied", count: 2, left: 0 },
      { code: "checkDone", counts: { dataError: 0 } },
    ]);
    expect(outcome.message).toContain("已修正 2 个单元格");
    expect(workbook.content(DATA)[2]?.slice(AREA, GROUND + 1)).toEqual([800, 0, 1200]);
    expect(session.state()).toMatchObject({ undoableFixes: 2, isStale: false, check: { fixes: { fixes: [] } } });
    expect(workbook.marks(DATA)).toEqual([]);
  });

  it("are taken back, and the errors are there again", async () => {
    const { workbook, session } = await checked();
    const before = workbook.content(DATA);
    await session.applyFixes();
    const outcome = await session.undoFixes();
    expect(outcome.notes).toMatchObject([{ code: "fixesUndone", count: 2, left: 0 }, { counts: { dataError: 2 } }]);
    expect(workbook.content(DATA)).toEqual(before);
    expect(session.state()).toMatchObject({ undoableFixes: 0, check: { fixes: { fixes: [{}, {}] } } });
  });

  it("leave a cell alone that the user changed meanwhile, going and coming", async () => {
    const { workbook, session } = await checked();
    await workbook.type(DATA, [2, AREA], "900");
    expect((await session.applyFixes()).notes[0]).toEqual({ code: "fixesApplied", count: 1, left: 1 });
    await workbook.type(DATA, [2, GROUND], 1300);
    expect((await session.undoFixes()).notes[0]).toEqual({ code: "fixesUndone", count: 0, left: 1 });
    expect(workbook.content(DATA)[2]?.slice(AREA, GROUND + 1)).toEqual(["900", 0, 1300]);
  });

  it("need a check first, and there is nothing to take back before they were applied", async () => {
    const { session } = await startSession(openInMemoryWorkbook(county(goodSchool("一小", "1"), dirty)));
    expect((await session.undoFixes()).notes).toEqual([]);
    expect((await session.applyFixes()).notes).toMatchObject([{ code: "checkDone" }]);
    expect(session.state().undoableFixes).toBe(0);
  });

  it("that changed nothing leave nothing to take back", async () => {
    const { workbook, session } = await checked();
    workbook.protect(DATA);
    expect((await session.applyFixes()).notes[0]).toEqual({ code: "fixesApplied", count: 0, left: 2 });
    expect(session.state()).toMatchObject({ undoableFixes: 0, check: { fixes: { left: { protectedSheet: 2 } } } });
  });

  it("are said to be made even where the check after them is refused", async () => {
    const { workbook, session } = await checked();
    const { read } = workbook;
    workbook.read = () => Promise.reject(new HostRefusal({ code: "cellBeingEdited" }));
    const outcome = await session.applyFixes();
    workbook.read = read;
    expect(outcome.notes.map(({ code }) => code)).toEqual(["fixesApplied", "hostRefused"]);
    expect(session.state().undoableFixes).toBe(2);
  });

  it("are refused as a whole where Excel refuses, and a bug is a failure", async () => {
    const { workbook, session } = await checked();
    workbook.nextFailure = new HostRefusal({ code: "cellBeingEdited" });
    expect(await session.applyFixes()).toMatchObject({ status: "refused", notes: [{ code: "hostRefused" }] });
    expect(session.state().undoableFixes).toBe(0);
    const { read } = workbook;
    workbook.read = () => Promise.reject(new TypeError("bug"));
    expect(await session.applyFixes()).toMatchObject({ status: "failed" });
    workbook.read = read;
  });

  it("stay made and said where the user stops the check after them", async () => {
    const { workbook, session } = await checked();
    const { apply } = workbook;
    workbook.apply = async (patch) => {
      const report = await apply.call(workbook, patch);
      if (patch.edits !== undefined) {
        workbook.read = () => {
          session.stop();
          return read.call(workbook, [DATA]);
        };
      }
      return report;
    };
    const { read } = workbook;
    const outcome = await session.applyFixes();
    expect(outcome).toMatchObject({ status: "done", notes: [{ code: "fixesApplied", count: 2 }] });
  });
});

const cell = fc.oneof(
  fc.constantFrom<CellValue>("", "约500", "无", "-", "1 200", "¥5", true, "#N/A", "=1+1"),
  fc.integer({ min: 0, max: 99_999 }),
  fc.integer({ min: 0, max: 99_999 }).map((number) => ` ${String(number)}`),
  fc.integer({ min: 0, max: 99_999 }).map((number) => number.toLocaleString("en-US")),
);

describe("laws of fixes", () => {
  it("a fix changes only what it names, and undo restores exactly", async () => {
    const schools = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    const formats = fc.array(fc.tuple(fc.nat(8), fc.nat(16), fc.constantFrom("@", "0.00")), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(schools, formats, fc.subarray([1, 2, 3, 4]), async (figures, given, hiddenRows) => {
        const rows = figures.map(([area, ground, rooms], index) =>
          school(`第${String(index)}校`, String(index), {
            "教学及辅助用房面积(㎡)": area,
            "运动场地面积(㎡)": ground,
            "网络多媒体教室数(间)": rooms,
          }),
        );
        const sheet = { name: DATA, rows: countyRows(...rows), formats: given, hiddenRows };
        const { workbook, session } = await checked({ sheets: [sheet] });
        const before = workbook.content(DATA);
        const formatsOf = (): string[] =>
          before.flatMap((row, index) => row.map((_value, at) => workbook.numberFormat(DATA, [index, at])));
        const formatsBefore = formatsOf();
        const named = session.state().check?.fixes.fixes ?? [];
        await session.applyFixes();
        const expected = before.map((row) => [...row]);
        for (const { at, after } of named) expected[at.row]![at.column] = after;
        expect(workbook.content(DATA)).toEqual(expected);
        expect(named.some(({ at }) => hiddenRows.includes(at.row))).toBe(false);
        await session.undoFixes();
        expect(workbook.content(DATA)).toEqual(before);
        expect(formatsOf()).toEqual(formatsBefore);
      }),
      { numRuns: 60 },
    );
  });
});
