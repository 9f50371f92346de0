import type { CellStyle } from "../store/workbook";
import { toArgb } from "./colors";
import { BORDER_SIDES } from "./styleSheet";

/** Names of border lines and alignments may come as office.js writes them ("Continuous", "Center"). */
const LINE_NAMES: Readonly<Record<string, string>> = {
  continuous: "thin",
  dash: "dashed",
  dot: "dotted",
  dashdot: "dashDot",
  dashdotdot: "dashDotDot",
  doubleline: "double",
  slantdashdot: "slantDashDot",
};
/** Name of a line or an alignment as files have it. */
export const fileName = (name: string): string =>
  LINE_NAMES[name.toLowerCase()] ?? name.charAt(0).toLowerCase() + name.slice(1);

/** ARGB of a colour of the store; undefined for none, and for colours that nobody knows. */
export function argbOf(color: string | undefined): string | undefined {
  return color === undefined || color === "" ? undefined : toArgb(color);
}

/** A line of a border as files have it; null for none. */
export function lineOf(
  look: CellStyle,
  side: (typeof BORDER_SIDES)[number],
): { style: string; argb: string | undefined } | null {
  const line = look.borders?.[side];
  if (line === undefined || line.style === "" || line.style.toLowerCase() === "none") return null;
  return { style: fileName(line.style), argb: argbOf(line.color) };
}

function alignmentOf(value: string | undefined): string | null {
  return value === undefined || ["", "general", "bottom"].includes(value.toLowerCase()) ? null : fileName(value);
}

const NORMALISED: Readonly<Partial<Record<keyof CellStyle, (look: CellStyle) => unknown>>> = {
  borders: (look) => BORDER_SIDES.map((side) => lineOf(look, side)),
  fontColor: (look) => argbOf(look.fontColor) ?? null,
  fill: (look) => argbOf(look.fill) ?? null,
  locked: (look) => look.locked !== false,
  horizontal: (look) => alignmentOf(look.horizontal),
  vertical: (look) => alignmentOf(look.vertical),
  numberFormat: (look) => look.numberFormat ?? "General",
};

function normalised(look: CellStyle, field: keyof CellStyle): unknown {
  const special = NORMALISED[field];
  const value = special ? special(look) : look[field];
  return value === false && field !== "locked" ? null : (value ?? null);
}

/** True when a field looks different in the two. */
export function isFieldDifferent(one: CellStyle, other: CellStyle, field: keyof CellStyle): boolean {
  return JSON.stringify(normalised(one, field)) !== JSON.stringify(normalised(other, field));
}
