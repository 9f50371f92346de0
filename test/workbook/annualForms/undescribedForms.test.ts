import { printedChecks } from "../../../src/workbook/annualForms/printedChecks";
import type { FormDefinition } from "../../../src/workbook/annualForms/formDefinition";
import type { ReportForm } from "../../../src/workbook/annualForms/readForms";
import { wrongFigures } from "./wrongFigures";

/**
 * TV-13 has figures of two more forms of the real export of 2020 (a kindergarten): 基础基311, its children, and 基础基442, the training
 * of its teachers. Nobody has described the layout of either, and no school is judged by them, so that the add-in does not read
 * them; what is printed of their arithmetic holds in the same engine. A total, then its parts.
 */
const PRINTED: readonly (readonly [name: string, sums: readonly (readonly number[])[]])[] = [
  ["基础基311: children by class", [[305, 87, 70, 148]]],
  [
    "基础基442: persons by way of training, hours by way of training and by level",
    [
      [56, 42, 14],
      [1512, 1092, 420],
      [1512, 840, 672],
    ],
  ],
];

/** A form with a row for each sum: the total in column 1, its parts to the right. */
function formOf(sums: readonly (readonly number[])[]): ReportForm {
  const rows = sums.map((_sum, index) => ({ number: index + 1, label: `第${index + 1}行` }));
  const parts = [2, 3, 4];
  const definition: FormDefinition = {
    code: "基础基000",
    generation: "2018",
    title: "没有表样的报表",
    phase: null,
    unit: "person",
    columns: [1, ...parts].map((number) => ({ number, path: [number === 1 ? "合计" : `第${number}列`] })),
    rows,
    columnSums: [{ whole: 1, parts }],
    rowSums: [],
    starred: [],
    source: "figures of a real export, layout unknown",
  };
  const places = (count: number): Map<number, number> =>
    new Map(Array.from({ length: count }, (_unused, index) => [index + 1, index] as const));
  return {
    definition,
    sheet: "报表",
    at: { sheet: "报表", row: 0, column: 0 },
    span: [0, sums.length],
    rows: places(sums.length),
    columns: places(parts.length + 1),
    missingRows: [],
    missingColumns: [],
    cell: (row, column) => {
      const value = sums[row - 1]?.[column - 1];
      const at = { sheet: "报表", row: row - 1, column: column - 1 };
      return value === undefined
        ? { at, raw: "", kind: "blank" }
        : { at, raw: value, kind: "number", value, isText: false };
    },
    headerOf: () => [],
    wordsOf: () => [],
  };
}

describe.each(PRINTED)("%s (TV-13)", (_name, sums) => {
  it("closes as it was exported", () => {
    expect(printedChecks(formOf(sums))).toEqual([]);
  });

  it("does not close with any of its figures changed: a hard finding names both sides", () => {
    const unseen = sums.flatMap((sum, row) =>
      sum.flatMap((figure, column) =>
        wrongFigures(figure).filter((wrong) => {
          const findings = printedChecks(formOf(sums.with(row, sum.with(column, wrong))));
          return !findings.some(
            ({ level, at, alsoAt }) =>
              level === "dataError" &&
              alsoAt.length > 0 &&
              [at, ...alsoAt].some((cell) => cell?.row === row && cell.column === column),
          );
        }),
      ),
    );
    expect(unseen).toEqual([]);
  });
});
