import type { CellStyle } from "../store/workbook";
import { readColor, type Palette } from "./colors";
import { BUILT_IN_FORMATS } from "./numberFormats";
import { childOf, childrenOf, element, flagOf, type XmlElement } from "./xml";

/** Styles of an opened workbook. Never changed: the writer appends to copies of the lists. */
export interface StyleSheet {
  readonly root: XmlElement;
  /** Stands for this style sheet in the sources of what was read with it. */
  readonly token: object;
  readonly palette: Palette;
  readonly formats: ReadonlyMap<number, string>;
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly cellFormats: readonly XmlElement[];
  readonly differentialFormats: readonly XmlElement[];
  /** Looks by index of the cell format; undefined where it is that of a plain cell. */
  readonly looks: readonly (CellStyle | undefined)[];
}

/** What a CellStyle read from a file keeps in `source`: which cell format of which style sheet it was. */
export class StyleSource {
  constructor(
    readonly owner: object,
    readonly index: number,
  ) {}
}

type Look = { -readonly [Field in keyof CellStyle]: CellStyle[Field] };

const FONT_FLAGS = [
  ["bold", "b"],
  ["italic", "i"],
] as const;

function readFont(
  look: Look,
  font: XmlElement | undefined,
  context: { plain: XmlElement | undefined; palette: Palette },
): void {
  const value = (name: string): string | undefined => {
    const found = childOf(font, name)?.attributes.val;
    return found === childOf(context.plain, name)?.attributes.val ? undefined : found;
  };
  for (const [field, name] of FONT_FLAGS) if (flagOfChild(font, name)) look[field] = true;
  const underline = childOf(font, "u");
  if (underline && underline.attributes.val !== "none") look.underline = true;
  const size = value("sz");
  if (size !== undefined) look.fontSize = Number(size);
  const name = value("name");
  if (name !== undefined) look.fontName = name;
  const color = readColor(visibleColor(childOf(font, "color"), childOf(context.plain, "color")), context.palette);
  if (color !== undefined) look.fontColor = color;
}

/** The theme's text colour, and the colour that a plain cell has: nothing to say. */
function visibleColor(color: XmlElement | undefined, plain: XmlElement | undefined): XmlElement | undefined {
  if (color?.attributes.theme === "1" && color.attributes.tint === undefined) return undefined;
  return JSON.stringify(color) === JSON.stringify(plain) ? undefined : color;
}

/** True for <b/> and <b val="1"/>. */
export function flagOfChild(parent: XmlElement | undefined, name: string): boolean {
  const child = childOf(parent, name);
  return child !== undefined && flagOf(child, "val", true);
}

/** The sides a border can have, by their names in files. */
export const BORDER_SIDES = ["left", "right", "top", "bottom"] as const;

function readBorders(border: XmlElement | undefined, palette: Palette): CellStyle["borders"] {
  const borders: Partial<Record<(typeof BORDER_SIDES)[number], { style: string; color?: string }>> = {};
  for (const side of BORDER_SIDES) {
    const line = childOf(border, side) ?? childOf(border, side === "left" ? "start" : side === "right" ? "end" : side);
    const style = line?.attributes.style;
    if (style === undefined || style === "none") continue;
    const color = readColor(childOf(line, "color"), palette);
    borders[side] = color === undefined ? { style } : { style, color };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

function readAlignment(look: Look, format: XmlElement): void {
  const alignment = childOf(format, "alignment");
  if (flagOf(alignment, "wrapText")) look.wrap = true;
  const horizontal = alignment?.attributes.horizontal;
  if (horizontal !== undefined && horizontal !== "general") look.horizontal = horizontal;
  const vertical = alignment?.attributes.vertical;
  if (vertical !== undefined && vertical !== "bottom") look.vertical = vertical;
  if (!flagOf(childOf(format, "protection"), "locked", true)) look.locked = false;
  if (flagOf(format, "quotePrefix")) look.quotePrefix = true;
}

/** Excel shows the first two fills as none and gray125 whatever the file says of them. */
function hasOwnFill(format: XmlElement): boolean {
  return Number(format.attributes.fillId ?? "0") > 1;
}

type Lists = Omit<StyleSheet, "looks">;

function readLook(format: XmlElement, lists: Lists): Look {
  const look: Look = {};
  const pick = (list: readonly XmlElement[], name: string): XmlElement | undefined =>
    list[Number(format.attributes[name] ?? "0")];
  const numberFormat = lists.formats.get(Number(format.attributes.numFmtId ?? "0")) ?? "General";
  if (numberFormat !== "General") look.numberFormat = numberFormat;
  const plainFont = lists.fonts[Number(lists.cellFormats[0]?.attributes.fontId ?? "0")];
  readFont(look, pick(lists.fonts, "fontId"), { plain: plainFont, palette: lists.palette });
  const pattern = childOf(hasOwnFill(format) ? pick(lists.fills, "fillId") : undefined, "patternFill");
  const fill =
    pattern?.attributes.patternType === "solid" ? readColor(childOf(pattern, "fgColor"), lists.palette) : undefined;
  if (fill !== undefined) look.fill = fill;
  const borders = readBorders(pick(lists.borders, "borderId"), lists.palette);
  if (borders) look.borders = borders;
  readAlignment(look, format);
  return look;
}

/** Styles of a styles part. */
export function readStyleSheet(root: XmlElement, palette: Palette): StyleSheet {
  const formats = new Map(BUILT_IN_FORMATS);
  for (const { attributes } of childrenOf(childOf(root, "numFmts")))
    formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "General");
  const lists: Lists = {
    root,
    token: {},
    palette,
    formats,
    fonts: childrenOf(childOf(root, "fonts")),
    fills: childrenOf(childOf(root, "fills")),
    borders: childrenOf(childOf(root, "borders")),
    cellFormats: childrenOf(childOf(root, "cellXfs")),
    differentialFormats: childrenOf(childOf(root, "dxfs")),
  };
  const looks = lists.cellFormats.map((format, index): CellStyle | undefined => {
    const look = readLook(format, lists);
    return index === 0 && Object.keys(look).length === 0
      ? undefined
      : { ...look, source: new StyleSource(lists.token, index) };
  });
  return { ...lists, looks };
}

/** The colour element of a colour as the store has it. */
export function colorElement(name: string, argb: string | undefined): XmlElement[] {
  return argb === undefined ? [] : [element(name, { rgb: argb })];
}
