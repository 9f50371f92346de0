import type { CellAt } from "../../core/model/cellAt";
import type { PupilPhase } from "../../core/model/phase";
import type { Figure, MissingReason, SchoolRecord } from "../../core/model/schoolRecord";
import type { SchoolType } from "../../core/model/schoolType";
import { PHASES_OF_TYPE } from "../../core/phaseSplit/schoolUnit";
import { timesPowerOfTen } from "../../core/statistics/decimal";
import { FIELD_INDEX, fieldDefinition, PUPIL_FIELDS } from "../fields";
import { FIELDS, type Field } from "../schoolTable";
import type { CellValue } from "../sheetSnapshot";
import { isBlank } from "../text";
import { readCell, type CellReading, type CellRules } from "./cellReading";
import type { FaultLog } from "./faultLog";
import { addressOf, cellOf, type ColumnMap, type Identity } from "./identities";
import { neededNumeratorFields, neededPupilFields, type NeedFacts, type NeededFields } from "./needs";
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
  /** What has to be filled in: pupils, and the fields that are needed besides. */
  readonly needed: readonly [NeededFields, NeededFields];
}

/** An identity whose type is known: only such rows can be read. */
export type TypedIdentity = Identity & { readonly type: SchoolType };

/** The figures of one row by the position of their field in FIELDS: an array stays fast where a record of 18 keys does not. */
type Figures = Figure[];

/** A column of figures, with all that its cells have in common. */
interface FigureColumn {
  readonly field: Field;
  /** Position of the field in FIELDS. */
  readonly index: number;
  /** Position of the column in the cells of a row; null where the sheet has none. */
  readonly position: number | null;
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

/** Pupils are read first: they decide what else is needed. */
const PUPIL_COLUMNS = FIELDS.filter((field) => PUPIL_FIELD_NAMES.has(field));
const OTHER_COLUMNS = FIELDS.filter((field) => fieldDefinition(field).kind !== "text" && !PUPIL_FIELD_NAMES.has(field));

const NO_COLUMN: Figure = { kind: "missing", reason: "missingColumn", at: null };
/** A cell that nobody needs and nobody filled in, such as the pupils of a phase that the school has not. */
const NOT_NEEDED: Figure = { kind: "missing", reason: "blankCell", at: null };

/** The figure of a field. */
function figureOf(figures: Figures, field: Field): Figure {
  return figures[FIELD_INDEX[field]] ?? NO_COLUMN;
}

function withoutFigure(figure: Figure, reason: MissingReason): Figure {
  return { kind: "missing", reason, at: figure.at };
}

/** Reads the rows of one table to records. What is wrong with their figures goes to the log. */
export class RecordReader {
  private readonly pupilColumns: readonly FigureColumn[];
  private readonly otherColumns: readonly FigureColumn[];

  constructor(private readonly rules: ReadingRules) {
    const { columns } = rules.map;
    const toColumn = (field: Field): FigureColumn => ({
      field,
      index: FIELD_INDEX[field],
      position: columns[field] ?? null,
      rules: rulesOf(field),
      phase: fieldDefinition(field).phase,
    });
    this.pupilColumns = PUPIL_COLUMNS.map(toColumn);
    this.otherColumns = OTHER_COLUMNS.map(toColumn);
  }

  read(identity: TypedIdentity): ReadRow {
    const { hosts, hostSchools, duplicates } = this.rules.relations;
    const facts: NeedFacts = {
      type: identity.type,
      isHost: hostSchools.has(identity),
      teachingPointMinimumPupils: this.rules.teachingPointMinimumPupils,
    };
    const figures: Figures = Array<Figure>(FIELDS.length).fill(NO_COLUMN);
    const neededPupils = neededPupilFields(facts);
    this.readColumns({ identity, figures, columns: this.pupilColumns }, neededPupils);
    const needed = neededNumeratorFields(facts, (phase) => figureOf(figures, PUPIL_FIELDS[phase]));
    this.readColumns({ identity, figures, columns: this.otherColumns }, needed);
    const partExceedsWhole = needed[FIELD_INDEX.teachingArea] === true ? excessOf(figures) : null;
    const usable = usableFigures(figures, { partExceedsWhole, isDuplicate: duplicates.has(identity) });
    const indoor = cellOf(identity.source, this.rules.map, "indoorSportsArea");
    return {
      record: toRecord(identity, usable, hosts.get(identity)),
      hasBlankIndoorSports: needed[FIELD_INDEX.indoorSportsArea] === true && isBlank(indoor),
      partExceedsWhole,
      needed: [neededPupils, needed],
    };
  }

