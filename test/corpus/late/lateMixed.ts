import {
  also,
  asked,
  grid,
  headerRows,
  joint,
  primary,
  recognised,
  without,
  type Cell,
  type CorpusCase,
  type SheetDrawing,
} from "../corpusCase";
import { stacked } from "../forms/formCases";
import { newForms } from "../forms/newSchool";
import { oldForms } from "../forms/oldSchool";
import { PRIMARY } from "../forms/schools";

/** Layouts where report forms and tables meet; added after both were read. */
const HILL = primary("翠屏小学", [731, 38, 8, 7, 3520.4, 210, 5702, 1498000, 18]);
const LAKE = primary("镜湖小学", [428, 22, 5, 4, 2010, 0, 3306.6, 871500, 10]);
const SCHOOL = also(
  primary("城关小学", [680, 40, 8, 9, 3300, 260, 5210.5, 1512600, 19]),
  { primaryGrades: 6, primaryClasses: 18 },
  { code: "3361000101", runBy: 7 },
);
const NOT_TRUSTED = { name: "城关小学", type: "primarySchool", figures: {} };

const BODY = grid(`
翠屏小学|小学|731|38|8|7|3520.4|210|5702|149.8|18
镜湖小学|小学|428|22|5|4|2010|0|3306.6|87.15|10
总计||1159|60|13|11|5530.4|210|9008.6|236.95|28
`);
const TABLE: SheetDrawing = {
  name: "小学汇总",
  rows: [
    ...headerRows(
      "学校名称|办学类型|小学在校生数|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)",
    ),
    ...BODY,
  ],
};

const CODES_ON_TOP: CorpusCase = {
  name: "a county table whose upper header row says which form each figure comes from, the pupils' form first",
  source: "domain-rules §8.1 (PY wide export names forms in headers); §3.2",
  sheets: [
    {
      name: "Sheet1",
      rows: [
        ...headerRows(
          "学校名称|办学类型|基础基312/小学在校生数|基础基423/小学高于规定学历教师数|基础基112/小学县级以上骨干教师数|基础基423 /小学体育艺术专任教师数|基础基512/教学及辅助用房面积(㎡)|基础基512/其中室内体育用房面积(㎡)|基础基522/运动场地面积(㎡)|基础基522/教学仪器设备值(万元)|基础基522/网络多媒体教室数(间)",
        ),
        ...BODY,
      ],
    },
  ],
  expect: recognised(HILL, LAKE),
};

const TITLES_AS_HEADERS: CorpusCase = {
  name: "a hand-kept table whose headers are titles of forms: 小学学生数, 初中学生数",
  source: "domain-rules §7.1 (titles of forms); usage",
  sheets: [
    {
      name: "全县",
      rows: grid(`
学校名称|办学类型|小学学生数|初中学生数|小学高于规定学历教师数|初中高于规定学历教师数|小学县级以上骨干教师数|初中县级以上骨干教师数|小学体育艺术专任教师数|初中体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)
翠屏小学|小学|731||38||8||7||3520.4|210|5702|149.8|18
双塔学校|九年一贯制学校|402|266|21|16|4|3|4|3|2910|180|5003|133|14
总计||1133|266|59|16|12|3|11|3|6430.4|390|10705|282.8|32
`),
    },
  ],
  expect: {
    kind: "recognised",
    schools: [
      HILL,
      joint("双塔学校", "nineYearSchool", {
        primary: [402, 21, 4, 4],
        junior: [266, 16, 3, 3],
        shared: [2910, 180, 5003, 1330000, 14],
      }),
    ],
    mayAsk: [
      { code: "columnMeaning", about: "小学学生数", answer: "小学在校生数" },
      { code: "columnMeaning", about: "初中学生数", answer: "初中在校生数" },
    ],
  },
};

const TABLE_IN_FRONT: CorpusCase = {
  name: "the county's table in front, the forms of one of its schools behind it",
  source: "issue: two candidates: the active sheet, or ask",
  sheets: [TABLE, ...newForms(PRIMARY, 2021)],
  expect: recognised(HILL, LAKE),
};

const NEITHER_IN_FRONT: CorpusCase = {
  name: "a page of explanations in front of a county's table and the forms of a school: asked which counts",
  source: "issue: two candidates: the active sheet, or ask",
  sheets: [{ name: "说明", rows: [["2021年数据，请核对。"]] }, TABLE, ...newForms(PRIMARY, 2021)],
  expect: asked([{ code: "dataSheet", answer: "tables" }], HILL, LAKE),
};

