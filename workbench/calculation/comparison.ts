import { ArrayValueObject, BaseFunction, BooleanValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import { fromEngineValue, toEngineError, type PlainValue } from "./engineValue";
import { compareValues } from "./order";

const TESTS: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

function isError(value: PlainValue): value is { readonly error: string } {
  return typeof value === "object" && value !== null;
}

/** The cell of an operand for one cell of the result: single rows, columns and values repeat, what is missing is #N/A. */
function pick(operand: BaseValueObject, row: number, column: number): PlainValue {
  if (!operand.isArray()) return fromEngineValue(operand);
  const array = operand as ArrayValueObject;
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  if ((rows > 1 && row >= rows) || (columns > 1 && column >= columns)) return { error: "#N/A" };
  return fromEngineValue(array.getArrayValue()[rows === 1 ? 0 : row]?.[columns === 1 ? 0 : column]);
}

/** The comparison operators as Excel has them; those of the engine take "*" and "?" of a text for wildcards. */
export class Comparison extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  #operator = "=";

  constructor() {
    super("COMPARE");
  }

  /** Called by the engine before each comparison. */
  setCompareType(operator: string): void {
    this.#operator = operator;
  }

  override calculate(...[one, other]: BaseValueObject[]): BaseValueObject {
    if (!one || !other) return toEngineError("#VALUE!");
    const size = (count: (array: ArrayValueObject) => number): number =>
      Math.max(...[one, other].map((operand) => (operand.isArray() ? count(operand as ArrayValueObject) : 1)));
    const [rowCount, columnCount] = [size((array) => array.getRowCount()), size((array) => array.getColumnCount())];
    const at = (row: number, column: number): BaseValueObject =>
      this.#compare(pick(one, row, column), pick(other, row, column));
    if (rowCount === 1 && columnCount === 1) return at(0, 0);
    const calculateValueList = Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_column, column) => at(row, column)),
    );
    return ArrayValueObject.create({
      calculateValueList,
      rowCount,
      columnCount,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }

  #compare(one: PlainValue, other: PlainValue): BaseValueObject {
    if (isError(one)) return toEngineError(one.error);
    if (isError(other)) return toEngineError(other.error);
    return BooleanValueObject.create(TESTS[this.#operator]?.(compareValues(one, other)) ?? false);
  }
}
