import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { setCell } from "../../workbench/store/cells";
import { addSheet } from "../../workbench/store/sheets";
import type { Workbook } from "../../workbench/store/workbook";
import { addRows, countyWorkbook, tenSchoolWorkbook, workbookOf } from "./countyWorkbook";
import { contentOf, marksOf, runCommands, runSteps, sheetOf, temporaryFolder, valuesOf } from "./headlessRun";
import { tenSchoolRows } from "./tenSchoolRows";

const DATA = "学校基础数据";
const MAIN_JOB = ["checkSheets", "insertResults", "createLedger"];
/** Column T: 其中室内体育用房面积. */
const GYM_COLUMN = 19;

const folder = temporaryFolder();
afterAll(folder.remove);

function findings(workbook: Workbook, sheet = "校验结果"): (readonly unknown[])[] {
  return valuesOf(sheetOf(workbook, sheet)).slice(1);
}

/** Runs the program as people do; gives what it printed and how it ended. */
function callProgram(args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  try {
    const stdout = execFileSync(process.execPath, ["--import", "tsx", "workbench/headless/main.ts", ...args], {
      encoding: "utf8",
      stdio: "pipe",
    });
    return { status: 0, stdout, stderr: "" };
  } catch (error) {
    const { status, stdout, stderr } = error as {
      readonly status: number | null;
      readonly stdout: string;
      readonly stderr: string;
    };
    return { status, stdout, stderr };
  }
}

