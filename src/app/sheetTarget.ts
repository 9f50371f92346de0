import { isUntouched } from "../workbook/digest";
import type { SheetTarget } from "../workbook/present/sheetContent";
import type { OurSheetKind, SheetInfo, WorkbookSnapshot } from "../workbook/sheetSnapshot";
import { SHEET_NAMES } from "./sheetNames";

/** Excel's limit for the name of a sheet. */
const MAXIMUM_NAME_LENGTH = 31;

/** A name that no sheet has yet: the base name, else 「校验结果 (2)」 and so on. Excel does not tell names apart by case. */
export function freeName(base: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = base;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${String(number)})`;
    name = base.slice(0, MAXIMUM_NAME_LENGTH - suffix.length) + suffix;
  }
  return name;
}

/**
 * Where to write a sheet of this kind: onto the untouched one that an earlier run wrote, else under a free name. A copy, a
 * renamed, edited or protected sheet is the user's business and is left alone. `contents` has to hold the sheets of that kind.
 * With `digests`, only a sheet with one of these contents is written over: what else it holds would be lost.
 */
export function placeSheet(
  snapshot: WorkbookSnapshot,
  kind: OurSheetKind,
  digests: readonly string[] | null = null,
): SheetTarget {
  const base = SHEET_NAMES[kind];
  const refreshable = snapshot.sheets
    .filter((sheet) => isRefreshable(sheet, kind, snapshot))
    .filter(({ mark }) => digests === null || digests.includes(mark?.digest ?? ""))
    .map(({ name }) => name);
  const chosen = refreshable.includes(base) ? base : refreshable[0];
  if (chosen !== undefined) return { name: chosen, replaces: true };
  const names = snapshot.sheets.map((sheet) => sheet.name);
  return { name: freeName(base, names), replaces: false };
}

/** Names of the sheets of ours of the given kinds: their contents are needed to know whether they were touched. */
export function ownSheets(sheets: readonly SheetInfo[], kinds: readonly OurSheetKind[]): readonly string[] {
  return sheets.filter((sheet) => sheet.mark !== null && kinds.includes(sheet.mark.kind)).map((sheet) => sheet.name);
}

/** Names of the sheets that can hold data: visible, without pivot table, and not written by us (a template is data). */
export function dataSheets(sheets: readonly SheetInfo[]): readonly string[] {
  return sheets
    .filter(
      (sheet) =>
        sheet.isVisible && !sheet.hasPivotTable && (sheet.mark === null || sheet.mark.kind === "schoolTemplate"),
    )
    .map((sheet) => sheet.name);
}

function isRefreshable(sheet: SheetInfo, kind: OurSheetKind, snapshot: WorkbookSnapshot): boolean {
  const { mark } = sheet;
  if (mark?.kind !== kind || sheet.isProtected || (mark.writtenAs !== undefined && mark.writtenAs !== sheet.name))
    return false;
  const content = snapshot.contents.find(({ name }) => name === sheet.name);
  return content !== undefined && isUntouched(mark, content);
}
