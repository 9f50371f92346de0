import type { IMutationInfo } from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import { RemoveNoteMutation, UpdateNoteMutation } from "@univerjs/sheets-note";
import { keyPosition } from "../../store/address";
import type { Note, Workbook } from "../../store/workbook";
import type { SheetFrame } from "../state/workbookChange";
import { gridValidations } from "./validationData";

/** Size of a note's box in pixels: Excel's own for a new note. */
const NOTE_SIZE = { width: 160, height: 80 } as const;

interface SheetTarget {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** What is attached to cells of a sheet and drawn by parts of the grid of their own; `before` is null for a new sheet. */
export interface AttachmentChange {
  readonly before: SheetFrame | null;
  readonly after: SheetFrame;
}

/** Makes the grid show the notes and hold to the validations of a sheet. `workbook` is as it is afterwards. */
export function attachmentMutations(
  target: SheetTarget,
  change: AttachmentChange,
  workbook: Workbook,
): IMutationInfo[] {
  return [...noteMutations(target, change), ...validationMutations(target, change, workbook)];
}

function noteMutations({ unitId, subUnitId }: SheetTarget, { before, after }: AttachmentChange): IMutationInfo[] {
  const place = (key: string) => {
    const [row, col] = keyPosition(key);
    return { unitId, sheetId: subUnitId, row, col };
  };
  const old: ReadonlyMap<string, Note> = before?.notes ?? new Map<string, Note>();
  const gone = [...old.keys()].filter((key) => !after.notes.has(key));
  const come = [...after.notes].filter(([key, note]) => old.get(key)?.text !== note.text);
  return [
    ...gone.map((key) => ({ id: RemoveNoteMutation.id, params: place(key) })),
    ...come.map(([key, { text }]) => {
      const { row, col } = place(key);
      // Without a number of its own it is the note of that cell: one that a person types has got one from the grid.
      return { id: UpdateNoteMutation.id, params: { ...place(key), note: { row, col, ...NOTE_SIZE, note: text } } };
    }),
  ];
}

/** Few and seldom changed: all are taken away and set again. */
function validationMutations(
  target: SheetTarget,
  { before, after }: AttachmentChange,
  workbook: Workbook,
): IMutationInfo[] {
  if (JSON.stringify(before?.dataValidations ?? []) === JSON.stringify(after.dataValidations)) return [];
  const sheet = workbook.sheets.find((one) => one.id === after.id);
  if (sheet === undefined) return [];
  const old = (before?.dataValidations ?? []).map((_, index) => `validation-${String(index)}`);
  const rules = gridValidations(workbook, sheet);
  return [
    ...(old.length > 0 ? [{ id: RemoveDataValidationMutation.id, params: { ...target, ruleId: old } }] : []),
    ...(rules.length > 0 ? [{ id: AddDataValidationMutation.id, params: { ...target, rule: rules } }] : []),
  ];
}
