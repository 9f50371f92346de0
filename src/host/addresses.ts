import { areaAddress } from "../workbook/cellAddress";
import type { Area } from "../workbook/workbookPatch";

/** An address longer than this is cut by Excel without a word (8,192 characters), so lists of addresses stay below. */
export const MAXIMUM_ADDRESS_LENGTH = 8000;

/** The cells as areas: those that stand below each other are joined. */
export function verticalRuns(cells: readonly { readonly row: number; readonly column: number }[]): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.left === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** Lists of addresses, joined by commas, none longer than Excel takes in one call. */
export function addressChunks(areas: readonly Area[]): readonly string[] {
  const chunks: string[] = [];
  let current = "";
  for (const address of areas.map(areaAddress)) {
    const joined = current === "" ? address : `${current},${address}`;
    if (joined.length > MAXIMUM_ADDRESS_LENGTH) {
      chunks.push(current);
      current = address;
    } else {
      current = joined;
    }
  }
  return current === "" ? chunks : [...chunks, current];
}

/** First and last row of an address as events give it ("B2:C9", "B2", "5:7", "A:C"), zero-based; whole columns take every row. */
export function rowsOf(address: string): readonly [number, number] {
  const rows = [...address.replace(/^.*!/, "").matchAll(/\d+/g)].map((match) => Number(match[0]) - 1);
  const [first, second] = rows;
  if (first === undefined) return [0, Number.MAX_SAFE_INTEGER];
  return [Math.min(...rows), Math.max(first, second ?? first, ...rows)];
}
