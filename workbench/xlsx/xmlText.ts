const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function characterOf(entity: string): string {
  const code = entity.startsWith("#x") ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Text of XML with its entities read. */
export function decodeText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[\da-fA-F]+|#\d+|\w+);/g, (token: string, entity: string) =>
    entity.startsWith("#") ? characterOf(entity) : (NAMED[entity] ?? token),
  );
}

/** Text as XML. */
export function encodeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
}

/** Text as an attribute value of XML: line breaks and tabs would be read as blanks if they stood as they are. */
export function encodeAttribute(text: string): string {
  return encodeText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Cell text with the escapes of ECMA-376 part 1, 22.9.2.19 read: _x000D_ is a carriage return. */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_escape, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const hexadecimal = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

function escapeControl(character: string): string {
  const isAllowed = character === "\t" || character === "\n" || (character >= "\u007f" && character < "\ufffe");
  return isAllowed ? character : `_x${hexadecimal(character)}_`;
}

/** Cell text as XML: characters that XML cannot hold are escaped, and text that looks like such an escape as well. */
export function encodeCellText(text: string): string {
  const escaped = text
    .replace(/_(?=x[\da-fA-F]{4}_)/g, "_x005F_")
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, escapeControl)
    .replace(/\p{Surrogate}/gu, "\uFFFD");
  return encodeText(escaped);
}
