import type { SheetSnapshot } from "../../../src/workbook/sheetSnapshot";
import { sheetOf, workbookOf } from "../../fixtures/sheets";
import { grid } from "./grid";
import { brief, columnDecisions, questionsOf, tableIn } from "./recognised";

const TEACHERS = "小学高于规定学历教师数|小学骨干教师数|小学体育艺术教师数";
const sheet = (header: string, ...rows: readonly string[]): SheetSnapshot =>
  sheetOf(grid([header, ...rows].join("\n")));
const book = (header: string, ...rows: readonly string[]) => workbookOf([sheet(header, ...rows)]);

describe("a column whose words are nearly known", () => {
  const header = `学校名称|办学类型|小学在校生数|${TEACHERS}|教学及辅助用房面积|其中室内体育用房面积|学校运动场地面积小计|教学仪器设备值(元)|网络多媒体教室数`;
  const row = (name: string, ground: number): string => `${name}|小学|900|45|10|9|4500|300|${ground}|1900000|22`;
  const workbook = book(header, row("甲小学", 6600), row("乙小学", 5100), row("丙小学", 4200), row("丁小学", 1));
  const id = "column:学校基础数据:学校运动场地面积小计";

  it("is asked about with a preview, once", () => {
    expect(questionsOf(workbook)).toEqual([
      {
        id,
        code: "columnMeaning",
        sheet: "学校基础数据",
        facts: { column: "I", values: "6600、5100、4200", header: "学校运动场地面积小计" },
        choices: ["运动场地面积(㎡)", "none"],
      },
    ]);
  });

  it("is what was answered, or nothing", () => {
    const table = tableIn(workbook, { [id]: "运动场地面积(㎡)" });
    expect(table.findings).toEqual([]);
    expect(table.columns.sportsGroundArea).toBe(8);
    expect(columnDecisions(table)[8]).toMatchObject({
      meaning: "运动场地面积",
      unit: "squareMetre",
      score: "answered",
    });
    const none = tableIn(workbook, { [id]: "none" });
    expect(brief(none.findings)).toEqual(["dataError missingColumn -"]);
    expect(columnDecisions(none)[8]).toMatchObject({ meaning: null, score: "unknown" });
  });

  it("is asked again where the answer names no column any more", () => {
    expect(questionsOf(workbook, { [id]: "操场面积" })).toMatchObject([{ id, choices: ["运动场地面积(㎡)", "none"] }]);
    expect(questionsOf(workbook, { [id]: "运动场地面积(㎡)" })).toEqual([]);
  });

  it("is not asked about where the column is there for certain", () => {
    const both = `${header}|运动场地面积`;
    expect(questionsOf(book(both, `${row("甲小学", 6600)}|6600`))).toEqual([]);
  });

  it.each([
    ["with a word that makes it something else", "租借运动场地面积"],
    ["in another unit", "学校运动场地面积(亩)"],
    ["in a unit of another kind", "学校运动场地面积(元)"],
    ["of another phase", "初中学校运动场地面积"],
  ])("is not asked about %s", (_why, words) => {
    expect(questionsOf(book(header.replace("学校运动场地面积小计", words), row("甲小学", 6600)))).toEqual([]);
  });

  it("nor where it holds no number", () => {
    const texts = row("甲小学", 6600).replace("6600", "见附件");
    expect(questionsOf(book(header, texts))).toEqual([]);
  });
});

describe("a heading that nobody knows", () => {
  const header = ["学校名称|办学类型|小学在校生数|第一期填报||", `|||${TEACHERS}`].join("\n");
  const rest = "教学及辅助用房面积|其中室内体育用房面积|运动场地面积|教学仪器设备值(元)|网络多媒体教室数";
  const drawing = `${header.replace("\n", `|${rest}\n`)}|||||\n甲小学|小学|900|45|10|9|4500|300|6600|1900000|22`;
  const workbook = workbookOf([sheetOf(grid(drawing))]);
  const id = "heading:学校基础数据:第一期填报";

  it("is asked about once for all its columns", () => {
    expect(questionsOf(workbook)).toEqual([
      {
        id,
        code: "headingMeaning",
        sheet: "学校基础数据",
        facts: {
          column: "D",
          values: "45",
          header: "第一期填报",
          below: "小学高于规定学历教师数、小学骨干教师数、小学体育艺术教师数",
        },
        choices: ["counts", "none"],
      },
    ]);
  });

  it("only groups its columns, or makes them something else", () => {
    const counted = tableIn(workbook, { [id]: "counts" });
    expect(counted.findings).toEqual([]);
    expect(counted.records[0]?.teachers.backboneTeachers.primary).toMatchObject({ value: 10 });
    expect(columnDecisions(counted)[4]).toMatchObject({ score: "answered", header: "第一期填报/小学骨干教师数" });
    const left = tableIn(workbook, { [id]: "none" });
    expect(brief(left.findings)).toEqual(Array(3).fill("dataError missingColumn -"));
  });
});

