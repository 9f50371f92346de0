import { parseReference } from "../store/address";
import type { Area } from "../store/workbook";

/** One thing to do, in the order given. */
export type Step = { readonly run: string } | { readonly set: string } | { readonly print: string };

/** A sheet and one area of it. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** An edit as typed: one cell and what is entered. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entry: string;
}

/** The sheet and area of "表!A1:C9" or "'表 1'!A1"; null when the text is none. */
export function parseSheetArea(text: string): SheetArea | null {
  const reference = parseReference(text.trim());
  const [area, second] = reference?.areas ?? [];
  if (reference === null || reference.sheet === null || area === undefined || second !== undefined) return null;
  return { sheet: reference.sheet, area };
}

/** The edit of "'表'!B2=12" ("=" once more starts a formula, nothing after it empties the cell); null when the text is none. */
export function parseEdit(text: string): CellEdit | null {
  const bang = text.lastIndexOf("'!") >= 0 ? text.indexOf("'!") + 1 : text.indexOf("!");
  const equals = text.indexOf("=", bang);
  if (bang < 0 || equals < 0) return null;
  const place = parseSheetArea(text.slice(0, equals));
  if (place === null || place.area.top !== place.area.bottom || place.area.left !== place.area.right) return null;
  return { sheet: place.sheet, row: place.area.top, column: place.area.left, entry: text.slice(equals + 1) };
}
