import type { CellStyle } from "../store/workbook";
import { ElementList, withChildren } from "./elementList";
import { argbOf, fileName, isFieldDifferent, lineOf } from "./lookFields";
import { FIRST_OWN_FORMAT, LOCAL_FORMATS } from "./numberFormats";
import { BORDER_SIDES, StyleSource, colorElement, type StyleSheet } from "./styleSheet";
import { childOf, childrenOf, element, withAttributes, type XmlElement } from "./xml";

/** Order of a font's children (CT_Font); Excel reads them in this order only. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

const FONT_FLAGS = [
  ["bold", "b"],
  ["italic", "i"],
  ["underline", "u"],
] as const;

type Differs = (field: keyof CellStyle) => boolean;

/** Children of a font to replace; a field that the look no longer names becomes that of a plain cell. */
function fontChanges(
  look: CellStyle,
  plain: XmlElement | undefined,
  differs: Differs,
): Record<string, XmlElement | null> {
  const changes: Record<string, XmlElement | null> = {};
  const valueOr = (name: string, value: string | number | undefined): XmlElement | null =>
    value === undefined ? (childOf(plain, name) ?? null) : element(name, { val: value });
  for (const [field, name] of FONT_FLAGS)
    if (differs(field)) changes[name] = look[field] === true ? element(name) : null;
  if (differs("fontSize")) changes.sz = valueOr("sz", look.fontSize);
  if (differs("fontName"))
    Object.assign(changes, { name: valueOr("name", look.fontName), family: null, charset: null, scheme: null });
  if (differs("fontColor"))
    changes.color = colorElement("color", argbOf(look.fontColor))[0] ?? childOf(plain, "color") ?? null;
  return changes;
}

function borderChanges(look: CellStyle): Record<string, XmlElement | null> {
  const changes: Record<string, XmlElement | null> = { start: null, end: null };
  for (const side of BORDER_SIDES) {
    const line = lineOf(look, side);
    const color = line?.argb === undefined ? element("color", { auto: 1 }) : element("color", { rgb: line.argb });
    changes[side] = line ? element(side, { style: line.style }, [color]) : element(side);
  }
  return changes;
}

/** Finds or makes the cell format of each look, starting from the format that a look was read from, so that nothing of it is lost. */
export class StyleWriter {
  private readonly formats: Map<number, string>;
  private readonly fonts: ElementList;
  private readonly fills: ElementList;
  private readonly borders: ElementList;
  private readonly cellFormats: ElementList;
  readonly differentialFormats: ElementList;
  private readonly byIdentity = new Map<CellStyle, number>();
  private readonly byContent = new Map<string, number>();

  constructor(readonly sheet: StyleSheet) {
    this.formats = new Map(sheet.formats);
    this.fonts = new ElementList(sheet.fonts);
    this.fills = new ElementList(sheet.fills);
    this.borders = new ElementList(sheet.borders);
    this.cellFormats = new ElementList(sheet.cellFormats);
    this.differentialFormats = new ElementList(sheet.differentialFormats);
  }

  /** Index of the cell format with that look. */
  indexOf(style: CellStyle | undefined): number {
    if (!style) return 0;
    const known = this.byIdentity.get(style);
    if (known !== undefined) return known;
    const { source, ...look } = style;
    const base = source instanceof StyleSource && source.owner === this.sheet.token ? source.index : 0;
    const content = `${base} ${JSON.stringify(look, Object.keys(look).concat("top", "bottom", "left", "right", "style", "color").sort())}`;
    const index = this.byContent.get(content) ?? this.make(base, look);
    this.byContent.set(content, index);
    this.byIdentity.set(style, index);
    return index;
  }

  private make(base: number, look: CellStyle): number {
    const old: CellStyle = this.sheet.looks[base] ?? {};
    const format = this.cellFormats.at(base) ?? element("xf");
    const differs: Differs = (field) => isFieldDifferent(old, look, field);
    const parts = this.partsOf(format, look, differs);
    const changes = {
      ...this.listChanges(format, look, differs),
      ...(differs("quotePrefix") ? { quotePrefix: look.quotePrefix === true ? 1 : undefined } : {}),
      ...("alignment" in parts ? { applyAlignment: 1 } : {}),
      ...("protection" in parts ? { applyProtection: 1 } : {}),
    };
    if (Object.keys(changes).length === 0) return base;
    const changed = withChildren(withAttributes(format, changes), parts, ["alignment", "protection", "extLst"]);
    return this.cellFormats.indexOf(changed);
  }

