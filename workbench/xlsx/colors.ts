import { childOf, childrenOf, type XmlElement } from "./xml";

/** Theme colours in the order that cells count them (ECMA-376 part 1, 18.8.3: light and dark change places), as RRGGBB. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");

/** Default palette of indexed colours (ECMA-376 part 1, 18.8.27); the first eight are repeated. */
const FIRST_INDEXED = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const INDEXED = (
  `${FIRST_INDEXED} ${FIRST_INDEXED} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC ` +
  "CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC " +
  "99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The colours that a workbook's numbers of colours mean. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Palette of a workbook from its theme part and its styles; Office's own where they say nothing. */
export function readPalette(theme: XmlElement | undefined, styles: XmlElement): Palette {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  const themeColors = THEME_ORDER.map((name, index) => {
    const color = childrenOf(childOf(scheme, name))[0];
    return color?.attributes.lastClr ?? color?.attributes.val ?? OFFICE_THEME[index] ?? "000000";
  });
  const own = childrenOf(childOf(childOf(styles, "colors"), "indexedColors"), "rgbColor");
  return { theme: themeColors, indexed: INDEXED.map((color, index) => own[index]?.attributes.rgb?.slice(-6) ?? color) };
}

/** Lightness changed by a tint from -1 to 1 (18.8.19), channel by channel, which is within 2/255 of Excel's way over HLS. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((start) => parseInt(rgb.slice(start, start + 2), 16));
  return channels
    .map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("");
}

/** Colour of a colour element as "#RRGGBB"; undefined for automatic ones. */
export function readColor(color: XmlElement | undefined, palette: Palette): string | undefined {
  if (!color) return undefined;
  const { rgb, theme, indexed, tint } = color.attributes;
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : theme !== undefined
        ? palette.theme[Number(theme)]
        : palette.indexed[Number(indexed)];
  if (base === undefined || !/^[\da-fA-F]{6}$/.test(base)) return undefined;
  const shown = tint === undefined ? base : tinted(base, Number(tint));
  return `#${shown.toUpperCase()}`;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  gray: "808080",
  grey: "808080",
};

/** ARGB of a colour as office.js takes it ("#FFC7CE", "FFC7CE" or a common HTML name); undefined when it is none. */
export function toArgb(color: string): string | undefined {
  const hexadecimal = NAMED_COLORS[color.toLowerCase()] ?? color.replace(/^#/, "");
  return /^[\da-fA-F]{6}$/.test(hexadecimal) ? `FF${hexadecimal.toUpperCase()}` : undefined;
}
