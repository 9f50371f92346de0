import type { MissingReason } from "../../core/model/schoolRecord";
import { readDecimal } from "../../core/statistics/decimal";
import type { CellValue } from "../sheetSnapshot";
import { compactText, isBlank, numberInText } from "../text";

/** What is wrong with a cell that should hold a figure. `found` is what stands there. */
export type CellFault =
  | { readonly code: "blankCell" }
  | { readonly code: "notANumber" | "textNumber"; readonly found: string }
  | { readonly code: "negativeNumber" | "notWholeNumber"; readonly found: number };

/** A cell read as a figure. A fault with a value is only worth a remark: the value is used. */
export type CellReading =
  | { readonly value: number; readonly fault: CellFault | null }
  | { readonly value: null; readonly fault: CellFault; readonly reason: MissingReason };

/** How a column wants its cells read. */
export interface CellRules {
  /** Whole numbers: refuse another (pupils), remark on it (teachers, rooms, classes), or do not care (areas, money). */
  readonly whole: "required" | "expected" | "free";
  /** In a 其中 column a stroke, a star or 无 means that there is none. */
  readonly hasNoneMarks: boolean;
}

/** More of a cell than this is never quoted. */
const LONGEST_FOUND = 100;

const NONE_MARK = /^(?:[-–—*]+|无)$/;

/** No count, area or sum of money comes near it; beyond it decimals are no longer exact. */
const LARGEST_FIGURE = 1e15;

/** Whether a cell holds a number that can be a figure. */
export function isFigure(cell: CellValue | undefined): cell is number {
  return typeof cell === "number" && Math.abs(cell) < LARGEST_FIGURE;
}

/** Strokes, stars or 无: what people and forms write where there is none. */
export function isNoneMark(text: string): boolean {
  return text.length <= LONGEST_FOUND && NONE_MARK.test(compactText(text));
}

const BLANK: CellReading = { value: null, fault: { code: "blankCell" }, reason: "blankCell" };

function readNumber(cell: number, rules: CellRules): CellReading {
  const value = readDecimal(cell);
  if (value < 0) return { value: null, fault: { code: "negativeNumber", found: value }, reason: "negative" };
  if (rules.whole === "free" || Number.isInteger(value)) return { value, fault: null };
  const fault = { code: "notWholeNumber", found: value } as const;
  return rules.whole === "required" ? { value: null, fault, reason: "notWhole" } : { value, fault };
}

/** Reads one cell as a figure: a number, or why it is none. Text is never taken as a number: live formulas could not either. */
export function readCell(cell: CellValue | undefined, rules: CellRules): CellReading {
  if (isFigure(cell)) return readNumber(cell, rules);
  if (cell === undefined || isBlank(cell)) return BLANK;
  const text = String(cell);
  const found = text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
  if (rules.hasNoneMarks && isNoneMark(text)) {
    return { value: 0, fault: null };
  }
  const isNumber = typeof cell === "string" && numberInText(cell) !== null;
  return { value: null, fault: { code: isNumber ? "textNumber" : "notANumber", found }, reason: "notANumber" };
}
