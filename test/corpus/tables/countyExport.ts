import {
  also,
  asked,
  grid,
  headerRows,
  joint,
  junior,
  mayAsk,
  primary,
  recognised,
  type CorpusCase,
} from "../corpusCase";

const SOURCE = "domain-rules §8.1, PY wide county export: 4–6 merged header rows";

const DEGREES = "博士研究生 硕士研究生 本科 专科 高中阶段".split(" ");

const PRIMARY_EXPORT: CorpusCase = {
  name: "a county export of primary schools with four header rows: degrees, courses, rooms by parts",
  source: SOURCE,
  sheets: [
    {
      name: "小学",
      rows: [
        ...headerRows(
          `学校名称|统计三级|办学类型|是否计校数|在校生数/合计|在校生数/#女|专任教师/合计|${DEGREES.map((degree) => `专任教师/#按学历分/${degree}`).join("|")}|` +
            "专任教师/#按授课课程分/体育与健康|专任教师/#按授课课程分/艺术/计|专任教师/#按授课课程分/艺术/音乐|专任教师/#按授课课程分/艺术/美术|" +
            "教基1102/县级以上骨干教师(小学)|校舍建筑面积/合计|校舍建筑面积/教学及辅助用房/计|校舍建筑面积/教学及辅助用房/室内体育用房|" +
            "占地面积/#运动场地面积|固定资产总值/#教学仪器设备资产值(万元)|教室/#网络多媒体教室",
        ),
        ...grid(`
城关小学|金城市|211小学|1|1235|590|70|0|3|42|17|8|6|6|3|3|14|8800|6020.5|420|9310|260.5|30
东街小学|金城市|211小学|1|845|401|45|0|1|27|12|5|4|4|2|2|9|5600|3990|0|6410.25|172.25|21
河湾教学点|金城市|218小学教学点|1|62|30|4|0|0|2|1|1|1|0|0|0|1|420|300|0|500|11|2
`),
      ],
    },
  ],
  expect: recognised(
    primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
    primary("东街小学", [845, 40, 9, 8, 3990, 0, 6410.25, 1722500, 21]),
    primary("河湾教学点", [62, 3, 1, 1, 300, 0, 500, 110000, 2], "teachingPoint"),
  ),
};

const JUNIOR_EXPORT: CorpusCase = {
  name: "a county export of junior secondary schools with five header rows, codes of forms on top, its total as first row",
  source: SOURCE,
  sheets: [
    {
      name: "初中",
      rows: [
        ...headerRows(
          `教基1001/学校标识码|教基1001/学校名称|教基1001/办学类型|教基3115/在校生数/合计|教基3115/在校生数/#女|教基4155/专任教师/合计|${DEGREES.map((degree) => `教基4155/专任教师/#按学历分/${degree}`).join("|")}|` +
            "教基4155/专任教师/#按授课课程分/体育与健康|教基4155/专任教师/#按授课课程分/艺术/计|教基4155/专任教师/#按授课课程分/艺术/#音乐|教基4155/专任教师/#按授课课程分/艺术/#美术|" +
            "教基1102/县级以上骨干教师(初中)|教基5170/校舍建筑面积/合计|教基5170/校舍建筑面积/教学及辅助用房/计|教基5170/校舍建筑面积/教学及辅助用房/#室内体育用房|" +
            "教基5176/占地面积/#运动场地面积|教基5176/固定资产总值/#教学仪器设备资产值(万元)|教基5176/教室/#网络多媒体教室",
        ),
        ...grid(`
|合计||1435|690|99|0|7|76|14|2|10|6|3|3|18|15000|9000|500|15400|386.5|37
'3361000201|城关中学|311初级中学|980|470|66|0|5|53|8|0|7|4|2|2|13|10200|6300|500|10500|270|26
'3361000202|柳林中学|311初级中学|455|220|33|0|2|23|6|2|3|2|1|1|5|4800|2700|0|4900|116.5|11
`),
      ],
    },
  ],
  expect: recognised(
    also(junior("城关中学", [980, 58, 13, 11, 6300, 500, 10500, 2700000, 26]), {}, { code: "3361000201" }),
    also(junior("柳林中学", [455, 25, 5, 5, 2700, 0, 4900, 1165000, 11]), {}, { code: "3361000202" }),
  ),
};

