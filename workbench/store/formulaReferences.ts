import { COLUMN_LIMIT, ROW_LIMIT, columnIndex, columnName, quoteSheetName } from "./address";

const NOT_IN_WORD = String.raw`(?![\p{L}\p{N}_.(!])`;
const SHEET_PREFIX = String.raw`(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const SKIPPED = String.raw`"(?:[^"]|"")*"|#(?:[A-Z]+[!?]?(?:\/[A0]!?)?)|\[[^\]]*\]`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`;

/** Order matters: texts, errors and structured references are passed over, words and numbers are taken whole. */
const TOKENS = new RegExp(`(${SKIPPED})|(${SHEET_PREFIX})|(${COLUMNS}|${ROWS}|${CELL})${NOT_IN_WORD}|(${WORD})`, "gu");
const SHEET_REFERENCES = new RegExp(
  `(${SKIPPED})|(${SHEET_PREFIX})(?:(?:${COLUMNS}|${ROWS}|${CELL}(?::${CELL})?)${NOT_IN_WORD}|[\\p{L}_][\\p{L}\\p{N}_.]*)?|(${WORD})`,
  "gu",
);

/** Moves the letters or the digits of a reference; "$" holds them. Null when that leaves the sheet. */
function shiftColumn(text: string, by: number): string | null {
  const column = columnIndex(text);
  if (column === null || text === "") return text;
  return column + by >= 0 && column + by < COLUMN_LIMIT ? columnName(column + by) : null;
}

function shiftRow(text: string, by: number): string | null {
  if (text === "" || text.startsWith("$")) return text;
  const row = Number(text) + by;
  return row >= 1 && row <= ROW_LIMIT ? String(row) : null;
}

function shiftPart(part: string, rows: number, columns: number): string | null {
  const match = /^(\$?[A-Za-z]*?)(\$?\d*)$/.exec(part);
  const column = shiftColumn(match?.[1] ?? "", columns);
  const row = shiftRow(match?.[2] ?? "", rows);
  return column === null || row === null ? null : column + row;
}

/** A formula as it reads after being copied by so many rows and columns: relative references move, ones that leave the sheet become #REF!. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKENS, (token: string, ...groups: unknown[]) => {
    if (typeof groups[2] !== "string") return token;
    const parts = token.split(":").map((part) => shiftPart(part, rows, columns));
    return parts.every((part) => part !== null) ? parts.join(":") : "#REF!";
  });
}

function sheetOfPrefix(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** A formula after a sheet got a new name. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  if (!formula.includes("!")) return formula;
  return formula.replace(TOKENS, (token: string, _skipped: unknown, prefix: unknown) =>
    typeof prefix === "string" && sheetOfPrefix(prefix).toLowerCase() === from.toLowerCase()
      ? `${quoteSheetName(to)}!`
      : token,
  );
}

/** A formula after a sheet was deleted: its references become #REF!. */
export function dropSheetFromFormula(formula: string, sheet: string): string {
  if (!formula.includes("!")) return formula;
  return formula.replace(SHEET_REFERENCES, (token: string, _skipped: unknown, prefix: unknown) =>
    typeof prefix === "string" && sheetOfPrefix(prefix).toLowerCase() === sheet.toLowerCase() ? "#REF!" : token,
  );
}
