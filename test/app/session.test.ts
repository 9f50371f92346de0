import { HostRefusal } from "../../src/app/ports";
import type { SessionState } from "../../src/app/session";
import { describeOutcome } from "../../src/i18n/outcomes";
import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import { countyRows, goodSchool, school } from "./countySheet";
import { startSession } from "./startSession";

const DATA = "学校数据";
const failing = school("二小", "2", { "运动场地面积(㎡)": 300, "网络多媒体教室数(间)": 1 });
const spec = {
  sheets: [
    { name: DATA, rows: countyRows(goodSchool("一小", "1"), failing) },
    { name: "别的", rows: [["x"]] },
  ],
};

describe("a session", () => {
  it("tells its listeners what runs and how it ended, until they leave", async () => {
    const { session } = await startSession(openInMemoryWorkbook(spec));
    const states: SessionState[] = [];
    const leave = session.subscribe(() => states.push(session.state()));
    await session.run("checkSheets");
    expect(states.map((state) => [state.running, state.stage, state.outcome?.status])).toEqual([
      ["checkSheets", null, undefined],
      ["checkSheets", "reading", undefined],
      ["checkSheets", "judging", undefined],
      ["checkSheets", "writing", undefined],
      [null, null, "done"],
    ]);
    leave();
    const before = states.length;
    await session.run("clearHighlights");
    expect(states).toHaveLength(before);
  });

  it.each(["reading", "judging"] as const)("can be stopped while it is %s: nothing was written", async (stage) => {
    const workbook = openInMemoryWorkbook(spec);
    const { session } = await startSession(workbook);
    session.subscribe(() => {
      if (session.state().stage === stage) session.stop();
    });
    const outcome = await session.run("checkSheets");
    expect(outcome).toMatchObject({ status: "refused", message: "已停止，尚未写入任何内容。" });
    expect(workbook.sheetNames()).toEqual([DATA, "别的"]);
    expect(workbook.marks(DATA)).toEqual([]);
    expect(session.state().running).toBeNull();
  });

  it("goes on to its end where it writes already, and the next command is not stopped for it", async () => {
    const workbook = openInMemoryWorkbook(spec);
    const { session } = await startSession(workbook);
    session.stop();
    session.subscribe(() => {
      if (session.state().stage === "writing") session.stop();
    });
    expect((await session.run("checkSheets")).status).toBe("done");
    expect((await session.run("createLedger")).status).toBe("done");
  });

  it("has functions that can be handed on apart from it, as React does", async () => {
    const { state, subscribe, run } = (await startSession(openInMemoryWorkbook(spec))).session;
    let changes = 0;
    subscribe(() => (changes += 1));
    await run("checkSheets");
    expect(changes).toBeGreaterThan(0);
    expect(state().outcome?.status).toBe("done");
  });

  it("runs commands one after the other, in the order they came", async () => {
    const workbook = openInMemoryWorkbook(spec);
    const { session } = await startSession(workbook);
    const outcomes = await Promise.all([
      session.run("checkSheets"),
      session.run("clearHighlights"),
      session.run("createLedger"),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["done", "done", "done"]);
    expect(workbook.marks(DATA)).toEqual([]);
  });

  it.each([
    [new HostRefusal({ code: "cellBeingEdited" }), "有单元格正在编辑"],
    [new HostRefusal({ code: "tooLarge" }), "超出 Excel 一次能处理的大小"],
    [new HostRefusal({ code: "accessDenied", sheet: null }), "Excel 拒绝了这次写入"],
  ])("says a refusal of Excel in words", async (failure, words) => {
    const workbook = openInMemoryWorkbook(spec);
    workbook.nextFailure = failure;
    const outcome = await (await startSession(workbook)).session.run("checkSheets");
    expect(outcome).toMatchObject({ status: "refused", message: expect.stringContaining(words) });
  });

  it("ends a bug as a failure without what stands in the cells, reports it, and goes on", async () => {
    const workbook = openInMemoryWorkbook(spec);
    workbook.nextFailure = new TypeError("张三 13800000000");
    const { session, reported } = await startSession(workbook);
    const outcome = await session.run("checkSheets");
    expect(outcome.status).toBe("failed");
    expect(outcome.message).toContain("TypeError");
    expect(outcome.message).not.toContain("13800000000");
    expect(reported).toHaveLength(1);
    expect(session.state().running).toBeNull();
    expect((await session.run("checkSheets")).status).toBe("done");
  });

  it("ends with what there is to say as notes, and in Chinese words", async () => {
    const { session } = await startSession(openInMemoryWorkbook(spec));
    const checked = await session.run("checkSheets");
    expect(checked.notes.map(({ code }) => code)).toEqual(["checkDone"]);
    expect(checked.message).toBe(describeOutcome(checked.notes, "zh-CN"));
    await session.reveal({ sheet: "没有", row: 0, column: 0 });
    expect(session.state().outcome?.notes).toEqual([
      { code: "hostRefused", failure: { code: "sheetGone", sheet: "没有" } },
    ]);
  });

  it("survives a host that throws what is no error", async () => {
    const workbook = openInMemoryWorkbook(spec);
    workbook.nextFailure = "broken" as unknown as Error;
    expect((await (await startSession(workbook)).session.run("checkSheets")).status).toBe("failed");
  });

  it("shows a cell, and says when its sheet is gone", async () => {
    const workbook = openInMemoryWorkbook(spec);
    const { session } = await startSession(workbook);
    await session.run("checkSheets");
    await session.reveal({ sheet: DATA, row: 2, column: 14 });
    expect(workbook.revealed).toEqual([{ sheet: DATA, row: 2, column: 14 }]);
    await session.reveal({ sheet: "没有", row: 0, column: 0 });
    expect(session.state().outcome).toMatchObject({ status: "refused", message: expect.stringContaining("“没有”") });
  });

  it("keeps silent about a cell that is gone when nothing has run yet", async () => {
    const { session } = await startSession(openInMemoryWorkbook(spec));
    await session.reveal({ sheet: "没有", row: 0, column: 0 });
    expect(session.state().outcome).toBeNull();
  });
});

describe("after an edit of the checked sheet", () => {
  async function checked() {
    const workbook = openInMemoryWorkbook(spec);
    const started = await startSession(workbook);
    await started.session.run("checkSheets");
    workbook.takeRoundTrips();
    return { workbook, ...started };
  }

  it("the marks follow in two round trips and the county's figures wait for a full check", async () => {
    const { workbook, session, passTime } = await checked();
    const before = session.state().check;
    const results = workbook.content("校验结果");
    await workbook.type(DATA, [2, 14], 1200);
    expect(session.state().isStale).toBe(true);
    expect(workbook.marks(DATA)).toHaveLength(2);
    await passTime();
    expect(workbook.marks(DATA)).toEqual(["Q3:belowFloor"]);
    expect(workbook.takeRoundTrips()).toBe(2);
    expect(session.state().check).toBe(before);
    expect(workbook.content("校验结果")).toEqual(results);
    await session.run("checkSheets");
    expect(session.state().isStale).toBe(false);
  });

  it("is rechecked once, however fast the user types", async () => {
    const { workbook, scheduled } = await checked();
    for (const value of [1, 12, 120, 1200]) await workbook.type(DATA, [2, 14], value);
    expect(scheduled).toHaveLength(1);
  });

  it("is not rechecked when a full check comes first", async () => {
    const { workbook, session, scheduled } = await checked();
    await workbook.type(DATA, [2, 14], 1200);
    await session.run("checkSheets");
    expect(scheduled).toHaveLength(0);
  });

  it("nothing happens for other sheets, nor for the writes of the add-in", async () => {
    const { workbook, session, scheduled } = await checked();
    await workbook.type("别的", [0, 0], "y");
    await session.run("insertResults");
    expect(session.state().isStale).toBe(false);
    expect(scheduled).toHaveLength(0);
  });

  it("by somebody else, only the figures are stale: their own add-in moves the marks", async () => {
    const { workbook, session, scheduled } = await checked();
    workbook.isTypingRemote = true;
    await workbook.type(DATA, [2, 14], 1200);
    expect(session.state().isStale).toBe(true);
    expect(scheduled).toHaveLength(0);
  });

  it("that takes the table away, the marks stay as they are", async () => {
    const { workbook, passTime } = await checked();
    await workbook.type(DATA, [2, 14], 1200);
    workbook.rename(DATA, "改名");
    await passTime();
    expect(workbook.marks("改名")).toHaveLength(2);
  });

  it("a recheck that fails is reported and not said", async () => {
    const { workbook, session, passTime, reported } = await checked();
    const { outcome } = session.state();
    await workbook.type(DATA, [2, 14], 1200);
    workbook.nextFailure = new HostRefusal({ code: "cellBeingEdited" });
    await passTime();
    expect(reported).toHaveLength(1);
    expect(session.state().outcome).toBe(outcome);
  });

  it("writes nothing when nothing was marked and nothing is to be marked", async () => {
    const workbook = openInMemoryWorkbook({
      sheets: [{ name: DATA, rows: countyRows(goodSchool("一小", "1"), goodSchool("二小", "2")) }],
    });
    const { session, passTime } = await startSession(workbook);
    await session.run("checkSheets");
    const writes = workbook.patches.length;
    await workbook.type(DATA, [2, 14], 1300);
    await passTime();
    expect(workbook.patches).toHaveLength(writes);
  });
});

describe("a host that cannot be watched", () => {
  it("is checked all the same, and asked again next time", async () => {
    const workbook = openInMemoryWorkbook(spec);
    const observe = workbook.observeChanges.bind(workbook);
    let asked = 0;
    workbook.observeChanges = (listener) => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error("no events")) : observe(listener);
    };
    const { session, reported } = await startSession(workbook);
    expect(reported).toHaveLength(1);
    expect((await session.run("checkSheets")).status).toBe("done");
    await session.run("checkSheets");
    expect(asked).toBe(2);
  });
});
