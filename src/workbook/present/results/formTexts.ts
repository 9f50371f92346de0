import { RESOURCE_INDICATORS, type ResourceIndicator } from "../../../core/model/indicator";

/**
 * Labels of 表Ⅱ-1, 表Ⅱ-2 and 表Ⅲ of 《全国义务教育优质均衡发展县（市、区）申报表》 as printed, after the copy of the form in
 * the public repository wincax88/educational_supervision_system (优质均衡涉及.xlsx); spaces inside labels are left out.
 */
export const FORM_TITLES = {
  resultsByPhase: "表Ⅱ-1  小学、初中资源配置基本情况",
  resultsBySchool: "表Ⅱ-2  小学、初中资源配置基本情况（分学校）",
  countyBalance: "表Ⅲ 县域义务教育校际均衡情况",
} as const;

/** Column labels of the seven indicators in the forms. */
export const FORM_INDICATOR_LABELS: Readonly<Record<ResourceIndicator, string>> = {
  teachersAboveRequiredQualification: "每百名学生拥有高于规定学历教师数",
  backboneTeachers: "每百名学生拥有县级及以上骨干教师数",
  sportsAndArtsTeachers: "每百名学生拥有体育、艺术(美术、音乐)专任教师数",
  teachingArea: "生均教学及辅助用房面积（㎡）",
  sportsArea: "生均体育运动场馆面积（㎡）",
  equipmentValue: "生均教学仪器设备值(元)",
  multimediaClassrooms: "每百名学生拥有网络多媒体教室数",
};

/** The seven labels in the order of the forms. */
export const FORM_INDICATOR_HEADERS = RESOURCE_INDICATORS.map((indicator) => FORM_INDICATOR_LABELS[indicator]);

/** Column codes of a form: L1, L2 … */
export function columnCodes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `L${String(index + 1)}`);
}

/** Cells of the forms that never hold a figure. */
export const NOT_APPLICABLE = "——";

/** Notes 2 and 3 of 表Ⅱ-2, and what its remarks call the indicators. Each stays under the 255 characters of a formula text. */
export const SCHOOL_FORM_NOTES = [
  "2.举办者类型处填写代码：中央教育部门代码为1、中央其他部门为2、省级教育部门为3、省级其他部门为4、地级教育部门为5、地级其他部门为6、县级教育部门为7、县级其他部门为8、地方企业为9、民办为10。",
  "3.L7-L13数值均保留两位小数。",
  "（备注栏的L1-L7依次指L7-L13列的七项指标，与表Ⅱ-1、表Ⅲ的列号一致。）",
] as const;

/** The note of 表Ⅲ. */
export const COUNTY_FORM_NOTE = "注：全县平均值保留两位小数，差异系数保留三位小数。";
