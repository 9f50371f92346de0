import type { PupilPhase } from "../../core/model/phase";
import type { SchoolType } from "../../core/model/schoolType";
import { PHASES_OF_TYPE } from "../../core/phaseSplit/schoolUnit";
import { schoolTypeOf } from "../../standards/schoolTypes";
import { compactText, isBlank } from "../text";
import { phaseNamed } from "../dictionary/dictionary";
import { hasOpenColumns, type Layout } from "./layout";
import { columnOf, textAt, type DataRow } from "./schoolRows";
import type { SheetContext } from "./sheetContext";

/** What is known of a row before its figures are read. */
export interface RowFacts {
  readonly source: DataRow;
  /** The type that its own cell says, whatever it is taken for. */
  readonly ownType: SchoolType | null;
  /** Rows of the sections that were put together to this school, itself the first; absent for a row by itself. */
  readonly parts?: readonly RowFacts[];
  /** By its own cells, its sheet, or how its kind of row was answered for; null where nobody knows. */
  readonly type: SchoolType | null;
  /** The type is not what the row's own cell says: a section, or a type known from the sheet. */
  readonly isTypeGiven: boolean;
  /** The row speaks of one phase of a school that has several: it is judged as that section and never split. */
  readonly section: PupilPhase | null;
  /** Phase that columns count for which name none; null where the row does not tell. */
  readonly phase: PupilPhase | null;
}

/** What was answered about the rows of a table. */
export interface RowAnswers {
  /** Rows of schools with several phases on a sheet of one phase: figures of that section, or of the whole school. */
  readonly sectionFigures: "section" | "whole" | null;
  /** 不计校数 teaching points: rows of their own, or part of the school they belong to. */
  readonly uncounted: "ownRow" | "merged" | null;
}

/** Rows with what is known of them, and what has to be asked about them. */
export interface RowsKnown {
  readonly facts: readonly RowFacts[];
  /** Schools with several phases that stand on a sheet of one phase. */
  readonly openSections: readonly string[];
  /** Teaching points that are not counted as schools. */
  readonly uncountedRows: number;
}

const SECTION_SUFFIX = /(小学|初中|高中)(?:部|段|学段|阶段)\)?$/;
const MAY_BE_SECTION = /[部段]\s*[)）]?\s*$/;
const IS_TEACHING_POINT = /教学点/;
const NOT_COUNTED = /^(?:否|0|不计|不计校数|n|no)$/;

const TYPE_OF_SECTION: Readonly<Record<PupilPhase, SchoolType>> = {
  primary: "primarySchool",
  juniorSecondary: "juniorSecondarySchool",
  seniorSecondary: "seniorSecondarySchool",
};

/** Phase that a name ends with: ××学校（小学部）. A school that is simply called ××小学 names none. */
export function sectionNamed(name: string): PupilPhase | null {
  if (!MAY_BE_SECTION.test(name)) return null;
  const [, phase = ""] = SECTION_SUFFIX.exec(compactText(name)) ?? [];
  return phaseNamed(phase);
}

interface Columns {
  readonly name: number | undefined;
  readonly type: number | undefined;
  readonly rowPhase: number | undefined;
  readonly counts: number | undefined;
  /** Columns of pupils that name their phase. */
  readonly pupils: readonly { readonly column: number; readonly phase: PupilPhase }[];
  /** Columns that count by phase and name none. */
  readonly hasOpen: boolean;
}

function columnsFor(layout: Layout): Columns {
  const pupils = layout.columns.filter(({ concept }) => concept === "pupils");
  return {
    name: columnOf(layout, "schoolName"),
    type: columnOf(layout, "schoolType"),
    rowPhase: columnOf(layout, "rowPhase"),
    counts: columnOf(layout, "countsAsSchool"),
    pupils: pupils.flatMap(({ column, phase }) => (phase === null ? [] : [{ column, phase }])),
    hasOpen: hasOpenColumns(layout),
  };
}

/** Reads what the rows of a table say of themselves. */
class FactReader {
  readonly openSections: string[] = [];
  uncountedRows = 0;
  private readonly columns: Columns;
  private readonly types = new Map<string, SchoolType | null>();

  constructor(
    layout: Layout,
    private readonly context: SheetContext,
    private readonly answers: RowAnswers,
  ) {
    this.columns = columnsFor(layout);
  }

