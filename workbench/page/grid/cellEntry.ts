import { BooleanNumber, BuildTextUtils, CellValueType } from "@univerjs/core";
import type { ICellData, IStyleData } from "@univerjs/core";
import type { Cell } from "../../store/workbook";
import { cellData } from "./cellData";

/** What the grid says of one of its cells: the data, the formula (also where it is shared) and the look written out. */
export interface GridCell {
  readonly data: ICellData | null;
  readonly formula: string | null;
  readonly style: IStyleData | null;
  /** A person typed it: what looks like a number is meant as one. */
  readonly isTyped?: boolean;
}

/** True when a cell of the grid holds what the store's cell holds: nothing was typed. */
export function isSameContent({ data, formula }: GridCell, cell: Cell | undefined): boolean {
  const expected: ICellData = cell === undefined ? {} : cellData(cell);
  if (formula !== null || expected.f) return (formula ?? "") === (expected.f ?? "");
  const shown = typed(data ?? {});
  const wanted = typed(expected);
  return shown.value === wanted.value && (shown.type === wanted.type || shown.value === "");
}

function typed(data: ICellData): { readonly value: unknown; readonly type: unknown } {
  const lines = textOfLines(data);
  if (lines !== null) return { value: lines, type: CellValueType.STRING };
  const value = data.v ?? null;
  return { value, type: value === null ? null : (data.t ?? null) };
}

/** Text of several lines, which the grid keeps as a document instead of a value; null for all else. */
export function textOfLines({ p }: ICellData): string | null {
  const stream = p?.body?.dataStream;
  return stream === undefined ? null : BuildTextUtils.transform.getPlainText(stream).replaceAll("\r", "\n");
}

const NUMBER_LIKE = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/i;

/**
 * What a person would have typed for a cell of the grid. A text that looks like a number and was not typed was copied
 * from a cell that holds a text: it stays one.
 */
export function entryOf({ data, formula, isTyped = false }: GridCell): string | number | boolean {
  if (formula !== null) return formula;
  if (data === null) return "";
  const value = textOfLines(data) ?? data.v ?? "";
  if (data.t === CellValueType.BOOLEAN) return value === BooleanNumber.TRUE || value === true;
  return typeof value === "string" && !isTyped && isMeantAsText(value, data.t) ? `'${value}` : value;
}

function isMeantAsText(value: string, type: ICellData["t"]): boolean {
  return type === CellValueType.FORCE_STRING || (type === CellValueType.STRING && NUMBER_LIKE.test(value));
}
