import fc from "fast-check";
import { selectionFigures } from "../../../../workbench/page/desk/selectionFigures";
import { parseArea } from "../../../../workbench/store/address";
import { buildSheet } from "../../calculation/buildWorkbook";

const sheet = buildSheet("表", [
  ["甲", 2, null],
  ["乙", 4.5, true],
  [null, "7", null],
]);
sheet.cells.set("0,2", { value: null, style: { bold: true } });
const of = (address: string) => selectionFigures(sheet, parseArea(address)!);

describe("figures of what is selected", () => {
  it.each([
    ["B1:B2", { count: 2, numbers: { average: 3.25, sum: 6.5 } }],
    ["A1:C3", { count: 6, numbers: { average: 3.25, sum: 6.5 } }],
    ["A1:A3", { count: 2, numbers: null }],
    ["B2:B3", { count: 2, numbers: { average: 4.5, sum: 4.5 } }],
    ["C1:C3", { count: 1, numbers: null }],
    ["B:B", { count: 3, numbers: { average: 3.25, sum: 6.5 } }],
    ["2:2", { count: 3, numbers: { average: 4.5, sum: 4.5 } }],
    ["Z1:Z9", { count: 0, numbers: null }],
  ])("%s", (address, expected) => {
    expect(of(address)).toEqual(expected);
  });

  it("are none for a single cell", () => {
    expect([of("B1"), of("Z9")]).toEqual([null, null]);
  });

  it("are the same whether cells or positions are walked", () => {
    const value = fc.oneof(fc.integer(), fc.constantFrom("甲", true, null));
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 5 }), (rows) => {
        const one = buildSheet("表", rows);
        const exact = { top: 0, left: 0, bottom: rows.length - 1, right: 2 };
        expect(selectionFigures(one, { ...exact, bottom: 10_000 })).toEqual(selectionFigures(one, exact));
      }),
    );
  });
});
