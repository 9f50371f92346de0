import { parseWritten } from "../../src/core/rectification/writtenCells";
import type { Session } from "../../src/app/session";
import type { CellValue } from "../../src/workbook/sheetSnapshot";
import { type InMemoryWorkbook, openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import type { HEADERS } from "./countySheet";
import { column, countyRows, goodSchool, school } from "./countySheet";
import { startSession } from "./startSession";

const DATA = "学校数据";
const LEDGER = "整改台账";
const COLUMNS = { school: 1, problem: 3, owner: 4, measure: 8, funds: 9, result: 10, closed: 11, key: 12, written: 13 };
const failing = (more: Parameters<typeof school>[2] = {}): CellValue[] =>
  school("二小", "2", { "运动场地面积(㎡)": 700, "网络多媒体教室数(间)": 2, ...more });

async function withLedger(
  second: CellValue[] = failing(),
): Promise<{ readonly workbook: InMemoryWorkbook; readonly session: Session }> {
  const others = ["一小", "三小", "四小", "五小"].map((name, index) => goodSchool(name, String(index + 11)));
  const workbook = openInMemoryWorkbook({ sheets: [{ name: DATA, rows: countyRows(...others, second) }] });
  const { session } = await startSession(workbook);
  await session.run("createLedger");
  workbook.takeRoundTrips();
  return { workbook, session };
}

/** What the user types into the data of 二小. */
function setFigure(workbook: InMemoryWorkbook, header: (typeof HEADERS)[number], value: CellValue): Promise<void> {
  return workbook.type(DATA, [5, column(header)], value);
}

const cellOf = (workbook: InMemoryWorkbook, row: number, what: keyof typeof COLUMNS): CellValue =>
  workbook.content(LEDGER)[row]?.[COLUMNS[what]] ?? "";

describe("更新台账", () => {
  it("says that there is nothing to update after the same data, and changes nothing", async () => {
    const { workbook, session } = await withLedger();
    const before = workbook.content(LEDGER);
    const outcome = await session.run("updateLedger");
    expect(outcome).toMatchObject({ status: "done", message: "整改台账“整改台账”没有需要更新的内容。" });
    expect(outcome.hasMoreInPane).toBeUndefined();
    expect(workbook.content(LEDGER)).toEqual(before);
    expect(session.state().ledger?.counts).toEqual({
      notStarted: 2,
      inProgress: 0,
      rectified: 0,
      closed: 0,
      overdue: 0,
    });
    expect(session.state().check).not.toBeNull();
  });

  it("renews, proposes, adds and keeps all that was typed, in one write", async () => {
    const { workbook, session } = await withLedger();
    await workbook.type(LEDGER, [4, COLUMNS.owner], "王芳");
    await workbook.type(LEDGER, [5, COLUMNS.measure], "已列入年度计划");
    await setFigure(workbook, "运动场地面积(㎡)", 740);
    await setFigure(workbook, "网络多媒体教室数(间)", 3);
    await setFigure(workbook, "小学县级以上骨干教师数", 0);
    workbook.takeRoundTrips();
    const outcome = await session.run("updateLedger");
    expect(workbook.takeRoundTrips()).toBe(2);
    expect(outcome.message).toBe(
      "已更新整改台账“整改台账”：更新实际值 1 条，拟写整改结果 1 条，新增问题 1 条。1 条可以销号，见任务窗格。",
    );
    expect(outcome.hasMoreInPane).toBe(true);
    expect(cellOf(workbook, 4, "problem")).toMatch(/^小学：生均体育运动场馆面积 7\.40㎡，低于标准/);
    expect(cellOf(workbook, 5, "result")).toBe("已达标（实际 3.00间）");
    expect([cellOf(workbook, 4, "owner"), cellOf(workbook, 5, "measure")]).toEqual(["王芳", "已列入年度计划"]);
    expect(cellOf(workbook, 6, "key")).toBe("JH1|backboneTeachers|primary|code|2");
    expect(workbook.content(LEDGER)[7]?.[0]).toMatch(/^注：/);
    expect(workbook.activeSheet()).toBe(LEDGER);
    expect(session.state().ledger?.counts).toEqual({
      notStarted: 2,
      inProgress: 0,
      rectified: 1,
      closed: 0,
      overdue: 0,
    });
  });

  it("takes three round trips in a session that knows nothing yet", async () => {
    const { workbook } = await withLedger();
    await setFigure(workbook, "运动场地面积(㎡)", 740);
    const { session } = await startSession(workbook);
    workbook.takeRoundTrips();
    await session.run("updateLedger");
    expect(workbook.takeRoundTrips()).toBe(3);
    expect(cellOf(workbook, 4, "problem")).toContain("7.40㎡");
  });

  it("run twice leaves what it left once", async () => {
    const { workbook, session } = await withLedger();
    await setFigure(workbook, "网络多媒体教室数(间)", 3);
    await setFigure(workbook, "小学县级以上骨干教师数", 0);
    await session.run("updateLedger");
    const once = workbook.content(LEDGER);
    await session.run("updateLedger");
    expect(workbook.content(LEDGER)).toEqual(once);
  });

  it("shows a conflict with all sides and leaves the cell to the user", async () => {
    const { workbook, session } = await withLedger();
    const was = cellOf(workbook, 4, "problem");
    await workbook.type(LEDGER, [4, COLUMNS.problem], "操场太小");
    await setFigure(workbook, "运动场地面积(㎡)", 740);
    await session.run("updateLedger");
    expect(cellOf(workbook, 4, "problem")).toBe("操场太小");
    expect(session.state().ledger?.notices).toEqual([
      {
        code: "conflict",
        at: { sheet: LEDGER, row: 4, column: COLUMNS.problem },
        school: "二小",
        problem: "操场太小",
        typed: "操场太小",
        written: was,
        proposed: expect.stringContaining("7.40㎡") as string,
      },
    ]);
  });

  it("leaves what somebody types while it writes, and says so", async () => {
    const { workbook, session } = await withLedger();
    await setFigure(workbook, "运动场地面积(㎡)", 740);
    const { port } = workbook;
    const apply = port.apply.bind(port);
    port.apply = async (patch) => {
      await workbook.type(LEDGER, [4, COLUMNS.problem], "抢先");
      return apply(patch);
    };
    const outcome = await session.run("updateLedger");
    expect(outcome.message).toContain("另有 1 个单元格刚被改动，未写。");
    expect(cellOf(workbook, 4, "problem")).toBe("抢先");
  });

  it("names copies, torn rows and rows without a key that may be the entry", async () => {
    const { workbook, session } = await withLedger();
    const rows = workbook.content(LEDGER);
    for (const [index, cell] of (rows[4] ?? []).entries()) await workbook.type(LEDGER, [8, index], cell);
    await workbook.type(LEDGER, [5, COLUMNS.key], "");
    await session.run("updateLedger");
    const notices = session.state().ledger?.notices ?? [];
    expect(notices.map(({ code, at, entryRow }) => [code, at.row, entryRow])).toEqual([
      ["copy", 8, 4],
      ["possibleMatch", 5, undefined],
    ]);
    await workbook.type(LEDGER, [4, COLUMNS.school], "一小");
    await session.run("updateLedger");
    expect(session.state().ledger?.notices.map(({ code, at }) => [code, at.row])).toEqual([
      ["torn", 4],
      ["possibleMatch", 5],
    ]);
  });

  it("tells what is missing in the rows, and what is overdue", async () => {
    const { workbook } = await withLedger();
    await workbook.type(LEDGER, [4, COLUMNS.owner], "王芳");
    await workbook.type(LEDGER, [5, COLUMNS.funds], "三万");
    const later = await startSession({ port: workbook.port, date: "2027-05-01" });
    await later.session.run("updateLedger");
    const view = later.session.state().ledger;
    expect(view?.faulty.map(({ at, faults }) => [at.row, faults])).toEqual([[5, ["ownerMissing", "fundsAreText"]]]);
    expect(view?.counts).toMatchObject({ notStarted: 1, inProgress: 1, overdue: 2 });
  });

  it("uses the deadlines of the settings for new entries", async () => {
    const { workbook } = await withLedger();
    await workbook.saveSettings(
      JSON.stringify({ version: 1, answers: {}, deadlineMonths: { hardware: 24, software: 1 } }),
    );
    await setFigure(workbook, "小学县级以上骨干教师数", 0);
    const { session } = await startSession(workbook);
    await session.run("updateLedger");
    // 1 May 2026
    expect(workbook.content(LEDGER)[6]?.[7]).toBe(46_143);
  });
});

describe("更新台账 refuses, and writes nothing", () => {
  it("without a ledger of ours", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [{ name: DATA, rows: countyRows(goodSchool("一小", "1")) }] });
    const { session } = await startSession(workbook);
    expect(await session.run("updateLedger")).toMatchObject({ status: "refused", notes: [{ code: "ledgerMissing" }] });
    expect(workbook.patches).toEqual([]);
  });

  it.each<[string, (workbook: InMemoryWorkbook) => Promise<void> | void]>([
    ["ledgerProtected", (workbook) => workbook.protect(LEDGER)],
    ["ledgerKeysMissing", (workbook) => workbook.type(LEDGER, [2, COLUMNS.key], "")],
    ["ledgerKeysMissing", (workbook) => workbook.type(LEDGER, [2, COLUMNS.written], "别的")],
    ["ledgerOfOneSchool", (workbook) => workbook.type(LEDGER, [2, COLUMNS.school], "片区")],
    ["ledgerNotRead", (workbook) => workbook.type(LEDGER, [2, COLUMNS.problem], "别的")],
  ])("with %s", async (code, spoil) => {
    const { workbook, session } = await withLedger();
    await spoil(workbook);
    await setFigure(workbook, "运动场地面积(㎡)", 740);
    const before = workbook.content(LEDGER);
    expect(await session.run("updateLedger")).toMatchObject({ status: "refused", notes: [{ code, sheet: LEDGER }] });
    expect(workbook.content(LEDGER)).toEqual(before);
  });
});

