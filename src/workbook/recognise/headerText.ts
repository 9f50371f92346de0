import type { CellValue } from "../sheetSnapshot";
import { conceptNamed, type ConceptKind, type NamedConcept } from "../dictionary/dictionary";
import type { Unit } from "../fields";
import { compactText, labelKey } from "../text";

/** One cell of a header: its words without unit, numbering and 其中, and the unit it names. */
export interface HeaderPart {
  readonly key: string;
  readonly unit: Unit | null;
  /** The cell says 其中 (or #, as exports write it): a part of the column before it or of its heading. */
  readonly isPart: boolean;
  /** The levels of a path that was written into one cell: 专任教师/按学历分/本科. Absent for a cell of one level. */
  readonly levels?: readonly HeaderPart[];
}

/** Longer text is prose, not a header. */
const LONGEST_HEADER = 100;

const UNIT_WORDS: ReadonlyMap<string, Unit> = new Map([
  ["m2", "squareMetre"],
  ["平方米", "squareMetre"],
  ["平米", "squareMetre"],
  ["元", "yuan"],
  ["人民币元", "yuan"],
  ["万元", "tenThousandYuan"],
  ["人民币万元", "tenThousandYuan"],
  ["人", "person"],
  ["名", "person"],
  ["间", "room"],
  ["个", "item"],
  ["班", "item"],
  ["所", "item"],
]);

/** Units that a column of a kind may have. Any other unit means that the column is not the one looked for. */
const UNITS_OF_KIND: Readonly<Record<ConceptKind, ReadonlySet<Unit>>> = {
  text: new Set(),
  count: new Set(["person", "room", "item"]),
  area: new Set(["squareMetre"]),
  money: new Set(["yuan", "tenThousandYuan"]),
  reading: new Set(["person", "room", "squareMetre", "yuan"]),
};

const BRACKETED = /[([【〔<]([^()[\]【】〔〕<>]*)[)\]】〕>]/g;
/** Numbering in front of a label: 一、 (二) 1. 3) . */
const NUMBERING = /^(?:[一二三四五六七八九十]+[、.．]|[(（](?:[一二三四五六七八九十]+|\d+)[)）]|\d+[、.．)）])/;
const PART_MARK = /^(?:#|其中[:：]?)/;
const NOTHING: HeaderPart = { key: "", unit: null, isPart: false };

function unitOf(text: string): Unit | null {
  return UNIT_WORDS.get(labelKey(text).replace(/^(?:计量)?单位/, "")) ?? null;
}

/** Strokes between the levels of a path, not those inside of brackets (元/生). */
const LEVELS = /\/(?![^(]*\))/;

/** Reads one cell of a header. Numbers, blanks and prose say nothing. */
export function readHeaderPart(value: CellValue | undefined): HeaderPart {
  if (typeof value !== "string" || value === "" || value.length > LONGEST_HEADER) return NOTHING;
  const levels = value.includes("/") || value.includes("／") ? compactText(value).split(LEVELS) : [];
  const whole = readLevel(value);
  return levels.length < 2 ? whole : { ...whole, levels: levels.map(readLevel) };
}

/** Levels of header cells, a cell that holds several taken apart. */
export function levelsOf(path: readonly HeaderPart[]): readonly HeaderPart[] {
  return path.some(({ levels }) => levels !== undefined) ? path.flatMap((part) => part.levels ?? part) : path;
}

function readLevel(value: string): HeaderPart {
  let unit: Unit | null = null;
  const words = compactText(value)
    .replace(NUMBERING, "")
    .replace(BRACKETED, (whole, inside: string) => {
      const found = unitOf(inside);
      unit = found ?? unit;
      return found === null ? whole : "";
    });
  const isPart = PART_MARK.test(words);
  const rest = labelKey(isPart ? words.replace(PART_MARK, "") : words);
  // 其中 alone is a heading of its own.
  const key = isPart && rest === "" ? labelKey(words) : rest;
  const bareUnit = unitOf(key);
  return bareUnit === null ? { key, unit, isPart } : { key: "", unit: bareUnit, isPart: false };
}

/** A name with a unit behind the words without brackets: 教学仪器设备值万元. */
export interface NamedWithUnit extends NamedConcept {
  readonly unit: Unit | null;
}

/** What a key names by itself, with a unit at its end or without. */
export function namedWithUnit(key: string): NamedWithUnit | null {
  const exact = conceptNamed(key);
  if (exact !== null) return { ...exact, unit: null };
  for (const [word, unit] of UNIT_WORDS) {
    if (!key.endsWith(word)) continue;
    const named = conceptNamed(key.slice(0, -word.length));
    if (named !== null) return { ...named, unit };
  }
  return null;
}

/** Whether a column of this kind may be counted in this unit; null is no unit. */
export function mayHaveUnit(kind: ConceptKind, unit: Unit | null): boolean {
  return unit === null || UNITS_OF_KIND[kind].has(unit);
}
