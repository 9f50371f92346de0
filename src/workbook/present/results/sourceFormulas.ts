import { runByName } from "../../../standards/runBy";
import type { Field, SchoolTable } from "../../schoolTable";
import { columnRange, textInFormula } from "../formulaText";
import { MISSING } from "./sectionColumns";

/** A row of a source sheet as formulas reach it: the table it is in, and the cell that holds its number there. */
export interface SourceRow {
  readonly table: SchoolTable;
  /** Address of the cell with the row number within the table's data rows, e.g. S4. */
  readonly rowCell: string;
}

/** Signs by which people write 其中室内体育用房 "none", once or several times: dashes of any width, stars, 无. */
const NONE_SIGNS = ["-", "–", "—", "－", "*", "无"] as const;

/** Codes of 举办者类型 in the national form. */
export const RUN_BY_CODES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

const MISSING_TEXT = textInFormula(MISSING);

/** Pupils have to be whole; a part-time teacher or half a room is used as reported. */
export type FigureKind = "whole" | "decimal";

/** Formula for a cell of the source row as it stands, or null when the table has no such column. */
function sourceCell(source: SourceRow, field: Field): string | null {
  const column = source.table.columns[field];
  return column === undefined
    ? null
    : `INDEX(${columnRange(column, source.table, source.table.sheet)},${source.rowCell})`;
}

/** Formula for a figure that counts only as a number from 0 up (pupils: a whole one); anything else is 缺. */
export function figureFormula(source: SourceRow, field: Field, kind: FigureKind): string {
  const cell = sourceCell(source, field);
  if (cell === null) return MISSING_TEXT;
  const counts = kind === "whole" ? `AND(${cell}>=0,${cell}=INT(${cell}))` : `${cell}>=0`;
  return `IF(ISNUMBER(${cell}),IF(${counts},${cell},${MISSING_TEXT}),${MISSING_TEXT})`;
}

/** Formula for an optional figure (年级数, 班级数): nothing is judged by it, so whatever is no number stays blank. */
export function optionalFigureFormula(source: SourceRow, field: Field): string {
  const cell = sourceCell(source, field);
  return cell === null ? '""' : `IF(ISNUMBER(${cell}),${cell},"")`;
}

/** Formula for a figure that adds nothing where its cell or column is blank: an attached class uses its host's premises. */
export function extraFigureFormula(source: SourceRow, field: Field, kind: FigureKind): string {
  const cell = sourceCell(source, field);
  if (cell === null) return "0";
  return `IFERROR(IF(TRIM(${cell})="",0,${figureFormula(source, field, kind)}),${MISSING_TEXT})`;
}

/** Formula for 其中室内体育用房面积: strokes, stars or 无 mean none; a blank is what was answered once for the column. */
export function indoorSportsFormula(source: SourceRow, blank: SchoolTable["blankIndoorSports"]): string {
  const cell = sourceCell(source, "indoorSportsArea");
  if (cell === null) return blank === "none" ? "0" : MISSING_TEXT;
  const rest = NONE_SIGNS.reduce((text, sign) => `SUBSTITUTE(${text},${textInFormula(sign)},"")`, cell);
  const isNone = `IF(TRIM(${rest})="",0,${MISSING_TEXT})`;
  const text = blank === "none" ? isNone : `IF(TRIM(${cell})="",${MISSING_TEXT},${isNone})`;
  const number = `IF(${cell}>=0,${cell},${MISSING_TEXT})`;
  return `IFERROR(IF(ISNUMBER(${cell}),${number},${text}),${MISSING_TEXT})`;
}

/**
 * Formula for the code of 举办者类型 (1–10): given as code or by its name. `known` is the code that was read from another
 * spelling; null leaves anything else blank.
 */
export function runByFormula(source: SourceRow, known: number | null): string {
  const cell = sourceCell(source, "runBy");
  if (cell === null) return '""';
  const names = RUN_BY_CODES.map((code) => textInFormula(runByName(code) ?? "")).join(",");
  const codes = RUN_BY_CODES.join(",");
  const code = `IFERROR(MATCH(VALUE(${cell}),{${codes}},0),MATCH(TRIM(${cell}),{${names}},0))`;
  return `IFERROR(IF(TRIM(${cell})="","",${code}),${known === null ? '""' : String(known)})`;
}

/** Formulas added up; one 缺 among them makes the sum 缺. No formula at all is 缺 too. */
export function sumFormula(formulas: readonly string[]): string {
  const [first] = formulas;
  if (first === undefined) return MISSING_TEXT;
  return formulas.length === 1 ? first : `IFERROR(${formulas.join("+")},${MISSING_TEXT})`;
}