describe("销号", () => {
  async function solved() {
    const opened = await withLedger();
    await setFigure(opened.workbook, "网络多媒体教室数(间)", 3);
    await setFigure(opened.workbook, "运动场地面积(㎡)", 1200);
    await opened.session.run("updateLedger");
    opened.workbook.takeRoundTrips();
    return { ...opened, keys: (opened.session.state().ledger?.closable ?? []).map(({ key }) => key) };
  }

  it("writes today as the close-out time of the entries that were confirmed, and of no other", async () => {
    const { workbook, session, keys } = await solved();
    expect(keys).toHaveLength(2);
    const outcome = await session.closeEntries(keys.slice(0, 1));
    expect(workbook.takeRoundTrips()).toBe(2);
    expect(outcome).toMatchObject({ status: "done", message: "已销号 1 条。" });
    expect([cellOf(workbook, 4, "closed"), cellOf(workbook, 5, "closed")]).toEqual([46_127, ""]);
    expect(workbook.numberFormat(LEDGER, [4, COLUMNS.closed])).toBe('yyyy"年"m"月"d"日"');
    expect(session.state().ledger).toMatchObject({ counts: { closed: 1, rectified: 1 }, closable: [{ key: keys[1] }] });
    expect(parseWritten(String(cellOf(workbook, 4, "written"))).closed).toBeUndefined();
  });

  it("closes nothing that is short again by now, and says so", async () => {
    const { workbook, session, keys } = await solved();
    await setFigure(workbook, "运动场地面积(㎡)", 100);
    await setFigure(workbook, "网络多媒体教室数(间)", 1);
    const outcome = await session.closeEntries(keys);
    expect(outcome.message).toBe("已销号 0 条。另有 2 条已变动或又不达标，未销号。");
    expect(cellOf(workbook, 4, "closed")).toBe("");
  });

  it("is never undone by an update: a closed entry that fails again is shown", async () => {
    const { workbook, session, keys } = await solved();
    await session.closeEntries(keys);
    const closed = workbook.content(LEDGER);
    await setFigure(workbook, "运动场地面积(㎡)", 100);
    await setFigure(workbook, "网络多媒体教室数(间)", 1);
    await session.run("updateLedger");
    expect(workbook.content(LEDGER).slice(0, 6)).toEqual(closed.slice(0, 6));
    expect(session.state().ledger?.notices.filter(({ code }) => code === "failsAgain")).toHaveLength(2);
  });

  it("refuses where the ledger is gone", async () => {
    const { workbook, session, keys } = await solved();
    workbook.protect(LEDGER);
    expect((await session.closeEntries(keys)).status).toBe("refused");
  });
});
