import { also, asked, grid, joint, junior, mayAsk, primary, recognised, type CorpusCase } from "../corpusCase";

const USAGE = "domain-rules §8.1, §8.2 (hand-kept county tables)";
const TITLE = "金城市2024年小学优质均衡数据统计表";

const CITY = [
  primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
  primary("东街小学", [845, 40, 9, 8, 3990, 0, 6410.25, 1722500, 21]),
  primary("柳林完小", [266, 14, 3, 3, 1388, 0, 2670, 545000, 7]),
];

const ABBREVIATED: CorpusCase = {
  name: "a hand-kept table with abbreviated headers and units in brackets",
  source: USAGE,
  sheets: [
    {
      name: "小学",
      rows: grid(`
${TITLE}
序号|学校|类型|学生数|高于规定学历教师|骨干教师|体艺教师|教辅用房（㎡）|室内体育用房（㎡）|运动场（㎡）|仪器设备（万元）|多媒体教室（间）
1|城关小学|小学|1235|62|14|12|6020.5|420|9310|260.5|30
2|东街小学|小学|845|40|9|8|3990|0|6410.25|172.25|21
3|柳林完小|完小|266|14|3|3|1388|0|2670|54.5|7
`),
    },
  ],
  expect: mayAsk(
    recognised(...CITY),
    { code: "columnMeaning", about: "体艺教师", answer: "小学体育艺术专任教师数" },
    { code: "columnMeaning", about: "教辅用房", answer: "教学及辅助用房面积(㎡)" },
    { code: "columnMeaning", about: "仪器设备", answer: "教学仪器设备值(万元)" },
    { code: "columnMeaning", about: "多媒体教室", answer: "网络多媒体教室数(间)" },
  ),
};

const UNIT_IN_TITLE: CorpusCase = {
  name: "a hand-kept table that says its units in a line below the title",
  source: USAGE,
  sheets: [
    {
      name: "Sheet1",
      rows: grid(`
${TITLE}
填报单位：金城市教育局||||||||||单位：人、平方米、万元、间
序号|学校名称|办学类型|小学在校生数|小学高于规定学历教师数|小学县级及以上骨干教师数|小学体育艺术教师数|教学及辅助用房面积|其中：室内体育用房面积|运动场地面积|教学仪器设备值|网络多媒体教室数
1|城关小学|小学|1235|62|14|12|6020.5|420|9310|260.5|30
2|东街小学|小学|845|40|9|8|3990|0|6410.25|172.25|21
3|柳林完小|小学|266|14|3|3|1388|0|2670|54.5|7
`),
    },
  ],
  expect: recognised(...CITY),
};

const UNIT_LINE: CorpusCase = {
  name: "a hand-kept table with a line of units below the header, money in yuan",
  source: USAGE,
  sheets: [
    {
      name: "小学",
      rows: grid(`
学校名称|办学类型|在校生数|高于规定学历教师数|县级以上骨干教师数|体育、艺术专任教师数|教学及辅助用房|其中：室内体育用房|运动场地|教学仪器设备值|网络多媒体教室
||人|人|人|人|平方米|平方米|㎡|元|间
城关小学|小学|1235|62|14|12|6020.5|420|9310|2605000|30
东街小学|小学|845|40|9|8|3990|0|6410.25|1722500|21
柳林完小|小学|266|14|3|3|1388|0|2670|545000|7
`),
    },
  ],
  expect: recognised(...CITY),
};

const TWO_PHASE_HEADER: CorpusCase = {
  name: "a hand-kept table of all schools with a merged header of two rows: 小学 and 初中 below each group",
  source: USAGE,
  sheets: [
    {
      name: "全县学校",
      rows: grid(`
金城市义务教育学校基本情况一览表
学校名称|办学类型|在校生数（人）|||高于规定学历教师数||县级以上骨干教师数||体育艺术教师数||教学及辅助用房面积（㎡）||运动场地面积（㎡）|教学仪器设备值（元）|网络多媒体教室数（间）
||小学|初中|高中|小学|初中|小学|初中|小学|初中|合计|其中：室内体育用房|||
城关小学|小学|1235|||62||14||12||6020.5|420|9310|2605000|30
城关中学|初级中学||980|||58||13||11|6300|500|10500|2700000|26
东关学校|九年一贯制|610|402||31|24|7|5|6|4|5512|400|8800|2411000|25
西岭中学|完全中学||505|720||29||6||5|9100|800|16100|4250000|41
`),
    },
  ],
  expect: recognised(
    primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
    junior("城关中学", [980, 58, 13, 11, 6300, 500, 10500, 2700000, 26]),
    joint("东关学校", "nineYearSchool", {
      primary: [610, 31, 7, 6],
      junior: [402, 24, 5, 4],
      shared: [5512, 400, 8800, 2411000, 25],
    }),
    joint("西岭中学", "completeSecondarySchool", {
      junior: [505, 29, 6, 5],
      senior: 720,
      shared: [9100, 800, 16100, 4250000, 41],
    }),
  ),
};