const withoutIndex = oldForms(PRIMARY).map((sheet) => ({
  ...sheet,
  rows: sheet.rows.slice(1).map((row) => row.slice(1)),
}));
const WITHOUT_INDEX: CorpusCase = {
  name: "the forms to 2020 of a primary school without the index row and column of an export",
  source: "domain-rules §3.2: the index row and column are extra",
  sheets: withoutIndex,
  expect: recognised(SCHOOL),
};

const CONTENTS: CorpusCase = {
  name: "a list of forms with code, title and page in front of a county's table",
  source: "domain-rules §7.1 (目录 of the workbook)",
  sheets: [
    {
      name: "目录",
      rows: grid(`
目录
基础基111|基础教育学校（机构）统计调查表|1
基础基312|小学学生数|5
基础基313|初中学生数|6
基础基522|中小学占地面积及其他办学条件|14
`),
    },
    TABLE,
  ],
  expect: recognised(HILL, LAKE),
};

const TWO_SUBJECTS: CorpusCase = {
  name: "one table of pupils and teachers and one of rooms and equipment, each on its sheet, the same schools",
  source: "usage (offices keep 人事 and 项目 apart: S000 annex 1)",
  sheets: [
    {
      name: "学生教师",
      rows: grid(`
学校名称|办学类型|小学在校生数|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术专任教师数
翠屏小学|小学|731|38|8|7
镜湖小学|小学|428|22|5|4
`),
    },
    {
      name: "校舍设备",
      rows: grid(`
学校名称|办学类型|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)
翠屏小学|小学|3520.4|210|5702|149.8|18
镜湖小学|小学|2010|0|3306.6|87.15|10
`),
    },
  ],
  expect: {
    kind: "recognised",
    schools: [HILL, LAKE],
    orSchools: [
      [HILL, LAKE].map((school) =>
        without(
          school,
          "teachingArea",
          "indoorSportsArea",
          "sportsGroundArea",
          "equipmentValue",
          "multimediaClassrooms",
        ),
      ),
      [HILL, LAKE, HILL, LAKE].map(({ name }) => ({ name, type: "primarySchool", figures: {} })),
    ],
    mayAsk: [
      { code: "dataSheet", answer: "学生教师" },
      { code: "blankIndoorSports", answer: "missing" },
    ],
    orRefused: true,
  },
};

const TWO_GENERATIONS: CorpusCase = {
  name: "the forms of one school of 2020 and of 2021 in one workbook: two years, never summed",
  source: "design §5: never two years summed",
  sheets: stacked([oldForms(PRIMARY), newForms(PRIMARY, 2021)]),
  expect: {
    kind: "recognised",
    schools: [NOT_TRUSTED, NOT_TRUSTED],
    orSchools: [[SCHOOL], [SCHOOL, NOT_TRUSTED]],
    orRefused: true,
  },
};

/** What systems print below a form: explanations with the arithmetic, who filled it in. */
const FOOT: readonly (readonly Cell[])[] = [
  [],
  ["", "说明：1.主栏逻辑关系：01=02+03；4=6+7+8+9+10+11。"],
  ["", "2.总计：1", "", 1],
  ["", "单位负责人：张三", "", "填表人：李四", "", "报出日期：2020年9月20日"],
];
const FOOTED: CorpusCase = {
  name: "the forms to 2020 of a primary school with explanations and signatures below each of them",
  source: "printed forms of 国统制〔2018〕86号 end with 说明 and 填表人",
  sheets: oldForms(PRIMARY).map((sheet) => ({ ...sheet, rows: [...sheet.rows, ...FOOT] })),
  expect: recognised(SCHOOL),
};

/** Forms of phases that the school has not, with zeros instead of empty cells. */
const ZEROS: CorpusCase = {
  name: "the forms to 2020 of a primary school whose empty cells are all typed 0",
  source: "usage (systems that fill empty cells with 0)",
  sheets: oldForms(PRIMARY).map((sheet) => {
    const from = sheet.rows.findIndex((row) => row.includes("甲"));
    if (from < 0) return sheet;
    const width = Math.max(...sheet.rows.map(({ length }) => length));
    const first = (sheet.rows[from] ?? []).indexOf("乙") + 1;
    return {
      ...sheet,
      rows: sheet.rows.map((row, line) =>
        line <= from
          ? row
          : Array.from({ length: width }, (_unused, at) => (at >= first && row[at] === "" ? 0 : (row[at] ?? ""))),
      ),
    };
  }),
  expect: recognised(SCHOOL),
};

export const LATE_MIXED_CASES: readonly CorpusCase[] = [
  CODES_ON_TOP,
  TITLES_AS_HEADERS,
  TABLE_IN_FRONT,
  NEITHER_IN_FRONT,
  WITHOUT_INDEX,
  CONTENTS,
  TWO_SUBJECTS,
  TWO_GENERATIONS,
  FOOTED,
  ZEROS,
];
