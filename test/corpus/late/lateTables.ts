import {
  grid,
  headerRows,
  joint,
  junior,
  primary,
  recognised,
  without,
  type Cell,
  type CorpusCase,
} from "../corpusCase";

const HILL = primary("翠屏小学", [731, 38, 8, 7, 3520.4, 210, 5702, 1498000, 18]);
const LAKE = primary("镜湖小学", [428, 22, 5, 4, 2010, 0, 3306.6, 871500, 10]);
const BRIDGE = junior("长桥中学", [866, 51, 11, 9, 5300.2, 430, 9107, 2302000, 22]);

const SIDE_BY_SIDE: CorpusCase = {
  name: "two tables side by side: primary schools to the left, junior secondary schools to the right",
  source: "issue: several tables on one sheet",
  sheets: [
    {
      name: "Sheet1",
      rows: grid(`
小学|||||||||||初中
学校名称|在校生数|高于规定学历教师数|县级以上骨干教师数|体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)||学校名称|在校生数|高于规定学历教师数|县级以上骨干教师数|体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)
翠屏小学|731|38|8|7|3520.4|210|5702|149.8|18||长桥中学|866|51|11|9|5300.2|430|9107|230.2|22
镜湖小学|428|22|5|4|2010|0|3306.6|87.15|10||||||||||
`),
    },
  ],
  expect: {
    kind: "recognised",
    schools: [HILL, LAKE, BRIDGE],
    mayAsk: [
      { code: "dataSheet", answer: "all" },
      { code: "columnMeaning", answer: "none" },
    ],
    orRefused: true,
  },
};

const turned: Cell[][] = grid(`
指标|翠屏小学|镜湖小学
办学类型|小学|小学
小学在校生数（人）|731|428
小学高于规定学历教师数（人）|38|22
小学县级以上骨干教师数（人）|8|5
小学体育艺术专任教师数（人）|7|4
教学及辅助用房面积（平方米）|3520.4|2010
其中：室内体育用房面积（平方米）|210|0
运动场地面积（平方米）|5702|3306.6
教学仪器设备值（万元）|149.8|87.15
网络多媒体教室数（间）|18|10
`);

const TURNED: CorpusCase = {
  name: "a table lying on its side: one school a column, one figure a row",
  source: "usage",
  sheets: [{ name: "小学", rows: turned }],
  expect: { kind: "recognised", schools: [HILL, LAKE], orRefused: true },
};

const CAPTIONS: CorpusCase = {
  name: "a table without types whose caption rows 一、小学 and 二、初中 say the phase of what follows",
  source: "usage; 表Ⅱ-2: primary block first, then junior block",
  sheets: [
    {
      name: "义务教育学校",
      rows: grid(`
金城市义务教育学校资源配置基础数据
学校名称|在校生数|高于规定学历教师数|县级以上骨干教师数|体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)
一、小学
翠屏小学|731|38|8|7|3520.4|210|5702|149.8|18
镜湖小学|428|22|5|4|2010|0|3306.6|87.15|10
小计|1159|60|13|11|5530.4|210|9008.6|236.95|28
二、初中
长桥中学|866|51|11|9|5300.2|430|9107|230.2|22
小计|866|51|11|9|5300.2|430|9107|230.2|22
`),
    },
  ],
  expect: recognised(HILL, LAKE, BRIDGE),
};

const COLLECTION_FORM: CorpusCase = {
  name: "a collection form of one school: 序号, 类别, 填报项目, 单位, 填报值",
  source: "domain-rules §8.5 (ESS 学校填报表格)",
  sheets: [
    {
      name: "学校填报表格",
      rows: grid(`
序号|类别|填报项目|单位|填报值|是否必填|备注说明
1|基本信息|学校名称||翠屏小学|是|
2|基本信息|学校类型||小学|是|
3|基本信息|学校代码||'3361000141|是|
4|学生|小学人数|人|731|是|
5|教师|专科(小学)|人|9|是|
6|教师|本科(小学)|人|28|是|
7|教师|硕士(小学)|人|1|是|
8|教师|博士(小学)|人|0|是|
9|教师|县级及以上骨干|人|8|是|
10|教师|体育专任|人|3|是|
11|教师|音乐专任|人|2|是|
12|教师|美术专任|人|2|是|
13|用房与场馆|教学及辅助用房总面积|平方米|3520.4|是|
14|用房与场馆|室内体育用房|平方米|210|是|
15|用房与场馆|校内体育场|平方米|5702|是|
16|设备|仪器设备资产值(账面原值)|万元|149.8|是|
17|设备|网络多媒体教室|间|18|是|
`),
    },
  ],
  expect: { kind: "recognised", schools: [HILL], orRefused: true },
};

const FLAT_HEADER: CorpusCase = {
  name: "a .csv of the system: header paths in one row with slashes, every cell a text",
  source: "domain-rules §8.1 (header paths); issue: .csv files",
  sheets: [
    {
      name: "xuexiao",
      rows: grid(`
学校名称|办学类型|在校生数/小学|专任教师/按学历分/研究生|专任教师/按学历分/本科|专任教师/按学历分/专科|专任教师/按授课课程分/体育|专任教师/按授课课程分/音乐|专任教师/按授课课程分/美术|县级以上骨干教师/小学|校舍建筑面积/教学及辅助用房/计|校舍建筑面积/教学及辅助用房/其中室内体育用房|占地面积/运动场地面积|教学仪器设备资产值(元)|网络多媒体教室
'翠屏小学|'小学|'731|'1|'28|'9|'3|'2|'2|'8|'3520.40|'210.00|'5702.00|'1498000.00|'18
'镜湖小学|'小学|'428|'0|'14|'8|'2|'1|'1|'5|'2010.00|'0.00|'3306.60|'871500.00|'10
`),
    },
  ],
  expect: {
    kind: "recognised",
    schools: [HILL, LAKE],
    orRefused: true,
    afterFixes: true,
    mayAsk: [{ code: "columnMeaning", answer: "none" }],
  },
};

