import type { CellValue, OurMark, SheetSnapshot } from "./sheetSnapshot";
import type { PatchCell } from "./workbookPatch";

/** Excel shows 15 significant digits; other programs save 15 to 17, so the last ones do not count. */
const SIGNIFICANT_DIGITS = 12;

/** Text that the host writes with a leading apostrophe, so that Excel does not take it as a formula. */
const LOOKS_LIKE_FORMULA = /^'(?=[=+\-@\t\r])/;

/** Parts of a formula: text in quotes, a quoted sheet name, a name or cell, a number, blanks, anything else. */
const FORMULA_PART =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\$][\p{L}\p{N}_.\\$]*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|\s+|[^]/gu;

function numberKey(value: number): string {
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

function formulaPartKey(part: string): string {
  const first = part.charAt(0);
  if (first === '"') return part;
  // Excel drops quotes that a sheet name does not need; dropping them all makes both spellings equal.
  if (first === "'" && part.length > 1) return part.slice(1, -1).toUpperCase();
  if (/^[\d.]/.test(part) && part !== ".") return numberKey(Number(part));
  // A newer Excel may show the implicit intersection that an older one leaves out.
  if (first === "@" || part.trim() === "") return "";
  return part.toUpperCase();
}

/** A formula as it is compared: no blanks outside quotes, no case, no needless quotes, numbers in one spelling. */
function formulaKey(formula: string): string {
  return (formula.match(FORMULA_PART) ?? []).map(formulaPartKey).join("");
}

function cellKey(cell: PatchCell | CellValue): string {
  if (cell === null) return "";
  if (typeof cell === "number") return numberKey(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object") return formulaKey(cell.formula);
  const text = cell.replace(LOOKS_LIKE_FORMULA, "").replaceAll("\r\n", "\n");
  return text.startsWith("=") ? formulaKey(text) : text;
}

/** Two lanes of a multiplicative hash: 64 bits are plenty to see a change, and need no package. */
class Hash {
  private high = 0x811c9dc5;
  private low = 0x1b873593;

  add(text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      this.high = Math.imul(this.high ^ unit, 0x01000193);
      this.low = Math.imul(this.low ^ unit, 0x85ebca6b) ^ (this.low >>> 13);
    }
  }

  text(): string {
    return [this.high, this.low].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
  }
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "");
}

/**
 * Short stable hash (16 hexadecimal digits) of what stands in a sheet: the same for what is written and for what is read
 * back. Trailing blank cells and rows, spacing and case of formulas, and digits beyond the 12th do not count.
 */
export function digestOf(rows: readonly (readonly (PatchCell | CellValue)[])[]): string {
  const hash = new Hash();
  let blankRows = 0;
  for (const row of rows) {
    const keys = row.map(cellKey);
    const end = lastFilled(keys);
    if (end < 0) {
      blankRows += 1;
      continue;
    }
    hash.add("\u001e".repeat(blankRows));
    hash.add(`${keys.slice(0, end + 1).join("\u001f")}\u001e`);
    blankRows = 0;
  }
  return hash.text();
}

/** Rows of a snapshot from A1 on: the used area of a sheet begins at its first used cell. */
function rowsFromFirstCell(snapshot: SheetSnapshot, cells: readonly (readonly CellValue[])[]): CellValue[][] {
  const left = Array<CellValue>(snapshot.origin.column).fill("");
  const above = Array.from({ length: snapshot.origin.row }, (): CellValue[] => []);
  return [...above, ...cells.map((row) => [...left, ...row])];
}

/** Whether a sheet of ours still holds exactly what was written. False when its formulas were not read, or not all of them. */
export function isUntouched(mark: OurMark, snapshot: SheetSnapshot): boolean {
  if (snapshot.formulas === null || snapshot.truncated !== null) return false;
  return digestOf(rowsFromFirstCell(snapshot, snapshot.formulas)) === mark.digest;
}
