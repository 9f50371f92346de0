import type { ByLanguage } from "./byLanguage";
import type { FileFault } from "./fileFault";
import type { PaneLanguage } from "./paneStrings";
import { NOTHING_REASONS_LISTED } from "./refusals";

/** One line per code and language that says what the file is and what to do: a code without it does not compile. */
type Sentences = {
  readonly [Code in FileFault["code"]]: ByLanguage<(fault: FileFault & { readonly code: Code }) => string>;
};

const SENTENCES: Sentences = {
  emptyFile: {
    "zh-CN": () => "文件是空的（0 字节）：请重新导出或复制",
    "en-US": () => "The file is empty (0 bytes): export or copy it again",
  },
  legacyWorkbook: {
    "zh-CN": () => "旧版 .xls/.et：请用 Excel 或 WPS 打开后另存为 .xlsx",
    "en-US": () => "An old .xls or .et file: open it in Excel or WPS and save it as .xlsx",
  },
  passwordProtected: {
    "zh-CN": () => "文件有打开密码：请取消密码后另存为 .xlsx",
    "en-US": () => "The file has a password: take the password off and save it as .xlsx",
  },
  binaryWorkbook: {
    "zh-CN": () => "二进制工作簿 .xlsb：请另存为 .xlsx",
    "en-US": () => "A binary workbook (.xlsb): save it as .xlsx",
  },
  openDocument: {
    "zh-CN": () => "OpenDocument 表格 .ods：请另存为 .xlsx",
    "en-US": () => "An OpenDocument spreadsheet (.ods): save it as .xlsx",
  },
  xmlSpreadsheet: {
    "zh-CN": () => "XML 表格（2003）：请用 Excel 或 WPS 打开后另存为 .xlsx",
    "en-US": () => "An XML Spreadsheet 2003: open it in Excel or WPS and save it as .xlsx",
  },
  webArchive: {
    "zh-CN": () => "网页存档，数据在别的文件里：请用 Excel 打开后另存为 .xlsx",
    "en-US": () => "A web archive that keeps its data elsewhere: open it in Excel and save it as .xlsx",
  },
  notAWorkbook: {
    "zh-CN": () => "不是工作簿：请选择 .xlsx、.csv 或网页格式的表",
    "en-US": () => "Not a workbook: choose an .xlsx, a .csv or a table saved as a web page",
  },
  damaged: {
    "zh-CN": () => "文件不完整或已损坏：请重新导出，或用 Excel 打开修复后另存为 .xlsx",
    "en-US": () =>
      "The file is damaged or not complete: export it again, or open it in Excel to repair it and save it as .xlsx",
  },
  unknownEncoding: {
    "zh-CN": () => "文字编码不是 UTF-8 或 GBK：请用 Excel 打开后另存为 .xlsx",
    "en-US": () => "The text is neither UTF-8 nor GBK: open it in Excel and save it as .xlsx",
  },
  noTableInPage: {
    "zh-CN": () => "网页里没有表格：请用 Excel 打开后另存为 .xlsx",
    "en-US": () => "The page holds no table: open it in Excel and save it as .xlsx",
  },
  readerStopped: {
    "zh-CN": () => "读取没有完成（耗时过长或内存不足）：请用 Excel 打开，删除多余的工作表后另存为 .xlsx",
    "en-US": () =>
      "Reading did not come to an end (too slow, or out of memory): open the file in Excel, delete needless sheets and save it as .xlsx",
  },
  fileTooLarge: {
    "zh-CN": ({ megabytes, most }) => `文件有 ${megabytes} MB，超过 ${most} MB：请删除图片和多余的工作表后另存`,
    "en-US": ({ megabytes, most }) =>
      `The file has ${megabytes} MB, more than ${most} MB: delete pictures and needless sheets and save it again`,
  },
  contentTooLarge: {
    "zh-CN": ({ sheet }) =>
      sheet === ""
        ? "各工作表的内容合起来过大：请删除多余的工作表和空行空列后另存"
        : `工作表“${sheet}”过大：请删除数据下方、右侧多余的空行空列后另存`,
    "en-US": ({ sheet }) =>
      sheet === ""
        ? "The sheets together are too large: delete needless sheets, empty rows and columns and save it again"
        : `Sheet “${sheet}” is too large: delete the empty rows below and columns to the right of its data and save it again`,
  },
  quoteNotClosed: {
    "zh-CN": ({ line }) => `第 ${line} 行的引号没有结束：请更正，或用 Excel 打开后另存为 .xlsx`,
    "en-US": ({ line }) =>
      `The quote in line ${line} is never closed: correct it, or open the file in Excel and save it as .xlsx`,
  },
  noSchools: {
    "zh-CN": ({ reasons }) => `没有找到学校数据：${NOTHING_REASONS_LISTED["zh-CN"](reasons)}`,
    "en-US": ({ reasons }) => `No school data were found: ${NOTHING_REASONS_LISTED["en-US"](reasons)}`,
  },
  severalTables: {
    "zh-CN": ({ sheets }) =>
      `有不止一张学校数据表（${sheets.map((sheet) => `“${sheet}”`).join("、")}）：请只留一张，或隐藏其余的`,
    "en-US": ({ sheets }) =>
      `There is more than one sheet of schools (${sheets.map((sheet) => `“${sheet}”`).join(", ")}): keep one, or hide the others`,
  },
  formsAndTables: {
    "zh-CN": ({ sheet }) => `既有年报报表，又有学校数据表（“${sheet}”）：请只留一种，或隐藏另一种`,
    "en-US": ({ sheet }) =>
      `There are report forms and a sheet of schools besides (“${sheet}”): keep one kind, or hide the other`,
  },
  needsAnswer: {
    "zh-CN": ({ sheet }) => `工作表“${sheet}”有需要确认的问题，未回答：请回答后重新导入，或用 Excel 打开该文件单独校验`,
    "en-US": ({ sheet }) =>
      `Sheet “${sheet}” raises a question that was left open: import again and answer it, or open the file in Excel and check it by itself`,
  },
  readingsOnly: {
    "zh-CN": ({ sheet }) => `工作表“${sheet}”是算好的生均值（表Ⅱ-2 一类），不是原始数据：请导入学校基础数据或年报表`,
    "en-US": ({ sheet }) =>
      `Sheet “${sheet}” holds readings that were computed already (form II-2), no raw figures: import school data or report forms`,
  },
  tooManySchools: {
    "zh-CN": ({ most }) => `各文件合计超过 ${most} 行，本文件未写入：请分批导入`,
    "en-US": ({ most }) =>
      `All files together have more than ${most} rows, and this one was left out: import fewer files at once`,
  },
  unexpected: {
    "zh-CN": ({ kind }) => `出现意外错误，未能读取：${kind}`,
    "en-US": ({ kind }) => `Something unexpected went wrong while reading: ${kind}`,
  },
};

/** Why a file gave no school, in one line. Sheets are always Chinese. */
export function describeFileFault(fault: FileFault, language: PaneLanguage = "zh-CN"): string {
  const describe = SENTENCES[fault.code][language] as (fault: FileFault) => string;
  return describe(fault);
}
