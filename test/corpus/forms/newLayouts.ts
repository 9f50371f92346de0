import type { FormLayout } from "./formLayout";

/** Forms of the generation from 2021 on (教基), from domain-rules §3.2, §7.2 and the descriptions of the forms. */
const BANDS = "25人及以下 26-30人 31-35人 36-40人 41-45人 46-50人 51-55人 56-60人 61-65人 66人及以上".split(" ");
const bandRows = ["总计", ...BANDS].map((band, index) => `${band}|${index + 1}`).join("\n");
const PEOPLE = { unit: "单位：人", generation: "new", labels: 1 } as const;

export const FORM_1102: FormLayout = {
  code: "教基1102",
  title: "学校（机构）基本情况（续表）",
  unit: "",
  generation: "new",
  labels: 1,
  head: ["指标名称", "计量单位", "代码"],
  unitOfRow: { 8: "人", 9: "人", 10: "人" },
  columns: "数量",
  rows: "县级以上骨干教师(小学)|8\n县级以上骨干教师(初中)|9\n县级以上骨干教师(高中)|10",
};

export const FORM_2106: FormLayout = {
  code: "教基2106",
  title: "小学班额情况",
  unit: "单位：个",
  generation: "new",
  labels: 1,
  columns: "合计|一年级|二年级|三年级|四年级|五年级|六年级|复式班",
  rows: bandRows,
  columnSums: "1=2+3+4+5+6+7+8",
  rowSums: "1=2+3+4+5+6+7+8+9+10+11",
};

export const FORM_2107: FormLayout = {
  code: "教基2107",
  title: "初中班额情况",
  unit: "单位：个",
  generation: "new",
  labels: 1,
  columns: "合计|一年级|二年级|三年级|四年级",
  rows: bandRows,
  columnSums: "1=2+3+4+5",
  rowSums: "1=2+3+4+5+6+7+8+9+10+11",
};

const PUPIL_ROWS = `
总计|1
#女|2
#少数民族|3
#复式班|4
#寄宿生|5
#随迁子女|6
外省迁入|7
本省外县迁入|8
#进城务工人员随迁子女|9
外省迁入|10
本省外县迁入|11
#农村留守儿童|12
`;
const PUPIL_ROW_SUMS = "6=7+8 9=10+11";
const PUPIL_ROW_PARTS = "2<1 3<1 4<1 5<1 6<1 9<6 12<1";

export const FORM_3112: FormLayout = {
  code: "教基3112",
  title: "小学分类型学生数",
  ...PEOPLE,
  columns:
    "毕业生数|招生数|招生数/未接受过|招生数/一年|招生数/两年|招生数/三年|在校生数|在校生数/#女|在校生数/一年级|在校生数/二年级|在校生数/三年级|在校生数/四年级|在校生数/五年级|在校生数/六年级|预计毕业生数",
  rows: PUPIL_ROWS,
  columnSums: "2=3+4+5+6@1,2,3,5,12 7=9+10+11+12+13+14",
  rowSums: PUPIL_ROW_SUMS,
  columnParts: "3<2 4<2 5<2 6<2 8<7 15<7",
  rowParts: PUPIL_ROW_PARTS,
  stars:
    "2,8 4,3 4,4 4,5 4,6 6,3 6,4 6,5 6,6 7,3 7,4 7,5 7,6 8,3 8,4 8,5 8,6 9,3 9,4 9,5 9,6 10,3 10,4 10,5 10,6 11,3 11,4 11,5 11,6",
};

export const FORM_3115: FormLayout = {
  code: "教基3115",
  title: "初中分类型学生数",
  ...PEOPLE,
  columns:
    "毕业生数|招生数|在校生数|在校生数/#女|在校生数/一年级|在校生数/二年级|在校生数/三年级|在校生数/四年级|预计毕业生数",
  rows: PUPIL_ROWS,
  columnSums: "3=5+6+7+8",
  rowSums: PUPIL_ROW_SUMS,
  columnParts: "4<3 9<3",
  rowParts: PUPIL_ROW_PARTS,
  stars: "2,4",
};

export const FORM_4149: FormLayout = {
  code: "教基4149",
  title: "中小学教职工",
  ...PEOPLE,
  columns:
    "教职工数|教职工数/专任教师|教职工数/行政人员|教职工数/教辅人员|教职工数/工勤人员|教职工数/其他|校外教师|银龄教师",
  rows: "总计|1\n#女|2\n#少数民族|3\n#在编人员|4\n#外籍人员|5",
  columnSums: "1=2+3+4+5+6",
  rowParts: "2<1 3<1 4<1 5<1",
  stars: "4,7 4,8",
};

const DEGREES = ["#女", "#少数民族", "博士研究生", "硕士研究生", "本科", "专科", "高中阶段", "高中阶段以下"];
const blockRows = (phase: string, first: number): string[] =>
  [phase, ...DEGREES].map((label, index) => `${label}|${first + index}`);

