import type { Finding } from "../../src/core/model/finding";
import { proposeFixes, type ProposedFix } from "../../src/workbook/fixes/proposeFixes";
import type { SchoolTable } from "../../src/workbook/schoolTable";
import { FIGURE_NAMES, type Cell } from "./corpusCase";
import { figuresOf } from "./figuresOf";
import type { Snapshot } from "./snapshotOf";

/** The workbook with everything mended that is offered to be mended, as the button of the pane does it: once. */
export function fixedWorkbook(workbook: Snapshot, tables: readonly SchoolTable[]): Snapshot {
  const findings = tables.flatMap((table) => table.findings);
  const { fixes } = proposeFixes(findings, { snapshot: workbook, tables });
  return { ...workbook, contents: workbook.contents.map((sheet) => mended(sheet, fixes)) };
}

function mended(sheet: Snapshot["contents"][number], fixes: readonly ProposedFix[]): Snapshot["contents"][number] {
  const { name, origin, values } = sheet;
  const own = new Map(
    fixes
      .filter(({ at }) => at.sheet === name)
      .map(({ at, after }): [string, Cell] => [`${at.row - origin.row},${at.column - origin.column}`, after]),
  );
  if (own.size === 0) return sheet;
  return {
    ...sheet,
    values: values.map((cells, row) => cells.map((cell, column) => own.get(`${row},${column}`) ?? cell)),
  };
}

/** Figures that were not taken because their cell is no number, and of whose cell no hard finding speaks. */
export function untoldCells(table: SchoolTable): string[] {
  const told = toldCells(table);
  return table.records.flatMap((record) =>
    FIGURE_NAMES.flatMap((name) => {
      const figure = figuresOf(record)[name];
      if (figure.kind === "value" || figure.reason !== "notANumber") return [];
      const isTold = figure.at !== null && told.has(keyOf(figure.at));
      return isTold ? [] : [`${record.name}: ${name} is not taken, and nothing says why`];
    }),
  );
}

type At = NonNullable<Finding["at"]>;

function toldCells({ findings, records }: SchoolTable): ReadonlySet<string> {
  const cells = findings
    .filter(({ level }) => level === "dataError")
    .flatMap((finding): readonly At[] => {
      const { at } = finding;
      if (at === null) return [];
      // One finding for a whole column speaks of the cells of all schools.
      if (finding.code === "columnFault") return records.map((record) => ({ ...at, row: record.at.row }));
      return [at, ...finding.alsoAt];
    });
  return new Set(cells.map(keyOf));
}

function keyOf({ sheet, row, column }: At): string {
  return `${sheet}|${row}|${column}`;
}
