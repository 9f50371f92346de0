/**
 * The workbench's only truth about a workbook: plain data. The executor answers office.js from it, the calculation writes
 * results into it, the xlsx map fills it and saves it. All indexes are zero-based.
 */

/** A constant, or the calculated value of a formula. null is a blank cell. Error values are marked by `isError`. */
export interface Cell {
  value: string | number | boolean | null;
  isError?: boolean;
  /** Starts with "="; custom functions as typed, e.g. "=JH.DIFFCOEF(A1:A5,B1:B5)". */
  formula?: string;
  /** Cells this formula's array spilled into point back to it as "row,column". */
  spilledFrom?: string;
  style?: CellStyle;
}

/** Look of a cell. Immutable: change it by replacing it, so that cells can share one. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly borders?: Readonly<
    Partial<Record<"top" | "bottom" | "left" | "right", { readonly style: string; readonly color?: string }>>
  >;
  /** False where the cell is unlocked on a protected sheet. */
  readonly locked?: boolean;
  /** The text was entered with a leading apostrophe. */
  readonly quotePrefix?: boolean;
  /** What the file says beyond the fields above, kept for saving (opaque to everything but workbench/xlsx). */
  readonly source?: unknown;
}

/** A rectangle, inclusive of both ends. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One conditional format. Rules other than custom formulas are kept as `source` and not evaluated. */
export interface ConditionalFormat {
  id: string;
  areas: Area[];
  type: "custom" | "other";
  formula?: string;
  format: {
    fill?: string;
    fontColor?: string;
    bold?: boolean;
    italic?: boolean;
    underline?: boolean;
    strikethrough?: boolean;
    hasBorders?: boolean;
  };
  stopIfTrue: boolean;
  source?: unknown;
}

export interface DefinedName {
  name: string;
  /** Starts with "=". */
  formula: string;
  visible: boolean;
}

export interface PageLayout {
  orientation: "portrait" | "landscape";
  /** Paper size as in the file: 9 is A4. */
  paperSize: number;
  fitToWidth: number | null;
  fitToHeight: number | null;
  printArea: Area | null;
  titleRows: [number, number] | null;
  footerCenter: string;
  source?: unknown;
}

export interface DataValidation {
  areas: Area[];
  type: "list" | "other";
  items?: string[];
  source?: unknown;
}

export interface Worksheet {
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** Key "row,column". Cells with neither value, formula nor style are absent. */
  cells: Map<string, Cell>;
  merges: Area[];
  /** Width in characters by column. */
  columnWidths: Map<number, number>;
  /** Height in points by row. */
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  conditionalFormats: ConditionalFormat[];
  names: DefinedName[];
  frozenRows: number;
  frozenColumns: number;
  autoFilter: { area: Area; isDataFiltered: boolean; source?: unknown } | null;
  dataValidations: DataValidation[];
  /** Hyperlinks by cell key, as the file has them. */
  hyperlinks: Map<string, { location?: string; address?: string; display?: string; tooltip?: string }>;
  isProtected: boolean;
  pivotTableNames: string[];
  pageLayout: PageLayout;
  /** What the file has beyond the above (drawings, comments, …), kept for saving. */
  source?: unknown;
}

export interface Workbook {
  sheets: Worksheet[];
  activeSheetId: string;
  names: DefinedName[];
  /** Add-in settings (workbook.settings of Office.js), JSON texts by key. */
  settings: Map<string, string>;
  isStructureProtected: boolean;
  /** The opened package, kept for saving unknown parts (opaque to everything but workbench/xlsx). */
  source?: unknown;
}
