import type { PupilPhase } from "../../core/model/phase";
import {
  conceptNamed,
  conceptWithin,
  groupNamed,
  hasOtherUnit,
  isForeign,
  isWholeWord,
  phaseNamed,
  type Concept,
  type ConceptEntry,
  type GroupKind,
} from "../dictionary/dictionary";
import type { Unit } from "../fields";
import { mayHaveUnit, namedWithUnit, type HeaderPart } from "./headerText";

/** What a column means by the words above it. */
export interface Meaning {
  readonly concept: Concept;
  /** The phase that the words name; null where they name none. */
  readonly phase: PupilPhase | null;
  /** Set where the words are right for one phase only, although they do not name it. */
  readonly onlyFor: PupilPhase | null;
  readonly unit: Unit | null;
  /** Headings above that the dictionary does not know: while there is one, the meaning is likely and has to be asked. */
  readonly unknown: readonly string[];
  /** 其中 stands in the path: strokes, stars and 无 mean none. */
  readonly isPart: boolean;
  /** 音乐 or 美术 below 艺术: a part of it, not a course beside it. */
  readonly isNested: boolean;
  readonly groups: readonly GroupKind[];
}

/** Words of a path that say something, top to bottom. */
type Words = readonly HeaderPart[];

interface Found {
  readonly entry: ConceptEntry;
  readonly phase: PupilPhase | null;
  readonly onlyFor: PupilPhase | null;
  readonly unit: Unit | null;
  /** Words of the path that it took, counted from its end. */
  readonly taken: number;
}

const DEGREE_GROUPS: ReadonlySet<GroupKind> = new Set(["degrees", "teacherDegrees"]);
const COURSE_GROUPS: ReadonlySet<GroupKind> = new Set(["courses", "teacherCourses"]);
const TEACHER_GROUPS: ReadonlySet<GroupKind> = new Set(["teachers", "teacherDegrees", "teacherCourses"]);

/** A whole or a value at the end of a path only repeats what stands above it. */
function withoutWholeWords(words: Words): Words {
  let end = words.length;
  while (end > 1 && isWholeWord(words[end - 1]?.key ?? "")) end -= 1;
  return words.slice(0, end);
}

/** The heading without its phase: 小学专任教师 is 专任教师 of 小学. */
function groupWithPhase(key: string): { readonly kind: GroupKind; readonly phase: PupilPhase | null } | null {
  const kind = groupNamed(key);
  if (kind !== null) return { kind, phase: null };
  const named = conceptNamed(key);
  if (named?.entry.concept === "teachersTotal") return { kind: "teachers", phase: named.phase };
  return null;
}

/** A short name below its heading: 本科 below 按学历分 of 专任教师. */
function withinGroup(key: string, kinds: readonly GroupKind[]): ConceptEntry | null {
  const has = (wanted: ReadonlySet<GroupKind>): boolean => kinds.some((kind) => wanted.has(kind));
  if (kinds.includes("staff") && !has(TEACHER_GROUPS)) return null;
  const degree = has(DEGREE_GROUPS) || kinds.includes("teachers") ? conceptWithin(key, "degrees") : null;
  const course = has(COURSE_GROUPS) || kinds.includes("teachers") ? conceptWithin(key, "courses") : null;
  return degree ?? course;
}

/** Readings of a path, the most specific first: short name below its heading, heading and leaf together in both orders, then the leaf alone. */
function find(words: Words, kinds: readonly GroupKind[]): Found | null {
  const leaf = words.at(-1);
  if (leaf === undefined) return null;
  const within = withinGroup(leaf.key, kinds);
  if (within !== null) return { entry: within, phase: null, onlyFor: null, unit: null, taken: 1 };
  const parent = words.at(-2);
  const together = parent === undefined ? [] : [parent.key + leaf.key, leaf.key + parent.key];
  for (const key of together) {
    const named = namedWithUnit(key);
    if (named !== null) return { ...named, taken: 2 };
  }
  const alone = namedWithUnit(leaf.key);
  return alone === null ? null : { ...alone, taken: 1 };
}