  private readColumns({ identity, figures, columns }: RowInProgress, needed: NeededFields): void {
    const { source } = identity;
    const { map, log } = this.rules;
    for (const column of columns) {
      const { index, position } = column;
      const isNeeded = needed[index] === true;
      if (isNeeded) log.countNeeded(index);
      const cell = position === null ? undefined : source.cells[position];
      if (!isNeeded && cell === "") {
        figures[index] = NOT_NEEDED;
        continue;
      }
      const at = addressOf(source, map, column.field);
      const reading = this.readFigure(column, cell);
      figures[index] = this.toFigure(column.field, reading, at);
      if (reading.fault !== null && at !== null) this.report({ identity, column, at, isNeeded }, reading);
    }
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

interface RowInProgress {
  readonly identity: TypedIdentity;
  readonly figures: Figures;
  readonly columns: readonly FigureColumn[];
}

interface FaultyCell {
  readonly identity: TypedIdentity;
  readonly column: FigureColumn;
  readonly at: CellAt;
  readonly isNeeded: boolean;
}

function excessOf(figures: Figures): ReadRow["partExceedsWhole"] {
  const part = figureOf(figures, "indoorSportsArea");
  const whole = figureOf(figures, "teachingArea");
  if (part.kind === "missing" || whole.kind === "missing" || part.value <= whole.value) return null;
  return { part: part.value, whole: whole.value };
}

/** Takes out what cannot be trusted: every figure of a repeated school, and a part with its whole where they contradict. */
function usableFigures(
  figures: Figures,
  { partExceedsWhole, isDuplicate }: { partExceedsWhole: ReadRow["partExceedsWhole"]; isDuplicate: boolean },
): Figures {
  if (isDuplicate) return figures.map((figure) => withoutFigure(figure, "duplicateSchool"));
  if (partExceedsWhole === null) return figures;
  return figures.map((figure, index) =>
    FIELDS[index] === "indoorSportsArea" || FIELDS[index] === "teachingArea"
      ? withoutFigure(figure, "partExceedsWhole")
      : figure,
  );
}

function toRecord(identity: TypedIdentity, figures: Figures, host: Identity | undefined): SchoolRecord {
  const figure = (field: Field): Figure => figureOf(figures, field);
  return {
    name: identity.name,
    code: identity.code,
    type: identity.type,
    runBy: identity.runBy,
    at: identity.at,
    pupils: {
      primary: figure("primaryPupils"),
      juniorSecondary: figure("juniorPupils"),
      seniorSecondary: figure("seniorPupils"),
    },
    grades: { primary: figure("primaryGrades"), juniorSecondary: figure("juniorGrades") },
    classes: { primary: figure("primaryClasses"), juniorSecondary: figure("juniorClasses") },
    teachers: {
      teachersAboveRequiredQualification: {
        primary: figure("primaryQualifiedTeachers"),
        juniorSecondary: figure("juniorQualifiedTeachers"),
      },
      backboneTeachers: {
        primary: figure("primaryBackboneTeachers"),
        juniorSecondary: figure("juniorBackboneTeachers"),
      },
      sportsAndArtsTeachers: {
        primary: figure("primarySportsAndArtsTeachers"),
        juniorSecondary: figure("juniorSportsAndArtsTeachers"),
      },
    },
    teachingArea: figure("teachingArea"),
    indoorSportsArea: figure("indoorSportsArea"),
    sportsGroundArea: figure("sportsGroundArea"),
    equipmentValue: figure("equipmentValue"),
    multimediaClassrooms: figure("multimediaClassrooms"),
    host: host?.at ?? null,
  };
}
