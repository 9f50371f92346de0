import { readFileSync } from "node:fs";
import { readWorkbook } from "../../workbench/xlsx/readWorkbook";
import type { Workbook } from "../../workbench/store/workbook";
import type { HeadlessRun } from "../../workbench/headless/runHeadless";
import golden from "../golden/county/tenSchools.json";
import { findLibreOffice, libreOfficeFields, withoutCalculatedValues } from "../workbench/calculation/libreOffice";
import { contentOf, marksOf, runCommands, sheetOf, temporaryFolder, valuesOf } from "./headlessRun";

const SAMPLE = "assets/samples/county.xlsx";
const MAIN_JOB = ["checkSheets", "insertResults", "createLedger"];
const OUR_SHEETS = ["校验结果", "表Ⅱ-1", "表Ⅱ-2", "表Ⅲ", "整改台账"];
const isSlow = process.env.RUN_SLOW === "1" && findLibreOffice() !== null;

/** Columns G to M of the schools and C to I of the county hold L1 to L7. */
const SCHOOL_FIGURES = 6;
const COUNTY_FIGURES = 2;

const folder = temporaryFolder();
afterAll(folder.remove);

async function reopen(path: string): Promise<Workbook> {
  return readWorkbook(readFileSync(path));
}

function expectFigures(found: readonly unknown[] | undefined, expected: readonly number[]): void {
  expected.forEach((figure, at) => {
    expect(Math.abs(Number(found?.[at] ?? NaN) - figure)).toBeLessThanOrEqual(1e-6);
  });
}

