import { BooleanNumber, CellValueType, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { ICellData, IStyleData } from "@univerjs/core";
import type { Cell, CellStyle } from "../../store/workbook";
import { cellData, styleData } from "./cellData";

/** What the grid says of one of its cells: the data, the formula (also where it is shared) and the look written out. */
export interface GridCell {
  readonly data: ICellData | null;
  readonly formula: string | null;
  readonly style: IStyleData | null;
}

/** True when a cell of the grid holds what the store's cell holds: nothing was typed. */
export function isSameContent(shown: GridCell, cell: Cell | undefined): boolean {
  const expected: ICellData = cell === undefined ? {} : cellData(cell);
  if (shown.formula !== null || expected.f) return (shown.formula ?? "") === (expected.f ?? "");
  const value = shown.data?.v ?? null;
  return (
    value === (expected.v ?? null) && (value === null || (shown.data?.t ?? null) === (expected.t ?? null) || value === "")
  );
}

const NUMBER_LIKE = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i;

/**
 * What a person would have typed for a cell of the grid. The grid itself makes numbers of what looks like one, so that a
 * text that looks like a number was copied from a cell that holds a text: it stays one.
 */
export function entryOf({ data, formula }: GridCell): string | number | boolean {
  if (formula !== null) return formula;
  const value = data?.v ?? "";
  if (data?.t === CellValueType.BOOLEAN) return value === BooleanNumber.TRUE || value === true;
  if (typeof value !== "string") return value;
  const isText =
    data?.t === CellValueType.FORCE_STRING || (data?.t === CellValueType.STRING && NUMBER_LIKE.test(value));
  return isText ? `'${value}` : value;
}

/** True when a cell of the grid looks as the store's cell does. */
export function isSameLook({ style }: GridCell, cell: Cell | undefined): boolean {
  const isCentred = cell !== undefined && (typeof cell.value === "boolean" || cell.isError === true);
  return lookText(style) === lookText(styleData(cell?.style, isCentred));
}

/** Colours of lines through and under the text follow the font; the grid adds them by itself. */
function lookText(style: IStyleData | null): string {
  const entries = Object.entries(style ?? {}).map(([name, value]) => [
    name,
    name === "ul" || name === "st" ? Boolean((value as { s?: unknown } | null)?.s) : value,
  ]);
  return JSON.stringify(
    entries.filter(([, value]) => value !== null && value !== undefined && value !== false && value !== 0).sort(),
  );
}

const HORIZONTAL: ReadonlyMap<unknown, string> = new Map([
  [HorizontalAlign.LEFT, "left"],
  [HorizontalAlign.CENTER, "center"],
  [HorizontalAlign.RIGHT, "right"],
  [HorizontalAlign.JUSTIFIED, "justify"],
]);
const VERTICAL: ReadonlyMap<unknown, string> = new Map([
  [VerticalAlign.TOP, "top"],
  [VerticalAlign.MIDDLE, "center"],
]);

/** The look that a person gave a cell in the grid; what the grid does not know (borders, locks, the file's own) stays. */
export function lookOf({ style }: GridCell, before: CellStyle | undefined): CellStyle {
  const horizontal = HORIZONTAL.get(style?.ht);
  const vertical = VERTICAL.get(style?.vt);
  const kept = { ...before };
  for (const name of REPLACED) Reflect.deleteProperty(kept, name);
  return {
    ...kept,
    ...(style?.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style?.it === BooleanNumber.TRUE && { italic: true }),
    ...(style?.ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(style?.fs !== undefined && { fontSize: style.fs }),
    ...(typeof style?.ff === "string" && { fontName: style.ff }),
    ...(typeof style?.cl?.rgb === "string" && { fontColor: style.cl.rgb }),
    ...(typeof style?.bg?.rgb === "string" && { fill: style.bg.rgb }),
    ...(style?.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(style?.n?.pattern !== undefined && style.n.pattern !== "General" && { numberFormat: style.n.pattern }),
  };
}

const REPLACED = [
  "bold",
  "italic",
  "underline",
  "fontSize",
  "fontName",
  "fontColor",
  "fill",
  "wrap",
  "horizontal",
  "vertical",
  "numberFormat",
] as const;
