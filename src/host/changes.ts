import type { SheetChange } from "../app/ports";
import { rowsOf } from "./addresses";

/**
 * Calls back after cells were changed by the user or by somebody else who has the workbook open; not by this add-in where
 * Excel says who did it (ExcelApi 1.14). `nameOf` gives a sheet's name by its id, or null when it is not known.
 */
export async function observeChanges(
  listener: (change: SheetChange) => void,
  nameOf: (sheetId: string) => Promise<string | null>,
): Promise<() => Promise<void>> {
  // Does not wait while a cell is being edited: whoever asks at start-up asks again later.
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => {
      if (isOwnChange(event)) return;
      const sheet = await nameOf(event.worksheetId);
      if (sheet === null) return;
      const [firstRow, lastRow] = rowsOf(event.address);
      listener({ sheet, firstRow, lastRow, isRemote: event.source === "Remote" });
    });
    await context.sync();
    return added;
  });
  return async () => {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}

/** Hosts before ExcelApi 1.14 do not say it; there the listener has to know what it wrote itself. */
function isOwnChange(event: Excel.WorksheetChangedEventArgs): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.14") && event.triggerSource === "ThisLocalAddin";
}
