import type { Nullable } from "@univerjs/core";
import { BaseFunction, NumberValueObject, type ArrayValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import { fromEngineValue, toEngineError } from "./engineValue";

/** What Excel holds equal in an exact search: texts without case, kinds kept apart. Null where the search is not a plain one. */
function searchKey(value: Nullable<BaseValueObject>): string | null {
  const plain = fromEngineValue(value);
  if (typeof plain === "string") return `s${plain.toLowerCase()}`;
  return typeof plain === "number" || typeof plain === "boolean" ? `${typeof plain}${plain}` : null;
}

function single(value: BaseValueObject): Nullable<BaseValueObject> {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.getArrayValue()[0]?.[0] : null;
}

/** MATCH with an index for exact searches: result forms look up thousands of schools in the same column. */
export class IndexedMatch extends BaseFunction {
  override minParams = 2;
  override maxParams = 3;
  /** The engine keeps one array per range while its cells do not change. */
  readonly #indexes = new WeakMap<BaseValueObject, ReadonlyMap<string, number>>();

  constructor(private readonly plain: BaseFunction) {
    super(plain.name);
  }

  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    const [value, list, kind] = variants;
    const wanted = value && single(value);
    const key = searchKey(wanted);
    const isExact = kind !== undefined && fromEngineValue(single(kind)) === 0;
    if (!list?.isArray() || !isExact || key === null || /[*?~]/.test(key)) return this.plain.calculate(...variants);
    const array = list as ArrayValueObject;
    if (array.getRowCount() > 1 && array.getColumnCount() > 1) return toEngineError("#N/A");
    const position = this.#index(array).get(key);
    return position === undefined ? toEngineError("#N/A") : NumberValueObject.create(position);
  }

  #index(array: ArrayValueObject): ReadonlyMap<string, number> {
    const known = this.#indexes.get(array);
    if (known) return known;
    const index = new Map<string, number>();
    array
      .getArrayValue()
      .flat()
      .forEach((value, at) => {
        const key = searchKey(value);
        if (key !== null && !index.has(key)) index.set(key, at + 1);
      });
    this.#indexes.set(array, index);
    return index;
  }
}
