import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { cellData, styleData } from "../../../../workbench/page/grid/cellData";
import type { Cell, CellStyle } from "../../../../workbench/store/workbook";

const CENTRED = { ht: HorizontalAlign.CENTER };

describe("a cell in the grid", () => {
  it.each<[string, Cell, object]>([
    ["a number", { value: 0.85 }, { v: 0.85, t: CellValueType.NUMBER }],
    ["a text", { value: "甲" }, { v: "甲", t: CellValueType.STRING }],
    ["an empty text", { value: "" }, { v: "", t: CellValueType.STRING }],
    ["a blank with a look", { value: null, style: { bold: true } }, { s: { bl: BooleanNumber.TRUE } }],
    ["TRUE, in the middle", { value: true }, { v: 1, t: CellValueType.BOOLEAN, s: CENTRED }],
    ["FALSE, in the middle", { value: false }, { v: 0, t: CellValueType.BOOLEAN, s: CENTRED }],
    ["an error, in the middle", { value: "#N/A", isError: true }, { v: "#N/A", t: CellValueType.STRING, s: CENTRED }],
    ["a formula with its value", { value: 3, formula: "=1+2" }, { v: 3, t: CellValueType.NUMBER, f: "=1+2" }],
    ["a formula without a value yet", { value: null, formula: "=1+2" }, { f: "=1+2" }],
  ])("is %s", (_what, cell, expected) => {
    expect(cellData(cell)).toEqual(expected);
  });

  it("is a text that is none by its looks, where it was typed with an apostrophe", () => {
    const { v, t } = cellData({ value: "007", style: { quotePrefix: true } });
    expect([v, t]).toEqual(["007", CellValueType.FORCE_STRING]);
  });
});

describe("a look in the grid", () => {
  it("is nothing for a plain cell", () => {
    expect([styleData(undefined), styleData({})]).toEqual([null, {}]);
  });

  it("has all that the grid knows", () => {
    const style: CellStyle = {
      bold: true,
      italic: true,
      underline: true,
      fontSize: 11,
      fontName: "宋体",
      fontColor: "#9C0006",
      fill: "#FFC7CE",
      wrap: true,
      horizontal: "right",
      vertical: "center",
      numberFormat: "0.00%",
      borders: { top: { style: "thin" }, left: { style: "slantDashDot", color: "#FF0000" } },
      locked: false,
    };
    expect(styleData(style)).toEqual({
      bl: BooleanNumber.TRUE,
      it: BooleanNumber.TRUE,
      ul: { s: BooleanNumber.TRUE },
      fs: 11,
      ff: "宋体",
      cl: { rgb: "#9C0006" },
      bg: { rgb: "#FFC7CE" },
      tb: WrapStrategy.WRAP,
      ht: HorizontalAlign.RIGHT,
      vt: VerticalAlign.MIDDLE,
      n: { pattern: "0.00%" },
      bd: {
        t: { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" } },
        l: { s: BorderStyleTypes.SLANT_DASH_DOT, cl: { rgb: "#FF0000" } },
      },
    });
  });

  it.each([
    ["centerContinuous", "bottom", HorizontalAlign.CENTER, VerticalAlign.BOTTOM],
    ["centerAcrossSelection", "top", HorizontalAlign.CENTER, VerticalAlign.TOP],
    ["distributed", "justify", HorizontalAlign.DISTRIBUTED, VerticalAlign.MIDDLE],
    ["fill", undefined, undefined, undefined],
    ["general", undefined, undefined, undefined],
  ])("shows %s and %s as near as it can", (horizontal, vertical, ...[ht, vt]) => {
    const data = styleData({ horizontal, ...(vertical === undefined ? {} : { vertical }) });
    expect([data?.ht, data?.vt]).toEqual([ht, vt]);
  });

  it("keeps the alignment that a truth value was given", () => {
    expect(styleData({ horizontal: "left", bold: true }, true)?.ht).toBe(HorizontalAlign.LEFT);
    expect(styleData({ bold: true }, true)).toEqual({ bl: BooleanNumber.TRUE, ...CENTRED });
  });

  it("leaves out border lines that nobody knows", () => {
    expect(styleData({ borders: { top: { style: "none" }, bottom: { style: "wavy" } } })).toEqual({ bd: {} });
  });

  it("is made once for cells that share it, and centred ones do not change it for the others", () => {
    const style: CellStyle = { bold: true };
    const plain = styleData(style);
    styleData(style, true);
    expect([styleData(style) === plain, plain?.ht]).toEqual([true, undefined]);
  });
});
