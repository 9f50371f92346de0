import { isUntouched } from "../workbook/digest";
import type { SheetTarget } from "../workbook/present/sheetContent";
import type { OurSheetKind, SheetInfo, WorkbookSnapshot } from "../workbook/sheetSnapshot";

/** Excel's limit for the name of a sheet. */
const MAXIMUM_NAME_LENGTH = 31;

/** Where a sheet of ours goes, and why it does not go where it usually does. */
export interface PlacedSheet {
  readonly target: SheetTarget;
  /** "edited": ours was changed, it stays as it is. "foreign": the user has a sheet of that name. Null: the usual place. */
  readonly reason: "edited" | "foreign" | null;
}

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
 */
export function placeSheet(snapshot: WorkbookSnapshot, kind: OurSheetKind, base: string): PlacedSheet {
  const refreshable = snapshot.sheets.filter((sheet) => isRefreshable(sheet, kind, snapshot));
  const chosen = refreshable.find((sheet) => sheet.name === base) ?? refreshable[0];
  const holder = snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === base.toLowerCase());
  const reason =
    holder === undefined || chosen?.name === base ? null : holder.mark?.kind === kind ? "edited" : "foreign";
  if (chosen !== undefined) return { target: { name: chosen.name, replaces: true }, reason };
  const names = snapshot.sheets.map((sheet) => sheet.name);
  return { target: { name: freeName(base, names), replaces: false }, reason };
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
