import { ObjectMatrix, type ICellData } from "@univerjs/core";
import { keyPosition } from "../store/address";
import type { Cell } from "../store/workbook";
import type { EngineCells } from "./engine";
import { toEngineCell, type PlainValue } from "./engineValue";
import type { EngineSheet } from "./formulaText";

function plainValue({ value, isError }: Cell): PlainValue {
  return isError === true && typeof value === "string" ? { error: value } : value;
}

/** The values of a sheet as the engine reads them. */
export function toEngineCells({ sheet, index, engineName, rowCount, columnCount }: EngineSheet): EngineCells {
  const cells = new ObjectMatrix<ICellData>();
  for (const [key, cell] of sheet.cells) {
    const content = toEngineCell(plainValue(cell));
    if (content) cells.setValue(...(keyPosition(key) as [number, number]), content);
  }
  return { id: `s${index}`, names: [engineName, sheet.name], cells, rowCount, columnCount };
}

/** A sheet of which no cell is read. */
export function withoutCells({ sheet, index, engineName, rowCount, columnCount }: EngineSheet): EngineCells {
  const cells = new ObjectMatrix<ICellData>();
  return { id: `s${index}`, names: [engineName, sheet.name], cells, rowCount, columnCount };
}
