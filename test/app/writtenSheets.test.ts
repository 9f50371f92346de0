import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import { countyRows, goodSchool, school } from "./countySheet";
import { startSession } from "./startSession";

const DATA = "学校数据";
const failing = school("二小", "2", { "运动场地面积(㎡)": 300, "网络多媒体教室数(间)": 1 });
const data = { name: DATA, rows: countyRows(goodSchool("一小", "1"), failing, goodSchool("三小", "3")) };
const faulty = {
  name: DATA,
  rows: countyRows(
    goodSchool("一小", "1"),
    school("二小", "2", { "运动场地面积(㎡)": "约三百" }),
    failing.with(0, "三小").with(1, "3"),
  ),
};

describe("测算结果", () => {
  it("writes the three forms and shows the county's", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data] });
    const { session } = await startSession(workbook);
    const outcome = await session.run("insertResults");
    expect(outcome).toMatchObject({ status: "done" });
    expect(workbook.sheetNames()).toEqual([DATA, "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ"]);
    expect(workbook.activeSheet()).toBe("表Ⅲ");
    expect(workbook.marks(DATA)).toEqual([]);
    expect(session.state().check?.assessment.status).toBe("notMet");
  });

  it("run twice leaves what it left once", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data] });
    const { session } = await startSession(workbook);
    await session.run("insertResults");
    const once = workbook.content("表Ⅱ-2");
    await session.run("insertResults");
    expect(workbook.sheetNames()).toEqual([DATA, "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ"]);
    expect(workbook.content("表Ⅱ-2")).toEqual(once);
  });

  it("goes beside the user's own sheet 表Ⅱ-2 and says so", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data, { name: "表Ⅱ-2", rows: [["我的"]] }] });
    const outcome = await (await startSession(workbook)).session.run("insertResults");
    expect(workbook.sheetNames()).toEqual([DATA, "表Ⅱ-2", "表Ⅱ-1", "表Ⅱ-2 (2)", "表Ⅲ"]);
    expect(outcome.message).toContain("“表Ⅱ-2 (2)”");
    expect(workbook.content("表Ⅱ-2")).toEqual([["我的"]]);
  });

  it("is not stopped by data errors, and says what they leave open", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [faulty] });
    const outcome = await (await startSession(workbook)).session.run("insertResults");
    expect(outcome.status).toBe("done");
    expect(outcome.message).toContain("原始数据有 1 项错误");
  });
});

describe("整改台账", () => {
  it("lists the problems of failing schools", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data] });
    const outcome = await (await startSession(workbook)).session.run("createLedger");
    expect(outcome.status).toBe("done");
    expect(workbook.activeSheet()).toBe("整改台账");
    expect(workbook.content("整改台账")[0]?.[0]).toBe("____义务教育优质均衡发展问题整改情况台帐");
    expect(workbook.content("整改台账").flat()).toContain("二小");
  });

  const CHOSEN = '{"version":1,"place":"甲县","answers":{}}';
  const TITLE = "金城市义务教育学校基础数据";
  it.each([
    { where: "the settings name one", rows: data.rows, settings: CHOSEN, place: "甲县" },
    { where: "the title of the data names one", rows: [[TITLE], ...data.rows], settings: null, place: "金城市" },
    { where: "both do: the settings win", rows: [[TITLE], ...data.rows], settings: CHOSEN, place: "甲县" },
  ])("has the place in its title where $where", async ({ rows, settings, place }) => {
    const workbook = openInMemoryWorkbook({
      sheets: [{ name: DATA, rows }],
      ...(settings === null ? {} : { settings }),
    });
    await (await startSession(workbook)).session.run("createLedger");
    expect(workbook.content("整改台账")[0]?.[0]).toBe(`${place}义务教育优质均衡发展问题整改情况台帐`);
  });

  it.each([
    ["that the settings name", '{"version":1,"overlay":"shaanxi/jincheng-2023","answers":{}}', true],
    ["of the place", '{"version":1,"place":"金城市","answers":{}}', true],
    ["that nobody has", '{"version":1,"overlay":"nowhere","place":"金城市","answers":{}}', false],
  ])("takes the lead offices from the overlay %s", async (_what, settings, hasOffices) => {
    const workbook = openInMemoryWorkbook({ sheets: [data], settings });
    await (await startSession(workbook)).session.run("createLedger");
    const cells = workbook.content("整改台账").flat().map(String);
    expect(cells.includes("项目办")).toBe(hasOffices);
  });

  it("adds nothing where a ledger of ours is there, filled in by now, and shows it", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data] });
    const { session } = await startSession(workbook);
    await session.run("createLedger");
    await workbook.type("整改台账", [5, 8], "已购置");
    workbook.rename("整改台账", "台账2026");
    workbook.activate(DATA);
    const before = workbook.content("台账2026");
    const outcome = await session.run("createLedger");
    expect(outcome.status).toBe("done");
    expect(outcome.message).toContain("已有整改台账“台账2026”");
    expect(workbook.sheetNames()).toEqual([DATA, "台账2026"]);
    expect(workbook.content("台账2026")).toEqual(before);
    expect(workbook.activeSheet()).toBe("台账2026");
  });

  it("leaves a hidden ledger hidden", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data] });
    const { session } = await startSession(workbook);
    await session.run("createLedger");
    workbook.hide("整改台账");
    workbook.activate(DATA);
    expect((await session.run("createLedger")).message).toContain("已有整改台账");
    expect(workbook.activeSheet()).toBe(DATA);
  });

  it("goes beside the user's own sheet 整改台账", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data, { name: "整改台账", rows: [["我的"]] }] });
    await (await startSession(workbook)).session.run("createLedger");
    expect(workbook.sheetNames()).toEqual([DATA, "整改台账", "整改台账 (2)"]);
  });

  it("is not written where nothing has to be put right", async () => {
    const workbook = openInMemoryWorkbook({
      sheets: [{ name: DATA, rows: countyRows(goodSchool("一小", "1"), goodSchool("二小", "2")) }],
    });
    const outcome = await (await startSession(workbook)).session.run("createLedger");
    expect(outcome).toMatchObject({ status: "done" });
    expect(outcome.message).toContain("没有需要整改的问题");
    expect(workbook.sheetNames()).toEqual([DATA]);
  });
});

