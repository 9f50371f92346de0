import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { FunctionValue } from "./calculation";

/** A value of the engine as plain data: null is blank. */
export type PlainValue = FunctionValue;

/** What the engine has for circles, failures and waiting, in the words of Excel. */
const EXCEL_ERRORS: Readonly<Record<string, string>> = {
  "#CYCLE!": "#REF!",
  "#ERROR!": "#VALUE!",
  "#GETTING_DATA": "#N/A",
};

/** Error text as Excel has it. */
export function excelError(text: string): string {
  return EXCEL_ERRORS[text] ?? text;
}

function isErrorType(text: string): text is ErrorType {
  return ERROR_TYPE_SET.has(text as ErrorType);
}

/** An error of the engine; an unknown text becomes #VALUE!. */
export function toEngineError(text: string): ErrorValueObject {
  return ErrorValueObject.create(isErrorType(text) ? text : ErrorType.VALUE);
}

/** One value as the engine computes with it. */
export function toEngineValue(value: PlainValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number")
    return Number.isFinite(value) ? NumberValueObject.create(value) : toEngineError("#NUM!");
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return typeof value === "string" ? StringValueObject.create(value) : toEngineError(value.error);
}

/** A matrix as the engine computes with it; one of a single cell is that cell. */
export function toEngineArray(matrix: readonly (readonly PlainValue[])[]): BaseValueObject {
  const columnCount = Math.max(0, ...matrix.map((row) => row.length));
  if (matrix.length === 0 || columnCount === 0) return toEngineError("#VALUE!");
  if (matrix.length === 1 && columnCount === 1) return toEngineValue(matrix[0]?.[0] ?? null);
  const calculateValueList = matrix.map((row) =>
    Array.from({ length: columnCount }, (_, column) => toEngineValue(row[column] ?? null)),
  );
  return ArrayValueObject.create({
    calculateValueList,
    rowCount: matrix.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** A cell for the engine to read; undefined is a blank one. An empty text is told from a blank by its formula. */
export function toEngineCell(value: PlainValue): ICellData | undefined {
  if (value === null) return undefined;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === "") return { v: "", t: CellValueType.STRING, f: '=""' };
  return { v: typeof value === "string" ? value : value.error, t: CellValueType.STRING };
}

/** What a cell of the engine holds, with the booleans and blanks that its own value objects lose. */
export function fromEngineCell(cell: Nullable<ICellData>): PlainValue {
  if (!cell || cell.v === undefined || cell.v === null) return null;
  if (cell.t === CellValueType.BOOLEAN) return Number(cell.v) === 1;
  if (typeof cell.v === "string" && isErrorType(cell.v)) return { error: cell.v };
  return cell.v;
}

/** One value object as plain data. */
export function fromEngineValue(value: Nullable<BaseValueObject>): PlainValue {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  const plain = value.getValue();
  if (typeof plain === "number" && !Number.isFinite(plain)) return { error: "#NUM!" };
  return value.isBoolean() ? Boolean(plain) : plain;
}

function fromArray(array: ArrayValueObject): PlainValue[][] {
  const rows = array.getArrayValue();
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_column, column) => fromEngineValue(rows[row]?.[column])),
  );
}

/** The cells of a reference, up to the given last row (whole columns end where the sheet is used). */
export function fromReference(reference: BaseReferenceObject, lastRow = Infinity): PlainValue[][] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const rows: PlainValue[][] = [];
  for (let row = startRow; row <= Math.min(endRow, lastRow); row++) {
    const values: PlainValue[] = [];
    for (let column = startColumn; column <= endColumn; column++)
      values.push(fromEngineCell(reference.getCellData(row, column)));
    rows.push(values);
  }
  return rows;
}

/** The result of a formula as a matrix of at least one cell. */
export function fromResult(result: FunctionVariantType): PlainValue[][] {
  if (result.isReferenceObject()) return fromReference(result as BaseReferenceObject);
  const value = result as BaseValueObject;
  return value.isArray() ? fromArray(value as ArrayValueObject) : [[fromEngineValue(value)]];
}
