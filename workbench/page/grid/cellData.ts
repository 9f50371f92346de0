import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IStyleData,
} from "@univerjs/core";
import type { Cell, CellStyle } from "../../store/workbook";

/** How the grid draws the border lines that files and office.js name (ECMA-376 part 1, 18.18.3). */
export const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  centerAcrossSelection: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** A cell as the grid holds it: its value, its formula and its whole look; numbers are shown by their number format. */
export function cellData(cell: Cell): ICellData {
  const data: ICellData = { ...valueData(cell) };
  if (cell.formula !== undefined) data.f = cell.formula;
  const style = styleData(cell.style, typeof cell.value === "boolean" || cell.isError === true);
  if (style !== null) data.s = style;
  return data;
}

function valueData({ value, style }: Cell): Pick<ICellData, "v" | "t"> {
  if (value === null) return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean")
    return { v: value ? BooleanNumber.TRUE : BooleanNumber.FALSE, t: CellValueType.BOOLEAN };
  return { v: value, t: style?.quotePrefix === true ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

const known = new WeakMap<CellStyle, IStyleData>();

/** A look as the grid holds it; null for a plain one. Logical values and errors are centred unless the look says else. */
export function styleData(style: CellStyle | undefined, isCentred = false): IStyleData | null {
  const data = style === undefined ? null : knownData(style);
  if (!isCentred || data?.ht !== undefined) return data;
  return { ...data, ht: HorizontalAlign.CENTER };
}

function knownData(style: CellStyle): IStyleData {
  let data = known.get(style);
  if (data === undefined) {
    data = { ...textData(style), ...cellLook(style) };
    known.set(style, data);
  }
  return data;
}

function textData(style: CellStyle): IStyleData {
  return {
    ...(style.bold === true && { bl: BooleanNumber.TRUE }),
    ...(style.italic === true && { it: BooleanNumber.TRUE }),
    ...(style.underline === true && { ul: { s: BooleanNumber.TRUE } }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.fontName !== undefined && { ff: style.fontName }),
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
  };
}

function cellLook(style: CellStyle): IStyleData {
  const horizontal = HORIZONTAL[style.horizontal ?? ""];
  const vertical = VERTICAL[style.vertical ?? ""];
  return {
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.wrap === true && { tb: WrapStrategy.WRAP }),
    ...(horizontal !== undefined && { ht: horizontal }),
    ...(vertical !== undefined && { vt: vertical }),
    ...(style.numberFormat !== undefined && { n: { pattern: style.numberFormat } }),
    ...(style.borders !== undefined && { bd: borderData(style.borders) }),
  };
}

function borderData(borders: NonNullable<CellStyle["borders"]>): IBorderData {
  const sides = { top: "t", right: "r", bottom: "b", left: "l" } as const;
  const data: IBorderData = {};
  for (const [side, letter] of Object.entries(sides) as [keyof typeof sides, "t" | "r" | "b" | "l"][]) {
    const line = borders[side];
    const type = LINES[line?.style ?? ""];
    if (type !== undefined) data[letter] = { s: type, cl: { rgb: line?.color ?? "#000000" } };
  }
  return data;
}
