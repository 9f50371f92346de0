import type { CellValue, SheetSnapshot } from "../sheetSnapshot";
import type { Layout } from "./layout";
import { findSchoolRows, type DataRow } from "./schoolRows";
import { withoutUnnamedSums } from "./unnamedSums";
import { contextOfTable, type SheetContext } from "./sheetContext";

/** A table of a sheet, found by its header. */
export interface FoundTable {
  readonly sheet: SheetSnapshot;
  readonly layout: Layout;
  readonly rows: readonly DataRow[];
  readonly context: SheetContext;
  /** Rows above the header. */
  readonly titles: readonly (readonly CellValue[])[];
  /** How questions name it: its sheet, with the cell of its header where the sheet has several tables. */
  readonly place: string;
  /** Another table stands on the same sheet. */
  readonly isOneOfSeveral: boolean;
}

/** Makes a found table of a layout. */
export function foundTable(sheet: SheetSnapshot, layout: Layout, several: boolean): FoundTable {
  const { block } = layout;
  const titles = sheet.values.slice(block.titleTop, block.top).map((row) => row.slice(block.left, block.right + 1));
  const corner = `${String(sheet.origin.row + block.top + 1)}-${String(sheet.origin.column + block.left + 1)}`;
  return {
    sheet,
    layout,
    rows: withoutUnnamedSums(findSchoolRows(sheet, layout), layout),
    context: contextOfTable(sheet.name, titles),
    titles,
    place: several ? `${sheet.name}!${corner}` : sheet.name,
    isOneOfSeveral: several,
  };
}
