import type { Answers, Question } from "../../core/model/question";
import type { SchoolTable } from "../schoolTable";
import type { FoundTable } from "./foundTable";
import type { Settled } from "./readRows";
import { readTable } from "./readTable";
import { TableAnswers } from "./tableAnswers";
import { buildTable, type TableSource } from "./tableSource";
import { moneyUnitInTitles } from "./titles";

/** A table as read, and what has to be asked before its records may be used. */
export interface TableResult {
  readonly table: SchoolTable;
  readonly questions: readonly Question[];
}

/** Yuan per unit of 教学仪器设备值, by its header, the titles, or an answer; null where nothing says it. */
function equipmentUnitOf({ plan, layout, titles, sheet }: TableSource, answers: TableAnswers): 1 | 10000 | null {
  const column = plan.fields.get("equipmentValue")?.terms[0]?.column;
  if (column === undefined) return 1;
  const unit = layout.columns.find((one) => one.column === column)?.unit ?? null;
  const above = sheet.values.slice(0, layout.block.top);
  const named = unit ?? moneyUnitInTitles(titles) ?? moneyUnitInTitles(above) ?? answers.get("equipmentUnit");
  if (named === "yuan") return 1;
  return named === "tenThousandYuan" ? 10000 : null;
}

/** Reads a table of totals, with everything that has to be asked about it. */
export function readTotals(found: FoundTable, answers: Answers, teachingPointMinimumPupils: number): TableResult {
  const { source, questions } = buildTable(found, answers);
  const own = new TableAnswers(found.place, answers);
  const { name } = found.sheet;
  const unit = equipmentUnitOf(source, own);
  const settled: Settled = {
    equipmentUnit: unit ?? 1,
    blankIndoorSports: own.get("blankIndoorSports") ?? "missing",
    teachingPointMinimumPupils,
  };
  const { table, blankIndoorSportsCount } = readTable(source, settled);
  const isRepeated = source.plan.duplicates.some(({ field }) => field === "indoorSportsArea");
  // Once it is known which column it is, the blank ones may be others.
  const isAsked = questions.some(({ code, choices }) => code === "columnMeaning" && choices.some(isIndoorSports));
  const blanks =
    blankIndoorSportsCount === 0 || isRepeated || isAsked
      ? []
      : own.ask("blankIndoorSports", name, { count: String(blankIndoorSportsCount) });
  return { table, questions: [...questions, ...(unit === null ? own.ask("equipmentUnit", name) : []), ...blanks] };
}

function isIndoorSports(choice: string): boolean {
  return choice.includes("室内体育用房");
}
