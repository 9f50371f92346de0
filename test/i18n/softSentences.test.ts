import type { Finding } from "../../src/core/model/finding";
import { findingCells } from "../../src/i18n/findingCells";
import { describeFinding } from "../../src/i18n/findingSentences";
import { nationalStandards } from "../../src/standards/registry";
import { EVERY_SOFT_FINDING } from "../fixtures/everySoftFinding";

const standard = nationalStandards()[0]!;
type Example = keyof typeof EVERY_SOFT_FINDING;

/** What stands in the Chinese sentence and in the English one, and 实际 and 标准 of the sheet. */
const SENTENCES: Readonly<Record<Example, readonly [string, string, number | string, string]>> = {
  implausibleLow: [
    "S7 的“运动场地面积(㎡)”折合生均 0.11㎡，低于常见下限 0.5㎡",
    "comes to 0.11 m² per pupil, below",
    0.107,
    "≥0.5",
  ],
  implausibleHigh: ["每百名学生 61.20人，高于常见上限 50人", "above the usual maximum of 50 teachers", 61.2, "≤50"],
  implausibleClasses: ["折合每班 0.50人，低于", "comes to 0.50 pupils per class, below", 0.5, "≥1"],
  implausibleMany: [
    "有 7 所学校（S7、S8、S9、S10、S11 等）折合生均低于",
    "of 7 schools (S7, S8, S9, S10, S11 and others) is below",
    "",
    "≥0.5",
  ],
  zeroAmongPeers: [
    "为 0，而同学段其余 9 所学校中有 8 所有数",
    "while 8 of the other 9 schools of the phase have some",
    0,
    ">0",
  ],
  zeroMany: ["有 7 所学校", "of 7 schools", 0, ">0"],
  classesOverStandard: ["平均班额 45.2 人，超过 45 人的标准，至少有一个班超标", "over the standard of 45", 45.2, "≤45"],
  classesOversized: ["超过 55 人，至少有一个大班额班级", "oversized (“大班额”)", 56.25, "≤55"],
  classesExtreme: ["平均班额超过 65 人，至少有一个超大班额班级", "the average class is over 65", "", "≤65"],
  largeSchool: ["义务教育阶段在校生 2600 人，超过 2500 人", "2600 pupils in the compulsory phases", 2600, "≤2500"],
  largeSchools: ["义务教育阶段在校生超过 2500 人", "are over the size of 2500", "", "≤2500"],
  unexpectedPupils: ["S7 填有初中在校生，而办学类型是小学", "Pupils are entered in S7 (Junior secondary)", "", ""],
  missingPupils: ["S7 没有初中在校生，而办学类型是九年一贯制学校", "There are no pupils in S7", "", ""],
  nameOfAnother: [
    "S7 的办学类型是九年一贯制学校，与校名不符",
    "“Nine-year school” in S7 does not fit the name",
    "",
    "",
  ],
  nameWithoutCell: ["办学类型是九年一贯制学校，与校名不符", "“Nine-year school” does not fit", "", ""],
  unitSlip: ["与其余学校的中位数 2100 元相比约大了 10000 倍，疑似元与万元混淆", "“元” and “万元”", 21_000_000, "≈2100"],
  unitSlipLow: ["与常见数值相比约小了 1000 倍，疑似小数点错位", "some 1000 times less than what is usual", 0.25, ""],
  unitSlipMany: [
    "有 7 所学校（S7、S8、S9、S10、S11 等）折合生均约大了 10000 倍",
    "some 10000 times too large",
    "",
    "≈2100",
  ],
  similarName: ["S7 的校名与 A4 的“金城市城关小学”相近", "The name in S7 is close to “金城市城关小学” in A4", "", ""],
  similarNameWithoutCell: ["校名与 A4", "The name is close to “Row 4 (no school name)”", "", ""],
  repeatedFigures: ["（S7、S8、S9）与“红星小学”（A4）完全相同", "the same as those of “红星小学” in A4", "", ""],
  repeatedMany: ["与别的学校完全相同", "the same as another school's", "", ""],
  changedSinceLastYear: [
    "上年为 1200，本年为 2500（增加 108.3%）",
    "was 1200 last year and is 2500 now (up 108.3%)",
    2500,
    "上年 1200",
  ],
  fallenSinceLastYear: ["上年为 2500，本年为 1200（减少 52%）", "(down 52%)", 1200, "上年 2500"],
  newSinceLastYear: ["上年为 0，本年为 900，变动", "was 0 last year and is 900 now, more", 900, "上年 0"],
  changedMany: ["比上年增加过多", "rose more since last year than is usual", "", ""],
  fallenMany: ["比上年减少过多", "fell more since last year than is usual", "", ""],
  wrongRecipe: [
    "按此得 0.489，达标；按官方算法为 0.515，不达标（限 0.5），结论相反",
    "official figure is 0.515, not met (limit 0.5): the opposite verdict",
    0.4887706805,
    "≤0.50",
  ],
  wrongRecipeSameVerdict: [
    "按此得 0.546，不达标；按官方算法为 0.515，不达标（限 0.5）。",
    "not met (limit 0.5). Go by",
    0.5464622347,
    "≤0.50",
  ],
  wrongRecipeOpen: ["按官方算法无法判定（限 0.5）", "the official figure is not assessable", 0.4887706805, "≤0.50"],
  wrongRecipeAlone: [
    "用四舍五入后的学校数值算差异系数，不是官方算法",
    "from readings of schools that were rounded first",
    "",
    "",
  ],
  wrongRecipeMany: [
    "7 个单元格（S7、S8、S9、S10、S11 等）用样本标准差",
    "7 cells (S7, S8, S9, S10, S11 and others) work out",
    "",
    "",
  ],
};

describe("every soft finding", () => {
  it.each(Object.entries(SENTENCES))(
    "is said in both languages and in cells: %s",
    (name, [chinese, english, actual, required]) => {
      const finding: Finding = EVERY_SOFT_FINDING[name as Example];
      expect(describeFinding(finding, standard)).toContain(chinese);
      expect(describeFinding(finding, standard, "en-US")).toContain(english);
      expect(findingCells(finding)).toEqual({ actual, required });
    },
  );

  it("says where it is only if it is known", () => {
    expect(describeFinding(EVERY_SOFT_FINDING.nameWithoutCell, standard)).toMatch(/^办学类型/);
    const { unexpectedPupils } = EVERY_SOFT_FINDING;
    expect(describeFinding({ ...unexpectedPupils, at: null }, standard)).toMatch(/^填有初中/);
    expect(describeFinding({ ...unexpectedPupils, at: null }, standard, "en-US")).toMatch(/^Pupils are entered \(/);
  });
});