const HEADER =
  "学校名称|办学类型|小学在校生数|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术教师数|教学及辅助用房面积(平方米)|其中:室内体育用房面积(平方米)|运动场地面积(平方米)|教学仪器设备值(元)|网络多媒体教室数(间)";

const TOTAL_BELOW: CorpusCase = {
  name: "a hand-kept table with a total and notes below it",
  source: "domain-rules §8.2 (total row swept into the range)",
  sheets: [
    {
      name: "小学",
      rows: grid(`
${TITLE}

${HEADER}
城关小学|小学|1235|62|14|12|6020.5|420|9310|2605000|30
东街小学|小学|845|40|9|8|3990|0|6410.25|1722500|21
柳林完小|小学|266|14|3|3|1388|0|2670|545000|7
合   计|3所|2346|116|26|23|11398.5|420|18390.25|4872500|58

注：1.在校生数以9月1日学籍系统为准。2.骨干教师以县级及以上教育行政部门文件为准。
填表人：张某某||审核人：李某某|||填表日期：45550
`),
    },
  ],
  expect: recognised(...CITY),
};

const TOTAL_ABOVE: CorpusCase = {
  name: "a hand-kept table with the county's total as its first row and a line of column numbers",
  source: USAGE,
  sheets: [
    {
      name: "小学",
      rows: grid(`
${TITLE}
${HEADER}
甲|乙|1|2|3|4|5|6|7|8|9
全县合计||2346|116|26|23|11398.5|420|18390.25|4872500|58
城关小学|小学|1235|62|14|12|6020.5|420|9310|2605000|30
东街小学|小学|845|40|9|8|3990|0|6410.25|1722500|21
柳林完小|小学|266|14|3|3|1388|0|2670|545000|7
`),
    },
  ],
  expect: recognised(...CITY),
};

const SUBTOTALS: CorpusCase = {
  name: "a hand-kept table by town, with captions, subtotals in the middle and a grand total",
  source: USAGE,
  sheets: [
    {
      name: "小学",
      rows: grid(`
${TITLE}
${HEADER}
一、城关镇
城关小学|小学|1235|62|14|12|6020.5|420|9310|2605000|30
东街小学|小学|845|40|9|8|3990|0|6410.25|1722500|21
小计||2080|102|23|20|10010.5|420|15720.25|4327500|51
二、柳林镇
柳林完小|小学|266|14|3|3|1388|0|2670|545000|7
小计||266|14|3|3|1388|0|2670|545000|7
总计||2346|116|26|23|11398.5|420|18390.25|4872500|58
`),
    },
  ],
  expect: recognised(...CITY),
};

const TOWN_SUMS: CorpusCase = {
  name: "a hand-kept table where a town's sums stand in a row that only says the town",
  source: "domain-rules §8.2; the row has no type and no word for a total",
  sheets: [
    {
      name: "小学",
      rows: grid(`
${HEADER}
城关镇||2080|102|23|20|10010.5|420|15720.25|4327500|51
城关小学|小学|1235|62|14|12|6020.5|420|9310|2605000|30
东街小学|小学|845|40|9|8|3990|0|6410.25|1722500|21
柳林镇||266|14|3|3|1388|0|2670|545000|7
柳林完小|小学|266|14|3|3|1388|0|2670|545000|7
`),
    },
  ],
  expect: recognised(...CITY),
};

const SEPARATED: CorpusCase = {
  name: "a hand-kept table that begins at C5, with blank columns between its groups and blank rows between its schools",
  source: USAGE,
  sheets: [
    {
      name: "小学",
      from: [4, 2],
      rows: grid(`
学校名称|办学类型||小学在校生数||小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术教师数||教学及辅助用房面积(平方米)|其中:室内体育用房面积(平方米)|运动场地面积(平方米)||教学仪器设备值(元)||网络多媒体教室数(间)

城关小学|小学||1235||62|14|12||6020.5|420|9310||2605000||30

东街小学|小学||845||40|9|8||3990|0|6410.25||1722500||21

柳林完小|小学||266||14|3|3||1388|0|2670||545000||7
`),
    },
  ],
  expect: recognised(...CITY),
};

const HIDDEN: CorpusCase = {
  name: "a hand-kept table with a filter: two of its schools are hidden and count all the same",
  source: "design §5 (hidden rows are read in full)",
  sheets: [
    {
      name: "小学",
      hiddenRows: [2, 3],
      rows: grid(`
${HEADER}
城关小学|小学|1235|62|14|12|6020.5|420|9310|2605000|30
东街小学|小学|845|40|9|8|3990|0|6410.25|1722500|21
柳林完小|小学|266|14|3|3|1388|0|2670|545000|7
`),
    },
  ],
  expect: recognised(...CITY),
};

