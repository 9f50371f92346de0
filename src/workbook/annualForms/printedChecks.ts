import type { CellAt } from "../../core/model/cellAt";
import type { Finding, NamedFigure } from "../../core/model/finding";
import { sumDecimals } from "../../core/statistics/decimal";
import type { FormDefinition, FormSum, FormUnit } from "./formDefinition";
import type { FormCell, ReportForm } from "./readForms";

/** Areas and money are printed with two decimals: a sum of them is right within half of the last one (TV-9 of the research). */
const TOLERANCE = 0.005;
const MEASURED: ReadonlySet<FormUnit> = new Set(["squareMetre", "yuan", "tenThousandYuan"]);

/** What one kind of relation looks at: a line of the form (a row or a column), and the cells across it. */
interface Line {
  readonly form: ReportForm;
  /** "row": sums of columns within a row; "column": sums of rows within a column. */
  readonly axis: "row" | "column";
  readonly number: number;
}

/** The printed arithmetic of a form: every total with its parts, every 其中 with its whole; hard, both sides named. */
export function printedChecks(form: ReportForm): Finding[] {
  const { definition } = form;
  const rows = definition.rows.map(({ number }): Line => ({ form, axis: "row", number }));
  const columns = definition.columns.map(({ number }): Line => ({ form, axis: "column", number }));
  return [
    ...rows.flatMap((line) => sumFindings(line, definition.columnSums)),
    ...columns.flatMap((line) => sumFindings(line, definition.rowSums)),
    ...rows.flatMap((line) => partFindings(line, definition.columns)),
    ...columns.flatMap((line) => partFindings(line, definition.rows)),
  ];
}

function sumFindings(line: Line, sums: readonly FormSum[]): Finding[] {
  return sums.flatMap((sum) => {
    if (sum.only !== undefined && !sum.only.includes(line.number)) return [];
    const whole = figureAt(line, sum.whole);
    const parts = sum.parts.map((number) => figureAt(line, number));
    const less = (sum.less ?? []).map((number) => figureAt(line, number));
    const all = [whole, ...parts, ...less];
    if (!all.every((figure) => figure !== null) || whole === null) return [];
    if (all.every(({ isFilled }) => !isFilled)) return [];
    const total = sumDecimals([...parts.map(valueOf), ...less.map((figure) => -valueOf(figure))]);
    if (Math.abs(sumDecimals([total, -whole.value])) <= toleranceOf(line, sum.whole)) return [];
    const finding: Finding = {
      ...formFinding(line.form, whole.cell, [...parts, ...less].flatMap(cellOf)),
      code: "formSumMismatch",
      form: line.form.definition.code,
      place: placeOf(line),
      whole: named(whole),
      parts: parts.flatMap(namedIfFilled),
      less: less.flatMap(namedIfFilled),
      sum: total,
    };
    return [finding];
  });
}

function partFindings(
  line: Line,
  entries: readonly { readonly number: number; readonly partOf?: number }[],
): Finding[] {
  return entries.flatMap(({ number, partOf }) => {
    if (partOf === undefined) return [];
    const [part, whole] = [figureAt(line, number), figureAt(line, partOf)];
    if (part === null || whole === null || !part.isFilled) return [];
    if (sumDecimals([part.value, -whole.value]) <= toleranceOf(line, partOf)) return [];
    const finding: Finding = {
      ...formFinding(line.form, part.cell, cellOf(whole)),
      code: "formPartExceedsWhole",
      form: line.form.definition.code,
      place: placeOf(line),
      part: named(part),
      whole: named(whole),
    };
    return [finding];
  });
}

/** A cell of a form as arithmetic sees it: nothing and a star count as 0 there, as they do in the printed totals. */
interface Figure {
  readonly label: string;
  readonly value: number;
  readonly isFilled: boolean;
  readonly cell: CellAt;
}

/** Null where the row or column is not on the sheet, or holds words. */
function figureAt(line: Line, across: number): Figure | null {
  const cell = cellAt(line, across);
  if (cell === null || cell.kind === "text") return null;
  const isFilled = cell.kind === "number";
  return { label: labelOf(line, across), value: isFilled ? cell.value : 0, isFilled, cell: cell.at };
}

function cellAt({ form, axis, number }: Line, across: number): FormCell | null {
  return axis === "row" ? form.cell(number, across) : form.cell(across, number);
}

/** Words for a cell of a line: of its column in a row, of its row in a column. */
function labelOf({ form, axis }: Line, across: number): string {
  return axis === "row" ? columnLabel(form.definition, across) : rowLabel(form.definition, across);
}