describe("a heading that stands alone above its columns", () => {
  const header = `学校名称|办学类型|小学在校生数|${TEACHERS}|教学及辅助用房面积|其中室内体育用房面积|运动场地面积|教学仪器设备值(元)|网络多媒体教室数`;
  const under = (above: string) => book(above, header, "甲小学|小学|900|45|10|9|4500|300|6600|1900000|22");

  it("is asked about where nobody knows it", () => {
    expect(questionsOf(under("||||||||第一期填报||"))).toMatchObject([
      { code: "headingMeaning", facts: { column: "I", below: "运动场地面积、教学仪器设备值、网络多媒体教室数" } },
    ]);
  });

  it("makes them something else where it says so", () => {
    expect(brief(tableIn(under("|||||||||规划数|")).findings)).toEqual(Array(2).fill("dataError missingColumn -"));
  });

  it.each([
    "金城市学校情况一览表||||||||||",
    "||||金城市学校基本情况统计表||||||",
    "|||||||||单位：人、㎡|",
    "（一）小学||||||||||",
  ])("is none where it is a title, a unit line or a caption: %s", (above) => {
    expect(tableIn(under(above)).findings).toEqual([]);
  });
});

describe("degrees and courses", () => {
  const rest =
    "教学及辅助用房面积|其中室内体育用房面积|运动场地面积|教学仪器设备值(元)|网络多媒体教室数|小学骨干教师数";
  const tail = "4500|300|6600|1900000|22|10";
  const degrees = (words: string, figures: string) =>
    book(
      `学校名称|办学类型|小学在校生数|专任教师|${words}|小学体艺教师数|${rest}`,
      `甲小学|小学|900|50|${figures}|9|${tail}`,
    );

  it("with 研究生 in one column, or 博士 and 硕士 apart, are added", () => {
    const value = (words: string, figures: string) =>
      tableIn(degrees(words, figures)).records[0]?.teachers.teachersAboveRequiredQualification.primary;
    expect(value("研究生学历教师数|本科学历教师数|专科学历教师数", "2|30|13")).toMatchObject({ value: 45 });
    expect(value("博士学历教师数|硕士学历教师数|本科学历教师数|专科学历教师数", "1|2|30|13")).toMatchObject({
      value: 46,
    });
  });

  it("without 博士 are asked about, where no sum tells that there are none", () => {
    const workbook = degrees("硕士学历教师数|本科学历教师数|专科学历教师数", "2|30|13");
    const id = "noDoctors:学校基础数据";
    expect(questionsOf(workbook)).toEqual([
      { id, code: "noDoctors", sheet: "学校基础数据", facts: {}, choices: ["none", "missing"] },
    ]);
    const none = tableIn(workbook, { [id]: "none" });
    expect(none.records[0]?.teachers.teachersAboveRequiredQualification.primary).toMatchObject({ value: 45 });
    expect(brief(tableIn(workbook, { [id]: "missing" }).findings)).toEqual(["dataError missingColumn -"]);
  });

  it("that stand there twice are refused", () => {
    const workbook = degrees("研究生学历教师数|本科学历教师数|本科学历教师数|专科学历教师数", "2|30|30|13");
    expect(brief(tableIn(workbook).findings)).toEqual(["dataError duplicateColumn F1"]);
  });

  const courses = (words: string, figures: string) =>
    book(
      `学校名称|办学类型|小学在校生数|小学高于规定学历教师数|${words}|${rest}`,
      `甲小学|小学|900|45|${figures}|${tail}`,
    );
  const arts = (words: string, figures: string, answers = {}) =>
    tableIn(courses(words, figures), answers).records[0]?.teachers.sportsAndArtsTeachers.primary;

  it("are added without counting 音乐 and 美术 twice", () => {
    expect(arts("体育教师数|音乐教师数|美术教师数", "4|2|1")).toMatchObject({ value: 7 });
    expect(arts("体育教师数|艺术教师数", "4|3")).toMatchObject({ value: 7 });
    expect(arts("体育教师数|艺术教师数|其中：音乐教师数|其中：美术教师数", "4|3|2|1")).toMatchObject({ value: 7 });
  });

  it("that only stand beside each other are asked about", () => {
    const words = "体育教师数|艺术教师数|音乐教师数|美术教师数";
    const id = "artsIncluded:学校基础数据";
    expect(questionsOf(courses(words, "4|3|2|1"))).toMatchObject([{ id, choices: ["included", "separate"] }]);
    expect(arts(words, "4|3|2|1", { [id]: "included" })).toMatchObject({ value: 7 });
    expect(arts(words, "4|3|2|1", { [id]: "separate" })).toMatchObject({ value: 10 });
  });

  it("whose parts exceed 艺术 are refused with both cells", () => {
    const table = tableIn(courses("体育教师数|艺术教师数|其中：音乐教师数|其中：美术教师数", "4|3|3|1"));
    expect(table.findings).toMatchObject([
      {
        code: "partExceedsWhole",
        at: { column: 6 },
        alsoAt: [{ column: 5 }],
        partValue: 4,
        wholeValue: 3,
        school: "甲小学",
      },
    ]);
    expect(table.records[0]?.teachers.sportsAndArtsTeachers.primary.kind).toBe("missing");
    expect(arts("体育教师数|艺术教师数|其中：音乐教师数", "4|约3|3")).toMatchObject({ kind: "missing" });
  });

  it("with 音乐 and 美术 as parts of an 艺术 that is not there are missing", () => {
    expect(brief(tableIn(courses("体育教师数|其中：音乐教师数|其中：美术教师数", "4|3|1")).findings)).toEqual([
      "dataError missingColumn -",
    ]);
  });

  it("a faulty cell among them is the one that is named", () => {
    const table = tableIn(courses("体育教师数|音乐教师数|美术教师数", "4|约2|1"));
    expect(brief(table.findings)).toEqual(["dataError notANumber F2"]);
  });

  it("a stroke among them is none", () => {
    expect(arts("体育教师数|音乐教师数|美术教师数", "4|—|无")).toMatchObject({ value: 4 });
  });
});

