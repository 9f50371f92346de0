import { meaningOf } from "../../../src/workbook/recognise/headerMeaning";
import { readHeaderPart } from "../../../src/workbook/recognise/headerText";

/** Concept and phase of a path, "likely" where a heading is not known; null for what means nothing. */
function meaning(path: string): string | null {
  const read = meaningOf(path.split("/").map(readHeaderPart));
  if (read === null) return null;
  const phase = read.phase === null ? "" : ` ${read.phase}`;
  return `${read.concept}${phase}${read.unknown.length === 0 ? "" : ` likely: ${read.unknown.join()}`}`;
}

describe("a header path means", () => {
  it.each<[string, string | null]>([
    ["在校生数/合计", "pupils"],
    ["在校生数/小学", "pupils primary"],
    ["小学/在校生数/计", "pupils primary"],
    ["教基3112/在校学生", "pupils"],
    ["在校生数/其中：女", null],
    ["在校生数/#随迁子女", null],
    ["小学/初中/在校生数", null],
    ["合计", null],
    ["", null],
    ["专任教师/合计", "teachersTotal"],
    ["专任教师/#按学历分/硕士研究生", "degreeMaster"],
    ["专任教师/按学历分/研究生/博士", "degreeDoctor"],
    ["小学专任教师/按学历分/本科毕业", "degreeBachelor primary"],
    ["专任教师/本科", "degreeBachelor"],
    ["专任教师学历情况/专科", "degreeAssociate"],
    ["初中/专任教师/按学历分/高中阶段", "degreeSecondary juniorSecondary"],
    ["专任教师/按学历分/高中", "degreeSecondary"],
    ["教职工/按学历分/本科", null],
    ["本科", null],
    ["专任教师/按授课课程分/体育与健康", "coursePhysicalEducation"],
    ["专任教师/按授课课程分/艺术/计", "courseArts"],
    ["专任教师/按授课课程分/艺术/音乐", "courseMusic"],
    ["校舍建筑面积/教学及辅助用房/计", "teachingArea"],
    ["一、校舍建筑面积（平方米）/（一）教学及辅助用房/合计", "teachingArea"],
    ["校舍建筑面积/教学及辅助用房/公共教学用房/室内体育用房", "indoorSportsArea"],
    ["校舍建筑面积/教学及辅助用房/其中：危房", null],
    ["校舍建筑面积中：租借面积/教学及辅助用房", null],
    ["当年新增校舍/教学及辅助用房", null],
    ["占地面积/其中/运动场地面积", "sportsGroundArea"],
    ["固定资产总值（万元）/其中：教学仪器设备资产值", "equipmentValue"],
    ["教学仪器设备值（千元）", null],
    ["教室（间）/其中：网络多媒体教室", "multimediaClassrooms"],
    ["教学及辅助用房/网络多媒体教室", "multimediaClassrooms likely: 教学及辅助用房"],
    ["体育艺术/专任教师数", "sportsAndArtsTeachers"],
    ["规划指标/运动场地面积", null],
    ["二〇二五年/运动场地面积", "sportsGroundArea likely: 二〇二五年"],
    ["每百名学生拥有骨干教师数/实际值", "readingBackboneTeachers"],
    ["每百名学生拥有骨干教师数/学生数", null],
    ["每百名学生拥有骨干教师数/达标值", null],
  ])("%s: %s", (path, expected) => {
    expect(meaning(path)).toBe(expected);
  });

  it("with its unit: of the leaf, of a heading, or behind the words", () => {
    const unit = (path: string) => meaningOf(path.split("/").map(readHeaderPart))?.unit ?? null;
    expect(unit("固定资产/教学仪器设备资产值（万元）")).toBe("tenThousandYuan");
    expect(unit("固定资产（元）/教学仪器设备资产值")).toBe("yuan");
    expect(unit("教学仪器设备值万元")).toBe("tenThousandYuan");
    expect(unit("教学及辅助用房/单位：平方米")).toBe("squareMetre");
    expect(unit("教学及辅助用房")).toBeNull();
  });

  it("whether it is a part, and a part of 艺术", () => {
    const read = (path: string) => meaningOf(path.split("/").map(readHeaderPart));
    expect(read("专任教师/按授课课程分/艺术/音乐")).toMatchObject({ isNested: true });
    expect(read("专任教师/按授课课程分/其中：音乐")).toMatchObject({ isNested: true, isPart: true });
    expect(read("专任教师/按授课课程分/音乐")).toMatchObject({ isNested: false, isPart: false });
    expect(read("占地面积/其中/运动场地面积")).toMatchObject({ isPart: true });
  });
});
