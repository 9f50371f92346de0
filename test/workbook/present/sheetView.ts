import { areaAddress } from "../../../src/workbook/cellAddress";
import type { PatchCell, SheetPatch } from "../../../src/workbook/workbookPatch";

/** The cell at an A1 address of a patch; null where nothing is written. */
export function cellAt(sheet: SheetPatch, address: string): PatchCell {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return sheet.cells[Number(digits) - 1]?.[column] ?? null;
}

/** The formula at an A1 address; throws when the cell holds none. */
export function formulaAt(sheet: SheetPatch, address: string): string {
  const cell = cellAt(sheet, address);
  if (cell === null || typeof cell !== "object") throw new Error(`${address} holds no formula`);
  return cell.formula;
}

/** Every formula of a patch. */
export function formulasOf(sheet: SheetPatch): readonly string[] {
  return sheet.cells.flatMap((row) =>
    row.flatMap((cell) => (cell !== null && typeof cell === "object" ? [cell.formula] : [])),
  );
}

/** Merged areas as A1 addresses. */
export function mergesOf(sheet: SheetPatch): readonly string[] {
  return sheet.merges.map(areaAddress);
}

/** The number format that a cell ends up with: later styles win. */
export function numberFormatAt(sheet: SheetPatch, row: number, column: number): string | undefined {
  return sheet.styles.findLast(
    ({ area, numberFormat }) =>
      numberFormat !== undefined &&
      area.top <= row &&
      row <= area.bottom &&
      area.left <= column &&
      column <= area.right,
  )?.numberFormat;
}

/** Whether a cell ends up with borders round it. */
export function hasBordersAt(sheet: SheetPatch, row: number, column: number): boolean {
  return sheet.styles.some(
    ({ area, hasBorders }) =>
      hasBorders === true && area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
  );
}
