/** Longer cell contents are cut when they are quoted. */
const LONGEST_QUOTE = 30;

/** Contents of a cell and names of columns, schools and sheets are quoted as they stand, in either language. */
export function quoted(text: string): string {
  const shown = text.replace(/\s+/g, " ").trim();
  return `“${shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE)}…` : shown}”`;
}
