import { also, asked, grid, joint, junior, primary, recognised, without, type CorpusCase } from "../corpusCase";

const EXPORT_HEADER =
  "学校标识码|学校名称|办学类型|是否计校数|小学在校生数|初中在校生数|小学高于规定学历教师数|初中高于规定学历教师数|小学县级以上骨干教师数|初中县级以上骨干教师数|小学体育艺术教师数|初中体育艺术教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)";

const NOT_COUNTED: CorpusCase = {
  name: "an export with 是否计校数: teaching points that are counted with another school, and one of more than 50 pupils",
  source: "domain-rules §5: 是否计校数 is asked once",
  sheets: [
    {
      name: "学校",
      rows: grid(`
${EXPORT_HEADER}
'3361000101|城关小学|211小学|1|1235||62||14||12||6020.5|420|9310|260.5|30
'3361000121|上湾教学点|218小学教学点|0|74||4||1||1||402|0|710|16.5|3
'3361000122|下湾教学点|218小学教学点|0|31||2||0||0||180|0|350|5.5|1
`),
    },
  ],
  expect: asked(
    [{ code: "uncountedRows", answer: "ownRow" }],
    also(primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]), {}, { code: "3361000101" }),
    also(primary("上湾教学点", [74, 4, 1, 1, 402, 0, 710, 165000, 3], "teachingPoint"), {}, { code: "3361000121" }),
    also(primary("下湾教学点", [31, 2, 0, 0, 180, 0, 350, 55000, 1], "teachingPoint"), {}, { code: "3361000122" }),
  ),
};

const CAMPUS: CorpusCase = {
  name: "an export with a campus of one phase and an attached class, each in a row of its own",
  source: "design §4: 校区, 附设班",
  sheets: [
    {
      name: "学校",
      rows: grid(`
${EXPORT_HEADER}
'3361000101|城关小学|211小学|1|1235||62||14||12||6020.5|420|9310|260.5|30
'3361000101|城关小学（南校区）|211小学|0|300||15||3||3||1500|0|2400|62.5|8
'3361000201|城关中学|311初级中学|1||980||58||13||11|6300|500|10500|270|26
'3361000201|城关中学附设小学班|219附设小学班|0|120||6||2||1||||||
`),
    },
  ],
  expect: recognised(
    primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
    primary("城关小学（南校区）", [300, 15, 3, 3, 1500, 0, 2400, 625000, 8]),
    junior("城关中学", [980, 58, 13, 11, 6300, 500, 10500, 2700000, 26]),
    without(
      primary("城关中学附设小学班", [120, 6, 2, 1, 0, 0, 0, 0, 0], "attachedPrimaryClass"),
      "teachingArea",
      "indoorSportsArea",
      "sportsGroundArea",
      "equipmentValue",
      "multimediaClassrooms",
    ),
  ),
};

const ROW_HEADER =
  "学校名称|办学类型|在校生数|高于规定学历教师数|县级以上骨干教师数|体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)";

const SHARED = [
  "teachingArea",
  "indoorSportsArea",
  "sportsGroundArea",
  "equipmentValue",
  "multimediaClassrooms",
] as const;

/** The parts of the school with nothing of what they share: nobody can say how much of it is theirs. */
const PARTS_WITHOUT_PREMISES = [
  primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
  without(primary("东关学校（小学部）", [610, 31, 7, 6, 0, 0, 0, 0, 0]), ...SHARED),
  without(junior("东关学校（初中部）", [402, 24, 5, 4, 0, 0, 0, 0, 0]), ...SHARED),
];

/** What the office would answer about rows of a school that has its premises in common. */
const WHOLE_SCHOOL = [
  { code: "sectionFigures", answer: "whole" },
  { code: "blankIndoorSports", answer: "none" },
] as const;

