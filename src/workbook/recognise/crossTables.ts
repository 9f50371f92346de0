import type { Finding } from "../../core/model/finding";
import type { Figure, SchoolRecord } from "../../core/model/schoolRecord";
import { isAttachedWithShare, PHASES_OF_TYPE } from "../../core/phaseSplit/schoolUnit";
import { fieldDefinition } from "../fields";
import type { SchoolTable } from "../schoolTable";
import { compactText } from "../text";

/** A record, where its table is among the tables that are read together, and what it is known by. */
interface Entry {
  readonly record: SchoolRecord;
  readonly table: number;
  readonly keys: readonly string[];
}

/** A school is known by its code and by its name; each of its phases may stand in one table only. */
function keysOf(record: SchoolRecord): readonly string[] {
  const phases = record.rounded === undefined ? PHASES_OF_TYPE[record.type] : [record.rounded.phase];
  const kind = isAttachedWithShare(record.type) ? record.type : "";
  const names = [compactText(record.name), ...(record.code === null ? [] : [`#${compactText(record.code)}`])];
  return phases.flatMap((phase) => names.map((name) => `${kind}|${phase}|${name}`));
}

function unusable(figure: Figure): Figure {
  return { kind: "missing", reason: "duplicateSchool", at: figure.at };
}

function byPhase<Key extends string>(figures: Readonly<Record<Key, Figure>>): Readonly<Record<Key, Figure>> {
  const entries = Object.entries<Figure>(figures).map(([phase, figure]) => [phase, unusable(figure)] as const);
  return Object.fromEntries(entries) as Readonly<Record<Key, Figure>>;
}

function withoutFigures(record: SchoolRecord): SchoolRecord {
  const { teachers, rounded } = record;
  return {
    ...record,
    pupils: byPhase(record.pupils),
    teachers: {
      teachersAboveRequiredQualification: byPhase(teachers.teachersAboveRequiredQualification),
      backboneTeachers: byPhase(teachers.backboneTeachers),
      sportsAndArtsTeachers: byPhase(teachers.sportsAndArtsTeachers),
    },
    teachingArea: unusable(record.teachingArea),
    indoorSportsArea: unusable(record.indoorSportsArea),
    sportsGroundArea: unusable(record.sportsGroundArea),
    equipmentValue: unusable(record.equipmentValue),
    multimediaClassrooms: unusable(record.multimediaClassrooms),
    ...(rounded === undefined ? {} : { rounded: { ...rounded, readings: byPhase(rounded.readings) } }),
  };
}

function repeatFinding(later: SchoolRecord, first: SchoolRecord): Finding {
  const isByCode = later.code !== null && later.code === first.code;
  return {
    level: "dataError",
    at: later.at,
    alsoAt: [first.at],
    school: later.name,
    phase: null,
    reference: null,
    code: "duplicateSchool",
    field: fieldDefinition(isByCode ? "schoolCode" : "schoolName").header,
    found: (isByCode ? later.code : null) ?? later.name,
    first: first.at,
  };
}

/** Pairs of records of different tables that are the same school in the same phase. */
function repeats(tables: readonly SchoolTable[]): (readonly [Entry, Entry])[] {
  const firsts = new Map<string, Entry>();
  const pairs: (readonly [Entry, Entry])[] = [];
  tables.forEach(({ records }, table) => {
    for (const record of records) {
      const entry: Entry = { record, table, keys: keysOf(record) };
      const first = entry.keys
        .map((key) => firsts.get(key))
        .find((known) => known !== undefined && known.table !== table);
      if (first !== undefined) pairs.push([first, entry]);
      for (const key of entry.keys) if (!firsts.has(key)) firsts.set(key, entry);
    }
  });
  return pairs;
}

/**
 * Tables that are read together hold each school once for each phase: one that stands in two of them is said, and none of
 * its figures is used, because nobody knows which row is right.
 */
export function withoutRepeats(tables: readonly SchoolTable[]): readonly SchoolTable[] {
  if (tables.length < 2) return tables;
  const pairs = repeats(tables);
  if (pairs.length === 0) return tables;
  const doubted = new Set(pairs.flatMap(([first, later]) => [first.record, later.record]));
  return tables.map((table, index) => ({
    ...table,
    records: table.records.map((record) => (doubted.has(record) ? withoutFigures(record) : record)),
    findings: [
      ...table.findings,
      ...pairs.flatMap(([first, later]) => (later.table === index ? [repeatFinding(later.record, first.record)] : [])),
    ],
  }));
}