/** Whether a heading may stand above a concept without changing it. */
function isAllowedAbove(key: string, entry: ConceptEntry): boolean {
  const above = (conceptNamed(key)?.entry ?? conceptWithin(key, "degrees") ?? conceptWithin(key, "courses"))?.concept;
  if (above === undefined) return false;
  return above === entry.concept || (entry.within ?? []).includes(above);
}

interface Phases {
  readonly words: Words;
  readonly phases: ReadonlySet<PupilPhase>;
}

/** Takes out the words that only name a phase; 高中 below 学历 is a degree. */
function takePhases(words: Words, isDegree: (key: string) => boolean): Phases {
  const phases = new Set<PupilPhase>();
  const rest = words.filter(({ key }, index) => {
    const phase = index === words.length - 1 && isDegree(key) ? null : phaseNamed(key);
    if (phase !== null) phases.add(phase);
    return phase === null;
  });
  return { words: rest, phases };
}

function kindsOf(words: Words): { readonly kinds: readonly GroupKind[]; readonly phases: readonly PupilPhase[] } {
  const groups = words.flatMap(({ key }) => groupWithPhase(key) ?? []);
  return {
    kinds: groups.map(({ kind }) => kind),
    phases: groups.flatMap(({ phase }) => phase ?? []),
  };
}

/** A word of the dictionary is never foreign, whatever it contains; any other word may make the column something else. */
function makesForeign(key: string, kinds: readonly GroupKind[]): boolean {
  if (phaseNamed(key) !== null || isWholeWord(key) || groupNamed(key) !== null) return false;
  if (namedWithUnit(key) !== null || withinGroup(key, kinds) !== null) return false;
  return isForeign(key) || hasOtherUnit(key);
}

function unitOfPath(path: readonly HeaderPart[]): Unit | null {
  return path.findLast((part) => part.unit !== null)?.unit ?? null;
}

function saysPart(part: HeaderPart | undefined): boolean {
  return part !== undefined && (part.isPart || part.key === "其中");
}

/**
 * What a header path (top to bottom) means. Null when it is no column that is looked for: other words, a word that makes
 * it something else (其中危房, 女), two phases at once, or a unit that cannot be. Headings that nobody knows are kept as
 * `unknown`: then the meaning is only likely.
 */
export function meaningOf(path: readonly HeaderPart[]): Meaning | null {
  const worded = path.filter(({ key }) => key !== "");
  const above = kindsOf(worded.slice(0, -1));
  if (worded.length === 0 || worded.some(({ key }) => makesForeign(key, above.kinds))) return null;
  const { words, phases } = takePhases(withoutWholeWords(worded), (key) => withinGroup(key, above.kinds) !== null);
  const { kinds, phases: groupPhases } = kindsOf(words.slice(0, -1));
  const found = find(words, kinds);
  if (found === null) return null;
  const headings = words.slice(0, words.length - found.taken);
  // What stands below a reading is what it was computed from and compared with.
  if (headings.some(({ key }) => conceptNamed(key)?.entry.kind === "reading")) return null;
  const named = new Set([...phases, ...groupPhases, ...(found.phase === null ? [] : [found.phase])]);
  const unit = found.unit ?? unitOfPath(path);
  if (named.size > 1 || !mayHaveUnit(found.entry.kind, unit)) return null;
  const [phase = null] = named;
  return {
    concept: found.entry.concept,
    phase,
    onlyFor: found.onlyFor,
    unit,
    unknown: headings
      .map(({ key }) => key)
      .filter((key) => groupWithPhase(key) === null && !isAllowedAbove(key, found.entry)),
    isPart: worded.some(saysPart),
    isNested: headings.some(({ key }) => isArts(key)) || saysPart(worded.at(-1)),
    groups: kinds,
  };
}

function isArts(key: string): boolean {
  return conceptWithin(key, "courses")?.concept === "courseArts" || conceptNamed(key)?.entry.concept === "courseArts";
}
