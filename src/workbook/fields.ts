import type { TeacherIndicator } from "../core/model/indicator";
import type { PupilPhase } from "../core/model/phase";
import { FIELDS, type Field } from "./schoolTable";

/** What a column holds: words, whole numbers (人, 间, 个), ㎡ or money. */
export type FieldKind = "text" | "count" | "area" | "money";

/** Units that a header may name. */
export type Unit = "person" | "room" | "item" | "squareMetre" | "yuan" | "tenThousandYuan";

/** One column of the template sheet 学校基础数据, and the names it has in sheets of others. */
export interface FieldDefinition {
  readonly field: Field;
  /** Header as the template writes it, unit included. */
  readonly header: string;
  /** Header without its unit, as it is said in sentences. */
  readonly name: string;
  readonly kind: FieldKind;
  /** Phase whose pupils, teachers, grades or classes it counts; null for what the school's phases share. */
  readonly phase: PupilPhase | null;
  /** Other names, without unit; blanks, punctuation, width and case do not matter. */
  readonly synonyms: readonly string[];
}

/** Name of the template sheet. */
export const TEMPLATE_SHEET_NAME = "学校基础数据";

const text = (field: Field, name: string, synonyms: readonly string[]): FieldDefinition => ({
  field,
  header: name,
  name,
  kind: "text",
  phase: null,
  synonyms,
});

const PHASE_NAMES: Readonly<Record<PupilPhase, readonly [string, ...string[]]>> = {
  primary: ["小学", "小学部", "小学段", "小学阶段"],
  juniorSecondary: ["初中", "初中部", "初中段", "初中阶段", "普通初中"],
  seniorSecondary: ["高中", "高中部", "高中段", "高中阶段", "普通高中"],
};

/** A column kept once per phase: every name of the phase in front of every name of the thing counted. */
function perPhase(field: Field, phase: PupilPhase, things: readonly [string, ...string[]]): FieldDefinition {
  const phaseNames = PHASE_NAMES[phase];
  const name = phaseNames[0] + things[0];
  const all = phaseNames.flatMap((phaseName) => things.flatMap((thing) => [phaseName + thing, thing + phaseName]));
  return { field, header: name, name, kind: "count", phase, synonyms: all.filter((synonym) => synonym !== name) };
}

const PUPILS = [
  "在校生数",
  "在校生",
  "在校学生数",
  "在校学生",
  "学生数",
  "学生人数",
  "在校生人数",
  "在校人数",
] as const;
const GRADES = ["年级数", "年级个数"] as const;
const CLASSES = ["班级数", "班数", "教学班数", "教学班级数", "班级个数"] as const;
const BACKBONE = [
  "县级以上骨干教师数",
  "县级以上骨干教师",
  "县级及以上骨干教师数",
  "县级及以上骨干教师",
  "骨干教师数",
  "骨干教师",
] as const;
const SPORTS_AND_ARTS = [
  "体育艺术专任教师数",
  "体育艺术专任教师",
  "体育艺术教师数",
  "体育艺术(美术音乐)专任教师数",
  "体育艺术(音乐美术)专任教师数",
  "体艺专任教师数",
  "体艺专任教师",
  "体艺教师数",
  "音体美专任教师数",
  "音体美教师数",
] as const;

function qualified(degree: string): readonly [string, ...string[]] {
  const names = ["高于规定学历教师数", "高于规定学历教师", "高于规定学历专任教师数", "高于规定学历专任教师"];
  const withDegree = names.flatMap((name) => [`${name}(${degree}及以上)`, `${name}(${degree}以上)`]);
  return ["高于规定学历教师数", ...names.slice(1), ...withDegree, `${degree}及以上学历教师数`];
}

const shared = (
  field: Field,
  header: string,
  rest: { readonly kind: FieldKind; readonly synonyms: readonly string[] },
): FieldDefinition => ({ field, header, name: header.replace(/\(.*\)$/, ""), phase: null, ...rest });

/**
 * The columns of 学校基础数据 in the order of the template. Counted by phase are pupils, grades, classes and the three
 * groups of teachers of 教督〔2017〕6号 资源配置 第1–3项 (小学: 专科及以上, 初中: 本科及以上); the rest is shared.
 */
