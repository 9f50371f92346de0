/** The figure with two neighbouring digits the other way round; itself where there are no two that differ. */
function swapped(value: number): number {
  const digits = [...String(value)];
  const at = digits.findIndex(
    (digit, index) => index > 0 && digit !== "." && digits[index - 1] !== "." && digit !== digits[index - 1],
  );
  if (at < 1) return value;
  return Number([...digits.slice(0, at - 1), digits[at], digits[at - 1], ...digits.slice(at + 1)].join(""));
}

/** What slips of the hand make of a figure: one more, one less, a zero too many, two digits swapped. */
export function wrongFigures(value: number): number[] {
  return [value + 1, value - 1, value * 10, swapped(value)].filter((wrong) => wrong !== value);
}
