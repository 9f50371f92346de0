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
  if (field !== null) return fieldDefinition(field).name;
  const [name = ""] = conceptEntry(concept).names;
  return phase === null ? name : `${DICTIONARY.phases[phase][0] ?? ""}${name}`;
}

/** The unit that a column is read in: what its header names, else what was found out elsewhere. */
function unitOf({ unit, concept }: ColumnMeaning, equipmentUnit: 1 | 10000): ColumnDecision["unit"] {
  const { kind } = conceptEntry(concept);
  if (unit !== null) return unit;
  if (kind === "money") return equipmentUnit === 1 ? "yuan" : "tenThousandYuan";
  return kind === "area" ? "squareMetre" : null;
}

/** What was decided about a table: where its header stands, what its columns mean, and how sure that is. */
export function decisionOf(
  table: FoundTable,
  equipmentUnit: 1 | 10000,
  kind: TableDecision["kind"] = "totals",
): TableDecision {
  const { sheet, layout, context } = table;
  const { row, column: left } = sheet.origin;
  const known = layout.columns.filter(({ concept }) => !NOT_SHOWN.has(concept));
  const used = known.map((one): ColumnDecision => {
    const { header, score } = one;
    return { column: left + one.column, header, meaning: meaningText(one), unit: unitOf(one, equipmentUnit), score };
  });
  const unused = [...layout.others].map(([column, path]): ColumnDecision => {
    return { column: left + column, header: pathText(path), meaning: null, unit: null, score: "unknown" };
  });
  const columns = [...used, ...unused].sort((one, other) => one.column - other.column);
  return {
    sheet: sheet.name,
    kind,
    headerRows: [row + layout.block.top, row + layout.block.bottom],
    phase: context.phase,
    equipmentUnit,
    columns,
  };
}
