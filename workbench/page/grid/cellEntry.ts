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
export function isSameContent({ data, formula }: GridCell, cell: Cell | undefined): boolean {
  const expected: ICellData = cell === undefined ? {} : cellData(cell);
  if (formula !== null || expected.f) return (formula ?? "") === (expected.f ?? "");
  const shown = typed(data ?? {});
  const wanted = typed(expected);
  return shown.value === wanted.value && (shown.type === wanted.type || shown.value === "");
}

function typed({ v, t }: ICellData): { readonly value: unknown; readonly type: unknown } {
  return { value: v ?? null, type: v === undefined || v === null ? null : (t ?? null) };
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
  return typeof value === "string" && isMeantAsText(value, data?.t) ? `'${value}` : value;
}

function isMeantAsText(value: string, type: ICellData["t"]): boolean {
  return type === CellValueType.FORCE_STRING || (type === CellValueType.STRING && NUMBER_LIKE.test(value));
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
  const kept = { ...before };
  for (const name of REPLACED) Reflect.deleteProperty(kept, name);
  const shown = style ?? {};
  return { ...kept, ...fontOf(shown), ...placementOf(shown) };
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

function fontOf({ bl, it, ul, fs, ff, cl }: IStyleData): CellStyle {
  return {
    ...(bl === BooleanNumber.TRUE && { bold: true }),
    ...(it === BooleanNumber.TRUE && { italic: true }),
    ...(ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(fs !== undefined && { fontSize: fs }),
    ...(typeof ff === "string" && { fontName: ff }),
    ...(typeof cl?.rgb === "string" && { fontColor: cl.rgb }),
  };
}

function placementOf({ bg, tb, ht, vt, n }: IStyleData): CellStyle {
  const horizontal = HORIZONTAL.get(ht);
  const vertical = VERTICAL.get(vt);
  const pattern = n?.pattern ?? "General";
  return {
    ...(typeof bg?.rgb === "string" && { fill: bg.rgb }),
    ...(tb === WrapStrategy.WRAP && { wrap: true }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(pattern !== "General" && { numberFormat: pattern }),
  };
}