describe("empty forms", () => {
  it.each([
    ["insertSchoolTemplate", "学校基础数据"],
    ["insertBlankLedger", "整改台账（空表）"],
  ] as const)("%s adds its sheet once and uses it again while it is empty", async (command, name) => {
    const workbook = openInMemoryWorkbook({ sheets: [{ name: "首页" }] });
    const { session } = await startSession(workbook);
    expect((await session.run(command)).status).toBe("done");
    workbook.activate("首页");
    const writes = workbook.patches.flatMap((patch) => patch.sheets).length;
    expect((await session.run(command)).status).toBe("done");
    expect(workbook.sheetNames()).toEqual(["首页", name]);
    expect(workbook.activeSheet()).toBe(name);
    expect(workbook.patches.flatMap((patch) => patch.sheets)).toHaveLength(writes);
  });

  it.each([
    ["insertSchoolTemplate", "学校基础数据"],
    ["insertBlankLedger", "整改台账（空表）"],
  ] as const)("%s goes beside one that was filled in", async (command, name) => {
    const workbook = openInMemoryWorkbook({ sheets: [{ name: "首页" }] });
    const { session } = await startSession(workbook);
    await session.run(command);
    await workbook.type(name, [6, 0], "一小");
    const outcome = await session.run(command);
    expect(outcome.message).toContain(`“${name} (2)”`);
    expect(workbook.content(name)[6]?.[0]).toBe("一小");
  });

  it("the template, filled in, is read as data", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [{ name: "首页" }] });
    const { session } = await startSession(workbook);
    await session.run("insertSchoolTemplate");
    const header = workbook.content("学校基础数据").find((row) => row.includes("学校名称")) ?? [];
    const row = workbook.content("学校基础数据").length;
    const figures: Record<string, string | number> = {
      学校名称: "一小",
      办学类型: "小学",
      小学在校生数: 100,
      "其中室内体育用房面积(㎡)": 0,
    };
    for (const [title, value] of Object.entries(figures))
      await workbook.type("学校基础数据", [row, header.indexOf(title)], value);
    await session.run("checkSheets");
    expect(session.state().check?.assessment.sections).toHaveLength(1);
    expect(session.state().check?.place).toBeNull();
  });
});

describe("清除标记", () => {
  it("takes our marks away on every sheet and says how many; the user's rules stay", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [{ ...data, userRuleCells: [[2, 14]] }] });
    const { session } = await startSession(workbook);
    await session.run("checkSheets");
    const before = workbook.content(DATA);
    const outcome = await session.run("clearHighlights");
    expect(outcome).toMatchObject({ status: "done", message: expect.stringContaining("2 个单元格") });
    expect(workbook.marks(DATA)).toEqual([]);
    expect(workbook.userRules(DATA)).toBe(1);
    expect(workbook.content(DATA)).toEqual(before);
    expect((await session.run("clearHighlights")).message).toContain("没有需要清除的标记");
  });

  it("says which protected sheets keep theirs", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data, { name: "别的", isProtected: true }] });
    const { session } = await startSession(workbook);
    await session.run("checkSheets");
    workbook.protect(DATA);
    const outcome = await session.run("clearHighlights");
    expect(outcome.status).toBe("refused");
    expect(outcome.message).toContain(`“${DATA}”受保护`);
    expect(outcome.message).not.toContain("别的");
    expect(workbook.marks(DATA)).toHaveLength(2);
  });
});