const REPEATED_HEADER: CorpusCase = {
  name: "a hand-kept table made for printing: title and header come again on each page",
  source: USAGE,
  sheets: [
    {
      name: "小学",
      rows: grid(`
${TITLE}
${HEADER}
城关小学|小学|1235|62|14|12|6020.5|420|9310|2605000|30
东街小学|小学|845|40|9|8|3990|0|6410.25|1722500|21
本页合计||2080|102|23|20|10010.5|420|15720.25|4327500|51
${TITLE}
${HEADER}
柳林完小|小学|266|14|3|3|1388|0|2670|545000|7
本页合计||266|14|3|3|1388|0|2670|545000|7
`),
    },
  ],
  expect: recognised(...CITY),
};

const TWO_TABLES: CorpusCase = {
  name: "two tables on one sheet: primary schools above, junior secondary schools below, each with a header of its own",
  source: "issue: several tables on one sheet",
  sheets: [
    {
      name: "优质均衡",
      rows: grid(`
一、小学
${HEADER}
城关小学|小学|1235|62|14|12|6020.5|420|9310|2605000|30
东街小学|小学|845|40|9|8|3990|0|6410.25|1722500|21
合计||2080|102|23|20|10010.5|420|15720.25|4327500|51


二、初中
学校名称|办学类型|初中在校生数|初中高于规定学历教师数|初中体育艺术教师数|初中县级以上骨干教师数|运动场地面积(平方米)|教学及辅助用房面积(平方米)|其中:室内体育用房面积(平方米)|网络多媒体教室数(间)|教学仪器设备值(万元)
城关中学|初级中学|980|58|11|13|10500|6300|500|26|270
柳林中学|初级中学|455|25|5|5|4900|2700|0|11|116.5
`),
    },
  ],
  expect: mayAsk(
    recognised(
      ...CITY.slice(0, 2),
      junior("城关中学", [980, 58, 13, 11, 6300, 500, 10500, 2700000, 26]),
      junior("柳林中学", [455, 25, 5, 5, 2700, 0, 4900, 1165000, 11]),
    ),
    { code: "dataSheet", answer: "all" },
  ),
};

const UNIT_NOWHERE: CorpusCase = {
  name: "a hand-kept table that nowhere says whether money is 元 or 万元",
  source: "design §4: nowhere said → asked, never guessed",
  sheets: [
    {
      name: "小学",
      rows: grid(`
学校名称|办学类型|小学在校生数|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术教师数|教学及辅助用房面积|其中室内体育用房面积|运动场地面积|教学仪器设备值|网络多媒体教室数
城关小学|小学|1235|62|14|12|6020.5|420|9310|260.5|30
东街小学|小学|845|40|9|8|3990|0|6410.25|172.25|21
柳林完小|小学|266|14|3|3|1388|0|2670|54.5|7
`),
    },
  ],
  expect: asked([{ code: "equipmentUnit", sheet: "小学", answer: "tenThousandYuan" }], ...CITY),
};

const TWO_QUESTIONS: CorpusCase = {
  name: "a hand-kept table with no unit of money and a blank in 其中室内体育用房面积: both are asked",
  source: "design §4",
  sheets: [
    {
      name: "小学",
      rows: grid(`
学校名称|办学类型|班数|小学在校生数|小学高于规定学历教师数|小学县级以上骨干教师数|小学体育艺术教师数|教学及辅助用房面积|其中室内体育用房面积|运动场地面积|教学仪器设备值|网络多媒体教室数
城关小学|小学|28|1235|62|14|12|6020.5|420|9310|2605000|30
东街小学|小学|20|845|40|9|8|3990||6410.25|1722500|21
柳林完小|小学|7|266|14|3|3|1388||2670|545000|7
`),
    },
  ],
  expect: asked(
    [
      { code: "equipmentUnit", sheet: "小学", answer: "yuan" },
      { code: "blankIndoorSports", sheet: "小学", answer: "none" },
    ],
    ...CITY.map((school, index) => also(school, { primaryClasses: [28, 20, 7][index] ?? NaN })),
  ),
};

export const HAND_KEPT_CASES: readonly CorpusCase[] = [
  ABBREVIATED,
  UNIT_IN_TITLE,
  UNIT_LINE,
  TWO_PHASE_HEADER,
  TOTAL_BELOW,
  TOTAL_ABOVE,
  SUBTOTALS,
  TOWN_SUMS,
  SEPARATED,
  HIDDEN,
  REPEATED_HEADER,
  TWO_TABLES,
  UNIT_NOWHERE,
  TWO_QUESTIONS,
];
