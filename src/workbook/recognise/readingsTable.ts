import type { CellAt } from "../../core/model/cellAt";
import type { Finding, FindingBase } from "../../core/model/finding";
import { RESOURCE_INDICATORS, type ResourceIndicator } from "../../core/model/indicator";
import type { Phase } from "../../core/model/phase";
import type { Answers, Question } from "../../core/model/question";
import type { Figure, SchoolRecord } from "../../core/model/schoolRecord";
import { PHASES_OF_TYPE } from "../../core/phaseSplit/schoolUnit";
import { runByOf } from "../../standards/runBy";
import { schoolTypeOf } from "../../standards/schoolTypes";
import { unnamedSchool } from "../../i18n/labels";
import { conceptEntry, type Concept } from "../dictionary/dictionary";
import { compactText } from "../text";
import { readCell, type CellRules } from "./cellReading";
import { askCounty, countyOfTable, rowsOfCounty } from "./countyRows";
import { decisionOf } from "./decision";
import type { FoundTable } from "./foundTable";
import type { Layout } from "./layout";
import { phasesOfRows, type RowPhase } from "./readingPhases";
import { columnOf, textAt, type DataRow } from "./schoolRows";
import { TableAnswers } from "./tableAnswers";
import { placeInTitles } from "./titles";
import type { TableResult } from "./totalsTable";

const CONCEPT_OF: Readonly<Record<ResourceIndicator, Concept>> = {
  teachersAboveRequiredQualification: "readingTeachersAboveRequiredQualification",
  backboneTeachers: "readingBackboneTeachers",
  sportsAndArtsTeachers: "readingSportsAndArtsTeachers",
  teachingArea: "readingTeachingArea",
  sportsArea: "readingSportsArea",
  equipmentValue: "readingEquipmentValue",
  multimediaClassrooms: "readingMultimediaClassrooms",
};

/** So many readings make a 表Ⅱ-2, where the totals that they come from are not there. */
const FEWEST_READINGS = 3;
const TOTALS: ReadonlySet<Concept> = new Set([
  "teachingArea",
  "sportsGroundArea",
  "equipmentValue",
  "multimediaClassrooms",
]);
/** Excel shows no more digits than these. */
const MOST_DECIMALS = 12;
const ANY_NUMBER: CellRules = { whole: "free", hasNoneMarks: false };
const WHOLE_NUMBER: CellRules = { whole: "required", hasNoneMarks: false };
const TEACHING_POINT = /教学点/;

const NONE: Figure = { kind: "missing", reason: "missingColumn", at: null };
const BOTH: Readonly<Record<Phase, Figure>> = { primary: NONE, juniorSecondary: NONE };

function dataError(at: CellAt | null, school: string | null): FindingBase {
  return { level: "dataError", at, alsoAt: [], school, phase: null, reference: null };
}

function nameOf(concept: Concept): string {
  return conceptEntry(concept).names[0] ?? "";
}

function byIndicator<T>(valueOf: (indicator: ResourceIndicator) => T): Readonly<Record<ResourceIndicator, T>> {
  return Object.fromEntries(RESOURCE_INDICATORS.map((one) => [one, valueOf(one)])) as Readonly<
    Record<ResourceIndicator, T>
  >;
}

/** The type of a section: what its row says where that is a type of one phase or of none, else by phase and name. */
function typeOf(text: string, name: string, phase: Phase): SchoolRecord["type"] {
  const said = text === "" ? undefined : schoolTypeOf(text);
  if (said !== undefined && PHASES_OF_TYPE[said].length < 2) return said;
  if (phase === "juniorSecondary") return "juniorSecondarySchool";
  return TEACHING_POINT.test(name) ? "teachingPoint" : "primarySchool";
}

