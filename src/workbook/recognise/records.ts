import type { CellAt } from "../../core/model/cellAt";
import type { PupilPhase } from "../../core/model/phase";
import type { Figure, MissingReason, SchoolRecord } from "../../core/model/schoolRecord";
import type { SchoolType } from "../../core/model/schoolType";
import { PHASES_OF_TYPE } from "../../core/phaseSplit/schoolUnit";
import { timesPowerOfTen } from "../../core/statistics/decimal";
import { fieldDefinition, PUPIL_FIELDS } from "../fields";
import { FIELDS, type Field } from "../schoolTable";
import type { CellValue } from "../sheetSnapshot";
import { isBlank } from "../text";
import { readCell, type CellReading, type CellRules } from "./cellReading";
import type { FaultLog } from "./faultLog";
import { addressOf, cellOf, type ColumnMap, type Identity } from "./identities";
import { neededNumeratorFields, neededPupilFields, type RowFacts } from "./needs";
import type { Relations } from "./relations";

/** What reading the rows of a table needs to know besides the rows. */
export interface ReadingRules {
  readonly map: ColumnMap;
  readonly relations: Relations;
  readonly log: FaultLog;
  readonly equipmentUnit: 1 | 10000;
  readonly blankIndoorSports: "none" | "missing";
  readonly teachingPointMinimumPupils: number;
}

/** A row read: its record, and what a later question or finding needs to know of it. */
export interface ReadRow {
  readonly record: SchoolRecord;
  /** 其中室内体育用房面积 is needed and blank. */
  readonly hasBlankIndoorSports: boolean;
  /** 其中室内体育用房面积 and 教学及辅助用房面积 where the part is larger than its whole; neither is used then. */
  readonly partExceedsWhole: { readonly part: number; readonly whole: number } | null;
}

/** An identity whose type is known: only such rows can be read. */
export type TypedIdentity = Identity & { readonly type: SchoolType };

type Figures = Readonly<Record<Field, Figure>>;

/** A column of figures, with all that its cells have in common. */
interface FigureColumn {
  readonly field: Field;
  readonly rules: CellRules;
  /** Grades and classes are worth a remark when they are no numbers, though nothing is judged by them. */
  readonly phase: PupilPhase | null;
}

/** 万元 is 元 with the decimal point four places to the right. */
const TEN_THOUSAND_POWER = 4;

const PUPIL_FIELD_NAMES: ReadonlySet<Field> = new Set(Object.values(PUPIL_FIELDS));

function rulesOf(field: Field): CellRules {
  if (PUPIL_FIELD_NAMES.has(field)) return { whole: "required", hasNoneMarks: false };
  const whole = fieldDefinition(field).kind === "count" ? "expected" : "free";
  return { whole, hasNoneMarks: field === "indoorSportsArea" };
}

const FIGURE_COLUMNS: readonly FigureColumn[] = FIELDS.filter((field) => fieldDefinition(field).kind !== "text").map(
  (field) => ({ field, rules: rulesOf(field), phase: fieldDefinition(field).phase }),
);

/** Pupils are read first: they decide what else is needed. */
const PUPIL_COLUMNS = FIGURE_COLUMNS.filter(({ field }) => PUPIL_FIELD_NAMES.has(field));
const OTHER_COLUMNS = FIGURE_COLUMNS.filter(({ field }) => !PUPIL_FIELD_NAMES.has(field));

const NO_COLUMN: Figure = { kind: "missing", reason: "missingColumn", at: null };

function withoutFigure(figure: Figure, reason: MissingReason): Figure {
  return { kind: "missing", reason, at: figure.at };
}

/** Reads the rows of one table to records. What is wrong with their figures goes to the log. */
export class RecordReader {
  constructor(private readonly rules: ReadingRules) {}

  read(identity: TypedIdentity): ReadRow {
    const { hosts, hostSchools, duplicates } = this.rules.relations;
    const facts: RowFacts = {
      type: identity.type,
      isHost: hostSchools.has(identity),
      teachingPointMinimumPupils: this.rules.teachingPointMinimumPupils,
    };
    const pupils = this.readColumns(identity, PUPIL_COLUMNS, neededPupilFields(facts));
    const needed = neededNumeratorFields(facts, (phase) => pupils[PUPIL_FIELDS[phase]] ?? NO_COLUMN);
    const figures = { ...pupils, ...this.readColumns(identity, OTHER_COLUMNS, needed) } as Figures;
    const partExceedsWhole = needed.includes("teachingArea") ? excessOf(figures) : null;
    const usable = usableFigures(figures, { partExceedsWhole, isDuplicate: duplicates.has(identity) });
    const indoor = cellOf(identity.source, this.rules.map, "indoorSportsArea");
    return {
      record: toRecord(identity, usable, hosts.get(identity)),
      hasBlankIndoorSports: needed.includes("indoorSportsArea") && isBlank(indoor),
      partExceedsWhole,
    };
  }

