import type { Finding } from "../../../src/core/model/finding";
import { CROSS_CHECKS, crossChecks } from "../../../src/workbook/annualForms/crossChecks";
import { readForms } from "../../../src/workbook/annualForms/readForms";
import type { Cell, SheetDrawing } from "../../corpus/corpusCase";
import { placeOf, type FormLayout } from "../../corpus/forms/formLayout";
import { FORM_3112, FORM_4149, FORM_4155, FORM_4155_OF_2023, FORM_4156 } from "../../corpus/forms/newLayouts";
import { newForms } from "../../corpus/forms/newSchool";
import {
  FORM_312,
  FORM_313,
  FORM_331,
  FORM_412,
  FORM_422,
  FORM_423,
  FORM_424,
  FORM_431,
} from "../../corpus/forms/oldLayouts";
import { oldForms } from "../../corpus/forms/oldSchool";
import { COMPLETE_SECONDARY, NINE_YEAR, NINE_YEAR_OF_2023, PRIMARY } from "../../corpus/forms/schools";
import { sheetOf } from "../../fixtures/sheets";
import { wrongFigures } from "./wrongFigures";

/** A cell that two forms have in common: form, 编号, column. */
type Shared = readonly [layout: FormLayout, number: number, column: number];

/** Pupils of 312 and 313 stand in 331 too, teachers of 412 in 422, 423, 424 and 431 (domain-rules §7.4). */
const OLD: readonly Shared[] = [
  [FORM_312, 1, 4],
  [FORM_312, 1, 2],
  [FORM_312, 2, 4],
  [FORM_331, 4, 15],
  [FORM_331, 4, 3],
  [FORM_331, 5, 15],
  [FORM_313, 1, 3],
  [FORM_331, 7, 15],
  [FORM_412, 1, 2],
  [FORM_422, 1, 1],
  [FORM_422, 10, 1],
  [FORM_423, 1, 1],
  [FORM_424, 2, 1],
  [FORM_431, 3, 17],
  [FORM_431, 5, 17],
];
const SENIOR: readonly Shared[] = [
  [FORM_422, 19, 1],
  [FORM_424, 10, 1],
];
const NEW: readonly Shared[] = [
  [FORM_4149, 1, 2],
  [FORM_4155, 1, 1],
  [FORM_4156, 1, 1],
];
const OF_2023: readonly Shared[] = [
  [FORM_4149, 1, 2],
  [FORM_4155_OF_2023, 1, 1],
];

const findingsOf = (sheets: readonly SheetDrawing[]) =>
  crossChecks(sheets.flatMap(({ name, rows }) => readForms(sheetOf(rows, { name }))));

function isSheetOf({ name }: SheetDrawing, { code }: FormLayout): boolean {
  return name === code || name.startsWith(`${code}_`);
}

/** A hard finding that two forms differ, with both of them and the cell. */
function namesBoth(row: number, column: number): (finding: Finding) => boolean {
  return (finding) =>
    finding.code === "formsDisagree" &&
    finding.level === "dataError" &&
    finding.leftSum !== finding.rightSum &&
    new Set([...finding.left, ...finding.right].map(({ form }) => form)).size > 1 &&
    [...finding.left, ...finding.right].some(({ at }) => at.row === row && at.column === column);
}

function withCell(sheets: readonly SheetDrawing[], [layout, number, column]: Shared, cell: Cell) {
  const [row, across] = placeOf(layout, number, column);
  return sheets.map((sheet) =>
    isSheetOf(sheet, layout)
      ? {
          ...sheet,
          rows: sheet.rows.with(row, (sheet.rows[row] ?? []).with(across, cell)),
        }
      : sheet,
  );
}

const CASES = [
  ["a nine-year school to 2020", oldForms(NINE_YEAR), OLD],
  ["a complete secondary school to 2020", oldForms(COMPLETE_SECONDARY), SENIOR],
  ["a nine-year school of 2021", newForms(NINE_YEAR, 2021), NEW],
  ["a primary school of 2021", newForms(PRIMARY, 2021), NEW.slice(0, 2)],
  ["a nine-year school of 2023", newForms(NINE_YEAR_OF_2023, 2023), OF_2023],
] as const;

describe("forms of one school held against each other", () => {
  it.each(CASES)("%s: they agree", (_name, sheets) => {
    expect(findingsOf(sheets)).toEqual([]);
  });

  it.each(CASES)(
    "%s: a wrong figure in a cell that two forms share is found, both forms named",
    (_name, sheets, cells) => {
      const unseen = cells.flatMap((shared) => {
        const [layout, number, column] = shared;
        const [row, across] = placeOf(layout, number, column);
        const value = sheets.find((sheet) => isSheetOf(sheet, layout))?.rows[row]?.[across];
        const wrong = typeof value === "number" ? wrongFigures(value) : [];
        expect([layout.code, number, column, wrong.length > 2]).toEqual([layout.code, number, column, true]);
        return wrong
          .filter((figure) => !findingsOf(withCell(sheets, shared, figure)).some(namesBoth(row, across)))
          .map((figure) => `${layout.code} ${number}, ${column}: ${String(value)} → ${figure}`);
      });
      expect(unseen).toEqual([]);
    },
  );

  it("all cells that forms have in common are among them", () => {
    const tried = CASES.flatMap(([, , cells]) => cells).map(
      ([{ code }, number, column]) => `${code} ${number}, ${column}`,
    );
    const common = CROSS_CHECKS.flatMap(({ left, right }) => [...left, ...right]);
    const named = common.map(({ form, row, column }) => `${form} ${row}, ${column}`);
    expect([...new Set(tried)].sort()).toEqual([...new Set(named)].sort());
  });

  it("a form that is not there is not held against any", () => {
    const alone = newForms(PRIMARY, 2021).filter((sheet) => isSheetOf(sheet, FORM_3112) || isSheetOf(sheet, FORM_4149));
    expect(findingsOf(alone)).toEqual([]);
  });
});
