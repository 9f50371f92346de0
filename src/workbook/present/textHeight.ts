const LINE_POINTS = 13.5;
const PADDING_POINTS = 5;
/** Excel's highest row. */
const MAXIMUM_POINTS = 409;
/** Half-width characters; everything else in our texts takes two places. */
const HALF_WIDTH = /[\u0020-\u007e]/;

/** One wrapped cell: its text and the width of its column in characters. */
export interface WrappedText {
  readonly text: string;
  readonly width: number;
}

/**
 * Height in points of a row of 10-point wrapped texts, in whole lines. Excel fits rows only when people type into them, so
 * what is written by program has to bring its height, or it prints cut off.
 */
export function rowHeightFor(cells: readonly WrappedText[]): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => Math.ceil(placesOf(text) / (width - 1))));
  return Math.min(MAXIMUM_POINTS, lines * LINE_POINTS + PADDING_POINTS);
}

function placesOf(text: string): number {
  return [...text].reduce((places, character) => places + (HALF_WIDTH.test(character) ? 1 : 2), 0);
}
