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

/** How two values are compared by rules; "between" and "notBetween" take two limits, both inclusive. */
export type ComparisonOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** A point of a colour scale or an end of a data bar; `value` is a number's text, or a formula without "=" as the file has it. */
export interface ScalePoint {
  readonly type: "min" | "max" | "num" | "percent" | "percentile" | "formula" | "autoMin" | "autoMax";
  readonly value?: string;
}

/** What a conditional format that is no custom formula asks for. Read for display only: the file keeps its own element. */
export type ConditionalRule =
  | { readonly kind: "cellIs"; readonly operator: ComparisonOperator }
  /** Spelled out by the file as a formula, the first of `formulas`: periods of time, texts taken from a cell. */
  | { readonly kind: "formula" }
  | { readonly kind: "containsText" | "notContainsText" | "beginsWith" | "endsWith"; readonly text: string }
  | { readonly kind: "containsBlanks" | "notContainsBlanks" | "containsErrors" | "notContainsErrors" }
  | { readonly kind: "duplicateValues" | "uniqueValues" }
  | { readonly kind: "top10"; readonly rank: number; readonly isPercent: boolean; readonly isBottom: boolean }
  | {
      readonly kind: "aboveAverage";
      readonly isBelow: boolean;
      readonly isEqualIncluded: boolean;
      /** Standard deviations away from the average; 0 is the average itself. */
      readonly deviations: number;
    }
  /** Two or three points, the lowest first. Colours are "#RRGGBB". */
  | { readonly kind: "colorScale"; readonly points: readonly (ScalePoint & { readonly color: string })[] }
  | {
      readonly kind: "dataBar";
      readonly from: ScalePoint;
      readonly to: ScalePoint;
      readonly color: string;
      /** Shortest and longest bar in percent of the cell's width. */
      readonly shortest: number;
      readonly longest: number;
      readonly isGradient: boolean;
      readonly isValueShown: boolean;
      /** Bars of negative numbers: their colour, and that they start from an axis (Excel 2010 and later). */
      readonly negative?: { readonly color: string; readonly axis: "automatic" | "middle" | "none" };
    };

/** One conditional format. Rules other than custom formulas are kept as `source`; `rule` says what is understood of them. */
export interface ConditionalFormat {
  id: string;
  areas: Area[];
  type: "custom" | "other";
  /** The formula of a custom rule, read from the first row and column of the areas. */
  formula?: string;
  /** Of type "other" only; absent where the rule is not understood (icon sets). */
  rule?: ConditionalRule;
  /** Formulas of a rule of type "other", each with "=", read from the first row and column of the areas. */
  formulas?: readonly string[];
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

/** A message of a validation: shown when the cell is selected, or when an input is refused. */
export interface ValidationMessage {
  readonly title: string;
  readonly text: string;
}

/** What the file says of a validation. */
export interface ValidationRule {
  /** "any" allows everything and only shows its prompt. */
  readonly kind: "any" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  /** Of no meaning for lists, custom formulas and "any". */
  readonly operator: ComparisonOperator;
  /** Limits, list source or custom formula, each with "=", read from the first row and column of the areas. */
  readonly formulas: readonly string[];
  readonly isBlankAllowed: boolean;
  readonly isDropDownShown: boolean;
  /** Null where wrong input is not refused at all; empty texts where Excel shows its own. */
  readonly error: (ValidationMessage & { readonly style: "stop" | "warning" | "information" }) | null;
  readonly prompt: ValidationMessage | null;
}

export interface DataValidation {
  areas: Area[];
  type: "list" | "other";
  items?: string[];
  /** Absent for a list that says nothing beyond its items: blanks allowed, arrow shown, Excel's own words, no prompt. */
  rule?: ValidationRule;
  source?: unknown;
}

/** A note on a cell (the comments of Excel before threads). Immutable: change it by replacing it. */
export interface Note {
  readonly author: string;
  /** Line breaks are "\n". */
  readonly text: string;
  /** The comment and its box as the file has them (opaque to everything but workbench/xlsx). */
  readonly source?: unknown;
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
  /** Notes by cell key. */
  notes: Map<string, Note>;
  isProtected: boolean;
  pivotTableNames: string[];
  pageLayout: PageLayout;
  /** What the file has beyond the above (drawings, tables, …), kept for saving. */
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
