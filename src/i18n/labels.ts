import type { Status } from "../core/model/assessment";
import type { FindingLevel } from "../core/model/finding";
import type { PupilPhase } from "../core/model/phase";
import type { SchoolType } from "../core/model/schoolType";

/** 级别 as it is written to 校验结果 and shown in the pane. */
export const LEVEL_LABELS: Readonly<Record<FindingLevel, string>> = {
  dataError: "数据错误",
  belowFloor: "不足85%",
  notMet: "未达标",
  hint: "提示",
};

/** 学段. */
export const PHASE_LABELS: Readonly<Record<PupilPhase, string>> = {
  primary: "小学",
  juniorSecondary: "初中",
  seniorSecondary: "高中",
};

/** Verdicts in words. */
export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  met: "达标",
  notMet: "不达标",
  notAssessable: "无法判定",
};

/** 办学类型 in words. */
export const SCHOOL_TYPE_LABELS: Readonly<Record<SchoolType, string>> = {
  primarySchool: "小学",
  teachingPoint: "教学点",
  juniorSecondarySchool: "初级中学",
  nineYearSchool: "九年一贯制学校",
  twelveYearSchool: "十二年一贯制学校",
  completeSecondarySchool: "完全中学",
  seniorSecondarySchool: "高级中学",
  specialEducationSchool: "特殊教育学校",
  vocationalSchool: "中等职业学校",
  workStudySchool: "专门学校",
  kindergarten: "幼儿园",
  attachedPrimaryClass: "附设小学班",
  attachedJuniorClass: "附设普通初中班",
  attachedSeniorClass: "附设普通高中班",
  attachedKindergartenClass: "附设幼儿班",
  attachedOtherClass: "其他附设班",
};

/** A finding of no single school is the whole county's. */
export const WHOLE_COUNTY = "全县";

/** Name of a row whose 学校名称 is blank, so that it can still be found; `row` is zero-based. */
export function unnamedSchool(row: number): string {
  return `第 ${row + 1} 行（未填校名）`;
}
