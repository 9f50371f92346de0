import type { NothingFacts } from "./outcomeNote";

/**
 * Why a file gave no school, as code and facts: what is wrong with it, found by its content and never by its extension.
 * Sentences: i18n/fileFaultSentences.ts. Sizes are whole megabytes.
 */
export type FileFault =
  | {
      readonly code:
        | "emptyFile"
        /** .xls of Excel 97–2003, .et of WPS. */
        | "legacyWorkbook"
        | "passwordProtected"
        /** .xlsb */
        | "binaryWorkbook"
        /** .ods, zipped or flat. */
        | "openDocument"
        | "xmlSpreadsheet"
        /** .mht, or the frame of a web page that keeps its tables in other files. */
        | "webArchive"
        | "notAWorkbook"
        | "damaged"
        | "unknownEncoding"
        | "noTableInPage"
        /** Gave no answer, or ran out of memory. */
        | "readerStopped";
    }
  | { readonly code: "fileTooLarge"; readonly megabytes: number; readonly most: number }
  /** `sheet` is "" where the file has too much in all its sheets together. */
  | { readonly code: "contentTooLarge"; readonly sheet: string }
  /** Line of the opening quote that is never closed, counted from 1. */
  | { readonly code: "quoteNotClosed"; readonly line: number }
  /** Nothing in it was taken as the figures of schools. */
  | { readonly code: "noSchools"; readonly reasons: readonly NothingFacts[] }
  /** Nobody guesses which of several tables counts. */
  | { readonly code: "severalTables"; readonly sheets: readonly string[] }
  /** Report forms, and a table of schools on this sheet: nobody guesses which counts. */
  | { readonly code: "formsAndTables"; readonly sheet: string }
  /** A question about a sheet was left open. */
  | { readonly code: "needsAnswer"; readonly sheet: string }
  /** The sheet holds 表Ⅱ-2 or the like: figures that were divided already. */
  | { readonly code: "readingsOnly"; readonly sheet: string }
  /** The rows of all files together are more than one sheet is checked with. */
  | { readonly code: "tooManySchools"; readonly most: number }
  /** A bug: nothing more is known than the kind of error. */
  | { readonly code: "unexpected"; readonly kind: string };
