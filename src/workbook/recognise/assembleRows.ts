import type { CellAt } from "../../core/model/cellAt";
import type { PupilPhase } from "../../core/model/phase";
import { addDecimals, readDecimal } from "../../core/statistics/decimal";
import { FIELD_INDEX, fieldDefinition } from "../fields";
import { FIELDS, type ConsolidatedCell, type ConsolidatedRow, type Field } from "../schoolTable";
import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import { isBlank, numberInText } from "../text";
import { isFigure, isNoneMark } from "./cellReading";
import { closes, type ClosingSum } from "./closingSums";
import type { FieldPlan, TablePlan, TermPlan } from "./fieldPlan";
import type { ColumnMap } from "./identities";
import type { RowFacts } from "./rowFacts";
import type { DataRow } from "./schoolRows";

/** What rows are put together from. */
export interface AssemblySource {
  readonly sheet: SheetSnapshot;
  readonly plan: TablePlan;
  readonly facts: readonly RowFacts[];
  readonly sums: ReadonlyMap<number, ClosingSum>;
  /** Columns in which strokes, stars and 无 mean none. */
  readonly partColumns: ReadonlySet<number>;
}

/** Rows brought to the fields of 学校基础数据: cells by field, and where each of them really stands. */
export interface Assembly {
  readonly rows: readonly DataRow[];
  readonly map: ColumnMap;
  readonly consolidation: readonly ConsolidatedRow[];
  /** 艺术 smaller than 音乐 and 美术 in it, by row: the figure is not used. */
  readonly contradictions: readonly Contradiction[];
}

/** A row whose 音乐 and 美术 exceed the 艺术 that holds them. */
export interface Contradiction {
  readonly field: Field;
  readonly source: DataRow;
  readonly whole: { readonly at: CellAt; readonly value: number };
  readonly parts: { readonly at: CellAt; readonly value: number };
}

/** The cell of one field of one row. */
interface AssembledCell {
  readonly value: CellValue;
  readonly at: CellAt | null;
  readonly made: ConsolidatedCell;
}

/** A term of a field: a number, nothing (zero by a rule), or a cell that cannot be added. */
type Term =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "nothing" }
  | { readonly kind: "unusable"; readonly value: CellValue };

/** How one column's cell counts in a row. */
export function termAt(
  cells: readonly CellValue[],
  column: number,
  { sums, partColumns }: Pick<AssemblySource, "sums" | "partColumns">,
): Term {
  const value = cells[column] ?? "";
  if (isFigure(value)) return { kind: "number", value };
  if (partColumns.has(column) && typeof value === "string" && isNoneMark(value)) return { kind: "nothing" };
  const sum = isBlank(value) ? sums.get(column) : undefined;
  return sum !== undefined && closes(sum, cells) ? { kind: "nothing" } : { kind: "unusable", value };
}

const ZERO: ConsolidatedCell = { kind: "constant", value: 0 };

class Assembler {
  readonly contradictions: Contradiction[] = [];

  constructor(private readonly source: AssemblySource) {}

  cell(field: Field, plan: FieldPlan, facts: RowFacts): AssembledCell | null {
    const { phase, kind } = fieldDefinition(field);
    if (kind === "text") return this.textCell(plan, facts.source);
    const row = this.rowFor(plan, facts, phase);
    if (row === null || this.contradicts(field, plan, row)) return null;
    return this.figureCell(plan.terms, row);
  }

  /** The row that gives a figure: of a school put together again the one of the phase, or the first that has what all share. */
  private rowFor({ terms, byRow }: FieldPlan, facts: RowFacts, phase: PupilPhase | null): DataRow | null {
    const { parts, source } = facts;
    if (parts === undefined) return byRow && phase !== facts.phase ? null : source;
    if (phase !== null) return parts.find(({ section }) => section === phase)?.source ?? null;
    const isGiven = ({ source: { cells } }: RowFacts): boolean => terms.every(({ column }) => !isBlank(cells[column]));
    return (parts.find(isGiven) ?? facts).source;
  }

  private at(row: DataRow, column: number): CellAt {
    const { sheet } = this.source;
    return { sheet: sheet.name, row: row.row, column: sheet.origin.column + column };
  }

  private textCell({ terms: [term] }: FieldPlan, row: DataRow): AssembledCell | null {
    if (term === undefined) return null;
    const at = this.at(row, term.column);
    return { value: row.cells[term.column] ?? "", at, made: { kind: "terms", terms: [{ at, sign: 1 }] } };
  }

