import { BooleanNumber, DEFAULT_STYLES, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IBorderData, IStyleData } from "@univerjs/core";
import type { Cell, CellStyle } from "../../store/workbook";
import { type GridCell, textOfLines } from "./cellEntry";
import { LINES, styleData } from "./cellData";

const LOOKS = [
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
  "borders",
] as const;

/** What of a cell's look a person changed in the grid; undefined where something was taken away. */
export type LookChange = Partial<Record<(typeof LOOKS)[number], unknown>>;

/**
 * What is different between the look of a cell in the grid and that of the store's cell; null when nothing is. Both are
 * compared as the grid shows them, so that what the grid cannot tell apart or does not know is no change.
 */
export function lookChange({ style, data, isTyped }: GridCell, cell: Cell | undefined): LookChange | null {
  const isCentred = cell !== undefined && (typeof cell.value === "boolean" || cell.isError === true);
  const before = shownLook(styleData(cell?.style, isCentred));
  // Excel wraps a cell when a person breaks the line in it.
  const isBroken = isTyped === true && (textOfLines(data ?? {})?.includes("\n") ?? false);
  const after = { ...shownLook(style), ...(isBroken && { wrap: true }) };
  const changed = LOOKS.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((name) => [name, after[name]]));
}

/** A look with a change made to it. A cell that is formatted as text needs no apostrophe before numbers. */
export function changedLook(style: CellStyle | undefined, change: LookChange): CellStyle {
  const kept: Record<string, unknown> = { ...style, ...change };
  if (change.numberFormat === "@") Reflect.deleteProperty(kept, "quotePrefix");
  for (const name of LOOKS) if (kept[name] === undefined) Reflect.deleteProperty(kept, name);
  return kept;
}

const HORIZONTAL: ReadonlyMap<unknown, string> = new Map([
  [HorizontalAlign.LEFT, "left"],
  [HorizontalAlign.CENTER, "center"],
  [HorizontalAlign.RIGHT, "right"],
  [HorizontalAlign.JUSTIFIED, "justify"],
  [HorizontalAlign.DISTRIBUTED, "distributed"],
]);
const VERTICAL: ReadonlyMap<unknown, string> = new Map([
  [VerticalAlign.TOP, "top"],
  [VerticalAlign.MIDDLE, "center"],
  [VerticalAlign.BOTTOM, "bottom"],
]);
const LINE_NAMES: ReadonlyMap<unknown, string> = new Map(Object.entries(LINES).map(([name, type]) => [type, name]));

function shownLook(style: IStyleData | null): CellStyle {
  return style === null ? {} : { ...fontOf(style), ...placementOf(style), ...bordersOf(style.bd ?? {}) };
}

function fontOf({ bl, it, ul, fs, ff, cl }: IStyleData): CellStyle {
  return {
    ...(bl === BooleanNumber.TRUE && { bold: true }),
    ...(it === BooleanNumber.TRUE && { italic: true }),
    ...(ul?.s === BooleanNumber.TRUE && { underline: true }),
    // Pasting writes out the grid's own font where a cell has none: nobody chose it.
    ...(typeof fs === "number" && fs !== DEFAULT_STYLES.fs && { fontSize: fs }),
    ...(typeof ff === "string" && ff !== DEFAULT_STYLES.ff && { fontName: ff }),
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

const SIDES = { top: "t", right: "r", bottom: "b", left: "l" } as const;

function bordersOf(lines: IBorderData): CellStyle {
  const borders = Object.entries(SIDES).flatMap(([side, letter]) => {
    const line = lines[letter];
    const style = LINE_NAMES.get(line?.s);
    if (style === undefined) return [];
    return [[side, { style, ...(typeof line?.cl.rgb === "string" && { color: line.cl.rgb }) }] as const];
  });
  return borders.length === 0 ? {} : { borders: Object.fromEntries(borders) };
}
