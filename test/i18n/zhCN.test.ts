import type { Finding, FindingBase } from "../../src/core/model/finding";
import type { Question } from "../../src/core/model/question";
import type { Standard } from "../../src/core/model/standard";
import { nationalStandards } from "../../src/standards/registry";
import { actualFormat, findingCells, findingUnit } from "../../src/i18n/findingCells";
import { indicatorStandard } from "../../src/i18n/readingSentence";
import {
  describeChoice,
  describeFinding,
  describeQuestion,
  describeReference,
  findingItem,
  levelLabel,
  phaseLabel,
} from "../../src/i18n/zhCN";

const standard: Standard = nationalStandards()[0]!;
const base: FindingBase = {
  level: "dataError",
  at: { sheet: "学校基础数据", row: 6, column: 18 },
  alsoAt: [],
  school: "城关小学",
  phase: "juniorSecondary",
  reference: null,
};
const field = "运动场地面积(㎡)";

/** The junior section of the nine-year school of the ten-school county: 5.288462㎡ against 5.8㎡. */
const short = {
  ...base,
  level: "notMet",
  code: "readingShort",
  indicator: "teachingArea",
  actual: 5.28846153846154,
  required: 5.8,
  floor: 4.93,
  shortfall: { section: 204.62, school: 483.64, ratio: "1:1.1" },
  isRoundingDecisive: false,
  stillPasses: null,
  isSchoolFailing: true,
} as const satisfies Finding;

const say = (finding: Finding): string => describeFinding(finding, standard);

describe("the sentence of a failing reading", () => {
  it("says indicator, actual, required, ratio, and what is short for the section and for the whole school", () => {
    expect(say(short)).toBe(
      "生均教学及辅助用房面积 5.29㎡，低于标准 5.8㎡，达到标准的91.2%；初中部缺 204.62㎡；按 1:1.1 拆分，全校需增加 483.64㎡",
    );
  });

  it("says only what is short where nothing is split", () => {
    const teachers = { ...short, indicator: "backboneTeachers", actual: 0.96, required: 1, floor: 0.85 } as const;
    const shortfall = { section: 2, school: null, ratio: null };
    expect(say({ ...teachers, shortfall })).toBe(
      "每百名学生拥有县级以上骨干教师数 0.96人，低于标准 1人，达到标准的96.0%；缺 2人",
    );
  });

  it("says that the floor is missed, and that a school passes all the same", () => {
    expect(say({ ...short, level: "belowFloor", actual: 4.9299 })).toContain(
      "4.9299㎡，低于标准 5.8㎡，达到标准的84.998%，不足85%；",
    );
    expect(say({ ...short, stillPasses: [6, 7] })).toContain("；本校仍达标（6/7）");
  });

  it("never shows a figure on the wrong side of its limit", () => {
    const sentence = say({ ...short, actual: 5.79996, isRoundingDecisive: true });
    expect(sentence).toContain("5.79996㎡，低于标准 5.8㎡，达到标准的99.999%");
    expect(sentence).toContain("按两位小数显示为 5.80，会误判");
  });

  it("exactly on the floor says 85.0%", () => {
    expect(say({ ...short, actual: 4.93 })).toContain("达到标准的85.0%；");
  });

  it("knows the section of each phase, and none where none is given", () => {
    expect(say({ ...short, phase: "primary" })).toContain("小学部缺");
    expect(say({ ...short, phase: null })).toContain("；缺 204.62㎡；按");
  });
});

describe("the sentence of a coefficient", () => {
  const high = {
    ...base,
    at: null,
    school: null,
    level: "notMet",
    code: "coefficientTooHigh",
    indicator: "backboneTeachers",
    actual: 0.501787,
    limit: 0.5,
    isRoundingDecisive: false,
  } as const satisfies Finding;

  it("says figure and limit as the documents write them", () => {
    expect(say(high)).toBe("每百名学生拥有县级以上骨干教师数的校际差异系数 0.502，高于上限 0.50");
    expect(findingItem(high, standard)).toBe("差异系数·每百名学生拥有县级以上骨干教师数");
    expect(findingCells(high)).toEqual({ actual: 0.501787, required: "≤0.50" });
    expect(findingCells({ ...high, limit: 0.455 }).required).toBe("≤0.455");
    expect(actualFormat(high, standard)).toBe("0.000");
    expect(findingUnit(high, standard)).toBe("");
  });

  it("says that rounding would have told the opposite", () => {
    expect(say({ ...high, actual: 0.5004, isRoundingDecisive: true })).toBe(
      "每百名学生拥有县级以上骨干教师数的校际差异系数 0.5004，高于上限 0.50；按三位小数显示为 0.500，会误判；判定以未取舍的数为准",
    );
    const coarse = { ...standard, display: { ...standard.display, coefficientDecimals: 7 } };
    expect(describeFinding({ ...high, isRoundingDecisive: true }, coarse)).toContain("按7 位小数显示");
  });
});