export const FIELD_DEFINITIONS: readonly FieldDefinition[] = [
  text("schoolName", "学校名称", ["学校", "校名", "学校全称", "单位名称", "学校(机构)名称", "学校机构名称"]),
  text("schoolCode", "学校标识码", ["学校代码", "学校(机构)标识码", "学校机构标识码", "标识码", "学校编码"]),
  text("schoolType", "办学类型", ["学校类型", "学校办学类型", "学校类别", "办学类别"]),
  text("runBy", "举办者类型", ["举办者", "学校举办者", "举办者性质", "学校举办者类型", "举办者类别"]),
  text("urbanRural", "城乡类型", ["城乡分类", "城乡类别", "学校所在地城乡分类", "学校驻地城乡类型", "驻地城乡类型"]),
  perPhase("primaryPupils", "primary", PUPILS),
  perPhase("juniorPupils", "juniorSecondary", PUPILS),
  perPhase("seniorPupils", "seniorSecondary", PUPILS),
  perPhase("primaryGrades", "primary", GRADES),
  perPhase("juniorGrades", "juniorSecondary", GRADES),
  perPhase("primaryClasses", "primary", CLASSES),
  perPhase("juniorClasses", "juniorSecondary", CLASSES),
  perPhase("primaryQualifiedTeachers", "primary", qualified("专科")),
  perPhase("juniorQualifiedTeachers", "juniorSecondary", qualified("本科")),
  perPhase("primaryBackboneTeachers", "primary", BACKBONE),
  perPhase("juniorBackboneTeachers", "juniorSecondary", BACKBONE),
  perPhase("primarySportsAndArtsTeachers", "primary", SPORTS_AND_ARTS),
  perPhase("juniorSportsAndArtsTeachers", "juniorSecondary", SPORTS_AND_ARTS),
  shared("teachingArea", "教学及辅助用房面积(㎡)", {
    kind: "area",
    synonyms: ["教学及辅助用房", "教学辅助用房面积", "教学及辅助用房总面积", "教学及教学辅助用房面积", "教辅用房面积"],
  }),
  shared("indoorSportsArea", "其中室内体育用房面积(㎡)", {
    kind: "area",
    synonyms: [
      "其中室内体育用房",
      "室内体育用房面积",
      "室内体育用房",
      "体育馆面积",
      "其中体育馆面积",
      "其中体育馆",
      "室内体育场馆面积",
      "其中室内体育场馆面积",
    ],
  }),
  shared("sportsGroundArea", "运动场地面积(㎡)", {
    kind: "area",
    synonyms: ["运动场地", "运动场面积", "室外运动场地面积", "体育运动场地面积", "运动场地总面积"],
  }),
  shared("equipmentValue", "教学仪器设备值(万元)", {
    kind: "money",
    synonyms: [
      "教学仪器设备资产值",
      "教学仪器设备总值",
      "教学仪器设备",
      "教学仪器设备资产",
      "教学仪器设备总资产值",
      "教学科研仪器设备资产值",
      "仪器设备资产值",
      "仪器设备值",
    ],
  }),
  shared("multimediaClassrooms", "网络多媒体教室数(间)", {
    kind: "count",
    synonyms: ["网络多媒体教室", "网络多媒体教室间数", "多媒体教室数", "网络多媒体教室总数"],
  }),
];

const BY_FIELD = Object.fromEntries(FIELD_DEFINITIONS.map((definition) => [definition.field, definition])) as Readonly<
  Record<Field, FieldDefinition>
>;

/** The definition of one column. */
export function fieldDefinition(field: Field): FieldDefinition {
  return BY_FIELD[field];
}

/** Position of each column in the template. */
export const FIELD_INDEX = Object.fromEntries(FIELDS.map((field, index) => [field, index])) as Readonly<
  Record<Field, number>
>;

/** Headers of the template in order, exactly as they are written. */
export const TEMPLATE_HEADERS: readonly string[] = FIELDS.map((field) => BY_FIELD[field].header);

/** The column of pupils of each phase. */
export const PUPIL_FIELDS = {
  primary: "primaryPupils",
  juniorSecondary: "juniorPupils",
  seniorSecondary: "seniorPupils",
} as const satisfies Readonly<Record<PupilPhase, Field>>;

/** The columns of the three groups of teachers, by phase. */
export const TEACHER_FIELDS = {
  teachersAboveRequiredQualification: {
    primary: "primaryQualifiedTeachers",
    juniorSecondary: "juniorQualifiedTeachers",
  },
  backboneTeachers: { primary: "primaryBackboneTeachers", juniorSecondary: "juniorBackboneTeachers" },
  sportsAndArtsTeachers: { primary: "primarySportsAndArtsTeachers", juniorSecondary: "juniorSportsAndArtsTeachers" },
} as const satisfies Readonly<Record<TeacherIndicator, Readonly<Record<"primary" | "juniorSecondary", Field>>>>;