  private readColumns(
    identity: TypedIdentity,
    columns: readonly FigureColumn[],
    needed: readonly Field[],
  ): Partial<Record<Field, Figure>> {
    const { map, log } = this.rules;
    const figures: Partial<Record<Field, Figure>> = {};
    for (const column of columns) {
      const { field } = column;
      const isNeeded = needed.includes(field);
      if (isNeeded) log.countNeeded(field);
      const at = addressOf(identity.source, map, field);
      const reading = this.readFigure(column, cellOf(identity.source, map, field));
      figures[field] = this.toFigure(field, reading, at);
      if (reading.fault !== null && at !== null) this.report({ identity, column, at, isNeeded }, reading);
    }
    return figures;
  }

  private readFigure({ field, rules }: FigureColumn, cell: CellValue | undefined): CellReading {
    const reading = readCell(cell, rules);
    const isBlankIndoor = field === "indoorSportsArea" && reading.fault?.code === "blankCell";
    return isBlankIndoor && this.rules.blankIndoorSports === "none" ? { value: 0, fault: null } : reading;
  }

  private toFigure(field: Field, reading: CellReading, at: Figure["at"]): Figure {
    if (reading.value === null) return at === null ? NO_COLUMN : { kind: "missing", reason: reading.reason, at };
    const isInTenThousands = field === "equipmentValue" && this.rules.equipmentUnit === 10000;
    const value = isInTenThousands ? timesPowerOfTen(reading.value, TEN_THOUSAND_POWER) : reading.value;
    return { kind: "value", value, at };
  }

  private report({ identity, column, at, isNeeded }: FaultyCell, reading: CellReading): void {
    if (reading.fault === null) return;
    const { phase } = column;
    const isRemark =
      reading.fault.code !== "blankCell" && phase !== null && PHASES_OF_TYPE[identity.type].includes(phase);
    if (!isNeeded && !isRemark) return;
    const isError = isNeeded && reading.value === null;
    this.rules.log.add({ field: column.field, at, school: identity.name, fault: reading.fault, isError });
  }
}

interface FaultyCell {
  readonly identity: TypedIdentity;
  readonly column: FigureColumn;
  readonly at: CellAt;
  readonly isNeeded: boolean;
}

function excessOf({ indoorSportsArea: part, teachingArea: whole }: Figures): ReadRow["partExceedsWhole"] {
  if (part.kind === "missing" || whole.kind === "missing" || part.value <= whole.value) return null;
  return { part: part.value, whole: whole.value };
}

/** Takes out what cannot be trusted: every figure of a repeated school, and a part with its whole where they contradict. */
function usableFigures(
  figures: Figures,
  { partExceedsWhole, isDuplicate }: { partExceedsWhole: ReadRow["partExceedsWhole"]; isDuplicate: boolean },
): Figures {
  if (isDuplicate) {
    const entries = Object.entries(figures).map(([field, figure]) => [field, withoutFigure(figure, "duplicateSchool")]);
    return Object.fromEntries(entries) as Figures;
  }
  if (partExceedsWhole === null) return figures;
  return {
    ...figures,
    indoorSportsArea: withoutFigure(figures.indoorSportsArea, "partExceedsWhole"),
    teachingArea: withoutFigure(figures.teachingArea, "partExceedsWhole"),
  };
}

function toRecord(identity: TypedIdentity, figures: Figures, host: Identity | undefined): SchoolRecord {
  return {
    name: identity.name,
    code: identity.code,
    type: identity.type,
    runBy: identity.runBy,
    at: identity.at,
    pupils: {
      primary: figures.primaryPupils,
      juniorSecondary: figures.juniorPupils,
      seniorSecondary: figures.seniorPupils,
    },
    grades: { primary: figures.primaryGrades, juniorSecondary: figures.juniorGrades },
    classes: { primary: figures.primaryClasses, juniorSecondary: figures.juniorClasses },
    teachers: {
      teachersAboveRequiredQualification: {
        primary: figures.primaryQualifiedTeachers,
        juniorSecondary: figures.juniorQualifiedTeachers,
      },
      backboneTeachers: { primary: figures.primaryBackboneTeachers, juniorSecondary: figures.juniorBackboneTeachers },
      sportsAndArtsTeachers: {
        primary: figures.primarySportsAndArtsTeachers,
        juniorSecondary: figures.juniorSportsAndArtsTeachers,
      },
    },
    teachingArea: figures.teachingArea,
    indoorSportsArea: figures.indoorSportsArea,
    sportsGroundArea: figures.sportsGroundArea,
    equipmentValue: figures.equipmentValue,
    multimediaClassrooms: figures.multimediaClassrooms,
    host: host?.at ?? null,
  };
}
