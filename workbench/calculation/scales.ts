import type { ConditionalRule, ScalePoint } from "../store/workbook";

/** The bar of a cell: fractions of the cell's width from its left edge. */
export interface DataBar {
  readonly from: number;
  readonly to: number;
  readonly color: string;
  /** Fades towards the end; else one colour. */
  readonly isGradient: boolean;
  /** False where only the bar is shown. */
  readonly isValueShown: boolean;
  /** Where bars of positive and negative numbers meet; absent where all start from the left edge. */
  readonly axis?: number;
}

type ColorScale = Extract<ConditionalRule, { kind: "colorScale" }>;
type DataBarRule = Extract<ConditionalRule, { kind: "dataBar" }>;

/** As PERCENTILE does: between the neighbours in proportion. */
function percentile(numbers: readonly number[], percent: number): number {
  const position = (Math.min(Math.max(percent, 0), 100) / 100) * (numbers.length - 1);
  const low = numbers[Math.floor(position)] ?? 0;
  const high = numbers[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

/** The number at a point of a scale over sorted numbers; `value` is what its text comes to, where it has one. */
export function pointNumber({ type }: ScalePoint, value: number, numbers: readonly number[]): number {
  const [lowest, highest] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const types: Readonly<Record<ScalePoint["type"], () => number>> = {
    min: () => lowest,
    max: () => highest,
    num: () => value,
    formula: () => value,
    percent: () => lowest + ((highest - lowest) * value) / 100,
    percentile: () => percentile(numbers, value),
    autoMin: () => Math.min(0, lowest),
    autoMax: () => Math.max(0, highest),
  };
  return types[type]();
}

function mixed(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((start) => {
    const [from, to] = [one, other].map((color) => parseInt(color.slice(start, start + 2), 16));
    return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}

/** Colour of a number on a scale whose points stand at `limits`. */
export function scaleColor(value: number, { points }: ColorScale, limits: readonly number[]): string {
  const next = limits.findIndex((limit) => value <= limit);
  const [before, after] = [points[next - 1], points[next]];
  if (!after) return points.at(-1)?.color ?? "#FFFFFF";
  if (!before) return after.color;
  const [low = 0, high = 0] = limits.slice(next - 1);
  return mixed(before.color, after.color, (value - low) / (high - low));
}

const clamped = (share: number): number => Math.min(1, Math.max(0, share));

/** Where zero stands; null where every bar starts from the left edge. */
function axisOf(rule: DataBarRule, low: number, high: number): number | null {
  const axis = rule.negative?.axis ?? "none";
  if (axis === "middle") return 0.5;
  return axis === "none" || low >= 0 ? null : clamped(-low / (Math.max(high, 0) - low));
}

/** Bar of a number on a scale from `low` to `high`. */
export function dataBar(value: number, rule: DataBarRule, [low, high]: readonly [number, number]): DataBar {
  const { isGradient, isValueShown, shortest, longest } = rule;
  const color = value < 0 ? (rule.negative?.color ?? rule.color) : rule.color;
  const look = { color, isGradient, isValueShown };
  const axis = axisOf(rule, low, high);
  if (axis === null) {
    const share = high > low ? clamped((value - low) / (high - low)) : value >= high ? 1 : 0;
    return { from: 0, to: (shortest + (longest - shortest) * share) / 100, ...look };
  }
  const reach = rule.negative?.axis === "middle" ? 2 * Math.max(-low, high) : Math.max(high, 0) - low;
  const share = reach > 0 ? Math.min(Math.max(value, low), high) / reach : 0;
  const end = clamped(axis + (share * longest) / 100);
  return { from: Math.min(axis, end), to: Math.max(axis, end), ...look, axis };
}
