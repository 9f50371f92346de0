import { columnName, COLUMN_LIMIT, parseArea, ROW_LIMIT } from "../store/address";
import type { Area } from "../store/workbook";
import { type Shift, shiftedArea } from "./shift";

const SKIPPED = String.raw`"(?:[^"]|"")*"|#(?:[A-Z]+[!?]?(?:\/[A0]!?)?)|\[[^\]]*\]`;
const PREFIX = String.raw`(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const LINES = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const NOT_IN_WORD = String.raw`(?![\p{L}\p{N}_.(!])`;
/** Texts, errors and structured references are passed over; words and numbers are taken whole. */
const TOKENS = new RegExp(`(${SKIPPED})|(${PREFIX})?(${LINES}|${CELL}(?::${CELL})?)${NOT_IN_WORD}|(${WORD})`, "gu");

/** Whose cells moved, and where the formula stands. */
export interface FormulaPlace {
  readonly movedSheet: string;
  readonly ownSheet: string;
}

/** A formula after cells were inserted or deleted: references follow, those to deleted cells become #REF!. */
export function shiftedFormula(formula: string, place: FormulaPlace, shift: Shift): string {
  return formula.replace(TOKENS, (token: string, ...groups: unknown[]) => {
    const [, prefix, reference] = groups;
    if (typeof reference !== "string") return token;
    const sheet = typeof prefix === "string" ? sheetOf(prefix) : place.ownSheet;
    if (sheet.toLowerCase() !== place.movedSheet.toLowerCase()) return token;
    const area = parseArea(reference.replaceAll("$", ""));
    if (area === null) return token;
    const moved = shiftedArea(area, shift);
    const lead = typeof prefix === "string" ? prefix : "";
    return moved === null || !isInSheet(moved) ? `${lead}#REF!` : lead + withDollars(reference, moved);
  });
}

function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function isInSheet(area: Area): boolean {
  return area.bottom < ROW_LIMIT && area.right < COLUMN_LIMIT;
}

/** The area written as the reference was: cells, columns or rows, with its dollar signs. */
function withDollars(reference: string, area: Area): string {
  const corners = reference.split(":");
  return corners
    .map((corner, index) => {
      const isLast = index > 0;
      const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
      const column = match?.[2] === "" ? "" : `${match?.[1] ?? ""}${columnName(isLast ? area.right : area.left)}`;
      const row = match?.[4] === "" ? "" : `${rowDollar(match)}${String((isLast ? area.bottom : area.top) + 1)}`;
      return column + row;
    })
    .join(":");
}

/** In "$5" of "$5:$9" the dollar sign stands where that of a column would. */
function rowDollar(match: RegExpExecArray | null): string {
  return (match?.[2] === "" ? match[1] : match?.[3]) ?? "";
}
