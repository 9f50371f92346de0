import fc from "fast-check";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/sheetSnapshot";
import { nineYearSchool, primarySchool, sheetOf, templateRows, workbookOf } from "../../fixtures/sheets";
import { tableIn } from "./recognised";
import { afterFixes, cellsTold, figurePaths, typedAsText, typings } from "./typedNumbers";
import { headerRows, schoolRows, WIDE_COLUMNS } from "./wideTable";

const TEMPLATE = templateRows([
  primarySchool({ teachingArea: 4500.25 }),
  nineYearSchool({ equipmentValue: 1240.5 }),
  primarySchool({ schoolName: "西关小学", schoolCode: "1000000004", primaryPupils: 1235 }),
]);
const WIDE: readonly (readonly CellValue[])[] = [...headerRows(WIDE_COLUMNS), ...schoolRows(WIDE_COLUMNS)];

const valuesOf = (records: unknown) => [...figurePaths(records)].map(([path, { value }]) => [path, value]);

describe.each([
  ["the template", { rows: TEMPLATE, headers: 1, mostRounds: 1 }],
  // A total that is typed as text comes to light only when its parts are numbers.
  ["a wide export", { rows: WIDE, headers: headerRows(WIDE_COLUMNS).length, mostRounds: 3 }],
] as const)("numbers typed as text in %s", (_name, { rows, headers, mostRounds }) => {
  const clean = tableIn(workbookOf([sheetOf(rows)]));
  const right = figurePaths(clean.records);

  it("are never taken as they stand, and every figure that is missing for them is said with its cell", () => {
    fc.assert(
      fc.property(typings, (choices) => {
        const table = tableIn(workbookOf([sheetOf(typedAsText(rows, choices, headers))]));
        const told = cellsTold(table.findings, table);
        expect(table.records.map(({ name }) => name)).toEqual(clean.records.map(({ name }) => name));
        for (const [path, { value, at }] of figurePaths(table.records)) {
          if (value === right.get(path)?.value) continue;
          expect([path, typeof value]).toEqual([path, "string"]);
          expect([path, told.has(`${at?.sheet} ${at?.row} ${at?.column}`)]).toEqual([path, true]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("give the records of the clean sheet once what is proposed is done, until nothing more is proposed", () => {
    fc.assert(
      fc.property(typings, (choices) => {
        const typed = workbookOf([sheetOf(typedAsText(rows, choices, headers))]);
        const { snapshot, rounds } = fixedThroughout(typed);
        const fixed = tableIn(snapshot);
        expect(valuesOf(fixed.records)).toEqual(valuesOf(clean.records));
        expect(fixed.findings).toEqual(clean.findings);
        expect(rounds).toBeLessThanOrEqual(mostRounds);
      }),
      { numRuns: 100 },
    );
  });
});

/** What is proposed is done, and read again, as the pane does it. */
function fixedThroughout(typed: WorkbookSnapshot): { readonly snapshot: WorkbookSnapshot; readonly rounds: number } {
  let snapshot = typed;
  for (let rounds = 0; ; rounds += 1) {
    const fixed = afterFixes(snapshot, [tableIn(snapshot)]);
    if (JSON.stringify(fixed) === JSON.stringify(snapshot)) return { snapshot, rounds };
    snapshot = fixed;
  }
}
