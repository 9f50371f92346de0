import type { Finding } from "../../src/core/model/finding";
import type { Standard } from "../../src/core/model/standard";
import { describeFinding } from "../../src/i18n/findingSentences";
import { nationalStandards } from "../../src/standards/registry";
import { EVERY_FINDING, FINDING_BASE } from "../fixtures/everyFinding";
import type { EVERY_SOFT_FINDING } from "../fixtures/everySoftFinding";
import { CHINESE, LANGUAGES, UNFORMATTED, unquoted } from "../fixtures/words";

const standard: Standard = nationalStandards()[0]!;
const field = "运动场地面积(㎡)";
const TO_NUMBERS =
  "Select it and use Data > Text to Columns > Finish, or choose Convert to Number at the green triangle in the cell's corner";

/** Their sentences are held in test/i18n/softSentences.test.ts and readingSentence.test.ts. */
type OnSoftFindings = keyof typeof EVERY_SOFT_FINDING;
type OnReadings = "readingShort" | "belowFloor" | "unnamedSection" | "coefficientTooHigh" | "roundingDecisive";
type Example = Exclude<keyof typeof EVERY_FINDING, OnReadings | OnSoftFindings>;

/** What stands in the Chinese sentence, and the whole English one. */
const SENTENCES: Readonly<Record<Example, readonly [string, string]>> = {
  blankCell: [
    "S7 的“运动场地面积(㎡)”是空的",
    `“${field}” in S7 is blank. A blank is not 0: fill it in, with 0 where there is none`,
  ],
  notANumber: ["应为数字，现为“约500”", `“${field}” in S7 should be a number and is “约500”. Enter a number`],
  errorValue: [
    "公式出错（#DIV/0!）",
    `The formula of “${field}” in S7 gives an error (#DIV/0!). Correct the formula first`,
  ],
  longText: [
    `“${"长".repeat(30)}…”`,
    `“${field}” in S7 should be a number and is “${"长".repeat(30)}…”. Enter a number`,
  ],
  textNumber: [
    "“1,200”是文本格式的数字",
    `“${field}” in S7: “1,200” is a number stored as text, which formulas leave out. ${TO_NUMBERS}`,
  ],
  negativeNumber: ["为 -5，不能是负数", `“${field}” in S7 is -5. It cannot be negative: check it`],
  notWholeNumber: ["为 9.5，应为整数，请核对", `“${field}” in S7 is 9.5 and should be a whole number: check it`],
  notWholeHint: [
    "本次已按原数计入",
    `“${field}” in S7 is 9.5 and should be a whole number: check it; it was counted as it stands`,
  ],
  blankColumn: [
    "整列 37 个应填的单元格都是空的",
    `“${field}” (from S7 on): every cell of the column that needs a figure is blank (37 in all). A blank is not 0: fill them in, with 0 where there is none`,
  ],
  textColumn: [
    "都是文本格式",
    `“${field}” (from S7 on): every number of the column is stored as text (37 in all), which formulas leave out. ${TO_NUMBERS}`,
  ],
  otherColumn: [
    "都不是数字",
    `“${field}”: no cell of the column holds a number (37 in all). Check whether the column's name fits its contents`,
  ],
  missingColumn: ["没有找到“运动场地面积(㎡)”这一列", `There is no column “${field}”. Add it under that name`],
  duplicateColumn: [
    "“运动场地面积(㎡)”出现了不止一列（S7、U7）",
    `“${field}” is there more than once (S7, U7), so it is not known which one counts. Delete or rename the others`,
  ],
  duplicateSchool: [
    "学校标识码“1000000001”与 B5 重复",
    "“学校标识码”: “1000000001” stands in B5 already, and neither row is used. Delete one of them, or correct “学校标识码”",
  ],
  duplicateElsewhere: [
    "学校标识码“1000000001”与 “初中” B5 重复",
    "“学校标识码”: “1000000001” stands in “初中” B5 already, and neither row is used. Delete one of them, or correct “学校标识码”",
  ],
  phaseNotTold: [
    "3 所学校有不止一个学段，但本表的“在校生数”等列没有写明是哪个学段的",
    "3 schools with more than one phase: “在校生数” and other columns do not say which phase they count, so none of their figures is used. Give primary and junior secondary columns or rows of their own",
  ],
  roundedReadings: [
    "本表给出的是 12 所学校（部）已算好并四舍五入的指标值",
    "This sheet gives readings of 12 sections that were computed and rounded before: they are judged only where rounding cannot change the answer, coefficients are provisional, and shortfalls are the most that may be lacking. Check the figures they come from where you have them",
  ],
  roundedCoefficients: [
    "取舍会改变结论，无法判定：生均教学及辅助用房面积",
    "Computed from rounded readings, these provisional difference coefficients are so near the limit that rounding decides, and are not assessable: Teaching area per pupil",
  ],
  unknownSchoolType: [
    "S7 的办学类型“大学”无法识别",
    "S7: “大学” is not a known school type. Enter a standard name, such as “小学”, “教学点”, “初级中学”, “九年一贯制学校”, “十二年一贯制学校” or “完全中学”, or its code",
  ],
  unknownRunBy: [
    "举办者类型“外星人”无法识别",
    "“外星人” does not say by whom the school is run, and “表Ⅱ-2” will leave it blank. Enter a standard name or a code from 1 to 10",
  ],
  partExceedsWhole: [
    "“县级以上骨干教师数”400 大于“专任教师数”300",
    "“县级以上骨干教师数” is 400, more than “专任教师数” with 300: a part cannot exceed its whole, and neither is used. Check both",
  ],
  formSumMismatch: [
    "基础基512“总计”：一、教学及辅助用房 1551（E7） 应等于 教室 1500（E7） + 图书室 50（E7） − 减少 1（E7），合计 1549。请核对原始报表",
    "“基础基512”, “总计”: “一、教学及辅助用房” 1551 (E7) should be “教室” 1500 (E7) + “图书室” 50 (E7) − “减少” 1 (E7), which is 1549. Check the report",
  ],
  formPartExceedsWhole: [
    "基础基312“总计”：其中项 女 301（E7） 大于 在校生数 300（E7），请核对原始报表",
    "“基础基312”, “总计”: the part “女” 301 (E7) is more than its whole “在校生数” 300 (E7). Check the report",
  ],
  formsDisagree: [
    "小学在校生数在两张表中不一致：基础基312 在校生数 300（基础基512!E7），计 300；基础基331 本学年初报表在校学生数 301（基础基512!E7），计 301。请核对原始报表",
    "“小学在校生数” differs between two forms: “基础基312 在校生数” 300 (“基础基512”!E7) make 300, “基础基331 本学年初报表在校学生数” 301 (“基础基512”!E7) make 301. Check the reports",
  ],
  formTextNumbers: [
    "基础基312《小学学生数》有 7 个数是文本格式（第一个在 S7），公式不会计入：请转换为数字",
    "“基础基312《小学学生数》” has numbers stored as text, which formulas leave out (7 in all, the first in S7): convert them to numbers",
  ],
  formNotThere: [
    "没有找到基础基522《学校占地面积及其他办学条件》，因此没有“运动场地面积(㎡)”“网络多媒体教室数(间)”：请把这张表放进工作簿，再校验一次",
    "“基础基522《学校占地面积及其他办学条件》” is not there, and so there is no “运动场地面积(㎡)”, “网络多媒体教室数(间)”. Add that form and check again",
  ],
  formWithoutRow: [
    "基础基522《学校占地面积及其他办学条件》中没有找到“运动场地面积(㎡)”所在的行或列，请核对表样",
    "“基础基522《学校占地面积及其他办学条件》” has no row or column for “运动场地面积(㎡)”. Check its layout",
  ],
  formIncomplete: [
    "基础基312《小学学生数》与表样不同：没有找到“女”“少数民族”“一年级”“二年级”“三年级”“四年级”…，与它们有关的勾稽关系没有核对",
    "“基础基312《小学学生数》” differs from its printed layout: “女”, “少数民族”, “一年级”, “二年级”, “三年级”, “四年级”… not found, and their arithmetic was not checked",
  ],
  formUnassigned: [
    "这张基础基312《小学学生数》与别校的排在同一张工作表上，却没有写校名，分不清是哪所学校的，没有使用：请在表上方写“学校名称：××学校”",
    "This “基础基312《小学学生数》” stands on one sheet with those of other schools and names no school, so it was not used: write “学校名称：…” (school) above it",
  ],
  typeFromForms: [
    "没有找到封面上的办学类型，按有学生数的报表认作“九年一贯制学校”；如是教学点或附设班，请补上封面",
    "No cover says the school type: by the forms that count pupils it is taken for “Nine-year school”. Add the cover if it is a teaching point or an attached class",
  ],
  attachedWithoutHost: [
    "附设普通初中班没有找到所附的学校",
    "Attached junior secondary class: its host school was not found. Enter the code of that school, or write the name as “学校名称＋附设××班” (name of the school, then of the class)",
  ],
  attachedMerged: ["已并入“第 7 行（未填校名）”", "Attached class, counted with “Row 7 (no school name)”"],
  hiddenRows: ["第 3–4、6 行被隐藏，已计入", "Hidden rows were counted as well: 3–4, 6"],
  protectedSheet: [
    "受保护",
    "The sheet is protected: it was read and judged in full, only nothing was marked in it. Unprotect the sheet to have marks",
  ],
  teachingPointTooSmall: [
    "教学点在校生 38 人，不足 50 人",
    "Teaching point with 38 pupils, fewer than 50: outside the seven indicators and the difference coefficients",
  ],
  outOfScopeType: [
    "特殊教育学校不在本项评估范围内",
    "Special education school: outside the scope of this assessment, not counted",
  ],
  noPupils: [
    "在校生数为 0",
    "No pupils, not counted. If the school was closed, check whether it still belongs in the sheet",
  ],
  attachedKindergarten: [
    "附设幼儿班没有规定的拆分系数",
    "No split ratio is laid down for attached kindergarten classes, so nothing was split. If the figures of the host school include rooms or equipment of the class, deduct them first",
  ],
  coefficientsNotAssessable: [
    "有 3 所学校（部）缺数据",
    "Data are missing in 3 sections, so these difference coefficients are provisional and not assessable: Teaching area per pupil, Sports area per pupil. Complete the data and check again",
  ],
  singleSection: [
    "只有一所学校（部）",
    "Only one section was counted: by its formula the difference coefficient is 0, and there is nothing to compare",
  ],
  zeroMean: [
    "平均值为 0，差异系数无法计算：生均教学及辅助用房面积",
    "The mean of the county is 0, and the difference coefficient cannot be computed: Teaching area per pupil",
  ],
};

