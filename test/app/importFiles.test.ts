import type { CellValue } from "../../src/workbook/sheetSnapshot";
import { FakeFiles, type FakeFile } from "../fakes/chosenFiles";
import { openInMemoryWorkbook, type InMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import { DATA, EMPTY, one, start, table, written } from "./importing";
import { countyRows, goodSchool, HEADERS, school } from "./countySheet";
import { startSession } from "./startSession";

const LOG = "导入来源";

function logged(workbook: InMemoryWorkbook, sheet = LOG): readonly (readonly CellValue[])[] {
  return workbook.content(sheet).slice(2);
}

describe("importing files", () => {
  it("writes one row per school and says where each figure comes from", async () => {
    const { workbook, port, session } = await start({
      "b.xlsx": one("二小", "2"),
      "a.xlsx": table(goodSchool("一小", "1"), goodSchool("三小", "3")),
    });
    const outcome = await session.importFiles(port.chosen);
    expect(outcome).toMatchObject({ command: "importFiles", status: "done", failedFiles: [] });
    expect(outcome.message).toBe("已从 2 个文件导入 3 行，写入“学校基础数据”，每个数的出处见“导入来源”。");
    expect(workbook.sheetNames()).toEqual(["Sheet1", DATA, LOG]);
    expect(workbook.activeSheet()).toBe(DATA);
    expect(
      written(workbook).map((row) => [
        row["学校名称"],
        row["学校标识码"],
        row["运动场地面积(㎡)"],
        row["教学仪器设备值(万元)"],
      ]),
    ).toEqual([
      ["一小", "1", 1200, 40],
      ["三小", "3", 1200, 40],
      ["二小", "2", 1200, 40],
    ]);
    const [headers = [], ...rows] = logged(workbook);
    const at = (field: string) => headers.indexOf(field);
    expect(
      rows.map((row) => [row[0], row[1], row[2], row[3], row[at("运动场地面积")], row[at("初中在校生数")] ?? ""]),
    ).toEqual([
      [4, "一小", "a.xlsx", "年报", "年报!O2", ""],
      [5, "三小", "a.xlsx", "年报", "年报!O3", ""],
      [6, "二小", "b.xlsx", "年报", "年报!O2", ""],
    ]);
  });

  it("takes one patch and at most three round trips, however many files there are", async () => {
    const names = Array.from({ length: 40 }, (_, index) => String(index));
    const { workbook, port, session } = await start(
      Object.fromEntries(names.map((name) => [`${name}.xlsx`, one(`${name}小`, name)])),
    );
    await session.importFiles(port.chosen);
    expect(workbook.patches).toHaveLength(1);
    expect(workbook.takeRoundTrips()).toBeLessThanOrEqual(3);
    expect(port.mostAtOnce).toBeLessThanOrEqual(2);
    expect(written(workbook)).toHaveLength(40);
  });

  it("is checked like any other sheet afterwards", async () => {
    const { port, session } = await start({
      "a.xlsx": table(goodSchool("一小", "1"), school("二小", "2", { "运动场地面积(㎡)": 10 })),
    });
    await session.importFiles(port.chosen);
    const outcome = await session.run("checkSheets");
    expect(outcome).toMatchObject({ status: "done", notes: [{ code: "checkDone", schools: 2 }] });
  });

  it("goes through the files in the order of their names, numbers as numbers", async () => {
    const { port, session } = await start({
      "10.xlsx": one("十", "10"),
      "9.xlsx": one("九", "9"),
      "一.xlsx": one("一", "1"),
    });
    await session.importFiles(port.chosen);
    expect(port.asked).toEqual(["9.xlsx", "10.xlsx", "一.xlsx"]);
  });

  it("keeps codes as text and figures that cannot be read as they stand", async () => {
    const { workbook, port, session } = await start({
      "a.xlsx": table(
        school("一小", "1", {
          学校标识码: 3_612_345_678,
          "运动场地面积(㎡)": "约1200",
          小学在校生数: "１００",
          办学类型: "不明",
        }),
        school("二小", "2", { "运动场地面积(㎡)": "约900", "教学仪器设备值(万元)": "待定" }),
      ),
    });
    await session.importFiles(port.chosen);
    const [first, second] = written(workbook);
    expect(first).toMatchObject({
      学校标识码: "3612345678",
      "运动场地面积(㎡)": "约1200",
      小学在校生数: "１００",
      办学类型: "不明",
    });
    expect(second).toMatchObject({ "运动场地面积(㎡)": "约900", "教学仪器设备值(万元)": "待定" });
  });

  it("notes what has to be known of a row", async () => {
    const yuan = HEADERS.map((header) => header.replace("(万元)", "(元)"));
    const { workbook, port, session } = await start({
      "a.xlsx": {
        sheets: {
          年报: [
            yuan,
            school("一小", "1", { "教学仪器设备值(万元)": 400_000.5 }),
            school("二小", "2", { "教学仪器设备值(万元)": "123,000" }),
          ],
        },
        hiddenRows: [1],
        uncalculated: { count: 3, first: { sheet: "年报", row: 8, column: 2 } },
      },
    });
    await session.importFiles(port.chosen);
    expect(written(workbook).map((row) => row["教学仪器设备值(万元)"])).toEqual([40.00005, 12.3]);
    const notes = logged(workbook)
      .slice(1)
      .map((row) => row[4]);
    expect(notes).toEqual([
      "该行在文件中被隐藏，已计入；文件中有 3 个公式没有计算结果（首个在“年报”C9），请用 Excel 打开保存后再导入；教学仪器设备值由元换算为万元",
      "文件中有 3 个公式没有计算结果（首个在“年报”C9），请用 Excel 打开保存后再导入；教学仪器设备值在文件中是文本“123,000”，已写成数字；教学仪器设备值由元换算为万元",
    ]);
  });
});

describe("files that fail", () => {
  const failing: Readonly<Record<string, FakeFile>> = {
    "a.xls": { fault: { code: "legacyWorkbook" } },
    "b.xlsx": one("二小", "2"),
    "c.xlsx": { sheets: { 封面: [["说明"]] } },
    "d.xlsx": { sheets: { "2025": countyRows(goodSchool("四小", "4")), "2026": countyRows(goodSchool("四小", "4")) } },
  };

  it("are listed with the reason, in the pane and on the sheet, and lose nothing", async () => {
    const { workbook, port, session } = await start(failing);
    const outcome = await session.importFiles(port.chosen);
    expect(outcome.status).toBe("done");
    expect(outcome.failedFiles?.map(({ file, fault }) => [file, fault.code])).toEqual([
      ["a.xls", "legacyWorkbook"],
      ["c.xlsx", "noSchools"],
      ["d.xlsx", "severalTables"],
    ]);
    expect(outcome.message).toContain("3 个文件未能导入，原因见下。");
    expect(logged(workbook).slice(-4)).toEqual([
      ["序号", "文件", "未导入的原因"],
      [1, "a.xls", "旧版 .xls/.et：请用 Excel 或 WPS 打开后另存为 .xlsx"],
      [2, "c.xlsx", "没有找到学校数据：工作表“封面”没有学校数据表的表头"],
      [3, "d.xlsx", "有不止一张学校数据表（“2025”、“2026”）：请只留一张，或隐藏其余的"],
    ]);
  });

  it("because there is no room for their schools any more are listed too", async () => {
    const many = Array.from({ length: 19_990 }, (_, index) => goodSchool(`${String(index)}小`, String(index)));
    const { workbook, port, session } = await start({ "1.xlsx": table(...many), "2.xlsx": table(...many.slice(0, 8)) });
    const outcome = await session.importFiles(port.chosen);
    expect(outcome.failedFiles).toEqual([{ file: "2.xlsx", fault: { code: "tooManySchools", most: 19_997 } }]);
    expect(workbook.content(DATA)).toHaveLength(19_993);
  });

  it("write nothing where there are no others", async () => {
    const { workbook, port, session } = await start({ "a.xls": { fault: { code: "legacyWorkbook" } } });
    const outcome = await session.importFiles(port.chosen);
    expect(outcome).toMatchObject({ status: "refused", notes: [{ code: "importNothing", failed: 1 }] });
    expect(outcome.failedFiles).toHaveLength(1);
    expect(workbook.patches).toEqual([]);
  });

  it("of a session that cannot read files are all of them", async () => {
    const workbook = openInMemoryWorkbook(EMPTY);
    const { session } = await startSession({ port: workbook });
    const outcome = await session.importFiles(new FakeFiles(failing).chosen);
    expect(outcome.failedFiles?.map(({ fault }) => fault.code)).toEqual(Array(4).fill("readerStopped"));
  });

  it("because of a bug are listed like the others, and the bug is reported", async () => {
    const broken = { sheets: { 年报: null as never } };
    const files = new FakeFiles({ "a.xlsx": one("一小", "1"), "b.xlsx": one("二小", "2") });
    jest
      .spyOn(files, "read")
      .mockImplementation(({ name }) =>
        Promise.resolve(
          name === "b.xlsx" ? { ok: true, value: broken as never } : { ok: false, error: { code: "damaged" } },
        ),
      );
    const { session, reported } = await startSession({ port: openInMemoryWorkbook(EMPTY), files });
    const outcome = await session.importFiles(files.chosen);
    expect(outcome.failedFiles).toEqual([
      { file: "a.xlsx", fault: { code: "damaged" } },
      { file: "b.xlsx", fault: { code: "unexpected", kind: "TypeError" } },
    ]);
    expect(reported).toHaveLength(1);
  });
});

describe("schools that are in several files", () => {
  it("are shown and not merged", async () => {
    const { workbook, port, session } = await start({
      "a.xlsx": one("一小", "1"),
      "b.xlsx": table(goodSchool("第一小学", "1"), goodSchool("二小", "2")),
      "c.xlsx": table(goodSchool("二小", ""), goodSchool("二小", "9")),
    });
    const outcome = await session.importFiles(port.chosen);
    expect(written(workbook)).toHaveLength(5);
    expect(outcome.message).toContain("有 2 所学校出现不止一次，未合并，请核对：“一小”、“二小”。");
    const notes = logged(workbook)
      .slice(1)
      .map((row) => row[4]);
    expect(notes).toEqual([
      "与第 5 行是同一所学校，未合并，请核对后删除多余的行",
      "与第 4 行是同一所学校，未合并，请核对后删除多余的行",
      "与第 7 行是同一所学校，未合并，请核对后删除多余的行",
      "与第 6、8 行是同一所学校，未合并，请核对后删除多余的行",
      "与第 7 行是同一所学校，未合并，请核对后删除多余的行",
    ]);
  });
});

describe("what is in the workbook already", () => {
  it("an empty template is filled", async () => {
    const { workbook, port, session } = await start({ "a.xlsx": one("一小", "1") });
    await session.run("insertSchoolTemplate");
    const outcome = await session.importFiles(port.chosen);
    expect(workbook.sheetNames()).toEqual(["Sheet1", DATA, LOG]);
    expect(outcome.notes.map(({ code }) => code)).toEqual(["importDone"]);
  });

  it("the same import twice leaves what it left once", async () => {
    const { workbook, port, session } = await start({ "a.xlsx": one("一小", "1") });
    await session.importFiles(port.chosen);
    const [data, log] = [workbook.content(DATA), workbook.content(LOG)];
    const outcome = await session.importFiles(port.chosen);
    expect(outcome.notes.map(({ code }) => code)).toEqual(["importDone"]);
    expect(workbook.sheetNames()).toEqual(["Sheet1", DATA, LOG]);
    expect([workbook.content(DATA), workbook.content(LOG)]).toEqual([data, log]);
  });

  it("another import, though nobody touched it, is never written over", async () => {
    const { workbook, port, session } = await start({ "a.xlsx": one("一小", "1"), "b.xlsx": one("二小", "2") });
    await session.importFiles(port.chosen.slice(0, 1));
    const outcome = await session.importFiles(port.chosen.slice(1));
    expect(workbook.sheetNames()).toEqual(["Sheet1", DATA, LOG, `${DATA} (2)`, `${LOG} (2)`]);
    expect(outcome.message).toContain("“学校基础数据”里已有内容，未覆盖，导入的数据写在“学校基础数据 (2)”。");
    expect(written(workbook)).toMatchObject([{ 学校名称: "一小" }]);
    expect(written(workbook, `${DATA} (2)`)).toMatchObject([{ 学校名称: "二小" }]);
    expect(workbook.content(`${LOG} (2)`)[1]?.[0]).toContain("“学校基础数据 (2)”");
  });

  it("a sheet of the user's with our name is left alone", async () => {
    const { workbook, port, session } = await start(
      { "a.xlsx": one("一小", "1") },
      { sheets: [{ name: DATA, rows: countyRows(goodSchool("旧校", "9")) }] },
    );
    await session.importFiles(port.chosen);
    expect(workbook.content(DATA)[1]?.[0]).toBe("旧校");
    expect(workbook.activeSheet()).toBe(`${DATA} (2)`);
  });

  it("a protected structure refuses before anything is written", async () => {
    const { workbook, port, session } = await start(
      { "a.xlsx": one("一小", "1") },
      { ...EMPTY, isStructureProtected: true },
    );
    const outcome = await session.importFiles(port.chosen);
    expect(outcome).toMatchObject({
      status: "refused",
      notes: [{ code: "hostRefused", failure: { code: "structureProtected" } }],
    });
    expect(workbook.patches).toEqual([]);
  });
});

describe("the ribbon's button", () => {
  it("asks for files, as only the pane can choose them", async () => {
    const { workbook, session } = await start({});
    const outcome = await session.run("importFiles");
    expect(outcome).toMatchObject({ status: "asks", notes: [{ code: "filesWanted" }], questions: [] });
    expect(workbook.takeRoundTrips()).toBe(0);
  });

  it("answers that come when nothing waits ask for files too", async () => {
    const { session } = await start({});
    await session.run("importFiles");
    expect(await session.answer({})).toMatchObject({ status: "asks", notes: [{ code: "filesWanted" }] });
  });

  it("refuses on a day without a standard, before any file is read", async () => {
    const files = new FakeFiles({ "a.xlsx": one("一小", "1") });
    const { session } = await startSession({ port: openInMemoryWorkbook(EMPTY), files, date: "2001-01-01" });
    expect(await session.importFiles(files.chosen)).toMatchObject({
      status: "refused",
      notes: [{ code: "noStandard" }],
    });
    expect(files.asked).toEqual([]);
  });
});

describe("while files are read", () => {
  const files = Object.fromEntries(["1", "2", "3", "4"].map((name) => [`${name}.xlsx`, one(`${name}小`, name)]));

  it("tells how far it is, and nothing more when it is over", async () => {
    const { port, session } = await start(files);
    const seen: string[] = [];
    session.subscribe(() => {
      const { importProgress, stage } = session.state();
      if (importProgress !== null)
        seen.push(
          `${String(stage)} ${String(importProgress.done)}/${String(importProgress.total)} ${importProgress.file}`,
        );
    });
    await session.importFiles(port.chosen);
    expect([...new Set(seen)]).toEqual([
      "reading 0/4 1.xlsx",
      "reading 1/4 2.xlsx",
      "reading 2/4 3.xlsx",
      "reading 3/4 4.xlsx",
      "reading 4/4 ",
      "writing 4/4 ",
    ]);
    expect(session.state().importProgress).toBeNull();
  });

  it("can be stopped, and nothing is written", async () => {
    const { workbook, port, session } = await start(files);
    session.subscribe(() => {
      if (session.state().importProgress?.done === 2) session.stop();
    });
    const outcome = await session.importFiles(port.chosen);
    expect(outcome).toMatchObject({ status: "refused", notes: [{ code: "importStopped", read: 2, files: 4 }] });
    expect(outcome.message).toBe("已停止导入：读了 4 个文件中的 2 个，未写入任何内容。");
    expect([workbook.patches, port.asked.length]).toEqual([[], 3]);
    expect(session.state().importProgress).toBeNull();
  });
});
