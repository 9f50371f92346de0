import fc from "fast-check";
import { cellData } from "../../../../workbench/page/grid/cellData";
import type { GridCell } from "../../../../workbench/page/grid/cellEntry";
import type { Cell, CellStyle } from "../../../../workbench/store/workbook";

/** The grid's cell for a cell of the store, as `Grid.read` gives it. */
export function shown(cell: Cell | undefined): GridCell {
  const data = cell === undefined ? null : cellData(cell);
  return { data, formula: data?.f ?? null, style: (data?.s ?? null) as GridCell["style"] };
}

const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    bold: fc.boolean(),
    italic: fc.constant(true),
    underline: fc.boolean(),
    fontSize: fc.integer({ min: 6, max: 20 }),
    fontName: fc.constantFrom("宋体", "Arial"),
    fontColor: fc.constant("#9C0006"),
    fill: fc.constantFrom("#FFC7CE", "#FFFFFF"),
    wrap: fc.boolean(),
    horizontal: fc.constantFrom("left", "center", "right", "justify", "fill", "centerContinuous", "distributed"),
    vertical: fc.constantFrom("top", "center", "bottom", "justify"),
    numberFormat: fc.constantFrom("0.00%", "General", "@"),
    borders: fc.constantFrom({ top: { style: "thin" } }, { left: { style: "double", color: "#FF0000" } }),
    locked: fc.constant(false),
    quotePrefix: fc.constant(true),
  },
  { requiredKeys: [] },
);

/** Any cell of the store. */
export const anyCell: fc.Arbitrary<Cell> = fc
  .tuple(
    fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean(), fc.constant(null)),
    fc.option(fc.constantFrom("=A1", '="x"'), { nil: undefined }),
    fc.option(style, { nil: undefined }),
  )
  .map(([value, formula, look]) => ({
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(look === undefined ? {} : { style: look }),
  }));
