import fc from "fast-check";
import { cellKey, parseAreas } from "../../../workbench/store/address";
import { setCell, setStyle } from "../../../workbench/store/cells";
import { addSheet, deleteSheet, moveSheet, renameSheet } from "../../../workbench/store/sheets";
import type { CellStyle, ConditionalFormat, Workbook, Worksheet } from "../../../workbench/store/workbook";

const STYLES: readonly (CellStyle | undefined)[] = [{ bold: true }, { fill: "#FF0000" }, undefined];
/** A change of a workbook, as the object model, the calculation or the xlsx reader would make it. */
export type Edit = (workbook: Workbook) => void;
const row = fc.integer({ min: 0, max: 4 });
const column = fc.integer({ min: 0, max: 2 });

function onSheet(edit: (sheet: Worksheet) => void) {
  return fc.nat(9).map((which): Edit => (workbook) => {
    const sheet = workbook.sheets[which % workbook.sheets.length];
    if (sheet) edit(sheet);
  });
}

const cellEdit = fc
  .tuple(row, column, fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("a", "", null), fc.boolean()))
  .chain(([at, across, value]) =>
    onSheet((sheet) => {
      setCell(sheet, [at, across], { value });
    }),
  );
const formulaEdit = fc.tuple(row, column).chain(([at, across]) =>
  onSheet((sheet) => {
    const formula = across === 0 ? {} : { formula: `=A${String(at + 1)}`, spilledFrom: "0,0" };
    setCell(sheet, [at, across], { value: "#N/A", isError: across !== 1, ...formula });
  }),
);
const styleEdit = fc.tuple(row, column, fc.constantFrom(...STYLES)).chain(([at, across, style]) =>
  onSheet((sheet) => {
    setStyle(sheet, [at, across], style);
  }),
);
const rule: ConditionalFormat = {
  id: "1",
  areas: [{ top: 0, left: 0, bottom: 3, right: 0 }],
  type: "custom",
  formula: "=A1>1",
  format: {},
  stopIfTrue: false,
};
const MERGES = ["A1:B1", "A2:A3", "C1:C4", "B5:C6"].flatMap((address) => parseAreas(address) ?? []);
const frameEdit = fc.tuple(row, fc.nat(11)).chain(([at, kind]) =>
  onSheet((sheet) => {
    const edits = [
      () => sheet.columnWidths.set(at, 10 + at),
      () => sheet.columnWidths.delete(at),
      () => sheet.rowHeights.set(at, 20 + at),
      () => (sheet.hiddenRows.has(at) ? sheet.hiddenRows.delete(at) : sheet.hiddenRows.add(at)),
      () => sheet.notes.set(cellKey(at, 0), { author: "", text: `注${String(at)}` }),
      () => sheet.hyperlinks.set(cellKey(at, 0), { location: "甲!A1" }),
      () => sheet.conditionalFormats.push(structuredClone(rule)),
      () => sheet.conditionalFormats.forEach((format) => (format.areas[0]!.bottom = at)),
      () => (sheet.autoFilter = at > 2 ? null : { area: { ...rule.areas[0]! }, isDataFiltered: at > 1 }),
      () => Object.assign(sheet, { frozenRows: at, frozenColumns: at % 2 }),
      () => (sheet.merges = MERGES.slice(at % 3, at)),
      () => (sheet.hiddenColumns.has(at) ? sheet.hiddenColumns.delete(at) : sheet.hiddenColumns.add(at)),
    ];
    edits[kind]?.();
  }),
);
/** Excel refuses to hide the last sheet that can be seen. */
function showOrHide(workbook: Workbook, id: string): void {
  const sheet = workbook.sheets.find((one) => one.id === id);
  const isLast = workbook.sheets.every((one) => one.id === id || one.visibility !== "Visible");
  if (sheet && (sheet.visibility !== "Visible" || !isLast))
    sheet.visibility = sheet.visibility === "Visible" ? "Hidden" : "Visible";
}

const bookEdit = fc.tuple(fc.nat(7), fc.nat(9)).map(([kind, which]): Edit => {
  return (workbook) => {
    const { id } = workbook.sheets[which % workbook.sheets.length]!;
    const edits = [
      () => addSheet(workbook),
      () => deleteSheet(workbook, id),
      () => {
        moveSheet(workbook, id, which % workbook.sheets.length);
      },
      () => {
        renameSheet(workbook, id, `名${id}${String(which)}`);
      },
      () => workbook.names.push({ name: `n${String(workbook.names.length)}`, formula: "=甲!$A$1", visible: true }),
      () => workbook.names.pop(),
      () => {
        showOrHide(workbook, id);
      },
      () => {
        showOrHide(workbook, id);
      },
    ];
    edits[kind]?.();
  };
});
/** Some changes of a workbook, one after the other. */
export const workbookEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(cellEdit, formulaEdit, styleEdit, frameEdit, bookEdit),
  { maxLength: 12 },
);