describe("areas and rooms put together", () => {
  const teachers = `学校名称|办学类型|小学在校生数|${TEACHERS}`;
  const row = "甲小学|小学|900|45|10|9";

  it("教学及辅助用房 without its indoor sports rooms gets them back", () => {
    const table = tableIn(
      book(
        `${teachers}|教学及辅助用房面积（不含体育馆）|体育馆面积|体育运动场馆面积|教学仪器设备值(元)|网络多媒体教室数`,
        `${row}|4200|300|6900|1900000|22`,
      ),
    );
    expect(table.findings).toEqual([]);
    expect(table.records[0]).toMatchObject({
      teachingArea: { value: 4500 },
      indoorSportsArea: { value: 300 },
      sportsGroundArea: { value: 6600 },
    });
    expect(table.consolidation?.rows[0]?.cells.sportsGroundArea).toMatchObject({ terms: [{ sign: 1 }, { sign: -1 }] });
  });

  it("网络多媒体教室 of 普通教室 and 其他教室 are added, any others are columns twice", () => {
    const rooms = (first: string, second: string) =>
      workbookOf([
        sheetOf(
          grid(`${teachers}|教学及辅助用房面积|其中室内体育用房面积|运动场地面积|教学仪器设备值(元)|教室（间）|||
||||||||||${first}||${second}|
||||||||||计|其中：网络多媒体教室|计|其中：网络多媒体教室
${row}|4500|300|6600|1900000|30|16|12|6`),
        ),
      ]);
    expect(tableIn(rooms("普通教室", "其他教室")).records[0]?.multimediaClassrooms).toMatchObject({ value: 22 });
    expect(brief(tableIn(rooms("教室", "教室数")).findings)).toEqual(["dataError duplicateColumn L1"]);
  });

  it("in another unit by the title are not used", () => {
    const drawing = grid(
      `单位：人、亩\n${teachers}|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积|教学仪器设备值(元)|网络多媒体教室数\n${row}|4500|300|9.9|1900000|22`,
    );
    const table = tableIn(workbookOf([sheetOf(drawing)]));
    expect(brief(table.findings)).toEqual(["dataError missingColumn -"]);
  });
});