/** A record without totals: a 表Ⅱ-2 does not give them. */
function recordWithout(at: CellAt): Omit<SchoolRecord, "name" | "type" | "runBy" | "pupils" | "grades" | "classes"> {
  return {
    code: null,
    at,
    teachers: { teachersAboveRequiredQualification: BOTH, backboneTeachers: BOTH, sportsAndArtsTeachers: BOTH },
    teachingArea: NONE,
    indoorSportsArea: NONE,
    sportsGroundArea: NONE,
    equipmentValue: NONE,
    multimediaClassrooms: NONE,
    host: null,
  };
}

/** Whether a table gives readings that were computed already (表Ⅱ-2) and no totals. */
export function isReadings({ columns }: Layout): boolean {
  const readings = columns.filter(({ concept, score }) => concept.startsWith("reading") && score !== "likely");
  return readings.length >= FEWEST_READINGS && !columns.some(({ concept }) => TOTALS.has(concept));
}

function decimalsOf(value: number): number {
  const text = String(value);
  if (text.includes("e-")) return MOST_DECIMALS;
  return Math.min(MOST_DECIMALS, text.split(".")[1]?.length ?? text.indexOf("."));
}

/** Half of the last decimal place that a column shows anywhere: its readings are rounded to it. */
function halfStepOf(rows: readonly DataRow[], column: number | undefined): number {
  const decimals = rows.map(({ cells }) => {
    const value = column === undefined ? undefined : cells[column];
    return typeof value === "number" && Number.isFinite(value) ? Math.max(0, decimalsOf(value)) : 0;
  });
  return 0.5 / 10 ** Math.max(0, ...decimals);
}

/** Reads the cells of one table of readings. */
class ReadingsReader {
  readonly findings: Finding[] = [];
  private readonly halfSteps: Readonly<Record<ResourceIndicator, number>>;
  private readonly columns: Readonly<Record<ResourceIndicator, number | undefined>>;

  constructor(private readonly table: FoundTable) {
    const column = (indicator: ResourceIndicator): number | undefined => columnOf(table.layout, CONCEPT_OF[indicator]);
    this.columns = byIndicator(column);
    this.halfSteps = byIndicator((indicator) => halfStepOf(table.rows, column(indicator)));
  }

  record({ source, phase }: RowPhase & { readonly phase: Phase }): SchoolRecord {
    const name = this.text(source, "schoolName") || unnamedSchool(source.row);
    const at = this.at(source, columnOf(this.table.layout, "schoolName") ?? this.table.layout.block.left);
    const runBy = this.text(source, "runBy");
    const school = { name, phase };
    const pupils = this.figure(source, columnOf(this.table.layout, "pupils"), { ...school, rules: WHOLE_NUMBER });
    return {
      ...recordWithout(at),
      name,
      type: typeOf(this.text(source, "schoolType"), name, phase),
      runBy: runBy === "" ? null : (runByOf(runBy) ?? null),
      pupils: { primary: NONE, juniorSecondary: NONE, seniorSecondary: NONE, [phase]: pupils },
      grades: { ...BOTH, [phase]: this.optional(source, "grades") },
      classes: { ...BOTH, [phase]: this.optional(source, "classes") },
      rounded: {
        phase,
        readings: byIndicator((indicator) =>
          this.figure(source, this.columns[indicator], { ...school, rules: ANY_NUMBER }),
        ),
        halfSteps: this.halfSteps,
      },
    };
  }

  missingColumns(): readonly Finding[] {
    const { layout } = this.table;
    const concepts = RESOURCE_INDICATORS.map((indicator) => CONCEPT_OF[indicator]);
    return (["schoolName", "pupils", ...concepts] as const).flatMap((concept): Finding[] => {
      if (columnOf(layout, concept) !== undefined) return [];
      const columns = layout.columns.filter((column) => column.concept === concept);
      const [at = null, ...alsoAt] = columns.map(({ column }) => ({
        sheet: this.table.sheet.name,
        row: this.table.sheet.origin.row + layout.block.top,
        column: this.table.sheet.origin.column + column,
      }));
      const field = nameOf(concept);
      return [
        { ...dataError(at, null), alsoAt, code: columns.length > 1 ? "duplicateColumn" : "missingColumn", field },
      ];
    });
  }

