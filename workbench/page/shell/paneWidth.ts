/** Widths of Excel's task pane that are worth trying, in CSS pixels. */
export const PANE_WIDTH = { least: 320, most: 480, step: 10 } as const;

/** Widths that have a button of their own. */
export const PANE_WIDTH_STOPS = [320, 400, 480] as const;

/** The nearest width in whole steps inside of the limits, in pixels. Not a number gives the least width. */
export function toPaneWidth(width: number): number {
  const { least, most, step } = PANE_WIDTH;
  if (Number.isNaN(width)) return least;
  return Math.min(most, Math.max(least, Math.round(width / step) * step));
}
