import { also, grid, junior, primary, recognised, recognisedAfterFixes, without, type CorpusCase } from "../corpusCase";

const USAGE = "domain-rules §8.2 (typical mistakes)";
const HEADER =
  "学校名称|办学类型|小学在校生数|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术教师数|教学及辅助用房面积(平方米)|其中:室内体育用房面积(平方米)|运动场地面积(平方米)|教学仪器设备值(元)|网络多媒体教室数(间)";

const RIVER = primary("河西小学", [512, 27, 6, 5, 2450.75, 180, 4010, 1102000, 13]);
const MOUNTAIN = primary("云岭小学", [318, 17, 4, 3, 1602, 0, 2599.5, 668000, 8]);

const NONE_MARKS: CorpusCase = {
  name: "*, -, — and 无 where a school has no indoor sports rooms",
  source: "design §4: - * — 无 in a 其中 column mean none",
  sheets: [
    {
      name: "小学",
      rows: grid(`
${HEADER}
河西小学|小学|512|27|6|5|2450.75|180|4010|1102000|13
云岭小学|小学|318|17|4|3|1602|*|2599.5|668000|8
石桥小学|小学|207|11|3|2|1050|-|1710|431000|5
白塔小学|小学|154|8|2|2|801|——|1290|322500|4
南坪小学|小学|133|7|2|2|702|无|1101|276000|4
`),
    },
  ],
  expect: recognised(
    RIVER,
    MOUNTAIN,
    primary("石桥小学", [207, 11, 3, 2, 1050, 0, 1710, 431000, 5]),
    primary("白塔小学", [154, 8, 2, 2, 801, 0, 1290, 322500, 4]),
    primary("南坪小学", [133, 7, 2, 2, 702, 0, 1101, 276000, 4]),
  ),
};

const TEXT_NUMBERS: CorpusCase = {
  name: "every figure is a text: apostrophes, full-width digits, separators, blanks",
  source: USAGE,
  sheets: [
    {
      name: "小学",
      rows: grid(`
${HEADER}
河西小学|小学|'512|'27 |' 6|'５|'2,450.75|'180|'４０１０|'1，102，000|'13
云岭小学|小学|'318|'１７|'4|'3|'1602|'0|'2599．5|'668,000|'8
`),
    },
  ],
  expect: recognisedAfterFixes(RIVER, MOUNTAIN),
};

const NO_FIGURES: CorpusCase = {
  name: "errors, remarks and guesses stand where figures belong: none of them is taken for one",
  source: USAGE,
  sheets: [
    {
      name: "小学",
      rows: grid(`
${HEADER}
河西小学|小学|512|27|6|#REF!|2450.75|180|约4000|1102000|13
云岭小学|小学|318|17|待定|3|1602|0|2599.5|#DIV/0!|8间
石桥小学|小学|207|11|3|2|1050|0|1710+200|'43.1万|5
白塔小学|小学|154|-8|2|2|801|0|1290|322500|4/5
`),
    },
  ],
  expect: recognised(
    without(RIVER, "primarySportsAndArtsTeachers", "sportsGroundArea"),
    without(MOUNTAIN, "primaryBackboneTeachers", "equipmentValue", "multimediaClassrooms"),
    without(primary("石桥小学", [207, 11, 3, 2, 1050, 0, 0, 0, 5]), "sportsGroundArea", "equipmentValue"),
    without(
      primary("白塔小学", [154, 0, 2, 2, 801, 0, 1290, 322500, 0]),
      "primaryQualifiedTeachers",
      "multimediaClassrooms",
    ),
  ),
};

