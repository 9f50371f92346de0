import type { Finding } from "../../core/model/finding";
import { columnLabel, formFinding, isCounted, rowLabel } from "./printedChecks";
import type { FormCell, ReportForm } from "./readForms";

const LONGEST_FOUND = 100;

/** What is wrong with a form as such: words and text where it counts, and rows or columns that were not found. */
export function formFaults(form: ReportForm): Finding[] {
  const cells = countedCells(form);
  return [...wordFindings(form, cells), ...textNumberFindings(form, cells), ...incompleteFindings(form)];
}

/** 基础基522《学校占地面积及其他办学条件》. */
export function formName({ code, title }: ReportForm["definition"]): string {
  return `${code}《${title}》`;
}

interface CountedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: FormCell;
}

/** The cells of figures, row by row. */
function countedCells({ definition, cell }: ReportForm): readonly CountedCell[] {
  return definition.rows.flatMap((row) =>
    definition.columns.flatMap((column): CountedCell[] => {
      const place = { row: row.number, column: column.number };
      const found = cell(place.row, place.column);
      return found !== null && isCounted(definition, place) ? [{ ...place, cell: found }] : [];
    }),
  );
}

/** Cells that hold words where the form counts; a star holds none on purpose, and some rows ask for words (是, 否). */
function wordFindings(form: ReportForm, cells: readonly CountedCell[]): Finding[] {
  const { definition } = form;
  return cells.flatMap(({ column, cell }): Finding[] => {
    if (cell.kind !== "text") return [];
    const field = `${definition.code} ${columnLabel(definition, column)}`;
    const found = String(cell.raw).slice(0, LONGEST_FOUND);
    return [{ ...formFinding(form, cell.at, []), code: "notANumber", field, found }];
  });
}

/** Exports hold whole forms of text: one finding tells of all its cells. */
function textNumberFindings(form: ReportForm, cells: readonly CountedCell[]): Finding[] {
  const texts = cells.filter(({ cell }) => cell.kind === "number" && cell.isText);
  const [first, ...others] = texts.map(({ cell }) => cell.at);
  if (first === undefined) return [];
  const name = formName(form.definition);
  return [{ ...formFinding(form, first, others), code: "formTextNumbers", form: name, count: texts.length }];
}

function incompleteFindings(form: ReportForm): Finding[] {
  const { definition, missingRows, missingColumns } = form;
  // Covers print no arithmetic, and a school without name or type is told of by itself.
  if (definition.columns.length === 0) return [];
  const missing = [
    ...missingRows.map((number) => rowLabel(definition, number)),
    ...missingColumns.map((number) => columnLabel(definition, number)),
  ];
  if (missing.length === 0) return [];
  const name = formName(definition);
  return [{ ...formFinding(form, form.at, []), level: "hint", code: "formIncomplete", form: name, missing }];
}
