/** Why bytes cannot be read as a workbook. */
export type UnreadableReason =
  | "empty"
  | "legacyXls"
  | "encrypted"
  | "binaryXlsb"
  | "openDocument"
  | "otherOffice"
  | "html"
  | "text"
  | "damaged"
  | "noSheets";

const MESSAGES: Readonly<Record<UnreadableReason, string>> = {
  empty: "文件是空的（0 字节）：请重新复制或导出后再打开",
  legacyXls: "不是 .xlsx 文件：旧版 .xls 请在 Excel 或 WPS 中另存为 .xlsx",
  encrypted: "文件有打开密码：请在 Excel 中取消密码后另存为 .xlsx",
  binaryXlsb: "不是 .xlsx 文件：.xlsb 请在 Excel 中另存为 .xlsx",
  openDocument: "不是 .xlsx 文件：.ods 请另存为 .xlsx",
  otherOffice: "不是工作簿：这是其他类型的压缩文件或 Office 文档，请选择 .xlsx 文件",
  html: "不是 .xlsx 文件：这是网页格式的导出表，请用 Excel 打开后另存为 .xlsx",
  text: "不是 .xlsx 文件：请用 Excel 打开后另存为 .xlsx",
  damaged: "文件不完整或已损坏，无法读取：请重新复制或导出，或用 Excel 打开修复后另存为 .xlsx",
  noSheets: "文件里没有工作表，无法读取：请用 Excel 打开检查后另存为 .xlsx",
};

/** Thrown for bytes that are no readable .xlsx; the message is one line for the user that says what to do. */
export class UnreadableWorkbook extends Error {
  constructor(
    readonly reason: UnreadableReason,
    options?: ErrorOptions,
  ) {
    super(MESSAGES[reason], options);
    this.name = "UnreadableWorkbook";
  }
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** An encrypted workbook is a compound file with a stream of this name in UTF-16 (MS-OFFCRYPTO 2.3.4.4). */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  const wanted = [..."EncryptedPackage"].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let start = bytes.indexOf(0x45); start >= 0; start = bytes.indexOf(0x45, start + 1))
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  return false;
}

/** Why the bytes are no zip package at all; null when they start like one. */
export function reasonNotZip(bytes: Uint8Array): UnreadableReason | null {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, ZIP)) return null;
  if (startsWith(bytes, COMPOUND_FILE)) return hasEncryptedPackage(bytes) ? "encrypted" : "legacyXls";
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).toLowerCase();
  return /<(?:!doctype html|html|table|meta)/.test(start) ? "html" : "text";
}
