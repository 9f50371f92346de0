import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleCounty } from "../../../scripts/sampleCounty";
import { readWorkbook } from "../../../workbench/xlsx/readWorkbook";
import { writeWorkbook } from "../../../workbench/xlsx/writeWorkbook";
import golden from "../../golden/county/tenSchools.json";
import { contentOf, firstSheet } from "./workbooks";

const committed = readFileSync(join(__dirname, "..", "..", "..", "assets", "samples", "county.xlsx"));
/** Headers of the template as users know them. */
const HEADERS =
  "学校名称 学校标识码 办学类型 举办者类型 城乡类型 小学在校生数 初中在校生数 高中在校生数 小学年级数 初中年级数 小学班级数 初中班级数 小学高于规定学历教师数 " +
  "初中高于规定学历教师数 小学县级以上骨干教师数 初中县级以上骨干教师数 小学体育艺术专任教师数 初中体育艺术专任教师数 教学及辅助用房面积(㎡) 其中室内体育用房面积(㎡) " +
  "运动场地面积(㎡) 教学仪器设备值(万元) 网络多媒体教室数(间)";

describe("the sample county", () => {
  test("is what the script makes", async () => {
    const made = sampleCounty();
    const opened = await readWorkbook(committed);
    expect(opened.sheets.map(contentOf)).toEqual(made.sheets.map(contentOf));
    expect(Buffer.from(await writeWorkbook(made)).equals(committed)).toBe(true);
  });

  test("has the template's sheet, title and headers, ten schools, 合计 and a note", async () => {
    const sheet = firstSheet(await readWorkbook(committed));
    const value = (row: number, column: number) => sheet.cells.get(`${row},${column}`)?.value ?? null;
    expect(sheet.name).toBe("学校基础数据");
    expect(value(0, 0)).toBe("金城市义务教育学校基础数据（2025学年）");
    expect(HEADERS.split(" ").map((_header, column) => value(1, column))).toEqual(HEADERS.split(" "));
    expect([value(12, 0), value(12, 5), String(value(13, 0)).slice(0, 2)]).toEqual(["合计", 2416, "注："]);
  });

  test("has the figures of the golden county", async () => {
    const sheet = firstSheet(await readWorkbook(committed));
    const rows = golden.schools.map((_school, index) =>
      Array.from({ length: 23 }, (_cell, column) => sheet.cells.get(`${index + 2},${column}`)?.value ?? null),
    );
    const facts = (school: Record<string, unknown>, name: string): unknown => school[name] ?? null;
    const teachers = (school: Record<string, unknown>, name: string): unknown[] =>
      (school[name] as number[] | undefined) ?? [null, null, null];
    golden.schools.forEach((school, index) => {
      const row = rows[index]!;
      expect([row[0], row[5], row[6], row[7]]).toEqual(
        ["name", "primaryPupils", "juniorPupils", "seniorPupils"].map((name) => facts(school, name)),
      );
      expect([row[12], row[14], row[16]]).toEqual(teachers(school, "primaryTeachers"));
      expect([row[13], row[15], row[17]]).toEqual(teachers(school, "juniorTeachers"));
      const shared = [
        "teachingArea",
        "indoorSportsArea",
        "sportsGroundArea",
        "equipmentTenThousandYuan",
        "multimediaClassrooms",
      ];
      expect(row.slice(18)).toEqual(shared.map((name) => facts(school, name)));
      expect(String(row[1])).toMatch(/^\d{10}$/);
    });
  });
});
