import type { Area } from "../store/workbook";
import { invalidArgument, itemNotFound } from "./hostError";
import { ModelCollection, ModelObject } from "./modelObject";
import { changeStyle, type FormatTarget, normalColor, shared, sharedStyle } from "./rangeFormat";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Edge = (typeof EDGES)[number];

/** range.format.borders */
export class RangeBorderCollection extends ModelCollection<RangeBorder> {
  readonly typeName = "RangeBorderCollection";
  constructor(private readonly target: FormatTarget) {
    super();
  }
  items(): readonly RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.target, edge));
  }
  GetItem(key: string | number): RangeBorder {
    const edge = EDGES.find((one) => one === key);
    if (edge === undefined) throw itemNotFound(`There is no border "${String(key)}".`);
    return new RangeBorder(this.target, edge);
  }
  get Count(): number {
    return EDGES.length;
  }
}

type Side = "top" | "bottom" | "left" | "right";
type Line = { readonly style: string; readonly color?: string };

/** One edge of a range, outer or between its cells. */
export class RangeBorder extends ModelObject {
  readonly typeName = "RangeBorder";
  constructor(
    private readonly target: FormatTarget,
    private readonly edge: Edge,
  ) {
    super();
  }
  override identity(): string {
    return this.edge;
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): string | null {
    return this.readLine((line) => LINE_NAMES.get(line?.style ?? "none") ?? "Continuous");
  }
  set Style(value: string) {
    if (value === "None") this.write(() => null);
    else this.write((line) => ({ ...line, style: lineOf(value, line?.style) }));
  }
  get Weight(): string | null {
    return this.readLine((line) => WEIGHTS.get(line?.style ?? "thin") ?? "Thin");
  }
  set Weight(value: string) {
    const style = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" }[value];
    if (style === undefined) throw invalidArgument();
    this.write((line) => ({ ...line, style }));
  }
  get Color(): string | null {
    return this.readLine((line) => line?.color ?? "#000000");
  }
  set Color(value: string) {
    const color = normalColor(value);
    this.write((line) => ({ style: line?.style ?? "thin", color }));
  }

  private readLine<T>(read: (line: Line | undefined) => T): T | null {
    const seen = this.sides().map(({ area, side }) =>
      sharedStyle({ sheet: this.target.sheet, areas: [area] }, (style) => read(style.borders?.[side])),
    );
    return seen.length === 0 ? read(undefined) : shared(seen);
  }

  private write(change: (line: Line | undefined) => Line | null): void {
    for (const { area, side } of this.sides()) {
      changeStyle({ sheet: this.target.sheet, areas: [area] }, (style) => {
        const line = change(style.borders?.[side]);
        const others = Object.fromEntries(Object.entries(style.borders ?? {}).filter(([name]) => name !== side));
        return { ...style, borders: line === null ? others : { ...others, [side]: line } };
      });
    }
  }

  /** The cells' own sides that this edge stands for. */
  private sides(): { readonly area: Area; readonly side: Side }[] {
    return this.target.areas.flatMap((area) => sidesOf(area, this.edge));
  }
}

function sidesOf(area: Area, edge: Edge): { readonly area: Area; readonly side: Side }[] {
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, side: "right" }];
    case "InsideVertical":
      return area.left === area.right
        ? []
        : [
            { area: { ...area, right: area.right - 1 }, side: "right" },
            { area: { ...area, left: area.left + 1 }, side: "left" },
          ];
    case "InsideHorizontal":
      return area.top === area.bottom
        ? []
        : [
            { area: { ...area, bottom: area.bottom - 1 }, side: "bottom" },
            { area: { ...area, top: area.top + 1 }, side: "top" },
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [];
  }
}

const LINE_NAMES: ReadonlyMap<string, string> = new Map([
  ["none", "None"],
  ["dashed", "Dash"],
  ["mediumDashed", "Dash"],
  ["dashDot", "DashDot"],
  ["dashDotDot", "DashDotDot"],
  ["dotted", "Dot"],
  ["hair", "Continuous"],
  ["double", "Double"],
  ["slantDashDot", "SlantDashDot"],
]);
const WEIGHTS: ReadonlyMap<string, string> = new Map([
  ["hair", "Hairline"],
  ["medium", "Medium"],
  ["mediumDashed", "Medium"],
  ["thick", "Thick"],
  ["double", "Thick"],
]);

function lineOf(name: string, before: string | undefined): string {
  if (name === "Continuous")
    return before !== undefined && ["hair", "thin", "medium", "thick"].includes(before) ? before : "thin";
  const found = [...LINE_NAMES].find(([, apiName]) => apiName === name);
  if (found === undefined) throw invalidArgument();
  return found[0];
}
