import type { SchoolRecord } from "../../src/core/model/schoolRecord";
import type { ConsolidatedCell, SchoolTable } from "../../src/workbook/schoolTable";
import { FIGURE_NAMES, type Cell, type FigureName } from "./corpusCase";
import { figuresOf } from "./figuresOf";
import type { Snapshot } from "./snapshotOf";

/**
 * Live formulas refer to the cells that a figure is said to come from: these have to give the figure. Only numbers are added
 * up here; a text that is read as a number is not looked at.
 */
export function sourceFaults(table: SchoolTable, workbook: Snapshot): string[] {
  return table.records.flatMap((record) =>
    FIGURE_NAMES.flatMap((name) => {
      const figure = figuresOf(record)[name];
      if (figure.kind === "missing") return [];
      const source = sourceOf(table, record, name);
      const said = source === null ? null : valueOf(source, workbook);
      if (said === null) return [];
      const value = name === "equipmentValue" ? said * table.equipmentUnit : said;
      return isSame(value, figure.value)
        ? []
        : [`${record.name}: ${name} is ${figure.value}, the cells that it is said to come from give ${value}`];
    }),
  );
}

function sourceOf(table: SchoolTable, record: SchoolRecord, name: FigureName): ConsolidatedCell | null {
  const { consolidation } = table;
  if (consolidation !== undefined && consolidation !== null) {
    const row = consolidation.rows.find(
      ({ at }) => at.sheet === record.at.sheet && at.row === record.at.row && at.column === record.at.column,
    );
    return row?.cells[name] ?? null;
  }
  const column = table.columns[name];
  if (column === undefined) return null;
  return { kind: "terms", terms: [{ at: { sheet: table.sheet, row: record.at.row, column }, sign: 1 }] };
}

/** What the source says; null where a cell holds no number. */
function valueOf(source: ConsolidatedCell, workbook: Snapshot): number | null {
  if (source.kind === "constant") return typeof source.value === "number" ? source.value : null;
  if (source.kind === "count") return source.cells.filter((at) => isAboveZero(cellAt(workbook, at))).length;
  const cells = source.terms.map(({ at, sign }) => {
    const cell = cellAt(workbook, at);
    return typeof cell === "number" ? sign * cell : null;
  });
  return cells.some((cell) => cell === null) ? null : cells.reduce<number>((sum, cell) => sum + (cell ?? NaN), 0);
}

function isAboveZero(cell: Cell | undefined): boolean {
  return typeof cell === "number" && cell > 0;
}

function cellAt({ contents }: Snapshot, at: { sheet: string; row: number; column: number }): Cell | undefined {
  const sheet = contents.find(({ name }) => name === at.sheet);
  return sheet?.values[at.row - sheet.origin.row]?.[at.column - sheet.origin.column];
}

/** Sums of areas are decimals: equal to the last cent. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.001;
}