function placeOf({ form, axis, number }: Line): string {
  return axis === "row" ? rowLabel(form.definition, number) : columnLabel(form.definition, number);
}

/** A column as sentences name it: 在校生数·一年级. */
export function columnLabel(definition: FormDefinition, number: number): string {
  const column = definition.columns.find((one) => one.number === number);
  return (column?.path ?? []).map(withoutMarks).join("·");
}

/** A row as sentences name it: 初中·本科毕业. */
export function rowLabel(definition: FormDefinition, number: number): string {
  const row = definition.rows.find((one) => one.number === number);
  return row === undefined ? "" : [...(row.group ?? []), row.label].map(withoutMarks).join("·");
}

function withoutMarks(text: string): string {
  return text.replace(/^(?:其中[:：]?|#)/, "");
}

function toleranceOf({ form, axis, number }: Line, across: number): number {
  const { definition } = form;
  const [rowNumber, columnNumber] = axis === "row" ? [number, across] : [across, number];
  const row = definition.rows.find((one) => one.number === rowNumber);
  const column = definition.columns.find((one) => one.number === columnNumber);
  const unit = row?.unit ?? column?.unit ?? definition.unit;
  return unit !== null && MEASURED.has(unit) ? TOLERANCE : 0;
}

/** What every finding on a form carries. */
export function formFinding({ definition }: ReportForm, at: CellAt, alsoAt: readonly CellAt[]) {
  return { level: "dataError", at, alsoAt, school: null, phase: definition.phase, reference: null } as const;
}

const valueOf = (figure: Figure | null): number => figure?.value ?? NaN;
const cellOf = (figure: Figure | null): CellAt[] => (figure === null ? [] : [figure.cell]);
const named = ({ label, value, cell }: Figure): NamedFigure => ({ label, value, at: cell });
const namedIfFilled = (figure: Figure | null): NamedFigure[] =>
  figure === null || !figure.isFilled ? [] : [named(figure)];

/** True for a row or column that is part of another: 其中, or a term of a printed total. */
export function isPart(definition: FormDefinition, { row, column }: CellNumbers): boolean {
  const isTerm = (sums: readonly FormSum[], number: number): boolean =>
    sums.some(({ parts, less }) => parts.includes(number) || less?.includes(number) === true);
  return (
    definition.rows.some((one) => one.number === row && one.partOf !== undefined) ||
    definition.columns.some((one) => one.number === column && one.partOf !== undefined) ||
    isTerm(definition.rowSums, row) ||
    isTerm(definition.columnSums, column)
  );
}

/** True for a cell that takes part in the printed arithmetic, as whole or as part. */
/** True where the form counts: cells of printed totals and their parts. Other rows may ask for words. */
export function isCounted(definition: FormDefinition, numbers: CellNumbers): boolean {
  const { row, column } = numbers;
  return (
    isPart(definition, numbers) ||
    definition.rows.some(({ partOf }) => partOf === row) ||
    definition.rowSums.some(({ whole }) => whole === row) ||
    definition.columnSums.some(({ whole }) => whole === column) ||
    definition.columns.some(({ partOf }) => partOf === column)
  );
}

/** A cell by 编号 of its row and number of its column. */
export interface CellNumbers {
  readonly row: number;
  readonly column: number;
}

/**
 * True where an empty cell of an export is zero: a filled total that it is a part of is the sum of its parts with it as zero
 * (design: a blank is zero only where the form says so).
 */
export function closesWithZero(form: ReportForm, { row, column }: CellNumbers): boolean {
  const { columnSums, rowSums } = form.definition;
  const inRow = sumsWith(columnSums, { part: column, line: row });
  const inColumn = sumsWith(rowSums, { part: row, line: column });
  return (
    inRow.some((sum) => closes({ form, axis: "row", number: row }, sum)) ||
    inColumn.some((sum) => closes({ form, axis: "column", number: column }, sum))
  );
}

function sumsWith(
  sums: readonly FormSum[],
  { part, line }: { readonly part: number; readonly line: number },
): FormSum[] {
  return sums.filter(({ parts, only }) => parts.includes(part) && (only === undefined || only.includes(line)));
}

/** A total that was found, is filled in and is the sum of its parts, all of which were found. */
function closes(line: Line, sum: FormSum): boolean {
  const isFound = [...sum.parts, ...(sum.less ?? [])].every((number) => figureAt(line, number) !== null);
  return isFound && figureAt(line, sum.whole)?.isFilled === true && sumFindings(line, [sum]).length === 0;
}
