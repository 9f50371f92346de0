import type { PupilPhase } from "../../core/model/phase";
import { PUPIL_PHASES } from "../../core/model/phase";
import { labelKey } from "../text";
import data from "./columns.json";

/** What a column can hold, in the words of the dictionary: fields of 学校基础数据, parts of such fields, and what rows are sorted by. */
export type Concept =
  | "schoolName"
  | "schoolCode"
  | "schoolType"
  | "runBy"
  | "urbanRural"
  | "rowPhase"
  | "countsAsSchool"
  | "district"
  | "serial"
  | "pupils"
  | "grades"
  | "classes"
  | "qualifiedTeachers"
  | "backboneTeachers"
  | "sportsAndArtsTeachers"
  | "teachersTotal"
  | "degreeDoctor"
  | "degreeMaster"
  | "degreePostgraduate"
  | "degreeBachelor"
  | "degreeAssociate"
  | "degreeSecondary"
  | "degreeBelow"
  | "coursePhysicalEducation"
  | "courseArts"
  | "courseMusic"
  | "courseFineArts"
  | "teachingArea"
  | "teachingAreaNet"
  | "indoorSportsArea"
  | "sportsGroundArea"
  | "sportsArea"
  | "equipmentValue"
  | "multimediaClassrooms"
  | "readingTeachersAboveRequiredQualification"
  | "readingBackboneTeachers"
  | "readingSportsAndArtsTeachers"
  | "readingTeachingArea"
  | "readingSportsArea"
  | "readingEquipmentValue"
  | "readingMultimediaClassrooms";

/** Words, whole numbers, ㎡, money, or a reading that was computed already (生均, 每百名学生). */
export type ConceptKind = "text" | "count" | "area" | "money" | "reading";

/** What a heading over several columns says of them; `neutral` says nothing that changes their meaning. */
export type GroupKind =
  | "degrees"
  | "teacherDegrees"
  | "courses"
  | "teacherCourses"
  | "teachers"
  | "staff"
  | "ordinaryClassrooms"
  | "otherClassrooms"
  | "neutral";

/** One kind of column and its names. */
export interface ConceptEntry {
  readonly concept: Concept;
  readonly kind: ConceptKind;
  /** Counted once per phase: then names may carry a phase (小学在校生数). */
  readonly perPhase: boolean;
  /** Names that say it all; without unit. */
  readonly names: readonly string[];
  /** Names that hold for one phase only. */
  readonly namesByPhase?: Readonly<Partial<Record<PupilPhase, readonly string[]>>>;
  /** Short names that mean this only below a heading of the kind: 本科 below 按学历分. */
  readonly namesWithin?: { readonly context: "degrees" | "courses"; readonly names: readonly string[] };
  /** Concepts whose heading may stand above this one: 教学及辅助用房 above 室内体育用房. */
  readonly within?: readonly Concept[];
  readonly source: string;
}

/** The dictionary as it is stored. */
export interface Dictionary {
  readonly sources: Readonly<Record<string, string>>;
  readonly phases: Readonly<Record<PupilPhase, readonly string[]>>;
  readonly wholeWords: { readonly words: readonly string[]; readonly source: string };
  readonly valueWords: { readonly words: readonly string[]; readonly source: string };
  /** Units that no column of a school table has: a column in one of them is something else. */
  readonly otherUnits: { readonly words: readonly string[]; readonly source: string };
  readonly groups: readonly { readonly kind: GroupKind; readonly names: readonly string[]; readonly source: string }[];
  readonly formCode: string;
  readonly foreign: readonly { readonly reason: string; readonly words: readonly string[]; readonly source: string }[];
  readonly columns: readonly ConceptEntry[];
}

/** Words for columns, headings and what makes a column something else; every entry names where it was seen. */
export const DICTIONARY = data as unknown as Dictionary;

/** What a text names, with the phase that its words carry. */
export interface NamedConcept {
  readonly entry: ConceptEntry;
  readonly phase: PupilPhase | null;
  /** Set where the name is right for one phase only, although it does not name it: 专科及以上学历教师数. */
  readonly onlyFor: PupilPhase | null;
}

const ENTRIES: ReadonlyMap<Concept, ConceptEntry> = new Map(
  DICTIONARY.columns.map((entry) => [entry.concept, entry] as const),
);

const BY_NAME: ReadonlyMap<string, ConceptEntry> = new Map(
  DICTIONARY.columns.flatMap((entry) => entry.names.map((name) => [labelKey(name), entry] as const)),
);

const BY_PHASED_NAME: Readonly<Record<PupilPhase, ReadonlyMap<string, ConceptEntry>>> = {
  primary: phasedNames("primary"),
  juniorSecondary: phasedNames("juniorSecondary"),
  seniorSecondary: phasedNames("seniorSecondary"),
};

const BY_NAME_WITHIN: Readonly<Record<"degrees" | "courses", ReadonlyMap<string, ConceptEntry>>> = {
  degrees: namesWithin("degrees"),
  courses: namesWithin("courses"),
};

