import type { MissingReason, Figure } from "../model/schoolRecord";
import { addDecimals } from "../statistics/decimal";

/** The same cell without its value: for a figure that cannot be used because another one is missing. */
export function missingFigure(reason: MissingReason, at: Figure["at"]): Figure {
  return { kind: "missing", reason, at };
}

/** Sum of two figures; the cell is the first one's. Missing as soon as one is. */
export function plusFigure(left: Figure, right: Figure): Figure {
  if (left.kind === "missing") return left;
  if (right.kind === "missing") return missingFigure(right.reason, left.at);
  return { kind: "value", value: addDecimals(left.value, right.value), at: left.at };
}

/** Whole minus part; the cell is the whole's. A part greater than its whole makes the rest unusable. */
export function minusFigure(whole: Figure, part: Figure): Figure {
  if (whole.kind === "missing") return whole;
  if (part.kind === "missing") return missingFigure(part.reason, whole.at);
  if (part.value > whole.value) return missingFigure("partExceedsWhole", whole.at);
  return { kind: "value", value: addDecimals(whole.value, -part.value), at: whole.at };
}

/** True for a cell left empty, or a column that is not there; not for a cell that holds something unusable. */
export function isNotFilledIn(figure: Figure): boolean {
  return figure.kind === "missing" && (figure.reason === "blankCell" || figure.reason === "missingColumn");
}

/**
 * A host's shared figure with an attached class's. The class uses the host's premises and the host reports them, so a
 * cell that the class leaves empty adds nothing; one that holds something unusable makes the sum unusable.
 */
export function plusAttached(host: Figure, attached: Figure): Figure {
  return isNotFilledIn(attached) ? host : plusFigure(host, attached);
}

/** True when the figure is a typed zero. A blank is not. */
export function isZero(figure: Figure): boolean {
  return figure.kind === "value" && figure.value === 0;
}
