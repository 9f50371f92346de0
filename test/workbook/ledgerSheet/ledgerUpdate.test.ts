import { parseWritten } from "../../../src/core/rectification/writtenCells";
import { primarySchool, type SchoolCells } from "../../fixtures/sheets";
import { applyUpdate, gridOf, ledgerCheck, updateOf } from "./writtenLedger";

const good = (name: string, code: string): SchoolCells => primarySchool({ schoolName: name, schoolCode: code });
const short = (more: SchoolCells = {}): SchoolCells =>
  primarySchool({ schoolName: "甲小学", schoolCode: "1", sportsGroundArea: 5000, equipmentValue: 150, ...more });
const OTHERS = [good("乙小学", "2"), good("丙小学", "3"), good("丁小学", "4")];
const FIRST = [short(), ...OTHERS];

describe("an update of the sheet", () => {
  it("changes nothing after the same check", () => {
    const grid = gridOf(ledgerCheck(FIRST).patch());
    const { plan, update } = updateOf(grid, ledgerCheck(FIRST, "2026-05-20"));
    expect(update).toEqual({ sheet: "整改台账", cells: [], insertion: null });
    expect(plan.notes).toEqual([]);
  });

  it("renews the sentence, proposes the result and remembers both, in the cells of the row as it is now", () => {
    const first = gridOf(ledgerCheck(FIRST).patch());
    // 序号 at the right end, a row of somebody's on top, the entries the other way round.
    const moved = first.map(([number, ...rest]) => [...rest, number ?? ""]);
    const own = Array.from({ length: 14 }, (_, column) => (column === 2 ? "我们的" : ""));
    const grid = [...moved.slice(0, 4), own, moved[5]!, moved[4]!, ...moved.slice(6)];
    const { update } = updateOf(
      grid,
      ledgerCheck([short({ equipmentValue: 140, sportsGroundArea: 6600, multimediaClassrooms: 18 }), ...OTHERS]),
    );
    expect(update.cells.map(({ row, column }) => [row, column])).toEqual([
      [5, 2],
      [5, 12],
      [6, 9],
      [6, 12],
    ]);
    expect(update.cells[0]?.after).toMatch(/^小学：生均教学仪器设备值 1555\.56元，低于标准/);
    expect(update.cells[2]).toMatchObject({ before: "", after: "已达标（实际 7.67㎡）" });
    expect(parseWritten(String(update.cells[3]?.after)).result).toBe("已达标（实际 7.67㎡）");
  });

  it("adds new problems below the last entry, numbered on, with their look, hardware first", () => {
    const grid = gridOf(ledgerCheck(FIRST).patch());
    const failing = primarySchool({
      schoolName: "乙小学",
      schoolCode: "2",
      primaryBackboneTeachers: 8,
      multimediaClassrooms: 18,
    });
    const check = ledgerCheck([short(), failing, ...OTHERS.slice(1)], "2026-05-20");
    const { update } = updateOf(grid, check);
    const { at, cells, heights, styles } = update.insertion!;
    expect(at).toBe(6);
    expect(cells.map((row) => row.slice(0, 3))).toEqual([
      [3, "乙小学", 46_162],
      [4, "乙小学", 46_162],
    ]);
    expect(cells.map((row) => String(row[3]).split(" ")[0])).toEqual([
      "小学：每百名学生拥有网络多媒体教室数",
      "小学：每百名学生拥有县级以上骨干教师数",
    ]);
    expect(cells.map((row) => row[12])).toEqual([
      "JH1|multimediaClassrooms|primary|code|2",
      "JH1|backboneTeachers|primary|code|2",
    ]);
    expect(heights).toHaveLength(2);
    expect(styles.every(({ area }) => area.top === 6 && area.bottom === 7)).toBe(true);
    expect(styles.find(({ area }) => area.left === 7)?.numberFormat).toBe('yyyy"年"m"月"');
    applyUpdate(grid, update);
    expect(String(grid[8]?.[0])).toMatch(/^注：/);
    expect(updateOf(grid, check).update).toEqual({ sheet: "整改台账", cells: [], insertion: null });
  });

  it("numbers on from the highest number, whatever people made of the others", () => {
    const grid = gridOf(ledgerCheck(FIRST).patch());
    grid[4]![0] = "一";
    grid[5]![0] = 41;
    const { update } = updateOf(grid, ledgerCheck([short({ multimediaClassrooms: 18 }), ...OTHERS]));
    expect(update.insertion?.cells.map(([number]) => number)).toEqual([42]);
    for (const row of grid) row[0] = "";
    grid[3]![0] = "序号";
    expect(
      updateOf(grid, ledgerCheck([short({ multimediaClassrooms: 18 }), ...OTHERS])).update.insertion?.cells[0]?.[0],
    ).toBe(1);
  });

  it("writes nothing into a row whose column is gone, not even what was written", () => {
    const grid = gridOf(ledgerCheck(FIRST).patch()).map((row) => row.filter((_, column) => column !== 10));
    const { plan, update } = updateOf(grid, ledgerCheck([good("甲小学", "1"), ...OTHERS]));
    expect(plan.edits.filter(({ field }) => field === "result")).toHaveLength(2);
    expect(update.cells).toEqual([]);
  });

  it("of one school's ledger says the school as the unit and needs no column for it", () => {
    const grid = gridOf(ledgerCheck([short()]).patch());
    const { update } = updateOf(grid, ledgerCheck([short({ multimediaClassrooms: 1 })]));
    expect(update.insertion?.cells[0]?.[5]).toBe("甲小学");
    expect(update.cells).toEqual([]);
  });
});