const SECTION_ROWS: CorpusCase = {
  name: "a nine-year school in two rows, （小学部） and （初中部）, each with figures of its own",
  source: "issue: phases on separate rows; domain-rules §4 (name + 小学部/初中部)",
  sheets: [
    {
      name: "学校",
      rows: grid(`
${ROW_HEADER}
城关小学|小学|1235|62|14|12|6020.5|420|9310|260.5|30
东关学校（小学部）|九年一贯制学校|610|31|7|6|3200|100|5200|140.1|15
东关学校（初中部）|九年一贯制学校|402|24|5|4|2312|300|3600|101|10
城关中学|初级中学|980|58|13|11|6300|500|10500|270|26
`),
    },
  ],
  expect: {
    kind: "recognised",
    mayAsk: [{ code: "sectionFigures", answer: "section" }],
    schools: [
      primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
      joint("东关学校", "nineYearSchool", {
        primary: [610, 31, 7, 6],
        junior: [402, 24, 5, 4],
        shared: [5512, 400, 8800, 2411000, 25],
      }),
      junior("城关中学", [980, 58, 13, 11, 6300, 500, 10500, 2700000, 26]),
    ],
    orSchools: [
      [
        primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
        primary("东关学校（小学部）", [610, 31, 7, 6, 3200, 100, 5200, 1401000, 15]),
        junior("东关学校（初中部）", [402, 24, 5, 4, 2312, 300, 3600, 1010000, 10]),
        junior("城关中学", [980, 58, 13, 11, 6300, 500, 10500, 2700000, 26]),
      ],
    ],
  },
};

const SHARED_ONCE: CorpusCase = {
  name: "a nine-year school in two rows whose premises stand in a merged cell over both rows",
  source: "issue: phases on separate rows; a snapshot has no merges",
  sheets: [
    {
      name: "学校",
      rows: grid(`
${ROW_HEADER}
城关小学|小学|1235|62|14|12|6020.5|420|9310|260.5|30
东关学校（小学部）|九年一贯制学校|610|31|7|6|5512|400|8800|241.1|25
东关学校（初中部）|九年一贯制学校|402|24|5|4|||||
`),
    },
  ],
  expect: {
    kind: "recognised",
    mayAsk: WHOLE_SCHOOL,
    schools: [
      primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
      joint("东关学校", "nineYearSchool", {
        primary: [610, 31, 7, 6],
        junior: [402, 24, 5, 4],
        shared: [5512, 400, 8800, 2411000, 25],
      }),
    ],
    orSchools: [PARTS_WITHOUT_PREMISES],
  },
};

const REPEATED_PREMISES: CorpusCase = {
  name: "a nine-year school in two rows, both with the premises of the whole school: they are not added up",
  source: "issue: phases on separate rows; soft check: a unit's value that repeats another's row",
  sheets: [
    {
      name: "学校",
      rows: grid(`
${ROW_HEADER}
城关小学|小学|1235|62|14|12|6020.5|420|9310|260.5|30
东关学校（小学部）|九年一贯制学校|610|31|7|6|5512|400|8800|241.1|25
东关学校（初中部）|九年一贯制学校|402|24|5|4|5512|400|8800|241.1|25
`),
    },
  ],
  expect: {
    kind: "recognised",
    mayAsk: WHOLE_SCHOOL,
    schools: [
      primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
      joint("东关学校", "nineYearSchool", {
        primary: [610, 31, 7, 6],
        junior: [402, 24, 5, 4],
        shared: [5512, 400, 8800, 2411000, 25],
      }),
    ],
    orSchools: [
      PARTS_WITHOUT_PREMISES,
      [
        primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
        without(
          joint("东关学校", "nineYearSchool", {
            primary: [610, 31, 7, 6],
            junior: [402, 24, 5, 4],
            shared: [0, 0, 0, 0, 0],
          }),
          "teachingArea",
          "indoorSportsArea",
          "sportsGroundArea",
          "equipmentValue",
          "multimediaClassrooms",
        ),
      ],
    ],
  },
};

