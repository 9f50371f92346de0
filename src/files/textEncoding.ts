import { FileRefusal } from "./fileRefusal";

/** Signs that Chinese tables have and that no other reading of the same bytes would show by chance. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u3300-\u33ff]/u;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Texts hold no other signs of control than these, and none of Unicode's that mean "no character". */
const NO_TEXT = /(?![\t-\r\u0080-\u009f])[\p{Cc}\ufffe\uffff]/u;

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/**
 * Text of a file in UTF-8 or GBK (GB18030), by validity: bytes of one are hardly ever valid in the other. Two letters of
 * GBK can be valid UTF-8 by chance, so UTF-8 has to show Chinese where GBK does. A byte order mark decides at once.
 */
export function decodeText(bytes: Uint8Array): string {
  const label = byMark(bytes);
  const text = label === null ? withoutMark(bytes) : decoded(bytes, label);
  if (text === null) throw new FileRefusal({ code: "unknownEncoding" });
  if (NO_TEXT.test(text)) throw new FileRefusal({ code: "notAWorkbook" });
  return text;
}

function withoutMark(bytes: Uint8Array): string | null {
  const utf8 = decoded(bytes, "utf-8");
  if (utf8 !== null && (!BEYOND_ASCII.test(utf8) || CHINESE.test(utf8))) return utf8;
  const gb18030 = decoded(bytes, "gb18030");
  const isChinese = gb18030 !== null && CHINESE.test(gb18030);
  return isChinese ? gb18030 : (utf8 ?? gb18030);
}