const COURSES = ["研究生", "本科", "专科"].map((degree) => `#按学历分/${degree}`);
const SUBJECTS = ["体育", "音乐", "美术"].map((subject) => `#按授课课程分/${subject}`);
const teachersOf = (phase: string): string =>
  [...COURSES, ...SUBJECTS].map((path) => `专任教师/${phase}/${path}/人`).join("|");

const NINE_YEAR_EXPORT: CorpusCase = {
  name: "a county export of nine-year schools: a title, five header rows with a line of units, both phases side by side",
  source: SOURCE,
  sheets: [
    {
      name: "九年一贯制学校",
      rows: [
        ["金城市2023/2024学年初九年一贯制学校综合情况表"],
        ...headerRows(
          `学校名称|办学类型|在校生数/小学///人|在校生数/初中///人|${teachersOf("小学")}|${teachersOf("初中")}|` +
            "补充情况/县级以上骨干教师/小学//人|补充情况/县级以上骨干教师/初中//人|学校产权校舍建筑面积/合计///平方米|学校产权校舍建筑面积/教学及辅助用房/计//平方米|学校产权校舍建筑面积/教学及辅助用房/其中：室内体育用房//平方米|" +
            "占地面积/#运动场地面积///平方米|固定资产总值/#教学仪器设备资产值///万元|教室/#网络多媒体教室///间",
        ),
        ...grid(`
东关学校|312九年一贯制学校|610|402|1|20|10|2|2|2|3|21|4|2|1|1|7|5|9100|5512|400|8800|241.1|25
北川学校|312九年一贯制学校|388|251|0|13|6|2|1|1|1|14|2|1|1|1|5|4|5900|3490|0|5560|151.05|16
`),
      ],
    },
  ],
  expect: recognised(
    joint("东关学校", "nineYearSchool", {
      primary: [610, 31, 7, 6],
      junior: [402, 24, 5, 4],
      shared: [5512, 400, 8800, 2411000, 25],
    }),
    joint("北川学校", "nineYearSchool", {
      primary: [388, 19, 5, 4],
      junior: [251, 15, 4, 3],
      shared: [3490, 0, 5560, 1510500, 16],
    }),
  ),
};

const SIX_ROWS: CorpusCase = {
  name: "a county export with six header rows, the school year and the kind of figure above all groups, a blank column between groups",
  source: SOURCE,
  sheets: [
    {
      name: "小学校",
      rows: [
        ...headerRows(
          "2023学年/学校信息/名称/学校名称|2023学年/学校信息/办学类型|2023学年/学生/教基3112/在校生数/合计||2023学年/教师/教基4155/专任教师/#按学历分/博士研究生|2023学年/教师/教基4155/专任教师/#按学历分/硕士研究生|" +
            "2023学年/教师/教基4155/专任教师/#按学历分/本科|2023学年/教师/教基4155/专任教师/#按学历分/专科|2023学年/教师/教基4155/专任教师/#按授课课程分/体育与健康|2023学年/教师/教基4155/专任教师/#按授课课程分/艺术|" +
            "2023学年/教师/教基1102/县级以上骨干教师(小学)||2023学年/校舍/教基5170/本学年校舍建筑面积/教学及辅助用房/计|2023学年/校舍/教基5170/本学年校舍建筑面积/教学及辅助用房/室内体育用房|" +
            "2023学年/条件/教基5176/占地面积/#运动场地面积|2023学年/条件/教基5176/固定资产总值/#教学仪器设备资产值(万元)|2023学年/条件/教基5176/教室/#网络多媒体教室",
        ),
        ...grid(`
城关小学|211|1235||0|3|42|17|6|6|14||6020.5|420|9310|260.5|30
东街小学|211|845||0|1|27|12|4|4|9||3990||6410.25|172.25|21
`),
      ],
    },
  ],
  expect: mayAsk(
    asked(
      [{ code: "blankIndoorSports", answer: "none" }],
      primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
      primary("东街小学", [845, 40, 9, 8, 3990, 0, 6410.25, 1722500, 21]),
    ),
    { code: "headingMeaning", answer: "counts" },
  ),
};

const NINE_HEADER =
  "学校名称|办学类型|小学在校生数|初中在校生数|小学高于规定学历教师数|初中高于规定学历教师数|小学县级以上骨干教师数|初中县级以上骨干教师数|小学体育艺术教师数|初中体育艺术教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)";
