/**
 * The seven resource indicators (资源配置) of 优质均衡 in the order of the national form, L1–L7.
 * Source: 教督〔2017〕6号, 资源配置 第1–7项.
 */
export const RESOURCE_INDICATORS = [
  "teachersAboveRequiredQualification", // L1 每百名学生拥有高于规定学历教师数
  "backboneTeachers", // L2 每百名学生拥有县级以上骨干教师数
  "sportsAndArtsTeachers", // L3 每百名学生拥有体育、艺术（美术、音乐）专任教师数
  "teachingArea", // L4 生均教学及辅助用房面积
  "sportsArea", // L5 生均体育运动场馆面积
  "equipmentValue", // L6 生均教学仪器设备值
  "multimediaClassrooms", // L7 每百名学生拥有网络多媒体教室数
] as const;

/** One of the seven resource indicators. */
export type ResourceIndicator = (typeof RESOURCE_INDICATORS)[number];

/** The three indicators whose numerator is reported per phase (teachers, L1–L3). */
export type TeacherIndicator = Extract<
  ResourceIndicator,
  "teachersAboveRequiredQualification" | "backboneTeachers" | "sportsAndArtsTeachers"
>;
