import { ROW_LIMIT, columnIndex, parseArea } from "../store/address";
import type { Area, DefinedName, Workbook, Worksheet } from "../store/workbook";

/** What the engine has to know of one sheet of the store. */
export interface EngineSheet {
  readonly sheet: Worksheet;
  readonly index: number;
  /** Name that stands in translated formulas; plain, so that the engine needs no quoting rules. */
  readonly engineName: string;
  readonly usedRows: number;
  readonly usedColumns: number;
  /** Rows and columns that formulas name, at least the used ones: the engine refuses references beyond. */
  rowCount: number;
  columnCount: number;
}

/** A range that a formula reads: the sheet as an index into the sheets of the workbook, bounds inclusive. */
export interface ReadArea extends Area {
  readonly sheet: number;
}

/** A formula as the engine takes it, or null where it needs what the workbench does not have (other workbooks, tables). */
export interface Translation {
  readonly text: string;
  readonly reads: readonly ReadArea[];
  /** Reads cells that its text does not name (OFFSET, INDIRECT, A1:INDEX(…)). */
  readonly isVolatile: boolean;
}

/** Turns formulas of the store into formulas of the engine. */
export interface Translator {
  translate(formula: string, sheet: EngineSheet): Translation | null;
  /** Custom functions met so far, upper case with their namespace. */
  readonly customFunctions: ReadonlySet<string>;
}

/** Order matters: texts, errors, brackets, sheet prefixes, then words (names, references, functions, numbers). */
const TOKENS =
  /("(?:[^"]|"")*")|(#(?:[A-Za-z]+[!?]?(?:\/[A0]!?)?))|(\[)|('(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.\\]*!)|(\$?[\p{L}_\\$][\p{L}\p{N}_.\\$?]*|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|\$\d+)/gu;
const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?\d{1,7}$/;
const RANGE_TAIL = /^\s*:\s*(\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}|\$?\d{1,7})(?![\p{L}\p{N}_.(!])/u;
const PREFIXED = /^(\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}|\$?\d{1,7}|[\p{L}_\\][\p{L}\p{N}_.\\?]*)/u;
/** Prefixes that files put before functions newer than their format. */
const FILE_PREFIX = /^(?:_xlfn\.|_xlws\.)+/i;
const NAME_DEPTH = 20;
/** Ranges that end lower are whole columns in all but name; the engine would walk every one of their cells. */
const TALL = 65536;

class Unsupported extends Error {}

interface Scope {
  readonly sheet: EngineSheet;
  readonly depth: number;
}

