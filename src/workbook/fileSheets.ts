import type { CellAt } from "../core/model/cellAt";
import type { Result } from "../core/result";
import type { FileFault } from "../i18n/fileFault";
import type { WorkbookSnapshot } from "./sheetSnapshot";

/** A file that was read: what recognition wants to know of a workbook, and what Excel would have known besides. */
export interface FileSheets {
  /** Contents are those of visible sheets that are not ours; no sheet counts as the active one: nobody chose it. */
  readonly snapshot: WorkbookSnapshot;
  /** Formulas that were saved without their result: how many, and the first. Their cells say UNCALCULATED. */
  readonly uncalculated: { readonly count: number; readonly first: CellAt } | null;
}

/** What a cell says whose formula was saved without its result: neither a blank nor a figure. */
export const UNCALCULATED = "#未计算";

/** A file read, or why not. */
export type FileReading = Result<FileSheets, FileFault>;
