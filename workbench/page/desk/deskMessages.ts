import type { ManifestLocale } from "../../manifest/addinManifest";
import { HostError } from "../../model/hostError";
import { UnreadableWorkbook } from "../../xlsx/unreadable";

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
  return Object.entries(parts).reduce<string>(
    (text, [name, value]) => text.replaceAll(`{${name}}`, value),
    MESSAGES[locale][code],
  );
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

/** What to say when a file did not open. */
export function unreadableMessage(locale: ManifestLocale, file: string, error: unknown): string {
  const reason = error instanceof UnreadableWorkbook ? error.message : reasonOf(error);
  return deskMessage(locale, "unreadable", { file, reason });
}
