import type { Field, SchoolTable } from "../../schoolTable";
import { columnRange, textInFormula } from "../formulaText";
import { RUN_BY_NAMES } from "./formTexts";
import { MISSING } from "./sectionColumns";

/** A row of a source sheet as formulas reach it: the table it is in, and the cell that holds its number there. */
export interface SourceRow {
  readonly table: SchoolTable;
  /** Address of the cell with the row number within the table's data rows, e.g. S4. */
  readonly rowCell: string;
}

/** Signs by which people write 其中室内体育用房 "none"; a dash of any width, a star or 无. */
const NONE_MARKS = ["-", "－", "—", "——", "*", "无"] as const;

const WILDCARDS = /[~*?]/;
const MISSING_TEXT = textInFormula(MISSING);

/**
 * Formula (without "=") for the position of a school among the data rows of its table: by its key as text or number, else
 * by the key with stray blanks left aside; 缺 when it is not there or there twice. Sorting the source changes nothing.
 */
export function sourceRowFormula(table: SchoolTable, key: string, keyCell: string): string {
  const column = table.columns[table.keyField];
  if (column === undefined) return MISSING_TEXT;
  const range = columnRange(column, table, table.sheet);
  // MATCH and COUNTIF read ~ * ? in a text as wildcards.
  const wanted = WILDCARDS.test(key)
    ? `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${keyCell},"~","~~"),"*","~*"),"?","~?")`
    : keyCell;
  const withoutBlanks = `TRIM(SUBSTITUTE(SUBSTITUTE(${range},"\u00a0"," "),"\u3000"," "))`;
  const position = `(ROW(${range})-${String(table.firstRow)})`;
  const byText = `SUMPRODUCT((${withoutBlanks}=TRIM(${keyCell}))*${position})`;
  const found = `IFERROR(MATCH(${wanted},${range},0),IFERROR(MATCH(VALUE(${keyCell}),${range},0),ROUND(1/(1/${byText}),0)))`;
  return `IF(COUNTIF(${range},${wanted})>1,${MISSING_TEXT},IFERROR(${found},${MISSING_TEXT}))`;
}

/** Formula for a cell of the source row as it stands, or null when the table has no such column. */
function sourceCell(source: SourceRow, field: Field): string | null {
  const column = source.table.columns[field];
  return column === undefined
    ? null
    : `INDEX(${columnRange(column, source.table, source.table.sheet)},${source.rowCell})`;
}

/** Formula for a figure that counts only as a number from 0 up (whole where things are counted); anything else is 缺. */
export function figureFormula(source: SourceRow, field: Field, kind: "whole" | "decimal"): string {
  const cell = sourceCell(source, field);
  if (cell === null) return MISSING_TEXT;
  const counts = kind === "whole" ? `AND(${cell}>=0,${cell}=INT(${cell}))` : `${cell}>=0`;
  return `IF(ISNUMBER(${cell}),IF(${counts},${cell},${MISSING_TEXT}),${MISSING_TEXT})`;
}

/** Formula for an optional whole figure (年级数, 班级数): a blank cell or column stays blank. */
export function optionalFigureFormula(source: SourceRow, field: Field): string {
  const cell = sourceCell(source, field);
  if (cell === null) return '""';
  return `IFERROR(IF(${cell}="","",${figureFormula(source, field, "whole")}),${MISSING_TEXT})`;
}

/** Formula for a figure that adds nothing where its cell or column is blank: an attached class uses its host's premises. */
export function extraFigureFormula(source: SourceRow, field: Field, kind: "whole" | "decimal"): string {
  const cell = sourceCell(source, field);
  if (cell === null) return "0";
  return `IFERROR(IF(TRIM(${cell})="",0,${figureFormula(source, field, kind)}),${MISSING_TEXT})`;
}

/** Formula for 其中室内体育用房面积: a sign for none is 0; a blank is what was answered once for the column. */
export function indoorSportsFormula(source: SourceRow, blank: SchoolTable["blankIndoorSports"]): string {
  const field = "indoorSportsArea";
  const blankText = blank === "none" ? "0" : MISSING_TEXT;
  const cell = sourceCell(source, field);
  if (cell === null) return blankText;
  const none = NONE_MARKS.map((mark) => `TRIM(${cell})=${textInFormula(mark)}`).join(",");
  return `IFERROR(IF(TRIM(${cell})="",${blankText},IF(OR(${none}),0,${figureFormula(source, field, "decimal")})),${MISSING_TEXT})`;
}

/** Formula for the code of 举办者类型 (1–10): given as code or as the form names it; anything else stays blank. */
export function runByFormula(source: SourceRow): string {
  const cell = sourceCell(source, "runBy");
  if (cell === null) return '""';
  const names = RUN_BY_NAMES.map(textInFormula).join(",");
  const codes = RUN_BY_NAMES.map((_, index) => String(index + 1)).join(",");
  const code = `IFERROR(MATCH(VALUE(${cell}),{${codes}},0),MATCH(TRIM(${cell}),{${names}},0))`;
  return `IFERROR(IF(TRIM(${cell})="","",${code}),"")`;
}

/** Formulas added up; one 缺 among them makes the sum 缺. No formula at all is 缺 too. */
export function sumFormula(formulas: readonly string[]): string {
  const [first] = formulas;
  if (first === undefined) return MISSING_TEXT;
  return formulas.length === 1 ? first : `IFERROR(${formulas.join("+")},${MISSING_TEXT})`;
}
