import { decodeCellText, decodeText, encodeCellText } from "./xmlText";

/** A text of the table of shared strings. `rich` is its XML where it has formatting or readings inside. */
export interface SharedString {
  readonly text: string;
  readonly rich?: string;
}

const ITEMS = /<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g;
const PHONETIC = /<rPh\b[\s\S]*?<\/rPh>/g;
const TEXTS = /<t(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/t>)/g;

/** Text of a string item, without the readings above it. */
export function readStringItem(xml: string): SharedString {
  const isRich = /<(?:r|rPh|phoneticPr)[\s>/]/.test(xml);
  let text = "";
  for (const match of (isRich ? xml.replace(PHONETIC, "") : xml).matchAll(TEXTS)) text += decodeText(match[1] ?? "");
  const decoded = decodeCellText(text);
  return isRich ? { text: decoded, rich: xml } : { text: decoded };
}

/** Strings of a shared strings part, whose names have no prefix. */
export function readSharedStrings(xml: string): SharedString[] {
  return Array.from(xml.matchAll(ITEMS), (match) => readStringItem(match[1] ?? ""));
}

/** Collects the strings of a workbook in the order in which they are met. */
export class SharedStringWriter {
  private readonly indexes = new Map<string, number>();
  private readonly items: string[] = [];
  private useCount = 0;

  indexOf(text: string, rich?: string): number {
    const key = rich ?? `text ${text}`;
    this.useCount += 1;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.items.length);
    const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
    return this.items.push(`<si>${rich ?? `<t${space}>${encodeCellText(text)}</t>`}</si>`) - 1;
  }

  /** The part; rich items may use the main namespace only. */
  toXml(): string {
    const counts = `count="${this.useCount}" uniqueCount="${this.items.length}"`;
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>${this.items.join("")}</sst>`;
  }
}
