import type { Answers, Question } from "../../core/model/question";
import { columnOf, textAt, type DataRow } from "./schoolRows";
import type { FoundTable } from "./foundTable";

/** Answer to the question which county: all rows belong to one. */
export const ALL_COUNTIES = "all";

/** Names of counties and districts; towns and streets are parts of one county. */
const COUNTY_NAME = /[县市区旗]$/;
/** More names than this are no counties of one workbook. */
const MOST_COUNTIES = 40;

function idOf({ place }: FoundTable): string {
  return `county:${place}`;
}

function countiesOf(table: FoundTable): readonly string[] {
  const column = columnOf(table.layout, "district");
  if (column === undefined) return [];
  const names = new Set(table.rows.map((row) => textAt(row, column)).filter((name) => name !== ""));
  const isCounties = names.size <= MOST_COUNTIES && [...names].every((name) => COUNTY_NAME.test(name));
  return isCounties ? [...names] : [];
}

/** The county that all rows with a 区县 name; null where they name none or several. */
export function countyOfTable(table: FoundTable): string | null {
  const [only, ...others] = countiesOf(table);
  return only === undefined || others.length > 0 ? null : only;
}

/** Rows of several counties are never judged as one unseen: the user says which county counts. */
export function askCounty(table: FoundTable, answers: Answers): readonly Question[] {
  const counties = countiesOf(table);
  const choices = [...counties, ALL_COUNTIES];
  const id = idOf(table);
  if (counties.length < 2 || choices.includes(answers[id] ?? "")) return [];
  return [{ id, code: "county", sheet: table.sheet.name, facts: { count: String(counties.length) }, choices }];
}

/** The rows of the county that was chosen; all of them where nothing has to be chosen. */
export function rowsOfCounty(table: FoundTable, answers: Answers): readonly DataRow[] {
  const column = columnOf(table.layout, "district");
  const chosen = answers[idOf(table)];
  if (column === undefined || chosen === undefined || !countiesOf(table).includes(chosen)) return table.rows;
  return table.rows.filter((row) => textAt(row, column) === chosen);
}