  private listChanges(format: XmlElement, look: CellStyle, differs: Differs): Record<string, number> {
    const baseOf = (name: string): number => Number(format.attributes[name] ?? "0");
    const changes: Record<string, number> = {};
    const plain = this.fonts.at(Number(this.sheet.cellFormats[0]?.attributes.fontId ?? "0"));
    const font = fontChanges(look, plain, differs);
    if (differs("numberFormat"))
      Object.assign(changes, { numFmtId: this.formatId(look.numberFormat ?? "General"), applyNumberFormat: 1 });
    if (Object.keys(font).length > 0) {
      const base = this.fonts.at(baseOf("fontId")) ?? element("font");
      Object.assign(changes, { fontId: this.fonts.indexOf(withChildren(base, font, FONT_ORDER)), applyFont: 1 });
    }
    if (differs("fill")) Object.assign(changes, { fillId: this.fillId(look.fill), applyFill: 1 });
    if (differs("borders")) {
      const base = this.borders.at(baseOf("borderId")) ?? element("border");
      const border = withChildren(base, borderChanges(look), [...BORDER_SIDES, "diagonal"]);
      Object.assign(changes, { borderId: this.borders.indexOf(border), applyBorder: 1 });
    }
    return changes;
  }

  private formatId(code: string): number {
    for (const [id, known] of this.formats) if (known === code && !LOCAL_FORMATS.has(id)) return id;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    return id;
  }

  private fillId(fill: string | undefined): number {
    const argb = argbOf(fill);
    if (argb === undefined) return 0;
    const pattern = element("patternFill", { patternType: "solid" }, [
      element("fgColor", { rgb: argb }),
      element("bgColor", { indexed: 64 }),
    ]);
    return this.fills.indexOf(element("fill", {}, [pattern]));
  }

  private partsOf(
    format: XmlElement,
    look: CellStyle,
    differs: (field: keyof CellStyle) => boolean,
  ): Record<string, XmlElement | null> {
    const parts: Record<string, XmlElement | null> = {};
    if (differs("wrap") || differs("horizontal") || differs("vertical")) {
      const alignment = withAttributes(childOf(format, "alignment") ?? element("alignment"), {
        horizontal: look.horizontal === undefined ? undefined : fileName(look.horizontal),
        vertical: look.vertical === undefined ? undefined : fileName(look.vertical),
        wrapText: look.wrap === true ? 1 : undefined,
      });
      parts.alignment = Object.keys(alignment.attributes).length > 0 ? alignment : null;
    }
    if (differs("locked"))
      parts.protection = withAttributes(childOf(format, "protection") ?? element("protection"), {
        locked: look.locked === false ? 0 : 1,
      });
    return parts;
  }

  /** The styles part with everything that was added. */
  toElement(): XmlElement {
    const own = [...this.formats].filter(([id]) => id >= FIRST_OWN_FORMAT || this.isOwnFormat(id));
    const formats = own.map(([id, code]) => element("numFmt", { numFmtId: id, formatCode: code }));
    const lists: Record<string, XmlElement | undefined> = {
      numFmts: formats.length > 0 ? element("numFmts", { count: formats.length }, formats) : undefined,
      fonts: this.fonts.toElement("fonts", childOf(this.sheet.root, "fonts")),
      fills: this.fills.toElement("fills", childOf(this.sheet.root, "fills")),
      borders: this.borders.toElement("borders", childOf(this.sheet.root, "borders")),
      cellXfs: this.cellFormats.toElement("cellXfs", childOf(this.sheet.root, "cellXfs")),
      dxfs: this.differentialFormats.toElement("dxfs", childOf(this.sheet.root, "dxfs")),
    };
    const changes: Record<string, XmlElement | null> = {};
    for (const [name, list] of Object.entries(lists)) changes[name] = list ?? null;
    return withChildren(this.sheet.root, changes, STYLE_ORDER);
  }

  private isOwnFormat(id: number): boolean {
    return childrenOf(childOf(this.sheet.root, "numFmts")).some(({ attributes }) => Number(attributes.numFmtId) === id);
  }
}

/** Order of the lists in the styles part (CT_Stylesheet). */
const STYLE_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