const found = "约500";
const EVERY_CODE: readonly (readonly [Finding, string, string])[] = [
  [{ ...base, code: "blankCell", field }, field, "S7 的“运动场地面积(㎡)”是空的"],
  [{ ...base, code: "notANumber", field, found }, field, "应为数字，现为“约500”"],
  [{ ...base, code: "notANumber", field, found: "#DIV/0!" }, field, "公式出错（#DIV/0!）"],
  [{ ...base, code: "notANumber", field, found: "长".repeat(40) }, field, `“${"长".repeat(30)}…”`],
  [{ ...base, code: "textNumber", field, found: "1,200" }, field, "“1,200”是文本格式的数字"],
  [{ ...base, code: "negativeNumber", field, found: -5 }, field, "为 -5，不能是负数"],
  [{ ...base, code: "notWholeNumber", field, found: 9.5 }, field, "为 9.5，应为整数，请核对"],
  [{ ...base, level: "hint", code: "notWholeNumber", field, found: 9.5 }, field, "本次已按原数计入"],
  [{ ...base, code: "columnFault", field, fault: "blankCell", count: 37 }, field, "整列 37 个应填的单元格都是空的"],
  [{ ...base, code: "columnFault", field, fault: "textNumber", count: 37 }, field, "都是文本格式"],
  [{ ...base, at: null, code: "columnFault", field, fault: "notANumber", count: 37 }, field, "都不是数字"],
  [{ ...base, at: null, code: "missingColumn", field }, field, "没有找到“运动场地面积(㎡)”这一列"],
  [{ ...base, alsoAt: [{ ...base.at!, column: 20 }], code: "duplicateColumn", field }, field, "（S7、U7）"],
  [{ ...base, at: null, code: "duplicateColumn", field }, field, "出现了不止一列"],
  [
    {
      ...base,
      code: "duplicateSchool",
      field: "学校标识码",
      found: "1000000001",
      first: { sheet: "", row: 4, column: 1 },
    },
    "学校标识码",
    "学校标识码“1000000001”与 B5 重复",
  ],
  [{ ...base, code: "unknownSchoolType", found: "大学" }, "办学类型", "办学类型“大学”无法识别"],
  [{ ...base, code: "unknownRunBy", found: "外星人" }, "举办者类型", "举办者类型“外星人”无法识别"],
  [
    { ...base, code: "partExceedsWhole", part: "部分", whole: "总数", partValue: 400, wholeValue: 300 },
    "部分",
    "“部分”400 大于“总数”300",
  ],
  [{ ...base, code: "attachedWithoutHost", type: "attachedJuniorClass" }, "附设班", "附设普通初中班没有找到所附的学校"],
  [{ ...base, code: "attachedMerged", host: "城关小学" }, "附设班", "已并入“城关小学”"],
  [
    {
      ...base,
      at: null,
      code: "hiddenRows",
      rows: [
        [2, 3],
        [5, 5],
      ],
    },
    "工作表",
    "第 3–4、6 行被隐藏，已计入",
  ],
  [{ ...base, at: null, code: "protectedSheet" }, "工作表", "受保护"],
  [{ ...base, code: "teachingPointTooSmall", pupils: 38, minimum: 50 }, "评估范围", "教学点在校生 38 人，不足 50 人"],
  [{ ...base, code: "outOfScopeType", type: "specialEducationSchool" }, "评估范围", "特殊教育学校不在本项评估范围内"],
  [{ ...base, code: "noPupils" }, "评估范围", "在校生数为 0"],
  [{ ...base, code: "attachedKindergarten" }, "附设班", "附设幼儿班没有规定的拆分系数"],
  [
    {
      ...base,
      at: null,
      code: "coefficientsNotAssessable",
      indicators: ["teachingArea", "sportsArea"],
      missingSections: 3,
    },
    "差异系数",
    "有 3 所学校（部）缺数据",
  ],
  [
    { ...base, at: null, code: "coefficientNote", note: "singleSection", indicators: [] },
    "差异系数",
    "只有一所学校（部）",
  ],
  [
    { ...base, at: null, code: "coefficientNote", note: "zeroMean", indicators: ["teachingArea"] },
    "差异系数",
    "平均值为 0，差异系数无法计算：生均教学及辅助用房面积",
  ],
  [
    { ...base, level: "hint", code: "roundingDecisive", indicator: "teachingArea", actual: 5.804, required: 5.802 },
    "生均教学及辅助用房面积",
    "按两位小数显示为 5.80，会误判",
  ],
];

