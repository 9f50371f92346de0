function middle(length: number, at: (index: number) => number): number {
  const half = Math.floor(length / 2);
  return length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
}

function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

function firstIndexOf(list: Float64Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (Number(list[mid]) < value) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** The median of some figures; NaN without any. */
export function medianOf(values: readonly number[]): number {
  const list = sorted(values);
  return middle(list.length, (index) => Number(list[index]));
}

/**
 * The median of the other figures, for each of them: `value` has to be one of `values`. Null where there is no other. The
 * figures are sorted once, so that asking for all of them costs little more than asking for one.
 */
export function medianOfOthers(values: readonly number[]): (value: number) => number | null {
  const list = sorted(values);
  if (list.length < 2) return () => null;
  return (value) => {
    const without = firstIndexOf(list, value);
    return middle(list.length - 1, (index) => Number(list[index < without ? index : index + 1]));
  };
}