export const FORM_4155: FormLayout = {
  code: "教基4155",
  title: "小学专任教师分课程、分学历情况",
  ...PEOPLE,
  columns: "合计|#女|道德与法治|语文|数学|外语|外语/英语|外语/日语|外语/俄语|体育与健康|科学|艺术|音乐|美术",
  rows: blockRows("小学", 1).join("\n"),
  rowSums: "1=4+5+6+7+8+9",
  columnParts: "2<1 3<1 4<1 5<1 6<1 7<6 8<6 9<6 10<1 11<1 12<1 13<1 14<1",
  rowParts: "2<1 3<1",
  stars: "2,2",
};

export const FORM_4155_OF_2023: FormLayout = {
  code: "教基4155",
  title: "义务教育阶段专任教师分课程、分学历情况",
  ...PEOPLE,
  columns:
    "合计|#女|道德与法治|语文|数学|外语|外语/英语|外语/日语|外语/俄语|历史|地理|科学|物理|化学|生物学|信息科技|体育与健康|艺术|艺术/音乐|艺术/美术|劳动|综合实践活动|其他|本学年不授课",
  rows: ["总计|1", ...blockRows("小学", 2), ...blockRows("初中", 11)].join("\n"),
  columnSums: "1=3+4+5+6+10+11+12+13+14+15+16+17+18+21+22+23+24",
  rowSums: "1=2+11 2=5+6+7+8+9+10 11=14+15+16+17+18+19",
  columnParts: "2<1 7<6 8<6 9<6 19<18 20<18",
  rowParts: "3<2 4<2 12<11 13<11",
  stars: "3,2 12,2",
};

export const FORM_4156: FormLayout = {
  code: "教基4156",
  title: "中学专任教师分课程、分学历情况",
  ...PEOPLE,
  columns:
    "合计|#女|道德与法治（思想政治）|语文|数学|外语|外语/英语|外语/日语|外语/俄语|科学|物理|化学|生物学|历史与社会|地理|历史|信息技术|通用技术|体育与健康|艺术|音乐|美术",
  rows: ["总计|1", ...blockRows("初中", 2), ...blockRows("普通高中", 11)].join("\n"),
  rowSums: "1=2+11 2=5+6+7+8+9+10 11=14+15+16+17+18+19",
  columnParts: "2<1 3<1 4<1 5<1 6<1 7<6 8<6 9<6 10<1 11<1 12<1 13<1 14<1 15<1 16<1 17<1 18<1 19<1 20<1 21<1 22<1",
  rowParts: "3<2 4<2 12<11 13<11",
  stars: "3,2 12,2",
};

export const FORM_5170: FormLayout = {
  code: "教基5170",
  title: "中小学校舍情况",
  unit: "单位：平方米",
  generation: "new",
  labels: 1,
  columns:
    "上学年校舍建筑面积|增加面积|减少面积|本学年校舍建筑面积|正在施工校舍建筑面积|非学校产权/校舍建筑面积|非学校产权/独立使用|非学校产权/共同使用",
  rows: `
总计|1
一、教学及辅助用房|5
教室|6
专用教室|7
理化生实验室|8
其他|9
公共教学用房|10
图书阅览室|11
室内体育用房|12
心理辅导室|13
其他|14
二、行政办公用房|15
教师办公室|16
其他|17
三、生活用房|18
教工值班宿舍|19
教师周转宿舍|20
学生宿舍|21
学生餐厅|22
`,
  columnSums: "4=1+2-3 6=7+8",
  rowSums: "5=6+7+10 7=8+9 10=11+12+13+14 15=16+17",
  rowParts: "5<1 15<1 18<1 19<18 20<18 21<18 22<18",
};

export const FORM_5176: FormLayout = {
  code: "教基5176",
  title: "基础教育学校资产等办学条件",
  unit: "",
  generation: "new",
  labels: 1,
  head: ["指标名称", "计量单位", "代码"],
  unitOfRow: {
    1: "平方米",
    2: "平方米",
    3: "平方米",
    4: "个",
    5: "个",
    6: "个",
    7: "个",
    8: "册",
    9: "台",
    10: "台",
    11: "台",
    12: "间",
    13: "间",
    14: "万元",
    15: "万元",
  },
  columns: "数量",
  rows: `
占地面积|1
#绿化用地面积|2
#运动场地面积|3
校园足球场|4
11人制足球场|5
7人制足球场|6
5人制足球场|7
图书|8
数字终端数|9
#教师终端数|10
#学生终端数|11
教室|12
#网络多媒体教室|13
固定资产总值|14
#教学仪器设备资产值|15
`,
  rowParts: "2<1 3<1 5<4 6<4 7<4 10<9 11<9 13<12 15<14",
};
