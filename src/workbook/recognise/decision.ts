import { PUPIL_PHASES } from "../../core/model/phase";
import { conceptEntry, DICTIONARY, type Concept } from "../dictionary/dictionary";
import { fieldDefinition, fieldOfConcept } from "../fields";
import type { ColumnDecision, TableDecision } from "../schoolTable";
import { pathText } from "./headerPaths";
import type { FoundTable } from "./foundTable";
import type { ColumnMeaning } from "./layout";

/** Columns that order or number the rows mean nothing to a check. */
const NOT_SHOWN: ReadonlySet<Concept> = new Set(["serial"]);

function meaningText({ concept, phase }: ColumnMeaning): string {
  const field = fieldOfConcept(concept, phase);
  if (field !== null) return fieldDefinition(field).header;
  const [name = ""] = conceptEntry(concept).names;
  return phase === null ? name : `${DICTIONARY.phases[phase][0] ?? ""}${name}`;
}

function decided(column: ColumnMeaning, left: number): ColumnDecision {
  const { header, unit, score } = column;
  return { column: left + column.column, header, meaning: meaningText(column), unit, score };
}

/** What was decided about a table: where its header stands, what its columns mean, and how sure that is. */
export function decisionOf(
  table: FoundTable,
  equipmentUnit: 1 | 10000,
  kind: TableDecision["kind"] = "totals",
): TableDecision {
  const { sheet, layout, context } = table;
  const { row, column: left } = sheet.origin;
  const used = layout.columns.filter(({ concept }) => !NOT_SHOWN.has(concept)).map((one) => decided(one, left));
  const unused = [...layout.others].map(([column, path]): ColumnDecision => {
    return { column: left + column, header: pathText(path), meaning: null, unit: null, score: "unknown" };
  });
  const columns = [...used, ...unused].sort((one, other) => one.column - other.column);
  const phase = PUPIL_PHASES.find((known) => known === context.phase) ?? null;
  return {
    sheet: sheet.name,
    kind,
    headerRows: [row + layout.block.top, row + layout.block.bottom],
    phase,
    equipmentUnit,
    columns,
  };
}
