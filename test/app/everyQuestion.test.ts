import type { QuestionCode } from "../../src/core/model/question";
import { openInMemoryWorkbook } from "../fakes/inMemoryWorkbook";
import type { WorkbookSpec } from "../fakes/workbookSpec";
import { grid } from "../workbook/recognise/grid";
import { startSession } from "./startSession";

interface Asking {
  /** A workbook that raises this question and no other. */
  readonly workbook: WorkbookSpec;
  /** Under which the answer is kept. */
  readonly id: string;
  readonly choices: readonly string[];
}

const one = (name: string, drawing: string): WorkbookSpec => ({ sheets: [{ name, rows: grid(drawing) }] });

const HEADER =
  "学校名称|办学类型|在校生数|高于规定学历教师数|骨干教师数|体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)";
const TEACHERS = "高于规定学历教师数|骨干教师数|体育艺术专任教师数";
const FIGURES = "900|45|10|9|4500|300|6600|190|22";
const PRIMARY = `城关小学|小学|${FIGURES}`;
const table = (...rows: readonly string[]): string => [HEADER, ...rows].join("\n");

const COURSES = "体育教师数|艺术教师数|音乐教师数|美术教师数";
const DEGREES = "专任教师|硕士学历教师数|本科学历教师数|专科学历教师数";
const READINGS =
  "序号|学校名称|在校生数|每百名学生拥有高于规定学历教师数|每百名学生拥有县级及以上骨干教师数|每百名学生拥有体育、艺术专任教师数|生均教学及辅助用房面积|生均体育运动场馆面积|生均教学仪器设备值|每百名学生拥有网络多媒体教室数";
const READ = "900|5.01|1.21|1.11|6.05|9.75|2400.55|2.81";

/** Every question once: a code without a workbook that raises it does not compile. */
const ASKED: Readonly<Record<QuestionCode, Asking>> = {
  dataSheet: {
    workbook: {
      sheets: ["2024", "2025"].map((name) => ({ name, rows: grid(table(PRIMARY)) })).concat({ name: "封面", rows: [] }),
      active: "封面",
    },
    id: "dataSheet",
    choices: ["2024", "2025"],
  },
  equipmentUnit: {
    workbook: one("学校", table(PRIMARY).replace("教学仪器设备值(万元)", "教学仪器设备值")),
    id: "equipmentUnit:学校",
    choices: ["yuan", "tenThousandYuan"],
  },
  blankIndoorSports: {
    workbook: one("学校", table(PRIMARY.replace("|300|", "||"))),
    id: "blankIndoorSports:学校",
    choices: ["none", "missing"],
  },
  columnMeaning: {
    workbook: one("学校", table(PRIMARY).replace("运动场地面积(㎡)", "学校运动场地面积小计")),
    id: "column:学校:学校运动场地面积小计",
    choices: ["运动场地面积(㎡)", "none"],
  },
  headingMeaning: {
    workbook: one("学校", `${HEADER.replace(TEACHERS, "第一期填报||")}\n|||${TEACHERS}|||||\n${PRIMARY}`),
    id: "heading:学校:第一期填报",
    choices: ["counts", "none"],
  },
  sectionFigures: {
    workbook: one("小学", table(PRIMARY, `东关学校|九年一贯制学校|${FIGURES}`)),
    id: "sectionFigures:小学",
    choices: ["section", "whole"],
  },
  uncountedRows: {
    workbook: one("学校", `${HEADER}|是否计校数\n${PRIMARY}|1\n城关小学西沟教学点|教学点|${FIGURES}|0`),
    id: "uncountedRows:学校",
    choices: ["ownRow", "merged"],
  },
  artsIncluded: {
    workbook: one("学校", table(PRIMARY.replace("|10|9|", "|10|4|3|2|1|")).replace("体育艺术专任教师数", COURSES)),
    id: "artsIncluded:学校",
    choices: ["included", "separate"],
  },
  noDoctors: {
    workbook: one("学校", table(PRIMARY.replace("|45|", "|50|2|30|13|")).replace("高于规定学历教师数", DEGREES)),
    id: "noDoctors:学校",
    choices: ["none", "missing"],
  },
  county: {
    workbook: one("学校", `统计三级|${HEADER}\n金城区|${PRIMARY}\n银川县|东街小学|小学|${FIGURES}`),
    id: "county:学校",
    choices: ["金城区", "银川县", "all"],
  },
  tablePhase: {
    workbook: one("表Ⅱ-2", `${READINGS}\n1|实验学校|${READ}`),
    id: "tablePhase:表Ⅱ-2",
    choices: ["primary", "juniorSecondary"],
  },
  blockPhases: {
    workbook: one("表Ⅱ-2", `${READINGS}\n1|实验学校|${READ}\n1|外国语学校|${READ}`),
    id: "blockPhases:表Ⅱ-2",
    choices: ["primaryFirst", "juniorFirst"],
  },
};

describe.each(Object.entries(ASKED))("the question %s", (code, { workbook, id, choices }) => {
  it("is asked, answered and remembered in the workbook, whatever the answer", async () => {
    for (const choice of choices) {
      const opened = openInMemoryWorkbook(workbook);
      const { session } = await startSession(opened);
      const asked = await session.run("checkSheets");
      expect(asked).toMatchObject({ status: "asks", questions: [{ id, code, choices }] });
      expect(asked.questions).toHaveLength(1);
      expect(opened.patches).toEqual([]);
      expect(await session.answer({ [id]: choice })).toMatchObject({ status: "done" });
      expect(JSON.parse(opened.settings() ?? "")).toMatchObject({ version: 1, answers: { [id]: choice } });
      // Another session, as after the file was opened again.
      const later = await startSession(opened);
      expect(await later.session.run("checkSheets")).toMatchObject({ status: "done" });
    }
  });

  it("is asked again where the kept answer is none of the choices any more", async () => {
    const settings = JSON.stringify({ version: 1, answers: { [id]: "不再有的选项" } });
    const { session } = await startSession(openInMemoryWorkbook({ ...workbook, settings }));
    expect(await session.run("checkSheets")).toMatchObject({ status: "asks", questions: [{ id, code, choices }] });
  });
});
