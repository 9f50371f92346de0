import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import { countyRows, goodSchool, school } from "./countySheet";
import { startSession } from "./startSession";

const DATA = "学校数据";
const failing = school("二小", "2", { "运动场地面积(㎡)": 300, "网络多媒体教室数(间)": 1 });
const data = { name: DATA, rows: countyRows(goodSchool("一小", "1"), failing, goodSchool("三小", "3")) };

describe("校验年报", () => {
  it("marks the numerators of failing readings and lists the findings in 校验结果", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data] });
    const { session } = await startSession(workbook);
    const outcome = await session.run("checkSheets");
    expect(outcome).toMatchObject({ command: "checkSheets", status: "done", questions: [] });
    expect(outcome.message).toContain("已检查 3 所学校");
    expect(workbook.marks(DATA)).toEqual(["O3:belowFloor", "Q3:belowFloor"]);
    expect(workbook.sheetNames()).toEqual([DATA, "校验结果"]);
    expect(workbook.content("校验结果")[0]?.slice(0, 5)).toEqual(["序号", "级别", "工作表", "单元格", "学校"]);
    expect(workbook.activeSheet()).toBe("校验结果");
    expect(session.state().check).toMatchObject({
      assessment: { status: "notMet" },
      standard: { id: "national/2017-quality-balanced" },
    });
  });

  it("takes three round trips, and two once it knows the sheets", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data, { name: "说明", rows: [["填表说明"]] }] });
    const { session } = await startSession(workbook);
    await session.run("checkSheets");
    expect(workbook.takeRoundTrips()).toBe(3);
    await session.run("checkSheets");
    expect(workbook.takeRoundTrips()).toBe(2);
  });

  it("looks again at all sheets when one was added or when the user stands on another", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data, { name: "说明", rows: [["填表说明"]] }] });
    const { session } = await startSession(workbook);
    await session.run("checkSheets");
    workbook.takeRoundTrips();
    workbook.activate("说明");
    await session.run("checkSheets");
    expect(workbook.takeRoundTrips()).toBe(3);
    workbook.addSheet({ name: "又一张", rows: [["x"]] });
    await session.run("checkSheets");
    expect(workbook.takeRoundTrips()).toBe(3);
  });

  it("run twice leaves what it left once", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data] });
    const { session } = await startSession(workbook);
    await session.run("checkSheets");
    const once = { marks: workbook.marks(DATA), results: workbook.content("校验结果") };
    const again = await session.run("checkSheets");
    expect(again.message).not.toContain("(2)");
    expect({ marks: workbook.marks(DATA), results: workbook.content("校验结果") }).toEqual(once);
    expect(workbook.sheetNames()).toEqual([DATA, "校验结果"]);
  });

  it("in a session of its own refreshes what an earlier session wrote", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data] });
    await (await startSession(workbook)).session.run("checkSheets");
    await (await startSession(workbook)).session.run("checkSheets");
    expect(workbook.sheetNames()).toEqual([DATA, "校验结果"]);
  });

  it("takes away the marks of what was put right", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data] });
    const { session } = await startSession(workbook);
    await session.run("checkSheets");
    await workbook.type(DATA, [2, 14], 1200);
    await workbook.type(DATA, [2, 16], 4);
    await session.run("checkSheets");
    expect(workbook.marks(DATA)).toEqual([]);
  });

  it("leaves an edited 校验结果 alone, writes another, and refreshes that one from then on", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data] });
    const { session } = await startSession(workbook);
    await session.run("checkSheets");
    await workbook.type("校验结果", [1, 11], "已核实");
    expect((await session.run("checkSheets")).message).toContain("“校验结果 (2)”");
    expect((await session.run("checkSheets")).message).not.toContain("(2)");
    expect(workbook.sheetNames()).toEqual([DATA, "校验结果", "校验结果 (2)"]);
    expect(workbook.content("校验结果")[1]?.[11]).toBe("已核实");
  });

  it("never touches the user's own sheet 校验结果", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data, { name: "校验结果", rows: [["我的"]] }] });
    const outcome = await (await startSession(workbook)).session.run("checkSheets");
    expect(outcome.message).toContain("“校验结果 (2)”");
    expect(workbook.content("校验结果")).toEqual([["我的"]]);
  });

  it("refuses before any write where the structure of the workbook is protected", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data], isStructureProtected: true });
    const outcome = await (await startSession(workbook)).session.run("checkSheets");
    expect(outcome.status).toBe("refused");
    expect(outcome.message).toContain("工作簿结构受保护");
    expect(workbook.marks(DATA)).toEqual([]);
    expect(workbook.patches).toEqual([]);
  });

  it("checks a protected sheet in full and leaves out only the marks", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [{ ...data, isProtected: true }] });
    const { session } = await startSession(workbook);
    const outcome = await session.run("checkSheets");
    expect(outcome.status).toBe("done");
    expect(outcome.message).toContain(`“${DATA}”受保护，未作标记`);
    expect(workbook.marks(DATA)).toEqual([]);
    const codes = session.state().check?.findings.map((finding) => finding.code);
    expect(codes).toEqual(expect.arrayContaining(["protectedSheet", "readingShort"]));
  });

  it("reads hidden rows like others and says so", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [{ ...data, hiddenRows: [2] }] });
    const { session } = await startSession(workbook);
    await session.run("checkSheets");
    expect(session.state().check?.findings).toContainEqual(
      expect.objectContaining({ code: "hiddenRows", rows: [[2, 2]] }),
    );
    expect(workbook.marks(DATA)).toHaveLength(2);
  });

  it("says why no school table was found and offers the template; nothing is written", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [{ name: "说明", rows: [["填表说明"]] }] });
    const { session } = await startSession(workbook);
    const outcome = await session.run("checkSheets");
    expect(outcome.status).toBe("refused");
    expect(outcome.message).toContain("没有找到学校数据表");
    expect(session.state().offersTemplate).toBe(true);
    expect(workbook.patches).toEqual([]);
    await session.run("insertSchoolTemplate");
    expect(session.state().offersTemplate).toBe(false);
  });

  it("refuses on a day for which there is no standard", async () => {
    const workbook = openInMemoryWorkbook({ sheets: [data] });
    const outcome = await (await startSession({ port: workbook, date: "1999-01-01" })).session.run("checkSheets");
    expect(outcome).toMatchObject({ status: "refused" });
    expect(outcome.message).toContain("1999-01-01");
    expect(workbook.patches).toEqual([]);
  });

  it.each([
    ["{", "不是有效的数据"],
    ['{"version":9}', "来自其他版本"],
  ])("says that it could not use the stored settings %s", async (settings, reason) => {
    const workbook = openInMemoryWorkbook({ sheets: [data], settings });
    const outcome = await (await startSession(workbook)).session.run("checkSheets");
    expect(outcome.status).toBe("done");
    expect(outcome.message).toContain(reason);
  });
});
