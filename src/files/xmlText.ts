import { damaged } from "./fileRefusal";

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
const HIGHEST_CODE_POINT = 0x10ffff;

/** The character of a reference such as `#10` or `#x20AC`; null for anything else. */
export function characterOf(reference: string): string | null {
  const digits = /^#(?:x([0-9a-f]{1,8})|(\d{1,8}))$/i.exec(reference);
  if (digits === null) return null;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : null;
}

/** Text or attribute of XML with its references replaced. An entity that XML does not have makes the part unreadable. */
export function decodeXmlText(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,12})(;?)/g, (_all, reference: string, semicolon: string) => {
    const character = semicolon === "" ? null : (PREDEFINED.get(reference) ?? characterOf(reference));
    if (character === null) throw damaged();
    return character;
  });
}

/** The text of a cell as office programs escape what XML cannot hold: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** A part of a package as text: UTF-8, or UTF-16 where it says so with a byte order mark. */
export function partText(bytes: Uint8Array): string {
  const label =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}