const GROUPS: ReadonlyMap<string, GroupKind> = new Map(
  DICTIONARY.groups.flatMap(({ kind, names }) => names.map((name) => [labelKey(name), kind] as const)),
);

const WHOLE_WORDS: ReadonlySet<string> = new Set([...DICTIONARY.wholeWords.words, ...DICTIONARY.valueWords.words]);
const FORM_CODE = new RegExp(DICTIONARY.formCode);
const FOREIGN = new RegExp(DICTIONARY.foreign.flatMap(({ words }) => words).join("|"));

const OTHER_UNIT = new RegExp(
  `(?:[(（]|^)(?:单位)?(?:[十百千万亿]+(?:平方米|平米|m2|元|人|间)|${DICTIONARY.otherUnits.words
    .map((word) => labelKey(word))
    .filter((word) => word !== "")
    .join("|")})(?:[)）]|$)`,
);

/** Names of phases, the longest first, so that 小学部 is not read as 小学 with a 部 left over. */
const PHASE_NAMES: readonly (readonly [string, PupilPhase])[] = PUPIL_PHASES.flatMap((phase) =>
  DICTIONARY.phases[phase].map((name) => [name, phase] as const),
).sort(([left], [right]) => right.length - left.length);

function phasedNames(phase: PupilPhase): ReadonlyMap<string, ConceptEntry> {
  return new Map(
    DICTIONARY.columns.flatMap((entry) =>
      (entry.namesByPhase?.[phase] ?? []).map((name) => [labelKey(name), entry] as const),
    ),
  );
}

function namesWithin(context: "degrees" | "courses"): ReadonlyMap<string, ConceptEntry> {
  return new Map(
    DICTIONARY.columns.flatMap((entry) =>
      entry.namesWithin?.context === context
        ? entry.namesWithin.names.map((name) => [labelKey(name), entry] as const)
        : [],
    ),
  );
}

/** The entry of a concept. Throws where the dictionary lacks it: bad data. */
export function conceptEntry(concept: Concept): ConceptEntry {
  const entry = ENTRIES.get(concept);
  if (entry === undefined) throw new Error(`the dictionary says nothing about ${concept}`);
  return entry;
}

/** The phase that a text is the name of; null for anything else. */
export function phaseNamed(key: string): PupilPhase | null {
  return PHASE_NAMES.find(([name]) => name === key)?.[1] ?? null;
}

/** A label without the phase in front of it, behind it or in brackets; null when it names no phase. */
export function splitPhase(key: string): { readonly rest: string; readonly phase: PupilPhase } | null {
  for (const [name, phase] of PHASE_NAMES) {
    if (key.includes(`(${name})`)) return { rest: key.replace(`(${name})`, ""), phase };
    if (key.length <= name.length) continue;
    if (key.startsWith(name)) return { rest: key.slice(name.length), phase };
    if (key.endsWith(name)) return { rest: key.slice(0, -name.length), phase };
  }
  return null;
}

function entryOf(key: string, phase: PupilPhase | null): ConceptEntry | undefined {
  const entry = BY_NAME.get(key);
  if (phase === null) return entry;
  return BY_PHASED_NAME[phase].get(key) ?? entry;
}

function onlyPhase(key: string): NamedConcept | null {
  for (const phase of PUPIL_PHASES) {
    const entry = BY_PHASED_NAME[phase].get(key);
    if (entry !== undefined) return { entry, phase: null, onlyFor: phase };
  }
  return null;
}

/** What a label key names by itself, in any phase; null when it names no column. */
export function conceptNamed(key: string): NamedConcept | null {
  const plain = BY_NAME.get(key);
  if (plain !== undefined) return { entry: plain, phase: null, onlyFor: null };
  const split = splitPhase(key);
  if (split === null) return onlyPhase(key);
  const entry = entryOf(split.rest, split.phase);
  return entry === undefined ? null : { entry, phase: split.phase, onlyFor: null };
}

/** What a short name means below a heading of the kind: 本科 below 按学历分. */
export function conceptWithin(key: string, context: "degrees" | "courses"): ConceptEntry | null {
  return BY_NAME_WITHIN[context].get(key) ?? null;
}

/** What a heading says of the columns below it; null for words that nobody put into the dictionary. */
export function groupNamed(key: string): GroupKind | null {
  const kind = GROUPS.get(key);
  if (kind !== undefined) return kind;
  return FORM_CODE.test(key) && !isForeign(key) ? "neutral" : null;
}

/** Whether a word only repeats its heading: the column of the whole (计, 合计), or of the value itself (实际值). */
export function isWholeWord(key: string): boolean {
  return WHOLE_WORDS.has(key);
}

/** Whether a text has a word that makes its column something else: 其中危房, 租借, 女, 新增 … */
export function isForeign(key: string): boolean {
  return FOREIGN.test(key);
}

/** Whether a label names a unit, in brackets or alone, that no column of a school table has (亩, 千元, 册). */
export function hasOtherUnit(key: string): boolean {
  return OTHER_UNIT.test(key);
}
