import type { FileFault } from "../i18n/fileFault";

/** What bytes are, by what they begin with: a zip, text, or something that is refused. */
export type FileKind =
  { readonly kind: "zip" } | { readonly kind: "text" } | { readonly kind: "refused"; readonly fault: FileFault };

const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A workbook of Excel 2 to 4 begins with its record BOF (MS-XLS 2.4.21), without a compound file round it. */
const OLD_BOFS = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Names of a compound file's streams stand at multiples of this. */
const DIRECTORY_STEP = 128;

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Whether a directory entry of a compound file has this name: UTF-16, closed by a zero. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...`${name}\0`].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 512; at + DIRECTORY_STEP <= bytes.length; at += DIRECTORY_STEP) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** An encrypted .xlsx is a compound file too (MS-OFFCRYPTO 2.3.4.4); .xls and .et keep their cells in a stream of these names. */
function compoundFault(bytes: Uint8Array): FileFault {
  if (hasStream(bytes, "EncryptedPackage")) return { code: "passwordProtected" };
  const isWorkbook = ["Workbook", "Book", "ETWorkbook"].some((name) => hasStream(bytes, name));
  const isDocument = ["WordDocument", "PowerPoint Document"].some((name) => hasStream(bytes, name));
  return { code: isWorkbook || !isDocument ? "legacyWorkbook" : "notAWorkbook" };
}

/** Tells the kinds of files apart by their first bytes. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: "refused", fault: { code: "emptyFile" } };
  if (startsWith(bytes, COMPOUND_FILE)) return { kind: "refused", fault: compoundFault(bytes) };
  if (startsWith(bytes, ZIP)) return { kind: "zip" };
  if (OLD_BOFS.some((bof) => startsWith(bytes, bof))) return { kind: "refused", fault: { code: "legacyWorkbook" } };
  return startsWith(bytes, PDF) ? { kind: "refused", fault: { code: "notAWorkbook" } } : { kind: "text" };
}

/** What a text is by its first words. */
export function textKindOf(text: string): "html" | "csv" | FileFault {
  const start = text.slice(0, 4096).trimStart();
  if (/^MIME-Version:/i.test(start)) return { code: "webArchive" };
  if (!start.startsWith("<")) return "csv";
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet") && !/<html/i.test(start)) {
    return { code: "xmlSpreadsheet" };
  }
  if (start.includes("urn:oasis:names:tc:opendocument")) return { code: "openDocument" };
  return /<(?:!doctype html|html|head|body|meta|table|div|style)/i.test(start) ? "html" : { code: "notAWorkbook" };
}
