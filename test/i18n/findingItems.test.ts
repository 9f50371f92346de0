import type { Finding } from "../../src/core/model/finding";
import { findingItem } from "../../src/i18n/findingItems";
import { nationalStandards } from "../../src/standards/registry";
import { EVERY_FINDING } from "../fixtures/everyFinding";

const standard = nationalStandards()[0]!;
const field = "运动场地面积(㎡)";
const COLUMN = [field, field] as const;
const TEACHING_AREA = ["生均教学及辅助用房面积", "Teaching area per pupil"] as const;
const COEFFICIENT = ["差异系数", "Difference coefficient"] as const;
const ATTACHED_CLASS = ["附设班", "Attached class"] as const;
const SHEET = ["工作表", "Sheet"] as const;
const SCOPE = ["评估范围", "Scope of the assessment"] as const;

/** 项目 of the examples of each code, in both languages: a code without its line does not compile. */
const ITEMS: Readonly<Record<Finding["code"], readonly [string, string]>> = {
  blankCell: COLUMN,
  notANumber: COLUMN,
  textNumber: COLUMN,
  negativeNumber: COLUMN,
  notWholeNumber: COLUMN,
  columnFault: COLUMN,
  missingColumn: COLUMN,
  duplicateColumn: COLUMN,
  duplicateSchool: ["学校标识码", "学校标识码"],
  phaseNotTold: ["在校生数", "在校生数"],
  roundedReadings: ["工作表", "Sheet"],
  unknownSchoolType: ["办学类型", "School type"],
  unknownRunBy: ["举办者类型", "Run by"],
  partExceedsWhole: ["县级以上骨干教师数", "县级以上骨干教师数"],
  formSumMismatch: ["一、教学及辅助用房", "一、教学及辅助用房"],
  formPartExceedsWhole: ["女", "女"],
  formsDisagree: ["小学在校生数", "小学在校生数"],
  formTextNumbers: ["基础基312《小学学生数》", "基础基312《小学学生数》"],
  formFiguresMissing: ["基础基522《学校占地面积及其他办学条件》", "基础基522《学校占地面积及其他办学条件》"],
  formIncomplete: ["基础基312《小学学生数》", "基础基312《小学学生数》"],
  formUnassigned: ["基础基312《小学学生数》", "基础基312《小学学生数》"],
  typeFromForms: ["办学类型", "School type"],
  attachedWithoutHost: ATTACHED_CLASS,
  attachedMerged: ATTACHED_CLASS,
  hiddenRows: SHEET,
  protectedSheet: SHEET,
  teachingPointTooSmall: SCOPE,
  outOfScopeType: SCOPE,
  noPupils: SCOPE,
  attachedKindergarten: ATTACHED_CLASS,
  readingShort: TEACHING_AREA,
  coefficientTooHigh: [
    "差异系数·每百名学生拥有县级以上骨干教师数",
    "Difference coefficient: Backbone teachers of county level or above per 100 pupils",
  ],
  coefficientsNotAssessable: COEFFICIENT,
  coefficientNote: COEFFICIENT,
  roundingDecisive: TEACHING_AREA,
  implausibleValue: COLUMN,
  zeroAmongPeers: COLUMN,
  largeClasses: ["班额", "Class size"],
  largeSchool: ["学校规模", "School size"],
  doubtfulType: ["办学类型", "School type"],
  unitSlip: ["教学仪器设备值(万元)", "教学仪器设备值(万元)"],
  similarName: ["学校名称", "School name"],
  repeatedFigures: ["重复数据", "Repeated figures"],
  changedSinceLastYear: COLUMN,
  wrongRecipe: ["差异系数算法", "Recipe of the coefficient"],
};

describe("the item of a finding", () => {
  it.each(Object.entries(ITEMS))("is known for %s in both languages", (code, items) => {
    const examples = Object.values<Finding>(EVERY_FINDING).filter((finding) => finding.code === code);
    expect(examples).not.toEqual([]);
    for (const finding of examples) {
      expect([findingItem(finding, standard), findingItem(finding, standard, "en-US")]).toEqual(items);
    }
  });

  it("is the figure where no known form gives it", () => {
    const finding = { ...EVERY_FINDING.formNotThere, form: "", fields: ["高中在校生数"] };
    expect(findingItem(finding, standard)).toBe("高中在校生数");
  });
});