  read(source: DataRow): RowFacts {
    const name = textAt(source, this.columns.name);
    const given = this.givenType(source, name);
    const own = given ?? this.ownType(source);
    const section = this.sectionOf(source, name, own);
    const type = section === null ? own : TYPE_OF_SECTION[section];
    return {
      source,
      ownType: own,
      type,
      isTypeGiven: given !== null || section !== null,
      section,
      phase: this.openPhase(source, name, { type, section }),
    };
  }

  private ownType(source: DataRow): SchoolType | null {
    const text = textAt(source, this.columns.type);
    if (text === "") return null;
    const known = this.types.get(text);
    if (known !== undefined) return known;
    const type = schoolTypeOf(text) ?? null;
    this.types.set(text, type);
    return type;
  }

  /** The type that the sheet gives where there is no column for it, or that an answer gives. */
  private givenType(source: DataRow, name: string): SchoolType | null {
    if (this.columns.type === undefined) return this.typeWithoutColumn(source, name);
    if (this.columns.counts === undefined || this.ownType(source) !== "teachingPoint") return null;
    if (!NOT_COUNTED.test(compactText(textAt(source, this.columns.counts)))) return null;
    this.uncountedRows += 1;
    return this.answers.uncounted === "merged" ? "attachedPrimaryClass" : null;
  }

  /** Without a column of types: by the sheet, the caption above, or what the row says of its phase. */
  private typeWithoutColumn(source: DataRow, name: string): SchoolType | null {
    const phase = this.stated(source, name) ?? this.context.phase;
    if (this.context.type !== null) return this.context.type;
    if (phase === null) return null;
    return phase === "primary" && IS_TEACHING_POINT.test(name) ? "teachingPoint" : TYPE_OF_SECTION[phase];
  }

  /** What the row itself says of its phase: a cell, the end of its name, or the caption above it. */
  private stated(source: DataRow, name: string): PupilPhase | null {
    const cell = compactText(textAt(source, this.columns.rowPhase));
    return phaseNamed(cell) ?? sectionNamed(name) ?? source.caption ?? null;
  }

  private sectionOf(source: DataRow, name: string, type: SchoolType | null): PupilPhase | null {
    const phases = type === null ? [] : PHASES_OF_TYPE[type];
    if (phases.length < 2) return null;
    const stated = this.stated(source, name);
    if (stated !== null) return phases.includes(stated) && this.isAlone(source, stated) ? stated : null;
    const { phase } = this.context;
    if (phase === null || !this.columns.hasOpen || !phases.includes(phase)) return null;
    this.openSections.push(name);
    return this.answers.sectionFigures === "section" ? phase : null;
  }

  /** False where the row counts pupils of another phase besides: then it is the whole school, whatever its name. */
  private isAlone({ cells }: DataRow, section: PupilPhase): boolean {
    return this.columns.pupils.every(({ column, phase }) => {
      const value = cells[column];
      return phase === section || isBlank(value) || value === 0;
    });
  }

  private openPhase(
    source: DataRow,
    name: string,
    { type, section }: { readonly type: SchoolType | null; readonly section: PupilPhase | null },
  ): PupilPhase | null {
    if (section !== null || !this.columns.hasOpen) return section;
    const phases = type === null ? null : PHASES_OF_TYPE[type];
    const fits = (phase: PupilPhase | null): phase is PupilPhase =>
      phase !== null && (phases === null || phases.includes(phase));
    if (phases !== null && phases.length === 1) return phases[0] ?? null;
    const stated = this.stated(source, name);
    if (fits(stated)) return stated;
    return fits(this.context.phase) ? this.context.phase : null;
  }
}

/** Reads what each row says of itself: its type, and the phase it speaks of. */
export function factsOfRows(
  rows: readonly DataRow[],
  table: { readonly layout: Layout; readonly context: SheetContext },
  answers: RowAnswers,
): RowsKnown {
  const reader = new FactReader(table.layout, table.context, answers);
  const facts = rows.map((row) => reader.read(row));
  return { facts, openSections: reader.openSections, uncountedRows: reader.uncountedRows };
}

/** The one phase that columns without a phase count for; null where the rows differ or do not tell. */
export function commonPhase(facts: readonly RowFacts[]): PupilPhase | null {
  const [first] = facts;
  const phase = facts.find(({ type }) => type !== null)?.phase ?? first?.phase ?? null;
  return facts.every((one) => one.phase === phase || one.type === null) ? phase : null;
}
