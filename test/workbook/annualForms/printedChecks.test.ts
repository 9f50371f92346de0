import { printedChecks } from "../../../src/workbook/annualForms/printedChecks";
import { readForms } from "../../../src/workbook/annualForms/readForms";
import type { CellValue } from "../../../src/workbook/sheetSnapshot";
import { REAL_FORMS } from "../../fixtures/realForms";
import { sheetOf } from "../../fixtures/sheets";
import { wrongFigures } from "./wrongFigures";

type Code = keyof typeof REAL_FORMS;
const CODES = Object.keys(REAL_FORMS) as Code[];

const check = (code: Code, rows: readonly (readonly CellValue[])[]) =>
  readForms(sheetOf(rows, { name: code })).flatMap(printedChecks);

function changed(code: Code, [row, column]: readonly [number, number], value: number) {
  return REAL_FORMS[code].map((cells, index) => (index === row ? cells.with(column, value) : cells));
}

/** Numeric cells of the figures: below the line 甲 乙 1 2 3, right of it. */
function figureCells(code: Code): (readonly [row: number, column: number, value: number])[] {
  const form = readForms(sheetOf(REAL_FORMS[code], { name: code }))[0]!;
  return [...form.rows.keys()].flatMap((row) =>
    [...form.columns.keys()].flatMap((column) => {
      const cell = form.cell(row, column);
      return cell?.kind === "number" ? [[cell.at.row, cell.at.column, cell.value] as const] : [];
    }),
  );
}

describe("the printed arithmetic of real forms (TV-13)", () => {
  it.each(CODES)("%s closes as it was exported", (code) => {
    expect(check(code, REAL_FORMS[code])).toEqual([]);
  });

  it.each(CODES)("%s: a change of any figure is found, with both sides and both cells", (code) => {
    const unseen: string[] = [];
    for (const [row, column, value] of figureCells(code)) {
      for (const wrong of wrongFigures(value)) {
        const findings = check(code, changed(code, [row, column], wrong));
        const names = findings.some(
          ({ at, alsoAt }) =>
            [at, ...alsoAt].some((cell) => cell?.row === row && cell.column === column) && alsoAt.length > 0,
        );
        if (!names) unseen.push(`${String.fromCharCode(65 + column)}${row + 1}: ${value} → ${wrong}`);
      }
    }
    expect(unseen).toEqual([]);
  });

  it("names both sides in its facts", () => {
    const findings = check("基础基511", changed("基础基511", [10, 4], 689));
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "formSumMismatch",
        level: "dataError",
        form: "基础基511",
        place: "校舍建筑面积·合计",
        sum: 1551,
      }),
    );
  });

  it("leaves stars and empty rows alone", () => {
    const withStars = REAL_FORMS["基础基331"].map((cells, row) => (row === 9 ? cells.with(3, "*") : cells));
    expect(check("基础基331", withStars)).toEqual([]);
  });

  it("holds areas to half of their last decimal", () => {
    const near = changed("基础基511", [10, 4], 688.004);
    expect(check("基础基511", near)).toEqual([]);
    expect(check("基础基511", changed("基础基511", [10, 4], 688.006))).not.toEqual([]);
  });

  it("holds nothing against words: that they stand there is said of the form", () => {
    const words = REAL_FORMS["基础基511"].map((cells, row) => (row === 10 ? cells.with(4, "约700") : cells));
    expect(check("基础基511", words)).toEqual([]);
  });
});
