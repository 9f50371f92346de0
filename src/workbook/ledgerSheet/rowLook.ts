import { LEDGER_FIELDS, type LedgerField } from "../../core/rectification/ledgerRow";
import type { AreaStyle } from "../workbookPatch";
import { rowHeightFor } from "../present/textHeight";
import type { EntryCells } from "./entryCells";
import type { LedgerColumns } from "./ledgerHeaders";

const DATE_FORMAT = 'yyyy"年"m"月"d"日"';
const MONTH_FORMAT = 'yyyy"年"m"月"';

/** Widths of the printed columns in characters; their sum is what a landscape page takes at a readable size. */
export const LEDGER_WIDTHS = {
  number: 5,
  school: 18,
  discovered: 14,
  problem: 50,
  ownerName: 9,
  ownerTitle: 9,
  unit: 12,
  deadline: 10,
  measure: 24,
  funds: 14,
  result: 12,
  closed: 14,
} as const satisfies Partial<Record<LedgerField, number>>;

type ColumnLook = Omit<AreaStyle, "area">;

const PRINTED: ColumnLook = { hasBorders: true, wrap: true, horizontal: "center", vertical: "center", fontSize: 10 };
const LEFT: ColumnLook = { ...PRINTED, horizontal: "left" };
const HIDDEN: ColumnLook = { numberFormat: "@" };

const LOOKS: Readonly<Record<LedgerField, ColumnLook>> = {
  number: PRINTED,
  school: { ...LEFT, numberFormat: "@" },
  discovered: { ...PRINTED, numberFormat: DATE_FORMAT },
  problem: { ...LEFT, numberFormat: "@" },
  ownerName: PRINTED,
  ownerTitle: PRINTED,
  unit: { ...PRINTED, numberFormat: "@" },
  deadline: { ...PRINTED, numberFormat: MONTH_FORMAT },
  measure: LEFT,
  funds: { ...PRINTED, numberFormat: "0.00" },
  result: PRINTED,
  closed: { ...PRINTED, numberFormat: DATE_FORMAT },
  key: HIDDEN,
  written: HIDDEN,
};

/** How rows of a ledger look, from the first to the last of them, wherever its columns are. */
export function ledgerRowStyles(
  columns: LedgerColumns,
  [top, bottom]: readonly [number, number],
): readonly AreaStyle[] {
  return LEDGER_FIELDS.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [{ area: { top, bottom, left: column, right: column }, ...LOOKS[field] }];
  });
}

/** Height of a row that holds these cells. */
export function ledgerRowHeight(cells: EntryCells): number {
  const texts = (["problem", "school", "measure"] as const).map((field) => ({
    text: String(cells[field] ?? ""),
    width: LEDGER_WIDTHS[field],
  }));
  return rowHeightFor(texts);
}

/** The format of the cells of a column. */
export function ledgerNumberFormat(field: LedgerField): string {
  return LOOKS[field].numberFormat ?? "General";
}
