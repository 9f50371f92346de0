import { PUPIL_PHASES } from "../../../core/model/phase";
import type { Figure, SchoolRecord } from "../../../core/model/schoolRecord";
import type { SchoolType } from "../../../core/model/schoolType";
import { schoolTypes } from "../../../standards/schoolTypes";
import type { SchoolTable } from "../../schoolTable";
import { compactText } from "../../text";
import { columnRange, textInFormula } from "../formulaText";
import { MISSING } from "./sectionColumns";

const WILDCARDS = /[~*?]/;
const MISSING_TEXT = textInFormula(MISSING);

/** What formulas find a school by: its code where the table's schools have one each, else its name. */
export function schoolKey(table: SchoolTable, record: SchoolRecord): string {
  return (table.keyField === "schoolCode" ? record.code : record.name) ?? record.name;
}

/**
 * Formula (without "=") for the position of a school among the data rows of its table; 缺 when it is not there or cannot
 * be told from another. `keyCell` holds the key. Sorting the source changes nothing.
 */
export function sourceRowFormula(table: SchoolTable, record: SchoolRecord, keyCell: string): string {
  const column = table.columns[table.keyField];
  if (column === undefined) return MISSING_TEXT;
  const key = schoolKey(table, record);
  const range = columnRange(column, table, table.sheet);
  if (isDuplicate(record)) {
    return `IF(${repeatFormula(table, record)},${MISSING_TEXT},${byKeyFormula({ table, range, key, keyCell })})`;
  }
  const hasTwin = table.records.some((other) => other !== record && schoolKey(table, other) === key);
  return hasTwin
    ? byKeyAndTypeFormula({ table, range, key, keyCell }, record.type)
    : byKeyFormula({ table, range, key, keyCell });
}

interface KeyLookup {
  readonly table: SchoolTable;
  /** Column of the keys in the source. */
  readonly range: string;
  readonly key: string;
  readonly keyCell: string;
}

function positionIn(range: string, { firstRow }: SchoolTable): string {
  return `(ROW(${range})-${String(firstRow)})`;
}

/** By key as text, as number, else with stray blanks left aside; a key that stands there twice finds nothing. */
function byKeyFormula({ table, range, key, keyCell }: KeyLookup): string {
  const wanted = withoutWildcards(keyCell, key);
  const bare = `TRIM(SUBSTITUTE(SUBSTITUTE(${range},"\u00a0"," "),"\u3000"," "))`;
  const byText = `SUMPRODUCT((${bare}=TRIM(${keyCell}))*${positionIn(range, table)})`;
  // A sum of 0 means that nothing was found: 1/0 hands it on to IFERROR.
  const found = `IFERROR(MATCH(${wanted},${range},0),IFERROR(MATCH(VALUE(${keyCell}),${range},0),ROUND(1/(1/${byText}),0)))`;
  return `IF(COUNTIF(${range},${wanted})>1,${MISSING_TEXT},IFERROR(${found},${MISSING_TEXT}))`;
}

/** MATCH and COUNTIF read ~ * ? in a text as wildcards. */
function withoutWildcards(cell: string, key: string): string {
  return WILDCARDS.test(key) ? `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell},"~","~~"),"*","~*"),"?","~?")` : cell;
}

/** An attached class may carry the name of its host: then only 办学类型 tells the two rows apart. */
function byKeyAndTypeFormula({ table, range, keyCell }: KeyLookup, type: SchoolType): string {
  const typeColumn = table.columns.schoolType;
  if (typeColumn === undefined) return MISSING_TEXT;
  const types = columnRange(typeColumn, table, table.sheet);
  const isWanted = `(TRIM(${range})=TRIM(${keyCell}))*ISNUMBER(MATCH(TRIM(${types}),{${typeTexts(type)}},0))`;
  const position = `SUMPRODUCT(${isWanted}*${positionIn(range, table)})`;
  return `IFERROR(IF(SUMPRODUCT(${isWanted})=1,${position},${MISSING_TEXT}),${MISSING_TEXT})`;
}

function typeTexts(type: SchoolType): string {
  return schoolTypes()
    .filter((entry) => entry.type === type)
    .flatMap(({ name, codes, synonyms }) => [name, ...codes, ...synonyms])
    .map(textInFormula)
    .join(",");
}

function isDuplicate(record: SchoolRecord): boolean {
  const figures: readonly Figure[] = [
    ...PUPIL_PHASES.map((phase) => record.pupils[phase]),
    record.teachingArea,
    record.sportsGroundArea,
    record.equipmentValue,
    record.multimediaClassrooms,
  ];
  return figures.some((figure) => figure.kind === "missing" && figure.reason === "duplicateSchool");
}

/** True while the row that a repeated school was confused with still stands there under that name or code. */
function repeatFormula(table: SchoolTable, record: SchoolRecord): string {
  const names = table.records.map(({ name }) => name).filter((name) => compactText(name) === compactText(record.name));
  const counts = [repeatedIn(table, "schoolName", names)];
  if (record.code !== null) counts.push(repeatedIn(table, "schoolCode", [record.code]));
  return `OR(${counts.filter((count) => count !== null).join(",")})`;
}

function repeatedIn(table: SchoolTable, field: "schoolName" | "schoolCode", keys: readonly string[]): string | null {
  const column = table.columns[field];
  if (column === undefined) return null;
  const range = columnRange(column, table, table.sheet);
  const counted = [...new Set(keys)].map((key) => `COUNTIF(${range},${withoutWildcards(textInFormula(key), key)})`);
  return `${counted.join("+")}>1`;
}
