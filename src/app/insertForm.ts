import type { SheetTarget } from "../workbook/present/sheetContent";
import type { OurSheetKind, WorkbookSnapshot } from "../workbook/sheetSnapshot";
import type { SheetPatch } from "../workbook/workbookPatch";
import type { CommandContext } from "./commandContext";
import { ownSheets, placeSheet } from "./sheetTarget";
import { EMPTY_PATCH, writePatch } from "./writePatch";

/**
 * Adds an empty form under a free name, or shows the one that was added earlier and never filled in (`replaces` is true
 * then, and nothing was written).
 */
export async function insertForm(
  context: CommandContext,
  kind: OurSheetKind,
  present: (target: SheetTarget, snapshot: WorkbookSnapshot) => SheetPatch,
): Promise<SheetTarget> {
  const inventory = await context.port.read([]);
  const own = ownSheets(inventory.sheets, [kind]);
  const snapshot = own.length === 0 ? inventory : await context.port.read([], own);
  const target = placeSheet(snapshot, kind);
  const sheets = target.replaces ? [] : [present(target, snapshot)];
  await writePatch(context, snapshot, { ...EMPTY_PATCH, sheets, activate: target.name });
  return target;
}