const OTHER_UNIT: CorpusCase = {
  name: "grounds in 亩: no ㎡ are made of them",
  source: "usage; 亩 is no unit of the forms",
  sheets: [
    {
      name: "小学",
      rows: grid(`
学校名称|办学类型|小学在校生数|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术教师数|教学及辅助用房面积(平方米)|其中:室内体育用房面积(平方米)|运动场地面积(亩)|教学仪器设备值(元)|网络多媒体教室数(间)
河西小学|小学|512|27|6|5|2450.75|180|6|1102000|13
云岭小学|小学|318|17|4|3|1602|0|3.9|668000|8
`),
    },
  ],
  expect: recognised(without(RIVER, "sportsGroundArea"), without(MOUNTAIN, "sportsGroundArea")),
};

const TWO_YEARS_OF_PUPILS: CorpusCase = {
  name: "two columns of pupils, of last year and of this year",
  source: "issue: a column mapped twice is said in words",
  sheets: [
    {
      name: "小学",
      rows: grid(`
学校名称|办学类型|小学在校生数(2023年)|小学在校生数(2024年)|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术教师数|教学及辅助用房面积(平方米)|其中:室内体育用房面积(平方米)|运动场地面积(平方米)|教学仪器设备值(元)|网络多媒体教室数(间)
河西小学|小学|530|512|27|6|5|2450.75|180|4010|1102000|13
云岭小学|小学|325|318|17|4|3|1602|0|2599.5|668000|8
`),
    },
  ],
  expect: {
    kind: "recognised",
    schools: [without(RIVER, "primaryPupils"), without(MOUNTAIN, "primaryPupils")],
    orSchools: [[RIVER, MOUNTAIN]],
    mayAsk: [
      { code: "columnMeaning", about: "2024", answer: "小学在校生数" },
      { code: "columnMeaning", about: "2023", answer: "none" },
    ],
  },
};

const COLUMN_GONE: CorpusCase = {
  name: "a needed column is missing: 运动场地面积",
  source: "issue: a needed column missing is said in words",
  sheets: [
    {
      name: "小学",
      rows: grid(`
学校名称|办学类型|小学在校生数|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术教师数|教学及辅助用房面积(平方米)|其中:室内体育用房面积(平方米)|绿化用地面积(平方米)|教学仪器设备值(元)|网络多媒体教室数(间)
河西小学|小学|512|27|6|5|2450.75|180|1200|1102000|13
云岭小学|小学|318|17|4|3|1602|0|800|668000|8
`),
    },
  ],
  expect: recognised(without(RIVER, "sportsGroundArea"), without(MOUNTAIN, "sportsGroundArea")),
};

const NET_AREA: CorpusCase = {
  name: "教学及辅助用房 is given without indoor sports rooms, and these beside it",
  source: "domain-rules §3.1 L4, L5",
  sheets: [
    {
      name: "小学",
      rows: grid(`
学校名称|办学类型|小学在校生数|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术教师数|教学及辅助用房面积(不含室内体育用房)(平方米)|室内体育用房面积(平方米)|运动场地面积(平方米)|教学仪器设备值(元)|网络多媒体教室数(间)
河西小学|小学|512|27|6|5|2270.75|180|4010|1102000|13
云岭小学|小学|318|17|4|3|1602|0|2599.5|668000|8
`),
    },
  ],
  expect: {
    kind: "recognised",
    schools: [RIVER, MOUNTAIN],
    orSchools: [[without(RIVER, "teachingArea"), without(MOUNTAIN, "teachingArea")]],
  },
};

const WHOLE_SPORTS_AREA: CorpusCase = {
  name: "体育运动场馆面积 is given as one figure, indoor rooms in it",
  source: "domain-rules §3.1 L5: grounds + indoor",
  sheets: [
    {
      name: "小学",
      rows: grid(`
学校名称|办学类型|小学在校生数|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术教师数|教学及辅助用房面积(平方米)|其中:室内体育用房面积(平方米)|体育运动场馆面积(平方米)|教学仪器设备值(元)|网络多媒体教室数(间)
河西小学|小学|512|27|6|5|2450.75|180|4190|1102000|13
云岭小学|小学|318|17|4|3|1602|0|2599.5|668000|8
`),
    },
  ],
  expect: {
    kind: "recognised",
    schools: [RIVER, MOUNTAIN],
    orSchools: [[without(RIVER, "sportsGroundArea"), without(MOUNTAIN, "sportsGroundArea")]],
  },
};

