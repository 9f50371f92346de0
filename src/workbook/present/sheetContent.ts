import { digestOf } from "../digest";
import type { OurSheetKind } from "../sheetSnapshot";
import type { Area, AreaStyle, PatchCell, PrintSetup, SheetPatch } from "../workbookPatch";

/** Where a sheet of ours goes: the free name that was found for it, and whether an untouched one is refreshed there. */
export interface SheetTarget {
  readonly name: string;
  readonly replaces: boolean;
}

/** What a sheet says and how it looks; everything left out is plain. */
export interface SheetContent extends Partial<
  Omit<SheetPatch, "name" | "kind" | "replaces" | "digest" | "cells" | "print">
> {
  readonly cells: readonly (readonly PatchCell[])[];
  readonly print?: Partial<PrintSetup>;
}

/** A complete sheet patch: the content with its defaults (A4 landscape, one page wide, page numbers) and its digest. */
export function toSheetPatch(target: SheetTarget, kind: OurSheetKind, content: SheetContent): SheetPatch {
  return {
    merges: [],
    styles: [],
    columnWidths: [],
    rowHeights: [],
    hiddenColumns: [],
    frozenRows: 0,
    autoFilter: null,
    lists: [],
    ...content,
    name: target.name,
    kind,
    replaces: target.replaces,
    digest: digestOf(content.cells),
    print: {
      orientation: "landscape",
      titleRows: null,
      area: null,
      fitToWidth: true,
      hasPageNumbers: true,
      ...content.print,
    },
  };
}

/** A rectangle by its corners, zero-based and inclusive: [top, left], [bottom, right]. */
export function area([top, left]: readonly [number, number], [bottom, right]: readonly [number, number]): Area {
  return { top, left, bottom, right };
}

/** Look of a title line over the whole width. */
export function titleStyle(title: Area): AreaStyle {
  return { area: title, bold: true, fontSize: 16, horizontal: "center", vertical: "center" };
}

/** Look of a table: thin borders, wrapped, centred. */
export function tableStyle(table: Area): AreaStyle {
  return { area: table, hasBorders: true, wrap: true, horizontal: "center", vertical: "center", fontSize: 10 };
}

/** Look of header rows; put after `tableStyle`. */
export function headerStyle(header: Area): AreaStyle {
  return { area: header, bold: true, fill: "#F2F2F2", wrap: true, horizontal: "center", vertical: "center" };
}

/** Look of notes under a table. */
export function noteStyle(note: Area): AreaStyle {
  return { area: note, wrap: true, horizontal: "left", vertical: "top", fontSize: 10 };
}