describe("every kind of finding", () => {
  it.each(EVERY_CODE)("has its sentence and its item (%#)", (finding, item, sentence) => {
    expect(say(finding)).toContain(sentence);
    expect(findingItem(finding, standard)).toBe(item);
    expect(say(finding)).not.toMatch(/undefined|NaN|\[object/);
  });

  it("has the reading's name as item and its figures in the columns 实际 and 标准", () => {
    expect(findingItem(short, standard)).toBe("生均教学及辅助用房面积");
    expect(findingCells(short)).toEqual({ actual: short.actual, required: "≥5.8" });
    expect(actualFormat(short, standard)).toBe("0.00");
    expect(actualFormat(short, { ...standard, display: { ...standard.display, readingDecimals: 0 } })).toBe("0");
    expect(findingUnit(short, standard)).toBe("㎡");
  });

  it.each<[Finding, string | number, string]>([
    [{ ...base, code: "blankCell", field }, "空", "数字"],
    [{ ...base, code: "notANumber", field, found }, found, "数字"],
    [{ ...base, code: "textNumber", field, found: "1" }, "1", "数字"],
    [{ ...base, code: "negativeNumber", field, found: -5 }, -5, "≥0"],
    [{ ...base, code: "notWholeNumber", field, found: 9.5 }, 9.5, "整数"],
    [{ ...base, code: "unknownSchoolType", found: "大学" }, "大学", ""],
    [{ ...base, code: "partExceedsWhole", part: "", whole: "", partValue: 4, wholeValue: 3 }, 4, "≤3"],
    [{ ...base, code: "teachingPointTooSmall", pupils: 38, minimum: 50 }, 38, "≥50"],
    [{ ...base, code: "roundingDecisive", indicator: "teachingArea", actual: 1, required: 5.8 }, 1, "≥5.8"],
    [{ ...base, code: "protectedSheet" }, "", ""],
  ])("fills the columns 实际 and 标准 (%#)", (finding, actual, required) => {
    expect(findingCells(finding)).toEqual({ actual, required });
    expect(actualFormat(finding, standard)).toMatch(/^(General|0\.00)$/);
  });
});

describe("words around a finding", () => {
  it("name the document and clause", () => {
    expect(describeReference({ document: "办法", number: "教督〔2017〕6号", clause: "资源配置第4项" })).toBe(
      "教督〔2017〕6号 资源配置第4项",
    );
    expect(describeReference({ document: "办法", number: "", clause: "" })).toBe("《办法》");
    expect(describeReference(null)).toBe("");
  });

  it("name levels and phases", () => {
    expect(["dataError", "belowFloor", "notMet", "hint"].map((level) => levelLabel(level as Finding["level"]))).toEqual(
      ["数据错误", "不足85%", "未达标", "提示"],
    );
    expect([phaseLabel("primary"), phaseLabel("juniorSecondary"), phaseLabel(null)]).toEqual(["小学", "初中", ""]);
  });

  it("fail loudly when a standard lacks an indicator: that is a bug in the data", () => {
    expect(() => indicatorStandard({ ...standard, indicators: [] }, "teachingArea")).toThrow("lacks teachingArea");
  });
});

describe("questions", () => {
  const question = (code: Question["code"], choices: string[]): Question => ({
    id: code,
    code,
    sheet: "年报",
    facts: { count: "37" },
    choices,
  });

  it.each<[Question, string, string[]]>([
    [question("dataSheet", ["2024", "2025"]), "有不止一张学校数据表，请选择以哪一张为准：", ["2024", "2025"]],
    [
      question("equipmentUnit", ["yuan", "tenThousandYuan"]),
      "工作表“年报”没有写明“教学仪器设备值”的单位，表中的数是：",
      ["元", "万元"],
    ],
    [
      question("blankIndoorSports", ["none", "missing"]),
      "工作表“年报”有 37 所学校的“其中室内体育用房面积”是空的，空白表示：",
      ["没有室内体育用房（按 0 计）", "还没有填（相关指标暂不判定）"],
    ],
  ])("are asked in words, and so are their choices (%#)", (asked, text, choices) => {
    expect(describeQuestion(asked)).toBe(text);
    expect(asked.choices.map((choice) => describeChoice(asked, choice))).toEqual(choices);
  });

  it("do without a count that nobody gave", () => {
    expect(describeQuestion({ ...question("blankIndoorSports", []), facts: {} })).toContain("有  所学校");
  });
});
