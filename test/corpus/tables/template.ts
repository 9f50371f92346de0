import {
  also,
  asked,
  grid,
  joint,
  junior,
  primary,
  recognised,
  recognisedAfterFixes,
  without,
  type CorpusCase,
} from "../corpusCase";

const HEADER =
  "学校名称|学校标识码|办学类型|举办者类型|城乡类型|小学在校生数|初中在校生数|高中在校生数|小学年级数|初中年级数|小学班级数|初中班级数|" +
  "小学高于规定学历教师数|初中高于规定学历教师数|小学县级以上骨干教师数|初中县级以上骨干教师数|小学体育艺术专任教师数|初中体育艺术专任教师数|" +
  "教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)";

const SOURCE = "docs of the add-in: sheet 学校基础数据; figures of domain-rules TV-8";

const CLEAN: CorpusCase = {
  name: "the template, filled in by a county with all types of schools",
  source: SOURCE,
  sheets: [
    {
      name: "学校基础数据",
      rows: grid(`
${HEADER}
城关小学|'3361000101|小学|县级教育部门|城区|900|||6||20||45||10||9||4500|300|6600|190|22
河湾教学点|'3361000102|教学点|县级教育部门|农村|62|||4||4||3||1||0||300|0|500|11|2
城关中学|'3361000201|初级中学|县级教育部门|城区||750|||3||16||44||9||7|4700|350|7500|195|19
东关学校|'3361000301|九年一贯制学校|县级教育部门|镇区|600|400||6|3|14|9|30|23|7|5|6|4|5400|400|8600|240|24
西岭中学|'3361000401|完全中学|县级教育部门|城区||500|700||3||10||28||6||5|9000|800|16000|420|40
北原学校|'3361000501|十二年一贯制学校|民办|镇区|300|250|200|6|3|7|5|14|14|3|3|3|3|4600|300|8000|200|20
`),
    },
  ],
  expect: recognised(
    also(
      primary("城关小学", [900, 45, 10, 9, 4500, 300, 6600, 1900000, 22]),
      { primaryGrades: 6, primaryClasses: 20 },
      { code: "3361000101", runBy: 7 },
    ),
    also(
      primary("河湾教学点", [62, 3, 1, 0, 300, 0, 500, 110000, 2], "teachingPoint"),
      { primaryGrades: 4, primaryClasses: 4 },
      { code: "3361000102", runBy: 7 },
    ),
    also(
      junior("城关中学", [750, 44, 9, 7, 4700, 350, 7500, 1950000, 19]),
      { juniorGrades: 3, juniorClasses: 16 },
      { code: "3361000201", runBy: 7 },
    ),
    also(
      joint("东关学校", "nineYearSchool", {
        primary: [600, 30, 7, 6],
        junior: [400, 23, 5, 4],
        shared: [5400, 400, 8600, 2400000, 24],
      }),
      { primaryGrades: 6, juniorGrades: 3, primaryClasses: 14, juniorClasses: 9 },
      { code: "3361000301", runBy: 7 },
    ),
    also(
      joint("西岭中学", "completeSecondarySchool", {
        junior: [500, 28, 6, 5],
        senior: 700,
        shared: [9000, 800, 16000, 4200000, 40],
      }),
      { juniorGrades: 3, juniorClasses: 10 },
      { code: "3361000401", runBy: 7 },
    ),
    also(
      joint("北原学校", "twelveYearSchool", {
        primary: [300, 14, 3, 3],
        junior: [250, 14, 3, 3],
        senior: 200,
        shared: [4600, 300, 8000, 2000000, 20],
      }),
      { primaryGrades: 6, juniorGrades: 3, primaryClasses: 7, juniorClasses: 5 },
      { code: "3361000501", runBy: 10 },
    ),
  ),
};

/** 小学 with a full-width blank in between. */
const TYPED = "小\u3000学";

