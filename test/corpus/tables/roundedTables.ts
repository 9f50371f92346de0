import { grid, recognised, type CorpusCase, type ExpectedSchool } from "../corpusCase";

/** What a table of readings gives as raw figures; its readings are no numerators. */
function part(
  phase: "primary" | "junior",
  name: string,
  [pupils, grades, classes]: readonly [number, number, number],
): ExpectedSchool {
  const figures =
    phase === "primary"
      ? { primaryPupils: pupils, primaryGrades: grades, primaryClasses: classes }
      : { juniorPupils: pupils, juniorGrades: grades, juniorClasses: classes };
  return { name, type: null, figures };
}

const LAST_YEAR_FORM: CorpusCase = {
  name: "表Ⅱ-2 of last year from another county system: readings rounded to two decimals, primary block, then junior block",
  source: "national-application-form.md 表2-2",
  sheets: [
    {
      name: "表Ⅱ-2",
      rows: grid(`
表Ⅱ-2  小学、初中资源配置基本情况（分学校）
序 号|学校名称|举办者 类型|在校生数|年级数|班级数|每百名学生拥有高于规定学历教师数|每百名学生拥有县级及以上骨干教师数|每百名学生拥有体育、艺术 (美术、音乐)专任教师数|生均教学及辅助用 房面积（ ㎡）|生均体育运动场馆面积（㎡）|生均教学仪器设备值(元)|每百名学生拥有网络多媒体 教室数|该校综合评估是否达标|备注（注 明有哪几项指标达标，哪几项指标达    到 85%）
|||L1|L2|L3|L4|L5|L6|L7|L8|L9|L10|L11|L12
1|城关小学|7|900|6|20|5.00|1.11|1.00|4.67|7.67|2111.11|2.44|是|7项达标
2|东街小学|7|420|6|10|4.76|1.19|0.95|5.00|7.14|1904.76|2.14|否|4项达标，3项达到85%
…|…|||||||||||||
1|城关中学|7|750|3|16|5.87|1.20|0.93|5.80|10.47|2600.00|2.53|是|7项达标
2|东关学校（初中部）|7|400|3|9|5.75|1.25|1.00|5.29|9.52|2538.46|2.54|否|5项达标
注： 1.小学学校总数 2 所（其中： 一贯制学校的小学部有 0 所，50 人及以上教学点有 0 个）。3. L7-L13 数值均保留两位小数。||||||||||||||
`),
    },
  ],
  expect: recognised(
    { ...part("primary", "城关小学", [900, 6, 20]), readings: [5, 1.11, 1, 4.67, 7.67, 2111.11, 2.44] },
    { ...part("primary", "东街小学", [420, 6, 10]), readings: [4.76, 1.19, 0.95, 5, 7.14, 1904.76, 2.14] },
    { ...part("junior", "城关中学", [750, 3, 16]), readings: [5.87, 1.2, 0.93, 5.8, 10.47, 2600, 2.53] },
    { ...part("junior", "东关学校（初中部）", [400, 3, 9]), readings: [5.75, 1.25, 1, 5.29, 9.52, 2538.46, 2.54] },
  ),
};

const ONE_PHASE_FORM: CorpusCase = {
  name: "a table of readings for primary schools only, phase in its title, 达标 columns between",
  source: "domain-rules §8.1 (GD22, 陕西/吉林 copies of 表Ⅱ-2)",
  sheets: [
    {
      name: "小学",
      rows: grid(`
金城市小学资源配置指标达标情况（2023年）
学校名称|在校生数|每百名学生拥有高于规定学历教师数|每百名学生拥有县级以上骨干教师数|每百名学生拥有体育艺术专任教师数|生均教学及辅助用房面积(平方米)|生均体育运动场馆面积(平方米)|生均教学仪器设备值(元)|每百名学生拥有网络多媒体教室数|是否达标
城关小学|900|5|1.11|1|4.67|7.67|2111.11|2.44|是
东街小学|420|4.76|1.19|0.95|5|7.14|1904.76|2.14|否
全县平均值|1320|4.92|1.14|0.97|4.77|7.5|2045.45|2.35|
差异系数||0.025|0.033|0.024|0.032|0.033|0.047|0.06|
`),
    },
  ],
  expect: recognised(
    {
      name: "城关小学",
      type: null,
      figures: { primaryPupils: 900 },
      readings: [5, 1.11, 1, 4.67, 7.67, 2111.11, 2.44],
    },
    {
      name: "东街小学",
      type: null,
      figures: { primaryPupils: 420 },
      readings: [4.76, 1.19, 0.95, 5, 7.14, 1904.76, 2.14],
    },
  ),
};

/** 实际值 is the reading; the columns of the other four indicators are not in the sheet. */
const SEVEN_CITY: ExpectedSchool = {
  name: "城关小学",
  type: null,
  figures: {},
  readings: [5, 1.11111, null, 4.66667, null, null, null],
};
const SEVEN_EAST: ExpectedSchool = {
  name: "东街小学",
  type: null,
  figures: {},
  readings: [4.7619, 1.19048, null, 5, null, null, null],
};

const SEVEN_INDICATORS: CorpusCase = {
  name: "七项指标报告: per indicator 基本值, 达标值, 实际值, 分子, 学生数, 是否达标 below a merged header",
  source: "domain-rules §8.1 (LEX report, two header rows)",
  sheets: [
    {
      name: "小学",
      rows: grid(`
小学优质均衡发展七项指标报告
序号|学校|每百名学生拥有高于规定学历教师数||||||每百名学生拥有县级以上骨干教师数||||||生均教学及辅助用房面积|||||
||基本值|达标值|实际值|专任教师中高于规定学历教师数*100|学生数|是否达标|基本值|达标值|实际值|骨干教师数*100|学生数|是否达标|基本值|达标值|实际值|教学及辅助用房面积|学生数|是否达标
1|城关小学|3.57|4.2|5|4500|900|是|0.85|1|1.11111|1000|900|是|3.825|4.5|4.66667|4200|900|是
2|东街小学|3.57|4.2|4.7619|2000|420|是|0.85|1|1.19048|500|420|是|3.825|4.5|5|2100|420|是
`),
    },
  ],
  expect: {
    kind: "recognised",
    mayAsk: [
      { code: "headingMeaning", answer: "none" },
      { code: "columnMeaning", answer: "none" },
      { code: "blankIndoorSports", answer: "missing" },
    ],
    schools: [
      { ...SEVEN_CITY, figures: { primaryPupils: 900 } },
      { ...SEVEN_EAST, figures: { primaryPupils: 420 } },
    ],
    orSchools: [[SEVEN_CITY, SEVEN_EAST]],
  },
};

export const ROUNDED_CASES: readonly CorpusCase[] = [LAST_YEAR_FORM, ONE_PHASE_FORM, SEVEN_INDICATORS];