describe("files that are no workbook", () => {
  it.each([
    ["a text file", "notes.xlsx", "学校,学生\n一小,100\n"],
    ["an empty file", "empty.xlsx", ""],
    ["an old .xls", "old.xls", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"],
  ])("end %s with one clear line and status 2", (_kind, name, content) => {
    writeFileSync(folder.path(name), content, "latin1");
    const { status, stdout, stderr } = callProgram([
      folder.path(name),
      "--run",
      "checkSheets",
      "--out",
      folder.path("none.xlsx"),
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain(name);
    expect(existsSync(folder.path("none.xlsx"))).toBe(false);
  });

  it("end a file that is not there, an unknown command and no argument with status 2", () => {
    for (const args of [[folder.path("missing.xlsx")], ["assets/samples/county.xlsx", "--run", "noSuchCommand"], []]) {
      const { status, stderr } = callProgram(args);
      expect(status).toBe(2);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
  }, 60000);

  it("are told from a good one: status 0, one JSON object with what was printed", () => {
    const { status, stdout } = callProgram([
      "assets/samples/county.xlsx",
      "--run",
      "clearHighlights",
      "--print",
      `${DATA}!A3:B3`,
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      printed: { [`${DATA}!A3:B3`]: [["P1 城关小学", "2161900101"]] },
      gaps: {},
    });
  });
});

describe("workbooks without data", () => {
  it.each([
    ["an empty workbook", () => workbookOf("Sheet1", []), "工作簿是空的"],
    ["a template without schools", () => workbookOf(DATA, tenSchoolRows().slice(0, 1)), "只有表头"],
    [
      "another table",
      () =>
        workbookOf("课表", [
          ["星期", "第一节"],
          ["一", "语文"],
        ]),
      "没有找到",
    ],
  ])("%s: every command says so and writes nothing", async (_kind, make, words) => {
    const workbook = make();
    const before = workbook.sheets.map(contentOf);
    const { output, exitCode } = await runCommands(workbook, MAIN_JOB);
    expect(exitCode).toBe(1);
    for (const command of output.commands) {
      expect(command).toMatchObject({ ok: false, questions: [] });
      expect(command.message).toContain(words);
    }
    expect(workbook.sheets.map(contentOf)).toEqual(before);
    expect(output.gaps).toEqual({});
  });

  it("the inserted template is found as data as soon as a school stands in it", async () => {
    const workbook = workbookOf("Sheet1", []);
    const cells = ["A", "C", "F", "M", "O", "Q", "S", "T", "U", "V", "W"];
    const figures = ["城关小学", "小学", "900", "45", "10", "9", "4500", "300", "6600", "190", "22"];
    const { output } = await runSteps(workbook, [
      { run: "insertSchoolTemplate" },
      ...cells.map((column, at) => ({ set: `${DATA}!${column}4=${figures[at]!}` })),
      { run: "checkSheets" },
    ]);
    expect(output.commands.map(({ ok, message }) => (ok ? "done" : message))).toEqual(["done", "done"]);
    expect(output.commands[1]?.message).toContain("已检查 1 所学校");
  });
});

describe("data that is wrong", () => {
  it("is listed all at once, each with its cell, and what it touches is not judged", async () => {
    const workbook = tenSchoolWorkbook();
    const sheet = sheetOf(workbook, DATA);
    setCell(sheet, [1, 5], { value: null });
    setCell(sheet, [2, 5], { value: "四百" });
    setCell(sheet, [3, 5], { value: -96 });
    setCell(sheet, [4, 5], { value: "62" });
    setCell(sheet, [7, 0], { value: "J1 城关初级中学" });
    setCell(sheet, [8, 2], { value: "不知道" });
    setCell(sheet, [9, GYM_COLUMN], { value: 99999 });
    setCell(sheet, [10, 18], { value: "#DIV/0!", isError: true });
    const { output } = await runCommands(workbook, MAIN_JOB);
    const errors = findings(workbook).filter((row) => row[1] === "数据错误");
    expect(errors.map((row) => row[3])).toEqual(["F2", "F3", "F4", "F5", "A8", "C9", "T10", "S11"]);
    expect(marksOf(sheet)["dataError"]?.join()).toContain("F2");
    expect(output.commands[0]?.message).toContain("数据错误 8 项");
    expect(output.commands[0]?.message).toContain("无法判定");
    expect(JSON.stringify(valuesOf(sheetOf(workbook, "表Ⅱ-2")))).toContain("缺");
    for (const { cells } of workbook.sheets.filter(({ name }) => name !== DATA))
      for (const cell of cells.values()) expect(cell.isError).not.toBe(true);
    expect(output.gaps).toEqual({});
  });

  it("37 blank gyms are one question, asked before anything is written", async () => {
    const blank = (): Workbook => {
      const workbook = countyWorkbook(37);
      for (let row = 1; row <= 37; row++) sheetOf(workbook, DATA).cells.delete(`${row},${GYM_COLUMN}`);
      return workbook;
    };
    const asked = await runCommands(blank(), ["checkSheets"]);
    expect(asked.exitCode).toBe(1);
    expect(asked.output.commands[0]?.questions).toMatchObject([
      { code: "blankIndoorSports", sheet: DATA, facts: { count: "37" } },
    ]);
    expect(asked.output.sheets).toEqual([DATA]);
    const none = await runCommands(blank(), ["checkSheets"], { answers: { blankIndoorSports: "none" } });
    expect(none.exitCode).toBe(0);
    expect(findings(none.workbook).filter((row) => String(row[6]).includes("室内体育"))).toEqual([]);
    const missing = await runCommands(blank(), ["checkSheets"], { answers: { blankIndoorSports: "missing" } });
    expect(missing.exitCode).toBe(0);
    const said = findings(missing.workbook).filter((row) => String(row[6]).includes("室内体育"));
    expect(said).toHaveLength(1);
  });

  it("an answer is kept in the workbook and not asked for again", async () => {
    const workbook = tenSchoolWorkbook();
    for (let row = 1; row <= 10; row++) sheetOf(workbook, DATA).cells.delete(`${row},${GYM_COLUMN}`);
    await runCommands(workbook, ["checkSheets"], { answers: { blankIndoorSports: "none" } });
    expect((await runCommands(workbook, MAIN_JOB)).exitCode).toBe(0);
  });
});

describe("sheets that are hidden, filtered or locked", () => {
  it("hidden and filtered rows are judged and marked like others, and their rows are said", async () => {
    const workbook = tenSchoolWorkbook();
    const sheet = sheetOf(workbook, DATA);
    sheet.hiddenRows = new Set([2, 3]);
    sheet.autoFilter = { area: { top: 0, left: 0, bottom: 10, right: 22 }, isDataFiltered: true };
    const { exitCode } = await runCommands(workbook, MAIN_JOB);
    expect(exitCode).toBe(0);
    expect(findings(workbook).filter((row) => row[1] === "未达标")).toHaveLength(11);
    expect(JSON.stringify(findings(workbook))).toContain("第 3–4 行");
    expect(Object.values(marksOf(sheet)).flat()).toEqual(expect.arrayContaining(["U3", "V3", "W3"]));
  });

  it("a protected sheet is read and listed in full; only the marks are left out, and that is said", async () => {
    const workbook = tenSchoolWorkbook();
    sheetOf(workbook, DATA).isProtected = true;
    const { output, exitCode } = await runCommands(workbook, MAIN_JOB);
    expect(exitCode).toBe(0);
    expect(output.commands[0]?.message).toContain("受保护，未作标记");
    expect(findings(workbook).filter((row) => row[1] === "未达标")).toHaveLength(11);
    expect(marksOf(sheetOf(workbook, DATA))).toEqual({});
  });

  it("a protected structure refuses before the first write", async () => {
    const workbook = tenSchoolWorkbook();
    workbook.isStructureProtected = true;
    const { output, exitCode } = await runCommands(workbook, [
      ...MAIN_JOB,
      "insertSchoolTemplate",
      "insertBlankLedger",
    ]);
    expect(exitCode).toBe(1);
    for (const { ok, message } of output.commands) {
      expect(ok).toBe(false);
      expect(message).toContain("结构受保护");
    }
    expect(output.sheets).toEqual([DATA]);
    expect(marksOf(sheetOf(workbook, DATA))).toEqual({});
  });
});

describe("sheets that could be meant or could be lost", () => {
  it("of two data sheets the active one is taken, else it is asked", async () => {
    const active = tenSchoolWorkbook();
    addRows(active, "去年", tenSchoolRows().slice(0, 4));
    const taken = await runCommands(active, ["checkSheets"]);
    expect(taken.output.commands[0]?.message).toContain("已检查 10 所学校（1 所不在评估范围）");
    const unsure = (): Workbook => {
      const workbook = tenSchoolWorkbook();
      addRows(workbook, "去年", tenSchoolRows().slice(0, 4));
      workbook.activeSheetId = addSheet(workbook, "说明").id;
      return workbook;
    };
    const asked = await runCommands(unsure(), ["checkSheets"]);
    expect(asked.exitCode).toBe(1);
    expect(asked.output.commands[0]?.questions).toMatchObject([{ code: "dataSheet", choices: [DATA, "去年"] }]);
    expect(asked.output.sheets).toEqual([DATA, "去年", "说明"]);
    const answered = await runCommands(unsure(), ["checkSheets"], { answers: { dataSheet: "去年" } });
    expect(answered.output.commands[0]).toMatchObject({ ok: true });
    expect(answered.output.commands[0]?.message).toContain("已检查 3 所学校");
  });

  it("the user's own 表Ⅱ-2, 校验结果 and 整改台账 are left alone; ours get a free name that is kept", async () => {
    const workbook = tenSchoolWorkbook();
    for (const name of ["表Ⅱ-2", "校验结果", "整改台账"]) addRows(workbook, name, [["我的", 1]]);
    const { output, exitCode } = await runCommands(workbook, [...MAIN_JOB, "checkSheets", "insertResults"]);
    expect(exitCode).toBe(0);
    for (const name of ["表Ⅱ-2", "校验结果", "整改台账"])
      expect(contentOf(sheetOf(workbook, name))).toEqual({ A1: ["我的", null], B1: [1, null] });
    expect(output.sheets).toEqual([
      DATA,
      "表Ⅱ-2",
      "校验结果",
      "整改台账",
      "校验结果 (2)",
      "表Ⅱ-1",
      "表Ⅱ-2 (2)",
      "表Ⅲ",
      "整改台账 (2)",
    ]);
    expect(output.commands[0]?.message).toContain("“校验结果 (2)”");
    expect(valuesOf(sheetOf(workbook, "表Ⅲ"))[4]?.[2]).toBeCloseTo(0.028798, 6);
  });

  it("a sheet of ours that the user changed is not overwritten", async () => {
    const workbook = tenSchoolWorkbook();
    await runCommands(workbook, ["checkSheets"]);
    setCell(sheetOf(workbook, "校验结果"), [1, 9], { value: "已联系学校" });
    const { output } = await runCommands(workbook, ["checkSheets"]);
    expect(sheetOf(workbook, "校验结果").cells.get("1,9")?.value).toBe("已联系学校");
    expect(output.sheets).toEqual([DATA, "校验结果", "校验结果 (2)"]);
  });

  it("text that looks like a formula is written back as text", async () => {
    const workbook = tenSchoolWorkbook();
    setCell(sheetOf(workbook, DATA), [2, 0], { value: '=HYPERLINK("x")' });
    await runCommands(workbook, MAIN_JOB);
    for (const name of ["校验结果", "整改台账"]) {
      const cell = [...sheetOf(workbook, name).cells.values()].find(({ value }) => value === '=HYPERLINK("x")');
      expect(cell).toBeDefined();
      expect(cell?.formula).toBeUndefined();
    }
  });

  it("insertBlankLedger leaves an empty ledger that is not taken for data", async () => {
    const workbook = tenSchoolWorkbook();
    const { output, exitCode } = await runCommands(workbook, ["insertBlankLedger", "checkSheets"]);
    expect(exitCode).toBe(0);
    expect(output.sheets).toHaveLength(3);
    expect(output.commands[1]?.message).toContain("已检查 10 所学校（1 所不在评估范围）");
  });
});