const LETTER_BY_LETTER: CorpusCase = {
  name: "headers written downwards, one character a line, with a unit in each and the year's averages below",
  source: "usage (narrow columns)",
  sheets: [
    {
      name: "小学",
      rows: grid(`
学\\n校\\n名\\n称|办\\n学\\n类\\n型|在\\n校\\n生\\n数\\n(人)|高于规\\n定学历\\n教师数\\n(人)|县级以\\n上骨干\\n教师数|体育艺\\n术专任\\n教师数|教学及\\n辅助用\\n房面积\\n(㎡)|其中室\\n内体育\\n用房面\\n积(㎡)|运动\\n场地\\n面积\\n(㎡)|教学仪\\n器设备\\n值\\n(万元)|网络多\\n媒体教\\n室数
翠屏小学|小学|731|38|8|7|3520.4|210|5702|149.8|18
镜湖小学|小学|428|22|5|4|2010|0|3306.6|87.15|10
平均值||579.5|30|6.5|5.5|2765.2|105|4504.3|118.475|14
最大值||731|38|8|7|3520.4|210|5702|149.8|18
`),
    },
  ],
  expect: recognised(HILL, LAKE),
};

const TWO_YEARS_BESIDE: CorpusCase = {
  name: "each figure twice below its header, 上学年 and 本学年",
  source: "usage; issue: never two years summed",
  sheets: [
    {
      name: "小学",
      rows: [
        ...headerRows(
          "学校名称|办学类型|小学在校生数/上学年|小学在校生数/本学年|小学高于规定学历教师数/上学年|小学高于规定学历教师数/本学年|小学县级以上骨干教师数/上学年|小学县级以上骨干教师数/本学年|" +
            "小学体育艺术专任教师数/上学年|小学体育艺术专任教师数/本学年|教学及辅助用房面积(㎡)/上学年|教学及辅助用房面积(㎡)/本学年|其中室内体育用房面积(㎡)/上学年|其中室内体育用房面积(㎡)/本学年|" +
            "运动场地面积(㎡)/上学年|运动场地面积(㎡)/本学年|教学仪器设备值(万元)/上学年|教学仪器设备值(万元)/本学年|网络多媒体教室数(间)/上学年|网络多媒体教室数(间)/本学年",
        ),
        ...grid(`
翠屏小学|小学|755|731|37|38|8|8|6|7|3520.4|3520.4|210|210|5702|5702|140.2|149.8|17|18
镜湖小学|小学|440|428|22|22|4|5|4|4|2010|2010|0|0|3306.6|3306.6|81|87.15|10|10
`),
      ],
    },
  ],
  expect: {
    kind: "recognised",
    schools: [HILL, LAKE],
    orSchools: [
      [
        { name: "翠屏小学", type: "primarySchool", figures: {} },
        { name: "镜湖小学", type: "primarySchool", figures: {} },
      ],
    ],
    mayAsk: [
      { code: "headingMeaning", about: "本学年", answer: "counts" },
      { code: "headingMeaning", about: "上学年", answer: "none" },
      { code: "columnMeaning", answer: "none" },
      { code: "blankIndoorSports", answer: "missing" },
      { code: "equipmentUnit", answer: "tenThousandYuan" },
    ],
  },
};

const OTHER_UNITS: CorpusCase = {
  name: "equipment in 千元 and rooms in 百平方米: no yuan and no ㎡ are made of them",
  source: "usage; the forms know 元, 万元 and 平方米 only",
  sheets: [
    {
      name: "全县",
      rows: grid(`
学校名称|办学类型|小学在校生数|初中在校生数|小学高于规定学历教师数|初中高于规定学历教师数|小学县级以上骨干教师数|初中县级以上骨干教师数|小学体育艺术专任教师数|初中体育艺术专任教师数|教学及辅助用房面积（百平方米）|其中室内体育用房面积（平方米）|运动场地面积（平方米）|教学仪器设备值（千元）|网络多媒体教室数
翠屏小学|小学|731||38||8||7||35.2|210|5702|1498|18
双塔学校|九年一贯制学校|402|266|21|16|4|3|4|3|29.1|180|5003|1330|14
`),
    },
  ],
  expect: recognised(
    without(HILL, "teachingArea", "equipmentValue"),
    without(
      joint("双塔学校", "nineYearSchool", {
        primary: [402, 21, 4, 4],
        junior: [266, 16, 3, 3],
        shared: [0, 180, 5003, 0, 14],
      }),
      "teachingArea",
      "equipmentValue",
    ),
  ),
};

export const LATE_TABLE_CASES: readonly CorpusCase[] = [
  SIDE_BY_SIDE,
  TURNED,
  CAPTIONS,
  COLLECTION_FORM,
  FLAT_HEADER,
  LETTER_BY_LETTER,
  TWO_YEARS_BESIDE,
  OTHER_UNITS,
];