/** These look at where a reference is, not at what it holds. */
const POSITION_FUNCTIONS = /^(?:ROW|COLUMN|ROWS|COLUMNS)$/i;
const VOLATILE = /\b(?:OFFSET|INDIRECT)\s*\(|\)\s*:|:\s*[A-Za-z.]+\s*\(/i;

function refers(name: DefinedName | undefined): string | null {
  return name ? name.formula.replace(/^=/, "") : null;
}

function clip(end: string, target: EngineSheet): string {
  const match = CELL.exec(end);
  if (!match || Number(match[2]) < TALL) return end;
  return end.replace(/\d+$/, String(Math.max(target.usedRows, 1)));
}

function reserve(corner: string, target: EngineSheet): void {
  const match = CELL.exec(corner);
  if (!match) return;
  target.rowCount = Math.max(target.rowCount, Number(match[2]));
  target.columnCount = Math.max(target.columnCount, (columnIndex(match[1] ?? "") ?? 0) + 1);
}

function isCell(word: string): boolean {
  const match = CELL.exec(word);
  return (
    match !== null && columnIndex(match[1] ?? "") !== null && Number(match[2]) >= 1 && Number(match[2]) <= ROW_LIMIT
  );
}

/** A number as the engine reads one; it takes every other spelling (1.50, .5, 1E+3) for a text. */
function plainNumber(word: string): string {
  const number = Number(word);
  return Number.isFinite(number) ? String(number) : word;
}

/** Both ends of whole columns ("A:C") or whole rows ("1:3"). */
function isWhole(first: string, last: string | undefined): boolean {
  if (last === undefined) return false;
  return (COLUMN.test(first) && COLUMN.test(last)) || (ROW.test(first) && ROW.test(last));
}

class FormulaTranslator implements Translator {
  readonly customFunctions = new Set<string>();
  readonly #byName: ReadonlyMap<string, EngineSheet>;
  #reads: ReadArea[] = [];
  #isPosition = false;

  constructor(
    private readonly workbook: Workbook,
    sheets: readonly EngineSheet[],
    private readonly namespaces: readonly string[],
  ) {
    this.#byName = new Map(sheets.map((entry) => [entry.sheet.name.toLowerCase(), entry]));
  }

  translate(formula: string, sheet: EngineSheet): Translation | null {
    this.#reads = [];
    this.#isPosition = false;
    try {
      const text = `=${this.#expression(formula.replace(/^=/, ""), { sheet, depth: 0 })}`;
      return { text, reads: this.#reads, isVolatile: VOLATILE.test(text) };
    } catch (error) {
      if (error instanceof Unsupported) return null;
      throw error;
    }
  }

  #expression(text: string, scope: Scope): string {
    let result = "";
    let at = 0;
    TOKENS.lastIndex = 0;
    for (let match = this.#next(text, at); match; match = this.#next(text, at)) {
      result += text.slice(at, match.index);
      const end = match.index + match[0].length;
      const [token, textToken, errorToken, bracket, prefix] = match;
      if (bracket !== undefined) throw new Unsupported(text);
      if (textToken !== undefined || errorToken !== undefined) {
        result += token;
        at = end;
      } else {
        const [written, consumed] =
          prefix === undefined
            ? this.#word(token, text.slice(end), scope)
            : this.#prefixed(prefix, text.slice(end), scope);
        result += written;
        at = end + consumed;
      }
    }
    return result + text.slice(at);
  }

  #next(text: string, from: number): RegExpExecArray | null {
    TOKENS.lastIndex = from;
    return TOKENS.exec(text);
  }

  /** What follows a sheet name: a reference, or a name of that sheet. An unknown sheet makes the whole reference #REF!. */
  #prefixed(prefix: string, rest: string, scope: Scope): [string, number] {
    const bare = prefix.slice(0, -1);
    const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
    if (name.includes("[")) throw new Unsupported(prefix);
    const target = this.#byName.get(name.toLowerCase());
    const first = PREFIXED.exec(rest)?.[0] ?? "";
    const tail = RANGE_TAIL.exec(rest.slice(first.length));
    const consumed = first.length + (tail?.[0].length ?? 0);
    if (!target) return ["#REF!", consumed];
    if (isCell(first) || tail) return [`${target.engineName}!${this.#range(first, tail?.[1], target)}`, consumed];
    return [this.#name(first, { sheet: target, depth: scope.depth }) ?? "#REF!", first.length];
  }

  #word(word: string, rest: string, scope: Scope): [string, number] {
    if (/^\s*\(/.test(rest)) return [this.#functionName(word), 0];
    const tail = RANGE_TAIL.exec(rest);
    if (isCell(word) || isWhole(word, tail?.[1]))
      return [this.#range(word, tail?.[1], scope.sheet), tail?.[0].length ?? 0];
    return [this.#name(word, scope) ?? plainNumber(word), 0];
  }

  #range(first: string, last: string | undefined, target: EngineSheet): string {
    const start = clip(first, target);
    const end = last === undefined ? start : clip(last, target);
    reserve(start, target);
    reserve(end, target);
    const area = parseArea(`${start}:${end}`.replaceAll("$", ""));
    if (area && !this.#isPosition) this.#reads.push({ ...area, sheet: target.index });
    this.#isPosition = false;
    return last === undefined ? start : `${start}:${end}`;
  }

  #functionName(word: string): string {
    const name = word.replace(FILE_PREFIX, "");
    this.#isPosition = POSITION_FUNCTIONS.test(name);
    const dot = name.indexOf(".");
    if (dot > 0 && this.namespaces.includes(name.slice(0, dot).toUpperCase()))
      this.customFunctions.add(name.toUpperCase());
    return name;
  }

  /** The meaning of a defined name, those of the sheet before those of the workbook; null when there is none. */
  #name(word: string, scope: Scope): string | null {
    const wanted = word.toLowerCase();
    const isWanted = (name: DefinedName): boolean => name.name.toLowerCase() === wanted;
    const formula = refers(scope.sheet.sheet.names.find(isWanted) ?? this.workbook.names.find(isWanted));
    if (formula === null) return null;
    if (scope.depth >= NAME_DEPTH) return "#NAME?";
    const text = this.#expression(formula, { sheet: scope.sheet, depth: scope.depth + 1 });
    return /^[\p{L}\p{N}_.!$:#"]+$/u.test(text) ? text : `(${text})`;
  }
}

/** Sizes of the sheets of a workbook as the engine shall see them, with the names that translated formulas use. */
export function describeSheets(workbook: Workbook): EngineSheet[] {
  return workbook.sheets.map((sheet, index) => {
    let usedRows = 0;
    let usedColumns = 0;
    for (const [key, cell] of sheet.cells) {
      if (cell.value === null && cell.formula === undefined) continue;
      const comma = key.indexOf(",");
      usedRows = Math.max(usedRows, Number(key.slice(0, comma)) + 1);
      usedColumns = Math.max(usedColumns, Number(key.slice(comma + 1)) + 1);
    }
    return {
      sheet,
      index,
      engineName: `sheet_${index}_`,
      usedRows,
      usedColumns,
      rowCount: usedRows + SPILL_ROOM,
      columnCount: usedColumns + SPILL_ROOM,
    };
  });
}

/** Room below and beside the used area into which an array may spill. */
const SPILL_ROOM = 40;

/** Makes the translator of one workbook. */
export function createTranslator(
  workbook: Workbook,
  sheets: readonly EngineSheet[],
  namespaces: readonly string[],
): Translator {
  return new FormulaTranslator(
    workbook,
    sheets,
    namespaces.map((name) => name.toUpperCase()),
  );
}
