import type { ManifestLocale } from "../../manifest/addinManifest";
import { HostError } from "../../model/hostError";
import { type UnreadableReason, UnreadableWorkbook } from "../../xlsx/unreadable";

const MESSAGES = {
  "zh-CN": {
    protected: "工作表或工作簿受保护，不能这样修改。请先撤销保护。",
    refused: "工作表没有接受这次修改：{reason}",
    unreadable: "没有打开“{file}”：{reason}",
    addinFailed: "加载项没有启动：{reason}",
    unknownCommand: "加载项没有注册清单里的函数“{name}”，按钮“{label}”没有反应。",
    failed: "出错了：{reason}",
    notHere: "工作台里没有这个操作（拖动整行整列请改用剪切和插入）。",
  },
  "en-US": {
    protected: "The sheet or the workbook is protected and cannot be changed like this. Unprotect it first.",
    refused: "The sheet did not take this change: {reason}",
    unreadable: "“{file}” was not opened: {reason}",
    addinFailed: "The add-in did not start: {reason}",
    unknownCommand: "The add-in has no function “{name}” that the manifest names; the button “{label}” does nothing.",
    failed: "Something went wrong: {reason}",
    notHere: "The workbench does not have this (instead of dragging rows and columns, cut and insert them).",
  },
} as const;

/** Sentences of the desk by code. */
export type DeskMessage = keyof (typeof MESSAGES)["zh-CN"];

/** The sentence of a code with its parts filled in. */
export function deskMessage(
  locale: ManifestLocale,
  code: DeskMessage,
  parts: Readonly<Record<string, string>> = {},
): string {
  return MESSAGES[locale][code].replace(/\{(\w+)\}/g, (part, name: string) => parts[name] ?? part);
}

/** What to say when a change was refused or a file did not open. */
export function refusalMessage(locale: ManifestLocale, error: unknown): string {
  if (error instanceof HostError && error.code === "AccessDenied") return deskMessage(locale, "protected");
  if (error instanceof HostError) return deskMessage(locale, "refused", { reason: error.message });
  return deskMessage(locale, "failed", { reason: reasonOf(error) });
}

/** What an error says. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** In Chinese the error says it itself, for the command line too. */
const UNREADABLE_ENGLISH: Readonly<Record<UnreadableReason, string>> = {
  empty: "the file is empty (0 bytes). Copy or export it once more.",
  legacyXls: "it is no .xlsx file. Save the old .xls as .xlsx in Excel or WPS.",
  encrypted: "the file has a password to open it. Take the password away in Excel and save it as .xlsx.",
  binaryXlsb: "it is no .xlsx file. Save the .xlsb as .xlsx in Excel.",
  openDocument: "it is no .xlsx file. Save the .ods as .xlsx.",
  otherOffice: "it is no workbook but another archive or Office document. Choose an .xlsx file.",
  html: "it is no .xlsx file but a table exported as a web page. Open it in Excel and save it as .xlsx.",
  text: "it is no .xlsx file. Open it in Excel and save it as .xlsx.",
  damaged:
    "the file is incomplete or damaged. Copy or export it once more, or repair it in Excel and save it as .xlsx.",
  noSheets: "there is no sheet in the file. Look at it in Excel and save it as .xlsx.",
};

/** What to say when a file did not open. */
export function unreadableMessage(locale: ManifestLocale, file: string, error: unknown): string {
  const isEnglish = locale === "en-US" && error instanceof UnreadableWorkbook;
  return deskMessage(locale, "unreadable", {
    file,
    reason: isEnglish ? UNREADABLE_ENGLISH[error.reason] : reasonOf(error),
  });
}
