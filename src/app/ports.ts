import type { CellAt } from "../core/model/cellAt";
import type { FileReading } from "../workbook/fileSheets";
import type { WorkbookSnapshot } from "../workbook/sheetSnapshot";
import type { MadeEdit } from "../workbook/fixes/proposeFixes";
import type { WorkbookPatch } from "../workbook/workbookPatch";

/** Why the host could not do what was asked. Expected refusals are values; anything else is thrown. */
export type HostFailure =
  | { readonly code: "structureProtected" }
  | { readonly code: "cellBeingEdited" }
  | { readonly code: "sheetGone"; readonly sheet: string }
  | { readonly code: "accessDenied"; readonly sheet: string | null }
  | { readonly code: "tooLarge" };

/** Thrown by the port for an expected refusal, so that use cases stay straight lines; caught once, in the session. */
export class HostRefusal extends Error {
  constructor(readonly failure: HostFailure) {
    super(failure.code);
    this.name = "HostRefusal";
  }
}

/** What applying a patch came to. */
export interface ApplyReport {
  /** Sheets whose marks were left out because the sheet is protected. */
  readonly unmarkedSheets: readonly string[];
  /** Sheets that are left without marks of ours, and the cells that lost theirs. */
  readonly cleared: { readonly sheets: number; readonly cells: number };
  /** Cells of `edits` and `updates` that were changed, and those that were left alone because they are no longer what they were. */
  readonly edited?: { readonly made: readonly MadeEdit[]; readonly left: readonly LeftEdit[] };
}

/** A cell that was not changed: something else stands there, a formula, in a hidden row, or on a protected sheet. */
export interface LeftEdit {
  readonly at: CellAt;
  readonly reason: "changed" | "formula" | "hiddenRow" | "protectedSheet";
}

/** What the user changed: one sheet and the rows touched (zero-based, inclusive). */
export interface SheetChange {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** True when somebody else who has the workbook open changed it. */
  readonly isRemote: boolean;
}

/** The workbook behind a few verbs. Plain data only; the number of round trips of each verb is a constant (plus one per extra 4 MB). */
export interface WorkbookPort {
  /**
   * Sheets, protection and settings, with the values of the named sheets and the values and formulas of the named sheets
   * of ours. Small sheets of the others bring their formulas too, as far as the host reads them without another round trip
   * (SheetSnapshot.formulas is null for the rest). Names that are not there are left out. One round trip (more only where
   * the host limits the size of an answer).
   */
  read(contents: readonly string[], own?: readonly string[]): Promise<WorkbookSnapshot>;
  /** Writes everything in one round trip, edits of cells in two. Refuses before the first write where it can know. */
  apply(patch: WorkbookPatch): Promise<ApplyReport>;
  /** Selects a cell and brings it into view. */
  reveal(at: CellAt): Promise<void>;
  /** Stores the add-in's settings text in the workbook. */
  saveSettings(text: string): Promise<void>;
  /** Calls back after the user (not this add-in) changed cells. Returns a function that ends it. */
  observeChanges(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
}

/** The pane as seen from commands: ask it to show itself. */
export interface PanePort {
  show(): Promise<void>;
  /** False until the pane has been shown in this workbook. */
  wasShown(): boolean;
}

/** A file that the user chose; the File of a browser is one. */
export interface ChosenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Files on the user's machine, read by their content. */
export interface FilesPort {
  /**
   * Reads one file; why it cannot be read is a value, and the promise never rejects. Several may be asked for at once: they
   * are read one after the other, and no file is kept after its answer.
   */
  read(file: ChosenFile): Promise<FileReading>;
  /** Ends what is being read (its answer is readerStopped) and frees what reading needs; reading again starts anew. */
  stop(): void;
}
