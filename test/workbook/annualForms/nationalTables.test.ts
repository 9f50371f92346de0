import type { Finding } from "../../../src/core/model/finding";
import { printedChecks } from "../../../src/workbook/annualForms/printedChecks";
import { readForms } from "../../../src/workbook/annualForms/readForms";
import type { Cell } from "../../corpus/corpusCase";
import { drawForm, placeOf, type FormLayout, type FormValues } from "../../corpus/forms/formLayout";
import { FORM_5170 } from "../../corpus/forms/newLayouts";
import { FORM_312, FORM_411, FORM_512 } from "../../corpus/forms/oldLayouts";
import { sheetOf } from "../../fixtures/sheets";
import { wrongFigures } from "./wrongFigures";

/**
 * Figures that were published or exported, in the forms that count them.
 * TV-9: national tables of primary schools' rooms and pupils of 2020 and about 2023 (cee.edu.cn c184216, c454296).
 * TV-13: 411 of a real export of 2020 (a kindergarten; figures only).
 */
interface Published {
  readonly name: string;
  readonly layout: FormLayout;
  readonly values: FormValues;
  /** Cells of the sum by 编号 and column, the total first. */
  readonly cells: readonly (readonly [number, number])[];
}

const LESS = { published: 449653312.49, cutOff: 449653312.48 };

/** All rooms of 2020 in the column 合计 and, to close, in one kind of building. */
const both = (area: number): Cell[] => [area, area];
/** The same of a newer form: as much as the year before, nothing more and nothing less. */
const asBefore = (area: number): Cell[] => [area, "", "", area];

const PUBLISHED: readonly Published[] = [
  {
    name: "TV-9: rooms for teaching of 2020, six kinds (as floating numbers they make 449653312.48999995)",
    // As decimals they make .49; .48, as one transcription has it, is the floating sum cut off, a cent less than its parts.
    layout: FORM_512,
    values: {
      1: both(LESS.published),
      4: both(LESS.published),
      5: both(354251702.94),
      6: both(29272774.71),
      7: both(25086442.96),
      8: both(19200954.45),
      9: both(5623012.18),
      10: both(16218425.25),
    },
    cells: [4, 5, 6, 7, 8, 9, 10].map((row) => [row, 1] as const),
  },
  {
    name: "TV-9: rooms for teaching of the newer form, three kinds",
    layout: FORM_5170,
    values: {
      1: asBefore(474016826.93),
      5: asBefore(474016826.93),
      6: asBefore(329155892.97),
      7: asBefore(64578527.35),
      8: asBefore(9890059.14),
      9: asBefore(54688468.21),
      10: asBefore(80282406.61),
      11: asBefore(24580916.98),
      12: asBefore(19261985.95),
      13: asBefore(4450854.9),
      14: asBefore(31988648.78),
    },
    cells: [5, 6, 7, 8, 9, 10, 11, 12, 13, 14].map((row) => [row, 4] as const),
  },
  {
    name: "TV-9: pupils of 2020 by grade",
    layout: FORM_312,
    values: { 1: ["", "", "", 112462256, "", 17747491, 18226389, 19604088, 19754067, 20087610, 17042611] },
    cells: [4, 6, 7, 8, 9, 10, 11].map((column) => [1, column] as const),
  },
  {
    name: "TV-13: staff of a kindergarten",
    layout: FORM_411,
    values: { 1: [28, 2, 15, 1, 5, 5] },
    cells: [1, 2, 3, 4, 5, 6].map((column) => [1, column] as const),
  },
];

function check(layout: FormLayout, values: FormValues): Finding[] {
  const forms = readForms(sheetOf(drawForm(layout, values), { name: layout.code }));
  expect(forms).toHaveLength(1);
  return forms.flatMap(printedChecks);
}

function withFigure(values: FormValues, [row, column]: readonly [number, number], figure: number): FormValues {
  return { ...values, [row]: (values[row] ?? []).with(column - 1, figure) };
}

describe.each(PUBLISHED)("$name", ({ layout, values, cells }) => {
  it("closes as it was published", () => {
    expect(check(layout, values)).toEqual([]);
  });

  it("does not close with any of its figures changed: a hard finding names both sides", () => {
    const unseen = cells.flatMap((cell) => {
      const [row, column] = cell;
      const [line, across] = placeOf(layout, row, column);
      const figure = Number(values[row]?.[column - 1]);
      return wrongFigures(figure)
        .filter(
          (wrong) =>
            !check(layout, withFigure(values, cell, wrong)).some(
              (finding) =>
                finding.code === "formSumMismatch" &&
                finding.level === "dataError" &&
                finding.sum !== finding.whole.value &&
                [finding.at, ...finding.alsoAt].some((at) => at?.row === line && at.column === across),
            ),
        )
        .map((wrong) => `${row}, ${column}: ${figure} → ${wrong}`);
    });
    expect(unseen).toEqual([]);
  });
});

describe("a total that is the floating sum of its parts cut off", () => {
  it("is a cent less than they are, which is more than half of the last decimal: said", () => {
    const [rooms] = PUBLISHED;
    const wrong = withFigure(withFigure(rooms!.values, [4, 1], LESS.cutOff), [1, 1], LESS.cutOff);
    expect(check(FORM_512, wrong)).toContainEqual(
      expect.objectContaining({ code: "formSumMismatch", place: "校舍建筑面积·合计", sum: LESS.published }),
    );
  });

  it("closes within half of the last decimal", () => {
    const near = { ...PUBLISHED[0]!.values, 1: both(449653312.494), 4: both(449653312.494) };
    expect(check(FORM_512, near)).toEqual([]);
  });
});
