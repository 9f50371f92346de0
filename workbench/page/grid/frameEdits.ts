import type { IRange } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from "@univerjs/sheets";
import { RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/sheets-note";
import type { HostDocument } from "../../model/hostDocument";
import { requireUnprotected } from "../../model/rangeContent";
import { mergeRange, setColumnsHidden, setRowsHidden, unmergeRange } from "../../model/rangeEdits";
import { cellKey } from "../../store/address";
import type { Area, Worksheet } from "../../store/workbook";
import { areaOf, columnCharacters, rowPoints } from "./sheetData";

/** What a mutation of the grid says; which of it is there depends on the mutation. */
export interface FrameParameters {
  readonly subUnitId?: string;
  readonly ranges?: readonly IRange[];
  readonly colWidth?: number | Readonly<Record<number, number | null | undefined>>;
  readonly rowHeight?: number | Readonly<Record<number, number | null | undefined>>;
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly xSplit?: number;
  readonly ySplit?: number;
  /** Of notes, which name the sheet in their own way. */
  readonly sheetId?: string;
  readonly row?: number;
  readonly col?: number;
  readonly note?: { readonly note: string };
}

/** The sheet that a mutation is about. */
export function sheetIdOf({ subUnitId, sheetId }: FrameParameters): string | undefined {
  return subUnitId ?? sheetId;
}

/** A mutation that a person made in the grid, to be made in the store too. */
export interface FrameEdit {
  readonly document: HostDocument;
  readonly sheet: Worksheet;
  readonly parameters: FrameParameters;
  readonly size: { readonly rows: number; readonly columns: number };
}

type Edit = (edit: FrameEdit) => void;

function areasOf({ parameters, size }: FrameEdit): Area[] {
  return (parameters.ranges ?? []).map((range) => areaOf(range, size));
}

function eachArea(edit: (place: { document: HostDocument; sheet: Worksheet; area: Area }) => void): Edit {
  return (one) => {
    for (const area of areasOf(one)) edit({ document: one.document, sheet: one.sheet, area });
  };
}

function sizeAt(sizes: FrameParameters["colWidth"], index: number): number | null {
  return typeof sizes === "number" ? sizes : (sizes?.[index] ?? null);
}

/** A note that is typed or taken away; the first edit of a new one is empty. */
const editNote: Edit = ({ sheet, parameters: { row, col, note } }) => {
  if (row === undefined || col === undefined) return;
  requireUnprotected(sheet);
  const key = cellKey(row, col);
  const before = sheet.notes.get(key);
  if (note === undefined) sheet.notes.delete(key);
  else if (before?.text !== note.note) sheet.notes.set(key, { author: before?.author ?? "", text: note.note });
};

/** Changes of widths, heights, hiding, merges, frozen panes and notes: done by the grid, taken over into the store. */
export const FRAME_EDITS: ReadonlyMap<string, Edit> = new Map<string, Edit>([
  [
    SetWorksheetColWidthMutation.id,
    ({ sheet, parameters }) => {
      requireUnprotected(sheet);
      for (const { startColumn, endColumn } of parameters.ranges ?? [])
        for (let column = startColumn; column <= endColumn; column += 1) {
          const pixels = sizeAt(parameters.colWidth, column);
          if (pixels !== null) sheet.columnWidths.set(column, columnCharacters(pixels));
        }
    },
  ],
  [
    SetWorksheetRowHeightMutation.id,
    ({ sheet, parameters }) => {
      requireUnprotected(sheet);
      for (const { startRow, endRow } of parameters.ranges ?? [])
        for (let row = startRow; row <= endRow; row += 1) {
          const pixels = sizeAt(parameters.rowHeight, row);
          if (pixels !== null) sheet.rowHeights.set(row, rowPoints(pixels));
        }
    },
  ],
  [
    SetRowHiddenMutation.id,
    eachArea((place) => {
      setRowsHidden(place, true);
    }),
  ],
  [
    SetRowVisibleMutation.id,
    eachArea((place) => {
      setRowsHidden(place, false);
    }),
  ],
  [
    SetColHiddenMutation.id,
    eachArea((place) => {
      setColumnsHidden(place, true);
    }),
  ],
  [
    SetColVisibleMutation.id,
    eachArea((place) => {
      setColumnsHidden(place, false);
    }),
  ],
  [
    AddWorksheetMergeMutation.id,
    eachArea((place) => {
      mergeRange(place, false);
    }),
  ],
  [RemoveWorksheetMergeMutation.id, eachArea(unmergeRange)],
  [UpdateNoteMutation.id, editNote],
  [RemoveNoteMutation.id, editNote],
  [
    SetFrozenMutation.id,
    ({ sheet, parameters }) => {
      sheet.frozenRows = parameters.ySplit ?? 0;
      sheet.frozenColumns = parameters.xSplit ?? 0;
    },
  ],
]);
