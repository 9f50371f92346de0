import type { LedgerSheet } from "../workbook/ledgerSheet/readLedgerSheet";
import { ledgerNumberFormat } from "../workbook/ledgerSheet/rowLook";
import { toExcelDate } from "../workbook/present/excelDate";
import type { CellEdit, SheetUpdate } from "../workbook/workbookPatch";
import { checkOf } from "./checkSheets";
import { type CommandContext, done, refused, type UseCaseResult } from "./commandContext";
import { openLedger } from "./openLedger";
import { viewAfter, withoutLeft, writeUpdate } from "./updateLedger";
import { withCounty } from "./withCounty";

/**
 * 销号: writes today as 问题销号时间 of the entries that the user confirmed. Only of those that still can be closed: the data are
 * checked again, and an entry that is short by now, or was closed meanwhile, is left as it is.
 */
export function closeEntries(context: CommandContext, keys: readonly string[]): Promise<UseCaseResult> {
  return withCounty(context, ["ledger"], async (county) => {
    const opened = openLedger(county, context.today());
    if (!opened.ok) return { ...refused([opened.error]), check: checkOf(county) };
    const { ledger } = opened.value;
    const { closable } = viewAfter(opened.value, { sheet: ledger.name, cells: [], insertion: null });
    const rows = closable.filter(({ key, result }) => keys.includes(key) && result !== "").map(({ at }) => at.row);
    const update = closing(ledger, rows, toExcelDate(context.today()));
    const left = await writeUpdate(context, county, update);
    const made = withoutLeft(update, left);
    return {
      ...done(
        [{ code: "entriesClosed", count: made.cells.length, left: keys.length - made.cells.length }],
        checkOf(county),
      ),
      ledger: viewAfter(opened.value, made),
    };
  });
}

/** The cells are blank: that is what makes an entry one that can be closed. */
function closing({ name, columns, rows }: LedgerSheet, chosen: readonly number[], date: number): SheetUpdate {
  const column = columns.closed;
  const numberFormat = ledgerNumberFormat("closed");
  const cells = rows.flatMap((row): readonly CellEdit[] =>
    column === undefined || !chosen.includes(row.row)
      ? []
      : [{ row: row.row, column, before: row.closed, after: date, numberFormat }],
  );
  return { sheet: name, cells, insertion: null };
}