describe("the main job on the sample county", () => {
  let run: HeadlessRun;
  let saved: Workbook;
  beforeAll(async () => {
    run = await runCommands(SAMPLE, MAIN_JOB, { out: folder.path("once.xlsx") });
    saved = await reopen(folder.path("once.xlsx"));
  }, 120000);

  it("ends well: every command done, nothing asked of office.js that the workbench lacks", () => {
    expect(run.output.commands.map(({ name, ok, message }) => ({ name, ok, message }))).toEqual(
      MAIN_JOB.map((name) => ({ name, ok: true, message: expect.any(String) })),
    );
    expect(run.exitCode).toBe(0);
    expect(run.output.gaps).toEqual({});
  });

  it.each(
    [...golden.expected.primary.sections, ...golden.expected.juniorSecondary.sections].map(
      ({ name, readings, met, status }) => ({ name, readings, met, status }),
    ),
  )("saves the figures of $name in 表Ⅱ-2", ({ name, readings, met, status }) => {
    const row = valuesOf(sheetOf(saved, "表Ⅱ-2")).find((values) => values[1] === name);
    expectFigures(row?.slice(SCHOOL_FIGURES), readings);
    expect(row?.[13]).toBe(status === "met" ? "达标" : "不达标");
    expect(row?.[14]).toContain(`${met}项达标`);
  });

  it("saves means, deviations and coefficients in 表Ⅲ", () => {
    const rows = valuesOf(sheetOf(saved, "表Ⅲ"));
    for (const [phase, first] of [
      ["primary", 3],
      ["juniorSecondary", 5],
    ] as const) {
      const { mean, coefficient, composite } = golden.expected[phase];
      expectFigures(rows[first]?.slice(COUNTY_FIGURES), mean);
      expectFigures(rows[first + 1]?.slice(COUNTY_FIGURES), [...coefficient, composite]);
    }
    const deviations = rows.filter((values) => String(values[1]).startsWith("加权标准差"));
    expect(deviations).toHaveLength(2);
    expectFigures(deviations[0]?.slice(COUNTY_FIGURES), golden.expected.primary.standardDeviation);
    expectFigures(deviations[1]?.slice(COUNTY_FIGURES), golden.expected.juniorSecondary.standardDeviation);
  });

  it("counts schools that meet each indicator in 表Ⅱ-1", () => {
    const rows = valuesOf(sheetOf(saved, "表Ⅱ-1"));
    // Counted by hand from the readings of the golden county.
    expect(rows[3]?.slice(2, 10)).toEqual([6, 6, 5, 6, 5, 4, 5, 4]);
    expect(rows[5]?.slice(2, 10)).toEqual([4, 5, 5, 2, 4, 4, 4, 3]);
  });

  it("lists exactly the failing readings with levels and cells, the excused one and the teaching point left out", () => {
    const rows = valuesOf(sheetOf(saved, "校验结果"));
    expect(rows[0]).toEqual([
      "序号",
      "级别",
      "工作表",
      "单元格",
      "学校",
      "学段",
      "项目",
      "实际",
      "标准",
      "说明",
      "依据",
      "解释说明",
    ]);
    expect(
      rows.slice(1).map(([number, level, sheet, cell, school, phase]) => [number, level, sheet, cell, school, phase]),
    ).toEqual(
      [
        ["不足85%", "Q6", "P4 石桥教学点", "小学"],
        ["未达标", "U4", "P2 东街小学", "小学"],
        ["未达标", "V4", "P2 东街小学", "小学"],
        ["未达标", "W4", "P2 东街小学", "小学"],
        ["未达标", "V6", "P4 石桥教学点", "小学"],
        ["未达标", "N9", "J2 河西初级中学", "初中"],
        ["未达标", "S9", "J2 河西初级中学", "初中"],
        ["未达标", "V9", "J2 河西初级中学", "初中"],
        ["未达标", "W9", "J2 河西初级中学", "初中"],
        ["未达标", "S10", "N1 新城九年制学校", "初中"],
        ["未达标", "U10", "N1 新城九年制学校", "初中"],
        ["未达标", "S12", "T1 育才学校", "初中"],
        ["提示", "F7", "P5 高坪教学点", "小学"],
        // 600 pupils in 13 classes are 46.2 each, over the 45 of 教督〔2017〕6号.
        ["提示", "K10", "N1 新城九年制学校", "小学"],
      ].map(([level, cell, school, phase], at) => [at + 1, level, "学校基础数据", cell, school, phase]),
    );
    expect(String(rows[12]?.[9])).toContain("本校仍达标（6/7）");
    expect(rows.filter((values) => String(values[9]).includes("本校仍达标"))).toHaveLength(1);
    expect(String(rows[10]?.[9])).toContain("初中部缺 204.62㎡；按 1:1.1 拆分，全校需增加 483.64㎡");
  });

  it("makes the cell of each finding a link to that cell", () => {
    const sheet = sheetOf(saved, "校验结果");
    const first = sheet.cells.get("1,3");
    const link = sheet.hyperlinks.get("1,3")?.location ?? first?.formula ?? "";
    expect(link).toMatch(/学校基础数据'?!\$?Q\$?6/);
  });

  it("marks the numerators that fall short and nothing else", () => {
    expect(marksOf(sheetOf(saved, "学校基础数据"))).toEqual({
      belowFloor: ["Q6"],
      notMet: ["N9", "S10", "S12", "S9", "U10", "U4", "V4", "V6", "V9", "W4", "W9"],
    });
  });

  it("has one ledger row per failing finding of a failing school, hardware first", () => {
    const rows = valuesOf(sheetOf(saved, "整改台账"));
    expect(rows[0]?.[0]).toBe("金城市义务教育优质均衡发展问题整改情况台帐");
    const entries = rows.filter((values) => typeof values[0] === "number");
    expect(entries.map(([number, school, , problem]) => [number, school, String(problem).replace(/ .*/, "")])).toEqual([
      [1, "P2 东街小学", "小学：生均体育运动场馆面积"],
      [2, "P2 东街小学", "小学：生均教学仪器设备值"],
      [3, "P2 东街小学", "小学：每百名学生拥有网络多媒体教室数"],
      [4, "P4 石桥教学点", "小学：生均教学仪器设备值"],
      [5, "J2 河西初级中学", "初中：生均教学及辅助用房面积"],
      [6, "J2 河西初级中学", "初中：生均教学仪器设备值"],
      [7, "J2 河西初级中学", "初中：每百名学生拥有网络多媒体教室数"],
      [8, "N1 新城九年制学校", "初中：生均教学及辅助用房面积"],
      [9, "N1 新城九年制学校", "初中：生均体育运动场馆面积"],
      [10, "P4 石桥教学点", "小学：每百名学生拥有体育、艺术（美术、音乐）专任教师数"],
      [11, "J2 河西初级中学", "初中：每百名学生拥有高于规定学历教师数"],
    ]);
    // 牵头科室 of the local plan: buildings 项目办, equipment and multimedia 电教中心, teachers 人事科 (三办公 4345554, 附件1)
    expect(entries.map((values) => values[6])).toEqual([
      "项目办",
      "电教中心",
      "电教中心",
      "电教中心",
      "项目办",
      "电教中心",
      "电教中心",
      "项目办",
      "项目办",
      "人事科",
      "人事科",
    ]);
  });

  it("leaves the teaching point of 38 pupils out of everything but the hint", () => {
    for (const name of ["表Ⅱ-1", "表Ⅱ-2", "表Ⅲ", "整改台账"])
      expect(JSON.stringify(valuesOf(sheetOf(saved, name)))).not.toContain("P5");
  });

  it("leaves the data as it was", async () => {
    expect(contentOf(sheetOf(saved, "学校基础数据"))).toEqual(contentOf(sheetOf(await reopen(SAMPLE), "学校基础数据")));
  });

  it("run twice leaves what it left once", async () => {
    await runCommands(SAMPLE, [...MAIN_JOB, ...MAIN_JOB], { out: folder.path("twice.xlsx") });
    const twice = await reopen(folder.path("twice.xlsx"));
    expect(twice.sheets.map(({ name }) => name)).toEqual(saved.sheets.map(({ name }) => name));
    for (const { name } of saved.sheets) {
      const [one, other] = [sheetOf(saved, name), sheetOf(twice, name)];
      expect(contentOf(other)).toEqual(contentOf(one));
      expect(marksOf(other)).toEqual(marksOf(one));
      expect(other.conditionalFormats.length).toBe(one.conditionalFormats.length);
      expect(other.merges).toEqual(one.merges);
      expect(other.names).toEqual(one.names);
    }
    expect(twice.names).toEqual(saved.names);
  });

  it("run again on the saved file leaves what it left once", async () => {
    await runCommands(folder.path("once.xlsx"), MAIN_JOB, { out: folder.path("again.xlsx") });
    const again = await reopen(folder.path("again.xlsx"));
    expect(again.sheets.map(({ name }) => name)).toEqual(saved.sheets.map(({ name }) => name));
    for (const name of OUR_SHEETS) expect(contentOf(sheetOf(again, name))).toEqual(contentOf(sheetOf(saved, name)));
    expect(marksOf(sheetOf(again, "学校基础数据"))).toEqual(marksOf(sheetOf(saved, "学校基础数据")));
  });

  if (isSlow)
    it("comes out the same when LibreOffice recalculates the saved file", () => {
      const bytes = withoutCalculatedValues(readFileSync(folder.path("once.xlsx")));
      const fields = libreOfficeFields(bytes, saved.sheets.findIndex(({ name }) => name === "表Ⅲ") + 1);
      expectFigures(fields[4]?.slice(COUNTY_FIGURES), [
        ...golden.expected.primary.coefficient,
        golden.expected.primary.composite,
      ]);
      expectFigures(fields[6]?.slice(COUNTY_FIGURES), [
        ...golden.expected.juniorSecondary.coefficient,
        golden.expected.juniorSecondary.composite,
      ]);
      const schools = libreOfficeFields(bytes, saved.sheets.findIndex(({ name }) => name === "表Ⅱ-2") + 1);
      for (const { name, readings } of golden.expected.primary.sections)
        expectFigures(schools.find((row) => row[1] === name)?.slice(SCHOOL_FIGURES), readings);
    }, 180000);
});
