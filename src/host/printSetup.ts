import type { SheetPatch } from "../workbook/workbookPatch";
import { areaAddress } from "../workbook/cellAddress";

/** Page number and page count, as the printed forms of the ministry have them. */
const FOOTER = "第 &P 页 / 共 &N 页";

/** Sets how the sheet prints. Comes after everything else: a machine without a printer may refuse it. */
export function queuePrintSetup(sheet: Excel.Worksheet, print: SheetPatch["print"]): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.titleRows !== null)
    pageLayout.setPrintTitleRows(`$${String(print.titleRows[0] + 1)}:$${String(print.titleRows[1] + 1)}`);
  if (print.area !== null) pageLayout.setPrintArea(areaAddress(print.area));
  if (print.hasPageNumbers) pageLayout.headersFooters.defaultForAllPages.centerFooter = FOOTER;
}
