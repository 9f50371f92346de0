import type { SheetInfo } from "../workbook/sheetSnapshot";
import { MARK_NAME, parseMark } from "../workbook/ourMark";
import { SETTINGS_KEY } from "./settingsKey";

/** What is known of the workbook without reading cells. */
export interface Inventory {
  readonly sheets: readonly SheetInfo[];
  /** Sheet names by Excel's id: events name a sheet by its id only. */
  readonly namesById: ReadonlyMap<string, string>;
  readonly isStructureProtected: boolean;
  readonly settings: string | null;
}

/** Asks for the inventory; the function it returns gives it after the next sync. */
export function queueInventory(context: Excel.RequestContext): () => Inventory {
  const { worksheets, protection, settings } = context.workbook;
  worksheets.load(
    "items/name,items/id,items/visibility,items/protection/protected," +
      "items/names/items/name,items/names/items/formula,items/pivotTables/items/name",
  );
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  protection.load("protected");
  const setting = settings.getItemOrNullObject(SETTINGS_KEY);
  setting.load("value");
  return () => ({
    sheets: worksheets.items.map((sheet) => sheetInfo(sheet, active.id)),
    namesById: new Map(worksheets.items.map((sheet) => [sheet.id, sheet.name])),
    isStructureProtected: protection.protected,
    settings: setting.isNullObject ? null : settingText(setting.value),
  });
}

function sheetInfo(sheet: Excel.Worksheet, activeId: string): SheetInfo {
  const mark = sheet.names.items.find((item) => item.name === MARK_NAME || item.name.endsWith(`!${MARK_NAME}`));
  return {
    name: sheet.name,
    isVisible: sheet.visibility === "Visible",
    isActive: sheet.id === activeId,
    isProtected: sheet.protection.protected,
    hasPivotTable: sheet.pivotTables.items.length > 0,
    mark: mark === undefined ? null : parseMark(mark.formula),
  };
}

/** Anything but text was not written by us; it is handed on as JSON, and refused where it is parsed. */
function settingText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}