const inChinese = (finding: Finding): string => describeFinding(finding, standard);
const inEnglish = (finding: Finding): string => describeFinding(finding, standard, "en-US");

describe("every kind of finding", () => {
  it.each(Object.entries(SENTENCES))("is said in both languages: %s", (name, [chinese, english]) => {
    const finding = EVERY_FINDING[name as Example];
    expect(inChinese(finding)).toContain(chinese);
    expect(inEnglish(finding)).toBe(english);
  });

  it.each(Object.entries<Finding>(EVERY_FINDING))("has nothing unformatted in its sentence: %s", (_name, finding) => {
    for (const language of LANGUAGES) expect(describeFinding(finding, standard, language)).not.toMatch(UNFORMATTED);
  });

  it.each(Object.entries<Finding>(EVERY_FINDING))(
    "is English in English, but for what it quotes: %s",
    (_name, finding) => {
      expect(unquoted(inEnglish(finding))).not.toMatch(CHINESE);
    },
  );
});

describe("what a finding does not know", () => {
  it.each<[Finding, string, string]>([
    [{ ...FINDING_BASE, at: null, code: "blankCell", field }, `“${field}”是空的`, `“${field}” is blank`],
    [
      { ...FINDING_BASE, code: "unknownRunBy", found: "外星人" },
      "S7 的举办者类型“外星人”",
      "S7: “外星人” does not say",
    ],
    [
      { ...FINDING_BASE, at: null, code: "unknownSchoolType", found: "大学" },
      "办学类型“大学”",
      "“大学” is not a known",
    ],
    [{ ...EVERY_FINDING.blankColumn, at: null }, "确实没有的填 0", "where there is none"],
    [{ ...EVERY_FINDING.otherColumn, at: FINDING_BASE.at }, "（自 S7 起）", `“${field}” (from S7 on): no cell`],
    [{ ...FINDING_BASE, at: null, code: "duplicateColumn", field }, "出现了不止一列", "is there more than once"],
    [{ ...FINDING_BASE, code: "attachedMerged", host: "城关小学" }, "已并入“城关小学”", "counted with “城关小学”"],
  ])("is left out, what it knows is said (%#)", (finding, chinese, english) => {
    const said = [inChinese(finding), inEnglish(finding)];
    expect(said).toEqual([expect.stringContaining(chinese), expect.stringContaining(english)]);
    if (finding.at === null) expect(said.join()).not.toMatch(/S7|自 |from/);
  });
});

describe("a figure that no known form gives", () => {
  it("is said without the name of a form, and with what to do", () => {
    const finding = { ...EVERY_FINDING.formNotThere, form: "", fields: ["高中在校生数"] };
    expect(inChinese(finding)).toBe(
      "认得的报表都没有“高中在校生数”：请先“批量导入”，在写出的“学校基础数据”里补填后再校验",
    );
    expect(inEnglish(finding)).toContain("None of the forms that are known gives “高中在校生数”. Import the files");
  });
});

describe("counts in English", () => {
  it("have their plural", () => {
    const { coefficientsNotAssessable, teachingPointTooSmall } = EVERY_FINDING;
    expect(inEnglish({ ...coefficientsNotAssessable, missingSections: 1 })).toContain("missing in 1 section, so");
    expect(inEnglish({ ...coefficientsNotAssessable, missingSections: 2 })).toContain("missing in 2 sections, so");
    expect(inEnglish({ ...teachingPointTooSmall, pupils: 1 })).toContain("with 1 pupil, fewer");
    expect(inEnglish({ ...teachingPointTooSmall, pupils: 0 })).toContain("with 0 pupils, fewer");
  });
});
