import type { TeacherIndicator } from "../core/model/indicator";
import type { PupilPhase } from "../core/model/phase";
import type { ColumnUnit } from "../i18n/unitNames";
import { conceptEntry, DICTIONARY, type Concept, type ConceptEntry } from "./dictionary/dictionary";
import { FIELDS, type Field } from "./schoolTable";

/** What a column holds: words, whole numbers (人, 间, 个), ㎡ or money. */
export type FieldKind = "text" | "count" | "area" | "money";

/** Units that a header may name. */
export type Unit = ColumnUnit;

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

/** Where a field stands in the dictionary, and its header where that is more than the first name there. */
interface FieldSource {
  readonly field: Field;
  readonly concept: Concept;
  readonly phase?: PupilPhase;
  readonly header?: string;
}

/** The columns in the order of the template. */
const SOURCES: readonly FieldSource[] = [
  { field: "schoolName", concept: "schoolName" },
  { field: "schoolCode", concept: "schoolCode" },
  { field: "schoolType", concept: "schoolType" },
  { field: "runBy", concept: "runBy" },
  { field: "urbanRural", concept: "urbanRural" },
  { field: "primaryPupils", concept: "pupils", phase: "primary" },
  { field: "juniorPupils", concept: "pupils", phase: "juniorSecondary" },
  { field: "seniorPupils", concept: "pupils", phase: "seniorSecondary" },
  { field: "primaryGrades", concept: "grades", phase: "primary" },
  { field: "juniorGrades", concept: "grades", phase: "juniorSecondary" },
  { field: "primaryClasses", concept: "classes", phase: "primary" },
  { field: "juniorClasses", concept: "classes", phase: "juniorSecondary" },
  { field: "primaryQualifiedTeachers", concept: "qualifiedTeachers", phase: "primary" },
  { field: "juniorQualifiedTeachers", concept: "qualifiedTeachers", phase: "juniorSecondary" },
  { field: "primaryBackboneTeachers", concept: "backboneTeachers", phase: "primary" },
  { field: "juniorBackboneTeachers", concept: "backboneTeachers", phase: "juniorSecondary" },
  { field: "primarySportsAndArtsTeachers", concept: "sportsAndArtsTeachers", phase: "primary" },
  { field: "juniorSportsAndArtsTeachers", concept: "sportsAndArtsTeachers", phase: "juniorSecondary" },
  { field: "teachingArea", concept: "teachingArea", header: "教学及辅助用房面积(㎡)" },
  { field: "indoorSportsArea", concept: "indoorSportsArea", header: "其中室内体育用房面积(㎡)" },
  { field: "sportsGroundArea", concept: "sportsGroundArea", header: "运动场地面积(㎡)" },
  { field: "equipmentValue", concept: "equipmentValue", header: "教学仪器设备值(万元)" },
  { field: "multimediaClassrooms", concept: "multimediaClassrooms", header: "网络多媒体教室数(间)" },
];

function phasedSynonyms(entry: ConceptEntry, phase: PupilPhase): readonly string[] {
  const things = [...entry.names, ...(entry.namesByPhase?.[phase] ?? [])];
  return DICTIONARY.phases[phase].flatMap((name) => things.flatMap((thing) => [name + thing, thing + name]));
}

function definitionOf({ field, concept, phase, header }: FieldSource): FieldDefinition {
  const entry = conceptEntry(concept);
  const [thing = ""] = entry.names;
  const ownName = phase === undefined ? thing : `${DICTIONARY.phases[phase][0] ?? ""}${thing}`;
  const name = header === undefined ? ownName : header.replace(/\(.*\)$/, "");
  const all = phase === undefined ? entry.names : phasedSynonyms(entry, phase);
  return {
    field,
    header: header ?? name,
    name,
    kind: entry.kind === "reading" ? "count" : entry.kind,
    phase: phase ?? null,
    synonyms: all.filter((synonym) => synonym !== name),
  };
}

/**
 * The columns of 学校基础数据 in the order of the template; their names stand in the dictionary. Counted by phase are
 * pupils, grades, classes and the three groups of teachers of 教督〔2017〕6号 资源配置 第1–3项 (小学: 专科及以上, 初中: 本科及以上); the rest is shared.
 */
export const FIELD_DEFINITIONS: readonly FieldDefinition[] = SOURCES.map(definitionOf);

/** The concept of the dictionary behind each field. */
const CONCEPT_OF = Object.fromEntries(SOURCES.map(({ field, concept }) => [field, concept])) as Readonly<
  Record<Field, Concept>
>;

/** The concept of the dictionary that a field holds. */
export function conceptOfField(field: Field): Concept {
  return CONCEPT_OF[field];
}

/** The field that holds a concept, counted by phase where it is one of those; null where the template has no such column. */
export function fieldOfConcept(concept: Concept, phase: PupilPhase | null): Field | null {
  return SOURCES.find((source) => source.concept === concept && (source.phase ?? null) === phase)?.field ?? null;
}

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

/** The columns of what the phases of a school share. */
export const SHARED_FIELDS = [
  "teachingArea",
  "indoorSportsArea",
  "sportsGroundArea",
  "equipmentValue",
  "multimediaClassrooms",
] as const satisfies readonly Field[];
