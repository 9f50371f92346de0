import { LEDGER_FIELDS, type LedgerField } from "../../core/rectification/ledgerRow";
import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import { labelKey } from "../text";

/**
 * What the columns of a ledger are called, as labels are compared. First as 附件3 has it, then as other ledgers do
 * (generic 台账: 序号, 问题, 责任单位, 责任人, 整改措施, 完成时限, 是否销号).
 */
const HEADER_WORDS: Readonly<Record<LedgerField, readonly string[]>> = {
  number: ["序号", "编号"],
  school: ["学校", "学校名称"],
  discovered: ["发现问题时间", "发现时间", "问题发现时间"],
  problem: ["发现的问题", "存在的问题", "存在问题", "问题"],
  ownerName: ["姓名", "责任人", "责任人姓名"],
  ownerTitle: ["职务"],
  unit: ["所在单位", "责任单位", "牵头科室", "牵头单位"],
  deadline: ["整改到位时限", "整改时限", "整改期限", "完成时限"],
  measure: ["整改措施", "措施"],
  funds: ["投入资金"],
  result: ["整改结果"],
  closed: ["问题销号时间", "销号时间"],
  key: ["标识"],
  written: ["上次写入"],
};

const FIELD_BY_WORD = new Map(LEDGER_FIELDS.flatMap((field) => HEADER_WORDS[field].map((word) => [word, field])));

/** Units and hints in brackets: 投入资金(万元), 整改到位时限（年月）. */
const BRACKETS = /\([^)]*\)/g;

/** A header stands in the first rows of its sheet. */
const LAST_HEADER_ROW = 30;
/** So many columns have to be found beside 发现的问题 to call it a ledger. */
const FEWEST_OTHERS = 3;

/** Columns of a sheet by what stands in them. */
export type LedgerColumns = Readonly<Partial<Record<LedgerField, number | undefined>>>;

/** Where the header of a ledger ends, and its columns; zero-based in the sheet. */
export interface LedgerHeader {
  readonly lastRow: number;
  readonly columns: LedgerColumns;
}

/** The header of a ledger in one row or two, by its words, wherever the columns are by now; null where there is none. */
export function findLedgerHeader({ values, origin }: SheetSnapshot): LedgerHeader | null {
  const candidates = values.slice(0, LAST_HEADER_ROW).map((row, index) => ({
    lastRow: origin.row + index,
    columns: columnsOf(row, values[index - 1] ?? [], origin.column),
  }));
  const countOf = ({ columns }: LedgerHeader): number => Object.keys(columns).length;
  const best = candidates.reduce<LedgerHeader | null>(
    (most, one) => (countOf(one) > (most === null ? FEWEST_OTHERS : countOf(most)) ? one : most),
    null,
  );
  return best?.columns.problem === undefined ? null : best;
}

/** What a column is called stands in the lower row, or above it where both rows are merged. Of two alike the left one counts. */
function columnsOf(lower: readonly CellValue[], upper: readonly CellValue[], left: number): LedgerColumns {
  const columns: Partial<Record<LedgerField, number>> = {};
  lower.forEach((cell, index) => {
    const field = fieldOf(cell) ?? (cell === "" ? fieldOf(upper[index] ?? "") : undefined);
    if (field !== undefined) columns[field] ??= left + index;
  });
  return columns;
}

function fieldOf(cell: CellValue): LedgerField | undefined {
  return typeof cell === "string" ? FIELD_BY_WORD.get(labelKey(cell).replace(BRACKETS, "")) : undefined;
}
