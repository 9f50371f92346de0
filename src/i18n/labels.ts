import type { FindingLevel } from "../core/model/finding";
import type { PupilPhase } from "../core/model/phase";
import type { SchoolType } from "../core/model/schoolType";
import type { ByLanguage } from "./byLanguage";
import type { PaneLanguage } from "./paneStrings";

const LEVELS: ByLanguage<Readonly<Record<FindingLevel, string>>> = {
  "zh-CN": { dataError: "数据错误", belowFloor: "不足85%", notMet: "未达标", hint: "提示" },
  "en-US": { dataError: "Data error", belowFloor: "Below 85%", notMet: "Not met", hint: "Hint" },
};

const PHASES: ByLanguage<Readonly<Record<PupilPhase, string>>> = {
  "zh-CN": { primary: "小学", juniorSecondary: "初中", seniorSecondary: "高中" },
  "en-US": { primary: "Primary", juniorSecondary: "Junior secondary", seniorSecondary: "Senior secondary" },
};

const SCHOOL_TYPES: ByLanguage<Readonly<Record<SchoolType, string>>> = {
  "zh-CN": {
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
  },
  "en-US": {
    primarySchool: "Primary school",
    teachingPoint: "Teaching point",
    juniorSecondarySchool: "Junior secondary school",
    nineYearSchool: "Nine-year school",
    twelveYearSchool: "Twelve-year school",
    completeSecondarySchool: "Complete secondary school",
    seniorSecondarySchool: "Senior secondary school",
    specialEducationSchool: "Special education school",
    vocationalSchool: "Vocational school",
    workStudySchool: "Specialised correctional school",
    kindergarten: "Kindergarten",
    attachedPrimaryClass: "Attached primary class",
    attachedJuniorClass: "Attached junior secondary class",
    attachedSeniorClass: "Attached senior secondary class",
    attachedKindergartenClass: "Attached kindergarten class",
    attachedOtherClass: "Other attached class",
  },
};

/** 学段 as sheets name it. */
export const PHASE_LABELS = PHASES["zh-CN"];

/** 办学类型 as sheets name it. */
export const SCHOOL_TYPE_LABELS = SCHOOL_TYPES["zh-CN"];

/** A finding of no single school is the whole county's: as sheets name it. */
export const WHOLE_COUNTY = "全县";

/** 级别 in words. Sheets are always Chinese. */
export function levelLabel(level: FindingLevel, language: PaneLanguage = "zh-CN"): string {
  return LEVELS[language][level];
}

/** 学段 in words; "" for a finding of no phase. */
export function phaseLabel(phase: PupilPhase | null, language: PaneLanguage = "zh-CN"): string {
  return phase === null ? "" : PHASES[language][phase];
}

/** 办学类型 in words. */
export function schoolTypeLabel(type: SchoolType, language: PaneLanguage): string {
  return SCHOOL_TYPES[language][type];
}

/** Name of a row whose 学校名称 is blank, so that it can still be found; `row` is zero-based. Sheets show it as it is. */
export function unnamedSchool(row: number): string {
  return `第 ${row + 1} 行（未填校名）`;
}

/** Name of the school whose report forms begin on a sheet and name none. Sheets show it as it is. */
export function unnamedFormSchool(sheet: string): string {
  return `工作表“${sheet}”（未填校名）`;
}

/** A school as the pane names it: names of the workbook stay as they are, what was put in their place is translated. */
export function schoolName(name: string, language: PaneLanguage): string {
  if (language === "zh-CN") return name;
  const row = /^第 (\d+) 行（未填校名）/.exec(name)?.[1];
  if (row !== undefined) return `Row ${row} (no school name)`;
  const sheet = /^工作表“(.*)”（未填校名）/.exec(name)?.[1];
  return sheet === undefined ? name : `Sheet “${sheet}” (no school name)`;
}