const ONE_PHASE = [
  primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
  junior("城关中学", [980, 58, 13, 11, 6300, 500, 10500, 2700000, 26]),
];

const PHASE_COLUMN: CorpusCase = {
  name: "a table with a column 学段: one row a phase, senior rows beside",
  source: "issue: phases on separate rows",
  sheets: [
    {
      name: "学校",
      rows: grid(`
学校名称|学段|办学类型|在校生数|高于规定学历教师数|县级以上骨干教师数|体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)
城关小学|小学|小学|1235|62|14|12|6020.5|420|9310|260.5|30
城关中学|初中|初级中学|980|58|13|11|6300|500|10500|270|26
西岭中学|初中|完全中学|505|29|6|5|9100|800|16100|425|41
西岭中学|高中|完全中学|720||||||||
`),
    },
  ],
  expect: {
    kind: "recognised",
    mayAsk: WHOLE_SCHOOL,
    schools: [
      ...ONE_PHASE,
      joint("西岭中学", "completeSecondarySchool", {
        junior: [505, 29, 6, 5],
        senior: 720,
        shared: [9100, 800, 16100, 4250000, 41],
      }),
    ],
    orSchools: [
      [
        ...ONE_PHASE,
        without(junior("西岭中学（初中部）", [505, 29, 6, 5, 0, 0, 0, 0, 0]), ...SHARED),
        { name: "西岭中学（高中部）", type: null, figures: { seniorPupils: 720 } },
      ],
    ],
  },
};

const ATTACHED_KINDERGARTEN: CorpusCase = {
  name: "an export where a primary school has an attached kindergarten class with pupils",
  source: "design §4: 附设幼儿班 has no ratio; it never joins a phase",
  sheets: [
    {
      name: "学校",
      rows: grid(`
${EXPORT_HEADER}
'3361000131|石桥小学|211小学|1|207||11||3||2||1050|0|1710|43.1|5
'3361000131|石桥小学附设幼儿班|119附设幼儿班|0|45||||||||||||
`),
    },
  ],
  expect: recognised(primary("石桥小学", [207, 11, 3, 2, 1050, 0, 1710, 431000, 5]), {
    name: "石桥小学附设幼儿班",
    type: "attachedKindergartenClass",
    figures: { primaryPupils: 45 },
  }),
};

const TOTALS_BESIDE_PHASES: CorpusCase = {
  name: "an export of both phases with 合计 columns beside the phases and no word on the money",
  source: "issue: totals of a group are not counted twice; units asked",
  sheets: [
    {
      name: "学校",
      rows: grid(`
学校名称|办学类型|在校生数|||高于规定学历教师数|||县级以上骨干教师数|||体育艺术专任教师数|||教学及辅助用房面积||运动场地面积|教学仪器设备值|网络多媒体教室数
||合计|小学|初中|合计|小学|初中|合计|小学|初中|合计|小学|初中|合计|其中：室内体育用房|||
东关学校|九年一贯制|1012|610|402|55|31|24|12|7|5|10|6|4|5512|400|8800|241.1|25
城关小学|小学|1235|1235||62|62||14|14||12|12||6020.5|420|9310|260.5|30
`),
    },
  ],
  expect: asked(
    [{ code: "equipmentUnit", answer: "tenThousandYuan" }],
    joint("东关学校", "nineYearSchool", {
      primary: [610, 31, 7, 6],
      junior: [402, 24, 5, 4],
      shared: [5512, 400, 8800, 2411000, 25],
    }),
    primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
  ),
};

export const SCHOOL_PART_CASES: readonly CorpusCase[] = [
  NOT_COUNTED,
  CAMPUS,
  SECTION_ROWS,
  SHARED_ONCE,
  REPEATED_PREMISES,
  PHASE_COLUMN,
  ATTACHED_KINDERGARTEN,
  TOTALS_BESIDE_PHASES,
];
