import { ArrayValueObject, BaseFunction, BooleanValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import { fromEngineValue, toEngineError, type PlainValue } from "./engineValue";

const COLLATOR = new Intl.Collator("zh-CN");
/** Further apart than this, relative to their size, two numbers differ within 15 significant digits. */
const CLEARLY_APART = 1e-13;

type Scalar = string | number | boolean;

/** Excel compares numbers as it shows them at most: by 15 significant digits. */
function compareNumbers(one: number, other: number): number {
  if (one === other) return 0;
  if (Math.abs(one - other) > CLEARLY_APART * Math.max(Math.abs(one), Math.abs(other))) return one - other;
  return Number(one.toPrecision(15)) - Number(other.toPrecision(15));
}

function compareTexts(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return left === right ? 0 : COLLATOR.compare(left, right) || (left < right ? -1 : 1);
}

/** A blank counts as the empty value of what it is compared with. */
function filled(value: Scalar | null, beside: Scalar | null): Scalar {
  if (value !== null) return value;
  if (typeof beside === "string") return "";
  return typeof beside === "boolean" ? false : 0;
}

const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };
const rank = (value: Scalar): number => RANKS[typeof value] ?? 0;

/** Below, at or above zero as one value stands before, with or after the other: numbers, then texts, then booleans. */
function compareValues(left: Scalar | null, right: Scalar | null): number {
  const [one, other] = [filled(left, right), filled(right, left)];
  if (typeof one === "number" && typeof other === "number") return compareNumbers(one, other);
  if (typeof one === "string" && typeof other === "string") return compareTexts(one, other);
  return rank(one) - rank(other) || Number(one) - Number(other);
}

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