  private figureCell(terms: readonly TermPlan[], row: DataRow): AssembledCell | null {
    const [first] = terms;
    if (first === undefined) return null;
    const counted = terms.flatMap(({ column, sign }) => {
      const term = termAt(row.cells, column, this.source);
      return term.kind === "nothing" ? [] : [{ term, column, sign, at: this.at(row, column) }];
    });
    const made: ConsolidatedCell =
      counted.length === 0 ? ZERO : { kind: "terms", terms: counted.map(({ at, sign }) => ({ at, sign })) };
    let value = 0;
    for (const { term, column, sign } of counted) {
      if (term.kind === "unusable") return { ...this.unusable(row, column), made };
      value = addDecimals(value, sign * readDecimal(term.value));
    }
    return { value, at: counted[0]?.at ?? this.at(row, first.column), made };
  }

  /** The cell that stands in the way: its own, or a number typed as text in the sum that would show a blank to be none. */
  private unusable(row: DataRow, column: number): { readonly value: CellValue; readonly at: CellAt } {
    const { cells } = row;
    const sum = isBlank(cells[column]) ? this.source.sums.get(column) : undefined;
    const isText = (place: number): boolean => {
      const value = cells[place];
      return typeof value === "string" && !isBlank(value) && numberInText(value) !== null;
    };
    const place = sum === undefined ? column : ([sum.total, ...sum.parts].find(isText) ?? column);
    return { value: cells[place] ?? "", at: this.at(row, place) };
  }

  private contradicts(field: Field, { includes }: FieldPlan, row: DataRow): boolean {
    if (includes === undefined) return false;
    const whole = row.cells[includes.whole];
    const [firstPart] = includes.parts;
    if (!isFigure(whole) || firstPart === undefined) return false;
    const numbers = includes.parts.map((column) => row.cells[column]).filter(isFigure);
    const parts = numbers.reduce((sum, value) => addDecimals(sum, readDecimal(value)), 0);
    if (parts <= readDecimal(whole)) return false;
    this.contradictions.push({
      field,
      source: row,
      whole: { at: this.at(row, includes.whole), value: readDecimal(whole) },
      parts: { at: this.at(row, firstPart), value: parts },
    });
    return true;
  }
}

function typeCell(facts: RowFacts, typeName: (facts: RowFacts) => string | null): AssembledCell | null {
  const name = facts.isTypeGiven ? typeName(facts) : null;
  return name === null ? null : { value: name, at: null, made: { kind: "constant", value: name } };
}

/** Words for rows of a consolidated table that stand in no cell. */
export interface GivenWords {
  /** Name of the type that a row was given; null leaves the row's own cell. */
  readonly typeName: (facts: RowFacts) => string | null;
  /** Name of a row that has to be told from its twin; null leaves the row's own cell. */
  readonly rowName: (facts: RowFacts) => string | null;
}

/** Puts the rows of a table together, field by field. */
export function assembleRows(source: AssemblySource, words: GivenWords): Assembly {
  const assembler = new Assembler(source);
  const cellsOf = new Map<number, readonly (AssembledCell | null)[]>();
  const consolidation: ConsolidatedRow[] = [];
  const rows = source.facts.map((facts): DataRow => {
    const cells = FIELDS.map((field): AssembledCell | null => {
      const plan = source.plan.fields.get(field);
      const own = plan === undefined ? null : assembler.cell(field, plan, facts);
      if (field === "schoolType") return typeCell(facts, words.typeName) ?? own;
      const name = field === "schoolName" ? words.rowName(facts) : null;
      if (name === null || own === null) return own;
      return { value: name, at: own.at, made: { kind: "constant", value: name } };
    });
    const { row } = facts.source;
    cellsOf.set(row, cells);
    const at = cells[FIELD_INDEX.schoolName]?.at;
    if (at !== undefined && at !== null) consolidation.push({ at, cells: madeCells(cells) });
    return { row, cells: cells.map((cell) => (cell === null ? "" : cell.value)) };
  });
  const columns: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) {
    const isThere = source.plan.fields.has(field) || cellsAnywhere(cellsOf, field);
    if (isThere) columns[field] = FIELD_INDEX[field];
  }
  const cellAt = (row: number, field: Field): CellAt | null => cellsOf.get(row)?.[FIELD_INDEX[field]]?.at ?? null;
  return {
    rows,
    map: { sheet: source.sheet.name, left: 0, columns, cellAt },
    consolidation,
    contradictions: assembler.contradictions,
  };
}

function cellsAnywhere(cellsOf: ReadonlyMap<number, readonly (AssembledCell | null)[]>, field: Field): boolean {
  return [...cellsOf.values()].some((cells) => cells[FIELD_INDEX[field]] !== null);
}

function madeCells(cells: readonly (AssembledCell | null)[]): ConsolidatedRow["cells"] {
  const made: Partial<Record<Field, ConsolidatedCell>> = {};
  FIELDS.forEach((field, index) => {
    const cell = cells[index];
    if (cell !== null && cell !== undefined) made[field] = cell.made;
  });
  return made;
}