  private text(source: DataRow, concept: Concept): string {
    return textAt(source, columnOf(this.table.layout, concept));
  }

  private at({ row }: DataRow, column: number): CellAt {
    const { sheet } = this.table;
    return { sheet: sheet.name, row, column: sheet.origin.column + column };
  }

  /** Nothing is judged by it: whatever is no number is left out. */
  private optional(source: DataRow, concept: Concept): Figure {
    const column = columnOf(this.table.layout, concept);
    const reading = column === undefined ? null : readCell(source.cells[column], ANY_NUMBER);
    if (column === undefined || reading === null || reading.value === null) return NONE;
    return { kind: "value", value: reading.value, at: this.at(source, column) };
  }

  private figure(
    source: DataRow,
    column: number | undefined,
    { name, phase, rules }: { readonly name: string; readonly phase: Phase; readonly rules: CellRules },
  ): Figure {
    if (column === undefined) return NONE;
    const at = this.at(source, column);
    const reading = readCell(source.cells[column], rules);
    if (reading.value !== null) return { kind: "value", value: reading.value, at };
    const field = this.table.layout.columns.find((one) => one.column === column)?.concept ?? "pupils";
    this.findings.push({ ...dataError(at, name), phase, ...reading.fault, field: nameOf(field) });
    return { kind: "missing", reason: reading.reason, at };
  }
}

function openQuestions(table: FoundTable, rows: readonly RowPhase[], answers: TableAnswers): readonly Question[] {
  const { name } = table.sheet;
  const open = rows.filter(({ phase }) => phase === null).length;
  if (open === 0) return [];
  // Two blocks that are each numbered from 1: the form has the primary schools first.
  const code = rows.some(({ block }) => block > 0) ? "blockPhases" : "tablePhase";
  return answers.ask(code, name, { count: String(open) });
}

/** Names that stand in a phase twice: nobody knows which row is right. */
function repeatedNames(records: readonly SchoolRecord[]): readonly Finding[] {
  const seen = new Map<string, SchoolRecord>();
  return records.flatMap((record): Finding[] => {
    const key = `${compactText(record.name)}|${String(record.rounded?.phase)}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, record);
    if (first === undefined) return [];
    const field = nameOf("schoolName");
    return [
      {
        ...dataError(record.at, record.name),
        alsoAt: [first.at],
        code: "duplicateSchool",
        field,
        found: record.name,
        first: first.at,
      },
    ];
  });
}

/** Reads a 表Ⅱ-2 from elsewhere: sections with readings that were computed and rounded already. */
export function readReadings(found: FoundTable, answers: Answers): TableResult {
  const table: FoundTable = { ...found, rows: rowsOfCounty(found, answers) };
  const own = new TableAnswers(table.place, answers);
  const rows = phasesOfRows(table, { table: own.get("tablePhase"), blocks: own.get("blockPhases") });
  const reader = new ReadingsReader(table);
  const records = rows.flatMap((row) => (row.phase === null ? [] : [reader.record({ ...row, phase: row.phase })]));
  const { sheet, layout, titles } = table;
  const firstRow = sheet.origin.row + layout.block.dataTop;
  const hint: Finding = {
    ...dataError(records[0]?.at ?? null, null),
    level: "hint",
    code: "roundedReadings",
    count: records.length,
  };
  return {
    table: {
      sheet: sheet.name,
      firstRow: table.rows[0]?.row ?? firstRow,
      lastRow: table.rows.at(-1)?.row ?? firstRow,
      columns: {},
      equipmentUnit: 1,
      blankIndoorSports: "missing",
      keyField: "schoolName",
      place: placeInTitles(titles) ?? countyOfTable(table),
      records,
      findings: [hint, ...reader.missingColumns(), ...reader.findings, ...repeatedNames(records)],
      consolidation: null,
      decision: decisionOf(table, 1, "readings"),
    },
    questions: [...askCounty(found, answers), ...openQuestions(table, rows, own)],
  };
}