const TYPED_BY_HAND: CorpusCase = {
  name: "the template with numbers typed as text: full-width digits, thousands separators, blanks around them",
  source: "domain-rules §8.2 (numbers stored as text, trailing spaces)",
  sheets: [
    {
      name: "学校基础数据",
      rows: grid(`
${HEADER}
' 城关小学 |'3361000101|${TYPED}|县级教育部门|城区|'９００|||6||20||'45 ||10||9||'4,500|300|'6，600.50|'190|22
城关中学|'3361000201|初级中学|县级教育部门|城区||'７５０|||3||16||44||9||7|'4700.0|350|7500|'１９５．５|19
`),
    },
  ],
  expect: recognisedAfterFixes(
    also(
      primary("城关小学", [900, 45, 10, 9, 4500, 300, 6600.5, 1900000, 22]),
      { primaryGrades: 6, primaryClasses: 20 },
      { code: "3361000101", runBy: 7 },
    ),
    also(
      junior("城关中学", [750, 44, 9, 7, 4700, 350, 7500, 1955000, 19]),
      { juniorGrades: 3, juniorClasses: 16 },
      { code: "3361000201", runBy: 7 },
    ),
  ),
};

const BLANK_INDOOR: CorpusCase = {
  name: "the template where nobody filled in 其中室内体育用房面积",
  source: "design §4: a blank of that column is asked once",
  sheets: [
    {
      name: "学校基础数据",
      rows: grid(`
${HEADER}
城关小学|'3361000101|小学|县级教育部门|城区|900|||6||20||45||10||9||4500||6600|190|22
东街小学|'3361000103|小学|县级教育部门|城区|420|||6||10||20||5||4||2100||3000|80|9
`),
    },
  ],
  expect: asked(
    [{ code: "blankIndoorSports", sheet: "学校基础数据", answer: "none" }],
    also(
      primary("城关小学", [900, 45, 10, 9, 4500, 0, 6600, 1900000, 22]),
      { primaryGrades: 6, primaryClasses: 20 },
      { code: "3361000101", runBy: 7 },
    ),
    also(
      primary("东街小学", [420, 20, 5, 4, 2100, 0, 3000, 800000, 9]),
      { primaryGrades: 6, primaryClasses: 10 },
      { code: "3361000103", runBy: 7 },
    ),
  ),
};

const ATTACHED: CorpusCase = {
  name: "the template with an attached class, a campus, a kindergarten and a senior school",
  source: "design §4; domain-rules §5 (types by code and synonym)",
  sheets: [
    {
      name: "学校基础数据",
      rows: grid(`
${HEADER}
城关小学|'3361000101|211|7|城区|900|||6||20||45||10||9||4500|300|6600|190|22
城关小学南校区|'3361000105|211|7|城区|300|||6||7||15||3||3||1500|0|2400|62.5|8
城关中学|'3361000201|311|7|城区||750|||3||16||44||9||7|4700|350|7500|195|19
城关中学|'3361000201|219|7|城区|120|||6||3||6||2||1||||||
实验幼儿园|'3361000601|111|7|城区||||||||||||||||||
第一高级中学|'3361000701|342|7|城区|||1500|||||||||||12000|900|15000|600|50
`),
    },
  ],
  expect: recognised(
    also(
      primary("城关小学", [900, 45, 10, 9, 4500, 300, 6600, 1900000, 22]),
      { primaryGrades: 6, primaryClasses: 20 },
      { code: "3361000101", runBy: 7 },
    ),
    also(
      primary("城关小学南校区", [300, 15, 3, 3, 1500, 0, 2400, 625000, 8]),
      { primaryGrades: 6, primaryClasses: 7 },
      { code: "3361000105", runBy: 7 },
    ),
    also(
      junior("城关中学", [750, 44, 9, 7, 4700, 350, 7500, 1950000, 19]),
      { juniorGrades: 3, juniorClasses: 16 },
      { code: "3361000201", runBy: 7 },
    ),
    without(
      also(
        primary("城关中学", [120, 6, 2, 1, 0, 0, 0, 0, 0], "attachedPrimaryClass"),
        { primaryGrades: 6, primaryClasses: 3 },
        { code: "3361000201", runBy: 7 },
      ),
      "teachingArea",
      "indoorSportsArea",
      "sportsGroundArea",
      "equipmentValue",
      "multimediaClassrooms",
    ),
    { name: "实验幼儿园", type: "kindergarten", code: "3361000601", runBy: 7, figures: {} },
    joint("第一高级中学", "seniorSecondarySchool", { senior: 1500, shared: [12000, 900, 15000, 6000000, 50] }),
  ),
};

export const TEMPLATE_CASES: readonly CorpusCase[] = [CLEAN, TYPED_BY_HAND, BLANK_INDOOR, ATTACHED];
