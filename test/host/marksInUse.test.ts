import { copySheet } from "../../workbench/store/sheets";
import { countyRows, goodSchool, school } from "../app/countySheet";
import { startSession } from "../app/startSession";
import { type OfficeTestWorkbook, openOfficeWorkbook } from "./openOfficeWorkbook";

const DATA = "学校数据";
const failing = school("二小", "2", { "运动场地面积(㎡)": 300, "网络多媒体教室数(间)": 1 });
const sheets = [
  {
    name: DATA,
    rows: countyRows(goodSchool("一小", "1"), failing, goodSchool("三小", "3")),
    userRuleCells: [[2, 14]] as const,
  },
];

let workbook: OfficeTestWorkbook | null = null;
afterEach(() => {
  workbook?.close();
  workbook = null;
});

async function checked(): Promise<OfficeTestWorkbook> {
  workbook = await openOfficeWorkbook({ sheets });
  expect((await (await startSession(workbook)).session.run("checkSheets")).status).toBe("done");
  expect(workbook.marks(DATA)).toEqual(["O3:belowFloor", "Q3:belowFloor"]);
  return workbook;
}

/** A page script: what a user does with the table in Excel. */
function inExcel(script: string): string {
  return `Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem("${DATA}"); ${script}; await context.sync(); })`;
}

describe("marks, whatever happened to the sheet since", () => {
  it.each([
    ["the table was sorted", `sheet.getRange("A2:Q4").sort.apply([{ key: 0, ascending: false }])`],
    ["the settings were deleted", `context.workbook.settings.add("junheng", "")`],
  ])("are cleared after %s; the user's rules stay", async (_what, script) => {
    const { host, port, marks, userRules } = await checked();
    const rules = userRules(DATA);
    await host.run(inExcel(script));
    const outcome = await (await startSession({ port })).session.run("clearHighlights");
    expect(outcome).toMatchObject({ status: "done" });
    expect(marks(DATA)).toEqual([]);
    expect(userRules(DATA)).toBe(rules);
    expect(host.gaps).toEqual({});
  });

  it("are cleared where a marked row was copied to: Excel widens a rule or splits it into a second one", async () => {
    const { workbook: store, port, marks } = await checked();
    const [sheet] = store.sheets;
    const [rule] = sheet!.conditionalFormats.filter(({ formula }) => formula?.includes("JH:") === true);
    const below = rule!.areas.map((area) => ({ ...area, top: area.top + 6, bottom: area.bottom + 6 }));
    const farBelow = rule!.areas.map((area) => ({ ...area, top: area.top + 9, bottom: area.bottom + 9 }));
    rule!.areas.push(...below);
    sheet!.conditionalFormats.push({ ...rule!, id: "split", areas: farBelow });
    expect(marks(DATA)).toHaveLength(6);
    expect((await (await startSession({ port })).session.run("clearHighlights")).message).toContain("6 个单元格");
    expect(marks(DATA)).toEqual([]);
  });

  it("are cleared on a copy of the sheet too", async () => {
    const { workbook: store, port, marks } = await checked();
    const copy = copySheet(store, store.sheets[0]!.id);
    expect(marks(copy.name)).toHaveLength(2);
    expect((await (await startSession({ port })).session.run("clearHighlights")).message).toContain("4 个单元格");
    expect([...marks(DATA), ...marks(copy.name)]).toEqual([]);
  });

  it("are one set after a check that was run on the sorted table", async () => {
    const { host, port, marks } = await checked();
    await host.run(inExcel(`sheet.getRange("A2:Q4").sort.apply([{ key: 1, ascending: false }])`));
    await (await startSession({ port })).session.run("checkSheets");
    expect(marks(DATA)).toEqual(["O3:belowFloor", "Q3:belowFloor"]);
  });

  it("follow an edit through Excel's own events", async () => {
    workbook = await openOfficeWorkbook({ sheets });
    const { session, passTime, scheduled } = await startSession(workbook);
    await session.run("checkSheets");
    expect(scheduled).toHaveLength(0);
    await workbook.type(DATA, [2, 14], 1200);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(session.state().isStale).toBe(true);
    await passTime();
    await workbook.host.idle();
    await session.reveal({ sheet: DATA, row: 0, column: 0 });
    expect(workbook.marks(DATA)).toEqual(["Q3:belowFloor"]);
    expect(scheduled).toHaveLength(0);
  });
});

describe("all commands through office.js", () => {
  it("run twice leave what they left once, ask for nothing that is not there, and keep the round trips", async () => {
    workbook = await openOfficeWorkbook({ sheets });
    const { session } = await startSession(workbook);
    const commands = [
      "checkSheets",
      "insertResults",
      "createLedger",
      "updateLedger",
      "insertSchoolTemplate",
      "insertBlankLedger",
    ] as const;
    for (const command of commands) expect((await session.run(command)).status).toBe("done");
    const contents = workbook.sheetNames().map((name) => workbook?.content(name));
    workbook.takeRoundTrips();
    for (const command of commands) {
      expect((await session.run(command)).status).toBe("done");
      expect(workbook.takeRoundTrips()).toBeLessThanOrEqual(3);
    }
    expect(workbook.sheetNames()).toHaveLength(contents.length);
    expect(workbook.sheetNames().map((name) => workbook?.content(name))).toEqual(contents);
    expect(workbook.host.gaps).toEqual({});
  });
});