const SHEET_HEADER =
  "学校名称|在校生数|高于规定学历教师数|县级以上骨干教师数|体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)";

const THREE_SHEETS: CorpusCase = {
  name: "three sheets 小学, 初中 and 九年一贯制: the name of the sheet says the type",
  source: "issue: phases on separate sheets",
  sheets: [
    {
      name: "小学",
      rows: grid(`
${SHEET_HEADER}
城关小学|1235|62|14|12|6020.5|420|9310|260.5|30
东街小学|845|40|9|8|3990|0|6410.25|172.25|21
`),
    },
    {
      name: "初中",
      rows: grid(`
${SHEET_HEADER}
城关中学|980|58|13|11|6300|500|10500|270|26
`),
    },
    {
      name: "九年一贯制",
      rows: grid(`
${NINE_HEADER}
东关学校|九年一贯制学校|610|402|31|24|7|5|6|4|5512|400|8800|241.1|25
`),
    },
  ],
  expect: recognised(
    primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
    primary("东街小学", [845, 40, 9, 8, 3990, 0, 6410.25, 1722500, 21]),
    junior("城关中学", [980, 58, 13, 11, 6300, 500, 10500, 2700000, 26]),
    joint("东关学校", "nineYearSchool", {
      primary: [610, 31, 7, 6],
      junior: [402, 24, 5, 4],
      shared: [5512, 400, 8800, 2411000, 25],
    }),
  ),
};

const TYPED_SHEET_HEADER =
  "学校名称|办学类型|在校生数|高于规定学历教师数|县级以上骨干教师数|体育艺术专任教师数|教学及辅助用房面积(㎡)|其中室内体育用房面积(㎡)|运动场地面积(㎡)|教学仪器设备值(万元)|网络多媒体教室数(间)";

const TWO_EXPORTS: CorpusCase = {
  name: "two sheets of one export, 小学 with units in 万元 and 初中 with units in 元",
  source: "issue: phases on separate sheets; domain-rules §8.2 (万元 and 元)",
  sheets: [
    {
      name: "小学",
      rows: grid(`
${TYPED_SHEET_HEADER}
城关小学|小学|1235|62|14|12|6020.5|420|9310|260.5|30
东街小学|小学|845|40|9|8|3990|0|6410.25|172.25|21
`),
    },
    {
      name: "初中",
      rows: grid(`
${TYPED_SHEET_HEADER.replace("(万元)", "(元)")}
城关中学|初级中学|980|58|13|11|6300|500|10500|2700000|26
柳林中学|初级中学|455|25|5|5|2700|0|4900|1165000|11
`),
    },
  ],
  expect: recognised(
    primary("城关小学", [1235, 62, 14, 12, 6020.5, 420, 9310, 2605000, 30]),
    primary("东街小学", [845, 40, 9, 8, 3990, 0, 6410.25, 1722500, 21]),
    junior("城关中学", [980, 58, 13, 11, 6300, 500, 10500, 2700000, 26]),
    junior("柳林中学", [455, 25, 5, 5, 2700, 0, 4900, 1165000, 11]),
  ),
};

const SAME_PHASE_TWICE: CorpusCase = {
  name: "two sheets hold primary schools of one year, of town and of countryside, and neither is active",
  source: "design §5: two candidates for one phase: the active sheet, or ask",
  sheets: [
    { name: "说明", isActive: true, rows: grid("填报说明\n请各校如实填报。") },
    {
      name: "小学（城区）",
      rows: grid(`
${TYPED_SHEET_HEADER}
城关小学|小学|1235|62|14|12|6020.5|420|9310|260.5|30
`),
    },
    {
      name: "小学（农村）",
      rows: grid(`
${TYPED_SHEET_HEADER}
柳林完小|小学|266|14|3|3|1388|0|2670|54.5|7
`),
    },
  ],
  expect: asked(
    [{ code: "dataSheet", answer: "小学（农村）" }],
    primary("柳林完小", [266, 14, 3, 3, 1388, 0, 2670, 545000, 7]),
  ),
};

export const COUNTY_EXPORT_CASES: readonly CorpusCase[] = [
  PRIMARY_EXPORT,
  JUNIOR_EXPORT,
  NINE_YEAR_EXPORT,
  SIX_ROWS,
  THREE_SHEETS,
  TWO_EXPORTS,
  SAME_PHASE_TWICE,
];
