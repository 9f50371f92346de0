const LETTER_A = 65;
const LETTERS = 26;
const DIGIT_ZERO = 48;

/** Zero-based row and column of a reference such as BC12; null for anything else. */
export function parseReference(reference: string): { readonly row: number; readonly column: number } | null {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - LETTER_A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
  }
  const letters = at;
  let row = 0;
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - DIGIT_ZERO;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  const isWhole = letters > 0 && letters <= 3 && at > letters && at - letters <= 7 && row > 0;
  return isWhole ? { row: row - 1, column: column - 1 } : null;
}
