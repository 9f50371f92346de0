import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import fc from "fast-check";
import { styleData } from "../../../../workbench/page/grid/cellData";
import type { GridCell } from "../../../../workbench/page/grid/cellEntry";
import { changedLook, lookChange } from "../../../../workbench/page/grid/cellLookEntry";
import type { Cell, CellStyle } from "../../../../workbench/store/workbook";
import { anyCell, shown } from "./gridCells";

const of = (style: GridCell["style"]): GridCell => ({ data: null, formula: null, style });

/** The look of a cell after a person gave it that of the grid. */
function lookAfter(style: GridCell["style"], before: Cell | undefined): CellStyle | undefined {
  const change = lookChange(of(style), before);
  return change === null ? before?.style : changedLook(before?.style, change);
}

describe("whether a look was changed", () => {
  it("is no for every cell that the grid shows as the store has it", () => {
    fc.assert(
      fc.property(anyCell, (one) => {
        expect(lookChange(shown(one), one)).toBeNull();
      }),
    );
  });

  it.each<[string, GridCell["style"], Cell | undefined]>([
    [
      "what is set to nothing",
      { bl: BooleanNumber.FALSE, ul: { s: BooleanNumber.FALSE }, n: { pattern: "General" } },
      undefined,
    ],
    [
      "an underline in the colour of the font",
      { ul: { s: 1, cl: { rgb: "#000" } } },
      { value: 1, style: { underline: true } },
    ],
    ["the middle of a truth value", { ht: HorizontalAlign.CENTER }, { value: true }],
    ["the middle of an error", { ht: HorizontalAlign.CENTER }, { value: "#N/A", isError: true }],
  ])("is no for %s", (_what, style, before) => {
    expect(lookChange(of(style), before)).toBeNull();
  });

  it.each<[string, GridCell["style"], Cell | undefined, object]>([
    ["bold", { bl: BooleanNumber.TRUE }, { value: 1 }, { bold: true }],
    ["another fill", { bg: { rgb: "#FF0000" } }, { value: 1, style: { fill: "#00FF00" } }, { fill: "#FF0000" }],
    ["a fill that was taken off", null, { value: 1, style: { fill: "#00FF00" } }, { fill: undefined }],
    ["the middle of a text", { ht: HorizontalAlign.CENTER }, { value: "甲" }, { horizontal: "center" }],
  ])("is %s", (_what, ...[style, before, expected]) => {
    expect(lookChange(of(style), before)).toEqual(expected);
  });

  it("is wrapping where a person broke a line, and not where lines were pasted", () => {
    const p = { id: "d", documentStyle: {}, body: { dataStream: "甲\r乙\r\n" } };
    const broken = { ...of(null), data: { p } } as GridCell;
    expect(lookChange({ ...broken, isTyped: true }, undefined)).toEqual({ wrap: true });
    expect(lookChange(broken, undefined)).toBeNull();
  });
});

describe("the look that was given", () => {
  it("is all that the person chose", () => {
    const chosen: GridCell["style"] = {
      bl: BooleanNumber.TRUE,
      it: BooleanNumber.TRUE,
      ul: { s: BooleanNumber.TRUE },
      fs: 14,
      ff: "黑体",
      cl: { rgb: "#FF0000" },
      bg: { rgb: "#FFFF00" },
      tb: WrapStrategy.WRAP,
      ht: HorizontalAlign.RIGHT,
      vt: VerticalAlign.TOP,
      n: { pattern: "0.0" },
      bd: { b: { s: BorderStyleTypes.MEDIUM, cl: { rgb: "#0000FF" } } },
    };
    expect(lookAfter(chosen, undefined)).toEqual({
      bold: true,
      italic: true,
      underline: true,
      fontSize: 14,
      fontName: "黑体",
      fontColor: "#FF0000",
      fill: "#FFFF00",
      wrap: true,
      horizontal: "right",
      vertical: "top",
      numberFormat: "0.0",
      borders: { bottom: { style: "medium", color: "#0000FF" } },
    });
  });

  it("lacks what was taken off, and keeps locks and what the file has for itself", () => {
    const source = {};
    const style: CellStyle = { bold: true, fill: "#FF0000", wrap: true, locked: false, source };
    expect(lookAfter(null, { value: 1, style })).toEqual({ locked: false, source });
  });

  it("keeps alignments that the grid only shows nearly, and centres nothing for good that it only shows so", () => {
    const kept = { horizontal: "centerContinuous", vertical: "justify" };
    const bold = (style: CellStyle | undefined, isCentred: boolean) => ({
      ...styleData(style, isCentred),
      bl: BooleanNumber.TRUE,
    });
    expect(lookAfter(bold(kept, false), { value: 1, style: kept })).toEqual({ ...kept, bold: true });
    expect(lookAfter(bold(undefined, true), { value: true })).toEqual({ bold: true });
  });

  it("has another alignment where the person chose one, whatever the old one was called", () => {
    const style = { ht: HorizontalAlign.LEFT, vt: VerticalAlign.BOTTOM };
    expect(lookAfter(style, { value: 1, style: { horizontal: "centerContinuous", vertical: "justify" } })).toEqual({
      horizontal: "left",
      vertical: "bottom",
    });
  });

  it("is what the grid shows then, and is no change any more", () => {
    fc.assert(
      fc.property(anyCell, anyCell, (before, chosen) => {
        const one = { ...before, value: chosen.value };
        const look = lookAfter(shown(chosen).style, one);
        const after: Cell = { ...one, ...(look === undefined ? {} : { style: look }) };
        expect(lookChange(shown(chosen), after)).toBeNull();
      }),
    );
  });
});