const COMPONENTS: CorpusCase = {
  name: "a hand-kept table with degrees and courses in columns of their own",
  source: "domain-rules §3.1: primary 专科 and above, junior 本科 and above; 体育 + 音乐 + 美术",
  sheets: [
    {
      name: "小学",
      rows: grid(`
金城市小学基本情况（2024年）||||||||||||||（单位：人、㎡、万元）
学校名称|办学类型|在校生数|专任教师学历||||专任教师任教学科|||县级以上骨干教师数|教学及辅助用房面积||运动场地面积|教学仪器设备值|网络多媒体教室数
|||研究生|本科|专科|高中及以下|体育|音乐|美术||合计|其中:室内体育用房|||
河西小学|小学|512|1|20|6|2|3|1|1|6|2450.75|180|4010|110.2|13
云岭小学|小学|318|0|12|5|1|1|1|1|4|1602|0|2599.5|66.8|8
`),
    },
    {
      name: "初中",
      rows: grid(`
金城市初中基本情况（2024年）||||||||||||||（单位：人、㎡、万元）
学校名称|办学类型|在校生数|专任教师学历||||专任教师任教学科|||县级以上骨干教师数|教学及辅助用房面积||运动场地面积|教学仪器设备值|网络多媒体教室数
|||研究生|本科|专科|高中及以下|体育|音乐|美术||合计|其中:室内体育用房|||
河西中学|初级中学|640|4|33|3|0|4|2|1|8|3990|260|6704|168.4|16
`),
    },
  ],
  expect: recognised(RIVER, MOUNTAIN, junior("河西中学", [640, 37, 8, 7, 3990, 260, 6704, 1684000, 16])),
};

const DUPLICATES: CorpusCase = {
  name: "one school is entered twice with other figures: neither row is trusted",
  source: "domain-rules §8.2; MissingReason duplicateSchool",
  sheets: [
    {
      name: "小学",
      rows: grid(`
学校标识码|${HEADER}
'3361000111|河西小学|小学|512|27|6|5|2450.75|180|4010|1102000|13
'3361000112|云岭小学|小学|318|17|4|3|1602|0|2599.5|668000|8
'3361000112|云岭小学|小学|381|17|4|3|1602|0|2599.5|668000|8
`),
    },
  ],
  expect: {
    kind: "recognised",
    schools: [
      also(RIVER, {}, { code: "3361000111" }),
      also(MOUNTAIN, {}, { code: "3361000112" }),
      { name: "云岭小学", type: "primarySchool", figures: {} },
    ],
    orSchools: [
      [
        RIVER,
        { name: "云岭小学", type: "primarySchool", figures: {} },
        { name: "云岭小学", type: "primarySchool", figures: {} },
      ],
    ],
  },
};

const UNKNOWN_TYPE: CorpusCase = {
  name: "a school whose type nobody knows: it has no record and is said",
  source: "SchoolTable.unreadRows",
  sheets: [
    {
      name: "小学",
      rows: grid(`
${HEADER}
河西小学|小学|512|27|6|5|2450.75|180|4010|1102000|13
青山书院|其它|88|5|1|1|430|0|700|190000|3
云岭小学|小学|318|17|4|3|1602|0|2599.5|668000|8
`),
    },
  ],
  expect: recognised(RIVER, MOUNTAIN),
};

export const DIRTY_TABLE_CASES: readonly CorpusCase[] = [
  NONE_MARKS,
  TEXT_NUMBERS,
  NO_FIGURES,
  OTHER_UNIT,
  TWO_YEARS_OF_PUPILS,
  COLUMN_GONE,
  NET_AREA,
  WHOLE_SPORTS_AREA,
  COMPONENTS,
  DUPLICATES,
  UNKNOWN_TYPE,
];
