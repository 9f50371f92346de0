import type { Area, AreaStyle, SheetPatch } from "../workbook/workbookPatch";
import { areaAddress } from "../workbook/cellAddress";
import { addressChunks, verticalRuns } from "./addresses";
import { cellInputBlock } from "./cellInput";
import { MAXIMUM_REQUEST_BYTES, rowChunks } from "./requestSize";

/** Points per character of column width, at the 7 pixels of a digit (96 pixels to the inch) of Excel's default font. */
const POINTS_PER_CHARACTER = 5.25;
/** Points that a column adds on both sides of its text. */
const COLUMN_PADDING_POINTS = 3.75;
/** Longest list that Excel takes in a validation rule. */
const MAXIMUM_LIST_LENGTH = 255;

/** A column width in characters, as Excel shows it, in the points that Office.js wants. */
export function columnWidthPoints(characters: number): number {
  return Math.round(characters * POINTS_PER_CHARACTER + COLUMN_PADDING_POINTS);
}

/** Empties a sheet of ours before it is written anew. The sheet stays, and so do references to it. */
export function queueEmptying(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  sheet.autoFilter.remove();
  sheet.freezePanes.unfreeze();
  all.unmerge();
  all.clear();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.columnHidden = false;
  all.rowHidden = false;
}

/** Writes the cells in one assignment, or in as many as the size of a request allows, with a sync between them. */
export async function writeCells(sheet: Excel.Worksheet, patch: SheetPatch): Promise<void> {
  queueNumberFormats(sheet, patch.styles);
  const block = cellInputBlock(patch.cells);
  const width = block[0]?.length ?? 0;
  if (width === 0) return;
  const chunks = rowChunks(block, MAXIMUM_REQUEST_BYTES);
  for (const [index, [first, last]] of chunks.entries()) {
    if (index > 0) await sendChunk(sheet.context);
    sheet.getRangeByIndexes(first, 0, last - first + 1, width).formulas = block.slice(first, last + 1);
  }
}

/** Sends what is queued: only between blocks that together are too large for one request. */
async function sendChunk(context: OfficeExtension.ClientRequestContext): Promise<void> {
  await context.sync();
}

/** Sets the number formats of looks: they decide how what is written after them is understood. */
export function queueNumberFormats(sheet: Excel.Worksheet, styles: readonly AreaStyle[]): void {
  for (const style of styles) {
    if (style.numberFormat !== undefined) setNumberFormat(sheet, style.area, style.numberFormat);
  }
}

/** A single value stands for every cell of the range; the type declarations know only the two-dimensional form. */
function setNumberFormat(sheet: Excel.Worksheet, area: Area, format: string): void {
  rangeOf(sheet, area).numberFormat = format as unknown as string[][];
}

/** Sets looks, merges, widths, heights, lists, frozen rows and filter. */
export function queueLayout(sheet: Excel.Worksheet, patch: SheetPatch): void {
  for (const area of patch.merges) rangeOf(sheet, area).merge(false);
  queueLooks(sheet, patch.styles);
  queueColumns(sheet, patch);
  queueRowHeights(sheet, patch.rowHeights);
  for (const list of patch.lists) {
    const source = list.items.join(",");
    if (source.length <= MAXIMUM_LIST_LENGTH) {
      rangeOf(sheet, list.area).dataValidation.rule = { list: { inCellDropDown: true, source } };
    }
  }
  if (patch.frozenRows > 0) sheet.freezePanes.freezeRows(patch.frozenRows);
  if (patch.autoFilter !== null) sheet.autoFilter.apply(rangeOf(sheet, patch.autoFilter));
}

/** Sets everything of looks but number formats. */
export function queueLooks(sheet: Excel.Worksheet, styles: readonly AreaStyle[]): void {
  for (const group of groupByLook(styles)) {
    for (const address of addressChunks(group.map((style) => style.area)))
      queueLook(sheet.getRanges(address).format, group[0]);
  }
}

function queueColumns(sheet: Excel.Worksheet, patch: SheetPatch): void {
  for (const [first, last, width] of equalRuns(patch.columnWidths)) {
    if (width !== null)
      sheet.getRangeByIndexes(0, first, 1, last - first + 1).format.columnWidth = columnWidthPoints(width);
  }
  for (const column of patch.hiddenColumns) sheet.getRangeByIndexes(0, column, 1, 1).columnHidden = true;
}

/** Rows of the same height share one call: a list of a thousand findings has few heights. */
export function queueRowHeights(sheet: Excel.Worksheet, rowHeights: SheetPatch["rowHeights"]): void {
  const byHeight = new Map<number, { row: number; column: number }[]>();
  for (const [row, height] of rowHeights) {
    const cells = byHeight.get(height) ?? [];
    byHeight.set(height, cells);
    cells.push({ row, column: 0 });
  }
  for (const [height, cells] of byHeight) {
    for (const address of addressChunks(verticalRuns(cells))) sheet.getRanges(address).format.rowHeight = height;
  }
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaAddress(area));
}

/** Neighbouring entries of the same look share one call; the order stays, because later entries win. */
function groupByLook(styles: readonly AreaStyle[]): readonly (readonly [AreaStyle, ...AreaStyle[]])[] {
  const groups: [AreaStyle, ...AreaStyle[]][] = [];
  for (const style of styles) {
    const last = groups.at(-1);
    if (last !== undefined && lookKey(last[0]) === lookKey(style)) last.push(style);
    else groups.push([style]);
  }
  return groups;
}

function lookKey(style: AreaStyle): string {
  const look = Object.entries(style).filter(([name]) => name !== "area" && name !== "numberFormat");
  return JSON.stringify(look.sort(([a], [b]) => a.localeCompare(b)));
}

function queueLook(format: Excel.RangeFormat, style: AreaStyle): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.hasBorders === true) queueBorders(format.borders);
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function queueBorders(borders: Excel.RangeBorderCollection): void {
  for (const edge of EDGES) borders.getItem(edge).style = "Continuous";
}

function equalRuns(widths: readonly (number | null)[]): readonly (readonly [number, number, number | null])[] {
  const runs: [number, number, number | null][] = [];
  widths.forEach((width, column) => {
    const last = runs.at(-1);
    if (last !== undefined && last[2] === width) last[1] = column;
    else runs.push([column, column, width]);
  });
  return runs;
}
