import { asked, grid, primary, recognised, refused, type CorpusCase, type SheetDrawing } from "../corpusCase";

const HEADER =
  "学校名称|办学类型|小学在校生数|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术教师数|教学及辅助用房面积(平方米)|其中:室内体育用房面积(平方米)|运动场地面积(平方米)|教学仪器设备值(元)|网络多媒体教室数(间)";
const THIS_YEAR: SheetDrawing["rows"] = grid(`
2024年小学基本情况
${HEADER}
河西小学|小学|512|27|6|5|2450.75|180|4010|1102000|13
云岭小学|小学|318|17|4|3|1602|0|2599.5|668000|8
`);
const LAST_YEAR: SheetDrawing["rows"] = grid(`
2023年小学基本情况
${HEADER}
河西小学|小学|530|26|5|5|2450.75|180|4010|1051000|12
云岭小学|小学|325|16|4|3|1602|0|2599.5|640000|8
`);
const OLD = [
  primary("河西小学", [530, 26, 5, 5, 2450.75, 180, 4010, 1051000, 12]),
  primary("云岭小学", [325, 16, 4, 3, 1602, 0, 2599.5, 640000, 8]),
];
const NEW = [
  primary("河西小学", [512, 27, 6, 5, 2450.75, 180, 4010, 1102000, 13]),
  primary("云岭小学", [318, 17, 4, 3, 1602, 0, 2599.5, 668000, 8]),
];

const FORM_OF_OURS: SheetDrawing = {
  name: "表Ⅱ-2",
  ours: "resultsBySchool",
  rows: grid(`
学校名称|办学类型|小学在校生数|小学高于规定学历教师数|教学仪器设备值(元)
河西小学|小学|1|1|1
`),
};
const PIVOT: SheetDrawing = {
  name: "透视表",
  hasPivotTable: true,
  rows: grid(`
学校名称|办学类型|小学在校生数|教学仪器设备值(元)
河西小学|小学|99|99
`),
};
const HIDDEN: SheetDrawing = { name: "备份", isVisible: false, rows: LAST_YEAR };

export const BESIDE_DATA_CASES: readonly CorpusCase[] = [
  {
    name: "two years in one workbook, this year's sheet active",
    source: "design §5: never two years summed",
    sheets: [
      { name: "2023年", rows: LAST_YEAR },
      { name: "2024年", rows: THIS_YEAR, isActive: true },
    ],
    expect: recognised(...NEW),
  },
  {
    name: "two years in one workbook, last year's sheet active: the sheet in front counts",
    source: "design §5: the active sheet",
    sheets: [
      { name: "2023年", rows: LAST_YEAR, isActive: true },
      { name: "2024年", rows: THIS_YEAR },
    ],
    expect: recognised(...OLD),
  },
  {
    name: "two years in one workbook and a page of explanations active: asked which one",
    source: "design §5: or ask",
    sheets: [
      { name: "说明", isActive: true, rows: grid("填报说明\n1. 数据以9月1日为准。\n2. 单位见表头。") },
      { name: "2023年", rows: LAST_YEAR },
      { name: "2024年", rows: THIS_YEAR },
    ],
    expect: asked([{ code: "dataSheet", answer: "2024年" }], ...NEW),
  },
  {
    name: "sheets of ours, a hidden copy and a pivot beside the data, ours active",
    source: "design §5: our sheets, hidden sheets and pivots are never read as data",
    sheets: [{ ...FORM_OF_OURS, isActive: true }, PIVOT, HIDDEN, { name: "小学", rows: THIS_YEAR }],
    expect: recognised(...NEW),
  },
  {
    name: "a cover, a table of contents and a sheet of totals by town beside the data",
    source: "usage",
    sheets: [
      { name: "封面", isActive: true, rows: grid("\n\n|||金城市教育事业统计资料\n\n||||2024年") },
      { name: "目录", rows: grid("序号|表名|页码\n1|小学基本情况|1\n2|各镇汇总|2") },
      {
        name: "各镇汇总",
        rows: grid(`
镇（街道）|学校数|在校生数|专任教师数
城关镇|2|830|48
合计|2|830|48
`),
      },
      { name: "小学基本情况", rows: THIS_YEAR },
    ],
    expect: recognised(...NEW),
  },
  {
    name: "a workbook that holds only sheets of ours, a hidden sheet and a pivot",
    source: "design §5",
    sheets: [FORM_OF_OURS, PIVOT, HIDDEN],
    expect: refused("emptyWorkbook"),
  },
  {
    name: "an empty workbook",
    source: "usage",
    sheets: [{ name: "Sheet1", rows: [] }],
    expect: refused("emptyWorkbook"),
  },
  {
    name: "a page of prose about the thresholds, with their figures",
    source: "seeds 000: a plan in a sheet",
    sheets: [
      {
        name: "工作方案",
        rows: grid(`
义务教育优质均衡发展工作自查方案
一、每百名学生拥有高于规定学历教师数：小学、初中分别达到4.2人以上、5.3人以上；
二、生均教学及辅助用房面积：小学、初中分别达到4.5平方米以上、5.8平方米以上；
三、生均教学仪器设备值：小学、初中分别达到2000元以上、2500元以上；
`),
      },
    ],
    expect: refused("noHeader"),
  },
  {
    name: "a list of pupils' marks: names and numbers, but no school",
    source: "usage",
    sheets: [
      {
        name: "成绩",
        rows: grid(`
学号|姓名|语文|数学|体育|音乐|美术|总分
1|张小一|92|95|88|90|91|456
2|李小二|85|99|92|87|90|453
`),
      },
    ],
    expect: refused("noHeader"),
  },
  {
    name: "a school table whose used area is larger than what is read",
    source: "design §5: a huge used range has a defined answer",
    sheets: [{ name: "小学", rows: THIS_YEAR, truncated: { rowCount: 1048576, columnCount: 20 } }],
    expect: refused("tooLarge"),
  },
  {
    name: "a header with no school below it",
    source: "usage: an empty template",
    sheets: [{ name: "小学", rows: grid(HEADER) }],
    expect: refused("noRows"),
  },
];
