import type { CellValue } from "../workbook/sheetSnapshot";

/** A plain number as people and systems write one; no leading zeros: those are codes. */
const NUMBER = /^[+-]?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
/** More digits than a cell of Excel keeps: turning such text into a number would change it. */
const MOST_DIGITS = 15;
/** How exports guard a code against Excel: `="001"`. */
const GUARDED = /^="([^"]*)"$/;

/**
 * What a cell holds when Excel reads this text from a .csv or a web page: plain numbers become numbers, everything else stays
 * text. Unlike Excel, nothing is lost on the way: codes with leading zeros and long ones, percentages, dates and powers of ten stay text.
 */
export function typedValue(text: string): CellValue {
  const guarded = GUARDED.exec(text)?.[1];
  if (guarded !== undefined) return guarded;
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed) || trimmed.replace(/\D/g, "").length > MOST_DIGITS) return text;
  return Number(trimmed.replaceAll(",", ""));
}
